import { z } from 'zod'
import type { Endpoint } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import { readFile } from '#platform/files'
import { browserOf, PASS } from './browser-cookie.ts'
import { getDraft } from './get-draft.ts'
import { refuse } from './refusals.ts'

const asked = z.object({ draftId: z.uuid(), paperId: z.coerce.number().int().positive() })

/** A picture of one's own draft: small, or whole with `?to=1`. Another's answers as if there were none. */
export const pictureEndpoint: Endpoint = {
  method: 'GET',
  path: '/nop-ho-so/h/:draftId/anh/:paperId',
  may: { public: 'the session, the browser’s own token or the pass in the address is the proof' },
  handle: async ({ raw, open }, reply) => {
    const params = asked.safeParse(raw.params)
    if (!params.success) return refuse('filing.paper_unknown')
    const query = raw.query as Record<string, string | undefined>
    const file = await open(async (ctx) => {
      const draft = await ctx.call(getDraft, { draftId: params.data.draftId, browser: browserOf({ cookies: raw.cookies }), pass: query[PASS] })
      const paper = draft.papers.find(({ id }) => id === params.data.paperId) ?? refuse('filing.paper_unknown')
      return readFile(ctx, query['to'] ? paper.fileId : (paper.thumbnailFileId ?? paper.fileId))
    })
    return answerFile(reply, { ...file, isInline: true })
  },
}
