import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { Button, ButtonLink, EmptyState, Field, Notice, PageHead, Pagination, Panel, Select, Table } from '#ui'
import { inputLines, saySubject } from './input-lines.ts'
import { listAccounts } from './list-accounts.ts'
import { listAuditEntries } from './list-audit-entries.ts'
import { texts } from './texts.vi.ts'
import { verifyAuditChain } from './verify-audit-chain.ts'
import { when } from './when.ts'

const PATH = '/office/nhat-ky'
const words = texts.trail
type Data = Awaited<ReturnType<typeof load>>

/** The audit trail with its filters in the address, and the check of the chain on demand. */
export const auditPage = page({
  path: PATH,
  may: listAuditEntries,
  shell: 'office',
  title: () => words.title,
  load,
  view: (data) => (
    <>
      <PageHead
        title={words.title}
        text={words.lead}
        actions={
          <ButtonLink kind="secondary" icon="shield-check" href={addressWith(data.query, { kiem: '1' })}>
            {words.verify}
          </ButtonLink>
        }
      />
      {data.verdict && <Verdict verdict={data.verdict} />}
      <Filter data={data} />
      <Entries data={data} />
      <Pagination page={data.page} pages={data.pages} hrefFor={(number) => addressWith(data.query, { trang: String(number) })} />
    </>
  ),
})

async function load(ctx: Context, { query }: PageRequest) {
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(query[name] ?? '') ? { [name]: query[name] } : {})
  const { tu: from, den: to } = { ...day('tu'), ...day('den') } as Record<string, string | undefined>
  const accountId = /^\d{1,9}$/.test(query['nguoi'] ?? '') ? Number(query['nguoi']) : undefined
  const number = Math.max(1, Math.min(100_000, Number(query['trang']) || 1))
  const listed = await ctx.call(listAuditEntries, {
    ...(accountId ? { accountId } : {}),
    ...(query['viec'] ? { action: query['viec'].slice(0, 80) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    page: Math.floor(number),
  })
  return {
    ...listed,
    query,
    actWords: ctx.actWords,
    accounts: await ctx.call(listAccounts, {}),
    verdict: query['kiem'] && ctx.may(verifyAuditChain) ? await ctx.call(verifyAuditChain, {}) : null,
  }
}

function addressWith(query: Readonly<Record<string, string>>, more: Record<string, string>): string {
  const { kiem: _, ...kept } = query
  return `${PATH}?${new URLSearchParams({ ...kept, ...more }).toString()}`
}

function Verdict({ verdict: { entries, breaks } }: { verdict: NonNullable<Data['verdict']> }) {
  if (breaks.length === 0) {
    return (
      <Notice tone="done" icon="circle-check" role="status">
        {words.holds(entries)}
      </Notice>
    )
  }
  return (
    <Notice tone="alarm" icon="shield-alert" role="alert">
      {words.broken(breaks.map(({ seq, problem }) => `${seq} (${words.problems[problem]})`).join(', '))}
    </Notice>
  )
}

function Filter({ data: { query, accounts, actWords } }: { data: Data }) {
  return (
    <Panel>
      <form class="actions" method="get" action={PATH}>
        <Select
          label={words.person}
          name="nguoi"
          value={query['nguoi']}
          empty={words.everybody}
          options={accounts.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Select
          label={words.action}
          name="viec"
          value={query['viec']}
          empty={words.everyAct}
          options={Object.entries(actWords).map(([value, label]) => ({ value, label }))}
        />
        <Field label={words.from} name="tu" type="date" value={query['tu']} />
        <Field label={words.to} name="den" type="date" value={query['den']} />
        <Button kind="secondary" icon="list-filter">
          {words.filter}
        </Button>
      </form>
    </Panel>
  )
}

function Entries({ data: { entries, actWords } }: { data: Data }) {
  if (entries.length === 0) return <EmptyState title={words.empty} text={words.emptyText} />
  return (
    <Table
      caption={words.title}
      isCaptionHidden
      columns={[
        { key: 'at', label: words.columns.at, isCode: true },
        { key: 'who', label: words.columns.who },
        { key: 'action', label: words.columns.action },
        { key: 'subject', label: words.columns.subject },
        { key: 'why', label: words.columns.why },
        { key: 'input', label: words.columns.input },
      ]}
      rows={entries.map((entry) => ({
        id: String(entry.seq),
        cells: {
          at: when(entry.at),
          who: entry.actorKind === 'anyone' ? words.who.anyone : entry.actorKind === 'system' ? words.who.system : entry.actorName,
          action: actWords[entry.action] ?? <code>{entry.action}</code>,
          subject: saySubject(entry.subject),
          why: entry.why ?? '',
          input: <Input entry={entry} />,
        },
      }))}
    />
  )
}

/** What the act was given, folded away; with the own names of the operation and of the program's part for whoever must look them up. */
function Input({ entry: { action, actorKind, actorName, input } }: { entry: Data['entries'][number] }) {
  return (
    <details>
      <summary class="link-button">{words.show}</summary>
      <ul>
        {inputLines(input).map(({ field, value }) => (
          <li>{`${field}: ${value}`}</li>
        ))}
      </ul>
      <code>{action}</code>
      {actorKind === 'system' && <code>{` (${actorName})`}</code>}
    </details>
  )
}
