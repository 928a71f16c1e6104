import { type Actor, mayCall, type Roles } from '#platform/access'
import type { AnyPage } from '#platform/page'

/** Pages anybody may ask for and only the holder of what they show sees: a stranger is led to sign in, anybody else told there is none. */
const HELD = /^\/nop-ho-so\/h\//

/** What one address answered to one person (null: a stranger). */
export type PageAnswer = { path: string; address: string; role: string | null; status: number; html: string }

/** Complaints about a page that was shown: it must be whole, Vietnamese, without inline script, one heading, and tell nothing of another commune. */
export function shownPagesAreWhole(answers: readonly PageAnswer[], foreignMark: string): string[] {
  return answers
    .filter((one) => one.status === 200)
    .flatMap(({ address, role, html }) => {
      const where = `${address} for ${role ?? 'a stranger'}`
      const words = visibleWords(html)
      return [
        ...(/^<!doctype html><html\b[^>]*\blang="vi"/i.test(html) ? [] : [`${where} is no Vietnamese document`]),
        ...(/<title>[^<]{2,}<\/title>/.test(html) ? [] : [`${where} has no title`]),
        ...((html.match(/<h1\b/g) ?? []).length === 1 ? [] : [`${where} has ${(html.match(/<h1\b/g) ?? []).length} first headings`]),
        ...(/<script\b(?![^>]*\bsrc=)[^>]*>\s*[^<\s]/.test(html) ? [`${where} carries an inline script`] : []),
        ...(/\son[a-z]+="/.test(html) ? [`${where} carries an inline handler`] : []),
        ...(/\bundefined\b|\[object Object\]|\bNaN\b/.test(words)
          ? [`${where} shows the machine’s words: ${/.{0,40}(undefined|\[object Object\]|NaN).{0,40}/.exec(words)?.[0]}`]
          : []),
        ...(html.includes(foreignMark) ? [`${where} tells of another commune`] : []),
      ]
    })
}

/** Complaints about office pages that mark no job of the navigation, or the day's own where they are not it. `jobless`: pages that belong to none. */
export function officePagesMarkTheirJob(answers: readonly PageAnswer[], jobless: readonly string[]): string[] {
  return answers
    .filter(({ status, html }) => status === 200 && html.includes('<nav class="jobs"'))
    .flatMap(({ path, address, html }) => {
      const jobs = /<nav class="jobs"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
      const marked = [...jobs.matchAll(/<a\b[^>]*>/g)].filter(([link]) => link.includes('aria-current')).map(([link]) => /href="([^"]*)"/.exec(link)?.[1] ?? '')
      const isRight = jobless.includes(path) ? marked.length === 0 : marked.length === 1 && (marked[0] !== '/office' || path === '/office')
      return isRight ? [] : [`${address} marks ${marked.join(', ') || 'no job'}`]
    })
}

/** The text of a page as people see it, without tags, styles and scripts. */
export function visibleWords(html: string): string {
  return html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

/** Who sees what: a line for each page, a letter or dot for each role. */
export function roleMatrix(answers: readonly PageAnswer[], roles: readonly (string | null)[]): string {
  const paths = [...new Set(answers.map((one) => one.path))]
  const mark = (path: string, role: string | null): string => {
    const statuses = answers.filter((one) => one.path === path && one.role === role).map((one) => one.status)
    if (statuses.includes(200)) return '●'
    return statuses.includes(303) ? '→' : '·'
  }
  const width = Math.max(...paths.map((path) => path.length))
  const head = `${''.padEnd(width)}  ${roles.map((role) => (role ?? 'stranger').slice(0, 9).padEnd(10)).join('')}`
  return [head, ...paths.map((path) => `${path.padEnd(width)}  ${roles.map((role) => mark(path, role).padEnd(10)).join('')}`)].join('\n')
}

/** Those who may see a page see it (who is kept to a hamlet only its rows, a resident only their own); a stranger is led to sign in; others are refused. */
export function pagesKeepToTheirPeople(
  answers: readonly PageAnswer[],
  pages: readonly Pick<AnyPage, 'path' | 'may'>[],
  roles: Roles,
  people: readonly { role: string; actor: Actor }[],
): string[] {
  return answers.flatMap((answer) => {
    const page = pages.find((one) => one.path === answer.path)
    const actor = people.find((one) => one.role === answer.role)?.actor
    if (page && isExpected(page, actor, answer, roles)) return []
    return [`${answer.address} answers ${answer.status} to ${answer.role ?? 'a stranger'}`]
  })
}

function isExpected({ path, may }: Pick<AnyPage, 'path' | 'may'>, actor: Actor | undefined, { role, status }: PageAnswer, roles: Roles): boolean {
  if (HELD.test(path)) return status === 200 || status === (actor ? 404 : 303)
  if (may === 'anyone' || (typeof may === 'object' && may.may === 'anyone')) return status === 200 || (actor !== undefined && status === 303)
  if (!actor) return status === 303
  const isShown = status === 200 || (isNarrowed(role) && path.includes(':') && status === 404)
  if (may === 'resident') return actor.kind === 'resident' ? isShown || status === 303 : status === 403
  if (may === 'signed in') return actor.kind === 'staff' ? status === 200 : status === 403
  return mayCall(roles, actor, may) ? isShown : status === 403
}

/** Whether the person sees only some rows of a page that may be seen. */
function isNarrowed(role: string | null): boolean {
  return role === 'hamlet_head' || role === 'team_member' || role === 'resident'
}
