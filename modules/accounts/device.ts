import { texts } from './texts.vi.ts'

/** The first that fits: browsers built on another's engine name both, so the builder stands before the engine. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bZalo\b/i, 'Zalo'],
  [/coc_coc_browser/i, texts.own.cocCoc],
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** A browser and its system in words from its user agent; empty when neither is known. Versions are not kept. */
export function deviceIn(userAgent: string): string {
  const nameIn = (list: typeof browsers) => list.find(([sign]) => sign.test(userAgent))?.[1]
  const [browser, system] = [nameIn(browsers), nameIn(systems)]
  return browser && system ? texts.own.device(browser, system) : (browser ?? system ?? '')
}
