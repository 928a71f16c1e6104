import { withClient } from './with-client.ts'

/** A place where a commune's audit trail no longer fits together. */
export type BrokenLink = { communeId: number; seq: string; what: string }

/** Walks every commune's chain in the database: each hash must cover its entry and the one before, without gaps, up to the head. */
export async function brokenLinks(stewardUrl: string): Promise<BrokenLink[]> {
  const { rows } = await withClient(stewardUrl, (client) =>
    client.query<BrokenLink>('select commune_id as "communeId", seq, problem as what from audit_breaks() order by 1, 2 limit 20'),
  )
  return rows
}
