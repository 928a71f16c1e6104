import type { ActsFor } from '#people'
import { type Frame, field } from '#platform/page'
import { Button, ErrorSummary, Field, LinkButton, type Option, Radios } from '#ui'
import type { DraftAnswers } from './answers.ts'
import { errorsOf } from './form-errors.ts'
import { FORM } from './form-name.ts'
import { texts } from './texts.vi.ts'

type WhomProps = { frame: Frame; actsFor: readonly ActsFor[]; answers: Pick<DraftAnswers, 'forWhom'>; signIn: string | null }

/** For whom: oneself, a child of one's own, or somebody one is recorded to act for. */
export function WhomForm({ frame, actsFor, answers, signIn }: WhomProps) {
  const { form, refusal } = frame
  const isOfResident = frame.actor.kind === 'resident'
  return (
    <form class="stack" method="post" noValidate id={FORM} data-nop="cau">
      {refusal && <ErrorSummary errors={errorsOf(refusal, 'whom')} />}
      <Radios
        legend={texts.whom}
        isLegendHidden
        name="whom"
        value={field(form, 'whom') || chosenOf(answers)}
        options={[{ value: 'self', label: texts.self }, ...actsFor.map(optionOf), { value: 'child', label: texts.child, hint: texts.childHint }]}
      />
      <div class="whom-child">
        <Field
          label={texts.childName}
          hint={texts.childNameHint}
          name="childName"
          autoComplete="off"
          maxLength={200}
          isRequired={false}
          value={field(form, 'childName') || (answers.forWhom?.kind === 'child' ? answers.forWhom.name : '')}
          error={refusal?.details['field'] === 'childName' ? refusal.text : undefined}
        />
      </div>
      <Button iconEnd="arrow-right" name="viec" value="tiep">
        {texts.go}
      </Button>
      {signIn && (
        <p class="filing-aside">
          <LinkButton href={signIn}>{texts.signInForOthers}</LinkButton>
          <span>{texts.signInForOthersHint}</span>
        </p>
      )}
      {isOfResident && actsFor.length === 0 && <p class="small quiet">{texts.noOthers}</p>}
    </form>
  )
}

function optionOf({ personId, organisationId, name, basis }: ActsFor): Option {
  const value = personId === null ? `organisation:${organisationId}` : `person:${personId}`
  return { value, label: texts.behalf(name), hint: texts.basis[basis] }
}

function chosenOf({ forWhom }: Pick<DraftAnswers, 'forWhom'>): string {
  if (forWhom?.kind === 'person') return `person:${forWhom.personId}`
  if (forWhom?.kind === 'organisation') return `organisation:${forWhom.organisationId}`
  return forWhom?.kind ?? ''
}
