import { expect, test } from 'vitest'
import { matches } from '#platform/access'
import { house } from '../../house.ts'
import { roleNames, roles } from './roles.ts'
import { roleWords } from './texts.vi.ts'

const operations = house({ channels: [] }).modules.flatMap((module) => module.operations)
const granted = operations.filter(({ may }) => may === 'granted')

test.each(Object.entries(roles))('every right of the role %s names an operation that asks for rights', (_role, patterns) => {
  const idle = patterns.filter((pattern) => !granted.some(({ name }) => matches(pattern, name)))
  expect(idle).toEqual([])
})

test('every operation that asks for rights is granted to somebody', () => {
  const patterns = Object.values(roles).flat()
  expect(granted.map(({ name }) => name).filter((name) => !patterns.some((pattern) => matches(pattern, name)))).toEqual([])
})

test('every role has a name in Vietnamese', () => {
  expect(Object.keys(roles)).toEqual([...roleNames])
  expect(Object.keys(roleWords)).toEqual([...roleNames])
})

test('an auditor changes nothing but their own sign-in, a hamlet head neither', () => {
  const doing = (role: string) =>
    granted.filter(({ name, kind }) => kind === 'do' && (roles[role] ?? []).some((pattern) => matches(pattern, name))).map(({ name }) => name)
  for (const role of ['auditor', 'hamlet_head'])
    expect(doing(role).filter((name) => !/^accounts\.(change|begin|confirm|remove|end-own)/.test(name))).toEqual([])
})
