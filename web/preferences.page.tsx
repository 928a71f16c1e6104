import { field, page } from '#platform/page'
import { TextSize, ThemeSwitch } from './preferences.tsx'
import type { Preferences } from './shell.ts'
import { texts } from './texts.vi.ts'

const YEAR = 365 * 24 * 3600
const TEXT_COOKIE = 'chu'
const THEME_COOKIE = 'nen'

/** The reader's choices as their cookies say. */
export function preferencesOf(cookies: Readonly<Record<string, string | undefined>>): Preferences {
  const theme = cookies[THEME_COOKIE]
  return { text: cookies[TEXT_COOKIE] === 'large' ? 'large' : 'normal', theme: theme === 'light' || theme === 'dark' ? theme : 'system' }
}

/** Larger text and theme: kept in cookies, so that pages come right from the server. */
export const preferencesPage = page({
  path: '/tuy-chon',
  may: 'anyone',
  shell: 'resident',
  title: () => texts.preferences,
  load: async (_ctx, request) => preferencesOf(request.cookies),
  act: async (_ctx, { form }) => {
    const [text, theme] = [field(form, 'text'), field(form, 'theme')]
    return {
      redirect: ownPath(field(form, 'back')),
      cookies: [
        ...(text === 'large' || text === 'normal' ? [{ name: TEXT_COOKIE, value: text, maxAgeSeconds: YEAR }] : []),
        ...(theme === 'light' || theme === 'dark' || theme === 'system' ? [{ name: THEME_COOKIE, value: theme, maxAgeSeconds: YEAR }] : []),
      ],
    }
  },
  view: (preferences) => (
    <>
      <h1>{texts.preferences}</h1>
      <TextSize preferences={preferences} path="/tuy-chon" />
      <ThemeSwitch preferences={preferences} path="/tuy-chon" />
    </>
  ),
})

/** A path of this site; anything that leads elsewhere becomes the home page. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
