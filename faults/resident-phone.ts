import { setTimeout as pause } from 'node:timers/promises'
import { Final } from './until.ts'

const AGAIN_AFTER_MS = 150
const ANSWER_WITHIN_MS = 20_000

export type Answer = { status: number; location: string; text: string; bytes: Buffer }
type Asked = { method?: 'POST'; body?: BodyInit; headers?: Record<string, string> }

/** A browser with its cookies and an address of its own. What gets no answer is asked again until it has one, as people do. */
export type Phone = {
  ask(path: string, asked?: () => Asked): Promise<Answer>
  /** Requests that went without an answer, each asked again. */
  unanswered(): number
}

export function openPhone(origin: string, address: string): Phone {
  const jar = new Map<string, string>()
  let unanswered = 0
  const tryOnce = async (path: string, { method, body, headers = {} }: Asked): Promise<Answer | undefined> => {
    try {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(`${origin}${path}`, {
        ...{ method: method ?? 'GET', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
        ...(body === undefined ? {} : { body }),
        headers: { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}), ...headers },
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      if (response.status >= 500) return undefined
      for (const line of response.headers.getSetCookie()) keep(jar, line)
      return { status: response.status, location: response.headers.get('location') ?? '', text: bytes.toString(), bytes }
    } catch {
      return undefined
    }
  }
  return {
    unanswered: () => unanswered,
    async ask(path, asked = () => ({})) {
      const deadline = performance.now() + 180_000
      for (;;) {
        const answer = await tryOnce(path, asked())
        if (answer) return answer
        unanswered += 1
        if (performance.now() > deadline) throw new Final(`Nothing answers ${path}`)
        await pause(AGAIN_AFTER_MS)
      }
    },
  }
}

/** Posts a form as a page without script does and follows where it leads; refuses an answer that leads nowhere. */
export async function post(phone: Phone, path: string, fields: Record<string, string>, picture?: Buffer): Promise<string> {
  const { status, location, text } = await phone.ask(path, () => ({
    method: 'POST',
    body: picture ? withPicture(fields, picture) : new URLSearchParams(fields),
  }))
  if (status !== 303 && status !== 302) throw new Final(`${path} answered ${status}: ${wordsOf(text)}`)
  return location
}

function withPicture(fields: Record<string, string>, picture: Buffer): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('anh', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'anh.jpg')
  return form
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600)
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';')
  const at = pair.indexOf('=')
  const isGone = rest.some((part) => /^\s*max-age=0$/i.test(part) || /expires=Thu, 01 Jan 1970/i.test(part))
  if (isGone) jar.delete(pair.slice(0, at))
  else jar.set(pair.slice(0, at), pair.slice(at + 1))
}
