import type { FastifyInstance } from 'fastify'
import { isFormFile } from '../kit/form-bodies.ts'
import { asRecord } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { freshToken } from './ids.ts'
import { refuse } from './refusal.ts'
import { samplePictures } from './sample-pictures.ts'
import type { Simulation } from './simulation.ts'
import type { MediaFile } from './world.ts'

const UPLOAD_LIFETIME_MS = 7 * 24 * 3_600_000
const MB = 1024 * 1024
const RULES = {
  image: { maxBytes: MB, names: /\.(jpe?g|png)$/i },
  gif: { maxBytes: 5 * MB, names: /\.gif$/i },
  file: { maxBytes: 5 * MB, names: /\.(pdf|docx?|csv)$/i },
}

/** `POST /v2.0/oa/upload/<kind>`: keeps a file for 7 days; -201 wrong type, -210 too large. */
export function upload(kind: keyof typeof RULES) {
  return ({ sim, oa, body, now }: OaCall): CallAnswer => {
    const file = body['file']
    if (!isFormFile(file)) return refuse(-201, 'file')
    if (!RULES[kind].names.test(file.name)) refuse(-201, 'file type')
    if (file.bytes.length > RULES[kind].maxBytes) refuse(-210, 'file size')
    const mediaId = keepMedia(sim, { kind, name: file.name, type: file.type, bytes: file.bytes, oaId: oa.oaId, expiresAt: now + UPLOAD_LIFETIME_MS })
    return { data: kind === 'file' ? { token: mediaId } : { attachment_id: mediaId } }
  }
}

/** An upload that can still be sent; -201 unknown, -100 older than 7 days. */
export function getUpload({ sim, oa, now }: OaCall, mediaId: string, kinds: MediaFile['kind'][]): MediaFile {
  const file = sim.world.media.get(mediaId)
  if (!file || file.oaId !== oa.oaId || file.expiresAt === null || !kinds.includes(file.kind)) return refuse(-201, 'attachment_id')
  return file.expiresAt > now ? file : refuse(-100)
}

/** Stores a file and returns its id. */
export function keepMedia(sim: Simulation, file: Omit<MediaFile, 'mediaId'>): string {
  const mediaId = freshToken().replace(/[-_]/g, '').slice(0, 40)
  sim.world.media.set(mediaId, { mediaId, ...file })
  sim.changed()
  return mediaId
}

/** Serves stored files and the sample pictures, as Zalo's CDN does: to whoever knows the address. */
export function mediaRoutes(app: FastifyInstance, sim: Simulation): void {
  app.get('/media/:mediaId', async (request, reply) => {
    const id = String(asRecord(request.params)['mediaId'])
    const sample = samplePictures.find((picture) => picture.id === id)
    if (sample) return reply.type('image/png').send(sample.png())
    const file = sim.world.media.get(id)
    return file
      ? reply
          .type(file.type || 'application/octet-stream')
          .header('x-content-type-options', 'nosniff')
          .send(file.bytes)
      : reply.code(404).send('')
  })
}
