import { expect, test } from 'vitest'
import { handlerInWords, placeInWords, plainName, readAtInWords } from './source-words.ts'
import { unknownWords } from './texts.vi.ts'

test.each([
  ['Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh'],
  ['Tham vấn trong đánh giá tác động môi trường (cấp xã) (1.010736)', 'Tham vấn trong đánh giá tác động môi trường (cấp xã)'],
  ['Chuyển hình thức giao đất, cho thuê đất.', 'Chuyển hình thức giao đất, cho thuê đất'],
  ['Tách hộ', 'Tách hộ'],
])('%s is said %s', (name, said) => {
  expect(plainName(name)).toBe(said)
})

test('when a record was read', () => {
  expect(['2026-07', '2026-07-15', 'không rõ'].map(readAtInWords)).toEqual(['tháng 7/2026', '15/07/2026', 'không rõ'])
})

test('where to do it', () => {
  expect(placeInWords({ channels: ['direct', 'online', 'post'], handler: 'ubnd_cap_xa' })).toBe(
    'Tại nhà, trên Cổng Dịch vụ công, bộ phận một cửa của xã, hoặc gửi qua bưu điện',
  )
  expect(placeInWords({ channels: ['direct'], handler: 'cong_an_cap_xa' })).toBe('Công an xã')
  expect(placeInWords({ channels: null, handler: 'ubnd_cap_xa' })).toBe(unknownWords)
})

test('an unknown handler stays unknown', () => {
  expect(handlerInWords(null)).toMatch(/chưa rõ/)
})
