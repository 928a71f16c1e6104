import { z } from 'zod'

/** One paper of a case to be filed: asked for as a file, or only to be shown at the desk. */
export const filingPaper = z.object({
  /** Of its own within the situation; the same paper keeps its id from one situation to the next. */
  id: z.string(),
  name: z.string(),
  isRequired: z.boolean(),
  /** Shown at the desk; no file is asked for. */
  bring: z.boolean(),
  /** Asked only of whoever files for somebody who is neither themself nor their own child. */
  forAnother: z.boolean(),
  hint: z.string().nullable(),
  /** Place in the record's `documents`, from 0. */
  sourceRow: z.int(),
})

export type FilingPaper = z.output<typeof filingPaper>
