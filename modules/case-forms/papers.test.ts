import { afterAll, beforeAll, expect, test } from 'vitest'
import { askSupplement, takeIn } from '#cases'
import { qrMatrix, qrRuns } from '#platform/qr'
import { pdfPages } from '../../platform/testing-pdf.ts'
import { type DeskHouse, deskHouse, fileOne, MARRIAGE } from '../desk/testing-desk.ts'
import { casePage as ownCasePage } from '../tracking/case.page.tsx'
import { signedIn } from '../tracking/testing-tracking.ts'
import { registerPage } from './register.page.tsx'
import { longCase } from './testing-forms.ts'

let desk: DeskHouse
let officer: { as: Awaited<ReturnType<DeskHouse['w']['staff']>> }
let phien: string
beforeAll(async () => {
  desk = await deskHouse([ownCasePage, registerPage])
  officer = { as: await desk.w.staff('officer') }
  phien = await desk.enter(officer.as)
})
afterAll(() => desk.close())

/** What stands on each page, with lines joined. */
async function paper(url: string, cookie = phien): Promise<string[]> {
  const answer = await desk.get(url, cookie)
  expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([url, 200, 'application/pdf'])
  return (await pdfPages(answer.rawPayload)).map((words) => words.replace(/\s+/g, ' '))
}

test('the receipt is a PDF with nation and motto, code, both dates with the reason, blanks where nothing is known, and no phone whole', async () => {
  const { caseId } = await fileOne(desk, { answers: { seen: [{ name: 'Tờ khai', how: 'original', count: 1 }] } })
  await desk.w.call(takeIn, { caseId }, officer)
  const [words = '', ...more] = await paper(`/office/ho-so/${caseId}/mau/01`)
  expect(more).toEqual([])
  for (const said of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'UBND XÃ LÂM THAO',
    'Lâm Thao, ngày 23 tháng 11 năm 2026',
    'Tiếp nhận hồ sơ của: Nguyễn Thị Lành',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 27 tháng 11 năm 2026',
    'Cách tính ngày hẹn: ',
    '1 Tờ khai Bản chính 1',
    officer.as.name,
    'lam-thao.localhost/tra-cuu/ho-so',
    '0210 3000 123',
  ])
    expect(words).toContain(said)
  expect(words).toMatch(/Mã hồ sơ: H44\.12\.05-261123-\d{4}/)
  expect(words).toMatch(/Địa chỉ: \.{9}/)
  expect(words).not.toMatch(/0912345438|5438/)
})

test('the slip of a prepared case is nothing like it: no nation, no signature, and it says that nothing is filed', async () => {
  const { caseId } = await fileOne(desk, { procedureCode: MARRIAGE })
  const [words = ''] = await paper(`/office/ho-so/${caseId}/mau/chuan-bi`)
  expect(words).toContain('HỒ SƠ CHUẨN BỊ, CHƯA NỘP')
  expect(words).toContain('không phải giấy tiếp nhận hồ sơ')
  expect(words).not.toMatch(/CỘNG HÒA|Độc lập|GIẤY TIẾP NHẬN|Ký và ghi rõ|Mã hồ sơ:/)
  expect((await desk.get(`/office/ho-so/${caseId}/mau/01`, phien)).statusCode).toBe(404)
})

test('long names and forty papers run over pages without losing one; what looks like markup stays words', async () => {
  const name = `Nguyễn Phước Bảo Quỳnh ${'Công Tằng Tôn Nữ Hoàng Thị '.repeat(6)}*đậm* #pagebreak() $x$`.slice(0, 190)
  const seen = Array.from({ length: 40 }, (_, index) => ({
    name: `Giấy tờ thứ ${index + 1}: bản sao có chứng thực của văn bản xác nhận do cơ quan có thẩm quyền cấp theo quy định`,
    how: 'copy',
    count: 1,
  }))
  const { caseId } = await fileOne(desk, { for: { personId: null, organisationId: null, name }, answers: { seen } })
  await desk.w.call(takeIn, { caseId }, officer)
  const pages = await paper(`/office/ho-so/${caseId}/mau/01`)
  expect(pages.length).toBeGreaterThan(1)
  const words = pages.join(' ')
  expect(words).toContain(name.replace(/\s+/g, ' '))
  for (const { name: one } of seen) expect(words).toContain(one.slice(0, 30))
  for (const page of pages.slice(0, 2)) expect(page).toContain('STT Tên giấy tờ Hình thức Số lượng')
  expect(pages.at(-1)).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ')
})

