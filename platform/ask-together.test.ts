import { expect, it } from 'vitest'
import { askTogether } from './ask-together.ts'

it('answers those who came together at once, and never with what was asked before they came', async () => {
  const together = askTogether()
  const open: ((answer: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => open.push(resolve))
  const first = together('a', ask)
  const others = [together('a', ask), together('a', ask)]
  expect(open.length).toBe(1)
  open[0]?.('old')
  expect(await first).toBe('old')
  await expect.poll(() => open.length).toBe(2)
  const later = together('a', ask)
  open[1]?.('new')
  expect(await Promise.all(others)).toEqual(['new', 'new'])
  await expect.poll(() => open.length).toBe(3)
  open[2]?.('newest')
  expect(await later).toBe('newest')
})

it('goes on after a question that failed, and keeps other keys apart', async () => {
  const together = askTogether()
  const failing = together('a', () => Promise.reject(new Error('the database is away')))
  const next = together('a', async () => 'back')
  await expect(failing).rejects.toThrow('away')
  expect(await next).toBe('back')
  expect(await Promise.all([together('a', async () => 'one'), together('b', async () => 'two')])).toEqual(['one', 'two'])
})
