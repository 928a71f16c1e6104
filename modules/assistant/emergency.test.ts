import { expect, test } from 'vitest'
import { type Emergency, emergencyIn } from './emergency.ts'

const cases: [text: string, expected: Emergency | null][] = [
  ['Cháy nhà ông Tư rồi xã ơi', 'fire'],
  ['nhà em đang cháy', 'fire'],
  ['chay nha roi cuu voi', 'fire'],
  ['xe dang chay tren duong lang', null],
  ['em đang chạy xe ôm thì đóng bảo hiểm gì', null],
  ['quán cơm chay mở cửa thì cần giấy gì', null],
  ['xin giấy chứng nhận phòng cháy chữa cháy', null],
  ['nhà tôi bị cháy năm ngoái, xin hỗ trợ làm nhà', null],
  ['có đứa nhỏ đuối nước ngoài đập', 'drowning'],
  ['thang be roi xuong gieng', 'drowning'],
  ['nước cuốn mất người rồi', 'drowning'],
  ['tap huan phong chong duoi nuoc cho tre dang ky o dau', null],
  ['chị hàng xóm bị chồng đánh', 'violence'],
  ['chong danh toi chay mau', 'violence'],
  ['ngoài chợ đang đánh nhau có dao', 'violence'],
  ['có trộm vào nhà', 'violence'],
  ['cháu bé bị bạo hành ở lớp', 'child'],
  ['Bố em bị đột quỵ', 'ambulance'],
  ['ba noi bat tinh roi', 'ambulance'],
  ['uong thuoc sau roi', 'ambulance'],
  ['chế độ cho người bị tai nạn lao động', null],
  ['làm giấy khai sinh cho con', null],
  ['bố tôi mất hôm qua, làm giấy báo tử ở đâu', null],
  ['', null],
]

test.each(cases)('"%s" is %s', (text, expected) => {
  expect(emergencyIn(text)).toBe(expected)
})
