import type { AnyPage } from '#platform/page'
import type { Site } from '#platform/site'
import { activationPage } from '../modules/accounts/activation.page.tsx'
import { signInPage } from '../modules/accounts/sign-in.page.tsx'
import { signOutPage } from '../modules/accounts/sign-out.page.tsx'
import { askPage } from '../modules/conversations/ask.page.tsx'
import { inboxPage } from '../modules/conversations/inbox.page.tsx'
import { ownThreadPage } from '../modules/conversations/own-thread.page.tsx'
import { threadPage } from '../modules/conversations/thread.page.tsx'
import { homePage } from '../modules/today/home.page.tsx'
import { todayPage } from '../modules/today/today.page.tsx'
import { readAssets } from './assets.ts'
import { kitPage } from './kit.page.tsx'
import { preferencesPage } from './preferences.page.tsx'
import { problemPage } from './problem.tsx'
import { shellsOf } from './shells.tsx'

const forResidents: readonly AnyPage[] = [homePage, askPage, ownThreadPage, preferencesPage]
const forStaff: readonly AnyPage[] = [signInPage, signOutPage, activationPage, todayPage, inboxPage, threadPage, kitPage]

/** What people see, in the order they meet it. */
export const pages: readonly AnyPage[] = [...forResidents, ...forStaff]

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
