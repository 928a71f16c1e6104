import { OfficeForms } from '#case-forms'
import type { Frame } from '#platform/page'
import { ButtonLink, Panel, sayDate, sayHour, sayWeekday, Tag, vietnamDate } from '#ui'
import { CaseClock } from './case-clock.tsx'
import { CaseSteps } from './case-steps.tsx'
import { texts } from './case-texts.vi.ts'
import type { CaseData } from './load-case.ts'
import { mayDoOf } from './may-do.ts'

/** The right column: the clock, the steps, who has it, and what the resident asked for. */
export function CaseSide({ data, frame }: { data: CaseData; frame: Frame }) {
  return (
    <>
      <CaseClock data={data} now={frame.now} />
      <CallAsked data={data} frame={frame} />
      <Affairs data={data} />
      <OfficeForms caseId={data.whole.id} forms={data.forms} />
      <CaseSteps data={data} now={frame.now} />
      <Holder data={data} frame={frame} />
    </>
  )
}

function CallAsked({ data: { whole }, frame }: { data: CaseData; frame: Frame }) {
  if (!whole.callBackSince) return null
  const asked = whole.actions.findLast(({ kind }) => kind === 'call_back_asked')
  const date = vietnamDate(whole.callBackSince)
  return (
    <Panel title={asked?.details['wants'] === 'meet' ? texts.side.meet : texts.side.callBack} icon="phone-call">
      <p>{texts.side.callBackSince(`${sayHour(whole.callBackSince)} ${sayWeekday(date)} ${sayDate(date)}`)}</p>
      {typeof asked?.details['when'] === 'string' && asked.details['when'] !== '' && <p>{asked.details['when']}</p>}
      {mayDoOf({ whole }, frame).includes('called_back') && (
        <ButtonLink kind="secondary" href={`/office/ho-so/${whole.id}?viec=called_back#viec`}>
          {texts.side.callDone}
        </ButtonLink>
      )}
    </Panel>
  )
}

/** What is waited for, and what came out. */
function Affairs({ data: { whole } }: { data: CaseData }) {
  const { supplement, fee, result, rating } = whole
  return (
    <>
      {supplement && (
        <Panel title={texts.side.supplement} icon="file-plus">
          <ul class="asked-items">
            {supplement.items.map((item) => (
              <li>
                <b>{item.name}</b> <small>{item.why}</small>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {fee && (
        <Panel title={texts.side.fee(fee.amountDong.toLocaleString('vi-VN'))} icon="banknote">
          <p>{fee.what}</p>
        </Panel>
      )}
      {result && (
        <Panel title={texts.side.result} icon="file-badge">
          {result.words && <p>{result.words}</p>}
          {result.signedBy && <p class="small quiet">{texts.side.signedBy(result.signedBy)}</p>}
          {rating !== null && (
            <p>
              {texts.side.rating}: <Tag tone={rating === 1 ? 'alarm' : 'done'}>{texts.side.ratings[rating] ?? ''}</Tag>
            </p>
          )}
        </Panel>
      )}
    </>
  )
}

function Holder({ data: { whole }, frame }: { data: CaseData; frame: Frame }) {
  const me = frame.actor.kind === 'staff' ? frame.actor.accountId : 0
  const mayAssign = mayDoOf({ whole }, frame).includes('assigned')
  const href = `/office/ho-so/${whole.id}?viec=assigned`
  return (
    <Panel title={texts.side.holder} icon="user">
      <p>
        <b>{whole.assigned?.name ?? texts.side.nobody}</b>
      </p>
      {mayAssign && (
        <div class="actions">
          {whole.assigned?.accountId !== me && (
            <ButtonLink kind="secondary" size="small" href={`${href}&cho=toi#viec`}>
              {texts.side.claim}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" size="small" href={`${href}#viec`}>
            {texts.side.handOver}
          </ButtonLink>
        </div>
      )}
    </Panel>
  )
}
