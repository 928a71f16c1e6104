import { type Frame, field, inputFrom, page } from '#platform/page'
import { ButtonLink, EmptyState, ErrorSummary, Facts, Notice, PageHead, Panel } from '#ui'
import { AccountPanel, AddAccount } from './account-panel.tsx'
import { listChannels } from './list-channels.ts'
import { type ChannelsData, loadChannels } from './load-channels.ts'
import { channelsText as texts } from './page-texts.vi.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { saveAccount } from './save-account.ts'
import { switchAccount } from './switch-account.ts'
import { UnknownMessages } from './unknown-messages.tsx'

export const CHANNELS_PATH = '/office/kenh'

/** The commune's channels: how each is, what waits, what nobody knows the end of. */
export const channelsPage = page({
  path: CHANNELS_PATH,
  may: listChannels,
  shell: 'office',
  title: () => texts.title,
  load: loadChannels,
  act: async (ctx, { form }) => {
    const act = field(form, 'act')
    if (act === 'resolve') await ctx.call(resolveUnknown, inputFrom(resolveUnknown, form))
    if (act === 'switch')
      await ctx.call(switchAccount, { accountId: field(form, 'accountId'), isOn: field(form, 'isOn') === 'true', reason: field(form, 'reason') })
    if (act === 'add') {
      const brandname = field(form, 'brandname')
      await ctx.call(saveAccount, inputFrom(saveAccount, form, { settings: brandname ? { brandname } : {} }))
    }
    return { redirect: `${CHANNELS_PATH}?xong=1` }
  },
  view: (data, frame) => (
    <>
      <PageHead
        title={texts.title}
        text={texts.lead(data.health.accounts.filter(({ state }) => state === 'connected').length, toMend(data))}
        actions={
          data.unknown !== null && (
            <ButtonLink href={`${CHANNELS_PATH}/tin`} kind="secondary" icon="list">
              {texts.ledgerLink}
            </ButtonLink>
          )
        }
      />
      {frame.refusal && <ErrorSummary errors={[{ field: 'kenh', text: frame.refusal.text }]} />}
      {frame.request.query['xong'] && !frame.refusal && (
        <Notice tone="done" role="status">
          {texts.saved}
        </Notice>
      )}
      <HouseAlarms data={data} />
      <div id="kenh" class="stack">
        {data.health.accounts.length === 0 && <EmptyState title={texts.none} text={texts.noneText} />}
        {data.health.accounts.map((account) => (
          <AccountPanel account={account} alarms={data.health.alarms.filter((one) => one.accountId === account.id)} rights={data.rights} />
        ))}
      </div>
      <UnknownMessages messages={data.unknown ?? []} mayResolve={data.rights.mayResolve} />
      <Counts data={data} />
      {data.rights.mayAdd && <AddAccount frame={frame as Frame} />}
    </>
  ),
})

function toMend({ health }: ChannelsData): number {
  return new Set(health.alarms.flatMap(({ accountId }) => accountId ?? [])).size
}

function HouseAlarms({ data }: { data: ChannelsData }) {
  const { alarms } = data.health
  return (
    <>
      {alarms
        .filter(({ accountId }) => accountId === null)
        .map(({ kind }) => (
          <Notice tone="alarm" icon="triangle-alert">
            {texts.alarms[kind]}
          </Notice>
        ))}
    </>
  )
}

function Counts({ data: { health } }: { data: ChannelsData }) {
  const { counts, number } = texts
  return (
    <Panel title={texts.countsTitle} icon="list">
      <Facts
        facts={[
          { question: counts.waiting, answer: number(health.waitingToSend) },
          { question: counts.morning, answer: number(health.waitingForMorning) },
          { question: counts.failed, answer: number(health.failedToday) },
          { question: counts.unknown, answer: number(health.unknownMessages) },
          { question: counts.deliveries, answer: number(health.failedDeliveries) },
        ]}
      />
    </Panel>
  )
}
