import { ErrorLine } from './field.tsx'
import { type Children, names, type Option, type Optional } from './props.ts'

type ChoiceProps = { legend: string; name: string; options: Option[] } & Optional<{
  hint: Children
  error: string
  isRequired: boolean
  isLegendHidden: boolean
  isInline: boolean
}>

export function Radios({ value, ...props }: ChoiceProps & Optional<{ value: string }>) {
  return <Choices {...props} type="radio" isChosen={(option) => option === value} />
}

export function Checkboxes({ values = [], ...props }: ChoiceProps & Optional<{ values: string[] }>) {
  return <Choices {...props} type="checkbox" isChosen={(option) => values.includes(option)} />
}

type OneProps = { label: Children; name: string } & Optional<{
  value: string
  isChecked: boolean
  hint: Children
  isRequired: boolean
  id: string
  error: string
}>

/** One yes-or-no row on its own, such as a consent. */
export function Checkbox({ label, name, value = 'yes', isChecked, hint, isRequired, id, error }: OneProps) {
  const errorId = error ? `${id ?? name}-error` : undefined
  const row = (
    <label class="choice">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        checked={isChecked}
        required={isRequired}
        aria-describedby={errorId}
        aria-invalid={error ? 'true' : undefined}
      />
      <span class="choice-words">
        <span>{label}</span>
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
  if (!error) return row
  return (
    <div class="field choices has-error">
      <ErrorLine id={id ?? name}>{error}</ErrorLine>
      {row}
    </div>
  )
}

type ChoicesProps = ChoiceProps & { type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }

function Choices({ legend, name, options, hint, error, isRequired, isLegendHidden, isInline, type, isChosen }: ChoicesProps) {
  const ids = names(hint ? `${name}-hint` : false, error ? `${name}-error` : false)
  return (
    <fieldset class={names('field choices', error && 'has-error', isInline && 'is-inline')} aria-describedby={ids || undefined}>
      <legend class={names('label', isLegendHidden && 'unseen')}>{legend}</legend>
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && <ErrorLine id={name}>{error}</ErrorLine>}
      {options.map((option, index) => (
        <label class="choice">
          <input
            id={index === 0 ? name : undefined}
            type={type}
            name={name}
            value={option.value}
            checked={isChosen(option.value)}
            disabled={option.isDisabled}
            required={type === 'radio' && isRequired}
          />
          <span class="choice-words">
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
