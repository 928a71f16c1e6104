import type { Page } from 'playwright-core'
import { messagesOf, newPhone, type Stage, say, zaloOf } from './case-steps.ts'
import { newestCode } from './resident-entry.ts'
import type { Seen } from './resident-looks.ts'

const NEW_NUMBER = '0912345781'

/** Every step of every way in, each with an empty or a wrong answer first. */
export async function walkSigningIn(stage: Stage, seen: Seen): Promise<void> {
  const { origin } = stage.program
  const page = await newPhone(stage)
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('input[name=phone]').fill('0912')
  await send(page, 'Gửi mã cho tôi')
  await seen(page, 'dang-nhap-short-number')
  await page.goto(`${origin}/dang-nhap?loi=vneid-khong-xong`)
  await seen(page, 'dang-nhap-vneid-refused')
  await page.goto(`${origin}/dang-nhap/ma-giay`)
  await page.locator('input[name=code]').fill('12345678')
  await send(page, 'Vào')
  await seen(page, 'dang-nhap-ma-giay-wrong')

  await byPhone(stage, page, NEW_NUMBER, async () => {
    await seen(page, 'dang-nhap-ma')
    await page.locator('input[name=code]').fill('000000')
    await send(page, 'Vào')
    await page.getByText('Không nhận được mã?').click()
    await seen(page, 'dang-nhap-ma-wrong')
  })
  await seen(page, 'dang-nhap-name')
  await send(page, 'Tiếp tục')
  await seen(page, 'dang-nhap-name-empty')
  await page.locator('input[name=name]').fill('Nguyễn Thị Đào')
  await send(page, 'Tiếp tục')
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  await lookAtAccount(origin, page, seen)

  await byZaloLink(stage, seen)
  await page.context().close()
}

async function byPhone(stage: Stage, page: Page, number: string, onTheWay: () => Promise<void>): Promise<void> {
  const before = (await messagesOf(stage, number)).length
  await page.goto(`${stage.program.origin}/dang-nhap`)
  await page.locator('input[name=phone]').fill(number)
  await send(page, 'Gửi mã cho tôi')
  await page.waitForURL(/\/dang-nhap\/ma/)
  await onTheWay()
  await page.locator('input[name=code]').fill(await newestCode(stage, number, before))
  await send(page, 'Vào')
  await page.waitForURL(/\/dang-nhap\/chon/)
}

async function lookAtAccount(origin: string, page: Page, seen: Seen): Promise<void> {
  await page.goto(origin)
  await seen(page, 'home-signed-in')
  await page.goto(`${origin}/tai-khoan`)
  await seen(page, 'tai-khoan')
  await page.goto(`${origin}/tai-khoan/so-dien-thoai`)
  await page.locator('input[name=phone]').fill('12')
  await send(page, 'Gửi mã cho tôi')
  await seen(page, 'tai-khoan-so-dien-thoai-wrong')
  await page.goto(`${origin}/tai-khoan/du-lieu`)
  await seen(page, 'tai-khoan-du-lieu')
  await page.locator('summary', { hasText: 'Yêu cầu xóa' }).click()
  await page.locator('details[open]').getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await seen(page, 'tai-khoan-du-lieu-empty')
  await page.goto(`${origin}/tai-khoan/du-lieu/ban-sao`)
  await seen(page, 'tai-khoan-du-lieu-ban-sao')
  await page.goto(`${origin}/ho-so`)
  await seen(page, 'ho-so-none')
  await page.goto(`${origin}/dang-nhap`)
  await seen(page, 'dang-nhap-signed-in')
}

async function byZaloLink(stage: Stage, seen: Seen): Promise<void> {
  const chat = await zaloOf(stage, 'Anh Dũng')
  const page = await newPhone(stage)
  await say(chat, 'hồ sơ của tôi')
  const link = chat.locator('[data-direction=in] a[href*="/dang-nhap/z/"]').last()
  await page.goto((await link.getAttribute('href')) ?? '')
  await seen(page, 'dang-nhap-zalo')
  await page.getByRole('button', { name: 'Mở trên máy này' }).click()
  await seen(page, 'dang-nhap-zalo-number')
  await send(page, 'Tôi đã nhắn số')
  await seen(page, 'dang-nhap-zalo-number-not-said')
  const other = await newPhone(stage)
  await other.goto(page.url())
  await seen(other, 'dang-nhap-zalo-elsewhere')
  for (const one of [chat, page, other]) await one.context().close()
}

async function send(page: Page, button: string): Promise<void> {
  const answered = page.waitForResponse((response) => (response.request().isNavigationRequest() && response.status() < 300) || response.status() >= 400)
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await answered
  await page.waitForLoadState()
}
