import fc from 'fast-check'
import type { AnyPage } from '#platform/page'
import { formsIn, type PageForm } from './forms.ts'
import { renewSession } from './furnish.ts'
import type { FuzzAnswer } from './fuzz-answers.ts'
import { type FuzzPlan, seedOf } from './fuzz-api.ts'
import type { KnownValues } from './known-values.ts'
import { nastyTexts } from './nasty.ts'
import { addressesOf } from './page-paths.ts'
import { memberOf, type WholeHouse } from './whole.ts'

export type PageFuzz = { answers: FuzzAnswer[]; forms: number; posts: number; accepted: number }

/** Opens every page as one role, odd queries and parameters included, and posts every form it finds with good and nasty fields. */
export async function fuzzPages(whole: WholeHouse, role: string | null, plan: FuzzPlan): Promise<PageFuzz> {
  const member = memberOf(whole.home, role)
  const fuzz: PageFuzz = { answers: [], forms: 0, posts: 0, accepted: 0 }
  const seen = new Set<string>()
  for (const page of whole.site.pages) {
    if (member) await renewSession(whole.w, whole.home.commune, member)
    const isWatched = role === null || role === 'resident' || role === 'administrator'
    for (const address of [...addressesOf(page, plan.known, 1), ...(isWatched ? strangeAddresses(page, plan) : [])]) {
      const shown = await ask(whole, role, page.path, address)
      fuzz.answers.push(shown)
      if (shown.status !== 200 || !page.act) continue
      for (const form of formsIn(shown.body)) {
        const likeness = `${(form.action || page.path).replaceAll(/\d+/g, '#')} ${form.fields.map((one) => one.name)}`
        if (seen.has(likeness)) continue
        seen.add(likeness)
        fuzz.forms += 1
        for (const fields of fc.sample(fieldsFor(form, plan.known), {
          seed: seedOf(plan.seed, `${role} ${address} ${form.fields.map((one) => one.name)}`),
          numRuns: plan.runs * 3,
        })) {
          const answer = await post(whole, role, page.path, form.action || address, fields)
          fuzz.answers.push(answer)
          fuzz.posts += 1
          fuzz.accepted += answer.status === 303 ? 1 : 0
          if (member && answer.status === 303) await renewSession(whole.w, whole.home.commune, member)
        }
      }
    }
  }
  return fuzz
}

/** Addresses nobody links to: another commune's ids, nasty parameters, nasty queries. */
function strangeAddresses(page: AnyPage, { seed, runs, foreign }: FuzzPlan): string[] {
  const texts = fc
    .sample(fc.constantFrom(...nastyTexts), { seed: seedOf(seed, page.path), numRuns: runs })
    .map((text) => encodeURIComponent(text.toWellFormed().slice(0, 500)))
  const hasParameter = page.path.includes(':')
  const long = encodeURIComponent('ạ'.repeat(200))
  return [
    ...(hasParameter ? addressesOf(page, foreign, 1) : []),
    ...[...texts, long].map((text) => (hasParameter ? page.path.replaceAll(/:[A-Za-z]+/g, text || '%20') : `${page.path}?trang=${text}&q=${text}&loc=${text}`)),
    `${page.path}?a=%ff`,
  ]
}

/** The fields as a person would send them, or with some nasty, left out or sent twice. */
function fieldsFor({ fields }: PageForm, known: KnownValues): fc.Arbitrary<readonly [string, string][]> {
  const good = fc.tuple(
    ...fields.map((field) => {
      const words = known[field.name]?.map(String)
      const value = field.isHidden
        ? fc.constant(field.value)
        : field.choices.length > 0
          ? fc.constantFrom(...field.choices)
          : fc.constantFrom(...(words && words.length > 0 ? words : [field.value || 'Chữ thường']))
      return value.map((text): [string, string] => [field.name, text])
    }),
  )
  const names = [...fields.map((field) => field.name), 'act', '__proto__', 'constructor']
  const bad = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...nastyTexts)), { minLength: 1, maxLength: 4 })
  return fc.oneof(
    { weight: 3, arbitrary: good },
    { weight: 2, arbitrary: fc.tuple(good, bad).map(([first, second]) => [...first.filter(([name]) => !second.some(([other]) => other === name)), ...second]) },
    { weight: 1, arbitrary: fc.tuple(good, bad).map(([first, second]) => [...first, ...second]) },
    { weight: 1, arbitrary: bad },
    { weight: 1, arbitrary: fc.constant<[string, string][]>([]) },
  )
}

async function ask(whole: WholeHouse, role: string | null, path: string, address: string): Promise<FuzzAnswer> {
  const response = await whole.app.inject({ url: address, cookies: whole.cookieOf(whole.home, role), headers: { host: whole.home.host } })
  return answerOf(whole, role, `GET ${path}`, address, response)
}

async function post(whole: WholeHouse, role: string | null, path: string, address: string, fields: readonly [string, string][]): Promise<FuzzAnswer> {
  const payload = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
  const response = await whole.app.inject({
    method: 'POST',
    url: address,
    payload,
    cookies: whole.cookieOf(whole.home, role),
    headers: { host: whole.home.host, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return answerOf(whole, role, `POST ${path}`, JSON.stringify(fields), response)
}

type Response = { statusCode: number; body: string; headers: Record<string, unknown> }

function answerOf(whole: WholeHouse, role: string | null, what: string, sent: string, { statusCode, body, headers }: Response): FuzzAnswer {
  return { role, what, sent, status: statusCode, mediaType: String(headers['content-type'] ?? ''), body, defect: whole.defectOf({ statusCode, body }) }
}
