import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyPage } from '#platform/page'
import { endpointsStateMay, pagesStateMay, routesAreKnown } from './checks/routes.ts'
import { type WholeHouse, wholeHouse } from './whole.ts'

/** Routes of the program itself that everybody may ask. */
const OPEN = {
  '/healthz': 'says that the program lives',
  '/readyz': 'says that the database answers',
  '/metrics': 'figures without words of anybody',
  '/openapi.json': 'describes the operations',
  '/assets/*': 'files of the site, the same for everybody',
  '/api/*': 'answers that there is no such operation',
  '*': 'says that there is no such page, or answers a preflight',
}
/** Office pages that must show before anybody is signed in. */
const OPEN_OFFICE: Readonly<Record<string, string>> = {
  '/office/dang-nhap': 'where one signs in',
  '/office/dang-xuat': 'signs out whoever is signed in, and nobody else',
  '/office/kich-hoat/:token': 'the one-time link in the path is the proof',
}

let whole: WholeHouse
let pages: readonly AnyPage[]

beforeAll(async () => {
  whole = await wholeHouse()
  pages = whole.site.pages
})
afterAll(() => whole?.close())

const operations = () => whole.modules.flatMap((module) => module.operations)
const endpoints = () => whole.modules.flatMap((module) => module.endpoints ?? [])
const ask = (url: string, method: 'GET' | 'POST' = 'GET', cookies: Record<string, string> = {}) =>
  whole.app.inject({ method, url, cookies, headers: { host: whole.home.host }, ...(method === 'POST' ? { payload: {} } : {}) })

describe('every route', () => {
  it('is a page, an endpoint or an operation that says who may come, or is listed as public', () => {
    expect(pages.length).toBeGreaterThan(15)
    expect(pagesStateMay(pages, operations(), OPEN_OFFICE)).toEqual([])
    expect(endpointsStateMay(endpoints(), operations())).toEqual([])
    expect(routesAreKnown(whole.routes, { pages, endpoints: endpoints(), operations: operations(), open: OPEN })).toEqual([])
  })

  it('asks a stranger to sign in: granted operations and those of residents with 401, guarded pages by leading to the sign-in page', async () => {
    const granted = operations().filter((one) => (one.may === 'granted' || one.may === 'resident') && !one.isInternal)
    for (const one of granted) {
      const answer = await ask(`/api/${one.name}`, one.kind === 'do' ? 'POST' : 'GET')
      expect([one.name, answer.statusCode]).toEqual([one.name, expect.toSatisfy((status) => status === 401 || status === 400)])
      expect([one.name, whole.reached.get(one.name) ?? 0]).toEqual([one.name, 0])
    }
    const guarded = pages.filter((page) => page.may !== 'anyone' && !(typeof page.may === 'object' && page.may.may === 'anyone'))
    for (const page of guarded) {
      const answer = await ask(filled(page.path))
      expect([page.path, answer.statusCode, answer.headers.location]).toEqual([
        page.path,
        303,
        expect.stringContaining(page.may === 'resident' ? '/dang-nhap?tiep=' : '/office/dang-nhap'),
      ])
    }
    console.log(`routes: ${whole.routes.length}; ${granted.length} operations and ${guarded.length} guarded pages turned a stranger away`)
  })

  it('does not know internal and system operations from outside', async () => {
    for (const one of operations().filter((each) => each.isInternal || each.may === 'system'))
      for (const method of ['GET', 'POST'] as const) expect([one.name, (await ask(`/api/${one.name}`, method)).statusCode]).toEqual([one.name, 404])
  })

  it('does not open to the session of another commune, nor to one that was made up', async () => {
    const page = pages.find((one) => typeof one.may === 'object' && one.path.startsWith('/office') && !one.path.includes(':'))
    for (const cookies of [whole.cookieOf(whole.away, 'administrator'), { phien: 'made-up' }, { phien: '' }, { phien: "' or true --" }]) {
      expect((await ask(page?.path ?? '', 'GET', cookies)).statusCode).toBe(303)
      expect((await ask('/api/accounts.list-accounts', 'GET', cookies)).statusCode).toBe(401)
    }
    expect((await ask('/api/accounts.list-accounts', 'GET', whole.cookieOf(whole.home, 'administrator'))).statusCode).toBe(200)
  })
})

function filled(path: string): string {
  return path.replaceAll(/:[^/]+/g, '1')
}
