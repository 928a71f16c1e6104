import { expect, test } from 'vitest'
import { groupGaps } from './group-gaps.ts'

const gap = (id: number, question: string, day: number, reply: string | null = null) => ({
  id,
  conversationId: id * 10,
  question,
  reply,
  askedAt: new Date(`2026-11-${day}T08:00:00+07:00`),
})

test('the same words, with or without accents and signs, are one question', () => {
  const groups = groupGaps([gap(3, 'Lớp múa tập ở đâu?', 23), gap(2, 'lop mua tap o dau', 22, 'Nhà văn hóa'), gap(1, 'giá vàng', 21)])
  expect(groups).toMatchObject([
    { id: 3, conversationId: 30, question: 'Lớp múa tập ở đâu?', gapIds: [3, 2], count: 2, reply: 'Nhà văn hóa' },
    { id: 1, gapIds: [1], count: 1, reply: null },
  ])
})

test('the most asked stands first, then the newest', () => {
  const groups = groupGaps([gap(4, 'một', 24), gap(3, 'hai', 23), gap(2, 'ba', 22), gap(1, 'ba', 21)])
  expect(groups.map(({ question }) => question)).toEqual(['ba', 'một', 'hai'])
})

test('nothing asked, nothing to list', () => expect(groupGaps([])).toEqual([]))
