import { Icon } from './icons.tsx'
import { type Children, names, type Option, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

type Asked = { label: string; name: string } & Optional<{
  id: string
  hint: Children
  error: string
  isRequired: boolean
  isDisabled: boolean
  /** Of a page's only field once it was refused: the reader lands on it, its error right above. */
  takesFocus: boolean
  /** Hides the label from sight where the page itself asks the question. */
  isLabelHidden: boolean
}>

type FieldProps = Asked &
  Optional<{
    value: string
    type: 'text' | 'tel' | 'email' | 'password' | 'number' | 'search' | 'time' | 'url' | 'date' | 'datetime-local'
    inputMode: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
    autoComplete: string
    placeholder: string
    maxLength: number
    pattern: string
    min: string
    max: string
    step: string
    /** How many letters the answer has; the box shows it by its width. */
    letters: number
    unit: string
  }>

export function Field(props: FieldProps) {
  const { label, name, hint, error, isRequired, isDisabled, isLabelHidden, takesFocus, letters, unit, type = 'text', ...rest } = props
  const id = props.id ?? name
  return (
    <Labelled {...props} id={id}>
      <span class={names('box-row', letters !== undefined && 'is-short')}>
        <input
          {...rest}
          class="box"
          id={id}
          name={name}
          type={type as 'text'} // Preact's types allow no union here
          size={letters}
          required={isRequired}
          disabled={isDisabled}
          // biome-ignore lint/a11y/noAutofocus: see takesFocus
          autoFocus={takesFocus}
          {...described(id, props)}
        />
        {unit && <span class="unit">{unit}</span>}
      </span>
    </Labelled>
  )
}

/** A long answer; with `maxLength` it shows "24 / 1.000". */
export function TextArea(props: Asked & Optional<{ value: string; rows: number; maxLength: number; placeholder: string }>) {
  const id = props.id ?? props.name
  const { value = '', maxLength } = props
  return (
    <Labelled {...props} id={id}>
      <textarea
        class="box"
        id={id}
        name={props.name}
        rows={props.rows ?? 3}
        maxLength={maxLength}
        placeholder={props.placeholder}
        required={props.isRequired}
        disabled={props.isDisabled}
        // biome-ignore lint/a11y/noAutofocus: see takesFocus
        autoFocus={props.takesFocus}
        {...described(id, props)}
        value={value}
      />
      {maxLength !== undefined && (
        <small class="count t" aria-hidden="true">
          {`${value.length} / ${maxLength.toLocaleString('vi-VN')}`}
        </small>
      )}
    </Labelled>
  )
}

export function Select(props: Asked & { options: Option[] } & Optional<{ value: string; empty: string }>) {
  const id = props.id ?? props.name
  return (
    <Labelled {...props} id={id}>
      <span class="select">
        <select class="box" id={id} name={props.name} required={props.isRequired} disabled={props.isDisabled} {...described(id, props)}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.options.map((option) => (
            <option value={option.value} selected={option.value === props.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" stroke={2.4} />
      </span>
    </Labelled>
  )
}

export function ErrorLine({ id, children }: { id: string; children: Children }) {
  return (
    <span class="error-line" id={`${id}-error`}>
      <Icon name="circle-alert" size={20} />
      <span>{children}</span>
    </span>
  )
}

function Labelled(props: Asked & { id: string; children: Children }) {
  const { id, label, hint, error, isRequired } = props
  return (
    <div class={names('field', error && 'has-error')}>
      <label class={names('label', props.isLabelHidden && 'unseen')} for={id}>
        {label}
        {isRequired === false && <span class="optional"> ({texts.notRequired})</span>}
      </label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <ErrorLine id={id}>{error}</ErrorLine>}
      {props.children}
    </div>
  )
}

function described(id: string, { hint, error }: Optional<{ hint: Children; error: string }>) {
  const ids = names(hint ? `${id}-hint` : false, error ? `${id}-error` : false)
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}
