import { field, page } from '#platform/page'
import { preferencesOf, TEXT_COOKIE, THEME_COOKIE } from './preference-cookies.ts'
import { TextSize, ThemeSwitch } from './preferences.tsx'
import { texts } from './texts.vi.ts'

const YEAR = 365 * 24 * 3600
/** Larger text and theme: kept in cookies, so that pages come right from the server. */
export const preferencesPage = page({
  path: '/tuy-chon',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
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
