import { withClient } from './with-client.ts'

/** Writes into every commune's audit trail that the steward, who sees all communes, was used: `platform.backup` and the like. */
export async function recordStewardUse(stewardUrl: string, use: { action: string; why: string; now: Date }): Promise<void> {
  await withClient(stewardUrl, async (client) => {
    const { rows } = await client.query<{ id: number }>('select id from commune order by id')
    for (const { id } of rows) {
      await client.query('begin')
      await client.query("select set_config('app.commune', $1, true)", [String(id)])
      await client.query("select audit_append($1, 'system', null, 'steward', $2, '', $3, '{}'::jsonb)", [use.now, use.action, use.why])
      await client.query('commit')
    }
  })
}
