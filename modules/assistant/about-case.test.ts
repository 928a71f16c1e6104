import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { contactOf, messagesWorld, plantedCase } from '../case-messages/testing-messages.ts'
import { BIRTH, MARRIAGE } from '../cases/testing-cases.ts'
import { answerText } from './index.ts'

let house: World
let mine: number
let another: number
const siteAddress = 'https://lam-thao.example'

beforeAll(async () => {
  house = await messagesWorld()
  mine = await contactOf(house)
  another = await contactOf(house, 'Phạm Văn Sáu')
  await plantedCase(house, BIRTH, 'K7M4PX92C', mine)
  await plantedCase(house, MARRIAGE, 'C9D7F4G2H', mine)
})
afterAll(() => house.close())

const ask = (text: string, contactId?: number) => house.call(answerText, { text, siteAddress, ...(contactId ? { contactId } : {}) }, { as: house.system })

test('where a case is leads to the look-up', async () => {
  const { text, kind } = await ask('hồ sơ của tôi đến đâu rồi', mine)
  expect(kind).toBe('answer')
  expect(text).toContain('https://lam-thao.example/tra-cuu/ho-so')
  expect(text).toContain('4 số cuối điện thoại')
})

test('a code typed by the case’s own contact gets state and date, the mode too, and nothing of whom it is about', async () => {
  expect((await ask('mã K7M-4PX-92C đến đâu rồi', mine)).text).toContain('Hồ sơ K7M-4PX-92C: mới gửi, chờ cán bộ xem.')
  const { text } = await ask('c9d7f4g2h', mine)
  expect(text).toContain('Hồ sơ chuẩn bị, chưa nộp.')
  expect(text).not.toMatch(/Lành|kết hôn|0912/)
})

test('anybody else gets the same words for a code that is there and one that is not', async () => {
  const [there, nowhere] = [await ask('K7M-4PX-92C', another), await ask('K7M-4PX-92D', another)]
  expect(there.text).toBe(nowhere.text)
  expect(there.text).not.toContain('chờ cán bộ xem')
  const named = await house.call(answerText, { text: 'K7M-4PX-92C', siteAddress, contactId: mine })
  expect(named.text).toBe(there.text)
  const away = await house.call(answerText, { text: 'K7M-4PX-92C', siteAddress, contactId: mine }, { as: house.system, in: house.other })
  expect(away.text).not.toContain('chờ cán bộ xem')
})
