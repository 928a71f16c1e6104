import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { desk, keepScreen, openBrowser } from './browser.ts'
import { newPhone, officeOf } from './case-steps.ts'
import { allowManyEntries } from './resident-entry.ts'
import { walkFiling } from './resident-filing.ts'
import { lookInEveryDress } from './resident-looks.ts'
import { walkSigningIn } from './resident-signing-in.ts'
import { walkStandings } from './resident-standings.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

let program: WholeProgram
let browser: Browser
let office: Page

beforeAll(async () => {
  program = await startWholeProgram()
  browser = await openBrowser()
  office = await officeOf({ program, browser }, 'quantri1')
  await allowManyEntries({ program, browser, office })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

/** For whoever is not signed in, on a phone and on a desk. */
const publicPages = [
  '/',
  '/thu-tuc',
  '/thu-tuc?q=khai+sinh',
  '/thu-tuc/1.001193',
  '/hoi-dap',
  '/hoi-dap?q=phi+chung+thuc',
  '/dang-nhap',
  '/dang-nhap/ma-giay',
  '/nop-ho-so/1.001193',
  '/nop-ho-so/1.008004',
  '/ho-so',
  '/tra-cuu/ho-so',
  '/tra-cuu/ho-so/XXXXXXXXX',
  '/tuy-chon',
  '/khong-co-trang-nay',
]

describe('pages of residents, without an axe finding or a small target in light, dark and large text, from 320 px', () => {
  it.each(publicPages)('%s', async (path) => {
    const page = await newPhone({ program, browser })
    await page.goto(program.origin + path)
    const name = path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, '')
    await lookInEveryDress(page, name)
    await page.setViewportSize(desk.viewport)
    await keepScreen(page, `resident-${name}-desk`)
    await page.context().close()
  })

  it('signing in: every way, every step, and what is answered wrong', () => walkSigningIn({ program, browser }, lookInEveryDress), 300_000)
  it('filing: every question, left and gone on with, sent', () => walkFiling({ program, browser }, lookInEveryDress), 300_000)
  it('a case in every standing', () => walkStandings({ program, browser, office }, lookInEveryDress), 300_000)
})
