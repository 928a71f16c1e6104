import { LinkButton, List, Panel, sayDate, vietnamDate } from '#ui'
import type { PersonData } from './load-person.ts'
import { gatherLooks, type Look } from './looks.ts'
import { when } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'

/** Through what the person is reached, how that was proved, and what they agreed to. */
export function ContactsPanel({ data: { person, contacts, path, mayLink } }: { data: PersonData }) {
  const consents = contacts.flatMap((contact) => contact.consents)
  return (
    <Panel title={texts.contacts} icon="smartphone" action={mayLink && <LinkButton href={`${path}/tai-khoan`}>{texts.linkAccount}</LinkButton>}>
      {person.contacts.length === 0 && <p>{texts.noContacts}</p>}
      <List
        rows={person.contacts.map((link) => {
          const known = contacts.find(({ id }) => id === link.contactId)
          const points = known?.points.map((point) => [texts.channels[point.channel], point.maskedPhone].filter(Boolean).join(' ')) ?? []
          return {
            title: points.join(', ') || texts.contactNumber(link.contactId),
            text: [texts.proved[link.provedHow] ?? link.provedHow, texts.since(sayDate(vietnamDate(link.provedAt)))].join(', '),
          }
        })}
      />
      {contacts.length > 0 && (
        <>
          <h3>{texts.consents}</h3>
          {consents.length === 0 && <p>{texts.noConsents}</p>}
          <ul>
            {consents.map(({ purpose, channel, isGiven }) => (
              <li>{texts.consent(texts.purposes[purpose] ?? purpose, texts.channels[channel as 'zalo'] ?? channel, isGiven)}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Who opened or changed this record of late: the person reads the same list. */
export function LooksPanel({ looks }: { looks: readonly Look[] }) {
  return (
    <Panel title={texts.looks} icon="eye">
      {looks.length === 0 && <p>{texts.noLooks}</p>}
      <List
        rows={gatherLooks(looks)
          .slice(0, 12)
          .map((one) => ({
            title: whoLooked(one),
            text: [one.words, one.times > 1 && texts.times(one.times), one.reason && `“${one.reason}”`, when(one.at)].filter(Boolean).join(' · '),
          }))}
      />
    </Panel>
  )
}

function whoLooked({ byKind, byName, byTitle }: Look): string {
  if (byKind === 'resident') return texts.byOwn
  return byKind === 'staff' ? [byName, byTitle].filter(Boolean).join(', ') : texts.bySystem
}
