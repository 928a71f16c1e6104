import { Button, Facts, List, Notice, Panel, sayDate, Tag } from '#ui'
import type { OwnData } from './load-data.ts'
import { texts } from './texts.vi.ts'

const PURPOSES = ['reply', 'case', 'notice'] as const

/** The register, the account and the cases in a few facts. */
export function HeldPanel({ data: { own } }: { data: OwnData }) {
  const { person, account, cases } = own
  const born = person?.birthDate ? sayDate(person.birthDate) : (person?.birthYear ?? null)
  const phones = [person?.maskedPhone, ...own.contact.points.map(({ maskedPhone }) => maskedPhone)].filter(Boolean)
  const asked = texts.facts
  return (
    <Panel title={texts.held} icon="id-card">
      {person === null && <Notice tone="now">{texts.notIdentified}</Notice>}
      <Facts
        facts={[
          { question: asked.name, answer: person?.fullName ?? account.name, icon: 'user' },
          ...(person === null
            ? []
            : [
                { question: asked.born, answer: String(born ?? texts.nothing), icon: 'calendar' as const },
                {
                  question: asked.identity,
                  answer: person.maskedIdentity ? <span class="masked-number">{person.maskedIdentity}</span> : texts.nothing,
                  icon: 'id-card' as const,
                },
                { question: asked.address, answer: [person.address, person.hamlet].filter(Boolean).join(', ') || texts.nothing, icon: 'house' as const },
                {
                  question: asked.household,
                  answer: person.household === null ? texts.nothing : texts.householdSize(person.household.members.length),
                  icon: 'users' as const,
                },
              ]),
          { question: asked.phone, answer: [...new Set(phones)].join(', ') || texts.nothing, icon: 'phone' },
          { question: asked.cases, answer: cases.length > 0 ? <a href="/ho-so">{texts.caseCount(cases.length)}</a> : texts.caseCount(0), icon: 'folder-open' },
          { question: asked.machines, answer: texts.machineCount(account.sessions.length), icon: 'smartphone' },
        ]}
      />
      <p class="hint">{texts.maskedNote}</p>
    </Panel>
  )
}

/** Each kind of message on each channel the resident has: what they said, and the one button that changes it. */
export function ConsentsPanel({ data: { own } }: { data: OwnData }) {
  const channels = [...new Set(own.contact.points.map(({ channel }) => channel))].filter((channel) => channel !== 'web')
  const said = (purpose: string, channel: string) => own.contact.consents.find((one) => one.purpose === purpose && one.channel === channel)?.isGiven
  return (
    <Panel title={texts.consents} icon="bell">
      <p>{channels.length === 0 ? texts.noChannels : texts.consentsText}</p>
      {channels.length > 0 && (
        <List
          rows={PURPOSES.flatMap((purpose) =>
            channels.map((channel) => {
              const isGiven = said(purpose, channel)
              const isSent = isGiven ?? isSentUnasked(purpose, channel)
              const state = isGiven === undefined ? (isSent ? 'sent' : 'unasked') : isGiven ? 'yes' : 'no'
              return {
                title: texts.consentPurposes[purpose],
                text: (
                  <>
                    {texts.consentLine(texts.channels[channel] ?? channel)} <Tag tone={isSent ? 'done' : 'else'}>{texts.consentStates[state]}</Tag>
                  </>
                ),
                after: (
                  <form method="post">
                    <input type="hidden" name="act" value="consent" />
                    <input type="hidden" name="purpose" value={purpose} />
                    <input type="hidden" name="channel" value={channel} />
                    <Button kind="secondary" size="small" name="isGiven" value={isSent ? 'false' : 'true'}>
                      {isSent ? texts.takeBack : texts.give}
                    </Button>
                  </form>
                ),
              }
            }),
          )}
        />
      )}
    </Panel>
  )
}

/** While nothing was said, answers and news of one's own case come by any channel; general news costs the commune an SMS, and wants a yes. */
function isSentUnasked(purpose: string, channel: string): boolean {
  return purpose !== 'notice' || channel !== 'sms'
}

/** Purpose, law and term of each kind of data, folded away. */
export function PurposesPanel() {
  return (
    <Panel title={texts.why} icon="scale">
      {texts.purposes.map(({ what, why, law, kept }) => (
        <details class="more">
          <summary>{what}</summary>
          <p>{why}</p>
          <p class="hint">{texts.lawLine(law, kept)}</p>
        </details>
      ))}
    </Panel>
  )
}
