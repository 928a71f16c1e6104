import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { actAtDesk, finishSteps, openCase } from './case-desk.ts'
import { pdf, turnedPhotograph } from './case-papers.ts'
import { bare, isTold, lookingOnce, newPhone, read, type Stage, signInByPhone, signInByZalo, wordsOf, zaloOf } from './case-steps.ts'
import { beginCase, goOn } from './filing-steps.ts'

const BIRTH = '1.001193'
const CODE = /H44\.84\.94-\d{6}-\d{4,}/
export const PHONE = '0912345701'

type Way = { name: string; hasScript: boolean; by: 'phone' | 'zalo'; number: string }
const ways: Way[] = [
  { name: 'with script, told by SMS', hasScript: true, by: 'phone', number: PHONE },
  { name: 'without script, told by SMS', hasScript: false, by: 'phone', number: '0912345702' },
  { name: 'with script, told in Zalo', hasScript: true, by: 'zalo', number: '' },
]

/** A mother files her child's birth where the commune receives it officially; the desk works on it; she has the result and says how it was. */
export function officialJourney(stage: () => Stage & { office: Page }): void {
  describe('an official case, from two photographs to the rating', () => {
    const seen = lookingOnce()
    it.each(ways)('$name', (way) => travel(stage(), way, seen), 180_000)
  })
}

async function travel(stage: Stage & { office: Page }, { hasScript, by, number }: Way, seen: ReturnType<typeof lookingOnce>): Promise<void> {
  const { office } = stage
  const page = await newPhone(stage, { javaScriptEnabled: hasScript })
  const to = by === 'zalo' ? await zaloOf(stage, 'Bác Thơm') : number
  const told = (...words: string[]) => isTold(stage, to, office, words)
  const kind = hasScript ? '' : '-no-script'

  if (typeof to !== 'string') await signInByZalo(to, page, 'Nguyễn Thị Thơm')
  await beginCase(page, stage.program.origin, BIRTH)
  if (by === 'phone') {
    await page.getByRole('link', { name: 'Đăng nhập rồi làm tiếp' }).click()
    await seen(page, 'case-sign-in-phone')
    await signInByPhone(stage, page, number, 'Nguyễn Thị Lành')
  }
  await goOn(page)
  await page.getByLabel('Cháu có giấy chứng sinh').check()
  await goOn(page)
  await sendPictures(page, hasScript)
  await goOn(page)
  await page.waitForURL(/xem-lai/)
  expect(await wordsOf(page)).toContain('Nộp tại đây là nộp chính thức')
  expect(await wordsOf(page)).toContain('Đã gửi 2 tệp')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Gửi cho xã', exact: true }).click()
  await page.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  await seen(page, `case-sent-official${kind}`)
  const ref = /\/ho-so\/([A-Z0-9]{9})/.exec(page.url())?.[1] ?? ''
  const own = `${stage.program.origin}/ho-so/${ref}`
  expect(await page.content()).not.toMatch(CODE)

  await openCase(stage, office, ref)
  await seen(office, 'office-case-filed')
  await seesPictureTurned(office)
  await told('đã đến xã, đang chờ tiếp nhận', `/ho-so/${ref}`)

  await actAtDesk(office, 'taken_in')
  const code = CODE.exec(await read(office.locator('.notice[role=status]')))?.[0] ?? ''
  expect(code).toMatch(CODE)
  await seen(office, 'office-case-taken-in')
  const appointment = await told('Xã đã nhận hồ sơ', code, 'Hẹn trả')
  await page.goto(own)
  await seen(page, `case-taken-in${kind}`)
  expect(await wordsOf(page)).toContain(code)
  await agreeOnDay(office, page, appointment)

  await actAtDesk(office, 'supplement_asked', async (form) => {
    await form.locator('textarea[name=free]').fill('Ảnh chụp trang đầu sổ hộ khẩu cũ')
    await form.locator('textarea[name=reason]').fill('Bác chụp thêm giúp xã một trang.')
  })
  await seen(office, 'office-case-supplement')
  await told(code, 'còn thiếu', 'gửi xã trước hết ngày')
  await page.goto(own)
  await seen(page, `case-supplement${kind}`)
  expect(await wordsOf(page)).toContain('Bác chụp thêm giúp xã một trang.')
  await page
    .locator('input[type=file][name="giay-0"]')
    .last()
    .setInputFiles(await turnedPhotograph('Trang dau'))
  await page.getByRole('button', { name: 'Gửi xã' }).click()
  await page.waitForURL(/xong=gui-giay/)
  await told('đã nhận giấy bác gửi thêm', code)

  await finishSteps(office)
  await actAtDesk(office, 'finished', async (form) => {
    await form.locator('textarea[name=result]').fill('Giấy khai sinh đã ký')
    await form.locator('input[name=signedBy]').fill('Lê Thị Hòa')
    await form.locator('input[type=file]').last().setInputFiles(pdf('Giay khai sinh'))
  })
  await seen(office, 'office-case-finished')
  await told(code, 'đã có kết quả', 'bản điện tử', 'đăng nhập')
  await page.goto(own)
  await seen(page, `case-finished${kind}`)
  await opensResult(page)

  await actAtDesk(office, 'returned')
  await told('đã trả kết quả', code, 'chấm giúp xã')
  await page.goto(own)
  await page.getByLabel('Rất hài lòng').check()
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await page.waitForURL(/xong=danh-gia/)
  await seen(page, `case-rated${kind}`)
  await office.reload()
  expect(await read(office.locator('body'))).toContain('hài lòng')
  await page.context().close()
}

