import { id } from '#platform/columns'
import type { Endpoint } from '#platform/endpoint'
import { readFile } from '#platform/files'
import { isRefusal, refuse } from '#platform/refusal'
import { readEvidence } from './read-evidence.ts'

/** The paper of an authorisation as it was kept, for officers; never to be kept by browsers. */
export const evidenceEndpoint: Endpoint = {
  method: 'GET',
  path: '/office/lam-thay/:id/giay-to',
  may: { name: readEvidence.name, may: 'granted' },
  async handle({ raw, open }, reply) {
    const authorisationId = id.safeParse((raw.params as { id?: string }).id)
    try {
      const file = await open(async (ctx) => {
        const { fileId } = await ctx.call(readEvidence, { authorisationId: authorisationId.data ?? refuse('platform.not_found') })
        return readFile(ctx, fileId)
      })
      return reply.header('cache-control', 'no-store').header('content-disposition', 'inline').type(file.mediaType).send(file.content)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      return reply.redirect('/office/dan-cu', 303)
    }
  },
}
