import type { ActionKind } from '#cases'
import { type Frame, field } from '#platform/page'
import { Checkbox, Field, FileField, Radios, Select, sayDate, sayWeekday, TextArea, vietnamDate } from '#ui'
import { texts } from './form-texts.vi.ts'
import type { CaseData } from './load-case.ts'
import { workingDayAfter } from './working-day-after.ts'

type FieldsProps = { kind: ActionKind; data: CaseData; frame: Frame }

/** What each act needs to be told; what was typed before a refusal stands there again. */
export function ActFields({ kind, data, frame }: FieldsProps) {
  const typed = (name: string) => field(frame.form, name)
  switch (kind) {
    case 'taken_in':
      return data.whole.mode === 'prepare' ? <Receipt frame={frame} /> : null
    case 'refused':
    case 'stopped':
    case 'withdrawn':
      return <TextArea label={texts.reason} hint={texts.reasonHint} name="reason" value={typed('reason')} maxLength={2000} isRequired />
    case 'assigned':
      return <Assign data={data} frame={frame} />
    case 'supplement_asked':
      return <Supplement data={data} frame={frame} />
    case 'supplemented':
      return (
        <>
          <FileField label={texts.supplement.files} name="files" isMultiple />
          <TextArea label={texts.supplement.note} name="note" value={typed('note')} maxLength={1000} isRequired={false} />
        </>
      )
    case 'fee_asked':
      return (
        <>
          <Field label={texts.fee.amount} name="amountDong" inputMode="numeric" letters={12} unit={texts.fee.dong} value={typed('amountDong')} isRequired />
          <Field label={texts.fee.what} name="what" value={typed('what') || data.whole.procedureName} maxLength={300} isRequired />
        </>
      )
    case 'fee_settled':
      return <Field label={texts.fee.how} hint={texts.fee.hows} name="how" value={typed('how')} maxLength={300} isRequired />
    case 'apologised':
      return (
        <>
          <Field
            label={texts.apology.to}
            hint={texts.apology.hint(inWords(workingDayAfter(data.calendar, frame.now, 3)))}
            name="newDueOn"
            type="date"
            min={vietnamDate(frame.now)}
            value={typed('newDueOn') || workingDayAfter(data.calendar, frame.now, 3)}
            isRequired
          />
          <TextArea label={texts.apology.reason} hint={texts.reasonHint} name="reason" value={typed('reason')} maxLength={2000} isRequired />
        </>
      )
    case 'finished':
      return (
        <>
          <TextArea label={texts.result.words} name="result" value={typed('result')} maxLength={2000} isRequired={false} />
          <Field label={texts.result.signedBy} name="signedBy" value={typed('signedBy')} maxLength={200} isRequired={false} />
          <FileField label={texts.result.files} hint={texts.result.filesHint} name="files" isMultiple />
        </>
      )
    case 'returned':
      return (
        <Radios
          legend={texts.returned.how}
          name="how"
          value={typed('how') || 'desk'}
          options={(['desk', 'online', 'post'] as const).map((how) => ({ value: how, label: texts.returned.hows[how] }))}
        />
      )
    case 'note_added':
      return <TextArea label={texts.note} name="text" value={typed('text')} maxLength={2000} isRequired />
    case 'called_back':
      return <TextArea label={texts.outcome} name="outcome" value={typed('outcome')} maxLength={1000} isRequired={false} />
    default:
      return null
  }
}

/** A date box shows the day in the order of the browser's own language; the words beside it leave no doubt. */
function inWords(day: string): string {
  const weekday = sayWeekday(day)
  return `${weekday.charAt(0).toLowerCase()}${weekday.slice(1)} ${sayDate(day)}`
}

function Receipt({ frame }: { frame: Frame }) {
  const { froms } = texts.receipt
  return (
    <>
      <Radios
        legend={texts.receipt.from}
        name="receivedBy"
        value={field(frame.form, 'receivedBy') || 'national_portal'}
        isInline
        options={(['national_portal', 'desk'] as const).map((from) => ({ value: from, label: froms[from] }))}
      />
      <Field label={texts.receipt.code} name="externalCode" value={field(frame.form, 'externalCode')} maxLength={60} letters={28} isRequired />
      <Field label={texts.receipt.at} name="receivedAt" type="datetime-local" value={field(frame.form, 'receivedAt')} isRequired />
    </>
  )
}

function Assign({ data: { colleagues }, frame }: { data: CaseData; frame: Frame }) {
  const me = frame.actor.kind === 'staff' ? frame.actor.accountId : 0
  const chosen = field(frame.form, 'toAccountId') || (frame.request.query['cho'] === 'toi' ? String(me) : '')
  return (
    <>
      <Select
        label={texts.assign.to}
        name="toAccountId"
        value={chosen}
        empty={texts.assign.choose}
        isRequired
        options={colleagues.map(({ id, name, title }) => ({
          value: String(id),
          label: [name, id === me ? texts.assign.me : title].filter(Boolean).join(', '),
        }))}
      />
      <TextArea label={texts.assign.reason} name="reason" rows={2} value={field(frame.form, 'reason')} maxLength={2000} isRequired={false} />
    </>
  )
}

/** The papers of the situation to tick, lines for others, until when, and a word to the resident. */
function Supplement({ data: { missing, calendar }, frame }: { data: CaseData; frame: Frame }) {
  const ticked = [frame.form['paper'] ?? []].flat()
  return (
    <>
      {missing.length > 0 && (
        <fieldset class="field choices missing-papers">
          <legend class="label">{texts.supplement.which}</legend>
          {missing.map((paper) => (
            <div class="missing-paper">
              <Checkbox label={paper.name} name="paper" value={paper.id} isChecked={ticked.includes(paper.id)} />
              <input type="hidden" name={`name-${paper.id}`} value={paper.name.slice(0, 300)} />
              <Field
                label={texts.supplement.whyOf(paper.name)}
                isLabelHidden
                placeholder={texts.supplement.why}
                name={`why-${paper.id}`}
                value={field(frame.form, `why-${paper.id}`)}
                maxLength={500}
              />
            </div>
          ))}
        </fieldset>
      )}
      <TextArea label={texts.supplement.free} hint={texts.supplement.freeHint} name="free" value={field(frame.form, 'free')} isRequired={false} />
      <Field
        label={texts.supplement.answerBy}
        hint={texts.supplement.answerByHint(inWords(workingDayAfter(calendar, frame.now, 5)))}
        name="answerBy"
        type="date"
        min={vietnamDate(frame.now)}
        value={field(frame.form, 'answerBy') || workingDayAfter(calendar, frame.now, 5)}
        isRequired
      />
      <TextArea label={texts.supplement.reason} hint={texts.reasonHint} name="reason" value={field(frame.form, 'reason')} maxLength={2000} isRequired />
    </>
  )
}
