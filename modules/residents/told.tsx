import type { Frame } from '#platform/page'
import { Notice } from '#ui'

type ToldProps = { frame: Frame; problem?: string | undefined; done?: string | undefined; atField?: string | undefined }

/** What was refused, or what the address says went wrong or well; `atField` is what the page's field says itself. */
export function Told({ frame, problem, done, atField }: ToldProps) {
  const alert = frame.refusal?.text ?? problem
  return (
    <>
      {alert && alert !== atField && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {alert}
        </Notice>
      )}
      {!alert && done && (
        <Notice tone="done" icon="circle-check" role="status">
          {done}
        </Notice>
      )}
    </>
  )
}

/** The words of a refusal that is about the page's one field. */
export function refusedAt({ refusal }: Frame, code: string): string | undefined {
  return refusal?.code === code ? refusal.text : undefined
}