/** Two photographs of the first paper: with script each goes as it is chosen, without they go with the form. */
async function sendPictures(page: Page, hasScript: boolean): Promise<void> {
  const pick = page.locator('input[type=file]').last()
  await pick.setInputFiles([await turnedPhotograph('Mat truoc'), await turnedPhotograph('Mat sau')])
  if (!hasScript) await page.getByRole('button', { name: 'Gửi ảnh vừa chọn' }).click()
  await page.locator('.file-row.is-done').nth(1).waitFor()
}

/** The office opens the photograph upright, and finds nothing in it of where and by what it was taken. */
async function seesPictureTurned(office: Page): Promise<void> {
  const at = office.url().split(/[?#]/)[0] ?? ''
  await office.goto(`${at}?phan=giay-to`)
  await office.locator('a.paper-tile').first().click()
  const shown = office.locator('.open-paper img')
  await shown.waitFor()
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  const [width, height] = await shown.evaluate((image) => [(image as HTMLImageElement).naturalWidth, (image as HTMLImageElement).naturalHeight] as const)
  expect(height).toBeGreaterThan(width)
  const bytes = await (await office.request.get(new URL((await shown.getAttribute('src')) ?? '', office.url()).href)).body()
  expect(bytes.toString('latin1')).not.toMatch(/Exif|CAUNOIPHONE|GPS/)
  await office.goto(at)
}

/** The office's clock, the resident's page and the message name one day and hour. */
async function agreeOnDay(office: Page, page: Page, message: string): Promise<void> {
  const clock = await read(office.locator('.legal-clock > p').first())
  const [, hour = '', day = ''] = /Còn đến (\d.*?) (?:Chủ|Thứ).*?(\d{1,2}\/\d{1,2})/i.exec(clock) ?? []
  expect(day, clock).not.toBe('')
  const own = await wordsOf(page)
  expect(own.includes(`Trước ${hour} hôm nay`) || own.includes(day), `${clock} – ${own}`).toBe(true)
  expect(message).toContain(bare(hour))
  expect(message).toContain(day)
}

/** The file of the result comes as it was put there. */
async function opensResult(page: Page): Promise<void> {
  const file = page.locator('.result-file a').last()
  expect(await wordsOf(page)).toContain('Giấy khai sinh đã ký')
  const answer = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href)
  expect(answer.status()).toBe(200)
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
}
