import { vietnamTimeWithSeconds } from '../kit/clock.ts'
import { escapeHtml } from '../kit/html.ts'
import { icon } from '../kit/icons.ts'
import { page } from './phone-texts.vi.ts'
import type { Simulation } from './simulation.ts'
import { FREE_WINDOW_MS, REPLY_WINDOW_MS } from './windows.ts'
import type { LogEntry, SimulatedUser } from './world.ts'

const SHOWN = 60
const BODY_LENGTH = 160
const MINUTE_MS = 60_000

/** Calls and events, the newest on top; the newest call shows its answer. */
export function logHtml(sim: Simulation): string {
  const entries = sim.world.log.slice(0, SHOWN)
  if (entries.length === 0) return `<p class="empty">${page.logEmpty}</p>`
  const newestCall = entries.find((entry) => entry.direction === 'call')
  return `<ol>${entries.map((entry) => line(entry, entry === newestCall)).join('')}</ol>`
}

/** How long the account may still write to this resident, for nothing and at all. */
export function windowHtml(sim: Simulation, me: SimulatedUser): string {
  const title = `<p class="window-title">${escapeHtml(page.windowOf(me.name))}</p>`
  if (me.lastInteractionAt === null) return `${title}<p>${page.windowNever}</p>`
  const spent = sim.clock.now() - me.lastInteractionAt
  if (spent > REPLY_WINDOW_MS) return `${title}<p>${page.windowShut}</p>`
  const free = FREE_WINDOW_MS - spent
  const percent = (ms: number) => `${((100 * ms) / REPLY_WINDOW_MS).toFixed(1)}%`
  const freeText = free > 0 ? `<span><strong>${clockOf(free)}</strong> ${page.windowFree}</span>` : '<span></span>'
  return `${title}<div class="bar" aria-hidden="true"><i style="width:${percent(FREE_WINDOW_MS)}"></i><b style="left:${percent(spent)}"></b></div><p class="window-words">${freeText}<span><strong>${daysOf(REPLY_WINDOW_MS - spent)}</strong> ${page.windowReply}</span></p>`
}

function line(entry: LogEntry, withBody: boolean): string {
  const arrow = entry.direction === 'call' ? 'arrow-up-right' : 'arrow-down-left'
  const title = entry.isStruck ? `<s>${escapeHtml(entry.title)}</s>` : escapeHtml(entry.title)
  const body = withBody && entry.body ? `<pre>${escapeHtml(entry.body.length > BODY_LENGTH ? `${entry.body.slice(0, BODY_LENGTH)}…` : entry.body)}</pre>` : ''
  const chip = entry.direction === 'note' ? '' : icon(arrow, 16)
  return `<li class="${entry.direction}${entry.isBad ? ' bad' : ''}"><time>${vietnamTimeWithSeconds(entry.at)}</time><span class="chip">${chip}</span><div><code>${title}</code>${entry.detail ? `<p>${escapeHtml(entry.detail)}</p>` : ''}${body}</div></li>`
}

function clockOf(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function daysOf(ms: number): string {
  const hours = Math.floor(ms / (60 * MINUTE_MS))
  return page.daysHours(Math.floor(hours / 24), hours % 24)
}
