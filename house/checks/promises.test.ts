import { describe, expect, it } from 'vitest'
import { promisesAreProved, promisesIn } from './promises.ts'

const tests = {
  path: 'modules/rooms/rooms.test.ts',
  text: "it('opens', () => {})\ntest.each([\n  ['a'],\n])('opens by %s', () => {})\nit.each([1, 2])('%i opens', async () => {})\n",
}
const one = (title: string, file = tests.path) => `| Rooms open. | \`${file}\` › ${title} |`

describe('a breach is found', () => {
  it.each([
    ['a test that is not there', one('closes'), ['modules/rooms/rooms.test.ts has no test "closes"']],
    ['part of a title', one('open'), ['modules/rooms/rooms.test.ts has no test "open"']],
    ['a file that is not there', one('opens', 'modules/rooms/gone.test.ts'), ['modules/rooms/gone.test.ts is no test file']],
    ['a line nobody can read', '| Rooms open. | modules/rooms/rooms.test.ts: opens |', ['1 lines of the promises cannot be read']],
  ])('%s', (_name, document, complaints) => expect(promisesAreProved(document, [tests])).toEqual(complaints))
})

describe('what is proved is left alone', () => {
  it.each(['opens', 'opens by %s', '%i opens'])('%s', (title) => {
    expect(promisesIn(one(title))).toHaveLength(1)
    expect(promisesAreProved(one(title), [tests])).toEqual([])
  })
})
