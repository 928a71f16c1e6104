import { expect, test } from 'vitest'
import type { ActionKind, CasePaper } from '#cases'
import { formsOf } from './forms-of.ts'
import { sayOutcome } from './hand-overs.ts'
import { maskedPhone } from './masked-phone.ts'
import { columnMoment, paperDay, paperMoment } from './paper-days.ts'
import { papersReceived } from './papers-received.ts'

const acts = (...kinds: ActionKind[]) => kinds.map((kind, index) => ({ id: index + 1, kind, at: new Date(Date.UTC(2026, 10, 23, index)) }))
const official = { mode: 'official', decisionNumber: '12/QĐ-UBND' }
const keys = (standing: Parameters<typeof formsOf>[0], ...kinds: ActionKind[]) => formsOf(standing, acts('filed', ...kinds)).map(({ key }) => key)

test.each<[string, ActionKind[], string[]]>([
  ['filed alone has none', [], []],
  ['a receipt', ['taken_in'], ['01', '06']],
  ['work on it adds none', ['taken_in', 'assigned', 'step_done', 'note_added', 'fee_asked', 'fee_settled'], ['01', '06']],
  ['a refusal before any receipt', ['refused'], ['03']],
  ['a request before the receipt', ['supplement_asked', 'supplemented', 'taken_in'], ['02-1', '01', '06']],
  ['requests are numbered', ['taken_in', 'supplement_asked', 'supplemented', 'supplement_asked'], ['01', '02-1', '02-2', '06']],
  ['an apology and an end', ['taken_in', 'step_done', 'apologised', 'stopped'], ['01', '04', '05', '06']],
  ['a result adds none', ['taken_in', 'step_done', 'finished', 'returned'], ['01', '06']],
])('officially: %s', (_what, kinds, expected) => expect(keys(official, ...kinds)).toEqual(expected))

test('a case without a decision by number has no form of the law', () =>
  expect(keys({ ...official, decisionNumber: null }, 'taken_in', 'apologised')).toEqual([]))

test.each<[string, ActionKind[], string[]]>([
  ['filed', [], ['chuan-bi']],
  ['checked and asked', ['bundle_checked', 'supplement_asked'], ['chuan-bi']],
  ['received elsewhere', ['taken_in'], []],
  ['refused', ['refused'], []],
  ['withdrawn', ['withdrawn'], []],
])('a prepared case has its slip and nothing else: %s', (_what, kinds, expected) => {
  expect(keys({ mode: 'prepare', decisionNumber: null }, ...kinds)).toEqual(expected)
  expect(keys({ mode: 'prepare', decisionNumber: '12/QĐ-UBND' }, ...kinds)).toEqual(expected)
})

test('only the control slip stays in the office', () =>
  expect(
    formsOf(official, acts('filed', 'taken_in', 'apologised'))
      .filter(({ isInside }) => isInside)
      .map(({ key }) => key),
  ).toEqual(['06']))

test('days stand as the rule of papers has them: noughts before days under ten and months one and two', () => {
  expect(paperDay(new Date('2026-01-05T10:00:00+07:00'))).toBe('ngày 05 tháng 01 năm 2026')
  expect(paperDay(new Date('2026-06-30T23:30:00+07:00'))).toBe('ngày 30 tháng 6 năm 2026')
  expect(paperMoment(new Date('2026-11-23T07:05:00+07:00'))).toBe('07 giờ 05 phút, ngày 23 tháng 11 năm 2026')
  expect(columnMoment(new Date('2026-11-23T00:05:00+07:00'))).toBe('00:05 23/11/2026')
})

test('no paper shows the four digits that open the look-up', () => expect(maskedPhone('84912345438')).toBe('0912 34••••'))

test('done before the day, on it, and too late', () => {
  const due = new Date('2026-11-26T17:00:00+07:00')
  expect(['2026-11-25T23:59:00+07:00', '2026-11-26T16:59:00+07:00', '2026-11-26T17:01:00+07:00'].map((at) => sayOutcome(new Date(at), due))).toEqual([
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
  ])
  expect(sayOutcome(due, null)).toBe('')
})

test('papers are told as they were seen or counted, up to the act; how many is left open where nobody wrote it', () => {
  const file = (name: string, actionId: number, role: CasePaper['role'] = 'filed') => ({ name, actionId, role }) as CasePaper
  const answers = {
    seen: [
      { name: 'Tờ khai', how: 'original', count: 2 },
      { name: 'Giấy chứng sinh', how: 'copy' },
    ],
  }
  const papers = [file('Ảnh', 1), file('Ảnh', 1), file('Bổ sung trước', 2, 'supplement'), file('Bổ sung sau', 4, 'supplement'), file('Kết quả', 2, 'result')]
  expect(papersReceived(answers, papers, 3)).toEqual([
    { name: 'Tờ khai', kind: 'Bản chính', count: '2' },
    { name: 'Giấy chứng sinh', kind: 'Bản sao', count: '' },
    { name: 'Ảnh', kind: 'Tệp điện tử', count: '2' },
    { name: 'Bổ sung trước', kind: 'Tệp điện tử', count: '1' },
  ])
  expect(papersReceived({ seen: 'không phải danh sách' }, [], 3)).toEqual([])
})
