/** One field of a form as a browser would send it: its value now, and what a chooser offers. */
export type FormField = { name: string; value: string; choices: readonly string[]; isHidden: boolean }
export type PageForm = { action: string; isMultipart: boolean; fields: readonly FormField[] }

/** The forms a page posts, read from its HTML. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = '']) => /\bmethod="post"/i.test(attributes))
    .map(([, attributes = '', inside = '']) => ({
      action: unescaped(attribute(attributes, 'action') ?? ''),
      isMultipart: /multipart/.test(attributes),
      fields: fieldsIn(inside),
    }))
}

/** The links of a page that stay on the site. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => unescaped(href))
  return [...new Set(links)]
}

function fieldsIn(html: string): FormField[] {
  const byName = new Map<string, FormField>()
  const add = (name: string | undefined, value: string, choices: readonly string[], isHidden: boolean): void => {
    if (!name) return
    const before = byName.get(name)
    byName.set(name, { name, value: before?.value ?? value, choices: [...(before?.choices ?? []), ...choices], isHidden })
  }
  for (const [, tag = '', attributes = ''] of html.matchAll(/<(input|button)\b([^>]*)>/g)) {
    const type = attribute(attributes, 'type') ?? (tag === 'button' ? 'submit' : 'text')
    const value = unescaped(attribute(attributes, 'value') ?? '')
    const isChoice = type === 'radio' || type === 'checkbox' || tag === 'button' || type === 'submit'
    if (type !== 'file') add(attribute(attributes, 'name'), value, isChoice ? [value] : [], type === 'hidden')
  }
  for (const [, attributes = '', inside = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(attribute(attributes, 'name'), unescaped(inside), [], false)
  for (const [, attributes = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => unescaped(attribute(option, 'value') ?? ''))
    add(attribute(attributes, 'name'), options[0] ?? '', options, false)
  }
  return [...byName.values()]
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
