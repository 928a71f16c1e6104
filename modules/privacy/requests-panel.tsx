import { type Frame, field } from '#platform/page'
import { Button, List, Panel, sayDate, Tag, TextArea } from '#ui'
import type { OwnData } from './load-data.ts'
import type { RequestShown } from './own-requests.ts'
import { when } from './privacy-parts.tsx'
import { texts } from './texts.vi.ts'

const ASKED = {
  correct: { title: texts.correct, text: texts.correctText, words: texts.correctWords },
  erase: { title: texts.erase, text: texts.eraseText, words: texts.eraseWords },
} as const

/** What was asked with its answers, and the two forms to ask, each saying plainly what will happen. */
export function RequestsPanel({ data: { own }, frame }: { data: OwnData; frame: Frame }) {
  const isWaiting = (kind: RequestShown['kind']) => own.requests.some((one) => one.kind === kind && one.decidedAt === null)
  return (
    <Panel title={texts.requests} icon="file-pen-line">
      <List
        rows={own.requests.map((one) => ({
          title: texts.kinds[one.kind],
          text: [one.words, texts.asked(when(one.askedAt), sayDate(one.dueOn)), one.answer && texts.answer(one.decidedByName ?? '', one.answer)]
            .filter(Boolean)
            .join(' · '),
          after: <Tag tone={one.decidedAt === null ? 'now' : one.isGranted ? 'done' : 'else'}>{stateOf(one)}</Tag>,
        }))}
      />
      {(['correct', 'erase'] as const)
        .filter((kind) => !isWaiting(kind))
        .map((kind) => (
          <details class="more" open={frame.refusal !== null && field(frame.form, 'kind') === kind}>
            <summary>{ASKED[kind].title}</summary>
            <form class="stack" method="post" noValidate>
              <input type="hidden" name="kind" value={kind} />
              <p>{ASKED[kind].text}</p>
              <TextArea
                id={`loi-${kind}`}
                label={ASKED[kind].words}
                name="words"
                rows={4}
                maxLength={2000}
                isRequired
                value={field(frame.form, 'kind') === kind ? field(frame.form, 'words') : ''}
              />
              <Button kind={kind === 'erase' ? 'danger' : 'primary'}>{texts.send}</Button>
            </form>
          </details>
        ))}
    </Panel>
  )
}

function stateOf({ decidedAt, isGranted }: RequestShown): string {
  if (decidedAt === null) return texts.waiting
  return isGranted ? texts.granted : texts.refused
}
