import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operation } from './operation.ts'
import { job, reaction } from './runtime.ts'
import { event, task } from './task.ts'
import { world } from './testing.ts'

const noted: [string, string | undefined, string][] = []
const write = task('test.write-line', z.object({ line: z.string() }))
const lineWritten = event('test.line-written', z.object({ line: z.string() }))

const saveLine = operation({
  name: 'test.save-line',
  kind: 'do',
  may: 'system',
  summary: 'Tells that a line was written',
  input: z.object({ line: z.string() }),
  output: z.object({}),
  async run(ctx, { line }) {
    await ctx.publish(lineWritten, { line })
    return {}
  },
})
const writeJob = job(write, async (work, { line }) => {
  noted.push(['job', work.commune?.slug, line])
  await work.execute(saveLine, { line })
})
const onLine = reaction(lineWritten, 'test.note-line', async (work, { line }) => {
  noted.push(['reaction', work.commune?.slug, line])
})

const house = await world({ modules: [{ name: 'test', operations: [saveLine], jobs: [writeJob], reactions: [onLine] }] })
afterAll(() => house.close())

describe('work after commit', () => {
  it('runs in its commune, and its events are told to their reactions', async () => {
    await house.open((ctx) => ctx.enqueue(write, { line: 'một' }), { in: house.other })
    await house.runJobs()
    expect(noted).toEqual([
      ['job', 'vinh-thanh', 'một'],
      ['reaction', 'vinh-thanh', 'một'],
    ])
  })

  it('is gone when the transaction rolls back', async () => {
    noted.length = 0
    const failing = house.open(async (ctx) => {
      await ctx.enqueue(write, { line: 'không' })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    await house.runJobs()
    expect(noted).toEqual([])
  })

  it('keeps one waiting job per key', async () => {
    noted.length = 0
    for (const line of ['cũ', 'mới']) await house.open((ctx) => ctx.enqueue(write, { line }, { key: 'one' }))
    await house.runJobs()
    expect(noted.filter(([kind]) => kind === 'job')).toEqual([['job', 'lam-thao', 'mới']])
  })
})
