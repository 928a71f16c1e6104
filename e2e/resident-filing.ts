import type { Page } from 'playwright-core'
import { newPhone, type Stage } from './case-steps.ts'
import { goOn, photograph } from './filing-steps.ts'
import { enteredByPhone } from './resident-entry.ts'
import type { Seen } from './resident-looks.ts'

/** Received officially by the demonstration's decision. */
const BIRTH = '1.001193'
const NUMBER = '0912345782'

/** Every question of a case, each with an empty or a wrong answer first, to the receipt; then left, linked and opened elsewhere. */
export async function walkFiling(stage: Stage, seen: Seen): Promise<void> {
  const { origin } = stage.program
  const page = await enteredByPhone(stage, NUMBER, 'Đỗ Thị Nhài')
  await page.goto(`${origin}/nop-ho-so/${BIRTH}`)
  await refused(page, 'Tiếp tục')
  await seen(page, 'nop-ho-so-whom-empty')
  await page.getByLabel('Cho con tôi').check()
  await seen(page, 'nop-ho-so-whom')
  await page.getByLabel('Họ và tên của con').fill('Nguyễn Gia An')
  await goOn(page)
  await seen(page, 'nop-ho-so-contact')
  await page.locator('input[name=name]').fill('')
  await page.locator('input[name=phone]').fill('12')
  await refused(page, 'Tiếp tục')
  await seen(page, 'nop-ho-so-contact-wrong')
  await page.locator('input[name=name]').fill('Đỗ Thị Nhài')
  await page.locator('input[name=phone]').fill('')
  await goOn(page)
  await refused(page, 'Tiếp tục')
  await seen(page, 'nop-ho-so-situation-empty')
  await page.getByLabel('Cháu có giấy chứng sinh').check()
  await goOn(page)
  await seen(page, 'nop-ho-so-paper')
  await page.getByText('Không gửi được ảnh ở đây?').click()
  await seen(page, 'nop-ho-so-paper-other-ways')
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.waitForURL(/thieu=1/)
  await seen(page, 'nop-ho-so-paper-missing')
  const pick = page.locator('input[type=file]').last()
  await pick.setInputFiles({ name: 'don.docx', mimeType: 'application/msword', buffer: Buffer.from('PK\u0003\u0004 word/document.xml') })
  await page.locator('.file-row.is-failed').waitFor()
  await seen(page, 'nop-ho-so-paper-wrong-kind')
  await pick.setInputFiles(await photograph('Giay chung sinh'))
  await page.locator('.file-row.is-done').waitFor()
  await seen(page, 'nop-ho-so-paper-sent')
  await leaveAndOpenElsewhere(stage, page, seen)

  // Pressed while the picture is still on its way: the page goes on once it has arrived.
  await pick.setInputFiles(await photograph('Mat sau'))
  await goOn(page)
  await page.waitForURL(/xem-lai/)
  await seen(page, 'nop-ho-so-review')
  await refused(page, 'Gửi cho xã')
  await seen(page, 'nop-ho-so-review-empty')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Gửi cho xã', exact: true }).click()
  await page.waitForURL(/moi=1/)
  await seen(page, 'ho-so-new')
  await page.goto(`${origin}/ho-so`)
  await seen(page, 'ho-so-own')
  await page.goto(origin)
  await seen(page, 'home-own-case')
  await page.context().close()
}

async function leaveAndOpenElsewhere(stage: Stage, page: Page, seen: Seen): Promise<void> {
  const paper = page.url()
  await page.getByRole('button', { name: 'Để mai làm tiếp' }).click()
  await page.waitForURL(/de-mai/)
  await seen(page, 'nop-ho-so-later')
  await page.getByRole('link', { name: 'Bỏ hồ sơ này' }).click()
  await seen(page, 'nop-ho-so-drop')
  await page.goto(`${stage.program.origin}/ho-so`)
  await seen(page, 'ho-so-draft')
  await page.goto(`${stage.program.origin}/nop-ho-so/${BIRTH}`)
  await seen(page, 'nop-ho-so-go-on')
  await page.goto(paper.replace(/[^/]+$/, 'mo-noi-khac?tu=lien-he'))
  await seen(page, 'nop-ho-so-link')
  await page.getByRole('button', { name: 'Mở bằng trình duyệt' }).click()
  await page.waitForURL(/\/nop-ho-so\/tiep\//)
  await seen(page, 'nop-ho-so-open-elsewhere')
  const other = await newPhone(stage)
  await other.goto(page.url())
  await seen(other, 'nop-ho-so-open-here')
  await other.locator('input[name=digits]').fill('0000')
  await refused(other, 'Làm tiếp ở đây')
  await seen(other, 'nop-ho-so-open-here-wrong')
  await other.goto(`${stage.program.origin}/nop-ho-so/tiep/het`)
  await seen(other, 'nop-ho-so-link-over')
  await other.context().close()
  await page.goto(paper)
}

/** Presses a form's button and waits for the page that says what is wrong. */
async function refused(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.locator('.error-summary, .error-line').first().waitFor()
}
