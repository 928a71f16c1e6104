import type { Frame } from '#platform/page'
import { Notice, sayDate, vietnamDate, vietnamTime } from '#ui'

/** Why the act was refused, or that it was done (`?xong=` after the redirect). */
export function Told({ frame, told }: { frame: Frame; told: Readonly<Record<string, string>> }) {
  const words = frame.refusal?.text ?? told[frame.request.query['xong'] ?? '']
  if (!words) return null
  return (
    <Notice tone={frame.refusal ? 'alarm' : 'done'} icon={frame.refusal ? 'circle-alert' : 'circle-check'} role={frame.refusal ? 'alert' : 'status'}>
      {words}
    </Notice>
  )
}

/** "14:32 23/11/2026" in Vietnam. */
export function when(at: Date): string {
  return `${vietnamTime(at)} ${sayDate(vietnamDate(at))}`
}
