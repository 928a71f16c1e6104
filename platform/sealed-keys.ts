import type pg from 'pg'

/** Ids of keys that sealed values name but the keyring lacks, each with the columns it is used in. Asks every column named `…_sealed`, as steward. */
export async function keysNotHere(client: pg.Client, keyIds: readonly string[]): Promise<{ keyId: string; columns: string[] }[]> {
  const sealed = await client.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_sealed' order by table_name, column_name`,
  )
  const columnsOf = new Map<string, string[]>()
  for (const { table_name: table, column_name: column } of sealed.rows) {
    const name = client.escapeIdentifier(column)
    const { rows } = await client.query<{ key_id: string }>(
      `select distinct split_part(${name}, '.', 1) as key_id from ${client.escapeIdentifier(table)} where ${name} is not null`,
    )
    for (const { key_id: keyId } of rows) if (!keyIds.includes(keyId)) columnsOf.set(keyId, [...(columnsOf.get(keyId) ?? []), `${table}.${column}`])
  }
  return [...columnsOf].map(([keyId, columns]) => ({ keyId, columns }))
}
