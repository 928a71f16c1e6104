import type { Preferences } from './shell.ts'

export const TEXT_COOKIE = 'chu'
export const THEME_COOKIE = 'nen'

/** The reader's choices as their cookies say. */
export function preferencesOf(cookies: Readonly<Record<string, string | undefined>>): Preferences {
  const theme = cookies[THEME_COOKIE]
  return { text: cookies[TEXT_COOKIE] === 'large' ? 'large' : 'normal', theme: theme === 'light' || theme === 'dark' ? theme : 'system' }
}

/** The look of a page for a stranger; null for whoever holds any other cookie, since theirs may be a page of their own. */
export function lookOf(cookies: Readonly<Record<string, string | undefined>>): string | null {
  if (Object.keys(cookies).some((name) => name !== TEXT_COOKIE && name !== THEME_COOKIE)) return null
  const { text, theme } = preferencesOf(cookies)
  return `${text} ${theme}`
}
