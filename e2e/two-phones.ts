import { describe, expect, it } from 'vitest'
import { newPhone, read, type Stage, signInByZalo, wordsOf, zaloOf } from './case-steps.ts'
import { beginCase, goOn } from './filing-steps.ts'
import { sendPicture, walkToReview } from './filing-walk.ts'

const BIRTH = '1.001193'

/** Begun on one phone with a photograph, gone on with on another after signing in there, and sent once. */
export function twoPhonesJourney(stage: () => Stage): void {
  describe('a draft begun on one phone and sent from another', () => {
    it.each([
      [true, 'Anh Dũng', 'Lê Văn Dũng'],
      [false, 'Chị Mến', 'Lê Thị Mến'],
    ] as const)('script: %s', (hasScript, zaloName, name) => travel(stage(), hasScript, zaloName, name), 180_000)
  })
}

async function travel(stage: Stage, hasScript: boolean, zaloName: string, name: string): Promise<void> {
  const { program } = stage
  const chat = await zaloOf(stage, zaloName)
  const first = await newPhone(stage, { javaScriptEnabled: hasScript })
  await signInByZalo(chat, first, name)
  await beginCase(first, program.origin, BIRTH)
  await goOn(first)
  await first.getByLabel('Cháu có giấy chứng sinh').check()
  await goOn(first)
  await sendPicture(first)

  const second = await newPhone(stage, { javaScriptEnabled: hasScript })
  await signInByZalo(chat, second, name)
  await second.goto(`${program.origin}/ho-so`)
  expect(await wordsOf(second)).toContain('Đang làm dở')
  expect(await wordsOf(second)).toContain('Nguyễn Gia An')
  await second.locator('a.card', { hasText: 'khai sinh' }).click()
  // It goes on at the first question without an answer, or at the review; the photograph lies one question back.
  await second.waitForURL(/giay-|xem-lai/)
  if (second.url() !== first.url()) await second.getByRole('link', { name: 'Câu trước' }).click()
  await second.locator('.file-row.is-done').first().waitFor()
  const thumbnail = second.locator('.file-row.is-done img.thumb')
  const picture = await second.request.get(new URL((await thumbnail.getAttribute('src')) ?? '', second.url()).href)
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/jpeg'])
  await goOn(second)
  await walkToReview(second)
  expect(await wordsOf(second)).toContain('Nguyễn Gia An')
  expect(await wordsOf(second)).toMatch(/Đã gửi [12] tệp/)
  await second.getByRole('checkbox').check()
  await second.getByRole('button', { name: /Gửi cho xã/ }).click()
  await second.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  const ref = /\/ho-so\/([A-Z0-9]{9})/.exec(second.url())?.[1] ?? ''

  await first.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await first.waitForURL(new RegExp(`/ho-so/${ref}`))
  expect(await read(first.locator('body'))).toContain('Hồ sơ đã đến xã')
  await first.goto(`${program.origin}/ho-so`)
  expect(await first.locator(`a[href="/ho-so/${ref}"]`).count()).toBe(1)
  expect(await first.locator('a[href^="/ho-so/"]').count()).toBe(1)
  expect(await wordsOf(first)).not.toContain('Đang làm dở')
  for (const page of [first, second, chat]) await page.context().close()
}
