import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, desk, keepScreen, openBrowser, phone } from './browser.ts'
import { signInByPhone } from './case-steps.ts'
import { beginCase, goOn, photograph } from './filing-steps.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

/** Received officially by the demonstration's decision; only prepared there. */
const BIRTH = '1.001193'
const PREPARED = '1.000894'

let program: WholeProgram
let browser: Browser

beforeAll(async () => {
  program = await startWholeProgram()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const newPhone = async (more = {}) => (await browser.newContext({ ...phone, serviceWorkers: 'block', ...more })).newPage()
const rows = (page: Page, state: string) => page.locator(`.file-row.is-${state}`)
const pick = (page: Page) => page.locator('input[type=file]').last()

describe('a mother files her child’s birth on a phone', () => {
  it('from the procedure to the receipt, one question a page, with a picture lost to the network and sent when it is back', async () => {
    const page = await newPhone()
    const seen = (name: string) => lookAt(page, name)
    await beginCase(page, program.origin, BIRTH)
    await seen('contact-sign-in')
    await page.getByRole('link', { name: 'Đăng nhập rồi làm tiếp' }).click()
    await signInByPhone({ program, browser }, page, '0912345601', 'Nguyễn Thị Lành')
    expect(await page.locator('main').textContent()).toContain('0912 *** 601')
    await seen('contact')
    await goOn(page)
    await seen('situation')
    await page.getByLabel('Cháu sinh nhờ mang thai hộ').check()
    await goOn(page)
    await goOn(page)
    expect(await page.locator('main').textContent()).toContain('Xã vẫn nhận hồ sơ')
    await seen('paper-missing')
    await pick(page).setInputFiles(await photograph('Giay chung sinh'))
    await rows(page, 'done').waitFor()
    await seen('paper-sent')
    await page.context().setOffline(true)
    await pick(page).setInputFiles(await photograph('Mat sau'))
    await rows(page, 'kept').waitFor()
    expect(await rows(page, 'kept').textContent()).toContain('Chờ có mạng')
    await seen('paper-kept')
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
    await page.getByText('Máy giữ câu trả lời').waitFor()
    await page.context().setOffline(false)
    await page.waitForURL(/giay-surrogacy-statement/)
    await page.getByRole('button', { name: 'Để mai làm tiếp' }).click()
    await page.waitForURL(/de-mai/)
    await seen('later')
    await page.getByRole('link', { name: 'Làm tiếp ngay' }).click()
    await page.getByRole('button', { name: 'Tôi mang giấy ra xã sau' }).click()
    await page.waitForURL(/xem-lai/)
    expect(await page.locator('main').textContent()).toContain('Đã gửi 2 tệp')
    await seen('review')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: /Gửi cho xã/ }).dblclick()
    await page.waitForURL(/da-gui|\/ho-so\//)
    expect(await page.locator('h1').textContent()).toContain('Hồ sơ đã đến xã, chờ tiếp nhận')
    await seen('sent')
    await page.goBack()
    await page.goto(`${program.origin}/nop-ho-so/1.001193`)
    expect(await page.locator('main').textContent()).not.toContain('Làm tiếp hồ sơ đang dở')
    await page.context().close()
  }, 120_000)

  it('the same with script off: pictures go with the form, and a wrong file says what to do', async () => {
    const page = await newPhone({ javaScriptEnabled: false })
    await beginCase(page, program.origin, BIRTH)
    await page.getByRole('link', { name: 'Đăng nhập rồi làm tiếp' }).click()
    await signInByPhone({ program, browser }, page, '0912345602', 'Trần Thị Tư')
    await goOn(page)
    await page.getByLabel('Cháu có giấy chứng sinh').check()
    await goOn(page)
    await pick(page).setInputFiles({ name: 'don.docx', mimeType: 'application/msword', buffer: Buffer.from('PK\u0003\u0004 word/document.xml') })
    await page.getByRole('button', { name: 'Gửi ảnh vừa chọn' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('không nhận tệp Word')
    await pick(page).setInputFiles([await photograph('Mat truoc'), await photograph('Mat sau')])
    await page.getByRole('button', { name: 'Gửi ảnh vừa chọn' }).click()
    await rows(page, 'done').nth(1).waitFor()
    await keepScreen(page, 'filing-paper-no-script-phone')
    await page.getByRole('button', { name: 'Bỏ ảnh' }).first().click()
    await rows(page, 'done').waitFor()
    await goOn(page)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: /Gửi cho xã/ }).click()
    await page.waitForURL(/da-gui|\/ho-so\//)
    expect(await page.locator('h1').textContent()).toContain('chờ tiếp nhận')
    await page.context().close()
  }, 120_000)
})

describe('where the browser can do little', () => {
  it('a browser that keeps no cookie comes to the receipt all the same', async () => {
    const { page, close } = await phoneWithoutCookies()
    await beginCase(page, program.origin, PREPARED)
    await page.getByLabel('Họ và tên của bác').fill('Bà Tư')
    await page.getByLabel('Số điện thoại').fill('0912 345 999')
    await goOn(page)
    if (page.url().includes('/truong-hop')) await page.locator('input[name=situationId]').last().check()
    for (let count = 0; count < 30 && !page.url().includes('/xem-lai'); count += 1) {
      const bring = page.getByRole('button', { name: 'Tôi mang giấy ra xã sau' })
      if ((await bring.count()) > 0) await bring.click()
      else await goOn(page)
      await page.waitForLoadState()
    }
    expect(await page.context().cookies()).toEqual([])
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: /Gửi cho xã/ }).click()
    await page.waitForURL(/da-gui/)
    expect(await page.locator('h1').textContent()).toContain('Hồ sơ chuẩn bị, chưa nộp')
    await close()
  }, 120_000)

  it('a draft goes on in another browser at the same question, with the four digits the first one shows', async () => {
    const first = await newPhone()
    await first.goto(`${program.origin}/nop-ho-so/1.001193`)
    await first.getByLabel('Cho tôi').check()
    await goOn(first)
    const draft = new URL(first.url()).pathname.replace('lien-he', 'mo-noi-khac')
    await first.goto(`${program.origin}${draft}?tu=lien-he`)
    await first.getByRole('button', { name: 'Mở bằng trình duyệt' }).click()
    await first.waitForURL(/\/nop-ho-so\/tiep\//)
    const digits = (await first.locator('.number').textContent()) ?? ''
    await lookAt(first, 'open-elsewhere')
    const second = await newPhone()
    await second.goto(first.url())
    await lookAt(second, 'open-here')
    await second.locator('input[name=digits]').fill(digits)
    await second.getByRole('button', { name: 'Làm tiếp ở đây' }).click()
    await second.waitForURL(/lien-he/)
    expect(await second.locator('h1').textContent()).toContain('Xã liên hệ với bác')
    await first.context().close()
    await second.context().close()
  }, 60_000)
})

/** No axe finding, nothing wider than the phone; a picture kept where asked, at phone and desk size. */
async function lookAt(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []])
  expect([name, await page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')]).toEqual([name, 0])
  await keepScreen(page, `filing-${name}-phone`)
  await page.setViewportSize(desk.viewport)
  await keepScreen(page, `filing-${name}-desk`)
  await page.setViewportSize(phone.viewport)
}

/** Chromium told by its own settings to refuse every cookie. */
async function phoneWithoutCookies(): Promise<{ page: Page; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'no-cookies-'))
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
  const context = await chromium.launchPersistentContext(folder, {
    ...phone,
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
