import { isTest, type Source } from '../sources.ts'

/** One line of docs/promises.md: what is promised, and the file and title of the test that proves it. */
export type Promised = { promise: string; file: string; title: string }

const ROW = /^\| (.+) \| `([^`]+)` › (.+) \|$/gm
const CALL = /\b(?:it|test)(?:\.\w+\([^'"`]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1\s*,/gs
const TITLE_AFTER_TABLE = /\]\)\(\s*(['"`])((?:\\.|(?!\1).)*)\1\s*,/gs

/** The promises in the order they are made. */
export function promisesIn(document: string): Promised[] {
  return [...document.matchAll(ROW)].map(([, promise = '', file = '', title = '']) => ({ promise, file, title }))
}

/** Every promise names a test that is there; every line that looks like a promise is read as one. */
export function promisesAreProved(document: string, sources: readonly Source[]): string[] {
  const promised = promisesIn(document)
  const rows = document.split('\n').filter((line) => line.startsWith('| ') && line.includes('.test.')).length
  const unread = rows === promised.length ? [] : [`${rows - promised.length} lines of the promises cannot be read`]
  return [...unread, ...promised.flatMap(({ file, title }) => complaintAbout(file, title, sources))]
}

function complaintAbout(file: string, title: string, sources: readonly Source[]): string[] {
  const source = sources.find(({ path }) => path === file)
  if (!source || !isTest(source)) return [`${file} is no test file`]
  return titlesIn(source.text).includes(title) ? [] : [`${file} has no test "${title}"`]
}

/** The titles of the tests in a file, as they are written there. */
function titlesIn(text: string): string[] {
  return [...text.matchAll(CALL), ...text.matchAll(TITLE_AFTER_TABLE)].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'))
}
