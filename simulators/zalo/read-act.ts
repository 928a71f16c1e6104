import { asText, type Json } from '../kit/json.ts'
import type { ResidentAct } from './resident-acts.ts'

const PLAIN = ['follow', 'unfollow', 'chatnow', 'seen', 'withdraw', 'block', 'unblock'] as const

/** A resident's act from a form or a control command; throws a plain sentence when something is missing. */
export function readAct(given: Json): ResidentAct {
  const plain = PLAIN.find((act) => act === given['act'])
  if (plain) return { act: plain }
  const quoteId = asText(given['quoteId'])
  switch (given['act']) {
    case 'text':
      return { act: 'text', text: need(given, 'text'), ...(quoteId ? { quoteId } : {}) }
    case 'image':
      return { act: 'image', url: need(given, 'url'), text: asText(given['text']) ?? '' }
    case 'file':
      return { act: 'file', url: need(given, 'url'), fileName: need(given, 'fileName'), fileSizeBytes: Number(given['fileSizeBytes'] ?? 0) }
    case 'location':
      return { act: 'location', latitude: need(given, 'latitude'), longitude: need(given, 'longitude') }
    case 'sticker':
      return { act: 'sticker', stickerId: need(given, 'stickerId') }
    case 'audio':
      return { act: 'audio', url: need(given, 'url') }
    case 'link':
      return { act: 'link', url: need(given, 'url'), subtitle: asText(given['subtitle']) ?? '' }
    case 'submitInfo':
      return { act: 'submitInfo', name: need(given, 'name'), phone: need(given, 'phone'), address: asText(given['address']) ?? '' }
    case 'button':
      return { act: 'button', messageId: need(given, 'messageId'), index: Number(given['index'] ?? 0) }
    case 'react':
      return { act: 'react', messageId: need(given, 'messageId'), icon: need(given, 'icon') }
    default:
      throw new Error(`unknown act: ${String(given['act'])}`)
  }
}

function need(given: Json, name: string): string {
  const value = asText(given[name])
  if (value === undefined) throw new Error(`${name} is missing`)
  return value
}
