import type { Page } from 'playwright-core'
import type { Stage } from './case-steps.ts'

/** Finds a case by its look-up name as an officer does, and opens it. */
export async function openCase({ program }: Stage, office: Page, ref: string): Promise<void> {
  await office.goto(`${program.origin}/office/ho-so`)
  const search = office.locator('form:has(input[name=q])').first()
  await search.locator('input[name=q]').fill(ref)
  await search.locator('input[name=q]').press('Enter')
  await office.waitForURL(/\/office\/ho-so\?.+/)
  await office.locator('main table a[href*="/office/ho-so/"]').first().click()
  await office.waitForURL(/\/office\/ho-so\/\d+/)
}

/** Does one act on the open case: its form, what it asks, and its button; waits for the word that it was done. */
export async function actAtDesk(office: Page, kind: string, fill: (form: ReturnType<Page['locator']>) => Promise<unknown> = async () => {}): Promise<void> {
  const at = office.url().split(/[?#]/)[0] ?? ''
  await office.goto(`${at}?viec=${kind}`)
  const form = office.locator('form.act-form')
  await fill(form)
  await form.locator('.actions button').first().click()
  await office.waitForURL((url) => url.searchParams.get('xong') === kind)
  await office.locator('.notice[role=status]').waitFor()
}

/** Finishes one step of the office's way after another until none is open. */
export async function finishSteps(office: Page): Promise<void> {
  await office.goto(office.url().split(/[?#]/)[0] ?? '')
  for (let steps = 0; steps < 8 && (await office.locator('a[href*="viec=step_done"]').count()) > 0; steps += 1) await actAtDesk(office, 'step_done')
}
