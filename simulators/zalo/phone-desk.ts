import { vietnamDate, vietnamTime } from '../kit/clock.ts'
import { escapeHtml } from '../kit/html.ts'
import { page, troubles } from './phone-texts.vi.ts'
import type { Simulation } from './simulation.ts'
import { REPLY_WINDOW_MS } from './windows.ts'
import type { SimulatedUser } from './world.ts'

const USUAL = 4

/** Who can be played at this account. */
export function residentsHtml(sim: Simulation, me: SimulatedUser): string {
  const users = [...sim.world.users.values()].filter((user) => user.oaId === me.oaId).slice(0, 12)
  const now = sim.clock.now()
  return users
    .map((user, index) => {
      const letter = user.name.split(' ').at(-1)?.charAt(0) ?? '?'
      const isMe = user.userId === me.userId
      return `<a class="resident" href="/phone/${user.userId}"${isMe ? ' aria-current="page"' : ''}><span class="arch tone-${index % 3}" aria-hidden="true">${escapeHtml(user.isFollower ? letter : '?')}</span><span><strong>${escapeHtml(user.name)}</strong><br><small>${stateOf(user, now)}</small></span></a>`
    })
    .join('')
}

/** The switches of what goes wrong: the first four, or the rest. */
export function troublesHtml(sim: Simulation, me: SimulatedUser, which: 'usual' | 'rare'): string {
  const set = sim.faults.list()
  const switches = (which === 'usual' ? troubles.slice(0, USUAL) : troubles.slice(USUAL)).map((trouble) => {
    const isOn = set.some((fault) => fault.kind === trouble.kind && fault.on === trouble.on)
    const fields = {
      do: 'toggle',
      kind: trouble.kind,
      on: trouble.on,
      ...('ms' in trouble ? { ms: trouble.ms } : {}),
      ...('code' in trouble ? { code: trouble.code } : {}),
    }
    return `${form(me, fields)}<button class="switch" role="switch" aria-checked="${isOn}"><span><strong>${trouble.name}</strong><br><small>${trouble.what}</small></span><span class="knob" aria-hidden="true"></span></button></form>`
  })
  return switches.join('')
}

/** The answers being held, with the two ways to end that. */
export function heldHtml(sim: Simulation, me: SimulatedUser): string {
  const held = sim.faults.heldCount()
  if (held === 0) return ''
  return `<div class="held"><p>${page.held(held)}</p><div class="row">${button(me, { do: 'release' }, page.release)}${button(me, { do: 'kill' }, page.kill)}</div></div>`
}

/** The simulator's time and the ways to move it. */
export function clockHtml(sim: Simulation, me: SimulatedUser): string {
  const now = sim.clock.now()
  const moves = [
    button(me, { do: 'advanceClock', hours: '48' }, page.hours48),
    button(me, { do: 'advanceClock', hours: '168' }, page.days7),
    button(me, { do: 'night' }, page.at22),
    sim.clock.offsetMs() === 0 ? '' : button(me, { do: 'setClock' }, page.realTime),
  ]
  return `<p class="time"><strong>${vietnamTime(now)}</strong> ${vietnamDate(now)}</p><div class="row">${moves.join('')}</div>`
}

/** Answering as a person would in OA Manager, and what an administrator can do to the connection. */
export function managerHtml(me: SimulatedUser): string {
  return `<h2>${page.manager}</h2>${form(me, { do: 'answerAsAdmin' }, 'class="manager"')}<textarea name="adminText" rows="2" required data-clear aria-label="${page.manager}"></textarea><button class="small-button">${page.managerSend}</button><small>${page.managerHint}</small></form>
<h2>${page.tokens}</h2><div class="row">${button(me, { do: 'killTokens' }, page.killTokens)}${button(me, { do: 'revoke' }, page.revoke)}${button(me, { do: 'subscribe' }, page.subscribe)}</div>`
}

function stateOf(user: SimulatedUser, now: number): string {
  if (user.hasBlocked) return page.hasBlocked
  if (!user.isFollower) return page.isStranger
  if (user.lastInteractionAt === null || now - user.lastInteractionAt > REPLY_WINDOW_MS) return page.isQuiet
  return user.isAdmin ? page.isAdmin : page.isFollower
}

function button(me: SimulatedUser, fields: Record<string, string>, words: string): string {
  return `${form(me, fields)}<button class="small-button">${words}</button></form>`
}

function form(me: SimulatedUser, fields: Record<string, string>, attributes = ''): string {
  const hidden = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
  return `<form method="post" action="/phone/${me.userId}/desk" data-live ${attributes}>${hidden.join('')}`
}
