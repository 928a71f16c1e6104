import { z } from 'zod'
import { personal } from '#platform/columns'

/** Which draft, and what the one who asks can show for it beside who they are: the browser's token, or a step's pass. */
export const draftOpener = {
  draftId: z.uuid(),
  browser: personal(z.string().max(200)).optional(),
  pass: personal(z.string().max(200)).optional(),
}

export type DraftOpener = { draftId: string; browser?: string | undefined; pass?: string | undefined }

/** How the asker was known to be its holder. */
export const openedBy = z.enum(['resident', 'browser', 'staff', 'pass'])
export type OpenedBy = z.output<typeof openedBy>
