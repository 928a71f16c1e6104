import type { FastifyInstance } from 'fastify'
import type { Json } from './json.ts'

const BODY_LIMIT_BYTES = 25 * 1024 * 1024

/** A file taken from a multipart form. */
export interface FormFile {
  name: string
  type: string
  bytes: Buffer
}

/** Teaches a server the two kinds of form: urlencoded arrives as an object, multipart as `{field: text | FormFile}`. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))))
  })
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (request, body, done) => {
    readMultipart(Buffer.from(body), request.headers['content-type'] ?? '').then(
      (fields) => done(null, fields),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    )
  })
}

/** True for a field that holds a file. */
export function isFormFile(value: unknown): value is FormFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes)
}

async function readMultipart(body: Buffer, contentType: string): Promise<Json> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const fields: Json = {}
  for (const [key, value] of form) {
    fields[key] = typeof value === 'string' ? value : { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return fields
}
