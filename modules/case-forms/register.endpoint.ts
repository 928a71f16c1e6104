import type { Endpoint } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import type { PdfPress } from '#platform/pdf-press'
import { getRegister } from './get-register.ts'

/** The register of some days as PDF, in the browser. */
export function registerEndpoint(press: PdfPress): Endpoint {
  return {
    method: 'GET',
    path: '/office/ho-so/so-theo-doi.pdf',
    may: { name: getRegister.name, may: 'granted' },
    handle: async (request, reply) => {
      const { tu = '', den = '' } = request.raw.query as { tu?: string; den?: string }
      const { fileName, ...register } = await request.open((ctx) => ctx.call(getRegister, { from: tu, to: den }))
      const content = await press.draw('case-forms/07-so-theo-doi.typ', register)
      return answerFile(reply, { name: fileName, mediaType: 'application/pdf', content, isInline: true })
    },
  }
}
