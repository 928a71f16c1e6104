import { vietnamTime } from '../kit/clock.ts'
import { escapeHtml } from '../kit/html.ts'
import { icon, mark } from '../kit/icons.ts'
import { look } from '../kit/look.css.ts'
import { phoneLook } from '../kit/phone.css.ts'
import { conversationHtml } from './phone-bubbles.ts'
import { clockHtml, heldHtml, managerHtml, residentsHtml, troublesHtml } from './phone-desk.ts'
import { logHtml, windowHtml } from './phone-log.ts'
import { page, places } from './phone-texts.vi.ts'
import { samplePictures } from './sample-pictures.ts'
import type { Simulation } from './simulation.ts'
import { say } from './texts.vi.ts'
import type { SimulatedUser } from './world.ts'

/** The parts that change while the page is open, by the name of their place. */
export function phoneParts(sim: Simulation, me: SimulatedUser): Record<string, string> {
  return {
    chat: conversationHtml(me, sim.world.messages.get(me.userId) ?? []),
    residents: residentsHtml(sim, me),
    troubles: troublesHtml(sim, me, 'usual'),
    'troubles-more': troublesHtml(sim, me, 'rare'),
    held: heldHtml(sim, me),
    clock: clockHtml(sim, me),
    log: logHtml(sim),
    window: windowHtml(sim, me),
    'page-menu': pageMenu(me),
    'phone-time': vietnamTime(sim.clock.now()),
  }
}

/** A resident's phone with the controls beside it. */
export function phonePage(sim: Simulation, me: SimulatedUser): string {
  const parts = phoneParts(sim, me)
  const part = (name: string, attributes = '') => `data-part="${name}" ${attributes}>${parts[name]}`
  const oa = sim.world.oas.get(me.oaId)
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(me.name)}: ${page.title}</title><link rel="icon" href="data:,"><style>${look}${phoneLook}</style></head><body>
<p class="ribbon"><strong>${say.ribbonName}</strong> <span>${say.ribbonRest}</span></p>
<div class="desk">
<details class="controls" id="controls"><summary>${page.controls}</summary><div class="inside">
<h1>${page.title}</h1><p class="lead">${page.lead}</p>
${oaLinks(sim, me)}<h2 id="dong-vai">${page.whoAmI}</h2><nav ${part('residents', `aria-label="${page.whoAmI}"`)}</nav>
<h2>${page.harder}</h2><div ${part('troubles')}</div><details class="more"><summary>${page.harderStill}</summary><div ${part('troubles-more')}</div></details><div ${part('held')}</div>
<h2>${page.clock}</h2><div ${part('clock')}</div>
${managerHtml(me)}</div></details>
<script>if(innerWidth>480)document.getElementById('controls').open=true</script>
<main class="stage"><div class="phone">
<div class="status" aria-hidden="true"><span ${part('phone-time')}</span><span>${icon('signal', 16)}${icon('wifi', 16)}${icon('battery', 20)}</span></div>
<header><a href="#dong-vai" aria-label="${page.back}" class="back">${icon('chevron-left')}</a><span class="avatar">${mark(28)}</span><div><strong>${escapeHtml(oa?.name ?? '')}</strong><br><small>${page.oaLine}</small></div>
<details class="menu" data-closes><summary aria-label="${page.menu}">${icon('menu')}</summary><div class="sheet" ${part('page-menu')}</div></details></header>
<section class="chat" ${part('chat', 'data-scroll tabindex="0" aria-live="polite"')}</section>
${composer(me)}${menuBar(sim, me)}
</div></main>
<aside class="log"><div class="log-head"><h2>${page.log}</h2><small>${page.logOrder}</small></div><div class="entries" ${part('log', 'tabindex="0"')}</div><div class="window" ${part('window')}</div></aside>
</div><script src="/live.js"></script></body></html>`
}

function composer(me: SimulatedUser): string {
  const act = `method="post" action="/phone/${me.userId}/act" data-live`
  const pictures = samplePictures.map(
    (picture) => `<button name="sample" value="${picture.id}"><img src="/media/${picture.id}" alt="" width="48" height="32">${picture.name}</button>`,
  )
  const locations = places.map((place) => `<button name="place" value="${place.latitude},${place.longitude}">${icon('map-pin', 20)}${place.name}</button>`)
  return `<div class="composer"><details class="attach" data-closes><summary aria-label="${page.attachWhat}">${icon('image')}</summary><div class="sheet">
<form method="post" action="/phone/${me.userId}/picture" enctype="multipart/form-data" data-live><label>${page.choosePicture}<input type="file" name="file" data-clear required></label><button>${icon('image', 20)}${page.sendFile}</button></form>
<form method="post" action="/phone/${me.userId}/sample" data-live><p>${page.samples}</p>${pictures.join('')}</form>
<form method="post" action="/phone/${me.userId}/place" data-live><p>${page.places}</p>${locations.join('')}</form>
<form ${act}><input type="hidden" name="stickerId" value="nu-cuoi"><button name="act" value="sticker">${icon('smile', 20)}${page.sticker}</button></form></div></details>
<form ${act} class="write"><input type="hidden" name="act" value="text"><textarea name="text" rows="1" placeholder="${page.write}" aria-label="${page.write}" required maxlength="2000" data-clear></textarea><button aria-label="${page.send}">${icon('send')}<span>${page.send}</span></button></form>
<form ${act} data-seen hidden><input type="hidden" name="act" value="seen"></form></div>`
}

function menuBar(sim: Simulation, me: SimulatedUser): string {
  const items = sim.world.oas.get(me.oaId)?.menu ?? []
  const buttons = items.map((item) => `<button name="text" value="${escapeHtml(item.text)}">${escapeHtml(item.label)}</button>`)
  return `<form class="menu-bar" method="post" action="/phone/${me.userId}/act" data-live><input type="hidden" name="act" value="text">${buttons.join('')}</form>`
}

function pageMenu(me: SimulatedUser): string {
  const acts = [
    me.isFollower ? ['unfollow', page.unfollow] : ['follow', page.follow],
    ...(me.hasClickedChat ? [] : [['chatnow', page.chatnow]]),
    ['seen', page.seen],
    me.hasBlocked ? ['unblock', page.unblock] : ['block', page.block],
    ['withdraw', page.withdraw],
  ]
  const buttons = acts.map(([act, words]) => `<button name="act" value="${act}">${words}</button>`)
  return `<form method="post" action="/phone/${me.userId}/act" data-live>${buttons.join('')}</form>`
}

function oaLinks(sim: Simulation, me: SimulatedUser): string {
  if (sim.world.oas.size < 2) return ''
  const first = (oaId: string) => [...sim.world.users.values()].find((user) => user.oaId === oaId)?.userId ?? ''
  const links = [...sim.world.oas.values()].map(
    (oa) => `<a href="/phone/${first(oa.oaId)}"${oa.oaId === me.oaId ? ' aria-current="page"' : ''}>${escapeHtml(oa.name)}</a>`,
  )
  return `<h2>${page.whichPage}</h2><nav class="row pages" aria-label="${page.whichPage}">${links.join('')}</nav>`
}
