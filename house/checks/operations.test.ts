import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Roles } from '#platform/access'
import { type AnyOperation, operation } from '#platform/operation'
import { job, type Module } from '#platform/runtime'
import { task } from '#platform/task'
import type { Source } from '../sources.ts'
import { grantsMeetOperations, operationsAreNamed, operationsAreWhereTheirNameSays, operationsStateMay, tasksHaveJobs } from './operations.ts'

describe('a breach is found', () => {
  it('a name of another module, a name given twice', () => {
    expect(operationsAreNamed([moduleOf('places', made('rooms.open-room'))])).toEqual(['rooms.open-room is not places.verb-noun'])
    expect(operationsAreNamed([moduleOf('rooms', made('rooms.open-room'), made('rooms.open-room'))])).toEqual(['rooms.open-room is given twice'])
    expect(operationsAreNamed([moduleOf('rooms', made('rooms.open'))])).toEqual(['rooms.open is not rooms.verb-noun'])
  })

  it('an operation that does not say who may call it, or what it does', () => {
    const silent: AnyOperation = JSON.parse('{"name":"rooms.open-room","kind":"do"}')
    expect(operationsStateMay([moduleOf('rooms', silent)])).toEqual(['rooms.open-room does not say who may call it', 'rooms.open-room has no summary'])
  })

  it('an operation nobody is granted, a grant of nothing', () => {
    const given: Roles = { guest: ['rooms.close-room', 'gardens.*'] }
    expect(grantsMeetOperations([moduleOf('rooms', made('rooms.open-room'), made('rooms.close-room'))], given)).toEqual([
      'rooms.open-room is granted to no role',
      'guest is granted gardens.*, and there is no such operation',
    ])
  })

  it('an operation in another file, one joined to no module, one declared nowhere', () => {
    const files = [file('modules/rooms/doors.ts', 'rooms.open-room'), file('modules/rooms/close-room.ts', 'rooms.close-room')]
    expect(operationsAreWhereTheirNameSays([moduleOf('rooms', made('rooms.open-room'), made('rooms.paint-room'))], files)).toEqual([
      'rooms.open-room is declared in modules/rooms/doors.ts',
      'rooms.close-room of modules/rooms/close-room.ts is joined to no module',
      'rooms.paint-room is declared nowhere in modules/',
    ])
  })

  it('a task that no job does, a task done twice', () => {
    const sweep = job(task('rooms.sweep', z.object({})), async () => undefined)
    const tasks = [{ path: 'modules/rooms/tasks.ts', text: `export const air = task('rooms.air', z.object({}))` }]
    expect(tasksHaveJobs([{ ...moduleOf('rooms'), jobs: [sweep, sweep] }], tasks)).toEqual([
      'rooms.air is a task that no job does',
      'rooms.sweep is done by two jobs',
    ])
  })
})

function made(name: string): AnyOperation {
  return operation({ name, kind: 'do', may: 'granted', summary: 'Does something to a room', input: z.object({}), output: z.object({}), run: async () => ({}) })
}

function moduleOf(name: string, ...operations: AnyOperation[]): Module {
  return { name, operations }
}

function file(path: string, name: string): Source {
  return { path, text: `export const made = operation({\n  name: '${name}',\n})` }
}
