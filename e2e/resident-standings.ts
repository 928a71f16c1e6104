import type { Page } from 'playwright-core'
import type { Stage } from './case-steps.ts'
import { enteredByPaper } from './resident-entry.ts'
import type { Seen } from './resident-looks.ts'

/** Whose case of the demonstration stands where. */
const standings = {
  waiting: 'Đinh Thị Ngân',
  'waiting-prepared': 'Hà Thị Thu',
  'prepared-ready': 'Quách Văn Toàn',
  'prepared-received': 'Nông Văn Cường',
  'under-way': 'Lê Văn Chiến',
  'due-today': 'Hoàng Thị Thơm',
  'supplement-asked': 'Tạ Thị Ngà',
  'supplement-prepared': 'Dương Thị Mận',
  fee: 'Hồ Văn Thắng',
  'result-ready': 'Nguyễn Bảo Châu',
  returned: 'Trần Minh Khôi',
  refused: 'Khúc Văn Hưng',
  withdrawn: 'Thân Văn Đức',
  stopped: 'Tăng Thị Bích',
  late: 'Trần Văn Đạt',
  'late-apology': 'Lương Thị Nhàn',
} as const

/** Each as its owner sees it, with what its page asks left empty once. */
export async function walkStandings(stage: Stage & { office: Page }, seen: Seen): Promise<void> {
  for (const [standing, name] of Object.entries(standings)) {
    const page = await enteredByPaper(stage, name)
    await page.goto(`${stage.program.origin}/ho-so`)
    const own = await page.locator('main a[href^="/ho-so/"]').first().getAttribute('href')
    await page.goto(stage.program.origin + own)
    await seen(page, `ho-so-${standing}`)
    if (standing === 'returned') {
      await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
      await seen(page, 'ho-so-returned-unrated')
    }
    if (standing === 'supplement-asked') {
      await page.getByRole('button', { name: 'Gửi xã' }).click()
      await seen(page, 'ho-so-supplement-empty')
    }
    if (standing === 'under-way') {
      await page.getByRole('button', { name: 'Gọi lại cho tôi' }).click()
      await page.waitForURL(/xong=goi-lai/)
      await seen(page, 'ho-so-called-back')
      await page.getByRole('link', { name: 'Rút hồ sơ' }).click()
      await seen(page, 'ho-so-rut')
      await page.getByRole('button', { name: 'Rút hồ sơ' }).click()
      await seen(page, 'ho-so-rut-empty')
    }
    await page.context().close()
  }
}
