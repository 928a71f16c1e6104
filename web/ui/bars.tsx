import { Drum } from './drum.tsx'
import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { Mark } from './shapes.tsx'

type TopBarProps = { title: string; tools: Children } & Optional<{
  subtitle: string
  href: string
  emblem: string
  /** Draws the drum behind it and behind the hero below. */
  hasDrum: boolean
}>

export function TopBar({ title, subtitle, href = '/', emblem, tools, hasDrum }: TopBarProps) {
  return (
    <header class="top-bar">
      {hasDrum && (
        <div class="drum-clip">
          <Drum class="drum hero-drum" />
        </div>
      )}
      <a class="brand" href={href}>
        {emblem ? <img src={emblem} alt="" width="38" height="38" /> : <Mark />}
        <span class="brand-words">
          <b>{title}</b>
          {subtitle && <small>{subtitle}</small>}
        </span>
      </a>
      <div class="tools">{tools}</div>
    </header>
  )
}

type ToolProps = { icon: IconName; label: string } & Optional<{ isOn: boolean; name: string; value: string }>

/** A tool of the top bar, the submit button of the form around it. */
export function Tool({ icon, label, isOn, name, value }: ToolProps) {
  return (
    <button class={names('tool', isOn && 'is-on')} type="submit" name={name} value={value} aria-pressed={isOn ? 'true' : 'false'}>
      <Icon name={icon} size={24} />
      <span>{label}</span>
    </button>
  )
}

type HelpItem = { href: string; label: string; icon: IconName } & Optional<{ note: string }>

/** A person is always one tap away. */
export function HelpBar({ label, items }: { label: string; items: HelpItem[] }) {
  return (
    <nav class="help-bar" aria-label={label}>
      {items.map((item) => (
        <a href={item.href}>
          <Icon name={item.icon} size={24} />
          <span>
            {item.label}
            {item.note && <small>{item.note}</small>}
          </span>
        </a>
      ))}
    </nav>
  )
}
