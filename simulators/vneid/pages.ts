import { vietnamDate, vietnamTime, vietnamTimeWithSeconds } from '../kit/clock.ts'
import { escapeHtml } from '../kit/html.ts'
import { icon } from '../kit/icons.ts'
import { look } from '../kit/look.css.ts'
import { phoneLook } from '../kit/phone.css.ts'
import { vneidLook } from './look.css.ts'
import type { VneidSimulation } from './simulation.ts'
import { people, say, troubles } from './texts.vi.ts'

const SHOWN = 60

/** The page a person is sent to: who they play, and yes or no. */
export function signInPage(sim: VneidSimulation, request: string): string {
  const choices = people.map(
    ({ key, name, birthDate, level, from }, index) =>
      `<label class="choice"><input type="radio" name="person" value="${key}"${index === 0 ? ' checked' : ''}><span><strong>${name}</strong><br><small>${vietnamDate(Date.parse(birthDate))}, ${say.level(level)}, ${from}</small></span></label>`,
  )
  const form = `<form method="post" action="/authorize"><input type="hidden" name="request" value="${request}">
<h1>${say.asks(escapeHtml(sim.options.clientId))}</h1><fieldset><legend>${say.who}</legend>${choices.join('')}</fieldset><p class="gives">${say.gives}</p>
<div class="answers"><button class="primary" name="answer" value="agree">${say.agree}</button><button class="refuse" name="answer" value="refuse">${say.refuse}</button></div></form>`
  return page(say.signIn, `<main class="stage alone">${phone(sim, form)}</main>`)
}

/** What a person sees when the product asked wrongly: they are not sent back. */
export function refusedPage(why: string): string {
  return page(say.wrongAsk, `<main class="refused"><h1>${say.wrongAsk}</h1><p>${why}</p></main>`)
}

/** The desk: what can be made harder, and what was called. */
export function deskPage(sim: VneidSimulation): string {
  const known = people.map(
    ({ name, identityNumber, level, from }) => `<li><strong>${name}</strong><br><small>${identityNumber}, ${say.level(level)}, ${from}</small></li>`,
  )
  return page(
    say.title,
    `<div class="desk"><details class="controls" open><summary>${say.controls}</summary><div class="inside">
<h1>${say.title}</h1><p class="lead">${say.lead}</p><h2>${say.controls}</h2>${troublesHtml(sim)}</div></details>
<main class="stage">${phone(sim, `<p class="empty">${say.howTo}</p><ul class="known">${known.join('')}</ul>`)}</main>
<aside class="log"><div class="log-head"><h2>${say.log}</h2><small>${say.logOrder}</small></div><div class="entries" tabindex="0">${logHtml(sim)}</div></aside></div>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}: ${say.title}</title><link rel="icon" href="data:,"><style>${look}${phoneLook}${vneidLook}</style></head><body>
<p class="ribbon"><strong>${say.ribbonName}</strong> <span>${say.ribbonRest}</span></p>
${body}</body></html>`
}

function phone(sim: VneidSimulation, screen: string): string {
  return `<div class="phone"><div class="status" aria-hidden="true"><span>${vietnamTime(sim.clock.now())}</span><span>${icon('signal', 16)}${icon('battery', 20)}</span></div>
<header><div><strong>${say.title}</strong></div></header><section class="screen" tabindex="0">${screen}</section></div>`
}

function troublesHtml(sim: VneidSimulation): string {
  return troubles
    .map(
      ({ kind, name, what }) =>
        `<form method="post" action="/desk"><input type="hidden" name="kind" value="${kind}"><button class="switch" role="switch" aria-checked="${sim.faults.has(kind)}"><span><strong>${name}</strong><br><small>${what}</small></span><span class="knob" aria-hidden="true"></span></button></form>`,
    )
    .join('')
}

function logHtml(sim: VneidSimulation): string {
  if (sim.log.length === 0) return `<p class="empty">${say.logEmpty}</p>`
  const lines = sim.log
    .slice(0, SHOWN)
    .map(
      ({ at, direction, isBad, title, detail }) =>
        `<li class="${direction}${isBad ? ' bad' : ''}"><time>${vietnamTimeWithSeconds(at)}</time><span class="chip">${icon(direction === 'call' ? 'arrow-up-right' : 'arrow-down-left', 16)}</span><div><code>${escapeHtml(title)}</code><p>${escapeHtml(detail)}</p></div></li>`,
    )
  return `<ol>${lines.join('')}</ol>`
}
