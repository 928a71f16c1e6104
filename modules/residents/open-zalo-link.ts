import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { addressKey } from './address-key.ts'
import { setProof } from './proof.ts'
import { refuse } from './refusals.ts'
import { findLink, isOpener, sealNumber } from './zalo-link.ts'

/**
 * Binds a link to the first browser that presses its button, and makes the number that browser shows. Nobody is signed in by it:
 * the number has to come back from the Zalo account the link was sent to.
 */
export const openZaloLink = operation({
  name: 'residents.open-zalo-link',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Open a sign-in link that was sent in Zalo',
  input: z.object({
    token: personal(z.string().max(100)),
    browserToken: personal(z.string().max(100)).optional(),
    address: personal(z.string().max(100)),
    isShared: z.boolean().default(false),
  }),
  output: z.object({ browserToken: personal(z.string()) }),
  run: async (ctx, { token, browserToken, address, isShared }) => {
    const link = (await findLink(ctx, token)) ?? refuse('residents.link_over')
    if (browserToken && isOpener(link, browserToken)) return { browserToken }
    if (link.browser_hash) return refuse('residents.link_other_browser')
    const fresh = ctx.random.token()
    const number = String(10 + (Number(ctx.random.digits(6)) % 90))
    await setProof(ctx, link, { browser_hash: hashToken(fresh), state_sealed: sealNumber(ctx, number), address: addressKey(address), is_shared: isShared })
    return { browserToken: fresh }
  },
})
