import { apologiseForDelay, askSupplement, finishStep, recordSupplement, takeIn } from '#cases'
import { type DeskHouse, fileOne } from '../desk/testing-desk.ts'

type Staff = Awaited<ReturnType<DeskHouse['w']['staff']>>

/** An official case received, worked on for a step, asked twice for papers, and apologised for. */
export async function longCase(desk: DeskHouse, officer: Staff, leader: Staff): Promise<{ caseId: number; ref: string }> {
  const { w } = desk
  const made = await fileOne(desk)
  const { caseId } = made
  const by = { as: officer }
  await w.call(takeIn, { caseId }, by)
  w.clock.set('2026-11-24T09:00:00+07:00')
  await w.call(finishStep, { caseId }, by)
  for (const name of ['Giấy thuê nhà', 'Giấy của chồng'] as const) {
    await w.call(askSupplement, { caseId, items: [{ paperId: name, name, why: 'Chưa có' }], answerBy: '2026-11-30', reason: `Thiếu ${name}` }, by)
    await w.call(recordSupplement, { caseId, note: 'Đã mang tới' }, by)
  }
  await w.call(apologiseForDelay, { caseId, newDueAt: new Date('2026-12-01T17:00:00+07:00'), reason: 'Nơi thuê nhà chưa trả lời.' }, { as: leader })
  return made
}
