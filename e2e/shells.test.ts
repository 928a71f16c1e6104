import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings, openBrowser } from './browser.ts'
import { openShellsSite } from './shells-site.tsx'

let site: Awaited<ReturnType<typeof openShellsSite>>
let browser: Browser

beforeAll(async () => {
  site = await openShellsSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

describe.each(['/', '/kit', '/office/kit'])('%s', (path) => {
  it.each([
    ['nen=light', 360],
    ['nen=dark', 360],
    ['chu=large', 320],
    ['nen=light', 1280],
    ['nen=dark&chu=large', 1280],
  ])('has no axe finding and fits its width in %s at %i', async (mode, width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${site.origin}${path}?${mode}`)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await context.close()
  })

  it('breaks no rule of the content policy', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && errors.push(message.text()))
    await page.goto(site.origin + path)
    expect(errors).toEqual([])
    await context.close()
  })
})

it('keeps a resident page under 60 kB with its style and script, the script under 15', async () => {
  const html = await (await fetch(`${site.origin}/`)).text()
  const linked = async (pattern: RegExp) => {
    const addresses = [...html.matchAll(pattern)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(0)
    const texts = await Promise.all(addresses.map(async (address) => (await fetch(site.origin + address)).text()))
    return gzipSync(texts.join('')).length
  }
  const style = await linked(/rel="stylesheet" href="([^"]+)"/g)
  const script = await linked(/<script type="module" src="([^"]+)"/g)
  expect(script).toBeLessThan(15_000)
  expect(gzipSync(html).length + style + script).toBeLessThan(60_000)
})

describe('without a network', () => {
  it('opens what was read, says its hour, and keeps neither the office nor private pages', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(site.origin)
    await page.evaluate(
      'navigator.serviceWorker.ready.then(() => new Promise((done) => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener("controllerchange", done)))',
    )
    for (const path of ['/thu-tuc', '/rieng', '/office/kit', '/']) await page.goto(site.origin + path)
    await expect.poll(() => keptPages(page)).toEqual(['/', '/thu-tuc'])

    await context.setOffline(true)
    expect(await page.isVisible('[data-offline]')).toBe(true)
    await expect.poll(() => page.locator('main a[href="/thu-tuc"] .saved-mark').count()).toBe(1)

    await page.goto(`${site.origin}/thu-tuc`)
    expect(await page.textContent('h1')).toBe('/thu-tuc')
    expect(await page.textContent('[data-offline]')).toMatch(/^Mất mạng\. Trang này lưu lúc \d{1,2} giờ \d\d, ngày \d\d\/\d\d\/\d{4}\.$/)

    await page.goto(`${site.origin}/rieng`)
    expect(await page.textContent('body')).toContain('Trang này chưa lưu trong máy')
    await expect(page.goto(`${site.origin}/office/kit`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
    await context.close()
  })
})

it('moves through office rows with j and k and jumps to the search with /', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${site.origin}/office/kit`)
  const focused = () => page.evaluate('document.activeElement.textContent')
  await page.keyboard.press('j')
  const first = await focused()
  await page.keyboard.press('j')
  expect(await focused()).not.toBe(first)
  await page.keyboard.press('k')
  expect(await focused()).toBe(first)
  await page.keyboard.press('/')
  await page.keyboard.type('j/k')
  expect(await page.inputValue('[data-search]')).toBe('j/k')
  await context.close()
})

function keptPages(page: Page): Promise<string[]> {
  return page.evaluate("caches.open('pages-1').then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname).sort())")
}
