import { PrintForm } from '#case-forms'
import type { ActionKind } from '#cases'
import { type Frame, field } from '#platform/page'
import { Button, ButtonLink, Field, Icon, Menu, Notice, PageHead, Tag, type Tone } from '#ui'
import { shortCode } from './case-code.ts'
import { texts } from './case-texts.vi.ts'
import { texts as formTexts } from './form-texts.vi.ts'
import type { CaseData } from './load-case.ts'
import { mayDoOf } from './may-do.ts'
import { nextActOf } from './next-act.ts'
import { slipTexts } from './office-texts.vi.ts'
import { revealPhone } from './reveal-phone.ts'
import { texts as listTexts } from './texts.vi.ts'

const tones: Readonly<Record<string, Tone>> = { office: 'act', resident: 'now', nobody: 'closed' }

/** What it is, for whom, how far it is; the act that moves it on, and the others behind one menu. */
export function CaseHead({ data, frame }: { data: CaseData; frame: Frame }) {
  const { whole } = data
  return (
    <>
      <PageHead
        above={
          <span class="case-above">
            <a href="/office/ho-so">{texts.crumb}</a>
            <Icon name="chevron-right" size={16} />
            <b class="t">{whole.code ?? whole.externalCode ?? shortCode(whole)}</b>
            <Tag tone="else">{listTexts.vias[whole.via] ?? whole.via}</Tag>
            <Tag tone={isLate(data, frame.now) ? 'alarm' : (tones[whole.waitsFor] ?? 'act')}>{whole.stateWords}</Tag>
          </span>
        }
        title={texts.forWhom(whole.procedureName, whole.applicantName)}
        text={<Whom data={data} />}
        actions={<Acts data={data} frame={frame} />}
      />
      <Phone data={data} frame={frame} />
      <Mode data={data} />
      <Done data={data} frame={frame} />
    </>
  )
}

function Whom({ data: { whole, hamlet } }: { data: CaseData }) {
  const filer = whole.filedByName === whole.applicantName ? texts.filedOwn : texts.filedBy(whole.filedByName)
  return <>{[whole.situationName, hamlet, whole.address, filer].filter(Boolean).join(', ')}.</>
}

/** The number, and beside it "Hiện số", which asks why first; the reason goes into the trail. */
function Phone({ data: { phone }, frame }: { data: CaseData; frame: Frame }) {
  return (
    <div class="case-phone">
      <p class="small">{phone ? `${texts.phone} ${phone.whole ?? phone.masked}.` : `${texts.noPhone}.`}</p>
      {phone && !phone.whole && frame.may(revealPhone) && <Reveal frame={frame} />}
    </div>
  )
}

function Reveal({ frame }: { frame: Frame }) {
  return (
    <details class="more reveal-phone" open={field(frame.form, 'act') === 'phone'}>
      <summary>{texts.showPhone}</summary>
      <form class="inline-form" method="post">
        <input type="hidden" name="act" value="phone" />
        <Field label={texts.showPhoneWhy} hint={texts.showPhoneHint} name="reason" id="ly-do-xem-so" isRequired maxLength={200} />
        <Button kind="secondary">{texts.showPhoneDo}</Button>
      </form>
    </details>
  )
}

/** How the case stands in law, in plain words: never left to be guessed. */
function Mode({ data: { whole } }: { data: CaseData }) {
  if (whole.isOnlyPrepared && !whole.closedAt)
    return (
      <Notice tone="now" icon="info">
        {texts.prepared}
      </Notice>
    )
  if (whole.mode === 'prepare' || !whole.decisionNumber) return null
  return <p class="small quiet case-mode">{texts.official(whole.decisionNumber)}</p>
}

/** What was done, and the paper it calls for. */
function Done({ data: { whole, forms }, frame }: { data: CaseData; frame: Frame }) {
  const done = frame.request.query['xong'] ?? ''
  const words = done === 'taken_in' && whole.code ? formTexts.takenInAs(whole.code) : formTexts.done[done]
  if (!words || frame.refusal) return null
  return (
    <Notice tone="done" icon="circle-check" role="status">
      <p>{words}</p>
      <PrintForm
        caseId={whole.id}
        form={forms.findLast(({ actionId, isInside }) => !isInside && whole.actions.some((act) => act.id === actionId && act.kind === done))}
      />
    </Notice>
  )
}

function Acts({ data, frame }: { data: CaseData; frame: Frame }) {
  const { whole } = data
  const open = mayDoOf(data, frame)
  const row = { ...whole, isLate: isLate(data, frame.now) }
  const next = nextActOf(row, open)
  // Its form stands below with its own button: the head says it no second time.
  const begun = field(frame.form, 'act') || frame.request.query['viec']
  const others = open.filter((kind) => kind !== next.kind)
  const href = (kind: ActionKind) => `/office/ho-so/${whole.id}?viec=${kind}#viec`
  return (
    <>
      {others.length > 0 && (
        <Menu label={texts.moreActs} isEnd items={others.map((kind) => ({ label: titleOf(kind, whole.mode), href: href(kind), isAlarm: isEnding(kind) }))} />
      )}
      <ButtonLink kind="secondary" icon="printer" href={`/office/ho-so/${whole.id}/phieu`}>
        {slipTexts.title}
      </ButtonLink>
      {next.kind && next.kind !== begun && <ButtonLink href={href(next.kind)}>{next.label}</ButtonLink>}
    </>
  )
}

function titleOf(kind: ActionKind, mode: string): string {
  return kind === 'taken_in' && mode === 'prepare' ? formTexts.receipt.title : formTexts.acts[kind].title
}

function isEnding(kind: ActionKind): boolean {
  return kind === 'refused' || kind === 'stopped' || kind === 'withdrawn'
}

function isLate({ whole }: CaseData, now: Date): boolean {
  return whole.waitsFor === 'office' && whole.actBy !== null && whole.actBy < now
}
