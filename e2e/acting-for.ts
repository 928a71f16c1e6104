import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookingOnce, newPhone, type Stage, signInByVneid, wordsOf } from './case-steps.ts'
import { walkToReview } from './filing-walk.ts'

const CROPS = '1.008004'
type Way = { hasScript: boolean; elder: string; daughter: string; born: string; identity: string }
/** The daughters are people of the VNeID simulator: whoever acts for others must be known by more than a phone. */
const ways: Way[] = [
  { hasScript: true, elder: 'Hoàng Thị Cúc', daughter: 'Lê Thị Mến', born: '1994-11-05', identity: '025194990103' },
  { hasScript: false, elder: 'Phạm Thị Mơ', daughter: 'Nguyễn Thị Thơm', born: '1958-03-12', identity: '025158990101' },
]

/** A daughter files for her mother as the desk wrote down that she may, takes the case back, and may no more once that is withdrawn. */
export function actingForJourney(stage: () => Stage & { office: Page }): void {
  describe('an elder’s case in her daughter’s hands', () => {
    const seen = lookingOnce()
    it.each(ways)('script: $hasScript', (way) => travel(stage(), way, seen), 180_000)
  })
}

async function travel(
  stage: Stage & { office: Page },
  { hasScript, elder, daughter, born, identity }: Way,
  seen: ReturnType<typeof lookingOnce>,
): Promise<void> {
  const { office, program } = stage
  const kind = hasScript ? '' : '-no-script'
  await addPerson(stage, daughter, born, identity)
  const elderAt = await addPerson(stage, elder, '1936-05-01')
  await seen(office, 'office-person')
  await letAct(office, elderAt, daughter, seen)
  await fileAtDesk(stage, elder)

  const page = await newPhone(stage, { javaScriptEnabled: hasScript })
  await page.goto(`${program.origin}/dang-nhap?tiep=${encodeURIComponent(`/nop-ho-so/${CROPS}`)}`)
  await signInByVneid(page, daughter)
  await page.goto(`${program.origin}/nop-ho-so/${CROPS}`)
  await page.getByLabel(`Cho ${elder}`).check()
  await seen(page, `filing-for-elder${kind}`)
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.waitForURL(/lien-he/)
  await walkToReview(page)
  expect(await wordsOf(page)).toContain(elder)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /Gửi cho xã/ }).click()
  await page.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  const own = page.url().split('?')[0] ?? ''
  await page.goto(`${program.origin}/ho-so`)
  expect((await wordsOf(page)).match(new RegExp(`Làm cho ${elder}`, 'g'))).toHaveLength(2)
  await seen(page, `own-cases-for-elder${kind}`)

  await page.goto(own)
  await page.getByRole('link', { name: 'Rút hồ sơ' }).click()
  await seen(page, `withdraw${kind}`)
  await page.locator('textarea[name=vi-sao]').fill('Mẹ tôi để vụ sau mới đổi cây')
  await page.getByRole('button', { name: 'Rút hồ sơ' }).click()
  await page.waitForURL(/xong=rut/)
  expect(await wordsOf(page)).toContain('Mẹ tôi để vụ sau mới đổi cây')
  await seen(page, `withdrawn${kind}`)

  await office.goto(elderAt)
  await office.getByRole('link', { name: 'Rút', exact: true }).first().click()
  const dialog = office.locator('[id^="rut-"]').first()
  await dialog.locator('input[name=reason]').fill('Bác tự làm từ nay')
  await dialog.getByRole('button', { name: 'Rút việc làm thay' }).click()
  await office.waitForURL(/xong=rut/)
  await page.goto(`${program.origin}/ho-so`)
  // Of what she sent, code and day are left; her mother's other case is not even named.
  const left = await wordsOf(page)
  expect(left).not.toContain(elder)
  expect(left).toContain('Đã gửi thay người khác')
  await page.goto(`${program.origin}/nop-ho-so/${CROPS}`)
  expect(await wordsOf(page)).not.toContain(`Cho ${elder}`)
  await page.context().close()
}

/** Somebody of the register; answers the address of their page. */
export async function addPerson({ office, program }: Stage & { office: Page }, name: string, birthDate: string, identity = '', phone = ''): Promise<string> {
  await office.goto(`${program.origin}/office/dan-cu/them`)
  await office.locator('input[name=fullName]').fill(name)
  await office.locator('input[name=birthDate]').fill(birthDate)
  await office.locator('input[name=identityNumber]').fill(identity)
  await office.locator('input[name=phone]').fill(phone)
  await office.locator('form.people-form button').last().click()
  await office.waitForURL(/\/office\/dan-cu\/\d+/)
  return office.url().split('?')[0] ?? ''
}

async function letAct(office: Page, elderAt: string, daughter: string, seen: ReturnType<typeof lookingOnce>): Promise<void> {
  await office.getByRole('link', { name: 'Ghi người làm thay' }).click()
  await office.locator('form.people-search input[name=q]').fill(daughter)
  await office.locator('form.people-search button').click()
  await office.getByRole('link', { name: 'Chọn', exact: true }).first().click()
  await seen(office, 'office-authorisation')
  await office.locator('input[name=basis][value=relative]').check()
  await office.locator('textarea[name=evidence]').fill('Bác đến cùng con gái, nói tại quầy')
  await office.getByRole('button', { name: 'Ghi việc làm thay' }).click()
  await office.waitForURL(/xong=ghi/)
  await office.goto(elderAt)
}

/** The elder's own case, taken at the counter. */
async function fileAtDesk({ office, program }: Stage & { office: Page }, elder: string): Promise<void> {
  await office.goto(`${program.origin}/office/ho-so/nhan?thu-tuc=${CROPS}`)
  await office.locator('input[name=who]').fill(elder)
  await office.locator('form:has(input[name=who]) button').click()
  await office.locator('main').getByRole('link', { name: elder }).click()
  await office.locator('input[name=personId]').waitFor({ state: 'attached' })
  await office.locator('form.counter-form > button').click()
  await office.waitForURL(/\/office\/ho-so\/\d+\/phieu/)
}
