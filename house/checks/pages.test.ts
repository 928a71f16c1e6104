import { expect, it } from 'vitest'
import { shownPagesAreWhole } from './pages.ts'

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
