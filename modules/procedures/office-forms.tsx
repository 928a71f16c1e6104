import { type Frame, field } from '#platform/page'
import { Actions, Button, Checkbox, Field, Panel, Radios, TextArea } from '#ui'
import type { ProcedurePage } from './get-procedure.ts'
import { canBeOfficial } from './intake-mode.ts'
import { officeTexts as texts } from './page-texts.vi.ts'

type FormProps = { card: ProcedurePage; frame: Frame }

/** What the commune adds for its residents; after a refusal what was typed stays. */
export function NotesForm({ card, frame }: FormProps) {
  const { local } = card
  const typed = typedIn(frame, 'notes')
  return (
    <Panel title={texts.saying} icon="pencil" id="ghi">
      <form method="post" class="office-form">
        <input type="hidden" name="act" value="notes" />
        <TextArea label={texts.note} hint={texts.noteHint} name="note" value={typed('note') ?? local.note ?? ''} maxLength={2000} />
        <Field label={texts.desk} hint={texts.deskHint} name="desk" value={typed('desk') ?? local.desk ?? ''} maxLength={300} />
        <Checkbox label={texts.hide} name="isHidden" value="yes" isChecked={typed('isHidden') === undefined ? local.isHidden : typed('isHidden') === 'yes'} />
        <Reason id="ly-do-ghi" value={typed('reason')} />
        <Save>{texts.save}</Save>
      </form>
    </Panel>
  )
}

/** The intake mode; official asks for the decision that allows it and is not offered for another agency's procedure. */
export function IntakeForm({ card, frame }: FormProps) {
  const { local, handler } = card
  const typed = typedIn(frame, 'intake')
  const modes = (['default', 'guide', 'prepare', 'official'] as const).filter((mode) => mode !== 'official' || canBeOfficial(handler))
  return (
    <Panel title={texts.intake} icon="folder-open" id="cach-nhan">
      <form method="post" class="office-form">
        <input type="hidden" name="act" value="intake" />
        <Radios
          legend={texts.intake}
          isLegendHidden
          name="mode"
          value={typed('mode') ?? local.intakeMode ?? 'default'}
          options={modes.map((mode) => ({ value: mode, label: texts.modes[mode] }))}
        />
        {canBeOfficial(handler) && (
          <>
            <Field label={texts.decisionNumber} hint={texts.decisionHint} name="decisionNumber" value={typed('decisionNumber') ?? local.decisionNumber ?? ''} />
            <Field label={texts.decisionDate} name="decisionDate" type="date" value={typed('decisionDate') ?? local.decisionDate ?? ''} />
          </>
        )}
        <Reason id="ly-do-cach-nhan" value={typed('reason')} />
        <Save>{texts.save}</Save>
      </form>
    </Panel>
  )
}

/** A mistake of the national record, kept to be reported; the record itself is never edited here. */
export function CorrectionForm({ frame }: FormProps) {
  const typed = typedIn(frame, 'correction')
  return (
    <Panel title={texts.correction} icon="flag" id="cho-sai">
      <form method="post" class="office-form">
        <input type="hidden" name="act" value="correction" />
        <p>{texts.correctionLead}</p>
        <Field label={texts.part} name="part" isRequired value={typed('part') ?? ''} maxLength={200} />
        <TextArea label={texts.proposed} name="proposed" isRequired value={typed('proposed') ?? ''} maxLength={2000} />
        <Reason id="ly-do-cho-sai" value={typed('reason')} />
        <Save>{texts.send}</Save>
      </form>
    </Panel>
  )
}

function Reason({ id, value }: { id: string; value: string | undefined }) {
  return <Field id={id} label={texts.reason} hint={texts.reasonHint} name="reason" isRequired value={value ?? ''} maxLength={500} />
}

function Save({ children }: { children: string }) {
  return (
    <Actions>
      <Button>{children}</Button>
    </Actions>
  )
}

/** What was typed into this form before it was refused; nothing otherwise. */
function typedIn({ refusal, form }: Frame, act: string): (name: string) => string | undefined {
  const isThis = refusal !== null && field(form, 'act') === act
  return (name) => (isThis ? field(form, name) : undefined)
}
