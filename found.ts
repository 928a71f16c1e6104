import { parseArgs } from 'node:util'
import { createAccount } from '#accounts'
import { editSettings, foundCommune, importUnits } from '#communes'
import { allCommunes, systemWork } from '#platform/system-work'
import { texts } from './keep-texts.vi.ts'
import { openHouse, runtimeOf } from './program.ts'
import { seedProcedures } from './seeds/procedures.ts'

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
  const opened = await openHouse('found', 'join')
  const runtime = await runtimeOf(opened, { channels: [] })
  try {
    const isFirst = (await allCommunes(runtime)).length === 0
    const { commune, isNew } = await foundCommune(runtime, { slug, name, kind: 'live', hosts: [host.toLowerCase()], unitCode: null })
    if (!isNew) throw new Error(texts.alreadyFounded(slug))
    const work = systemWork(runtime, 'found', commune)
    if (isFirst) await work.execute(importUnits, {})
    await seedProcedures(work)
    await work.execute(editSettings, { unitCode: unit })
    const grants = [{ role: 'administrator' as const, hamletId: null, field: null }]
    const { activationToken } = await work.execute(createAccount, { login: admin, name: adminName, grants })
    console.log(texts.founded(name, host, `/office/kich-hoat/${activationToken}`))
  } finally {
    await runtime.pool.end()
    await opened.stop()
  }
}
