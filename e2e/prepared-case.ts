import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { actAtDesk, openCase } from './case-desk.ts'
import { turnedPhotograph } from './case-papers.ts'
import { isTold, lookingOnce, newPhone, read, type Stage, signInByPhone, wordsOf } from './case-steps.ts'
import { walkToReview } from './filing-walk.ts'

const CROPS = '1.008004'
const PREPARED = /chuẩn bị/
const NOT_FILED = /chưa nộp/
/** A legal code, a date of return or a running clock, in the words of residents and of the office. */
const OFFICIAL = /H44\.84\.94-\d|Hẹn trả|Bác nhận kết quả|Còn đến|Hạn trả kết quả|G22\.99/
const RECEIPT = 'G22.99-261120-0007'

const ways = [
  { name: 'with script', hasScript: true, number: '0912345711' },
  { name: 'without script', hasScript: false, number: '0912345712' },
]

/** Where the commune only prepares: said on every page and in every message, without code and date, until a receipt is written down. */
export function preparedJourney(stage: () => Stage & { office: Page }): void {
  describe('a prepared case, never called filed until a receipt is there', () => {
    const seen = lookingOnce()
    it.each(ways)('$name', (way) => travel(stage(), way, seen), 180_000)
  })
}

async function travel(stage: Stage & { office: Page }, { hasScript, number }: (typeof ways)[number], seen: ReturnType<typeof lookingOnce>): Promise<void> {
  const { office, program } = stage
  const page = await newPhone(stage, { javaScriptEnabled: hasScript })
  const kind = hasScript ? '' : '-no-script'
  const told = async (...words: string[]) => {
    const message = await isTold(stage, number, office, words)
    return message
  }
  await page.goto(`${program.origin}/thu-tuc/${CROPS}`)
  expect(await wordsOf(page)).toMatch(/Xã giúp bác chuẩn bị; hồ sơ chỉ được tính khi/)
  await page.getByRole('link', { name: 'Làm hồ sơ này' }).click()
  await page.getByLabel('Cho tôi').check()
  saysPrepared(await wordsOf(page))
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.getByRole('link', { name: 'Đăng nhập rồi làm tiếp' }).click()
  await signInByPhone(stage, page, number, 'Lò Thị Bền')
  await walkToReview(page, async () => saysPrepared(await wordsOf(page)))
  saysPrepared(await wordsOf(page))
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Gửi cho xã chuẩn bị giúp' }).click()
  await page.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  saysPrepared(await read(page.locator('body')))
  await seen(page, `case-sent-prepared${kind}`)
  const ref = /\/ho-so\/([A-Z0-9]{9})/.exec(page.url())?.[1] ?? ''
  const own = `${program.origin}/ho-so/${ref}`

  await openCase(stage, office, ref)
  saysPrepared(await read(office.locator('body')))
  expect(await read(office.locator('body'))).toContain('Đồng hồ chưa chạy')
  await seen(office, 'office-case-prepared')
  saysPrepared(await told('đã đến xã', 'chuẩn bị, chưa nộp', ref))

  await actAtDesk(office, 'supplement_asked', async (form) => {
    await form.locator('textarea[name=free]').fill('Ảnh chụp trang cuối')
    await form.locator('textarea[name=reason]').fill('Bác chụp thêm giúp xã.')
  })
  await told('còn thiếu', 'chuẩn bị, chưa nộp')
  await page.goto(own)
  saysPrepared(await wordsOf(page))
  await seen(page, `case-supplement-prepared${kind}`)
  await page
    .locator('input[type=file][name="giay-0"]')
    .last()
    .setInputFiles(await turnedPhotograph('Trang cuoi'))
  await page.getByRole('button', { name: 'Gửi xã' }).click()
  await page.waitForURL(/xong=gui-giay/)
  saysPrepared(await wordsOf(page))
  saysPrepared(await told('đã nhận giấy bác gửi thêm', 'chuẩn bị, chưa nộp'))

  await actAtDesk(office, 'bundle_checked')
  saysPrepared(await read(office.locator('body')))
  saysPrepared(await told('Giấy tờ đã đủ', 'chuẩn bị, chưa nộp'))
  await page.goto(own)
  saysPrepared(await wordsOf(page))
  await seen(page, `case-ready${kind}`)
  await page.goto(`${program.origin}/ho-so`)
  saysPrepared(await wordsOf(page))
  await seen(page, `own-cases${kind}`)

  await actAtDesk(office, 'taken_in', async (form) => {
    await form.getByLabel('Cổng Dịch vụ công quốc gia').check()
    await form.locator('input[name=externalCode]').fill(RECEIPT)
    await form.locator('input[name=receivedAt]').fill(vietnamMinute(new Date()))
  })
  const withClock = await read(office.locator('body'))
  expect(withClock).toContain(RECEIPT)
  expect(withClock).not.toContain('Đồng hồ chưa chạy')
  await seen(office, 'office-case-receipt')
  await told('Cổng Dịch vụ công quốc gia đã nhận', RECEIPT, 'Hẹn trả')
  await page.goto(own)
  const received = await wordsOf(page)
  expect(received).toContain(RECEIPT)
  expect(received).toContain('Bác nhận kết quả')
  expect(received).not.toMatch(NOT_FILED)
  await seen(page, `case-receipt${kind}`)
  await page.context().close()
}

/** Words of a page, or of a message that may have lost its accents. */
function saysPrepared(words: string): void {
  expect(words).toMatch(/\p{L}*[đĐăâêôơư]/u.test(words) ? PREPARED : /chuan bi/)
  expect(words).toMatch(/\p{L}*[đĐăâêôơư]/u.test(words) ? NOT_FILED_OR_COUNTED : /chua nop/)
  expect(words).not.toMatch(OFFICIAL)
}
const NOT_FILED_OR_COUNTED = /chưa nộp|chỉ được tính khi/

/** An instant as `YYYY-MM-DDTHH:MM` on a clock in Vietnam. */
function vietnamMinute(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
}
