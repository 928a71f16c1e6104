import type { Frame } from '#platform/page'
import { Notice } from '#ui'

/** What was refused, or what the address says went wrong or well. */
export function Told({ frame, problem, done }: { frame: Frame; problem?: string | undefined; done?: string | undefined }) {
  const alert = frame.refusal?.text ?? problem
  return (
    <>
      {alert && (
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
