import { z } from 'zod'
import type { Endpoint } from '#platform/endpoint'
import type { startConnecting } from './start-connecting.ts'

export const CONNECT_PATH = '/office/kenh/zalo/mo-trang-xin-phep'
export const CONSENT_BACK_PATH = '/office/kenh/zalo/ket-noi'

/** The posted form; what is wrong in it is refused by the operation. */
const posted = z.object({ accountId: z.unknown() }).catch({ accountId: '' })

/** Opens a consent page and shows the way to it. An endpoint and not a page's act, since it needs the joined channels. */
export const connectEndpoint = (start: ReturnType<typeof startConnecting>): Endpoint => ({
  method: 'POST',
  path: CONNECT_PATH,
  may: { name: start.name, may: 'granted' },
  handle: async (request, reply) => {
    const redirectUri = `${request.raw.protocol}://${request.raw.host}${CONSENT_BACK_PATH}`
    const asked = posted.parse(request.raw.body)
    const { accountId } = await request.open((ctx) => ctx.call(start, { accountId: asked.accountId, redirectUri }))
    return reply.redirect(`${CONSENT_BACK_PATH}?account=${accountId}`, 303)
  },
})
