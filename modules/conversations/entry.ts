import { z } from 'zod'

export const entryKind = z.enum(['resident', 'machine', 'staff', 'note', 'act'])
export const act = z.enum(['handed', 'took', 'assigned', 'finished', 'gave_back', 'released', 'staff_elsewhere'])
export const channel = z.enum(['zalo', 'sms', 'web'])
export const conversationState = z.enum(['machine', 'waiting', 'held', 'done'])

/** What came with a message; pictures sent to a chat are dropped before they reach us. */
export const attachment = z.object({ kind: z.string(), name: z.string().optional(), wasDropped: z.boolean() })

export type EntryKind = z.output<typeof entryKind>
export type ConversationState = z.output<typeof conversationState>
