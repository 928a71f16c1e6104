import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { actAtDesk, finishSteps, openCase } from './case-desk.ts'
import { isTold, newPhone, read, type Stage, signInByZalo, wordsOf, zaloOf } from './case-steps.ts'
import { beginCase, goOn } from './filing-steps.ts'
import { sendPicture } from './filing-walk.ts'

const BIRTH = '1.001193'
const ZALO = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/12100731'

/**
 * The browser inside Zalo at its narrowest known: no download, no file chooser, no upload, no second window. Its cookies live as long as
 * the page stays open and are gone at the next visit; one that keeps none at all is in `filing.test.ts`.
 */
async function zaloBrowser(stage: Stage): Promise<Page> {
  const page = await newPhone(stage, { userAgent: ZALO, acceptDownloads: false })
  await page.addInitScript(() => {
    window.open = () => null
    const inert = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest('input[type=file], a[target=_blank], a[download]') : null
      if (target) event.preventDefault()
    }
    document.addEventListener('click', inert, true)
  })
  await page.route('**/*', (route) => {
    const isUpload = /multipart\/form-data/.test(route.request().headers()['content-type'] ?? '') && (route.request().postDataBuffer()?.length ?? 0) > 20_000
    return isUpload ? route.abort() : route.fallback()
  })
  return page
}

export function narrowBrowserJourney(stage: () => Stage & { office: Page }): void {
  describe('in the browser inside Zalo', () => {
    it('a case is begun there, gets its picture in the phone’s own browser, and its result is seen there again', () => travel(stage()), 180_000)
  })
}

async function travel(stage: Stage & { office: Page }): Promise<void> {
  const { program, office } = stage
  const chat = await zaloOf(stage, 'Bác Thơm')
  const inZalo = await zaloBrowser(stage)
  let chosen = 0
  inZalo.on('filechooser', () => chosen++)
  await signInByZalo(chat, inZalo, 'Nguyễn Thị Thơm')
  await beginCase(inZalo, program.origin, BIRTH)
  await goOn(inZalo)
  await inZalo.getByLabel('Cháu có giấy chứng sinh').check()
  await goOn(inZalo)
  await inZalo.locator('label.file-pick').last().click()
  await inZalo.getByText('Không gửi được ảnh ở đây?').click()
  expect(chosen).toBe(0)
  await inZalo.getByRole('button', { name: 'Mở bằng trình duyệt' }).click()
  await inZalo.waitForURL(/\/nop-ho-so\/tiep\//)
  const digits = (await read(inZalo.locator('.number'))).trim()
  const address = (await read(inZalo.locator('.filing-address'))).trim()

  const own = await newPhone(stage)
  await own.goto(address)
  await own.locator('input[name=digits]').fill(digits)
  await own.getByRole('button', { name: 'Làm tiếp ở đây' }).click()
  await own.waitForURL(/giay-/)
  await sendPicture(own)
  await own.context().close()

  // Back in Zalo: the picture is there.
  await inZalo.getByRole('link', { name: 'Quay lại hồ sơ' }).click()
  await inZalo.locator('.file-row.is-done').first().waitFor()
  await goOn(inZalo)
  await inZalo.waitForURL(/xem-lai/)
  await inZalo.getByRole('checkbox').check()
  await inZalo.getByRole('button', { name: /Gửi cho xã/ }).click()
  await inZalo.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  const ref = /\/ho-so\/([A-Z0-9]{9})/.exec(inZalo.url())?.[1] ?? ''

  await openCase(stage, office, ref)
  await actAtDesk(office, 'taken_in')
  await finishSteps(office)
  await actAtDesk(office, 'finished', async (form) => {
    const scan = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    await form.locator('input[type=file]').last().setInputFiles({ name: 'Giấy khai sinh.jpg', mimeType: 'image/jpeg', buffer: scan })
  })
  await isTold(stage, chat, office, ['đã có kết quả', `/ho-so/${ref}`])

  await inZalo.context().clearCookies()
  await inZalo.goto(`${program.origin}/ho-so/${ref}`)
  expect(await wordsOf(inZalo)).toContain('4 số cuối điện thoại')
  await signInByZalo(chat, inZalo, 'Nguyễn Thị Thơm')
  await inZalo.goto(`${program.origin}/ho-so/${ref}`)
  const result = inZalo.locator('img.result-page')
  await result.scrollIntoViewIfNeeded()
  await expect.poll(() => result.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  expect(await wordsOf(inZalo)).toContain('Mở bằng trình duyệt')
  for (const page of [inZalo, chat]) await page.context().close()
}
