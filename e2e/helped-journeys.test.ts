import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { actingForJourney } from './acting-for.ts'
import { openBrowser } from './browser.ts'
import { officeOf } from './case-steps.ts'
import { narrowBrowserJourney } from './narrow-browser.ts'
import { phoneOnlyJourney } from './phone-only.ts'
import { twoPhonesJourney } from './two-phones.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

let program: WholeProgram
let browser: Browser
let office: Page

beforeAll(async () => {
  program = await startWholeProgram()
  browser = await openBrowser()
  office = await officeOf({ program, browser }, 'motcua')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

actingForJourney(() => ({ program, browser, office }))
phoneOnlyJourney(() => ({ program, browser, office }))
twoPhonesJourney(() => ({ program, browser }))
narrowBrowserJourney(() => ({ program, browser, office }))
