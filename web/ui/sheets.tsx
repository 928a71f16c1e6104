import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { Vom } from './shapes.tsx'

type PanelProps = { children: Children } & Optional<{
  title: string
  icon: IconName
  action: Children
  /** Lets tables and lists reach the edges. */
  isFlush: boolean
  id: string
}>

export function Panel({ title, icon, action, isFlush, id, children }: PanelProps) {
  return (
    <section class={names('panel', isFlush && 'is-flush')} id={id}>
      {(title || action) && (
        <header class="panel-head">
          {icon && <Icon name={icon} />}
          <h2>{title}</h2>
          {action}
        </header>
      )}
      <div class="panel-content">{children}</div>
    </section>
  )
}

type CardProps = { href: string; title: Children } & Optional<{
  text: Children
  meta: Children
  icon: IconName
  before: Children
  tone: 'act' | 'now'
}>

/** A sheet whose whole face is one link. */
export function Card({ href, title, text, meta, icon, before, tone }: CardProps) {
  return (
    <a class="card" href={href}>
      {before ?? (icon && <Vom icon={icon} tone={tone} />)}
      <span class="card-words">
        <b>{title}</b>
        {text && <span>{text}</span>}
        {meta && <small>{meta}</small>}
      </span>
      <Icon name="chevron-right" stroke={2.4} />
    </a>
  )
}

export type Tile = { href: string; label: string; icon: IconName } & Optional<{ tone: 'act' | 'now' }>

/** The cabinet of tasks on the home page. */
export function Cabinet({ tiles, label }: { tiles: Tile[]; label: string }) {
  return (
    <nav class={names('cabinet', tiles.length === 4 && 'is-even')} aria-label={label}>
      {tiles.map((tile) => (
        <a class="tile" href={tile.href}>
          <Vom icon={tile.icon} tone={tile.tone} />
          <span>{tile.label}</span>
        </a>
      ))}
    </nav>
  )
}

export type Fact = { question: string; answer: Children } & Optional<{ icon: IconName; note: Children }>

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div class="fact">
          <dt>
            {fact.icon && <Icon name={fact.icon} size={20} />}
            <span>{fact.question}</span>
          </dt>
          <dd>{fact.answer}</dd>
          {fact.note && <dd class="fact-note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}

/** The receipt slip, only for what exists on paper: `children` above the torn line, `foot` below it; `isNow` puts the gold dot there. */
export function Slip({ children, foot, href, isNow }: { children: Children; foot: Children } & Optional<{ href: string; isNow: boolean }>) {
  const footContent = (
    <>
      {isNow && <span class="slip-now" />}
      <span class="slip-words">{foot}</span>
      {href && <Icon name="chevron-right" stroke={2.4} />}
    </>
  )
  return (
    <div class="slip">
      <div class="slip-top">{children}</div>
      {href ? (
        <a class="slip-foot" href={href}>
          {footContent}
        </a>
      ) : (
        <div class="slip-foot">{footContent}</div>
      )}
    </div>
  )
}

/** Heading of a part of a page, with at most one link to the rest. */
export function SectionHead({ title, href, link }: { title: string } & Optional<{ href: string; link: string }>) {
  return (
    <div class="section-head">
      <h2>{title}</h2>
      {href && <a href={href}>{link}</a>}
    </div>
  )
}

type ListRow = { title: Children } & Optional<{ href: string; text: Children; before: Children; after: Children }>

/** Rows between hairlines on the ground, such as the notice board. */
export function List({ rows }: { rows: ListRow[] }) {
  return (
    <ul class="list">
      {rows.map((row) => (
        <li class="list-row">
          {row.before}
          <span class="list-words">
            {row.href ? <a href={row.href}>{row.title}</a> : <b>{row.title}</b>}
            {row.text && <small>{row.text}</small>}
          </span>
          {row.after}
        </li>
      ))}
    </ul>
  )
}
