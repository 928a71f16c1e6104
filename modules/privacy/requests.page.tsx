import type { Context } from '#platform/context'
import { field, inputFrom, type PageRequest, type Posted, page, type Redirect } from '#platform/page'
import { Button, EmptyState, PageHead, Pagination, Panel, sayDate, Tabs, Tag, TextArea, vietnamDate } from '#ui'
import { grantRequest } from './grant-request.ts'
import { listRequests } from './list-requests.ts'
import { Told, when } from './privacy-parts.tsx'
import { refuseRequest } from './refuse-request.ts'
import { officeTexts as texts } from './texts.vi.ts'

const PATH = '/office/yeu-cau-du-lieu'
type Data = Awaited<ReturnType<typeof load>>
type Request = Data['requests'][number]

/** What residents ask about their data: the nearest day first, each with its answer form. */
export const requestsPage = page({
  path: PATH,
  may: listRequests,
  shell: 'office',
  title: () => texts.title,
  load,
  act,
  view: (data, frame) => (
    <>
      <PageHead title={texts.title} text={texts.lead} />
      <Tabs
        label={texts.tabs.label}
        tabs={[
          { href: PATH, label: texts.tabs.waiting, isCurrent: data.show === 'waiting' },
          { href: `${PATH}?xem=xong`, label: texts.tabs.decided, isCurrent: data.show === 'decided' },
        ]}
      />
      <Told frame={frame} told={texts.told} />
      {data.requests.length === 0 && <EmptyState title={texts.empty} text={texts.emptyText} />}
      {data.requests.map((request) => (
        <Asked request={request} today={vietnamDate(frame.now)} mayDecide={frame.may(grantRequest)} typed={frame.refusal ? frame.form : {}} />
      ))}
      <Pagination
        page={data.page}
        pages={data.hasMore ? data.page + 1 : data.page}
        hrefFor={(number) => `${PATH}?${new URLSearchParams({ ...(data.show === 'decided' ? { xem: 'xong' } : {}), trang: String(number) })}`}
      />
    </>
  ),
})

async function load(ctx: Context, { query }: PageRequest) {
  const show = query['xem'] === 'xong' ? ('decided' as const) : ('waiting' as const)
  const number = Math.min(1000, Math.max(1, Math.trunc(Number(query['trang'])) || 1))
  return { ...(await ctx.call(listRequests, { show, page: number })), show }
}

async function act(ctx: Context, { form }: Posted): Promise<Redirect> {
  if (field(form, 'act') === 'refuse') {
    await ctx.call(refuseRequest, inputFrom(refuseRequest, form))
    return { redirect: `${PATH}?xong=khong` }
  }
  await ctx.call(grantRequest, inputFrom(grantRequest, form))
  return { redirect: `${PATH}?xong=${field(form, 'kind') === 'erase' ? 'xoa' : 'lam'}` }
}

type AskedProps = { request: Request; today: string; mayDecide: boolean; typed: Posted['form'] }

function Asked({ request, today, mayDecide, typed }: AskedProps) {
  const isWaiting = request.decidedAt === null
  return (
    <Panel title={`${texts.kinds[request.kind]}: ${request.residentName}`} icon={request.kind === 'erase' ? 'trash' : 'pencil'} id={`yeu-cau-${request.id}`}>
      <p>
        {isWaiting && <Tag tone={request.dueOn < today ? 'alarm' : 'now'}>{request.dueOn < today ? texts.late : texts.due(sayDate(request.dueOn))}</Tag>}
        {!isWaiting && <Tag tone={request.isGranted ? 'done' : 'else'}>{request.isGranted ? texts.granted : texts.refused}</Tag>}{' '}
        {texts.askedAt(when(request.askedAt))}
        {', '}
        {request.personId === null ? texts.unidentified : <a href={`/office/dan-cu/${request.personId}`}>{texts.openPerson}</a>}
      </p>
      {request.words && <blockquote>{request.words}</blockquote>}
      {request.answer && (
        <p>
          {request.answer} <small>{texts.decidedBy(request.decidedByName ?? '', request.decidedAt ? when(request.decidedAt) : '')}</small>
        </p>
      )}
      {isWaiting && mayDecide && <Answer request={request} typed={typed} />}
    </Panel>
  )
}

function Answer({ request: { id, kind }, typed }: Pick<AskedProps, 'request' | 'typed'>) {
  return (
    <form class="stack" method="post">
      <input type="hidden" name="requestId" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <p class="hint">{kind === 'erase' ? texts.eraseHelp : texts.correctHelp}</p>
      <TextArea
        id={`tra-loi-${id}`}
        label={texts.reason}
        hint={texts.reasonHint}
        name="reason"
        rows={2}
        maxLength={200}
        isRequired
        value={field(typed, 'requestId') === String(id) ? field(typed, 'reason') : ''}
      />
      <div class="actions">
        <Button kind={kind === 'erase' ? 'danger' : 'primary'} name="act" value="grant">
          {kind === 'erase' ? texts.grantErase : texts.grant}
        </Button>
        <Button kind="secondary" name="act" value="refuse">
          {texts.refuse}
        </Button>
      </div>
    </form>
  )
}
