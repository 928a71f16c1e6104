import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AnyOperation } from '#platform/operation'
import { operation } from '#platform/operation'
import { actsHaveWords } from './act-words.ts'

const act = (name: string, more: Partial<AnyOperation> = {}): AnyOperation => ({
  ...operation({ name, kind: 'do', may: 'anyone', summary: 'Lock a room', input: z.object({}), output: z.object({}), run: async () => ({}) }),
  ...more,
})
const rooms = (operations: readonly AnyOperation[], actWords: Record<string, string>) => [{ name: 'rooms', operations, actWords }]

describe('a breach is found', () => {
  it.each([
    ['an act without words', rooms([act('rooms.lock-room')], {}), 'rooms.lock-room has no words'],
    ['a recorded question without words', rooms([act('rooms.read-room', { kind: 'ask', isRecorded: true })], {}), 'rooms.read-room has no words'],
    ['words without an act', rooms([], { 'rooms.lock-room': 'Khóa phòng' }), 'rooms.lock-room has words and is no act of rooms'],
    ['words in English', rooms([act('rooms.lock-room')], { 'rooms.lock-room': 'Lock' }), 'rooms.lock-room is not said in Vietnamese: Lock'],
    [
      'the same words twice',
      rooms([act('rooms.lock-room'), act('rooms.bar-room')], { 'rooms.lock-room': 'Khóa', 'rooms.bar-room': 'Khóa' }),
      'two acts of rooms are both called Khóa',
    ],
  ])('%s', (_name, modules, complaint) => expect(actsHaveWords(modules)).toContain(complaint))

  it('and nothing where a question leaves no trace', () => expect(actsHaveWords(rooms([act('rooms.list-rooms', { kind: 'ask' })], {}))).toEqual([]))
})
