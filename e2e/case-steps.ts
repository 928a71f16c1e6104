import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { codeAt } from '#platform/one-time-codes'
import { demoSecret } from '../seeds/accounts.ts'
import { axeFindings, desk, keepScreen, phone } from './browser.ts'
import type { WholeProgram } from './whole-program.ts'

/** Patience with a loaded machine, in milliseconds; nothing waits this long where things go right. */
export const PATIENCE_MS = 45_000
const PASSWORD = 'cau-qua-song-2026'

export type Stage = { program: WholeProgram; browser: Browser }
type Seen = (page: Page, name: string) => Promise<void>
const withoutScript = new WeakSet<Page>()

export async function newPhone({ browser }: Stage, more: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...phone, serviceWorkers: 'block', ...more })).newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  if (more.javaScriptEnabled === false) withoutScript.add(page)
  return page
}

/** An officer at a desk, past both proofs. */
export async function officeOf({ program, browser }: Stage, login: string): Promise<Page> {
  const page = await (await browser.newContext(desk)).newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${program.origin}/office`)
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('form button[type=submit]').first().click()
  await page.locator('input[name=code]').fill(codeAt(demoSecret('lam-thao', login), new Date()))
  await page.locator('form:has(input[name=code]) button[type=submit]').click()
  await page.waitForURL(`${program.origin}/office`)
  return page
}

/** Looks at each new state of a page once: no axe finding, nothing wider than its window, a picture where asked. */
export function lookingOnce(): Seen {
  const looked = new Set<string>()
  return async (page, name) => {
    if (looked.has(name)) return
    looked.add(name)
    expect([name, withoutScript.has(page) ? await axeFindingsOfCopy(page) : await axeFindingsAtRest(page)]).toEqual([name, []])
    expect([name, await page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')]).toEqual([name, 0])
    await keepScreen(page, name)
  }
}

/** Turbo marks the whole document busy while it draws a page of the office anew, which may begin at any moment: looked at again once it is done. */
async function axeFindingsAtRest(page: Page): Promise<string[]> {
  for (let tries = 1; ; tries += 1) {
    await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' })
    const findings = await axeFindings(page)
    if (tries === 5 || !findings.includes('aria-allowed-attr: html')) return findings
  }
}

/** axe needs timers, which a browser without script has not: the same document is shown in one that has, with its scripts left out. */
async function axeFindingsOfCopy(page: Page): Promise<string[]> {
  const body = (await page.content()).replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<(\/?)noscript>/g, '<$1div>')
  const context = await page
    .context()
    .browser()
    ?.newContext({ ...phone, serviceWorkers: 'block', storageState: await page.context().storageState() })
  if (!context) throw new Error('A page is of a browser')
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(page.url())
  const findings = await axeFindings(copy)
  await context.close()
  return findings
}

/** The words on show in one place of a page, in one line. */
export async function read(place: Locator): Promise<string> {
  await place.first().waitFor()
  return (await place.allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** What a page says in its own part, in one line. */
export function wordsOf(page: Page): Promise<string> {
  return read(page.locator('main'))
}

/** The SMS a phone has, oldest first. */
export async function messagesOf({ program }: Stage, number: string): Promise<string[]> {
  const html = await (await fetch(`${program.sms}/phone/84${number.slice(1)}`)).text()
  return [...html.matchAll(/class="words">(.*?)<\/div>/gs)].map(([, words = '']) => words.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&'))
}

/** Signs in by the code an SMS brings; says the name where it is asked. Waits until the page it began from is there again. */
export async function signInByPhone(stage: Stage, page: Page, number: string, name: string): Promise<void> {
  const before = (await messagesOf(stage, number)).length
  await page.locator('input[name=phone]').fill(number)
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click()
  await page.waitForURL(/\/dang-nhap\/ma/)
  let code = ''
  await expect
    .poll(async () => (code = /\b\d{6}\b/.exec((await messagesOf(stage, number)).slice(before).join(' '))?.[0] ?? ''), { timeout: PATIENCE_MS })
    .not.toBe('')
  await page.locator('input[name=code]').fill(code)
  await page.getByRole('button', { name: 'Vào', exact: true }).click()
  await sayWho(page, name)
}

/** Whoever is new says their name; whoever is known chooses it. */
export async function sayWho(page: Page, name: string): Promise<void> {
  await page.waitForURL((url) => !/\/dang-nhap\/(ma|z)/.test(url.pathname))
  if (!page.url().includes('/dang-nhap/chon')) return
  if (await page.locator('input[name=name]').count()) await page.locator('input[name=name]').fill(name)
  else await page.getByLabel(name).check()
  await page.locator('form:has(input[name=choice]) button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
}

/** The Zalo app of one resident of the simulator. */
export async function zaloOf(stage: Stage, name: string): Promise<Page> {
  const chat = await newPhone(stage)
  await chat.setViewportSize(desk.viewport)
  await chat.goto(stage.program.zalo)
  await chat.locator('a.resident', { hasText: name }).click()
  await chat.locator('textarea[name=text]').waitFor()
  return chat
}

export async function say(chat: Page, text: string): Promise<void> {
  await chat.locator('textarea[name=text]').fill(text)
  await chat.getByRole('button', { name: 'Gửi', exact: true }).click()
}

export const heard = (chat: Page, words: string | RegExp) => chat.locator('[data-testid=message][data-direction=in]', { hasText: words })

/** "Hồ sơ của tôi" in the chat, the link opened in a browser, and the number of its page said in the chat. */
export async function signInByZalo(chat: Page, page: Page, name: string): Promise<void> {
  const link = chat.locator('[data-direction=in] a[href*="/dang-nhap/z/"]')
  const before = await link.count()
  await say(chat, 'hồ sơ của tôi')
  await link.nth(before).waitFor()
  await page.goto((await link.nth(before).getAttribute('href')) ?? '')
  await page.getByRole('button', { name: 'Mở trên máy này' }).click()
  const number = ((await page.locator('.seen-number').textContent()) ?? '').trim()
  const right = heard(chat, 'Đúng số rồi')
  const rightBefore = await right.count()
  await say(chat, number)
  await right.nth(rightBefore).waitFor()
  await page.getByRole('button', { name: 'Tôi đã nhắn số' }).click()
  await sayWho(page, name)
}

/** Over to the provider, who it is there, yes, and back. */
export async function signInByVneid(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Vào bằng VNeID' }).click()
  await page.locator('label.choice', { hasText: name }).click()
  await page.locator('button[value=agree]').click()
  await page.waitForURL((url) => !/\/dang-nhap|\/authorize/.test(url.pathname))
}

/** Between these hours in Vietnam news of cases rests: SMS from 21:00 to 06:30, Zalo from 22:00 to 06:00. */
export function isQuiet(now: Date): boolean {
  const minute = ((now.getTime() / 60_000 + 7 * 60) % 1440) | 0
  return minute >= 21 * 60 || minute < 6 * 60 + 30
}

/**
 * Waits until a resident was told these words, by SMS or in Zalo, with accents or without; answers the message without accents. In the
 * quiet hours nothing is sent: then the same words must stand on the office's page of the case, waiting to go out.
 */
export async function isTold(stage: Stage, to: string | Page, office: Page, words: readonly string[]): Promise<string> {
  let told = ''
  const find = async () => {
    const texts = isQuiet(new Date()) ? await waitingOf(office) : typeof to === 'string' ? await messagesOf(stage, to) : await heard(to, /./).allInnerTexts()
    told = texts.map(bare).findLast((text) => words.every((word) => text.includes(bare(word)))) ?? ''
    return told || texts.at(-1)
  }
  await expect.poll(find, { timeout: PATIENCE_MS }).toSatisfy(() => told !== '', `told ${words.join(' … ')}`)
  return told
}

/** Without accents, as an SMS may write it to cost less. */
export function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll(/\s+/g, ' ')
}

async function waitingOf(office: Page): Promise<string[]> {
  const html = await (await office.request.get(office.url().split('?')[0] ?? '')).text()
  return html.replaceAll(/<[^>]*>/g, '\n').split('\n')
}
