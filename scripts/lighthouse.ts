import lighthouse, { desktopConfig } from 'lighthouse'
import { codeAt } from '#platform/one-time-codes'
import { openBrowserOnPort } from '../e2e/browser.ts'
import { startWholeProgram } from '../e2e/whole-program.ts'
import { demoSecret } from '../seeds/accounts.ts'
import { residentWithCases } from './lighthouse-resident.ts'

// Lighthouse figures of every page, best of three runs each: residents' pages on a phone, without and with a resident signed in, the office's on a desk.
const DEBUGGING_PORT = 9333
const RUNS = Number(process.argv[2] ?? 3)
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const residentPaths = [
  ...['/', '/thu-tuc', '/thu-tuc?q=khai+sinh', '/thu-tuc/1.001193', '/hoi-dap', '/hoi-dap?q=phi+chung+thuc+ban+sao'],
  ...['/dang-nhap', '/dang-nhap/ma-giay', '/nop-ho-so/1.001193', '/ho-so', '/tra-cuu/ho-so', '/tra-cuu/ho-so/XXXXXXXXX'],
]
const officePaths = [
  ...['/office', '/office/hop-thu', '/office/thu-tuc', '/office/kenh', '/office/nhan-su', '/office/cai-dat', '/office/mau-tin'],
  ...['/office/ho-so', '/office/ho-so/1', '/office/ho-so/1?viec=finished', '/office/ho-so/1?phan=giay-to', '/office/ho-so/1/phieu', '/office/ho-so/nhan'],
  ...['/office/ho-so/nhan?thu-tuc=1.008004', '/office/ho-so/cac-khau', '/office/ho-so/nghi', '/office/ho-so/cach-tinh-han', '/office/ho-so/bo-do'],
  ...['/office/dan-cu', '/office/dan-cu/1', '/office/dan-cu/1/sua', '/office/dan-cu/1/lam-thay', '/office/dan-cu/them', '/office/dan-cu/nhap'],
  ...['/office/ho-gia-dinh/them', '/office/to-chuc', '/office/dang-nhap-nguoi-dan', '/office/yeu-cau-du-lieu'],
]

const program = await startWholeProgram()
const browser = await openBrowserOnPort(DEBUGGING_PORT)
try {
  for (const path of residentPaths) console.log(await figures(path, 'mobile', {}))
  const resident = await residentWithCases(program)
  for (const path of resident.paths) console.log(`signed in ${await figures(path, 'mobile', { cookie: resident.cookie })}`)
  const cookie = await signIn()
  for (const path of officePaths) console.log(await figures(path, 'desktop', { cookie }))
} finally {
  await browser.close()
  await program.stop()
}

async function figures(path: string, formFactor: 'mobile' | 'desktop', extraHeaders: Record<string, string>): Promise<string> {
  const best: Record<string, number> = {}
  const paints: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    // A desk is judged by a desk's line and processor: a phone's line against a desk's marks says nothing of either.
    const result = await lighthouse(
      program.origin + path,
      { port: DEBUGGING_PORT, throttlingMethod: 'simulate', onlyCategories: [...categories], extraHeaders, logLevel: 'error' },
      formFactor === 'desktop' ? desktopConfig : undefined,
    )
    for (const category of categories) best[category] = Math.max(best[category] ?? 0, Math.round((result?.lhr.categories[category]?.score ?? 0) * 100))
    paints.push(result?.lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN)
  }
  const words = categories.map((category) => `${category} ${best[category]}`).join(', ')
  return `${path}: ${words}; largest paint ${(Math.min(...paints) / 1000).toFixed(2)} s`
}

async function signIn(): Promise<string> {
  const post = async (path: string, form: Record<string, string>, cookie = '') =>
    fetch(program.origin + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers: { cookie, origin: program.origin } })
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  const first = await post('/office/dang-nhap', { login: 'quantri1', password: 'cau-qua-song-2026', tiep: '/office' })
  const second = await post(
    '/office/dang-nhap',
    { act: 'code', code: codeAt(demoSecret('lam-thao', 'quantri1'), new Date()), tiep: '/office' },
    cookieOf(first),
  )
  return cookieOf(second)
}
