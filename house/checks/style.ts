import { withoutPatterns, withoutWords } from '../code-only.ts'
import { isProduct, isTest, type Source } from '../sources.ts'

/** Files that may break one rule, each with its reason. */
export type Exceptions = Readonly<Record<string, string>>

const CODE = /\.(tsx?|m?js)$/
const BANNED = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'service', 'base', 'info', 'handle', 'handler', 'process'])
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

/** The product's own name, and a single letter in a folding rule. */
const NAME_OR_LETTER = /Cầu Nối|'[đĐ]'|\b[đĐ](?=:)|(?<![\p{L}])[đĐ](?=: ')/gu

/** File names are kebab-case and say what is inside. */
export function filesAreNamed(sources: readonly Source[], exceptions: Exceptions = {}): string[] {
  return sources
    .filter(({ path }) => CODE.test(path) && !exceptions[path])
    .flatMap(({ path }) => {
      const stem = (path.split('/').at(-1) ?? '').replace(/(\.(page|island|job|on|endpoint|test|vi|css|config|d))*\.(tsx?|m?js)$/, '')
      const banned = stem.split('-').filter((word) => BANNED.has(word))
      return [...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? [] : [`${path} is not kebab-case`]), ...banned.map((word) => `${path} is named ${word}`)]
    })
}

/** Nothing that changes lives outside a function, but in the program's entry. */
export function modulesHoldNoState(sources: readonly Source[], exceptions: Exceptions = {}): string[] {
  return sources
    .filter((one) => (isProduct(one) || one.path === 'house.ts') && !/\.island\.tsx?$/.test(one.path) && !exceptions[one.path])
    .flatMap(({ path, text }) =>
      withoutWords(text)
        .split('\n')
        .flatMap((line, index) => (isState(line) ? [`${path}:${index + 1} keeps state: ${line.trim()}`] : [])),
    )
}

function isState(line: string): boolean {
  return /^(export )?(let|var) /.test(line) || /^(export )?const \w+(: [^=]+)? = (new (Map|Set|WeakMap|WeakSet)(<.*>)?\(\)|\[\]|\{\})/.test(line)
}

/** A file is read in one sitting: code files longer than the limit, with their length. */
export function filesAreShort(sources: readonly Source[], limit: number, exceptions: Exceptions = {}): string[] {
  return sources
    .filter(({ path }) => CODE.test(path) && !exceptions[path])
    .flatMap(({ path, text }) => {
      const lines = linesOf(text)
      return lines > limit ? [`${path} has ${lines} lines`] : []
    })
}

/** Lines as `wc` counts them. */
export function linesOf(text: string): number {
  return text.split('\n').length - 1
}

/** What people read stands in texts.vi.ts: no Vietnamese in other code. */
export function textsStandInTexts(sources: readonly Source[], exceptions: Exceptions = {}): string[] {
  return sources
    .filter((one) => isProduct(one) && !/texts\.vi\.ts$/.test(one.path) && !exceptions[one.path])
    .flatMap(({ path, text }) => {
      const line = withoutPatterns(text)
        .split('\n')
        .findIndex((code) => VIETNAMESE.test(code.replaceAll(NAME_OR_LETTER, '')))
      return line < 0 ? [] : [`${path}:${line + 1} speaks Vietnamese: ${text.split('\n')[line]?.trim().slice(0, 80)}`]
    })
}

/** Every module has a README, 40 lines at most. */
export function modulesAreExplained(sources: readonly Source[]): string[] {
  const modules = new Set(sources.flatMap(({ path }) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))
  return [...modules].flatMap((module) => {
    const readme = sources.find(({ path }) => path === `modules/${module}/README.md`)
    if (!readme) return [`modules/${module} has no README.md`]
    return linesOf(readme.text) > 40 ? [`${readme.path} has ${linesOf(readme.text)} lines`] : []
  })
}

/** Nothing of the machine it was written on, nothing half done, nothing hidden. */
export function nothingIsLeftBehind(sources: readonly Source[]): string[] {
  const marks: [RegExp, string, (path: string) => boolean][] = [
    [/(?<![\w.:-])\/(work|root|home\/\w+)\/\w/, 'names a path of one machine', () => true],
    [/registry\.npmjs\.org|registry\.yarnpkg|\/verdaccio|artifactory/, 'names a package registry', () => true],
    [/\bTODO\b|\bFIXME\b|\bXXX\b|@todo (?!#\d)/, 'is left to do', (path) => CODE.test(path)],
    [/\bas unknown as\b/, 'forces a type', (path) => isProduct({ path, text: '' })],
    [/@ts-(ignore|nocheck|expect-error)/, 'silences the compiler', (path) => CODE.test(path)],
    [/catch\s*(\([^)]*\))?\s*\{\s*\}/, 'swallows an error', (path) => CODE.test(path)],
    [/\b(it|test|describe)\.(only|skip|todo)\b/, 'leaves a test out', (path) => isTest({ path })],
  ]
  return sources
    .filter(({ path }) => !path.startsWith('house/'))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return marks.flatMap(([mark, complaint, concerns]) => {
        if (!concerns(path)) return []
        const line = lines.findIndex((one) => mark.test(one))
        return line < 0 ? [] : [`${path}:${line + 1} ${complaint}: ${lines[line]?.trim().slice(0, 100)}`]
      })
    })
}

/** Exported functions without a sentence above them; a list to read, not a failure. */
export function unexplainedExports(sources: readonly Source[]): string[] {
  return sources.filter(isProduct).flatMap(({ path, text }) => {
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      const name = /^export (?:async )?function (\w+)/.exec(line)?.[1]
      return name && !/(\*\/|^\/\/.*)$/.test(lines[index - 1] ?? '') ? [`${path} ${name}`] : []
    })
  })
}
