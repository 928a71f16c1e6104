import { describe, expect, it } from 'vitest'
import type { Module } from '#platform/runtime'
import { refusalsGiveTheirDetails, refusalsHaveTexts, refusalsUsedAreRegistered } from './refusals.ts'

describe('a breach is found', () => {
  const rooms = (more: Partial<Module>): Module[] => [{ name: 'rooms', operations: [], ...more }]
  const said = (text: string) => rooms({ refusals: { 'rooms.locked': 'conflict' }, refusalTexts: { 'rooms.locked': () => text } })

  it.each([
    ['a code without a text', rooms({ refusals: { 'rooms.locked': 'conflict' } }), 'rooms.locked has no text'],
    ['a text without a code', rooms({ refusalTexts: { 'rooms.locked': () => 'Phòng đã khoá.' } }), 'rooms.locked has a text and is not registered'],
    [
      'a code of another module',
      rooms({ refusals: { 'gardens.wet': 'conflict' }, refusalTexts: { 'gardens.wet': () => 'Vườn ướt.' } }),
      'gardens.wet is registered by rooms',
    ],
    ['a text in English', said('The room is locked.'), 'rooms.locked is not said in Vietnamese: The room is locked.'],
    ['a text that is no sentence', said('Phòng đã khoá'), 'rooms.locked is no sentence: Phòng đã khoá'],
  ])('%s', (_name, modulesOfBreach, complaint) => expect(refusalsHaveTexts(modulesOfBreach)).toContain(complaint))

  it('a text that names a detail nobody gives', () => {
    const modulesOfBreach = rooms({ refusals: { 'rooms.locked': 'conflict' }, refusalTexts: { 'rooms.locked': ({ by }) => `Phòng do ${by} khoá.` } })
    const at = (path: string, text: string) => ({ path, text })
    const files = [at('modules/rooms/open-room.ts', `refuse('rooms.locked')\n`), at('modules/rooms/air-room.ts', `refuse('rooms.locked', { by })\n`)]
    expect(refusalsGiveTheirDetails(modulesOfBreach, files)).toEqual(['modules/rooms/open-room.ts refuses with rooms.locked and does not give by'])
  })

  it('a code used and not registered, one registered and not used', () => {
    const file = { path: 'modules/rooms/open-room.ts', text: `if (isLocked) refuse('rooms.bolted', { id })` }
    expect(refusalsUsedAreRegistered(rooms({ refusals: { 'rooms.locked': 'conflict' } }), [file])).toEqual([
      'modules/rooms/open-room.ts refuses with rooms.bolted, which is not registered',
      'rooms.locked is registered and never used',
    ])
  })
})
