import { withClient } from './with-client.ts'

/** A place where a commune's audit trail no longer fits together. */
export type BrokenLink = { communeId: number; seq: string; what: 'changed' | 'missing' | 'cut' }

/** Walks every commune's chain in the database: each hash must cover its entry and the one before, without gaps, up to the head. */
export async function brokenLinks(stewardUrl: string): Promise<BrokenLink[]> {
  const { rows } = await withClient(stewardUrl, (client) => client.query<BrokenLink>(CHECK))
  return rows
}

const CHECK = `
  with link as (
    select e.commune_id, e.seq, e.hash, lag(e.seq, 1, 0) over chain as before,
           sha256(lag(e.hash, 1, '\\x00') over chain || convert_to(audit_text(e), 'UTF8')) as due
      from audit_entry e window chain as (partition by e.commune_id order by e.seq)
  ), last as (
    select distinct on (commune_id) commune_id, seq, hash from audit_entry order by commune_id, seq desc
  )
  select commune_id as "communeId", seq, case when seq <> before + 1 then 'missing' else 'changed' end as what
    from link where seq <> before + 1 or hash <> due
  union all
  select h.commune_id, h.seq, 'cut' from audit_head h left join last l using (commune_id)
   where h.seq > 0 and (l.seq is distinct from h.seq or l.hash is distinct from h.hash)
  union all
  select l.commune_id, l.seq, 'cut' from last l left join audit_head h using (commune_id) where h.commune_id is null
  order by 1, 2 limit 20`
