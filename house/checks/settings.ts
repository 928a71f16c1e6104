import type { Source } from '../sources.ts'

/** Set by whoever runs a test or a build, not by whoever runs the program. */
const NOT_OURS = new Set(['TZ', 'NODE_ENV', 'DEBIAN_FRONTEND', 'CI'])

/** The names of settings read anywhere: keys of a schema given to `environment`, and plain reads of process.env. */
export function settingsIn(sources: readonly Source[]): string[] {
  const names = sources
    .filter(({ path }) => /(?<!\.test)\.ts$/.test(path) && !path.startsWith('house/'))
    .flatMap(({ text }) => [
      ...(/\benvironment\(/.test(text) ? [...text.matchAll(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*): z\b/g)] : []),
      ...text.matchAll(/\bprocess\.env(?:\.|\[')([A-Z][A-Z0-9_]*)/g),
    ])
    .map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !NOT_OURS.has(name)).sort()
}

/** The settings page names each setting in a row of its own, and none that nobody reads. */
export function settingsAreListed(page: string, sources: readonly Source[]): string[] {
  const read = settingsIn(sources)
  const listed = [...page.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name = '']) => name)
  return [
    ...read.filter((name) => !listed.includes(name)).map((name) => `${name} is read and not listed`),
    ...listed.filter((name) => !read.includes(name)).map((name) => `${name} is listed and read by nobody`),
  ]
}
