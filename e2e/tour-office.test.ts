import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, desk, keepScreen, openBrowser, phone } from './browser.ts'
import { officeOf } from './case-steps.ts'
import { type OfficeView, officeViews, type WrongForm, wrongForms } from './office-pages.ts'
import { bringList, lookAtRegister, takeListBack } from './office-register.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

type SeededCase = { id: number; state: string; mode: string }

let program: WholeProgram
let browser: Browser
const rooms = new Map<string, Promise<Page>>()
let seeded: Promise<SeededCase[]> | undefined

beforeAll(async () => {
  program = await startWholeProgram()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe('the pages of people, households and the case, as each role has them', () => {
  it.each(Object.keys(officeViews))(
    '%s finds them free of axe findings at desk and phone size, none wider than its window',
    async (login) => {
      const page = await roomOf(login)
      for (const view of officeViews[login] ?? []) {
        const answer = await page.goto(await addressOf(page, view))
        const name = `office-${view.name}${view.name === 'today' ? `-${login}` : ''}`
        expect([name, answer?.status()]).toEqual([name, 200])
        if (view.path.startsWith('?viec=')) await page.locator('form.act-form').waitFor()
        await look(page, name)
      }
    },
    300_000,
  )
})

describe('a form sent empty or wrong', () => {
  it.each(wrongForms)('$name says what to do and keeps what was typed', (wrong) => refused(wrong), 60_000)
})

describe('a list of people, on its way into the register and back', () => {
  it('is seen at each stage, with whom and what it wrote', async () => {
    const page = await roomOf('quantri1')
    const seen = (name: string) => look(page, `office-${name}`)
    const list = await bringList(page, program.origin, seen)
    await lookAtRegister(page, program.origin, seen)
    await takeListBack(page, list, seen)
  }, 180_000)
})

async function refused(wrong: WrongForm): Promise<void> {
  const page = await roomOf(wrong.login)
  await page.goto(await addressOf(page, wrong))
  const form = page.locator(wrong.form ?? 'main form[method=post]').last()
  // As a browser that checks nothing by itself would send it.
  await form.evaluate((element) => {
    ;(element as HTMLFormElement).noValidate = true
  })
  for (const [name, words] of Object.entries(wrong.typed)) await form.locator(`[name="${name}"]`).fill(words)
  await form.locator('button:not([type=button])').last().click()
  const words = page.getByRole('alert').first()
  await words.waitFor()
  expect(await words.textContent()).toMatch(wrong.says)
  await expect.poll(() => words.evaluate(isInWindow)).toBe(true)
  for (const [name, words] of Object.entries(wrong.typed)) expect(await form.locator(`[name="${name}"]`).inputValue()).toBe(words)
  await look(page, `office-wrong-${wrong.name}`)
}

/** Axe and a picture at the desk's size, width and a picture at the phone's. */
async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize(desk.viewport)
  await keepScreen(page, `${name}-desk`)
  expect([name, await axeFindings(page)]).toEqual([name, []])
  await page.setViewportSize(phone.viewport)
  await keepScreen(page, `${name}-phone`)
  expect([name, 'phone', await axeFindings(page)]).toEqual([name, 'phone', []])
  expect([name, await page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')]).toEqual([name, 0])
}

/** Each role signs in once, whatever it looks at. */
function roomOf(login: string): Promise<Page> {
  const room = rooms.get(login) ?? officeOf({ program, browser }, login)
  rooms.set(login, room)
  return room
}

async function addressOf(page: Page, { path, standing }: Pick<OfficeView, 'path' | 'standing'>): Promise<string> {
  if (!standing) return program.origin + path
  seeded ??= seededCases(page)
  const found = (await seeded).find(({ state, mode }) => state === standing.state && mode === (standing.mode ?? mode))
  expect(found, JSON.stringify(standing)).toBeDefined()
  return `${program.origin}/office/ho-so/${found?.id}${path}`
}

/** Read once: nothing here moves a case on. */
async function seededCases(page: Page): Promise<SeededCase[]> {
  const answer = await page.request.get(`${program.origin}/api/cases.list-cases?group=all`)
  return ((await answer.json()) as { rows: SeededCase[] }).rows
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
