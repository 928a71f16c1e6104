import { ButtonLink, Notice } from '#ui'
import type { OwnView } from './own-view.ts'
import { texts } from './texts.vi.ts'
import { sayBefore } from './when-words.ts'

/** Why a case came to nothing and what can be done now, or why its day moved: beside the answer, not deep in what happened. */
export function WhySo({ own, now }: { own: OwnView; now: Date }) {
  const { state, dueAt, originalDueAt, timeline, procedureCode } = own
  const reasonOf = (kind: string) => timeline.findLast((one) => one.kind === kind)?.reason
  if (state === 'refused' || state === 'stopped' || state === 'withdrawn')
    return (
      <>
        {state !== 'withdrawn' && (
          <Notice title={texts.closedWhy[state]}>
            {reasonOf(state)}
            {/[.?!]$/.test(reasonOf(state) ?? '.') ? ' ' : '. '}
            {texts.closedNext}
          </Notice>
        )}
        <ButtonLink kind="secondary" icon="file-pen-line" href={`/thu-tuc/${procedureCode}`}>
          {texts.fileAgain}
        </ButtonLink>
      </>
    )
  const isMoved = dueAt !== null && originalDueAt !== null && dueAt > originalDueAt && (state === 'taken_in' || state === 'in_progress')
  const reason = reasonOf('apologised')
  if (!isMoved || reason === undefined) return null
  return (
    <Notice tone="now" title={texts.newDay}>
      {texts.newDayText(lower(sayBefore(originalDueAt, now)))} {reason && texts.reason(reason)}
    </Notice>
  )
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
