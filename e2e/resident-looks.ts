import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, keepScreen, phone } from './browser.ts'

export type Seen = (page: Page, name: string) => Promise<void>

/** The narrowest phone there is, and a page shown twice as large. */
const NARROW = 320

/**
 * Looks at a page as it stands, drawn or just refused: by the marks on its root, which the server sets from cookies, so that nothing is
 * posted again. No axe finding in light, dark and large text; nothing wider than the narrowest phone; every target big enough for a thumb.
 */
export async function lookInEveryDress(page: Page, name: string): Promise<void> {
  await page.waitForLoadState()
  // At rest at once: a colour on its way from light to dark is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const at = `resident-${name}`
  await keepScreen(page, `${at}-phone`)
  expect([at, await axeFindings(page)]).toEqual([at, []])
  await dress(page, { theme: 'dark' })
  // What is dark differs in colours alone.
  expect([at, 'dark', await axeFindings(page, ['color-contrast'])]).toEqual([at, 'dark', []])
  await dress(page, { theme: 'dark', text: 'large' })
  await keepScreen(page, `${at}-phone-dark-large`)
  await dress(page, { text: 'large' })
  expect([at, 'large', await axeFindings(page)]).toEqual([at, 'large', []])
  for (const text of ['large', ''] as const) {
    await dress(page, { text })
    await page.setViewportSize({ ...phone.viewport, width: NARROW })
    expect([at, text, await clipped(page)]).toEqual([at, text, []])
  }
  await page.setViewportSize(phone.viewport)
  expect([at, await smallTargets(page)]).toEqual([at, []])
}

async function dress(page: Page, { theme = '', text = '' }: { theme?: string; text?: string }): Promise<void> {
  await page.evaluate(
    ([shade, size]) => {
      const { dataset } = document.documentElement
      if (shade) dataset['theme'] = shade
      else delete dataset['theme']
      if (size) dataset['text'] = size
      else delete dataset['text']
    },
    [theme, text],
  )
}

/** What a thumb misses: acts lower than 48 px, but for words that are links within a sentence. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href]:not(.skip), button, summary, input, select, textarea')].flatMap((one) => {
      const box = (one.closest('label') ?? one).getBoundingClientRect()
      const isSeen = box.width > 1 && one.checkVisibility() && (one as HTMLInputElement).type !== 'hidden'
      const isInSentence = getComputedStyle(one).display === 'inline' && one.parentElement?.textContent !== one.textContent
      return isSeen && !isInSentence && box.height < 47.5
        ? [`${one.tagName} ${Math.round(box.height)} ${(one.textContent || one.getAttribute('name')) ?? ''}`]
        : []
    }),
  )
}

/** What is wider than its window, or cut within its own box. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWide = document.documentElement.scrollWidth > window.innerWidth ? [`page ${document.documentElement.scrollWidth}`] : []
    const cut = [...document.querySelectorAll<HTMLElement>('body *:not([aria-hidden=true])')].filter((one) => {
      const { overflowX, textOverflow } = getComputedStyle(one)
      const isCutter = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis' && one.tagName !== 'INPUT'
      return isCutter && one.textContent?.trim() && one.clientWidth > 1 && one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
    })
    return [...isWide, ...cut.map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 30)}`)]
  })
}
