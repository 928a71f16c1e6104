import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addPerson } from './acting-for.ts'
import { bare, isQuiet, lookingOnce, messagesOf, newPhone, PATIENCE_MS, type Stage, signInByPhone, wordsOf } from './case-steps.ts'
import { walkToReview } from './filing-walk.ts'

const CROPS = '1.008004'
type Somebody = { name: string; born: string; identity: string; phone: string }
type Way = { hasScript: boolean; mother: Somebody; daughter: Somebody; daughterLinks: 'number' | 'desk' }
type Desk = Stage & { office: Page }
type Seen = ReturnType<typeof lookingOnce>

const ways: Way[] = [
  {
    hasScript: true,
    mother: { name: 'Bùi Thị Na', born: '1950-02-01', identity: '025150880101', phone: '0912880101' },
    daughter: { name: 'Bùi Thị Lựu', born: '1980-02-01', identity: '025180880102', phone: '0912880102' },
    daughterLinks: 'number',
  },
  {
    hasScript: false,
    mother: { name: 'Vi Thị Mận', born: '1951-02-01', identity: '025151880103', phone: '0912880103' },
    daughter: { name: 'Vi Thị Đào', born: '1981-02-01', identity: '025181880104', phone: '0912880104' },
    daughterLinks: 'desk',
  },
]

/** Mother and daughter have a phone each and nothing else: each is linked, one by her number and one at the desk; the daughter acts for her mother until the mother ends it. */
export function phoneOnlyJourney(stage: () => Desk): void {
  describe('a daughter with only a phone', () => {
    const seen = lookingOnce()
    it.each(ways)('script: $hasScript, linked by $daughterLinks', (way) => travel(stage(), way, seen), 240_000)
  })
}

async function travel(stage: Desk, { hasScript, mother, daughter, daughterLinks }: Way, seen: Seen): Promise<void> {
  const { program } = stage
  const more = { javaScriptEnabled: hasScript }
  const [hers, mothers] = [await newPhone(stage, more), await newPhone(stage, more)]
  for (const [page, who] of [[hers, daughter] as const, [mothers, mother] as const]) {
    const isByNumber = (who === daughter) === (daughterLinks === 'number')
    // Whoever goes to the desk has a phone the register does not know yet.
    const at = await addPerson(stage, who.name, who.born, who.identity, isByNumber || who === daughter ? who.phone : '')
    await page.goto(`${program.origin}/dang-nhap?tiep=%2Ftai-khoan`)
    await signInByPhone(stage, page, who.phone, who.name)
    await seen(page, 'account-not-linked')
    await page.getByRole('link', { name: 'Nối với sổ của xã' }).click()
    await (isByNumber ? linkByNumber(page, who, seen) : linkAtDesk(stage, page, at, seen))
    expect(await wordsOf(page)).toContain('Đã nối với sổ của xã')
    await seen(page, 'account-linked')
    await isTold(stage, who.phone, isByNumber ? 'vừa nối với tên bác' : 'Một cửa vừa nối')
    if (!isByNumber && who === mother) await seen(page, 'account-linked-at-desk')
  }
  await letAct(stage, mothers, daughter, seen)
  await isTold(stage, mother.phone, 'cho một người làm thay')
  await isTold(stage, daughter.phone, 'vừa cho bác làm thay')
  const own = await fileFor(stage, hers, mother)
  await mothers.goto(`${program.origin}/ho-so`)
  expect(await mothers.locator(`a[href="${new URL(own).pathname}"]`).count()).toBeGreaterThan(0)
  await end(stage, mothers, daughter, seen)
  await isTold(stage, daughter.phone, 'không còn làm thay')
  await isNoMoreHers(stage, hers, own, mother, seen)
  await hers.context().close()
  await mothers.context().close()
}

/** A wrong number first: the page says what else can be done, and keeps nothing that was typed. */
async function linkByNumber(page: Page, { identity }: Somebody, seen: Seen): Promise<void> {
  const box = page.locator('input[name=identityNumber]')
  await box.fill('025199999999')
  await page.getByRole('button', { name: 'Nối', exact: true }).click()
  await page.waitForURL(/con=4/)
  expect(await wordsOf(page)).toMatch(/Chưa nối được.*Ra một cửa.*tổ công nghệ số/s)
  expect(await page.content()).not.toContain('025199999999')
  await seen(page, 'link-missed')
  await box.fill(identity)
  await page.getByRole('button', { name: 'Nối', exact: true }).click()
  await page.waitForURL(/tai-khoan\?xong=noi/)
}

