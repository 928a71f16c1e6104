import type { Page } from 'playwright-core'
import { turnedPhotograph } from './case-papers.ts'
import { goOn } from './filing-steps.ts'

/** Walks from wherever a draft stands to its review: first choices, one photograph for the first paper, the other papers brought later. */
export async function walkToReview(page: Page, seeing: () => Promise<void> = async () => {}): Promise<void> {
  let hasSent = false
  for (let steps = 0; steps < 30 && !page.url().includes('/xem-lai'); steps += 1) {
    await seeing()
    const pick = page.locator('input[type=file]').last()
    const bring = page.getByRole('button', { name: 'Tôi mang giấy ra xã sau' })
    if ((await pick.count()) > 0 && !hasSent) {
      hasSent = true
      await sendPicture(page)
      await goOn(page)
    } else if ((await bring.count()) > 0) {
      const before = page.url()
      await bring.click()
      await page.waitForURL((url) => url.href !== before)
    } else {
      const choice = page.locator('form#cau input[type=radio], form#cau input[type=checkbox], main form input[type=radio]').first()
      if ((await choice.count()) > 0) await choice.check()
      await goOn(page)
    }
  }
}

/** One photograph for the paper the page asks for; without script it goes with the form. */
export async function sendPicture(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await turnedPhotograph('Giay to'))
  const send = page.getByRole('button', { name: 'Gửi ảnh vừa chọn' })
  if (await send.isVisible()) await send.click()
  await page.locator('.file-row.is-done').first().waitFor()
}
