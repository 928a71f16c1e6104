import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAtDesk } from './case-desk.ts'
import { pdf } from './case-papers.ts'
import { lookingOnce, officeOf, read, type Stage } from './case-steps.ts'

const RESULT = pdf('Giấy khai sinh')
const REASON = 'Bác chụp lại giúp xã tờ khai, ảnh đang mờ'

/** Two officers at two desks with one case open: nobody loses what they typed, and both are told. */
export function twoOfficersJourney(stage: () => Stage & { office: Page }): void {
  describe('two officers on one case', () => {
    const seen = lookingOnce()
    let leader: Page
    beforeAll(async () => {
      leader = await officeOf(stage(), 'lanhdao')
    }, 60_000)
    afterAll(() => leader?.context().close())

    it('what one has typed stays when the other acts; a bar says so, and after sending all is new', async () => {
      const { office } = stage()
      const at = await openOne(stage(), office, 'da-nhan', '?viec=supplement_asked')
      await office.locator('textarea[name=reason]').fill(REASON)
      await office.locator('textarea[name=free]').fill('Giấy ủy quyền')
      await office.locator('input[name=answerBy]').fill('2030-01-03')
      await expect.poll(() => read(office.locator('.will-tell'))).toMatch(/trước hết ngày thứ Năm 3\/1/)
      await office.locator('h1').click()
      await leader.goto(at)
      await actAtDesk(leader, 'note_added', (form) => form.locator('textarea[name=text]').fill('Đã hỏi tư pháp'))
      const bar = office.locator('[data-changes]')
      await bar.waitFor({ state: 'visible' })
      await seen(office, 'office-case-changed-meanwhile')
      expect(await office.locator('textarea[name=reason]').inputValue()).toBe(REASON)
      expect(await office.content()).not.toContain('Đã hỏi tư pháp')
      await office.locator('form.act-form .actions button').first().click()
      await office.waitForURL((url) => url.searchParams.get('xong') === 'supplement_asked')
      await office.getByText('Đã hỏi tư pháp').first().waitFor()
      expect(await bar.isVisible()).toBe(false)
    }, 120_000)

    it('the second is told who was first; words and files chosen stand there still, and the next press sends them', async () => {
      const { office } = stage()
      const at = await openOne(stage(), office, 'dang-lam', '?viec=finished')
      await office.locator('[name=result]').fill('Đã ký giấy khai sinh')
      await office.locator('input[type=file][multiple]').setInputFiles(RESULT)
      await leader.goto(at)
      await actAtDesk(leader, 'fee_asked', (form) => form.locator('input[name=amountDong]').fill('8.000'))
      await leader.goto(at)
      await actAtDesk(leader, 'fee_settled', (form) => form.locator('input[name=how]').fill('Tiền mặt'))
      const send = office.locator('form.act-form .actions button').first()
      await send.click()
      await office.locator('.notice[role=alert]').waitFor()
      expect(await read(office.locator('.notice[role=alert]'))).toMatch(/Hồ sơ vừa có người làm trước/)
      expect(await office.locator('[data-changes]').isVisible()).toBe(false)
      await seen(office, 'office-case-second')
      expect(await office.locator('[name=result]').inputValue()).toBe('Đã ký giấy khai sinh')
      expect(await office.locator('input[type=file][multiple]').evaluate((input) => (input as HTMLInputElement).files?.[0]?.name)).toBe(RESULT.name)
      // What others do now must not swallow the refused form either.
      await actAtDesk(leader, 'note_added', (form) => form.locator('textarea[name=text]').fill('Xong phí'))
      await office.locator('[data-changes]').waitFor({ state: 'visible' })
      expect(await office.locator('[name=result]').inputValue()).toBe('Đã ký giấy khai sinh')
      await send.click()
      await office.waitForURL((url) => url.searchParams.get('xong') === 'finished')
      await office.goto(`${at}?phan=giay-to`)
      expect(await read(office.locator('.case-part'))).toContain(RESULT.name)
    }, 120_000)

    it('an act no longer open leaves the words typed to be copied', async () => {
      const { office } = stage()
      const at = await openOne(stage(), office, 'moi-gui', '?viec=refused')
      await office.locator('textarea[name=reason]').fill(REASON)
      await leader.goto(at)
      await actAtDesk(leader, 'withdrawn', (form) => form.locator('textarea[name=reason]').fill('Người nộp gọi xin rút'))
      await office.locator('form.act-form .actions button').first().click()
      await office.locator('.notice[role=alert]').waitFor()
      expect(await read(office.locator('.typed-before'))).toBe(REASON)
      await seen(office, 'office-case-no-longer')
    }, 120_000)
  })
}

/** Opens the first case of a state at one act's form, and answers the case's address. */
async function openOne({ program }: Stage, office: Page, state: string, act: string): Promise<string> {
  await office.goto(`${program.origin}/office/ho-so?trang-thai=${state}`)
  const at = new URL((await office.locator('main table a.row-link').first().getAttribute('href')) ?? '', program.origin).href
  await office.goto(at + act)
  await office.locator('form.act-form').waitFor()
  return at
}
