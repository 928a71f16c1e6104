import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseJson } from './json.ts'

/** The parsed content of a JSON file; undefined when it is absent or broken. */
export function readJsonFile(file: string | undefined): unknown {
  return file && existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined
}

/** Replaces a file as a whole, so that a killed program leaves the old or the new one. */
export function writeWhole(file: string, text: string): void {
  const part = `${file}.part`
  writeFileSync(part, text)
  renameSync(part, file)
}
