import type { World } from '#platform/testing'
import { type Furnished, KNOWN_CODE } from './furnish.ts'
import { knownImports } from './furnish-imports.ts'
import { knownCases } from './known-cases.ts'
import { knownFiling } from './known-filing.ts'
import { knownPeople } from './known-people.ts'
import { knownResidents } from './known-residents.ts'

/** Values that mean something in one commune, by field, `module.field` or `module.verb-noun.field`; the narrowest name wins. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>

/** Id fields whose name is not their table's. */
const TABLE_OF: Readonly<Record<string, string>> = {
  successorId: 'account',
  toAccountId: 'account',
  seenEntryId: 'conversation_entry',
  entryId: 'conversation_entry',
  conversationEntryIds: 'conversation_entry',
  ids: 'contact',
  gapIds: 'question_gap',
  'accounts.accountId': 'account',
  'messaging.accountId': 'channel_account',
  'conversations.id': 'canned_reply',
  'cases.accountId': 'account',
  substituteAccountId: 'account',
  fromAccountId: 'account',
  assignedAccountId: 'account',
  draftPaperId: 'case_draft_paper',
}

/** The ids of one commune with the words of another: what a stranger would have to guess. */
export function foreignIds(home: KnownValues, away: KnownValues): KnownValues {
  const secrets = Object.entries(away).filter(([field]) => /Ids?$|^ids$|\.(id|ref)$|^(ticket|token|stepToken|draftLink)$/.test(field))
  return { ...home, ...Object.fromEntries(secrets) }
}

/** The ids that stand in the commune's tables, and words that an operation would take. */
export async function readKnownValues(w: World, place: Furnished): Promise<KnownValues> {
  const ids: Record<string, readonly unknown[]> = {}
  const tables = await tablesWithId(w)
  const rowsOf = new Map<string, unknown[]>()
  for (const table of tables) rowsOf.set(table, await idsIn(w, place, table))
  for (const table of tables) ids[`${camel(table)}Id`] = rowsOf.get(table) ?? []
  for (const [field, table] of Object.entries(TABLE_OF)) ids[field] = rowsOf.get(table) ?? []
  // The first message is the row of our own, which nobody can settle.
  const unknown = { 'messaging.resolve-unknown.messageId': (rowsOf.get('message') ?? []).slice(0, 1) }
  return {
    ...ids,
    ...unknown,
    ...words(place),
    ...knownCases(place),
    ...knownFiling(place),
    ...knownResidents(place),
    ...knownPeople(place),
    ...knownImports(place.imports),
  }
}

function words({ mark, ticket, activationToken, stepToken, host, staff }: Furnished): KnownValues {
  return {
    text: [`${mark} viết thêm`, 'Bác đem căn cước tới bộ phận một cửa nhé.'],
    reason: ['Theo đề nghị của người dân'],
    title: ['Câu mẫu mới'],
    name: ['Nguyễn Văn Thử', 'Khu Mới'],
    note: ['Dặn thêm'],
    proposed: ['Nộp một bản chính'],
    query: ['Lâm Thao', 'khai sinh'],
    question: ['làm giấy khai sinh cho con', 'ket hon'],
    words: ['làm giấy khai sinh cho con'],
    key: ['khoa-nhap-1', 'khoa-nhap-2', 'khoa-nhap-3'],
    phone: ['0912345678', '+84 912 345 678'],
    login: ['nguoi.moi', 'le.thi.hoa'],
    password: ['cầu bắc qua sông Hồng'],
    newPassword: ['cầu bắc qua sông Thao'],
    host: [host],
    code: ['123456'],
    'procedures.code': [KNOWN_CODE],
    procedureCode: [KNOWN_CODE],
    field: ['Hộ tịch'],
    unitCode: ['08494', null],
    provinceCode: ['25'],
    agencyCode: ['000.00.00.H44', null],
    subject: ['account:1'],
    ticket: [ticket],
    token: [activationToken],
    stepToken: [stepToken],
    since: ['2026-11-01T00:00:00Z'],
    page: [1],
    limit: [50],
    from: ['2026-11-01'],
    to: ['2026-12-31'],
    idleMinutes: [30],
    grants: [[{ role: 'officer' }], [{ role: staff[0]?.role ?? 'editor' }]],
    officeHours: [{ '1': [['07:30', '11:30']] }],
  }
}

async function tablesWithId(w: World): Promise<string[]> {
  const { rows } = await w.ownerPool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.columns i using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'commune_id' and i.column_name = 'id' order by 1`,
  )
  return rows.map((row) => row.name)
}

async function idsIn(w: World, { commune }: Furnished, table: string): Promise<unknown[]> {
  const client = await w.pool.connect()
  try {
    await client.query(`begin; select set_config('app.commune', '${commune.id}', true)`)
    const { rows } = await client.query<{ id: unknown }>(`select id from ${table} order by id limit 20`)
    return rows.map((row) => (typeof row.id === 'string' && /^\d+$/.test(row.id) ? Number(row.id) : row.id))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function camel(table: string): string {
  return table.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}
