import type { FastifyReply } from 'fastify'
import { asciiName } from './uploads-name.ts'

/** A file to be handed out; shown in the browser only if asked for and of a kind that cannot act. */
export type OutgoingFile = { name: string; mediaType: string; content: Buffer; isInline?: boolean }

/** What a browser may show by itself. A PDF's own viewer does not start in a sandbox. */
const SHOWN: Readonly<Record<string, string>> = {
  'image/jpeg': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
  'image/png': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
  'image/webp': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox",
  'audio/mpeg': "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox",
  'application/pdf': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'",
}

/** Answers with a file: its Vietnamese name, never guessed at, never kept by anybody on the way, and unable to run anything. */
export function answerFile(reply: FastifyReply, { name, mediaType, content, isInline = false }: OutgoingFile): FastifyReply {
  const policy = SHOWN[mediaType]
  const isShown = isInline && policy !== undefined
  return reply
    .type(policy === undefined ? 'application/octet-stream' : mediaType)
    .header('content-disposition', `${isShown ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`)
    .header('content-security-policy', isShown ? policy : "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .header('cross-origin-resource-policy', 'same-origin')
    .send(content)
}

/** RFC 5987: UTF-8 percent-encoded, the letters a header may not hold included. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
