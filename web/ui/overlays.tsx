import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

type DialogProps = { id: string; title: string; children: Children; confirm: Children } & Optional<{
  keep: string
  /** Where "Thôi, giữ lại" leads; the page itself by default. */
  closeHref: string
  isOpen: boolean
}>

/**
 * A question before an act with outside effect; `confirm` is the form with the verb button.
 * Opened by a link to `#id` (`:target`), so it needs no script; closing is a link as well.
 */
export function Dialog({ id, title, children, confirm, keep = texts.keepIt, closeHref = '#', isOpen }: DialogProps) {
  return (
    <dialog class="dialog" id={id} open={isOpen} aria-labelledby={`${id}-title`}>
      <div class="dialog-sheet">
        <h2 id={`${id}-title`}>{title}</h2>
        <div class="dialog-words">{children}</div>
        {confirm}
        <a class="link-button" href={closeHref}>
          {keep}
        </a>
      </div>
    </dialog>
  )
}

type MenuItem = { label: string } & Optional<{ href: string; name: string; value: string; icon: IconName; isAlarm: boolean }>

type MenuProps = { label: string; items: MenuItem[] } & Optional<{
  icon: IconName
  action: string
  fields: Children
  /** Opens towards the left, for a menu at the right edge. */
  isEnd: boolean
}>

/** Items without href are buttons of one form posted to `action`; `fields` are its hidden inputs. */
export function Menu({ label, items, icon = 'ellipsis', action, fields, isEnd }: MenuProps) {
  return (
    <details class={names('menu', isEnd && 'is-end')}>
      <summary class="button is-secondary">
        <Icon name={icon} />
        <span>{label}</span>
      </summary>
      <form class="menu-sheet" method="post" action={action}>
        {fields}
        {items.map((item) => (
          <MenuRow item={item} />
        ))}
      </form>
    </details>
  )
}

function MenuRow({ item }: { item: MenuItem }) {
  const className = names('menu-row', item.isAlarm && 'is-alarm')
  const words = (
    <>
      {item.icon && <Icon name={item.icon} />}
      <span>{item.label}</span>
    </>
  )
  return item.href !== undefined ? (
    <a class={className} href={item.href}>
      {words}
    </a>
  ) : (
    <button class={className} type="submit" name={item.name} value={item.value}>
      {words}
    </button>
  )
}
