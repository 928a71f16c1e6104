import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#platform/endpoint'
import { operation } from '#platform/operation'
import { type AnyPage, page } from '#platform/page'
import { endpointsStateMay, pagesStateMay, routesAreKnown } from './routes.ts'

const guarded = operation({
  name: 'rooms.open-room',
  kind: 'do',
  may: 'granted',
  summary: 'Opens a room',
  input: z.object({}),
  output: z.object({}),
  run: async () => ({}),
})
const open = { ...guarded, name: 'rooms.list-rooms', may: 'anyone' as const }
const pageAt = (path: string, may: AnyPage['may'], shell: AnyPage['shell'] = 'office') =>
  page({ path, may, shell, title: () => '', load: async () => null, view: () => h('p', {}) })
const endpointWith = (may: Endpoint['may']): Endpoint => ({ method: 'GET', path: '/rooms', may, handle: async () => null })

describe('a breach is found', () => {
  it.each([
    ['an office page open to anyone', pageAt('/office/phong', 'anyone'), '/office/phong of the office is open to anyone'],
    ['an office page behind an open question', pageAt('/office/phong', open), '/office/phong of the office is open to anyone through rooms.list-rooms'],
    [
      'a page behind a permission that is not',
      pageAt('/office/phong', { name: 'rooms.lock-room', may: 'granted' }),
      '/office/phong asks for rooms.lock-room, and there is no such operation',
    ],
    ['an office page for residents', pageAt('/office/phong', 'resident'), '/office/phong of the office is for residents'],
    ['a page for staff outside the office', pageAt('/a', 'signed in', 'resident'), '/a is for staff and no page of the office'],
  ])('%s', (_name, breach, complaint) => expect(pagesStateMay([breach], [guarded, open], {})).toEqual([complaint]))

  it('a path of two pages', () => expect(pagesStateMay([pageAt('/a', 'signed in'), pageAt('/a', 'signed in')], [], {})).toEqual(['/a is two pages']))

  it('an endpoint open without a reason, or behind a permission that guards nothing', () => {
    expect(endpointsStateMay([endpointWith({ public: 'yes' })], [])).toEqual(['/rooms is public and does not say why'])
    expect(endpointsStateMay([endpointWith({ name: 'rooms.list-rooms', may: 'granted' })], [open])).toEqual([
      '/rooms asks for rooms.list-rooms, which guards nothing',
    ])
  })

  it('a route nobody vouches for', () => {
    const known = { pages: [pageAt('/phong', 'anyone', 'resident')], endpoints: [], operations: [guarded], open: { '/healthz': 'says that the program lives' } }
    const routes = ['/phong', '/api/rooms.open-room', '/healthz', '/secret'].map((path) => ({ method: 'GET', path }))
    expect(routesAreKnown(routes, known)).toEqual(['/secret is a route nobody vouches for'])
  })
})
