import { z } from 'zod'
import { getCase } from '#cases'
import type { Endpoint } from '#platform/endpoint'
import { toNfc } from '#platform/nfc'
import type { Form } from '#platform/page'
import { caseIdOf } from './load-case.ts'
import { officeCalendar } from './office-day.ts'
import { toldWords } from './told-words.ts'

const posted = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

/** What the resident would be told if the form were sent as it stands; writes nothing. Posted, since what is typed belongs in no address. */
export const toldEndpoint: Endpoint = {
  method: 'POST',
  path: '/office/ho-so/:id/loi-nhan',
  may: { name: getCase.name, may: 'granted' },
  handle: async (request, reply) => {
    const { id } = request.raw.params as { id?: string }
    const form = toNfc(posted.parse({ ...(request.raw.body as object | null) })) as Form
    const { protocol, host } = request.raw
    const told = await request.open(async (ctx) =>
      toldWords(ctx, caseIdOf(id), { act: [form['act'] ?? ''].flat()[0], form, origin: `${protocol}://${host}` }, await officeCalendar(ctx)),
    )
    return reply.header('cache-control', 'no-store').send({ told })
  },
}
