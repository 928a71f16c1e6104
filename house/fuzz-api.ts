import fc from 'fast-check'
import { mayCall } from '#platform/access'
import type { AnyOperation } from '#platform/operation'
import { renewSession } from './furnish.ts'
import type { FuzzAnswer, Share } from './fuzz-answers.ts'
import { badInputs, goodInputs } from './inputs.ts'
import type { KnownValues } from './known-values.ts'
import { memberOf, type WholeHouse } from './whole.ts'

export type FuzzPlan = { seed: number; runs: number; known: KnownValues; foreign: KnownValues }

/** Calls every operation of the document as one role: three quarters with good input, the rest with nasty, and some with another commune's ids. */
export async function fuzzApi(whole: WholeHouse, role: string | null, plan: FuzzPlan): Promise<{ answers: FuzzAnswer[]; share: Share }> {
  const member = memberOf(whole.home, role)
  const answers: FuzzAnswer[] = []
  const share: Share = { role, calls: 0, reached: 0, refusedOthers: 0 }
  for (const operation of documented(whole)) {
    const may = operation.may === 'anyone' || (member !== undefined && mayCall(whole.roles, member.actor, operation))
    if (member) await renewSession(whole.w, whole.home.commune, member)
    for (const input of inputsFor(operation, { ...plan, seed: seedOf(plan.seed, `${role} ${operation.name}`) }, may ? plan.runs : 1)) {
      const before = whole.reached.get(operation.name) ?? 0
      const answer = await send(whole, role, operation, input)
      const hasReached = (whole.reached.get(operation.name) ?? 0) > before
      answers.push(answer)
      if (may) {
        share.calls += 1
        share.reached += hasReached ? 1 : 0
      } else if (!hasReached) share.refusedOthers += 1
      else throw new Error(`${operation.name} ran for ${role ?? 'a stranger'}, who may not call it`)
      if (member && answer.status === 401) await renewSession(whole.w, whole.home.commune, member)
    }
  }
  return { answers, share }
}

/** The operations as /openapi.json lists them. */
function documented(whole: WholeHouse): AnyOperation[] {
  return whole.modules.flatMap((module) => module.operations).filter((one) => whole.document.has(`/api/${one.name}`))
}

function inputsFor(operation: AnyOperation, { seed, known, foreign }: FuzzPlan, runs: number): unknown[] {
  const inputs = fc.oneof(
    { weight: 8, arbitrary: goodInputs(operation, known) },
    { weight: 2, arbitrary: goodInputs(operation, foreign) },
    { weight: 5, arbitrary: badInputs(operation, known) },
  )
  return fc.sample<unknown>(inputs, { seed, numRuns: runs })
}

/** A seed of its own for each role and subject, so that one run tries many kinds of input and is still repeated by one number. */
export function seedOf(seed: number, subject: string): number {
  return [...subject].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), seed)
}

async function send(whole: WholeHouse, role: string | null, operation: AnyOperation, input: unknown): Promise<FuzzAnswer> {
  const cookies = whole.cookieOf(whole.home, role)
  const url = `/api/${operation.name}`
  const sent = JSON.stringify(input) ?? ''
  const response =
    operation.kind === 'ask'
      ? await whole.app.inject({ url: `${url}${queryOf(input)}`, cookies, headers: { host: whole.home.host } })
      : await whole.app.inject({ method: 'POST', url, payload: sent, cookies, headers: { host: whole.home.host, 'content-type': 'application/json' } })
  return {
    role,
    what: operation.name,
    sent,
    status: response.statusCode,
    mediaType: String(response.headers['content-type'] ?? ''),
    body: response.body,
    defect: whole.defectOf(response),
  }
}

/** A query string as a client would write it; broken characters travel as bytes no client would send. */
function queryOf(input: unknown): string {
  if (input === null || typeof input !== 'object') return `?${encoded(String(input))}`
  const pairs = Object.entries(input).flatMap(([name, value]) =>
    (Array.isArray(value) ? value.slice(0, 200) : [value]).map((one) => `${encoded(name)}=${encoded(textOf(one))}`),
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().slice(0, 8000))
}
