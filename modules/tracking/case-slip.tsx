import type { OwnCaseRow } from '#cases'
import { Slip, vietnamDate } from '#ui'
import { byWhenOf } from './by-when.ts'
import { Bridge } from './case-parts.tsx'
import { headingOf } from './standing-words.ts'
import { texts } from './texts.vi.ts'

/** One open case as a slip: what it is, the bridge, and below the torn line where it stands and by when. */
export function CaseSlip({ row, now, label }: { row: OwnCaseRow & { step: string | null }; now: Date; label?: string }) {
  const shown = { ...row, answerBy: row.state === 'awaiting_supplement' && row.actBy ? vietnamDate(row.actBy) : null }
  const { label: what, when } = byWhenOf(shown, now)
  const isDated = when !== texts.inHours && when !== texts.noDate
  return (
    <Slip
      href={`/ho-so/${row.ref}`}
      isNow
      foot={
        <>
          <b class="case-when">{isDated ? when : headingOf(row)}</b>
          <span class="case-state">{isDated ? headingOf(row) : what}</span>
        </>
      }
    >
      {label && <p class="page-above">{label}</p>}
      <p class="case-name">{row.procedureName}</p>
      {!row.isForOneself && <p class="small quiet">{texts.forWhom(row.applicantName)}</p>}
      {row.mode === 'prepare' && row.receivedAt === null && <p class="small case-prepared">{texts.prepared}</p>}
      <Bridge shown={row} isWithoutWords />
    </Slip>
  )
}
