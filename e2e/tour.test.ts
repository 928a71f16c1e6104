import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '#platform/one-time-codes'
import { demoSecret } from '../seeds/accounts.ts'
import { axeFindings, desk, keepScreen, openBrowser, phone } from './browser.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

const PASSWORD = 'cau-qua-song-2026'
const UNKNOWN = 'Xa minh co cho muon loa keo de to chuc dam cuoi khong'
const REPLY = 'Dạ có bác ạ. Bác qua nhà văn hóa khu 1 gặp ông Đông, trước ngày cưới hai hôm.'

let program: WholeProgram
let browser: Browser

beforeAll(async () => {
  program = await startWholeProgram()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe('the tour of the README, at phone size', () => {
  it('answers a question without accents in Zalo with the right procedure, and says it is a machine', async () => {
    const chat = await residentsPhone()
    await say(chat, 'lam giay khai sinh cho con')
    const answer = chat.locator('[data-testid=message][data-direction=in]', { hasText: 'khai sinh' }).last()
    await answer.waitFor({ timeout: 30_000 })
    const words = await answer.textContent()
    expect(words).toMatch(/^Đăng ký khai sinh/)
    expect(words).toMatch(/máy/i)
    expect(words).toContain('/thu-tuc/1.001193')
    await keepScreen(chat, 'zalo-answer-phone')
    await chat.close()
  })

  it('hands an unknown question to an officer, whose reply reaches the chat', async () => {
    const chat = await residentsPhone()
    await say(chat, UNKNOWN)
    await chat.locator('[data-testid=message][data-direction=in]', { hasText: 'Cán bộ' }).last().waitFor({ timeout: 30_000 })

    const office = await signedIn('motcua')
    await office.goto(`${program.origin}/office/hop-thu`)
    await keepScreen(office, 'inbox-desk')
    await office.getByText(UNKNOWN).first().click()
    await office.locator('textarea[name=text]').first().fill(REPLY)
    await office.getByRole('button', { name: /Gửi/ }).first().click()
    await office.getByText(REPLY).first().waitFor()
    await keepScreen(office, 'thread-desk')

    await chat.locator('[data-testid=message][data-direction=in]', { hasText: 'nhà văn hóa khu 1' }).waitFor({ timeout: 30_000 })
    await keepScreen(chat, 'zalo-reply-phone')
    await chat.setViewportSize(desk.viewport)
    await keepScreen(chat, 'simulator-desk')
    await chat.close()
    await office.close()
  })

  it('finds a procedure on the web with script off', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(program.origin)
    await keepScreen(page, 'home-phone')
    await page.getByRole('searchbox').fill('lam lai can cuoc bi mat')
    await page.getByRole('button', { name: 'Tìm' }).click()
    await page
      .getByRole('link', { name: /căn cước/i })
      .first()
      .click()
    await page.waitForURL(/\/thu-tuc\/\d\.\d{6}/)
    await keepScreen(page, 'procedure-phone')
    expect(await page.locator('h1').textContent()).toMatch(/căn cước/i)
    await context.close()
  })

  it('says that sang tên sổ đỏ is not here, and where to go', async () => {
    const page = await (await browser.newContext(phone)).newPage()
    await page.goto(`${program.origin}/thu-tuc?q=sang+ten+so+do`)
    expect(await page.locator('main').textContent()).toMatch(/đăng ký đất đai/i)
    await page.close()
  })
})

const officePages = [
  '/office',
  '/office/hop-thu',
  '/office/cau-hoi-chua-biet',
  '/office/ho-so',
  '/office/ho-so/1',
  '/office/ho-so/1?phan=giay-to',
  '/office/ho-so/1?phan=to-khai',
  '/office/ho-so/1/phieu',
  '/office/ho-so/nhan',
  '/office/dan-cu',
  '/office/dan-cu/1',
  '/office/dan-cu/1/sua',
  '/office/dan-cu/1/lam-thay',
  '/office/dan-cu/them',
  '/office/dan-cu/nhap',
  '/office/ho-gia-dinh/them',
  '/office/to-chuc',
  '/office/to-chuc/them',
  '/office/ho-so/bo-do',
  '/office/thu-tuc',
  '/office/thu-tuc/1.001193',
  '/office/kenh',
  '/office/kenh/tin',
  '/office/mau-tin',
  '/office/nhan-su',
  '/office/nhat-ky',
  '/office/cai-dat',
  '/office/toi',
  '/office/kit',
]

describe('every page', () => {
  it('of the office is free of axe findings at desk and phone size', async () => {
    const page = await signedIn('quantri1')
    for (const path of officePages) {
      await page.setViewportSize(desk.viewport)
      const answer = await page.goto(program.origin + path)
      expect([path, answer?.status()]).toEqual([path, 200])
      await keepScreen(page, `${path.slice(1).replaceAll(/[^a-z0-9]+/gi, '-')}-desk`)
      expect([path, await axeFindings(page)]).toEqual([path, []])
      await page.setViewportSize(phone.viewport)
      await keepScreen(page, `${path.slice(1).replaceAll(/[^a-z0-9]+/gi, '-')}-phone`)
      expect([path, await overflow(page)]).toEqual([path, 0])
    }
    await page.close()
  }, 120_000)
})

async function residentsPhone(): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage()
  await page.goto(program.zalo)
  return page
}

async function say(chat: Page, text: string): Promise<void> {
  await chat.locator('textarea[name=text]').fill(text)
  await chat.getByRole('button', { name: 'Gửi', exact: true }).click()
}

async function signedIn(login: string): Promise<Page> {
  const page = await (await browser.newContext(desk)).newPage()
  await page.goto(`${program.origin}/office`)
  await keepScreen(page, 'sign-in-desk')
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('form button[type=submit]').first().click()
  await page.locator('input[name=code]').fill(codeAt(demoSecret('lam-thao', login), new Date()))
  await page.locator('form:has(input[name=code]) button[type=submit]').click()
  await page.waitForURL(`${program.origin}/office`)
  return page
}

/** How far the page is wider than its window, in CSS px. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
