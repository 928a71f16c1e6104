import { expect, it } from 'vitest'
import { askTogether } from './ask-together.ts'

it('answers those who came together at once, and never with what was asked before they came', async () => {
  const together = askTogether(1)
  const open: ((answer: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => open.push(resolve))
  const first = [together('a', ask), together('a', ask)]
  await expect.poll(() => open.length).toBe(1)
  const others = [together('a', ask), together('a', ask)]
  open[0]?.('old')
  expect(await Promise.all(first)).toEqual(['old', 'old'])
  await expect.poll(() => open.length).toBe(2)
  const later = together('a', ask)
  open[1]?.('new')
  expect(await Promise.all(others)).toEqual(['new', 'new'])
  await expect.poll(() => open.length).toBe(3)
  open[2]?.('newest')
  expect(await later).toBe('newest')
})

it('asks a second time while the first question is under way, and no third time', async () => {
  const together = askTogether(2)
  const open: ((answer: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => open.push(resolve))
  const asked: Promise<string>[] = []
  for (const count of [1, 2]) {
    asked.push(together('a', ask))
    await expect.poll(() => open.length).toBe(count)
  }
  asked.push(together('a', ask))
  open[1]?.('second')
  expect(await asked[1]).toBe('second')
  await expect.poll(() => open.length).toBe(3)
  open[2]?.('third')
  open[0]?.('first')
  expect(await Promise.all(asked)).toEqual(['first', 'second', 'third'])
})

it('goes on after a question that failed, and keeps other keys apart', async () => {
  const together = askTogether()
  const failing = together('a', () => Promise.reject(new Error('the database is away')))
  await expect(failing).rejects.toThrow('away')
  expect(await together('a', async () => 'back')).toBe('back')
  expect(await Promise.all([together('a', async () => 'one'), together('b', async () => 'two')])).toEqual(['one', 'two'])
})
