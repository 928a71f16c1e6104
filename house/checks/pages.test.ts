import { expect, it } from 'vitest'
import type { Actor } from '#platform/access'
import { officePagesMarkTheirJob, type PageAnswer, pagesKeepToTheirPeople, shownPagesAreWhole } from './pages.ts'

const whole = '<!doctype html><html lang="vi"><head><title>Nhà</title></head><body><h1>Nhà</h1></body></html>'
const shown = (html: string) => shownPagesAreWhole([{ path: '/nha', address: '/nha', role: null, status: 200, html }], 'XÃKHÁC')

it.each([
  ['a page in another language', whole.replace('"vi"', '"en"'), '/nha for a stranger is no Vietnamese document'],
  ['a page without a title', whole.replace('<title>Nhà</title>', ''), '/nha for a stranger has no title'],
  ['two first headings', whole.replace('<h1>', '<h1>A</h1><h1>'), '/nha for a stranger has 2 first headings'],
  ['an inline script', whole.replace('<h1>', '<script>alert(1)</script><h1>'), '/nha for a stranger carries an inline script'],
  ['an inline handler', whole.replace('<h1>', '<h1 onclick="go()">'), '/nha for a stranger carries an inline handler'],
  ['the machine’s words', whole.replace('</h1>', ' undefined</h1>'), '/nha for a stranger shows the machine’s words:  Nhà Nhà undefined '],
  ['another commune’s words', whole.replace('</h1>', ' XÃKHÁC</h1>'), '/nha for a stranger tells of another commune'],
])('finds %s', (_name, html, complaint) => expect(shown(html)).toEqual([complaint]))

it('says nothing of a whole page', () => expect(shown(whole)).toEqual([]))

const jobs = (current: string) =>
  `<nav class="jobs"><a href="/office">Hôm nay</a><a href="/office/ho-so">Hồ sơ</a></nav>`.replace(`"${current}"`, `"${current}" aria-current="page"`)
const marking = (path: string, current: string) =>
  officePagesMarkTheirJob([{ path, address: path, role: 'officer', status: 200, html: jobs(current) }], ['/office/toi'])

it.each([
  ['a page that marks no job', '/office/ho-so/nghi', '', '/office/ho-so/nghi marks no job'],
  ['a page that marks the day’s own', '/office/to-chuc', '/office', '/office/to-chuc marks /office'],
  ['a page of no job that marks one', '/office/toi', '/office', '/office/toi marks /office'],
])('finds %s', (_name, path, current, complaint) => expect(marking(path, current)).toEqual([complaint]))

it('says nothing of pages that mark their own', () => {
  for (const [path, current] of [
    ['/office', '/office'],
    ['/office/ho-so/nghi', '/office/ho-so'],
    ['/office/toi', ''],
  ] as const)
    expect(marking(path, current)).toEqual([])
})

const officer: Actor = { kind: 'staff', accountId: 1, sessionId: 1, name: 'Lụa', grants: [{ role: 'officer', hamletId: null, field: null }] }
const resident: Actor = { kind: 'resident', residentId: 1, personId: null, contactId: 1, sessionId: 1, name: 'Thơm' }
const pages = [
  { path: '/nha', may: 'anyone' },
  { path: '/office', may: { name: 'rooms.list-rooms', may: 'granted' } },
  { path: '/office/khoa', may: { name: 'rooms.lock-room', may: 'granted' } },
  { path: '/tai-khoan', may: 'resident' },
  { path: '/office/ban-than', may: 'signed in' },
] as const
const kept = (...answers: [path: string, role: string | null, status: number][]) =>
  pagesKeepToTheirPeople(
    answers.map(([path, role, status]): PageAnswer => ({ path, address: path, role, status, html: '' })),
    pages,
    { officer: ['rooms.list-rooms'] },
    [
      { role: 'officer', actor: officer },
      { role: 'resident', actor: resident },
    ],
  )

it.each([
  ['an open page that leads to sign in', '/nha', null, 303],
  ['a guarded page shown to a stranger', '/office', null, 200],
  ['a guarded page that fails', '/office', 'officer', 500],
  ['a guarded page refused to whom it is granted', '/office', 'officer', 403],
  ['a page shown to whom it is not granted', '/office/khoa', 'officer', 200],
  ['a resident’s page shown to the office', '/tai-khoan', 'officer', 200],
  ['a resident’s page refused to residents', '/tai-khoan', 'resident', 403],
  ['an office page shown to a resident', '/office/ban-than', 'resident', 200],
] as const)('finds %s', (_name, path, role, status) => expect(kept([path, role, status])).toEqual([`${path} answers ${status} to ${role ?? 'a stranger'}`]))

it('says nothing of pages that keep to their people', () =>
  expect(kept(['/nha', null, 200], ['/office', null, 303], ['/office', 'officer', 200], ['/office/khoa', 'officer', 403])).toEqual([]))
