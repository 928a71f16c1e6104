import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operation } from './operation.ts'
import { isRefusal } from './refusal.ts'
import { testDatabase, world } from './testing.ts'

const renameCommune = operation({
  name: 'test.rename-commune',
  kind: 'do',
  may: 'granted',
  summary: 'Renames the commune',
  input: z.object({ name: z.string().min(2), phone: z.string().optional().meta({ personal: true }), reason: z.string().optional() }),
  output: z.object({ name: z.string() }),
  subject: () => 'commune',
  async run(ctx, { name }) {
    await ctx.db.updateTable('commune').set({ name }).where('id', '=', ctx.commune.id).execute()
    if (name === 'breaks') throw new Error('after writing')
    return { name, secret: 'never leaves' }
  },
})
const readName = operation({
  name: 'test.read-name',
  kind: 'ask',
  may: 'anyone',
  summary: 'Every commune name the transaction can see',
  input: z.object({}),
  output: z.object({ names: z.array(z.string()) }),
  run: async (ctx) => ({ names: (await ctx.db.selectFrom('commune').select('name').execute()).map((row) => row.name) }),
})

const house = await world({ modules: [{ name: 'test', operations: [renameCommune, readName] }], roles: { leader: ['test.*'] } })
const leader = await house.staff('leader')
afterAll(() => house.close())

const refusalOf = async (run: Promise<unknown>) =>
  run.then(
    () => null,
    (thrown) => (isRefusal(thrown) ? thrown.code : Promise.reject(thrown)),
  )

describe('an operation', () => {
  it('commits what it returns, lets only its output leave, and is on record', async () => {
    expect(await house.call(renameCommune, { name: 'xã Lâm Thao mới', phone: '0912000111', reason: 'sáp nhập' }, { as: leader })).toEqual({
      name: 'xã Lâm Thao mới',
    })
    expect(await house.call(readName, {})).toEqual({ names: ['xã Lâm Thao mới'] })
    const trail = await house.open((ctx) => ctx.db.selectFrom('audit_entry').selectAll().execute())
    expect(trail.at(-1)).toMatchObject({ action: 'test.rename-commune', actor_name: leader.name, why: 'sáp nhập', subject: 'commune', input: { phone: '***' } })
  })

  it('reads once what is asked for again in one transaction, and anew after an act', async () => {
    let reads = 0
    const read = async () => ++reads
    const seen = await house.open(
      async (ctx) => {
        const before = [await ctx.once('test', read), await ctx.asSystem('test').once('test', read)]
        await ctx.call(readName, {})
        before.push(await ctx.once('test', read))
        await ctx.call(renameCommune, { name: 'xã Lâm Thao mới' })
        return [...before, await ctx.once('test', read)]
      },
      { as: leader },
    )
    expect(seen).toEqual([1, 1, 1, 2])
    expect(await house.open((ctx) => ctx.once('test', read))).toBe(3)
  })

  it('rolls back what it throws', async () => {
    await expect(house.call(renameCommune, { name: 'breaks' }, { as: leader })).rejects.toThrow('after writing')
    expect((await house.call(readName, {})).names).not.toContain('breaks')
  })

  it('refuses strangers, other roles and input that does not fit', async () => {
    expect(await refusalOf(house.call(renameCommune, { name: 'Tên' }))).toBe('platform.not_signed_in')
    expect(await refusalOf(house.call(renameCommune, { name: 'Tên' }, { as: await house.staff('editor') }))).toBe('platform.not_allowed')
    expect(await refusalOf(house.call(renameCommune, { name: 'x' }, { as: leader }))).toBe('platform.invalid_input')
  })

  it('sees its own commune only', async () => {
    expect((await house.call(readName, {}, { in: house.other })).names).toEqual(['xã Vĩnh Thạnh'])
  })

  it('brings text to NFC', async () => {
    const { name } = await house.call(renameCommune, { name: 'xã Lâm Thao'.normalize('NFD') }, { as: leader })
    expect(name).toBe('xã Lâm Thao'.normalize('NFC'))
  })

  it('answers a repeat with the first answer, and refuses the key for other input', async () => {
    const before = await countTrail()
    const [first, second] = await Promise.all([1, 2].map(() => house.call(renameCommune, { name: 'Một lần' }, { as: leader, key: 'k1' })))
    expect(first).toEqual(second)
    expect(await countTrail()).toBe(before + 1)
    expect(await refusalOf(house.call(renameCommune, { name: 'Khác' }, { as: leader, key: 'k1' }))).toBe('platform.same_key_other_input')
  })

  it('gives the first answer to nobody but its asker, and not once they may ask no more', async () => {
    await house.call(renameCommune, { name: 'Của lãnh đạo' }, { as: leader, key: 'k2' })
    expect(await refusalOf(house.call(renameCommune, { name: 'Của lãnh đạo' }, { key: 'k2' }))).toBe('platform.not_signed_in')
    expect(await refusalOf(house.call(renameCommune, { name: 'Của lãnh đạo' }, { as: { ...leader, grants: [] }, key: 'k2' }))).toBe('platform.not_allowed')
    const before = await countTrail()
    await house.call(renameCommune, { name: 'Của lãnh đạo' }, { as: await house.staff('leader'), key: 'k2' })
    expect(await countTrail()).toBe(before + 1)
    const kept = await house.open(({ db }) => db.selectFrom('first_answer').select('answer').execute())
    expect(JSON.stringify(kept)).not.toContain('lãnh đạo')
  })

  it('reads anew at every ask, whatever key comes with it', async () => {
    await house.call(renameCommune, { name: 'Trước' }, { as: leader })
    expect((await house.call(readName, {}, { key: 'k3' })).names).toEqual(['Trước'])
    await house.call(renameCommune, { name: 'Sau' }, { as: leader })
    expect((await house.call(readName, {}, { key: 'k3' })).names).toEqual(['Sau'])
  })

  it('keeps two databases apart', async () => {
    expect((await testDatabase()).app).not.toBe(house.urls.app)
  })
})

async function countTrail(): Promise<number> {
  const rows = await house.open((ctx) => ctx.db.selectFrom('audit_entry').select('seq').execute())
  return rows.length
}
