import type { AnyPage } from '#platform/page'
import type { Site } from '#platform/site'
import { readAssets } from './assets.ts'
import { kitPage } from './kit.page.tsx'
import { preferencesPage } from './preferences.page.tsx'
import { problemPage } from './problem.tsx'
import { shellsOf } from './shells.tsx'

/** What people see, in the order they meet it. */
export const pages: readonly AnyPage[] = [preferencesPage, kitPage]

/** The site over the built assets of `distDir`. */
export function siteOf(distDir: string): Site {
  return {
    pages,
    shells: shellsOf(readAssets(distDir)),
    problem: problemPage,
    signInPath: (_page, back) => `/office/dang-nhap?tiep=${encodeURIComponent(back)}`,
    assetsDir: `${distDir}/assets`,
  }
}
