import pg from 'pg'
import { foundCommune } from '#communes'
import { phoneIndex } from '#messaging'
import type { Commune } from '#platform/context'
import { systemWork } from '#platform/system-work'
import { seedProcedures } from '../seeds/procedures.ts'
import { familyNames, fieldsOfWork, givenNames, hamletNames, middleNames } from './case-words.vi.ts'
import type { Ground } from './ground.ts'

/** Cases of a commune, and what fills it; phones are real ones to the product: it finds them by their index. */
export const CASES_OF_ONE = 10_000
const OFFICERS_OF_ONE = 12
const PHONES = 20_000

export const phoneOf = (number: number): string => `849${String(10_000_000 + (number % PHONES))}`

/**
 * So many communes with ten thousand cases each, three years of them, written in the order they came in, as a house's table grows:
 * those of one commune lie scattered among those of all. Actions are laid for open cases alone (five each): no list reads them.
 */
export async function layCases({ runtime, urls }: Ground, communes: number): Promise<Commune[]> {
  const laid: Commune[] = []
  for (let number = 1; number <= communes; number++) {
    const place = { slug: `xa-${number}`, name: `xã Số ${number}`, kind: 'practice' as const, hosts: [`xa-${number}.localhost`], unitCode: null }
    laid.push((await foundCommune(runtime, place)).commune)
  }
  await seedProcedures(systemWork(runtime, 'bench'), laid[0])
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  try {
    await client.query(`set maintenance_work_mem = '256MB'`)
    for (const { id } of laid) await layOffice(client, id)
    const forced = await unforce(client)
    await layWords(
      client,
      laid.map(({ id }) => id),
      Array.from({ length: PHONES }, (_, number) => phoneIndex(runtime.keyring, phoneOf(number))),
    )
    await inBulk(client, 'case_record', () => client.query(casesSql, [CASES_OF_ONE * communes, communes]))
    await inBulk(client, 'case_action', () => client.query(actionsSql))
    for (const table of forced) await client.query(`alter table ${table} force row level security`)
    // What the housekeeping of a database that has stood for three years has done long ago.
    await client.query('vacuum (analyze)')
  } finally {
    await client.end()
  }
  return laid
}

async function layOffice(client: pg.Client, communeId: number): Promise<void> {
  await client.query(`select set_config('app.commune', $1, false)`, [String(communeId)])
  await client.query(`insert into hamlet (commune_id, name, position) select $1, name, n from unnest($2::text[]) with ordinality t (name, n)`, [
    communeId,
    hamletNames,
  ])
  await client.query(`insert into account (commune_id, login, name) select $1, 'canbo' || n, 'Cán bộ ' || n from generate_series(1, $2) n`, [
    communeId,
    OFFICERS_OF_ONE,
  ])
  await client.query(`insert into role_grant (commune_id, account_id, role) select commune_id, id, 'officer' from account where commune_id = $1`, [communeId])
}

async function layWords(client: pg.Client, communes: readonly number[], phones: readonly string[]): Promise<void> {
  const table = (name: string, column: string, values: readonly unknown[]) =>
    client.query(`create temp table ${name} as select n - 1 as n, word from unnest($1::${column}[]) with ordinality t (word, n)`, [values])
  await table('b_commune', 'int', communes)
  await table('b_phone', 'text', phones)
  for (const name of ['hamlet', 'account']) {
    await client.query(`alter table ${name} no force row level security`)
    await client.query(
      `create temp table b_${name} as select commune_id, (row_number() over (partition by commune_id order by id) - 1)::int as n, id from ${name}`,
    )
    await client.query(`alter table ${name} force row level security`)
  }
  await client.query(`create temp table b_procedure as
    select (row_number() over (order by code) - 1)::int as n, code, version_id, name from (select * from procedure where is_core order by code limit 60) p`)
  await client.query(
    `create temp table b_name as
    select row_number() over () - 1 as n, f || ' ' || m || ' ' || g as name, vn_fold(f || ' ' || m || ' ' || g) as folded
    from unnest($1::text[]) f, unnest($2::text[]) m, unnest($3::text[]) g order by random()`,
    [familyNames, middleNames, givenNames],
  )
  await client.query(`create temp table b_field as select n - 1 as n, word from unnest($1::text[]) with ordinality t (word, n)`, [fieldsOfWork])
  for (const name of ['commune', 'phone', 'hamlet', 'account', 'procedure', 'name', 'field'])
    await client.query(`create index on b_${name} (${['hamlet', 'account'].includes(name) ? 'commune_id, ' : ''}n); analyze b_${name}`)
}

/** As a migration of data does: the owner reaches every commune's rows meanwhile. Answers the tables to be secured again. */
async function unforce(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relforcerowsecurity and relkind = 'r'`)
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`)
  return rows.map(({ name }) => name)
}

