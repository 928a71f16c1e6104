import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A photograph as a phone makes them: large, with words on it. */
export async function photograph(words: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = Buffer.from(`<svg width="2400" height="3200"><text x="150" y="600" font-size="220">${words}</text></svg>`)
  const paper = sharp({ create: { width: 2400, height: 3200, channels: 3, background: '#eef' } })
  return {
    name: `${words}.jpg`,
    mimeType: 'image/jpeg',
    buffer: await paper
      .composite([{ input: drawn }])
      .jpeg()
      .toBuffer(),
  }
}

/** Answers the page's question with its one way on. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.waitForURL((url) => url.href !== before)
}

/** From a procedure's page to the second question, for a child of one's own. */
export async function beginCase(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/thu-tuc/${code}`)
  await page.getByRole('link', { name: 'Làm hồ sơ này' }).click()
  await page.getByLabel('Cho con tôi').check()
  await page.getByLabel('Họ và tên của con').fill('Nguyễn Gia An')
  await goOn(page)
}
