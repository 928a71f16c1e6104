import { Steps } from '#ui'
import type { ByWhen } from './by-when.ts'
import { type Shown, spanOf } from './standing-words.ts'
import { texts } from './texts.vi.ts'

/** Nộp · Nhận · Xử lý · Ký · Trả; nothing for a case that will not cross. */
export function Bridge({ shown, isWithoutWords }: { shown: Shown; isWithoutWords?: boolean }) {
  const span = spanOf(shown)
  if (span === null) return null
  const step = texts.bridge[span]
  return <Steps steps={texts.bridge} current={span} sentence={step ? texts.bridgeSpoken(step) : texts.bridgeDone} isWithoutWords={isWithoutWords} />
}

/** The slip's upper part: the date in the biggest type. */
export function ByWhenLines({ lines: { label, when, more, isLate } }: { lines: ByWhen }) {
  return (
    <div class={isLate ? 'by-when is-late' : 'by-when'}>
      <p class="by-when-label">{label}</p>
      <p class="by-when-date t">{when}</p>
      {more && <p class="by-when-more">{more}</p>}
    </div>
  )
}
