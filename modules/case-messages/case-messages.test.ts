import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  apologiseForDelay,
  askFee,
  askSupplement,
  assignCase,
  checkBundle,
  finishCase,
  finishStep,
  recordSupplement,
  recordWithdrawal,
  refuseCase,
  returnResult,
  settleFee,
  stopCase,
  takeIn,
} from '#cases'
import type { World } from '#platform/testing'
import { BIRTH, MARRIAGE } from '../cases/testing-cases.ts'
import { messageTemplates } from './message-texts.vi.ts'
import { contactOf, messagesWorld, planted, plantedCase, toldTo } from './testing-messages.ts'

let house: World
let officer: { as: Awaited<ReturnType<World['staff']>> }
let leader: { as: Awaited<ReturnType<World['staff']>> }

beforeAll(async () => {
  house = await messagesWorld()
  officer = { as: await house.staff('officer') }
  leader = { as: await house.staff('leader') }
  await house.open(({ db }) => db.updateTable('account').set({ name: 'Trần Văn Long' }).where('id', '=', officer.as.accountId).execute())
})
afterAll(() => house.close())

const say = async () => {
  house.clock.advance(60_000)
  await house.runJobs()
}

/** A case of the planted person, and the words of each act in turn. */
async function telling(procedureCode: string, ref: string) {
  const contactId = await contactOf(house)
  const caseId = await plantedCase(house, procedureCode, ref, contactId)
  await say()
  return {
    caseId,
    act: async (work: Promise<unknown>) => {
      await work
      await say()
    },
    told: () => toldTo(house, contactId),
  }
}

const all: string[] = []
const personalParts = ['name', 'phone', 'identity', 'address'] as const
const birthPapers = [
  { paperId: 'all', name: 'Giấy chứng sinh', why: 'Chưa có' },
  { paperId: 'x', name: 'Giấy xác nhận tình trạng hôn nhân', why: 'Chưa có' },
]

test('an official case is told from its filing to its result', async () => {
  const { caseId, act, told } = await telling(BIRTH, 'K7M4PX92C')
  await act(house.call(assignCase, { caseId, toAccountId: officer.as.accountId }, officer))
  await act(house.call(takeIn, { caseId }, officer))
  await act(house.call(assignCase, { caseId, toAccountId: leader.as.accountId }, officer))
  await act(house.call(askSupplement, { caseId, items: birthPapers, answerBy: '2026-11-27', reason: 'Thiếu giấy' }, officer))
  await act(house.call(recordSupplement, { caseId, note: 'Mang ra quầy' }, officer))
  await act(house.call(finishStep, { caseId }, officer))
  await act(house.call(askFee, { caseId, amountDong: 8000, what: 'Lệ phí' }, officer))
  await act(house.call(settleFee, { caseId, how: 'Tiền mặt' }, officer))
  await act(house.call(apologiseForDelay, { caseId, newDueAt: new Date('2026-12-04T10:00:00Z'), reason: 'Cán bộ đi tập huấn.' }, leader))
  await act(house.call(finishCase, { caseId, result: 'Giấy khai sinh' }, officer))
  await act(house.call(returnResult, { caseId, how: 'desk' }, officer))
  const words = await told()
  all.push(...words)
  expect(words).toEqual([
    'Hồ sơ bác nộp đã đến xã, đang chờ tiếp nhận. Xã xem rồi báo bác trước 14 giờ 32 thứ Tư 25/11. Mã K7M-4PX-92C. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Hồ sơ K7M-4PX-92C do cán bộ Trần Văn Long giải quyết. Xã xem rồi báo bác trước 14 giờ 32 thứ Tư 25/11. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Xã đã nhận hồ sơ H44.12.05-261123-0001. Hẹn trả trước 17 giờ thứ Sáu 27/11 (3 ngày làm việc; 24/11 nghỉ, không tính). Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Hồ sơ H44.12.05-261123-0001 còn thiếu 2 giấy: giấy chứng sinh; 1 giấy nữa. Bác chụp gửi xã trước hết ngày thứ Sáu 27/11. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Xã đã nhận giấy bác gửi thêm cho hồ sơ H44.12.05-261123-0001. Hẹn trả trước 17 giờ thứ Sáu 27/11. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Hồ sơ H44.12.05-261123-0001 cần nộp 8.000 đ phí, lệ phí. Bác nộp ở một cửa, nộp xong xã làm tiếp. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Xã xin lỗi vì trả chậm hồ sơ H44.12.05-261123-0001. Hẹn cũ thứ Sáu 27/11, hẹn mới trước 17 giờ thứ Sáu 4/12. Lý do: Cán bộ đi tập huấn. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Hồ sơ H44.12.05-261123-0001 đã có kết quả. Bác mang giấy tờ tùy thân đến một cửa nhận, trong giờ làm việc. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
    'Xã đã trả kết quả hồ sơ H44.12.05-261123-0001. Cảm ơn bác. Bác chấm giúp xã làm có tốt không, ở đường dẫn dưới. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/K7M4PX92C',
  ])
})

