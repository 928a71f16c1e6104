import { type Frame, field } from '#platform/page'
import { Button, Facts, Field, Notice, Panel, Radios, Tag } from '#ui'
import { CONNECT_PATH } from './connect.endpoint.ts'
import { atWords } from './instant-words.ts'
import type { ChannelsData } from './load-channels.ts'
import { channelsText as texts } from './page-texts.vi.ts'

type Account = ChannelsData['health']['accounts'][number]
type Alarm = ChannelsData['health']['alarms'][number]

const TONES = { connected: 'done', needs_consent: 'alarm', disabled: 'closed' } as const

/** One page or sender: how it is, what is wrong with it, and what can be done. */
export function AccountPanel({ account, alarms, rights }: { account: Account; alarms: readonly Alarm[]; rights: ChannelsData['rights'] }) {
  const { facts } = texts
  return (
    <Panel
      title={account.name}
      icon={account.channel === 'sms' ? 'smartphone' : 'messages-square'}
      action={<Tag tone={TONES[account.state]}>{texts.state[account.state]}</Tag>}
    >
      {alarms.map(({ kind }) => (
        <Notice tone={kind === 'silent' || kind === 'provider_retrying' ? 'now' : 'alarm'} icon="triangle-alert">
          {texts.alarms[kind]}
        </Notice>
      ))}
      <Facts
        facts={[
          {
            question: texts.channel[account.channel] ?? account.channel,
            answer: account.accountRef,
            ...(account.stateReason ? { note: account.stateReason } : {}),
          },
          ...(account.channel === 'zalo'
            ? [
                { question: facts.tokens, answer: account.tokensExpireAt ? atWords(account.tokensExpireAt) : facts.noTokens },
                { question: facts.lastEvent, answer: account.lastEventAt ? atWords(account.lastEventAt) : facts.never },
              ]
            : []),
          ...(account.lastRefreshProblem ? [{ question: facts.problem, answer: account.lastRefreshProblem }] : []),
          ...(account.pausedUntil ? [{ question: facts.paused, answer: atWords(account.pausedUntil), note: account.pauseReason ?? '' }] : []),
        ]}
      />
      <div class="actions">
        {rights.mayConnect && account.channel === 'zalo' && account.state !== 'disabled' && (
          <form method="post" action={CONNECT_PATH}>
            <input type="hidden" name="accountId" value={account.id} />
            <Button size="small" kind={account.state === 'connected' ? 'secondary' : 'primary'}>
              {account.state === 'connected' ? texts.reconnect : texts.connect}
            </Button>
          </form>
        )}
        {rights.maySwitch && <SwitchForm account={account} />}
      </div>
    </Panel>
  )
}

function SwitchForm({ account }: { account: Account }) {
  const isOff = account.state === 'disabled'
  return (
    <details class="more">
      <summary>{isOff ? texts.switchOn : texts.switchOff}</summary>
      <form class="stack" method="post">
        <input type="hidden" name="act" value="switch" />
        <input type="hidden" name="accountId" value={account.id} />
        <input type="hidden" name="isOn" value={String(isOff)} />
        <Field label={texts.switchReason} name="reason" id={`ly-do-${account.id}`} isRequired maxLength={200} />
        <Button size="small" kind={isOff ? 'primary' : 'danger'}>
          {isOff ? texts.switchOn : texts.switchOff}
        </Button>
      </form>
    </details>
  )
}

/** The form that names one more page or sender of the commune. */
export function AddAccount({ frame }: { frame: Frame }) {
  const typed = (name: string) => (field(frame.form, 'act') === 'add' ? field(frame.form, name) : '')
  return (
    <Panel title={texts.addTitle} icon="plus">
      <form class="stack" method="post">
        <input type="hidden" name="act" value="add" />
        <Radios
          legend={texts.addKind}
          name="channel"
          isInline
          value={typed('channel') || 'zalo'}
          options={[
            { value: 'zalo', label: texts.channel['zalo'] ?? '' },
            { value: 'sms', label: texts.channel['sms'] ?? '' },
          ]}
        />
        <Field label={texts.addRef} name="accountRef" value={typed('accountRef')} isRequired maxLength={40} />
        <Field label={texts.addName} name="name" value={typed('name')} isRequired maxLength={200} />
        <Field label={texts.addBrandname} name="brandname" hint={texts.addBrandnameHint} value={typed('brandname')} maxLength={20} />
        <Button>{texts.add}</Button>
      </form>
    </Panel>
  )
}
