import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { WholeProgram } from './whole-program.ts'

const HALF_SECOND = 500

/** Signs a resident in on the page that asks for it: the phone, the code that its SMS brings, and a name when it is asked. */
export async function signIn(page: Page, { sms }: Pick<WholeProgram, 'sms'>, phone: string, name: string): Promise<void> {
  await page.locator('input[name=phone]').fill(phone)
  await page.getByRole('button', { name: /mã/i }).first().click()
  await page.waitForURL(/\/dang-nhap\/ma/)
  await page.locator('input[name=code]').fill(await codeFor(sms, phone))
  await page.locator('form:has(input[name=code]) button.button').first().click()
  await page.waitForURL(/\/dang-nhap\/chon|\/nop-ho-so\//)
  if (!page.url().includes('/dang-nhap/chon')) return
  await page.locator('input[name=name]').fill(name)
  await page.locator('form:has(input[name=name]) button.button').first().click()
  await page.waitForURL(/\/nop-ho-so\//)
}

async function codeFor(sms: string, phone: string): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const html = await (await fetch(`${sms}/phone/84${phone.slice(1)}`)).text()
    const words = [...html.matchAll(/class="words">([^<]*)/g)].map(([, text]) => text ?? '')
    const code = /\b(\d{6})\b/.exec(words.at(-1) ?? '')?.[1]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, HALF_SECOND))
  }
  throw new Error(`No code reached ${phone}`)
}

/** A photograph as a phone makes them: large, with words on it. */
export async function photograph(words: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = Buffer.from(`<svg width="2400" height="3200"><text x="150" y="600" font-size="220">${words}</text></svg>`)
  const paper = sharp({ create: { width: 2400, height: 3200, channels: 3, background: '#eef' } })
  return {
    name: `${words}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await paper
      .composite([{ input: drawn }])
      .jpeg()
      .toBuffer(),
  }
}

/** Answers the page's question with its one way on. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.waitForURL((url) => url.href !== before)
}

/** From a procedure's page to the second question, for a child of one's own. */
export async function beginCase(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/thu-tuc/${code}`)
  await page.getByRole('link', { name: 'Làm hồ sơ này' }).click()
  await page.getByLabel('Cho con tôi').check()
  await page.getByLabel('Họ và tên của con').fill('Nguyễn Gia An')
  await goOn(page)
}
