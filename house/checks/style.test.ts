import { describe, expect, it } from 'vitest'
import { modulesKeepWithinWalls, roomsKeepWithinWalls } from './imports.ts'
import { filesAreNamed, filesAreShort, modulesAreExplained, modulesHoldNoState, nothingIsLeftBehind, textsStandInTexts, unexplainedExports } from './style.ts'

const one = (path: string, text = '') => [{ path, text }]
const half = (...parts: string[]) => parts.join('')

describe('a breach of style is found', () => {
  it.each([
    ['modules/rooms/openRoom.ts', 'modules/rooms/openRoom.ts is not kebab-case'],
    ['modules/rooms/room-helper.ts', 'modules/rooms/room-helper.ts is named helper'],
    ['platform/util.ts', 'platform/util.ts is named util'],
    ['web/service-worker.js', 'web/service-worker.js is named service'],
  ])('the name %s', (path, complaint) => expect(filesAreNamed(one(path))).toEqual([complaint]))

  it.each([
    'let count = 0',
    'export let count = 0',
    'const seen = new Map<string, number>()',
    'const seen: Set<string> = new Set()',
    'export const list: string[] = []',
    'const byName: Record<string, number> = {}',
  ])('state: %s', (text) =>
    expect(modulesHoldNoState(one('modules/rooms/open-room.ts', `import 'zod'\n${text}\n`))).toEqual([`modules/rooms/open-room.ts:2 keeps state: ${text}`]),
  )

  it.each([
    `const say = 'Phòng đã khoá.'`,
    'const say = `Phòng đã khoá`',
    'const view = <p>Phòng</p>',
    `const escaped = 'it\\'s'\nconst say = 'khoá'`,
    `const pattern = /['"]/\nconst say = 'khoá'`,
  ])('Vietnamese outside texts: %s', (text) => expect(textsStandInTexts(one('modules/rooms/open-room.ts', text))).toHaveLength(1))

  it('a long file, a module without README, a README too long, an export without a sentence', () => {
    expect(filesAreShort(one('platform/long.ts', 'x\n'.repeat(251)), 250)).toEqual(['platform/long.ts has 251 lines'])
    expect(modulesAreExplained(one('modules/rooms/open-room.ts'))).toEqual(['modules/rooms has no README.md'])
    expect(modulesAreExplained(one('modules/rooms/README.md', 'x\n'.repeat(41)))).toEqual(['modules/rooms/README.md has 41 lines'])
    expect(unexplainedExports(one('platform/a.ts', 'export function a() {}\n'))).toEqual(['platform/a.ts a'])
  })

  it.each([
    [`const place = '${half('/ro', 'ot/cau-noi')}'`, 'names a path of one machine'],
    [`const from = 'https://${half('registry.', 'npmjs.org')}/zod'`, 'names a package registry'],
    [`// ${half('TO', 'DO')} later`, 'is left to do'],
    [`const wrong = 1 ${half('as unk', 'nown')} as string`, 'forces a type'],
    [`// ${half('@ts-', 'ignore')}`, 'silences the compiler'],
    ['try { a() } catch {}', 'swallows an error'],
    ['try { a() } catch (error) { }', 'swallows an error'],
  ])('%s', (text, complaint) =>
    expect(nothingIsLeftBehind(one('modules/rooms/open-room.ts', text))).toEqual([`modules/rooms/open-room.ts:1 ${complaint}: ${text}`]),
  )

  it('a test left out', () => expect(nothingIsLeftBehind(one('modules/rooms/rooms.test.ts', `${half('it.on', 'ly')}('opens')`))).toHaveLength(1))
})

describe('a breach of a wall Biome cannot see is found', () => {
  it.each([
    [`import nodemailer from 'nodemailer'`, 'imports nodemailer'],
    [`import { Button } from '#ui'\nexport const open = operation({})`, 'acts and imports the kit'],
    [`const timer = setInterval(sweep, 1000)`, 'reaches for setInterval'],
    [`const at = new Date`, 'reaches for new Date'],
    [`const got = globalThis['fetch']`, 'reaches for globalThis'],
    [`const far = await import('../rooms/far.ts')`, 'reaches for import('],
    [`const id = crypto.randomUUID()`, 'reaches for crypto'],
  ])('%s', (text, complaint) => expect(modulesKeepWithinWalls(one('modules/rooms/open-room.ts', text))[0]).toContain(complaint))

  it.each([
    ['web/ui/button.tsx', `import { name } from '#communes'`],
    ['web/ui/button.tsx', `import { shell } from '../shell.ts'`],
    ['modules/rooms/index.ts', `export { roomPage } from './room.page.tsx'`],
    ['modules/rooms/index.ts', `export { roomsModule } from './module.ts'`],
    ['simulators/bank/main.ts', `import { operation } from '#platform/operation'`],
  ])('%s: %s', (path, text) => expect(roomsKeepWithinWalls(one(path, text))).toHaveLength(1))
})

describe('what is lawful is left alone', () => {
  it('says nothing', () => {
    const lawful = [
      {
        path: 'modules/rooms/open-room.ts',
        text: `import { z } from 'zod'\n// Phòng is a room.\nconst fold = (a: string) => a.replaceAll('đ', 'd').replace(/[đĐ]phòng/u, '')\nconst list = [1]\n`,
      },
      { path: 'modules/rooms/texts.vi.ts', text: `export const texts = { locked: 'Phòng đã khoá.' }\n` },
      { path: 'modules/rooms/room.page.tsx', text: `import { Button } from '#ui'\n` },
      { path: 'web/sitemap.ts', text: `import { roomPage } from '../modules/rooms/room.page.tsx'\n` },
      { path: 'modules/rooms/README.md', text: 'Rooms\n' },
    ]
    for (const check of [
      filesAreNamed,
      modulesHoldNoState,
      textsStandInTexts,
      modulesAreExplained,
      nothingIsLeftBehind,
      modulesKeepWithinWalls,
      roomsKeepWithinWalls,
    ])
      expect(check(lawful)).toEqual([])
  })
})
