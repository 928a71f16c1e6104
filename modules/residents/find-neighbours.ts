import { z } from 'zod'
import { type FoundLine, searchPeople } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { findResidentOf } from './make-resident.ts'

const MOST = 20

const neighbour = z.object({
  personId: id,
  name: personal(z.string()),
  birthYear: z.number().nullable(),
  hamlet: z.string().nullable(),
  address: personal(z.string()).nullable(),
  hasAccount: z.boolean(),
})

/** People of the volunteer's own hamlets by name, without any number: numbers are neither shown nor searched for. Twenty at most. */
export const findNeighbours = operation({
  name: 'residents.find-neighbours',
  kind: 'ask',
  may: 'granted',
  isInternal: true,
  summary: 'Find people of one’s own hamlet to open accounts for',
  input: z.object({ words: personal(z.string().trim().max(60)) }),
  output: z.object({ people: z.array(neighbour), hasMore: z.boolean() }),
  run: async (ctx, { words }) => {
    const query = words.replace(/[^\p{L}\p{M}\s'-]/gu, ' ').trim()
    if (query.length < 2) return { people: [], hasMore: false }
    const found = (await foundIn(ctx, query)).filter((one) => !one.hasDied && !one.hasMovedAway)
    const people: z.output<typeof neighbour>[] = []
    for (const one of found.slice(0, MOST)) people.push(await shown(ctx, one))
    return { people, hasMore: found.length > MOST }
  },
})

async function foundIn(ctx: Context, query: string): Promise<FoundLine[]> {
  const system = ctx.asSystem('residents')
  const hamlets = ctx.hamletsFor(findNeighbours)
  if (hamlets === null) return (await system.call(searchPeople, { query })).people
  const found: FoundLine[] = []
  for (const hamletId of new Set(hamlets)) found.push(...(await system.call(searchPeople, { query, hamletId })).people)
  return found
}

async function shown(ctx: Context, { id: personId, fullName, birthYear, hamlet, address }: FoundLine): Promise<z.output<typeof neighbour>> {
  return { personId, name: fullName, birthYear, hamlet, address, hasAccount: (await findResidentOf(ctx, personId)) !== undefined }
}
