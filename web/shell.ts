import type { ComponentChildren } from 'preact'
import type { IconName } from '#ui'

/** What every page hands to its shell. */
export type ShellProps = {
  title: string
  description?: string | undefined
  /** Path and query of this page, kept as `back` and as the context of a question. */
  path: string
  children: ComponentChildren
  commune: {
    /** As residents say it: "Xã Yên Hòa". */
    name: string
    /** With its kind: "tỉnh Ninh Bình". */
    province: string
    phone: string | null
    isDemo: boolean
    isPractice: boolean
    isOpenNow?: boolean | undefined
  }
  /** The name of the resident who is signed in. */
  resident?: string | undefined
  preferences: Preferences
  assets: {
    css: string
    /** Addresses of module scripts, in order. */
    islands: string[]
    turbo?: string | undefined
    cspNonce?: string | undefined
    /** Fonts to fetch before the style sheet asks for them. */
    fonts?: string[] | undefined
  }
  now: Date
  /** Home and receipts: stands on the deep ground over the arches, after the day and its lunar name. */
  hero?: ComponentChildren
  head?: ComponentChildren
}

export type Preferences = { theme: 'system' | 'light' | 'dark'; text: 'normal' | 'large' }

export type OfficeShellProps = ShellProps & {
  navigation: NavigationItem[]
  account: { name: string; role: string; isSignedIn: boolean }
  side?: ComponentChildren
  /** `isPosted`: what is searched for is somebody's own and stands in no address. */
  search?: { action: string; placeholder: string; value?: string | undefined; isPosted?: boolean | undefined } | undefined
  /** The one act that begins new work, at the right end of the bar. */
  act?: ComponentChildren
}

export type NavigationItem = {
  href: string
  label: string
  icon: IconName
  count?: number | undefined
  urgent?: boolean | undefined
  /** Draws a hairline above: jobs that belong together stand together. */
  startsGroup?: boolean | undefined
  /** Other addresses whose pages belong to this job. */
  alsoAt?: readonly string[] | undefined
}
