import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { NEW_PERSON } from '../modules/residents/choose-person.ts'
import { messagesOf, newPhone, PATIENCE_MS, type Stage } from './case-steps.ts'

/** All residents of a tour come from one address, sooner than any family would. */
export async function allowManyEntries({ program: { origin }, office }: Stage & { office: Page }): Promise<void> {
  const answer = await office.request.post(`${origin}/api/residents.edit-code-limits`, { data: { anHourFromAddress: 1000 }, headers: { origin } })
  expect(answer.status()).toBe(200)
}

/** Somebody new's phone, signed in by the code of an SMS without drawing the pages on the way. */
export async function enteredByPhone(stage: Stage, number: string, name: string): Promise<Page> {
  const page = await newPhone(stage)
  const post = posting(stage, page.context())
  await post('/dang-nhap', { phone: number, tiep: '/ho-so' })
  await post('/dang-nhap/ma', { code: await newestCode(stage, number) })
  const entered = await post('/dang-nhap/chon?moi=co', { choice: NEW_PERSON, name })
  expect(new URL(entered.url()).pathname).toBe('/ho-so')
  return page
}

/** The phone of a person in the register, signed in by the eight digits an officer opened the account with. */
export async function enteredByPaper(stage: Stage & { office: Page }, name: string): Promise<Page> {
  const { origin } = stage.program
  const found = await (await stage.office.request.get(`${origin}/office/mo-tai-khoan?q=${encodeURIComponent(name)}`)).text()
  const personId = /mo-tai-khoan\?nguoi=(\d+)/.exec(found)?.[1]
  const opened = await posting(stage, stage.office.context())(`/office/mo-tai-khoan?nguoi=${personId}`, { consent: 'co', how: 'paper' })
  const code = /class="paper-code t">([\d ]+)</.exec(await opened.text())?.[1] ?? ''
  const page = await newPhone(stage)
  const entered = await posting(stage, page.context())('/dang-nhap/ma-giay', { code, tiep: '/ho-so' })
  expect(new URL(entered.url()).pathname).toBe('/ho-so')
  return page
}

function posting({ program: { origin } }: Stage, { request }: BrowserContext) {
  return (path: string, form: Record<string, string>) => request.post(origin + path, { form, headers: { origin } })
}

/** The code in the newest SMS to a phone that has had so many before. */
export async function newestCode(stage: Stage, number: string, before = 0): Promise<string> {
  let code = ''
  const read = async () => (code = /\b\d{6}\b/.exec((await messagesOf(stage, number)).slice(before).join(' '))?.[0] ?? '')
  await expect.poll(read, { timeout: PATIENCE_MS }).not.toBe('')
  return code
}