/** Rows first, then the table's other indexes at once, as they stand in the migrations. Its references stay off: they serve writing alone. */
async function inBulk(client: pg.Client, table: string, fill: () => Promise<unknown>): Promise<void> {
  const references = await client.query<{ name: string }>(`select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'f'`, [table])
  const indexes = await client.query<{ name: string; text: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as text from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of references.rows) await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`)
  for (const { name } of indexes.rows) await client.query(`drop index ${client.escapeIdentifier(name)}`)
  await fill()
  for (const { text } of indexes.rows) await client.query(text)
}

/** Two in three of what came in the last four months are still open, of older ones one in twenty-five: 12 % in all. */
const casesSql = `
insert into case_record (commune_id, ref, code, external_code, mode, procedure_code, procedure_version_id, procedure_name, field, situation_id, situation_name,
  channel, via, applicant_name, folded_name, applicant_phone_sealed, applicant_phone_index, hamlet_id, address, filed_by_name, answers_sealed, draft_id, filed_at,
  state, portal_status, waits_for, received_at, due_at, original_due_at, act_by, paused_since, assigned_account_id, step, call_back_since, finished_at, closed_at,
  last_action_at)
select c.word, translate(upper(substr(md5(g.n::text), 1, 4) || lpad(to_hex(g.n), 5, '0')), '0123456789ABCDEF', '23456789CDFGHJKM'),
  case when is_official and state not in ('filed', 'ready') then 'H44.12.' || c.n || '-' || to_char(filed, 'YYMMDD') || '-' || lpad((g.n / $2)::text, 5, '0') end,
  case when not is_official and state not in ('filed', 'ready') and r2 < 0.7 then 'G22.99.' || c.n || '-' || to_char(filed, 'YYMMDD') || '-' || lpad((g.n / $2)::text, 5, '0') end,
  case when is_official then 'official' else 'prepare' end, p.code, p.version_id, p.name, f.word, 'chung', 'Trường hợp chung',
  case when r2 < 0.55 then 'online' else 'direct' end, case when r2 < 0.4 then 'web' when r2 < 0.55 then 'zalo' else 'desk' end,
  names.name, names.folded, repeat(md5(g.n::text), 2), phone.word, h.id, 'Số ' || g.n % 300 || ', ngõ ' || g.n % 40, names.name, repeat(md5(g.n::text), 24),
  md5('d' || g.n)::uuid, filed, state, 2, case when state in ('awaiting_supplement', 'awaiting_payment', 'finished') then 'resident'
    when closed is null then 'office' else 'nobody' end,
  filed + interval '3 hours', filed + days, filed + days, case when closed is null then act_by end,
  case when state in ('awaiting_supplement', 'awaiting_payment') then filed + interval '1 day' end, case when r3 < 0.85 then a.id end,
  'Thẩm tra', case when closed is null and r3 < 0.03 then now() - interval '2 hours' end, case when state in ('finished', 'returned') then filed + days end, closed,
  coalesce(closed, filed + interval '1 day')
from (
  select n, filed, days, r1, r2, r3, is_official,
    case when is_open then (array['filed', 'filed', 'ready', 'taken_in', 'taken_in', 'in_progress', 'in_progress', 'in_progress', 'awaiting_supplement',
      'awaiting_payment', 'finished', 'finished'])[1 + floor(r1 * 12)::int]
    else (array['returned', 'returned', 'returned', 'returned', 'returned', 'returned', 'returned', 'refused', 'withdrawn', 'stopped'])[1 + floor(r1 * 10)::int] end as state,
    case when not is_open then least(now(), filed + days + r3 * interval '4 days') end as closed, now() + (r2 * 20 - 3) * interval '1 day' as act_by
  from (
    select n, now() - (1 - n / ($1 + 1.0)) * interval '1095 days' as filed, (3 + floor(random() * 25)) * interval '1 day' as days,
      random() as r1, random() as r2, random() as r3, random() < 0.6 as is_official,
      random() < case when n > $1 * 0.88 then 0.68 else 0.04 end as is_open
    from generate_series(1, $1::int) n offset 0
  ) d offset 0
) g
join b_commune c on c.n = g.n % $2
join b_procedure p on p.n = floor(60 * g.r1 * g.r2)::int
join b_field f on f.n = p.n % 8
join b_name names on names.n = abs(hashint4(g.n)::bigint) % (select count(*) from b_name)
join b_phone phone on phone.n = abs(hashint4(g.n + 1)::bigint) % ${PHONES}
join b_hamlet h on h.commune_id = c.word and h.n = (g.n / $2) % ${hamletNames.length}
join b_account a on a.commune_id = c.word and a.n = floor(${OFFICERS_OF_ONE} * r1 * r3)::int
order by g.n`

const actionsSql = `
insert into case_action (commune_id, case_id, kind, at, recorded_at, by_kind, account_id, by_name, details)
select commune_id, id, kind, filed_at + k * interval '1 hour', filed_at + k * interval '1 hour', 'staff', assigned_account_id, 'Cán bộ', '{"toName": "Cán bộ", "isBulk": false}'
from case_record, unnest(array['filed', 'bundle_checked', 'taken_in', 'assigned', 'note_added']) with ordinality t (kind, k)
where closed_at is null order by id, k`
