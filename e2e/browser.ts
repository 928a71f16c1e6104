import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

export const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
} satisfies BrowserContextOptions
export const desk = { viewport: { width: 1280, height: 800 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' } satisfies BrowserContextOptions

/** Debian's Chromium without its errands to the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags })
}

/** The same, listening for Lighthouse. */
export function openBrowserOnPort(port: number): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: [...flags, `--remote-debugging-port=${port}`] })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong on the page as it stands, by its tags or by the rules named: rule and first place, one line each. */
export async function axeFindings(page: Page, wanted: readonly string[] = tags): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await page.evaluate(
    async ([source, only]) => {
      // The policy of our pages forbids inline scripts; an isolated evaluation is not one.
      if (source) new Function(source)()
      const { axe } = window as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
      }
      const { violations } = await axe.run(document, { runOnly: only })
      return {
        violations: violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      }
    },
    [isThere ? '' : axe, wanted] as const,
  )
  return violations
}

/** Keeps a picture for docs/screens when SCREENS is set, so that an ordinary run changes no file. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (process.env['SCREENS'] !== '1') return
  const picture = await page.screenshot()
  await sharp(picture)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(import.meta.dirname, '../docs/screens', `${name}.png`))
}
