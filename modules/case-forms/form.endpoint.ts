import type { z } from 'zod'
import type { Endpoint, EndpointRequest } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import type { PdfPress } from '#platform/pdf-press'
import { qrRuns } from '#platform/qr'
import { refuse } from '#platform/refusal'
import type { filledForm } from './form-content.ts'
import { formKey, getForm } from './get-form.ts'
import { getOwnForm } from './get-own-form.ts'

/**
 * A form of a case as PDF: to the office in its browser, to be printed, `?tai=1` as a file; to its owner as a file, `?xem` in their browser.
 * What it says is read in one transaction; it is set after that, outside this process.
 */
export function formEndpoints(press: PdfPress): readonly Endpoint[] {
  const ofOffice: Endpoint = {
    method: 'GET',
    path: '/office/ho-so/:id/mau/:form',
    may: { name: getForm.name, may: 'granted' },
    handle: async (request, reply) => {
      const { id = '', form = '' } = request.raw.params as Params
      if (!/^\d{1,9}$/.test(id) || !formKey.safeParse(form).success) return refuse('platform.not_found')
      const filled = await request.open((ctx) => ctx.call(getForm, { caseId: Number(id), form }))
      const { tai } = request.raw.query as { tai?: string }
      return answerFile(reply, { ...(await drawn(press, request, filled)), isInline: tai !== '1' })
    },
  }
  const ofOwner: Endpoint = {
    method: 'GET',
    path: '/ho-so/:ref/mau/:form',
    may: { public: 'asks the case itself whether the resident signed in owns it; nobody else gets an answer' },
    handle: async (request, reply) => {
      const { ref = '', form = '' } = request.raw.params as Params
      if (!/^[\w-]{1,40}$/.test(ref) || !formKey.safeParse(form).success) return refuse('platform.not_found')
      const filled = await request.open((ctx) => ctx.call(getOwnForm, { ref, form }))
      const { xem } = request.raw.query as { xem?: string }
      return answerFile(reply, { ...(await drawn(press, request, filled)), isInline: xem !== undefined })
    },
  }
  return [ofOffice, ofOwner]
}

type Params = { id?: string; ref?: string; form?: string }

/** The QR holds the address of the look-up and a name drawn at random: nothing of anybody. */
async function drawn(press: PdfPress, { raw }: EndpointRequest, { fileName, form }: z.output<typeof filledForm>) {
  const lookUpAt = `${raw.host}/tra-cuu/ho-so`
  const qr = qrRuns(`${raw.protocol}://${lookUpAt}/${form.ref}`)
  return { name: fileName, mediaType: 'application/pdf', content: await press.draw(`case-forms/${form.layout}.typ`, { ...form, lookUpAt, qr }) }
}
