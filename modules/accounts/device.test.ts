import { expect, test } from 'vitest'
import { deviceIn } from './device.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36`, 'Chrome trên Windows'],
  [`${windows} ${webkit} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge trên Windows'],
  [`${windows} ${webkit} coc_coc_browser/130.0.230 Chrome/124.0.230 Safari/537.36`, 'Cốc Cốc trên Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox trên Windows'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Chrome trên Android'],
  [`Mozilla/5.0 (Linux; Android 14; SM-A155F) ${webkit} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`, 'Samsung Internet trên Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
    'Safari trên iPhone',
  ],
  [`Mozilla/5.0 (Linux; Android 13; Redmi) ${webkit} Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/1 ZaloTheme/light`, 'Zalo trên Android'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/131.0.0.0 Safari/537.36`, 'Chrome trên Linux'],
  ['curl/8.5.0', ''],
  ['something (Linux)', 'Linux'],
  ['', ''],
])('%s is "%s"', (userAgent, words) => expect(deviceIn(userAgent)).toBe(words))
