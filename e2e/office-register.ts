import type { Page } from 'playwright-core'

/** Two writings of one man, a hamlet the commune has none of, a day in no calendar, and a line without a name. */
const LIST = [
  'STT,Khu,Số sổ hộ,Địa chỉ,Quan hệ với chủ hộ,Họ và tên,Ngày sinh,Giới tính,Số căn cước,Điện thoại,Ghi chú',
  '1,Khu 1,0901,"Số 5, ngõ 2",Chủ hộ,Nguyễn Văn Thưởng,12/05/1968,Nam,025068001234,0912 345 678,',
  '2,Khu 1,0901,,Vợ,Trần Thị Mận,1970,Nữ,,,',
  '3,Khu 1,0901,,Con,Nguyễn Văn Tùng,31/02/1995,Nam,,091234,',
  '4,Xóm Đồi,0902,Xóm Đồi,Chủ hộ,Lê Văn Cam,07/09/1975,Nam,,,',
  '5,Khu 2,0903,"Số 9, ngõ 1",Chủ hộ,Lê Văn Cam,07/09/1975,Nam,,0987 654 321,',
  '6,Khu 2,0903,,Vợ,,1980,Nữ,,,',
].join('\n')

type Look = (name: string) => Promise<void>

/** Brings a list in, from its file to written, with a look at each stage; answers its address. */
export async function bringList(page: Page, origin: string, look: Look): Promise<string> {
  await page.goto(`${origin}/office/dan-cu/nhap`)
  await look('imports')
  await page.locator('input[type=file]').setInputFiles({ name: 'Danh sách khu 1.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await page.getByRole('button', { name: 'Đọc tệp này' }).click()
  await page.getByRole('button', { name: 'Xem trước' }).waitFor()
  await look('import-mapping')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.locator('#ten-khu').waitFor()
  const path = page.url().replace(/[?#].*/, '')
  await look('import-preview')
  await page.goto(`${path}?muc=trung`)
  await page.getByRole('button', { name: 'Là hai người' }).scrollIntoViewIfNeeded()
  await look('import-twins')
  await page.getByRole('button', { name: /^Ghi \d+ dòng vào sổ/ }).click()
  await readUntil(page, path, '#lay-lai')
  await look('import-done')
  return path
}

/** Escape gives a list's question up; asked again, the list is taken back. */
export async function takeListBack(page: Page, path: string, look: Look): Promise<void> {
  await page.goto(path)
  await page.getByRole('link', { name: 'Lấy lại cả danh sách' }).click()
  const reason = page.locator('#lay-lai input[name=reason]')
  await reason.waitFor()
  await look('import-take-back')
  await page.keyboard.press('Escape')
  await reason.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Lấy lại cả danh sách' }).click()
  await reason.fill('Nhầm tệp')
  await page.locator('#lay-lai button[type=submit], #lay-lai button:not([type])').first().click()
  await readUntil(page, path, 'main .notice.is-done:has-text("Đã lấy lại")')
  await look('import-taken-back')
}

/** The person and household the list wrote, an organisation, and who may act for each: filled and on record. */
export async function lookAtRegister(page: Page, origin: string, look: Look): Promise<void> {
  await page.goto(`${origin}/office/dan-cu`)
  await page.locator('main input[name=q]').fill('Nguyễn Văn Thưởng')
  await page.locator('main form:has(input[name=q]) button').click()
  // The whole list, there before, holds the same link.
  await page.waitForURL(({ search }) => search !== '')
  await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Nguyễn Văn Thưởng' }).first().click()
  await page.getByRole('link', { name: 'Mở hộ' }).waitFor()
  const person = page.url().replace(/[?#].*/, '')
  await look('person')
  await page.getByRole('link', { name: 'Hiện số' }).last().click()
  await page.locator('#xem-phone input[name=reason]').waitFor()
  await look('person-reveal')
  await page.goto(`${person}/tai-khoan`)
  await look('desk-account')
  await page.goto(person)
  await page.getByRole('link', { name: 'Mở hộ' }).click()
  await page.getByRole('button', { name: 'Lưu' }).waitFor()
  await look('household')
  await page.goto(`${origin}/office/to-chuc/them`)
  await page.getByLabel('Tên', { exact: true }).fill('Hợp tác xã chè Lâm Thao')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('link', { name: 'Ghi người đại diện' }).waitFor()
  await page.goto(`${page.url().replace(/[?#].*/, '')}/dai-dien?nguoi=${/\d+$/.exec(person)?.[0]}`)
  await page.locator('textarea[name=evidence]').fill('Giấy chứng nhận đăng ký hợp tác xã')
  await look('representative')
  await page.getByRole('button', { name: 'Ghi việc làm thay' }).click()
  await page.getByText('Đã ghi việc làm thay.').waitFor()
  await look('organisation')
}

/** The work goes on without its page, which is read again until it says so. */
async function readUntil(page: Page, path: string, sign: string): Promise<void> {
  const until = Date.now() + 45_000
  do await page.goto(path)
  while ((await page.locator(sign).count()) === 0 && Date.now() < until)
  await page.locator(sign).first().waitFor({ state: 'attached' })
}
