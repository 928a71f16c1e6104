import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { casePlans } from '../seeds/case-plans.ts'
import { openCase } from './case-desk.ts'
import { lookingOnce, newPhone, type Stage, wordsOf } from './case-steps.ts'
import { readQr } from './qr.ts'

const NAME = 'Hoàng Thị Thơm'

/** The slip's QR, read by a camera, in a browser that has never been here: four digits, then state and dates and nobody's name. */
export function lookUpJourney(stage: () => Stage & { office: Page }): void {
  describe('a case looked up by the QR of its slip', () => {
    const seen = lookingOnce()
    it.each([true, false])('script: %s', (hasScript) => lookUp(stage(), hasScript, seen), 120_000)
  })
}

async function lookUp(stage: Stage & { office: Page }, hasScript: boolean, seen: ReturnType<typeof lookingOnce>): Promise<void> {
  const { office } = stage
  const number = casePlans.find(({ name }) => name === NAME)?.phone ?? ''
  await openCase(stage, office, NAME)
  await office.goto(`${office.url().split(/[?#]/)[0]}/phieu`)
  await seen(office, 'office-slip')
  const address = await readQr(office.locator('figure.qr svg'))
  expect(address).toMatch(new RegExp(`^${stage.program.origin}/tra-cuu/ho-so/[2-9A-Z]{9}$`))

  const page = await newPhone(stage, { javaScriptEnabled: hasScript })
  await page.goto(address)
  await seen(page, 'look-up-digits')
  const answer = async (at: string, digits: string) => {
    await page.goto(at)
    await page.locator('input[name=so]').fill(digits)
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click()
    await page.waitForLoadState()
  }
  const last = number.slice(-4)
  const wrong = last === '1234' ? '4321' : '1234'
  await answer(address, wrong)
  const wrongDigits = withoutRef(await wordsOf(page))
  await seen(page, 'look-up-wrong')
  await answer(address.replace(/.{9}$/, 'XXXXXXXXX'), last)
  expect(withoutRef(await wordsOf(page))).toBe(wrongDigits)
  expect(wrongDigits).toContain('Không thấy hồ sơ nào khớp')

  await answer(address, last)
  await seen(page, 'look-up-found')
  expect(await wordsOf(page)).toMatch(/Ngày gửi.*Ngày tiếp nhận.*Hẹn trả/)
  const html = await page.content()
  for (const secret of [NAME, number, number.slice(1), last, 'Đăng ký', 'hộ kinh doanh']) expect(html).not.toContain(secret)
  expect(page.url()).not.toContain(last)
  await page.context().close()
}

/** The page repeats the look-up name it was asked for; all else must be equal. */
function withoutRef(words: string): string {
  return words.replaceAll(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/g, '')
}
