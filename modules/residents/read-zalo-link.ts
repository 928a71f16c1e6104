import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { findLink, isOpener, openNumber } from './zalo-link.ts'

/** How far a link is, as one browser may see it. */
export const readZaloLink = operation({
  name: 'residents.read-zalo-link',
  kind: 'ask',
  may: 'anyone',
  isInternal: true,
  summary: 'How far a sign-in link of Zalo is, for one browser',
  input: z.object({ token: personal(z.string().max(100)), browserToken: personal(z.string().max(100)).optional() }),
  output: z.object({ state: z.enum(['over', 'unopened', 'elsewhere', 'number', 'proved']), number: z.string().nullable() }),
  run: async (ctx, { token, browserToken }) => {
    const link = await findLink(ctx, token)
    if (!link) return { state: 'over' as const, number: null }
    if (!link.browser_hash) return { state: 'unopened' as const, number: null }
    if (!isOpener(link, browserToken)) return { state: 'elsewhere' as const, number: null }
    if (link.proved_at) return { state: 'proved' as const, number: null }
    return { state: 'number' as const, number: link.state_sealed ? openNumber(ctx, link.state_sealed) : null }
  },
})