test('a prepared case says at every step that it is not filed, until the receipt', async () => {
  const { caseId, act, told } = await telling(MARRIAGE, 'C9D7F4G2H')
  await act(
    house.call(
      askSupplement,
      { caseId, items: [{ paperId: 'gõ-tay', name: 'Giấy của ông Tám', why: 'Thiếu' }], answerBy: '2026-11-27', reason: 'Thiếu' },
      officer,
    ),
  )
  await act(house.call(recordSupplement, { caseId, note: 'Đã có' }, officer))
  await act(house.call(assignCase, { caseId, toAccountId: officer.as.accountId }, officer))
  await act(house.call(checkBundle, { caseId }, officer))
  const prepared = await told()
  for (const text of prepared) expect(text).toMatch(/hồ sơ chuẩn bị, chưa nộp/i)
  await act(house.call(takeIn, { caseId, externalCode: 'G15.99.02-261123-0042', receivedAt: house.clock.now(), receivedBy: 'national_portal' }, officer))
  await act(house.call(finishStep, { caseId }, officer))
  await act(house.call(finishCase, { caseId, result: 'Giấy chứng nhận' }, officer))
  await act(house.call(returnResult, { caseId, how: 'desk' }, officer))
  const words = await told()
  all.push(...words)
  expect(words).toEqual([
    'Hồ sơ bác gửi đã đến xã. Đây là hồ sơ chuẩn bị, chưa nộp. Xã xem rồi báo bác trước 14 giờ 44 thứ Tư 25/11. Mã C9D-7F4-G2H. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Hồ sơ C9D-7F4-G2H còn thiếu 1 giấy. Bác chụp gửi xã trước hết ngày thứ Sáu 27/11. Hỏi xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Xã đã nhận giấy bác gửi thêm cho hồ sơ C9D-7F4-G2H. Xã xem rồi báo bác trước 14 giờ 46 thứ Tư 25/11. Hỏi xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Hồ sơ C9D-7F4-G2H do cán bộ Trần Văn Long giải quyết. Xã xem rồi báo bác trước 14 giờ 46 thứ Tư 25/11. Hỏi xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Giấy tờ đã đủ, nhưng mới là hồ sơ chuẩn bị, chưa nộp. Bác mang bản chính ra một cửa nộp, hoặc nộp ở dichvucong.gov.vn. Mã C9D-7F4-G2H. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Cổng Dịch vụ công quốc gia đã nhận hồ sơ G15.99.02-261123-0042. Hẹn trả trước 17 giờ thứ Năm 26/11 (2 ngày làm việc). Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Hồ sơ G15.99.02-261123-0042 đã có kết quả. Bác mang giấy tờ tùy thân đến một cửa nhận, trong giờ làm việc. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/C9D7F4G2H',
    'Xã đã trả kết quả hồ sơ G15.99.02-261123-0042. Cảm ơn bác. Bác chấm giúp xã làm có tốt không, ở đường dẫn dưới. Hỏi xã 0210 3825 111. https://lam-thao.localhost/ho-so/C9D7F4G2H',
  ])
})

test('what ends a case early is told with its reason and what can be done', async () => {
  const contactId = await contactOf(house)
  const refused = await plantedCase(house, MARRIAGE, 'D2F3G4H5J', contactId)
  await house.call(refuseCase, { caseId: refused, reason: 'Tờ khai chưa ký.' }, officer)
  const stopped = await plantedCase(house, BIRTH, 'F3G4H5J6K', contactId)
  await house.call(takeIn, { caseId: stopped }, officer)
  await house.call(finishStep, { caseId: stopped }, officer)
  await house.call(stopCase, { caseId: stopped, reason: `Bà Lành, số ${planted.phone}, xin dừng` }, leader)
  const withdrawn = await plantedCase(house, MARRIAGE, 'G4H5J6K7M', contactId)
  await house.call(recordWithdrawal, { caseId: withdrawn, reason: 'Xin rút' }, officer)
  await say()
  const words = (await toldTo(house, contactId)).filter((text) => /Lý do|đã rút/.test(text))
  all.push(...words)
  expect(words).toEqual([
    'Xã không tiếp nhận hồ sơ D2F-3G4-H5J. Lý do: Tờ khai chưa ký. Bác sửa rồi gửi lại. Hỏi xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/D2F3G4H5J',
    'Xã dừng giải quyết hồ sơ H44.12.05-261123-0002. Lý do: ghi ở đường dẫn dưới. Muốn làm tiếp, bác gọi xã 0210 3825 111. https://lam-thao.localhost/ho-so/F3G4H5J6K',
    'Hồ sơ G4H-5J6-K7M đã rút, xã không làm tiếp. Cần làm lại, bác gửi hồ sơ mới. Nếu không phải bác rút, bác gọi ngay xã 0210 3825 111. Hồ sơ chuẩn bị, chưa nộp. https://lam-thao.localhost/ho-so/G4H5J6K7M',
  ])
})

describe('every message', () => {
  test('is there to be read', () => expect(all.length).toBeGreaterThan(15))
  test.each(personalParts)('carries no %s', (part) => {
    for (const text of all) expect(text).not.toContain(planted[part])
  })
  test('is one breath long, composed letters, without shouting, with whom to call and the link', () => {
    for (const text of all) {
      expect(text.length, text).toBeLessThanOrEqual(201)
      expect(text.normalize('NFC')).toBe(text)
      expect(text).not.toMatch(/!|vui lòng|\{|undefined|null/)
      expect(text).toContain('0210 3825 111')
      expect(text).toMatch(/https:\/\/lam-thao\.localhost\/ho-so\/[2-9A-Z]{9}$/)
    }
  })
})

test.each(Object.entries(messageTemplates))('%s says the code, whom to call and where to look', (_code, { text }) => {
  for (const field of ['{ma}', '{hoi}', '{link}']) expect(text).toContain(field)
  expect(text.normalize('NFC')).toBe(text)
  expect(text.length).toBeLessThanOrEqual(201)
})
