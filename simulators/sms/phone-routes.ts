import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asRecord, asText } from '../kit/json.ts'
import type { Listening } from '../kit/listening.ts'
import { streamChanges } from '../kit/live.ts'
import { liveScript } from '../kit/live-script.ts'
import { runSmsCommand } from './control.ts'
import type { Delivery } from './delivery.ts'
import { normalPhone } from './numbers.ts'
import { smsPage, smsParts } from './phone-page.ts'
import type { SmsSimulation } from './simulation.ts'
import { knownPhones, troubles } from './texts.vi.ts'

/** The page of a number and what its forms do. */
export function smsPhoneRoutes(app: FastifyInstance, sim: SmsSimulation, delivery: Delivery, listening: () => Listening): void {
  app.get('/', async (_request, reply) => reply.redirect(`/phone/${knownPhones[0]?.phone}`))
  app.get('/live.js', async (_request, reply) => reply.type('text/javascript').send(liveScript))

  const onPhone = (run: (phone: string, request: FastifyRequest, reply: FastifyReply) => unknown) => async (request: FastifyRequest, reply: FastifyReply) => {
    const phone = normalPhone(String(asRecord(request.params)['phone']))
    return phone ? run(phone, request, reply) : reply.code(404).type('text/plain').send('404')
  }
  app.get(
    '/phone/:phone',
    onPhone((phone, _request, reply) => reply.type('text/html').send(smsPage(sim, phone))),
  )
  app.get(
    '/phone/:phone/parts',
    onPhone((phone) => smsParts(sim, phone)),
  )
  app.get(
    '/phone/:phone/live',
    onPhone((_phone, _request, reply) => {
      streamChanges(reply, sim.changes)
      return reply
    }),
  )
  app.post(
    '/phone/:phone/desk',
    onPhone(async (phone, request, reply) => {
      const form = asRecord(request.body)
      const trouble = troubles.find((one) => one.kind === form['kind'])
      if (form['do'] !== 'toggle') await runSmsCommand(sim, delivery, { ...form, do: asText(form['do']) ?? '' }, listening)
      else if (trouble && sim.faults.has(trouble.kind)) sim.faults.clear(trouble.kind)
      else if (trouble) sim.faults.set({ kind: trouble.kind, on: trouble.on, ...('ms' in trouble ? { ms: Number(trouble.ms) } : {}) })
      return request.headers['x-live'] ? reply.code(204).send() : reply.redirect(`/phone/${phone}`, 303)
    }),
  )
}
