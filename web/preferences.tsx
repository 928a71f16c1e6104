import { names, Tool } from '#ui'
import type { Preferences, ShellProps } from './shell.ts'
import { texts } from './texts.vi.ts'

/** Chữ to: a plain form, so it works where scripts do not; Turbo would keep the old root element, so it stays out. */
export function TextSize({ preferences, path }: Pick<ShellProps, 'preferences' | 'path'>) {
  const isLarge = preferences.text === 'large'
  return (
    <form method="post" action="/tuy-chon" data-turbo="false">
      <input type="hidden" name="back" value={path} />
      <Tool icon="a-large-small" label={isLarge ? texts.normalText : texts.biggerText} isOn={isLarge} name="text" value={isLarge ? 'normal' : 'large'} />
    </form>
  )
}

export function ThemeSwitch({ preferences, path }: Pick<ShellProps, 'preferences' | 'path'>) {
  return (
    <form class="theme-switch" method="post" action="/tuy-chon" data-turbo="false">
      <input type="hidden" name="back" value={path} />
      <fieldset class="theme-choices">
        <legend>{texts.theme}</legend>
        {(Object.entries(texts.themes) as [Preferences['theme'], string][]).map(([theme, label]) => (
          <button
            class={names(theme === preferences.theme && 'is-on')}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === preferences.theme ? 'true' : 'false'}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
