import type { Context } from '#platform/context'
import { type Hamlet, hamletKey } from './hamlets.ts'
import { type ImportRow, openImport, sealImport } from './import-row.ts'

/** A name of a hamlet the commune has none of, in how many rows it stands, and which hamlet the clerk said it is: null is none, left out is not said. */
export type StrangeHamlet = { written: string; rows: number; hamletId?: number | null }
/** What was said, by the key of the name. */
export type Placed = ReadonlyMap<string, number | null>

/** A wrong column taken for the hamlets has a name in every row. */
const MOST = 200

export function strangeHamletsOf(ctx: Pick<Context, 'keyring'>, { hamlets_sealed }: Pick<ImportRow, 'hamlets_sealed'>): StrangeHamlet[] {
  return hamlets_sealed === null ? [] : openImport<StrangeHamlet[]>(ctx, hamlets_sealed)
}

export async function keepStrangeHamlets(ctx: Context, importId: number, hamlets: readonly StrangeHamlet[]): Promise<void> {
  await ctx.db
    .updateTable('person_import')
    .set({ hamlets_sealed: sealImport(ctx, hamlets) })
    .where('id', '=', importId)
    .execute()
}

/** What was said of names, as far as those hamlets are still there. */
export function placedBy(said: readonly StrangeHamlet[], hamlets: readonly Hamlet[]): Placed {
  return new Map(
    said.flatMap(({ written, hamletId }) =>
      hamletId === null || hamlets.some(({ id }) => id === hamletId) ? [[hamletKey(written), hamletId ?? null] as const] : [],
    ),
  )
}

/** The names as read just now, with what was said before; what was said of others is remembered. */
export function withWhatWasSaid(read: readonly StrangeHamlet[], said: readonly StrangeHamlet[], placed: Placed): StrangeHamlet[] {
  const now = read.map((one) => {
    const hamletId = placed.get(hamletKey(one.written))
    return hamletId === undefined ? one : { ...one, hamletId }
  })
  const keys = new Set(read.map(({ written }) => hamletKey(written)))
  const before = said.filter(({ written }) => placed.has(hamletKey(written)) && !keys.has(hamletKey(written))).map((one) => ({ ...one, rows: 0 }))
  return [...now.slice(0, MOST), ...before.slice(0, MOST)]
}
