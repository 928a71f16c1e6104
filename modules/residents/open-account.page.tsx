import type { z } from 'zod'
import type { Context } from '#platform/context'
import { field, type PageRequest, type Posted, page, type Redirect } from '#platform/page'
import { ButtonLink, PageHead } from '#ui'
import { askPhoneCode } from './ask-phone-code.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import { countOpenings } from './count-openings.ts'
import { findNeighbours } from './find-neighbours.ts'
import { getNeighbour } from './get-neighbour.ts'
import { HelpCode, HelpDone, HelpForm } from './help-form.tsx'
import { HelpSearch, OpenedThisMonth } from './help-search.tsx'
import { openWithHelp } from './open-with-help.ts'
import { texts } from './page-texts.vi.ts'
import { FOR_OPENING } from './proof.ts'
import { readProof } from './read-proof.ts'
import { refuse } from './refusals.ts'
import { dropProof, holdProof, proofTokenOf } from './sign-in-cookies.ts'
import { consentWords } from './texts.vi.ts'
import { Told } from './told.tsx'

/** What was just opened, for this browser and five minutes: a code in an address would stay in histories and logs. */
const DONE_COOKIE = 'vua-mo'
const DONE_SECONDS = 300

type Data = {
  query: string
  found: z.output<typeof findNeighbours.output> | null
  person: z.output<typeof getNeighbour.output> | null
  maskedPhone: string | null
  done: { name: string; code: string | null } | null
  month: z.output<typeof countOpenings.output>
}

/** A volunteer opens an account with a neighbour at their side: find the name, read the words aloud, phone or paper. */
export const openAccountPage = page<Data>({
  path: FOR_OPENING,
  may: openWithHelp,
  shell: 'office',
  title: () => texts.help.title,
  load,
  act: async (ctx, posted) => (field(posted.form, 'act') === 'code' ? confirm(ctx, posted) : begin(ctx, posted)),
  view: ({ query, found, person, maskedPhone, done, month }, frame) => (
    <>
      <PageHead title={texts.help.title} text={texts.help.lead} />
      <Told frame={frame} problem={problemIn(frame.request.query)} />
      {done && (
        <>
          <HelpDone {...done} />
          <ButtonLink href={FOR_OPENING}>{texts.help.another}</ButtonLink>
        </>
      )}
      {!done && person && maskedPhone !== null && <HelpCode personId={person.personId} maskedPhone={maskedPhone} />}
      {!done && person && maskedPhone === null && <HelpForm person={person} consent={consentWords(frame.commune.name)} frame={frame} />}
      {!done && !person && <HelpSearch query={query} found={found} path={FOR_OPENING} />}
      <p class="small quiet">{texts.help.month(month.mine, month.total)}</p>
      {!person && !done && <OpenedThisMonth month={month} />}
    </>
  ),
})

async function load(ctx: Context, request: PageRequest): Promise<Data> {
  const words = (request.query['q'] ?? '').slice(0, 60)
  const personId = Number(/^\d{1,9}$/.exec(request.query['nguoi'] ?? '')?.[0] ?? 0)
  const done = request.query['xong'] === 'mo' ? doneIn(request) : null
  const person = personId > 0 && !done ? await ctx.call(getNeighbour, { personId }) : null
  const proof = person && request.query['buoc'] === 'ma' ? await ctx.call(readProof, { token: proofTokenOf(request).slice(0, 100) }) : null
  return {
    query: words,
    found: words.trim() !== '' && !person ? await ctx.call(findNeighbours, { words }) : null,
    person,
    maskedPhone: proof && proof.state !== 'over' && proof.use === 'opening' ? proof.maskedPhone : null,
    done,
    month: await ctx.call(countOpenings, {}),
  }
}

async function begin(ctx: Context, posted: Posted): Promise<Redirect> {
  const { form, address } = posted
  const personId = personIn(posted)
  if (field(form, 'consent') !== 'co') refuse('residents.consent_needed')
  await ctx.call(getNeighbour, { personId })
  if (field(form, 'how') === 'paper') return opened(await ctx.call(openWithHelp, { personId, hasConsent: true }))
  const { token } = await ctx.call(askPhoneCode, { phone: field(form, 'phone').slice(0, 40), address, use: 'opening' })
  return { redirect: `${FOR_OPENING}?nguoi=${personId}&buoc=ma`, cookies: [holdProof(token)] }
}

async function confirm(ctx: Context, posted: Posted): Promise<Redirect> {
  const personId = personIn(posted)
  const token = proofTokenOf(posted).slice(0, 100)
  const { result, attemptsLeft } = await ctx.call(confirmPhoneCode, { token, code: field(posted.form, 'code').slice(0, 40) })
  if (result === 'wrong') return { redirect: `${FOR_OPENING}?nguoi=${personId}&buoc=ma&con=${attemptsLeft}` }
  if (result === 'over') return { redirect: `${FOR_OPENING}?nguoi=${personId}&loi=het-ma` }
  return opened(await ctx.call(openWithHelp, { personId, hasConsent: true, token }))
}

function personIn({ query }: Pick<PageRequest, 'query'>): number {
  return Number(/^\d{1,9}$/.exec(query['nguoi'] ?? '')?.[0] ?? refuse('residents.person_not_found'))
}

function opened({ name, code }: z.output<typeof openWithHelp.output>): Redirect {
  const value = Buffer.from(JSON.stringify({ name, code })).toString('base64url')
  return { redirect: `${FOR_OPENING}?xong=mo`, cookies: [{ name: DONE_COOKIE, value, maxAgeSeconds: DONE_SECONDS }, dropProof] }
}

function doneIn({ cookies }: PageRequest): Data['done'] {
  try {
    const { name, code } = JSON.parse(Buffer.from(cookies[DONE_COOKIE] ?? '', 'base64url').toString()) as Record<string, unknown>
    return typeof name === 'string' ? { name, code: typeof code === 'string' ? code : null } : null
  } catch {
    return null
  }
}

function problemIn({ con, loi }: Readonly<Record<string, string>>): string | undefined {
  if (con && /^[1-4]$/.test(con)) return texts.wrongCode(Number(con))
  return loi ? texts.problems[loi] : undefined
}
