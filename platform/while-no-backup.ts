import type { Pool } from 'pg'

/** Held alone by a back-up from its first row to its last file, and together by those who remove bytes. */
export const backupLock = 20_261_122

/** Does the work and returns true, or does nothing and returns false while a back-up is being made; a back-up then waits for the work. */
export async function whileNoBackup(pool: Pool, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock_shared($1) as held', [backupLock])
    if (!rows[0]?.held) return false
    try {
      await work()
    } finally {
      await client.query('select pg_advisory_unlock_shared($1)', [backupLock])
    }
    return true
  } finally {
    client.release()
  }
}
