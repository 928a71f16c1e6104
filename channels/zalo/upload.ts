import { z } from 'zod'
import type { OpenAccount, Picture } from '#messaging'
import { callZalo, type ZaloAnswer } from './client.ts'
import type { ZaloSettings } from './settings.ts'

const uploaded = z.object({ attachment_id: z.string().optional(), token: z.string().optional() })

/** Uploads a picture or file and gives the attachment to send it with. Nothing reaches the resident yet, so a lost answer is safe to repeat. */
export async function uploadAttachment(
  settings: ZaloSettings,
  account: OpenAccount,
  picture: Picture,
): Promise<{ attachment: unknown } | Extract<ZaloAnswer, { failure: unknown }>> {
  const kind = picture.mediaType === 'image/gif' ? 'gif' : picture.mediaType.startsWith('image/') ? 'image' : 'file'
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture.content)], { type: picture.mediaType }), picture.name)
  const answer = await callZalo(settings, { host: 'openapi', path: `/v2.0/oa/upload/${kind}`, account, form })
  if ('failure' in answer) return { failure: answer.failure.retry === 'unknown' ? { ...answer.failure, retry: 'later' } : answer.failure }
  const data = uploaded.parse(answer.data)
  if (kind === 'file') return { attachment: { type: 'file', payload: { token: data.token } } }
  const element = { media_type: kind, attachment_id: data.attachment_id, ...(kind === 'gif' ? { width: 320, height: 320 } : {}) }
  return { attachment: { type: 'template', payload: { template_type: 'media', elements: [element] } } }
}
