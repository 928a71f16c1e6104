import type { ZaloSimulator } from '../simulators/zalo/index.ts'
import type { Office } from './office.ts'

export type Stream = {
  /** What residents have written so far. */
  said(): number
  /** Ends the stream: no new words; waits for the replies under way. Fails if an office reply was refused. */
  stop(): Promise<void>
}

const RESIDENT_EVERY_MS = 160
const OFFICER_EVERY_MS = 260

const questions = ['làm giấy khai sinh cho con', 'dang ky ket hon can giay to gi', 'chợ phiên hôm nào họp lại hả xã', 'xin giay xac nhan doc than']

/** Residents write and an officer answers at a steady pace, whatever happens to the product meanwhile. Every reply's text is its own. */
export function startStream(simulator: ZaloSimulator, residents: readonly string[], office: Office, conversations: readonly number[]): Stream {
  let said = 0
  let replies = 0
  const underWay = new Set<Promise<void>>()
  const refused: Error[] = []

  const ask = setInterval(() => {
    said += 1
    simulator.say(residents[said % residents.length] ?? '', `${questions[said % questions.length]} (lần ${said})`)
  }, RESIDENT_EVERY_MS)

  const answer = setInterval(() => {
    replies += 1
    const conversationId = conversations[replies % conversations.length] ?? 0
    const reply = office
      .reply({ conversationId, text: `Xã trả lời câu số ${replies}.`, key: `reply-of-stream-${replies}` })
      .catch((error: Error) => void refused.push(error))
      .finally(() => underWay.delete(reply))
    underWay.add(reply)
  }, OFFICER_EVERY_MS)

  return {
    said: () => said,
    stop: async () => {
      clearInterval(ask)
      clearInterval(answer)
      await Promise.all(underWay)
      if (refused[0]) throw refused[0]
    },
  }
}
