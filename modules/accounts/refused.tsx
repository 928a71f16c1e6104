import type { Frame } from '#platform/page'
import { Notice } from '#ui'

/** Why the act was refused, at the top of the page. */
export function Refused({ frame }: { frame: Frame }) {
  if (!frame.refusal) return null
  return (
    <Notice tone="alarm" icon="circle-alert" role="alert">
      {frame.refusal.text}
    </Notice>
  )
}

/** What was done, named by `?xong=` after the redirect. */
export function Done({ frame, told }: { frame: Frame; told: Readonly<Record<string, string>> }) {
  const words = told[frame.request.query['xong'] ?? '']
  if (!words || frame.refusal) return null
  return (
    <Notice tone="done" icon="circle-check" role="status">
      {words}
    </Notice>
  )
}