async function linkAtDesk({ office }: Desk, page: Page, personAt: string, seen: Seen): Promise<void> {
  await page.getByRole('button', { name: 'Lấy mã cho một cửa' }).click()
  const code = ((await page.locator('.seen-number').textContent()) ?? '').replaceAll(/\D/g, '')
  expect(code).toMatch(/^\d{6}$/)
  await seen(page, 'link-code')
  await office.goto(personAt)
  await office.getByRole('link', { name: 'Nối, cắt chỗ nối' }).click()
  await office.locator('input[name=code]').fill(code)
  await office.locator('input[name=hasCompared]').check()
  await seen(office, 'office-person-account')
  await office.getByRole('button', { name: 'Nối tài khoản' }).click()
  await office.waitForURL(/xong=noi/)
  await seen(office, 'office-person-account-linked')
  await page.getByRole('button', { name: 'Cán bộ đã gõ xong' }).click()
  await page.waitForURL(/tai-khoan\?xong=noi/)
}

async function letAct({ program }: Desk, page: Page, daughter: Somebody, seen: Seen): Promise<void> {
  await page.goto(`${program.origin}/tai-khoan`)
  await page.locator('a[href="/tai-khoan/lam-thay"]').click()
  await page.getByRole('link', { name: 'Cho người khác làm thay bác' }).click()
  await page.locator('input[name=identityNumber]').fill(daughter.identity)
  await page.locator('input[name=phone]').fill(daughter.phone)
  await seen(page, 'offer-authorisation')
  await page.getByRole('button', { name: 'Cho làm thay' }).click()
  await page.waitForURL(/xong=cho/)
  expect(await wordsOf(page)).toMatch(new RegExp(`${daughter.name}.*mọi thủ tục, từ .* đến hết`))
  await seen(page, 'own-authorisations')
}

async function fileFor({ program }: Desk, page: Page, mother: Somebody): Promise<string> {
  await page.goto(`${program.origin}/nop-ho-so/${CROPS}`)
  await page.getByLabel(`Cho ${mother.name}`).check()
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await page.waitForURL(/lien-he/)
  await walkToReview(page)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /Gửi cho xã/ }).click()
  await page.waitForURL(/\/ho-so\/[^/]+\?moi=1/)
  return page.url().split('?')[0] ?? ''
}

async function end({ program }: Desk, page: Page, daughter: Somebody, seen: Seen): Promise<void> {
  await page.goto(`${program.origin}/tai-khoan/lam-thay`)
  await page.getByRole('link', { name: 'Không cho làm thay nữa' }).click()
  expect(await wordsOf(page)).toContain(daughter.name)
  await seen(page, 'end-authorisation')
  await page.getByRole('button', { name: 'Rút việc làm thay' }).click()
  await page.waitForURL(/xong=rut/)
  expect(await wordsOf(page)).toContain('Bác chưa cho ai làm thay')
}

async function isNoMoreHers({ program }: Desk, page: Page, own: string, mother: Somebody, seen: Seen): Promise<void> {
  await page.goto(`${program.origin}/ho-so`)
  const left = await wordsOf(page)
  expect(left).toContain('Đã gửi thay người khác')
  expect(left).not.toContain(mother.name)
  await seen(page, 'own-cases-only-filed')
  await page.goto(own)
  expect(await wordsOf(page)).toContain('không còn được làm thay')
  expect(await page.locator('main form').count()).toBe(0)
  await seen(page, 'only-filed')
  expect((await page.goto(`${own}/rut`))?.status()).toBe(404)
  await page.goto(`${program.origin}/nop-ho-so/${CROPS}`)
  expect(await wordsOf(page)).not.toContain(mother.name)
}

/** An SMS with these words; at night such news waits for the morning. */
async function isTold(stage: Stage, phone: string, words: string): Promise<void> {
  if (isQuiet(new Date())) return
  await expect.poll(async () => (await messagesOf(stage, phone)).map(bare).join('\n'), { timeout: PATIENCE_MS }).toContain(bare(words))
}
