import { caseFile } from '#cases'
import type { Endpoint } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import { refuse } from '#platform/refusal'

/** The right that opening a file of a case asks for; each opening is on record. */
export const caseFileMay = { name: 'cases.open-paper', may: 'granted' } as const

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A file of a case within the reader's reach, shown in the page; `?tai=1` hands it over to be kept. */
export const paperEndpoint: Endpoint = {
  method: 'GET',
  path: '/office/ho-so/:id/tep/:fileId',
  may: caseFileMay,
  handle: async (request, reply) => {
    const { fileId = '' } = request.raw.params as { fileId?: string }
    if (!UUID.test(fileId)) return refuse('platform.not_found')
    const { name, mediaType, content } = await request.open((ctx) => caseFile(ctx, fileId))
    const { tai } = request.raw.query as { tai?: string }
    return answerFile(reply, { name, mediaType, content, isInline: tai !== '1' })
  },
}
