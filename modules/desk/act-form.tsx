import { type ActionKind, actionKind } from '#cases'
import { type Frame, field } from '#platform/page'
import { Button, LinkButton, Notice, Panel } from '#ui'
import { ActFields } from './act-fields.tsx'
import { texts } from './form-texts.vi.ts'
import type { CaseData } from './load-case.ts'
import { mayDoOf } from './may-do.ts'

const withFiles: readonly ActionKind[] = ['supplemented', 'finished']
/** Without script the message shown cannot follow the day chosen. */
const dated: Partial<Record<ActionKind, string>> = texts.dayAsChosen
/** What people write in words, in the order it is shown again. */
const written = ['free', 'reason', 'note', 'what', 'how', 'result', 'signedBy', 'text', 'outcome', 'externalCode']
const ending: readonly ActionKind[] = ['refused', 'stopped', 'withdrawn']

/** The form of the act that the address asks for or that was refused: what will happen, what is needed, and one button. */
export function ActForm({ data, frame }: { data: CaseData; frame: Frame }) {
  const asked = actionKind.safeParse(field(frame.form, 'act') || (frame.request.query['viec'] ?? '')).data
  if (!asked || !mayDoOf(data, frame).includes(asked)) return <NoLonger frame={frame} />
  const { whole } = data
  const { title, does, button } = asked === 'taken_in' && whole.mode === 'prepare' ? texts.receipt : texts.acts[asked]
  const here = `/office/ho-so/${whole.id}`
  return (
    <Panel id="viec" title={title}>
      <Refusal frame={frame} />
      <p class="quiet">{does}</p>
      <form class="act-form" method="post" action={`${here}?viec=${asked}#viec`} enctype={withFiles.includes(asked) ? 'multipart/form-data' : undefined}>
        <input type="hidden" name="act" value={asked} />
        <input type="hidden" name="seenActionId" value={String(whole.lastActionId)} />
        {frame.refusal && withFiles.includes(asked) && (
          <noscript>
            <p>{texts.filesAgain}</p>
          </noscript>
        )}
        <ActFields kind={asked} data={data} frame={frame} />
        <WillTell data={data} dated={dated[asked]} />
        <div class="actions">
          <Button kind={ending.includes(asked) ? 'danger' : 'primary'}>{button}</Button>
          <LinkButton href={here}>{texts.keep}</LinkButton>
        </div>
      </form>
    </Panel>
  )
}

/** Why the act was refused; what was typed stays in the form below. Somebody was first: their act is the newest one now. */
function Refusal({ frame }: { frame: Frame }) {
  if (!frame.refusal) return null
  return (
    <Notice tone="alarm" icon="circle-alert" role="alert" title={frame.refusal.code === 'cases.moved_meanwhile' ? `${texts.moved}.` : undefined}>
      {frame.refusal.text}
    </Notice>
  )
}

/** The act is no longer open: why, and the words that were typed for it, to be used elsewhere. */
function NoLonger({ frame }: { frame: Frame }) {
  const typed = written.map((name) => field(frame.form, name).trim()).filter(Boolean)
  const whys = Object.keys(frame.form).filter((name) => name.startsWith('why-'))
  const words = [...whys.map((name) => field(frame.form, name).trim()).filter(Boolean), ...typed].join('\n')
  return (
    <>
      <Refusal frame={frame} />
      {frame.refusal && words && (
        <Panel title={texts.typed}>
          <p class="quiet">{texts.typedHint}</p>
          <p class="typed-before">{words}</p>
        </Panel>
      )}
    </>
  )
}

/** What the resident will read, shown before it is sent, following what is typed; nothing stands here for acts that tell nobody. */
function WillTell({ data: { told, whole }, dated }: { data: CaseData; dated: string | undefined }) {
  return (
    <div class="will-tell" data-told={`/office/ho-so/${whole.id}/loi-nhan`} hidden={told === null}>
      <b>{texts.willTell}</b>
      <p>{told}</p>
      {dated && (
        <noscript>
          <small>{dated}</small>
        </noscript>
      )}
    </div>
  )
}
