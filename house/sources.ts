import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the repository: its path from the root and its text. */
export type Source = { path: string; text: string }

const root = join(import.meta.dirname, '..')
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'data-dir', '.data', '.git', 'fonts', 'screens'])

/** Every text file of the repository that people write, generated table types left out. */
export function readSources(): Source[] {
  return walk('').filter(({ path }) => path !== 'platform/tables.ts' && path !== 'package-lock.json')
}

/** The TypeScript of the product itself: no tests, seeds, simulators, benchmarks. */
export function isProduct({ path }: Source): boolean {
  return /^(platform|modules|channels|web|devices)\/.*\.tsx?$/.test(path) && !isTest({ path })
}

/** Tests and what only tests use. */
export function isTest({ path }: Pick<Source, 'path'>): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing(-[a-z-]+)?\.ts$/.test(path)
}

function walk(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path)
    return entry.isFile() && isText(entry.name) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
  })
}

function isText(name: string): boolean {
  return /\.(tsx?|m?js|css|sql|md|json|ya?ml|grit)$/.test(name) || /^(Dockerfile|LICENSE|run|\.npmrc|\.gitignore|\.dockerignore)$/.test(name)
}
