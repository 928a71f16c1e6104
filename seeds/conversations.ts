import { listAccounts } from '#accounts'
import { addNote, finishConversation, leaveQuestion, receiveMessage, replyToConversation, saveCannedReply } from '#conversations'
import { createWebContact } from '#messaging'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import type { Runtime } from '#platform/runtime'

const canned = [
  { title: 'Đã nhận câu hỏi', text: 'Dạ xã đã nhận câu hỏi của bác. Xã xem rồi trả lời bác trong hôm nay.' },
  { title: 'Mời ra một cửa', text: 'Bác mang giấy tờ ra bộ phận một cửa trong giờ làm việc, xã xem giúp bác tại chỗ.' },
  { title: 'Hỏi Công an xã', text: 'Việc này Công an xã làm. Bác ra trụ sở Công an xã, mang theo căn cước.' },
]

// Invented questions of nobody in particular.
const asked: { text: string; phone?: string; reply?: string; note?: string; isDone?: boolean }[] = [
  { text: 'Khu Chợ bao giờ có nước máy hả xã? Nhà tôi vẫn phải mua nước bình.', phone: '0912 000 438' },
  { text: 'Tôi gửi đơn xin sửa lại tên đệm của cháu từ tuần trước, giờ đến đâu rồi ạ?', note: 'Anh Sáu đang xem sổ gốc, mai trả lời được.' },
  {
    text: 'Mẹ tôi 76 tuổi, tháng này chưa thấy tiền trợ cấp, hỏi ai được?',
    reply: 'Dạ tháng này tiền về muộn hai ngày, thứ Tư bưu điện phát ở nhà văn hóa khu. Bác chưa nhận được thì gọi xã nhé.',
  },
  { text: 'Hội làng khu Đình năm nay có bắn pháo hoa không?', reply: 'Dạ năm nay không bắn pháo hoa. Lễ rước bắt đầu lúc 7 giờ sáng.', isDone: true },
]
const talked = [['làm giấy khai sinh cho con', 'thế phí bao nhiêu'], ['thu 7 xa co lam viec khong'], ['dang ky ket hon can giay to gi']]

/** A few threads for the first demonstration commune: waiting, answered, finished, and left to the machine. */
export async function seedConversations(runtime: Runtime, communes: readonly { commune: Commune }[]): Promise<void> {
  const commune = communes[0]?.commune
  if (!commune) return
  const as = (actor: Actor) => ({ commune, actor, requestId: runtime.random.uuid() })
  const system = as({ kind: 'system', name: 'seed' })
  const officer = as(await officerOf(runtime, commune))
  for (const reply of canned) await execute(runtime, saveCannedReply, reply, officer)
  for (const texts of talked) await talk(runtime, texts, system)
  for (const { text, phone, reply, note, isDone } of asked) {
    const left = { text, ...(phone ? { phone, hasConsent: true } : {}), ticket: runtime.random.token(32) }
    const { conversationId } = await execute(runtime, leaveQuestion, left, system)
    if (note) await execute(runtime, addNote, { conversationId, text: note }, officer)
    if (reply) await execute(runtime, replyToConversation, { conversationId, text: reply, key: runtime.random.token(9) }, officer)
    if (isDone) await execute(runtime, finishConversation, { conversationId }, officer)
  }
}

async function talk(runtime: Runtime, texts: readonly string[], system: Parameters<typeof execute>[3]): Promise<void> {
  const { contactId } = await execute(runtime, createWebContact, {}, system)
  for (const text of texts)
    await execute(runtime, receiveMessage, { contactId, channel: 'web', providerMessageId: runtime.random.uuid(), text, at: runtime.clock.now() }, system)
}

/** The one-stop officer of the commune, as if signed in. */
async function officerOf(runtime: Runtime, commune: Commune): Promise<Actor> {
  const accounts = await execute(runtime, listAccounts, {}, { commune, actor: { kind: 'system', name: 'seed' }, requestId: runtime.random.uuid() })
  const found = accounts.find(({ login }) => login === 'motcua')
  if (!found) throw new Error(`The commune ${commune.slug} has no account motcua to answer with`)
  return { kind: 'staff', accountId: found.id, sessionId: 0, name: found.name, grants: [{ role: 'officer', hamletId: null, field: null }] }
}
