import { listColleagues } from '#accounts'
import { assignCase, getCase, handOverBulk } from '#cases'
import type { Context } from '#platform/context'
import { field, type PageRequest, page } from '#platform/page'
import { Button, EmptyState, LinkButton, List, Notice, PageHead, Select, TextArea } from '#ui'
import { shortCode } from './case-code.ts'
import { WORKS_ON_CASES } from './load-case.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

const PATH = '/office/ho-so/chuyen'
const MOST = 50
const { handOver: words } = texts

/** Before several cases change hands: how many, which, to whom. The list posts what was ticked here; the second button hands over. */
export const handOverPage = page({
  path: PATH,
  may: handOverBulk,
  shell: 'office',
  title: () => words.title,
  load,
  act: async (ctx, { form, query }) => {
    if (field(form, 'act') === 'pick') {
      const picked = [form['caseId'] ?? []].flat()
      if (picked.length === 0) return refuse('desk.nothing_picked')
      return { redirect: `${PATH}?${new URLSearchParams({ ids: picked.slice(0, MOST).join('.') })}` }
    }
    const moved = await handOver(ctx, idsOf(query), Number(field(form, 'toAccountId')), field(form, 'reason'))
    return { redirect: `/office/ho-so?chuyen=${moved}` }
  },
  view: ({ cases, colleagues, ids }, frame) => (
    <>
      <PageHead title={words.title} text={cases.length > 0 ? words.lead(cases.length) : undefined} />
      {frame.refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {frame.refusal.text}
        </Notice>
      )}
      {cases.length === 0 ? (
        <EmptyState title={words.none} action={<LinkButton href="/office/ho-so">{words.back}</LinkButton>} />
      ) : (
        <>
          <List
            rows={cases.map((one) => ({
              href: `/office/ho-so/${one.id}`,
              title: `${shortCode(one)} ${one.procedureName}`,
              text: [one.applicantName, one.assigned ? words.heldBy(one.assigned.name) : texts.nobody].join(', '),
            }))}
          />
          <form class="act-form" method="post" action={`${PATH}?ids=${ids}`}>
            <input type="hidden" name="act" value="hand-over" />
            <Select
              label={words.to}
              name="toAccountId"
              value={field(frame.form, 'toAccountId')}
              empty={words.choose}
              isRequired
              options={colleagues.map(({ id, name, title }) => ({ value: String(id), label: [name, title].filter(Boolean).join(', ') }))}
            />
            <TextArea
              label={words.reason}
              hint={words.reasonHint}
              name="reason"
              rows={2}
              value={field(frame.form, 'reason')}
              maxLength={2000}
              isRequired={false}
            />
            <div class="actions">
              <Button>{words.confirm(cases.length)}</Button>
              <LinkButton href="/office/ho-so">{words.back}</LinkButton>
            </div>
          </form>
        </>
      )}
    </>
  ),
})

async function load(ctx: Context, { query }: PageRequest) {
  const ids = idsOf(query)
  return {
    cases: await casesOf(ctx, ids),
    ids: ids.join('.'),
    colleagues: ctx.may(listColleagues) ? await ctx.call(listColleagues, { mayDo: WORKS_ON_CASES }) : [],
  }
}

function idsOf(query: Readonly<Record<string, string>>): number[] {
  const typed = (query['ids'] ?? '').split('.').map(Number)
  return [...new Set(typed.filter((id) => Number.isInteger(id) && id > 0 && id < 2_147_483_648))].slice(0, MOST)
}

async function casesOf(ctx: Context, ids: readonly number[]) {
  const cases = []
  for (const caseId of ids) cases.push(await ctx.call(getCase, { caseId }))
  return cases.filter(({ closedAt }) => closedAt === null)
}

/** Each holder's cases together; those nobody has are given one by one. Those that are with the receiver already stay. */
async function handOver(ctx: Context, ids: readonly number[], toAccountId: number, reason: string): Promise<number> {
  const cases = (await casesOf(ctx, ids)).filter(({ assigned }) => assigned?.accountId !== toAccountId)
  const why = reason ? { reason } : {}
  let moved = 0
  for (const one of cases.filter(({ assigned }) => assigned === null)) {
    await ctx.call(assignCase, { caseId: one.id, toAccountId, ...why })
    moved++
  }
  for (const fromAccountId of new Set(cases.flatMap(({ assigned }) => assigned?.accountId ?? []))) {
    const caseIds = cases.filter(({ assigned }) => assigned?.accountId === fromAccountId).map(({ id }) => id)
    moved += (await ctx.call(handOverBulk, { fromAccountId, toAccountId, caseIds, ...why })).handedOver
  }
  return moved
}
