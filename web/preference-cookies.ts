import type { Preferences } from './shell.ts'

export const TEXT_COOKIE = 'chu'
export const THEME_COOKIE = 'nen'

/** The reader's choices as their cookies say. */
export function preferencesOf(cookies: Readonly<Record<string, string | undefined>>): Preferences {
  const theme = cookies[THEME_COOKIE]
  return { text: cookies[TEXT_COOKIE] === 'large' ? 'large' : 'normal', theme: theme === 'light' || theme === 'dark' ? theme : 'system' }
}
