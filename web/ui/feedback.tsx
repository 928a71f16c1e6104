import { Drum } from './drum.tsx'
import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

type ErrorSummaryProps = { errors: { field: string; text: string }[] } & Optional<{
  title: string
  /** Leaves the focus where it is, for samples. */
  isStill: boolean
}>

/** Stands at the top of a form that was refused; each line leads to its field by id. */
export function ErrorSummary({ errors, title, isStill }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the reader must land on what to mend
    <div class="error-summary" role="alert" tabIndex={-1} autoFocus={!isStill}>
      <p class="error-title">
        <Icon name="circle-alert" size={26} />
        <span>{title ?? texts.errorsFound(errors.length)}</span>
      </p>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type NoticeProps = { children: Children } & Optional<{
  tone: 'act' | 'now' | 'done' | 'alarm'
  title: string
  icon: IconName
  role: 'status' | 'alert'
}>

export function Notice({ tone = 'act', title, icon, role, children }: NoticeProps) {
  return (
    <div class={names('notice', `is-${tone}`)} role={role}>
      {icon && <Icon name={icon} />}
      <div>
        {title && <b>{title} </b>}
        {children}
      </div>
    </div>
  )
}

/** "Đã bỏ ảnh. Lấy lại": a small act that happened; `action` is the form or link that takes it back. */
export function Toast({ children, action }: { children: Children } & Optional<{ action: Children }>) {
  return (
    <div class="toast" role="status">
      <span>{children}</span>
      {action}
    </div>
  )
}

type ProgressProps = { what: string; done: number; total: number } & Optional<{
  doneText: string
  leftText: string
  actions: Children
}>

/** Long work that can be left alone; `done` and `total` in the same unit. */
export function Progress({ what, done, total, doneText, leftText, actions }: ProgressProps) {
  return (
    <div class="progress">
      <b>{what}</b>
      <progress value={done} max={total} aria-label={what} />
      <p class="progress-words">
        <span>{doneText ?? `${done.toLocaleString('vi-VN')} / ${total.toLocaleString('vi-VN')}`}</span>
        {leftText && <span>{leftText}</span>}
      </p>
      {actions}
    </div>
  )
}

export function EmptyState({ title, text, action }: { title: string } & Optional<{ text: Children; action: Children }>) {
  return (
    <div class="empty-state">
      <Drum class="drum" />
      <p class="empty-title">{title}</p>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}

/** Grey bars that hold the place of what an island will fill. */
export function Waiting({ lines = 3 }: Optional<{ lines: number }>) {
  return (
    <div class="waiting" aria-hidden="true">
      {Array.from({ length: lines }, () => (
        <span />
      ))}
    </div>
  )
}
