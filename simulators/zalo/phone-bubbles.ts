import { vietnamDate, vietnamTime } from '../kit/clock.ts'
import { escapeHtml, linkify } from '../kit/html.ts'
import { icon } from '../kit/icons.ts'
import { asRecord, asText } from '../kit/json.ts'
import { page } from './phone-texts.vi.ts'
import type { MessageButton, SimulatedMessage, SimulatedUser } from './world.ts'

/** The whole conversation as the resident sees it: what came in on the left, her own words on the right. */
export function conversationHtml(me: SimulatedUser, messages: SimulatedMessage[]): string {
  const shown = messages.filter((message) => !message.isHidden)
  if (shown.length === 0) return `<p class="empty">${page.emptyChat}</p>`
  let day = ''
  return shown
    .map((message) => {
      const date = vietnamDate(message.at)
      const head = date === day ? '' : `<p class="day">${date}</p>`
      day = date
      return head + bubble(me, message, shown)
    })
    .join('')
}

function bubble(me: SimulatedUser, message: SimulatedMessage, all: SimulatedMessage[]): string {
  const isIn = message.from === 'oa'
  const unseen = isIn && message.seenAt === undefined ? ' data-unseen' : ''
  const quoted = message.quoteId ? all.find((one) => one.messageId === message.quoteId) : undefined
  const quote = quoted ? `<blockquote>${escapeHtml(quoted.text ?? page.kinds[quoted.kind])}</blockquote>` : ''
  const by = message.adminId ? `, ${page.byAdmin}` : ''
  return `<article class="bubble ${isIn ? 'in' : 'out'} ${message.kind}" data-testid="message" data-direction="${isIn ? 'in' : 'out'}" data-id="${message.messageId}"${unseen}>${quote}${content(me, message)}<p class="under">${vietnamTime(message.at)}${by}</p></article>`
}

function content(me: SimulatedUser, message: SimulatedMessage): string {
  const words = message.text ? `<div class="words">${lines(message.text)}</div>` : ''
  const url = escapeHtml(message.url ?? '')
  switch (message.kind) {
    case 'image':
    case 'gif':
      return `<a href="${url}"><img src="${url}" alt="${page.kinds.image}" loading="lazy"></a>${words}`
    case 'file':
      return `<a class="file" href="${url}">${icon('file')}<span>${escapeHtml(message.fileName ?? page.kinds.file)}</span></a>`
    case 'location':
      return `<p class="file">${icon('map-pin')}<span>${page.kinds.location}<br>${escapeHtml(`${message.latitude}, ${message.longitude}`)}</span></p>`
    case 'sticker':
      return `<p class="file">${icon('smile')}<span>${page.kinds.sticker}</span></p>`
    case 'audio':
    case 'link':
      return `<a class="file" href="${url}">${page.kinds[message.kind]}</a>`
    case 'submit_info':
      return `<div class="words">${page.kinds.submit_info}<br><strong>${escapeHtml(message.title ?? '')}</strong><br>${escapeHtml(message.subtitle ?? '')}</div>`
    case 'request_user_info':
      return card(message) + shareForm(me)
    case 'template':
      return card(message)
    case 'article':
      return `${card(message)}<p class="tap"><a href="${url}">${page.readOn}${icon('chevron-right', 20)}</a></p>`
    case 'buttons':
      return words + (message.buttons ?? []).map((button, index) => buttonHtml(message, button, index)).join('')
    default:
      return words
  }
}

function card(message: SimulatedMessage): string {
  const text = message.text ?? message.subtitle ?? ''
  return `<div class="words"><strong>${escapeHtml(message.title ?? '')}</strong>${text ? `<br>${lines(text)}` : ''}</div>`
}

/** The form Zalo shows when an account asks for contact details. */
function shareForm(me: SimulatedUser): string {
  const fields = [
    ['name', page.shareName, me.sharedName || me.name],
    ['phone', page.sharePhone, me.sharedPhone || me.phone],
  ].map(([name, label, value]) => `<label>${label}<input name="${name}" value="${escapeHtml(value ?? '')}" required></label>`)
  return `<div class="tap"><details class="share"><summary>${page.shareInfo}${icon('chevron-right', 20)}</summary><form method="post" action="/phone/${me.userId}/act" data-live>${fields.join('')}<button name="act" value="submitInfo">${page.shareSend}</button></form></details></div>`
}

/** A line such as "1. Làm giấy tờ" gets its number on a small arch; everything stays readable as text. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const numbered = /^(\d{1,2})([.)]\s+)(.+)$/.exec(line)
      if (!numbered) return `<span class="line">${linkify(line)}</span>`
      const [, number = '', stop = '', rest = ''] = numbered
      return `<span class="line numbered"><span class="number">${number}</span><span class="hidden">${stop}</span><span>${linkify(rest)}</span></span>`
    })
    .join('\n')
}

function buttonHtml(message: SimulatedMessage, button: MessageButton, index: number): string {
  const title = `${escapeHtml(button.title)}${icon('chevron-right', 20)}`
  const payload = asRecord(button.payload)
  if (button.type === 'oa.open.url') return `<p class="tap"><a href="${escapeHtml(asText(payload['url']) ?? '#')}">${title}</a></p>`
  if (button.type === 'oa.open.phone') return `<p class="tap"><a href="tel:+${escapeHtml(asText(payload['phone_code']) ?? '')}">${title}</a></p>`
  if (button.type === 'oa.open.sms') return `<p class="tap"><a href="sms:+${escapeHtml(asText(payload['phone_code']) ?? '')}">${title}</a></p>`
  return `<form class="tap" method="post" action="/phone/${message.userId}/act" data-live><input type="hidden" name="act" value="button"><input type="hidden" name="messageId" value="${message.messageId}"><button name="index" value="${index}">${title}</button></form>`
}
