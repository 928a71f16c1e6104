import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { vietnamHour } from '../kit/clock.ts'
import { isFormFile } from '../kit/form-bodies.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import type { Listening } from '../kit/listening.ts'
import { streamChanges } from '../kit/live.ts'
import { liveScript } from '../kit/live-script.ts'
import { runCommand } from './control.ts'
import { keepMedia } from './media.ts'
import { phonePage, phoneParts } from './phone-page.ts'
import { troubles } from './phone-texts.vi.ts'
import { readAct } from './read-act.ts'
import { residentActs } from './resident-acts.ts'
import type { Simulation } from './simulation.ts'
import type { SimulatedUser } from './world.ts'

const HOUR_MS = 3_600_000

/** The phone page and what its forms do; each form works with and without script. */
export function phoneRoutes(app: FastifyInstance, sim: Simulation, listening: () => Listening): void {
  app.get('/', async (_request, reply) => reply.redirect(`/phone/${[...sim.world.users.keys()][0] ?? ''}`))
  app.get('/live.js', async (_request, reply) => reply.type('text/javascript').send(liveScript))

  const onPhone = (path: string, run: (me: SimulatedUser, request: FastifyRequest, reply: FastifyReply) => unknown) => ({
    url: `/phone/:userId${path}`,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const me = sim.world.users.get(String(asRecord(request.params)['userId']))
      return me ? run(me, request, reply) : reply.code(404).type('text/plain').send('404')
    },
  })
  const afterPost = (run: (me: SimulatedUser, form: Json) => unknown) => async (me: SimulatedUser, request: FastifyRequest, reply: FastifyReply) => {
    await run(me, asRecord(request.body))
    return request.headers['x-live'] ? reply.code(204).send() : reply.redirect(`/phone/${me.userId}`, 303)
  }

  app.route({ method: 'GET', ...onPhone('', (me, _request, reply) => reply.type('text/html').send(phonePage(sim, me))) })
  app.route({ method: 'GET', ...onPhone('/parts', (me) => phoneParts(sim, me)) })
  app.route({
    method: 'GET',
    ...onPhone('/live', (_me, _request, reply) => {
      streamChanges(reply, sim.changes)
      return reply
    }),
  })
  app.route({
    method: 'POST',
    ...onPhone(
      '/act',
      afterPost((me, form) => residentActs(sim, me, readAct(form))),
    ),
  })
  app.route({
    method: 'POST',
    ...onPhone(
      '/picture',
      afterPost((me, form) => sendFile(sim, me, form)),
    ),
  })
  app.route({
    method: 'POST',
    ...onPhone(
      '/sample',
      afterPost((me, form) => residentActs(sim, me, { act: 'image', url: `${sim.publicUrl}/media/${asText(form['sample'])}` })),
    ),
  })
  app.route({
    method: 'POST',
    ...onPhone(
      '/place',
      afterPost((me, form) => sendPlace(sim, me, form)),
    ),
  })
  app.route({
    method: 'POST',
    ...onPhone(
      '/desk',
      afterPost((me, form) => runDeskForm(sim, me, form, listening)),
    ),
  })
}

function sendFile(sim: Simulation, me: SimulatedUser, form: Json): void {
  const file = form['file']
  if (!isFormFile(file) || file.bytes.length === 0) return
  const isImage = file.type.startsWith('image/')
  const mediaId = keepMedia(sim, { kind: isImage ? 'image' : 'file', name: file.name, type: file.type, bytes: file.bytes, oaId: me.oaId, expiresAt: null })
  const url = `${sim.publicUrl}/media/${mediaId}`
  residentActs(sim, me, isImage ? { act: 'image', url } : { act: 'file', url, fileName: file.name, fileSizeBytes: file.bytes.length })
}

function sendPlace(sim: Simulation, me: SimulatedUser, form: Json): void {
  const [latitude = '', longitude = ''] = (asText(form['place']) ?? '').split(',')
  residentActs(sim, me, { act: 'location', latitude, longitude })
}

async function runDeskForm(sim: Simulation, me: SimulatedUser, form: Json, listening: () => Listening): Promise<void> {
  const command = asText(form['do']) ?? ''
  if (command === 'toggle') return toggle(sim, form)
  if (command === 'night') {
    const hours = (22 - vietnamHour(sim.clock.now()) + 24) % 24
    const sinceHour = sim.clock.now() % HOUR_MS
    return sim.clock.advance((hours === 0 ? 24 : hours) * HOUR_MS - sinceHour)
  }
  await runCommand(sim, { ...form, text: form['adminText'], do: command, userId: me.userId, oaId: me.oaId }, listening)
}

function toggle(sim: Simulation, form: Json): void {
  const trouble = troubles.find((one) => one.kind === form['kind'] && one.on === form['on'])
  if (!trouble) return
  const { ms, code } = { ms: undefined, code: undefined, ...trouble }
  if (sim.faults.has(trouble.kind)) sim.faults.clear(trouble.kind)
  else sim.faults.set({ kind: trouble.kind, on: trouble.on, ...(ms ? { ms: Number(ms) } : {}), ...(code ? { code: Number(code) } : {}) })
}
