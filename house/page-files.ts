import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyPage } from '#platform/page'

const root = join(import.meta.dirname, '..')

/** Every page that stands in a `*.page.tsx` file of a module or the shell, with its file. */
export async function pagesInFiles(): Promise<{ file: string; page: AnyPage }[]> {
  const modules = readdirSync(join(root, 'modules')).map((name) => `modules/${name}`)
  const files = [...modules, 'web'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.page.tsx'))
      .map((name) => `${folder}/${name}`),
  )
  const found: { file: string; page: AnyPage }[] = []
  for (const file of files) {
    const exported: Record<string, unknown> = await import(join(root, file))
    for (const value of Object.values(exported)) if (isPage(value)) found.push({ file, page: value })
  }
  return found
}

function isPage(value: unknown): value is AnyPage {
  return value !== null && typeof value === 'object' && 'path' in value && 'view' in value && 'shell' in value
}
