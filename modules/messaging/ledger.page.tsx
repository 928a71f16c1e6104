import { page } from '#platform/page'
import { BackLink, EmptyState, PageHead, Pagination, Table, Tabs, Tag } from '#ui'
import { atWords } from './instant-words.ts'
import { listMessages } from './list-messages.ts'
import { type MessageState, messageState } from './message-state.ts'
import type { MessageShown } from './message-view.ts'
import { channelsText, kinds, purposes, states, ledgerText as texts } from './page-texts.vi.ts'

const PATH = '/office/kenh/tin'
const TABS: readonly MessageState[] = ['queued', 'unknown', 'failed', 'sent', 'delivered', 'seen']
const TONES: Record<MessageState, 'act' | 'now' | 'done' | 'alarm'> = {
  queued: 'act',
  sending: 'act',
  sent: 'done',
  delivered: 'done',
  seen: 'done',
  failed: 'alarm',
  unknown: 'now',
}

/** The ledger of every message, filtered by the address bar. */
export const ledgerPage = page({
  path: PATH,
  may: listMessages,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx, { query }) => {
    const state = messageState.safeParse(query['tinh-trang'])
    const number = Math.max(1, Math.trunc(Number(query['trang'])) || 1)
    return {
      ...(await ctx.call(listMessages, { page: Math.min(number, 1000), ...(state.success ? { state: state.data } : {}) })),
      state: state.success ? state.data : null,
    }
  },
  view: ({ messages, state, page: number, hasMore }) => (
    <>
      <BackLink href="/office/kenh">{channelsText.title}</BackLink>
      <PageHead title={texts.title} text={texts.lead} />
      <Tabs
        label={texts.byState}
        tabs={[
          { href: PATH, label: texts.all, isCurrent: state === null },
          ...TABS.map((one) => ({ href: address(one, 1), label: states[one], isCurrent: state === one })),
        ]}
      />
      {messages.length === 0 ? <EmptyState title={texts.empty} text={texts.emptyText} /> : <Ledger messages={messages} />}
      <Pagination page={number} pages={hasMore ? number + 1 : number} hrefFor={(to) => address(state, to)} />
    </>
  ),
})

function Ledger({ messages }: { messages: readonly MessageShown[] }) {
  const { columns } = texts
  return (
    <Table
      caption={texts.title}
      isCaptionHidden
      columns={[
        { key: 'queued', label: columns.queued, isCode: true },
        { key: 'purpose', label: columns.purpose },
        { key: 'text', label: columns.text },
        { key: 'kind', label: columns.kind },
        { key: 'price', label: columns.price, isNumber: true },
        { key: 'state', label: columns.state },
      ]}
      rows={messages.map((message) => ({
        id: String(message.id),
        cells: {
          queued: atWords(message.queuedAt),
          purpose: purposes[message.purpose],
          text: <Words text={message.text ?? texts.hiddenCode} />,
          kind: kinds[message.kind ?? ''] ?? texts.noPrice,
          price: message.priceDong === null ? texts.noPrice : message.priceDong === 0 ? texts.free : texts.price(message.priceDong),
          state: (
            <>
              <Tag tone={TONES[message.state]}>{states[message.state]}</Tag>
              {message.reason && <small> {message.reason}</small>}
            </>
          ),
        },
      }))}
    />
  )
}

const GLANCE = 120

/** A long text opens on a tap, so that the ledger stays a list. */
function Words({ text }: { text: string }) {
  const letters = [...text]
  if (letters.length <= GLANCE) return <>{text}</>
  return (
    <details>
      <summary>{`${letters.slice(0, GLANCE).join('')}…`}</summary>
      {`…${letters.slice(GLANCE).join('')}`}
    </details>
  )
}

function address(state: MessageState | null, page: number): string {
  const query = new URLSearchParams({ ...(state ? { 'tinh-trang': state } : {}), ...(page > 1 ? { trang: String(page) } : {}) }).toString()
  return query ? `${PATH}?${query}` : PATH
}
