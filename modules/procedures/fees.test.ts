import { expect, test } from 'vitest'
import type { Fee } from './catalogue-record.ts'
import { feeWords, money } from './fees.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'
import { unknownWords } from './texts.vi.ts'

const fee: Fee = { channels: ['direct'], amount: 0, currency: 'VND', note: null, setByProvincialCouncil: false, sourceShowedZero: false }
const words = (...fees: Fee[]) => feeWords(bareRecord({ fees }))

test('money is written with dots', () => {
  expect([0, 500, 12_000, 1_500_000].map(money)).toEqual(['0\u00a0đ', '500\u00a0đ', '12.000\u00a0đ', '1.500.000\u00a0đ'])
})

test.each<[string, Fee[], string, boolean]>([
  ['a plain zero is free', [fee], 'Không mất tiền', true],
  ['a zero whose note says so is free', [{ ...fee, note: 'Miễn lệ phí. Phí cấp bản sao theo Thông tư số 281/2016/TT-BTC.' }], 'Không mất tiền', true],
  [
    'a zero whose note frees only some is not free',
    [{ ...fee, note: 'Miễn lệ phí cho người thuộc hộ nghèo.' }],
    'theo quy định khác, bác hỏi xã trước khi nộp',
    false,
  ],
  ['a zero whose note names another rule is not free', [{ ...fee, note: 'Thông tư số 60/2023/TT-BTC' }], 'theo quy định khác, bác hỏi xã trước khi nộp', false],
  ['no amount and no note is unknown', [{ ...fee, amount: null }], unknownWords, false],
  [
    'a placeholder of the portal is not free',
    [{ ...fee, amount: null, sourceShowedZero: true, note: 'Theo Luật phí và lệ phí' }],
    'theo quy định khác, bác hỏi xã trước khi nộp',
    false,
  ],
  ['the province sets it', [{ ...fee, amount: null, sourceShowedZero: true, setByProvincialCouncil: true }], 'theo mức của Hội đồng nhân dân tỉnh', false],
  ['an amount', [{ ...fee, amount: 12_000 }], '12.000\u00a0đ', true],
  ['an amount for each page', [{ ...fee, amount: 2000, note: '/trang' }], '2.000\u00a0đ/trang', true],
  [
    'a span',
    [
      { ...fee, amount: 5000 },
      { ...fee, amount: 10_000 },
    ],
    'Từ 5.000\u00a0đ đến 10.000\u00a0đ',
    true,
  ],
  ['from nothing', [fee, { ...fee, amount: 10_000 }], 'Từ không mất tiền đến 10.000\u00a0đ', true],
  [
    'what embassies take is listed only',
    [
      { ...fee, amount: 2000 },
      { ...fee, amount: 10, currency: 'USD' },
    ],
    '2.000\u00a0đ',
    true,
  ],
  ['a typing error of the source', [{ ...fee, amount: null, implausibleSourceAmount: 40 }], 'chưa rõ (Cổng ghi 40\u00a0đ, có thể gõ nhầm)', false],
])('%s', (_name, fees, expected, isKnown) => {
  expect(words(...fees)).toMatchObject({ words: expected, isKnown })
})

test('no statement is never free', () => {
  expect(feeWords(bareRecord()).words).toBe(unknownWords)
  expect(feeWords(bareRecord({ fees: [] })).words).toBe(unknownWords)
})

test('a corrected amount says that it was', () => {
  expect(words({ ...fee, amount: 25_000, amountCorrectedFromNote: true }).note).toMatch(/gõ nhầm/)
})

test('in the shipped catalogue nothing is called free unless the source amount is zero', () => {
  const free = shippedRecords().filter((record) => feeWords(record).words === 'Không mất tiền')
  expect(free.length).toBeGreaterThan(80)
  for (const { fees } of free) expect(fees?.filter(({ currency }) => currency === 'VND').every(({ amount }) => amount === 0)).toBe(true)
})
