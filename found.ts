import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { createAccount, listAccounts } from '#accounts'
import { editSettings, findUnits, foundation, foundCommune, importUnits } from '#communes'
import { systemWork } from '#platform/system-work'
import { texts } from './keep-texts.vi.ts'
import { openHouse, runtimeOf } from './program.ts'
import { seedProcedures } from './seeds/procedures.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * `found --name "xã Lâm Thao" --slug lam-thao --host lamthao.example.vn --unit 08494 --admin hanh --admin-name "Nguyễn Thị Hạnh"`:
 * brings a real commune into being with its first administrator, whose one-time activation path is printed.
 */
export async function found(words: readonly string[]): Promise<undefined> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...words], options: { name: text, slug: text, host: text, unit: text, admin: text, 'admin-name': text } })
  const { name, slug, host, unit, admin } = values
  const adminName = values['admin-name']
  if (!name || !slug || !host || !unit || !admin || !adminName) throw new Error(texts.foundUsage)
  const founding = { slug, name, kind: 'live' as const, hosts: [host.toLowerCase()], unitCode: null }
  const grants = [{ role: 'administrator' as const, hamletId: null, field: null }]
  requireShape(founding, { login: admin, name: adminName, grants })
  const opened = await openHouse('found', 'join')
  const runtime = await runtimeOf(opened, { channels: [] })
  try {
    const { commune } = await foundCommune(runtime, founding).catch((error: Error & { code?: string }) => {
      throw error.code === UNIQUE_VIOLATION ? new Error(texts.hostTaken(host)) : error
    })
    const work = systemWork(runtime, 'found', commune)
    // A founding cut short (a wrong unit, a kill) has no administrator yet and is taken up again.
    if ((await work.execute(listAccounts, {})).length > 0) throw new Error(texts.alreadyFounded(slug))
    await work.execute(importUnits, {})
    if ((await work.execute(findUnits, { query: unit })).length !== 1) throw new Error(texts.unknownUnit(unit))
    await seedProcedures(work)
    await work.execute(editSettings, { unitCode: unit })
    const { activationToken } = await work.execute(createAccount, { login: admin, name: adminName, grants })
    console.log(texts.founded(name, host, `/office/kich-hoat/${activationToken}`))
  } finally {
    await runtime.pool.end()
    await opened.stop()
  }
}

/** Names in words what is mistyped, before anything is opened or written. */
function requireShape(founding: z.input<typeof foundation>, administrator: z.input<typeof createAccount.input>): void {
  const wrong = [foundation.safeParse(founding), createAccount.input.safeParse(administrator)].flatMap(({ error }, which) =>
    (error?.issues ?? []).map(({ path: [part] }) => (which === 0 ? `${String(part)}` : `admin ${String(part)}`)),
  )
  const words: Record<string, string> = {
    slug: texts.wrongSlug(founding.slug),
    name: texts.wrongName(founding.name),
    hosts: texts.wrongHost(founding.hosts.join(', ')),
    'admin login': texts.wrongLogin(administrator.login),
    'admin name': texts.wrongAdminName,
  }
  const told = [...new Set(wrong)].map((part) => words[part] ?? part)
  if (told.length > 0) throw new Error(told.join('\n'))
}
