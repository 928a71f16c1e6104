import { withoutComments, withoutWords } from '../code-only.ts'
import { isTest, type Source } from '../sources.ts'

/** Packages that only shape data or markup; everything else is reached through platform/ and channels/. */
const HARMLESS = new Set(['zod', 'kysely', 'preact', 'preact/hooks', 'preact-render-to-string', 'sms-segments-calculator', 'qrcode'])
const GLOBALS =
  /\b(setInterval|setImmediate|queueMicrotask|XMLHttpRequest|WebSocket|performance|crypto|structuredClone)\b(?!\s*:)|\bnew Date\b(?!\()|\bglobalThis\b|\bimport\(/

type Import = { path: string; from: string }

/** Modules import siblings, the platform, doors and (pages only) the kit; no package that reaches outside; in none but the ways Biome can see. */
export function modulesKeepWithinWalls(sources: readonly Source[]): string[] {
  const modules = sources.filter((one) => /^modules\/.*\.tsx?$/.test(one.path) && !isTest(one) && !/\.island\.tsx?$/.test(one.path))
  const acting = new Set(modules.filter(({ text }) => /\b(operation|job|reaction)\(/.test(withoutComments(text))).map(({ path }) => path))
  return [
    ...modules.flatMap(importsOf).flatMap(({ path, from }) => {
      if (from === '#ui') return acting.has(path) ? [`${path} acts and imports the kit`] : []
      if (from.startsWith('#') || from.startsWith('./')) return []
      return HARMLESS.has(from) ? [] : [`${path} imports ${from}`]
    }),
    ...modules.flatMap(({ path, text }) =>
      withoutWords(text)
        .split('\n')
        .flatMap((line, index) => (GLOBALS.test(line) ? [`${path}:${index + 1} reaches for ${GLOBALS.exec(line)?.[0]}`] : [])),
    ),
  ]
}

/** The kit knows nothing of ours, pages are known to the sitemap alone, and module.ts to the house alone. */
export function roomsKeepWithinWalls(sources: readonly Source[]): string[] {
  return sources
    .filter((one) => /\.tsx?$/.test(one.path) && !isTest(one) && !one.path.startsWith('house/'))
    .flatMap(importsOf)
    .flatMap(({ path, from }) => {
      const isKit = path.startsWith('web/ui/')
      return [
        ...(isKit && (from.startsWith('#') || from.startsWith('../')) ? [`${path} of the kit imports ${from}`] : []),
        ...(/\.page\.tsx$/.test(from) && path !== 'web/sitemap.ts' ? [`${path} imports the page ${from}`] : []),
        ...(/(^|\/)module\.ts$/.test(from) && /^(modules|platform|channels|web)\//.test(path) ? [`${path} imports ${from}`] : []),
        ...(path.startsWith('simulators/') && /^#|\/(modules|platform|channels)\//.test(from) ? [`${path} of a simulator imports ${from}`] : []),
      ]
    })
}

function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text)
  return [...code.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import '([^']+)'/gm)].map(([, from, bare]) => ({ path, from: from ?? bare ?? '' }))
}
