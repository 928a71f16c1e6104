import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { officeOf } from './case-steps.ts'
import { lookUpJourney } from './looked-up-case.ts'
import { officialJourney } from './official-case.ts'
import { preparedJourney } from './prepared-case.ts'
import { twoOfficersJourney } from './two-officers.ts'
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

officialJourney(() => ({ program, browser, office }))
preparedJourney(() => ({ program, browser, office }))
lookUpJourney(() => ({ program, browser, office }))
twoOfficersJourney(() => ({ program, browser, office }))
