import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type ManifestEntry = { file: string; src?: string }

export type Assets = {
  /** Address of the style sheet built from `web/<name>.css`. */
  css(name: 'app' | 'office'): string
  /** Address of a built island by its source path from the root, `modules/cases/case-search.island.tsx`. */
  island(source: string): string
  /** Addresses of the fonts to preload: the regular weight, both subsets. */
  fonts(): string[]
}

/** Reads the build's manifest once; throws when the build has not run or a name is not in it. */
export function readAssets(distDir: string): Assets {
  const manifest: Record<string, ManifestEntry> = JSON.parse(readFileSync(join(distDir, 'manifest.json'), 'utf8'))
  const address = (source: string) => {
    const entry = manifest[source]
    if (!entry) throw new Error(`${source} is not in the built assets; run "npm run build"`)
    return `/${entry.file}`
  }
  return {
    css: (name) => address(`web/${name}.css`),
    island: address,
    fonts: () => ['web/fonts/be-vietnam-pro-latin-400.woff2', 'web/fonts/be-vietnam-pro-vietnamese-400.woff2'].map(address),
  }
}
