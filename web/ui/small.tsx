import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional, type Tone } from './props.ts'

export function Tag({ tone = 'act', icon, children }: { children: Children } & Optional<{ tone: Tone; icon: IconName }>) {
  return (
    <span class={names('tag', `is-${tone}`)}>
      {icon && <Icon name={icon} size={16} stroke={2.4} />}
      {children}
    </span>
  )
}

/** "‹ Thủ tục hộ tịch": the way back up. */
export function BackLink({ href, children }: { href: string; children: Children }) {
  return (
    <a class="back-link" href={href}>
      <Icon name="chevron-left" stroke={2.4} />
      <span>{children}</span>
    </a>
  )
}

type PageHeadProps = { title: Children } & Optional<{ text: Children; above: Children; actions: Children }>

/** The first heading: the state or the question, then by when and who. */
export function PageHead({ title, text, above, actions }: PageHeadProps) {
  return (
    <header class="page-head">
      <div class="page-head-words">
        {above && <p class="page-above">{above}</p>}
        <h1>{title}</h1>
        {text && <p class="page-text">{text}</p>}
      </div>
      {actions && <div class="page-actions">{actions}</div>}
    </header>
  )
}

/** Buttons side by side, wrapping; on phones they fill the width. */
export function Actions({ children }: { children: Children }) {
  return <div class="actions">{children}</div>
}

type SearchBoxProps = { action: string; label: string; button: string } & Optional<{
  name: string
  value: string
  placeholder: string
}>

export function SearchBox({ action, label, button, name = 'q', value, placeholder }: SearchBoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: old web views do not know <search>
    <form class="search-box" role="search" aria-label={label} action={action} method="get">
      <input type="search" name={name} value={value} placeholder={placeholder} aria-label={label} autoComplete="off" />
      <button class="button" type="submit">
        <Icon name="search" />
        <span>{button}</span>
      </button>
    </form>
  )
}

/** A key of the keyboard. */
export function Key({ children }: { children: Children }) {
  return <kbd class="key">{children}</kbd>
}
