import type { FastifyRequest } from 'fastify'
import { toNfc } from './nfc.ts'
import type { Form, SentFile } from './page.ts'

/** A posted form, urlencoded or multipart, with its text in NFC. Files over the server's limit are refused by the parser. */
export async function readForm(request: FastifyRequest): Promise<{ form: Form; files: SentFile[] }> {
  if (!request.isMultipart()) return { form: toNfc({ ...(request.body as Record<string, string> | null) }) as Form, files: [] }
  const form: Record<string, string | string[]> = {}
  const files: SentFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const content = await part.toBuffer()
      if (content.length > 0) files.push({ field: part.fieldname, name: String(toNfc(part.filename)), mediaType: part.mimetype, content })
    } else {
      const value = String(toNfc(String(part.value)))
      const before = form[part.fieldname]
      form[part.fieldname] = before === undefined ? value : [before, value].flat()
    }
  }
  return { form, files }
}
