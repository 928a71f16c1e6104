import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

type Face = { children: Children } & Optional<{
  kind: 'primary' | 'secondary' | 'danger' | 'now' | 'quiet'
  size: 'normal' | 'small'
  icon: IconName
  iconEnd: IconName
}>

type ButtonProps = Face &
  Optional<{
    type: 'submit' | 'button' | 'reset'
    name: string
    value: string
    form: string
    formAction: string
    isBusy: boolean
    /** Why it cannot be used now; shown beside it and tied to it. */
    disabledReason: string
    id: string
    label: string
  }>

export function Button(props: ButtonProps) {
  const reasonId = props.disabledReason ? `${props.id ?? props.name ?? 'button'}-reason` : undefined
  return (
    <>
      <button
        class={faceClass(props, props.isBusy && 'is-busy')}
        type={props.type ?? 'submit'}
        id={props.id}
        name={props.name}
        value={props.value}
        form={props.form}
        formAction={props.formAction}
        disabled={Boolean(props.disabledReason)}
        aria-busy={props.isBusy ? 'true' : undefined}
        aria-describedby={reasonId}
        aria-label={props.label}
      >
        {props.isBusy ? <span class="spinner" aria-hidden="true" /> : props.icon && <Icon name={props.icon} />}
        <span>{props.isBusy ? texts.sending : props.children}</span>
        {props.iconEnd && <Icon name={props.iconEnd} stroke={2.4} />}
      </button>
      {reasonId && (
        <small class="reason" id={reasonId}>
          {props.disabledReason}
        </small>
      )}
    </>
  )
}

export function ButtonLink(props: Face & { href: string } & Optional<{ label: string; rel: string }>) {
  return (
    <a class={faceClass(props)} href={props.href} aria-label={props.label} rel={props.rel}>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
      {props.iconEnd && <Icon name={props.iconEnd} stroke={2.4} />}
    </a>
  )
}

type LinkButtonProps = { children: Children } & Optional<{
  href: string
  icon: IconName
  tone: 'act' | 'alarm'
  name: string
  value: string
  formAction: string
}>

/** The quiet second choice: a link, or without href the submit button of its form. */
export function LinkButton({ href, icon, tone, children, ...button }: LinkButtonProps) {
  const className = names('link-button', tone === 'alarm' && 'is-alarm')
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <a class={className} href={href}>
        {content}
      </a>
    )
  }
  return (
    <button class={className} type="submit" {...button}>
      {content}
    </button>
  )
}

function faceClass({ kind = 'primary', size }: Face, ...more: (string | false | undefined)[]) {
  return names('button', kind !== 'primary' && `is-${kind}`, size === 'small' && 'is-small', ...more)
}
