import { vietnamDate, vietnamTime, vietnamTimeWithSeconds } from '../kit/clock.ts'
import { escapeHtml, linkify } from '../kit/html.ts'
import { icon } from '../kit/icons.ts'
import { look } from '../kit/look.css.ts'
import { phoneLook } from '../kit/phone.css.ts'
import type { SmsSimulation } from './simulation.ts'
import { knownPhones, say, troubles } from './texts.vi.ts'

const SHOWN = 60
const smsLook =
  ':root{--chat:#0A3B40;--chat-own:#DDECE8}.phone header{border-top-color:#1F5E62}.phone header small{color:#B9D3CE}.brand{font-size:13px;font-weight:600;color:var(--act)}'

/** The parts that change while the page is open, by the name of their place. */
export function smsParts(sim: SmsSimulation, phone: string): Record<string, string> {
  return {
    chat: inboxHtml(sim, phone),
    phones: phonesHtml(sim, phone),
    troubles: troublesHtml(sim, phone),
    account: `<p>${say.balance(sim.balance.dong)}</p>`,
    state: stateHtml(sim, phone),
    log: logHtml(sim),
    'phone-time': vietnamTime(sim.clock.now()),
  }
}

/** A phone that receives SMS, with the numbers and troubles beside it. */
export function smsPage(sim: SmsSimulation, phone: string): string {
  const parts = smsParts(sim, phone)
  const part = (name: string, attributes = '') => `data-part="${name}" ${attributes}>${parts[name]}`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${phone}: ${say.title}</title><link rel="icon" href="data:,"><style>${look}${phoneLook}${smsLook}</style></head><body>
<p class="ribbon"><strong>${say.ribbonName}</strong> <span>${say.ribbonRest}</span></p>
<div class="desk"><details class="controls" id="controls"><summary>${say.controls}</summary><div class="inside">
<h1>${say.title}</h1><p class="lead">${say.lead}</p>
<h2 id="so">${say.phones}</h2><nav ${part('phones', `aria-label="${say.phones}"`)}</nav>
<h2>${say.thisPhone}</h2><div ${part('state')}</div>
<h2>${say.harder}</h2><div ${part('troubles')}</div>
<h2>${say.account}</h2><div ${part('account')}</div></div></details>
<script>if(innerWidth>480)document.getElementById('controls').open=true</script>
<main class="stage"><div class="phone"><div class="status" aria-hidden="true"><span ${part('phone-time')}</span><span>${icon('signal', 16)}${icon('battery', 20)}</span></div>
<header><a href="#so" aria-label="${say.phones}" class="back">${icon('chevron-left')}</a><div><strong>${say.inbox}</strong><br><small>${written(phone)}, ${nameOf(phone)}</small></div></header>
<section class="chat" ${part('chat', 'data-scroll tabindex="0" aria-live="polite"')}</section></div></main>
<aside class="log"><div class="log-head"><h2>${say.log}</h2><small>${say.logOrder}</small></div><div class="entries" ${part('log', 'tabindex="0"')}</div></aside>
</div><script src="/live.js"></script></body></html>`
}

function inboxHtml(sim: SmsSimulation, phone: string): string {
  const arrived = sim.messages.filter((message) => message.phone === phone && message.isDelivered)
  if (arrived.length === 0) return `<p class="empty">${say.empty}</p>`
  return arrived
    .map(
      (message) =>
        `<article class="bubble in" data-testid="message" data-direction="in" data-id="${message.smsId}"><p class="brand">${escapeHtml(message.brandname)}</p><div class="words">${linkify(message.content).replaceAll('\n', '<br>')}</div><p class="under">${vietnamTime(message.at)} ${vietnamDate(message.at)}${say.parts(message.parts)}</p></article>`,
    )
    .join('')
}

function phonesHtml(sim: SmsSimulation, current: string): string {
  const phones = [...new Set([...knownPhones.map((one) => one.phone), ...sim.messages.map((message) => message.phone), current])].slice(0, 40)
  return phones
    .map((phone, index) => {
      const count = sim.messages.filter((message) => message.phone === phone && message.isDelivered).length
      return `<a class="resident" href="/phone/${phone}"${phone === current ? ' aria-current="page"' : ''}><span class="arch tone-${index % 3}" aria-hidden="true">${count}</span><span><strong>${written(phone)}</strong><br><small>${nameOf(phone)}, ${say.states[sim.phones.get(phone) ?? 'on']}</small></span></a>`
    })
    .join('')
}

function stateHtml(sim: SmsSimulation, phone: string): string {
  const now = sim.phones.get(phone) ?? 'on'
  const others = (['on', 'off', 'blocked'] as const).filter((state) => state !== now)
  return `<div class="row">${others.map((state) => `${form(phone, { do: 'phone', phone, state })}<button class="small-button">${say.turn[state]}</button></form>`).join('')}</div>`
}

function troublesHtml(sim: SmsSimulation, phone: string): string {
  const switches = troubles.map((trouble) => {
    const fields = { do: 'toggle', kind: trouble.kind, on: trouble.on, ...('ms' in trouble ? { ms: trouble.ms } : {}) }
    return `${form(phone, fields)}<button class="switch" role="switch" aria-checked="${sim.faults.has(trouble.kind)}"><span><strong>${trouble.name}</strong><br><small>${trouble.what}</small></span><span class="knob" aria-hidden="true"></span></button></form>`
  })
  const held = sim.faults.heldCount()
  const end = (command: string, words: string) => `${form(phone, { do: command })}<button class="small-button">${words}</button></form>`
  return (
    switches.join('') +
    (held === 0 ? '' : `<div class="held"><p>${say.held(held)}</p><div class="row">${end('release', say.release)}${end('kill', say.kill)}</div></div>`)
  )
}

function logHtml(sim: SmsSimulation): string {
  if (sim.log.length === 0) return `<p class="empty">${say.logEmpty}</p>`
  const lines = sim.log
    .slice(0, SHOWN)
    .map(
      (entry) =>
        `<li class="${entry.direction}${entry.isBad ? ' bad' : ''}"><time>${vietnamTimeWithSeconds(entry.at)}</time><span class="chip">${icon(entry.direction === 'call' ? 'arrow-up-right' : 'arrow-down-left', 16)}</span><div><code>${entry.title}</code><p>${escapeHtml(entry.detail)}</p></div></li>`,
    )
  return `<ol>${lines.join('')}</ol>`
}

function form(phone: string, fields: Record<string, string>): string {
  const hidden = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
  return `<form method="post" action="/phone/${phone}/desk" data-live>${hidden.join('')}`
}

function written(phone: string): string {
  return phone.replace(/^84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3')
}

function nameOf(phone: string): string {
  return knownPhones.find((one) => one.phone === phone)?.name ?? say.unnamed
}