test('every form of a long case is set, and the register of its month', async () => {
  const { caseId } = await longCase(desk, officer.as, await desk.w.staff('leader'))
  const { body } = await desk.get(`/office/ho-so/${caseId}`, phien)
  const links = [...body.matchAll(new RegExp(`href="(/office/ho-so/${caseId}/mau/[\\w-]+)"`, 'g'))].map(([, href]) => href ?? '')
  expect(new Set(links.map((href) => href.split('/').at(-1)))).toEqual(new Set(['01', '02-1', '02-2', '04', '06']))
  const titles = await Promise.all([...new Set(links)].sort().map(async (href) => (await paper(href)).join(' ')))
  expect(titles.map((words) => /GIẤY TIẾP NHẬN|YÊU CẦU BỔ SUNG|XIN LỖI|KIỂM SOÁT/.exec(words)?.[0])).toEqual([
    'GIẤY TIẾP NHẬN',
    'YÊU CẦU BỔ SUNG',
    'YÊU CẦU BỔ SUNG',
    'XIN LỖI',
    'KIỂM SOÁT',
  ])
  expect((await desk.get('/office/ho-so/so-theo-doi', phien)).body).toContain('action="/office/ho-so/so-theo-doi.pdf"')
  const book = (await paper('/office/ho-so/so-theo-doi.pdf?tu=2026-11-01&den=2026-11-30')).join(' ')
  expect(book).toContain('SỔ THEO DÕI HỒ SƠ')
  expect(book).toContain('Hẹn lần đầu: 27/11/2026')
})

test('the paper an act calls for is offered right after it, and at the slip after filing', async () => {
  const { caseId } = await fileOne(desk)
  await desk.w.call(takeIn, { caseId }, officer)
  for (const [page, form] of [
    [`/office/ho-so/${caseId}?xong=taken_in`, '01'],
    [`/office/ho-so/${caseId}/phieu`, '01'],
  ])
    expect((await desk.get(page ?? '', phien)).body).toContain(`/office/ho-so/${caseId}/mau/${form}`)
  const items = [{ paperId: 'a', name: 'Giấy thuê nhà', why: 'Chưa có' }]
  await desk.w.call(askSupplement, { caseId, items, answerBy: '2026-11-30', reason: 'Thiếu' }, officer)
  const notice = /role="status".*?<\/span><\/a>/s.exec((await desk.get(`/office/ho-so/${caseId}?xong=supplement_asked`, phien)).body)?.[0]
  expect(notice).toContain('/mau/02-1')
})

test('the office prints in its browser or takes the file; whoever may not, or is not signed in, gets neither', async () => {
  const { caseId } = await fileOne(desk)
  await desk.w.call(takeIn, { caseId }, officer)
  const url = `/office/ho-so/${caseId}/mau/01`
  const shown = await desk.get(url, phien)
  expect([shown.headers['content-disposition'], shown.headers['cache-control']]).toEqual([expect.stringMatching(/^inline/), 'no-store'])
  expect((await desk.get(`${url}?tai=1`, phien)).headers['content-disposition']).toMatch(/^attachment; filename="Giay tiep nhan/)
  const auditor = await desk.enter(await desk.w.staff('auditor'))
  expect((await desk.get(`/office/ho-so/${caseId}`, auditor)).body).not.toContain('/mau/')
  expect([(await desk.get(url, auditor)).statusCode, (await desk.get(url)).statusCode]).toEqual([403, 401])
  expect((await desk.get(`/office/ho-so/${caseId}/mau/99`, phien)).statusCode).toBe(404)
})

test('an owner sees and takes their papers from the case’s page; Zalo’s browser is told the way out; a stranger gets nothing', async () => {
  const { who, cookies } = await signedIn(desk.w, 'Nguyễn Thị Lành')
  const own = { filedBy: { residentId: who.residentId, name: who.name }, contactId: who.contactId }
  const { caseId, ref } = await fileOne(desk, own)
  const page = async () => (await desk.get(`/ho-so/${ref}`, cookies.phien)).body
  expect(await page()).not.toContain('/mau/')
  await desk.w.call(takeIn, { caseId }, officer)
  const body = await page()
  expect(body).toContain(`href="/ho-so/${ref}/mau/01?xem"`)
  expect(body).not.toContain('/mau/06')
  expect((await paper(`/ho-so/${ref}/mau/01?xem`, cookies.phien)).join(' ')).toContain('GIẤY TIẾP NHẬN HỒ SƠ')
  expect((await desk.get(`/ho-so/${ref}/mau/01`, cookies.phien)).headers['content-disposition']).toMatch(/^attachment/)
  const headers = { host: 'lam-thao.localhost', 'user-agent': 'Mozilla/5.0 Zalo android/12' }
  const inZalo = await desk.app.inject({ url: `/ho-so/${ref}`, headers, cookies })
  expect(inZalo.body).toContain('Mở bằng trình duyệt')
  const stranger = await signedIn(desk.w, 'Phạm Văn Sáu')
  expect((await desk.get(`/ho-so/${ref}/mau/01`, stranger.cookies.phien)).statusCode).toBe(404)
  expect((await desk.get(`/ho-so/${ref}/mau/01`)).statusCode).toBe(401)
})

test('the runs of a QR are its dark modules, each once', () => {
  const text = 'https://lam-thao.localhost/tra-cuu/ho-so/K7M4PX92C'
  const { modules, runs } = qrRuns(text)
  const drawn = Array.from({ length: modules }, () => Array.from({ length: modules }, () => false))
  for (const [x, y, length] of runs) for (let at = x; at < x + length; at++) (drawn[y] ?? [])[at] = true
  expect(drawn).toEqual(qrMatrix(text))
  expect(runs.every(([x, y]) => !drawn[y]?.[x - 1])).toBe(true)
})
