import { Button, Dialog, Facts, Field, LinkButton, List, Notice, Panel, Tag } from '#ui'
import type { PersonData } from './load-person.ts'
import { bornWords } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import type { PersonView } from './person-view.ts'
import { REVEALED_SECONDS, type RevealedKind } from './revealed.ts'

/** What is known, numbers masked unless this officer has just revealed one. */
export function AboutPanel({ data: { person, revealed } }: { data: PersonData }) {
  const number = (kind: RevealedKind, masked: string | null) =>
    revealed?.kind === kind ? (
      <span class="t" id={`so-${kind}`}>
        {revealed.number}
        <small class="fact-note">{texts.revealed(REVEALED_SECONDS)}</small>
      </span>
    ) : masked === null ? (
      texts.unknown
    ) : (
      <>
        <span class="t">{masked}</span> <LinkButton href={`#xem-${kind}`}>{texts.show}</LinkButton>
      </>
    )
  return (
    <Panel title={texts.about} icon="id-card">
      {person.warnings.length > 0 && (
        <Notice tone="now" icon="triangle-alert" title={texts.warningsTitle}>
          {person.warnings.map((warning) => texts.warnings[warning]).join(' ')}
        </Notice>
      )}
      <Facts
        facts={[
          { question: texts.identity, answer: number('identity', person.maskedIdentity), icon: 'id-card' },
          { question: texts.phone, answer: number('phone', person.maskedPhone), icon: 'phone' },
          { question: texts.born, answer: bornWords(person), icon: 'calendar' },
          { question: texts.sex, answer: person.sex === null ? texts.sexUnknown : texts.sexes[person.sex], icon: 'user' },
        ]}
      />
    </Panel>
  )
}

/** Asked once, with a reason, before a number is shown; opened by a link, so it needs no script. */
export function RevealDialogs({ data: { person, path } }: { data: PersonData }) {
  const kinds: RevealedKind[] = [...(person.maskedIdentity ? ['identity' as const] : []), ...(person.maskedPhone ? ['phone' as const] : [])]
  return (
    <>
      {kinds.map((kind) => (
        <Dialog
          id={`xem-${kind}`}
          title={texts.revealTitles[kind]}
          keep={texts.revealKeep}
          confirm={
            <form class="stack" method="post" action={path}>
              <input type="hidden" name="act" value={`reveal-${kind}`} />
              <Field id={`ly-do-${kind}`} label={texts.revealReason} hint={texts.revealHint} name="reason" isRequired maxLength={200} autoComplete="off" />
              <Button icon="eye">{texts.revealNow}</Button>
            </form>
          }
        >
          <p>{texts.revealLead}</p>
        </Dialog>
      ))}
    </>
  )
}

export function HouseholdPanel({ person }: { person: PersonView }) {
  const { household } = person
  if (household === null) {
    return (
      <Panel title={texts.household} icon="house" action={<LinkButton href={`/office/ho-gia-dinh/them?nguoi=${person.id}`}>{texts.newHousehold}</LinkButton>}>
        <p>{texts.noHousehold}</p>
      </Panel>
    )
  }
  return (
    <Panel
      title={household.bookNumber ? texts.book(household.bookNumber) : texts.household}
      icon="house"
      isFlush
      action={<LinkButton href={`/office/ho-gia-dinh/${household.id}`}>{texts.openHousehold}</LinkButton>}
    >
      <List
        rows={household.members.map((member) => ({
          title: member.fullName,
          ...(member.personId === person.id ? {} : { href: `/office/dan-cu/${member.personId}` }),
          text: [member.role && texts.roles[member.role], member.birthYear && texts.onlyYear(member.birthYear)].filter(Boolean).join(', '),
          after: member.hasDied && <Tag tone="else">{texts.died}</Tag>,
        }))}
      />
    </Panel>
  )
}
