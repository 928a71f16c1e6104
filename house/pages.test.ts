import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officePagesMarkTheirJob, type PageAnswer, pagesKeepToTheirPeople, roleMatrix, shownPagesAreWhole } from './checks/pages.ts'
import { linksIn } from './forms.ts'
import { readKnownValues } from './known-values.ts'
import { pagesInFiles } from './page-files.ts'
import { addressesOf } from './page-paths.ts'
import { type WholeHouse, wholeHouse } from './whole.ts'

let whole: WholeHouse
let roles: (string | null)[]
let answers: PageAnswer[]
let fromAway: PageAnswer[]

beforeAll(async () => {
  whole = await wholeHouse()
  roles = [null, 'resident', ...Object.keys(whole.roles)]
  const known = await readKnownValues(whole.w, whole.home)
  const addresses = whole.site.pages.flatMap((page) => addressesOf(page, known).map((address) => ({ path: page.path, address })))
  answers = await askAll(whole.home, addresses, roles)
  fromAway = await askAll(whole.away, addresses, [null, 'resident', 'administrator', 'officer'])
}, 240_000)
afterAll(() => whole?.close())

async function askAll(place: WholeHouse['home'], addresses: { path: string; address: string }[], asking: (string | null)[]): Promise<PageAnswer[]> {
  const got: PageAnswer[] = []
  for (const { path, address } of addresses) {
    const ask = async (role: string | null): Promise<PageAnswer> => {
      const { statusCode, body } = await whole.app.inject({ url: address, cookies: whole.cookieOf(place, role), headers: { host: place.host } })
      return { path, address, role, status: statusCode, html: body }
    }
    got.push(...(await Promise.all(asking.map(ask))))
  }
  return got
}

describe('every page', () => {
  it('stands in the sitemap', async () => {
    const missing = (await pagesInFiles()).filter(({ page }) => !whole.site.pages.includes(page)).map(({ file, page }) => `${page.path} of ${file}`)
    expect(missing).toEqual([])
  })

  it('is asked for with something the commune holds', () => {
    expect(whole.site.pages.filter((page) => !answers.some((one) => one.path === page.path)).map((page) => page.path)).toEqual([])
  })

  it('shows itself, without script, to those who may see it and to nobody else', () => {
    console.log(`who sees what (● shown, → led to sign in or on, · refused)\n${roleMatrix(answers, roles)}`)
    expect(pagesKeepToTheirPeople(answers, whole.site.pages, whole.roles, [...whole.home.staff, whole.home.resident])).toEqual([])
    const unseen = whole.site.pages.filter((page) => !answers.some((one) => one.path === page.path && one.status === 200)).map((page) => page.path)
    expect(unseen).toEqual([])
  })

  it('is whole, and tells nothing of another commune', () => {
    expect(shownPagesAreWhole(answers, whole.away.mark)).toEqual([])
    expect(answers.filter((one) => one.status === 200 && one.html.includes(whole.home.mark)).length).toBeGreaterThan(5)
  })

  it('tells nothing of its commune at the address of another', () => {
    expect(
      fromAway.filter((one) => one.html.includes(whole.home.mark)).map(({ address, role }) => `${address} shows ${role ?? 'a stranger'} of another commune`),
    ).toEqual([])
    expect(shownPagesAreWhole(fromAway, whole.home.mark)).toEqual([])
    expect(fromAway.filter((one) => one.status >= 500)).toEqual([])
  })

  it('of the office marks the job it belongs to', () => {
    const asked = answers.filter(({ role }) => role === 'administrator')
    expect(asked.filter(({ html }) => html.includes('<nav class="jobs"')).length).toBeGreaterThan(20)
    expect(officePagesMarkTheirJob(asked, ['/office/toi', '/office/kit'])).toEqual([])
  })

  it('leads nowhere but to pages that are', async () => {
    const links = new Map<string, { from: string; role: string | null }>()
    for (const one of answers.filter((each) => each.status === 200))
      for (const link of linksIn(one.html)) if (!links.has(link)) links.set(link, { from: one.address, role: one.role })
    const dead: string[] = []
    for (const [link, { from, role }] of [...links].slice(0, 400)) {
      const { statusCode } = await whole.app.inject({ url: link, cookies: whole.cookieOf(whole.home, role), headers: { host: whole.home.host } })
      if (statusCode >= 400) dead.push(`${from} leads ${role ?? 'a stranger'} to ${link}, which answers ${statusCode}`)
    }
    console.log(`links followed: ${Math.min(links.size, 400)} of ${links.size}`)
    expect(dead).toEqual([])
  })
})
