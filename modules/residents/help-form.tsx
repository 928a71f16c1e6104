import { type Frame, field } from '#platform/page'
import { BackLink, Button, Checkbox, Field, Notice, Panel, Radios } from '#ui'
import { texts } from './page-texts.vi.ts'
import { FOR_OPENING } from './proof.ts'

const words = texts.help

type Person = { personId: number; name: string; birthYear: number | null; hamlet: string | null; hasProvedContact: boolean }

/** The words read aloud, the resident's yes, and whether a phone is here. */
export function HelpForm({ person, consent, frame }: { person: Person; consent: readonly string[]; frame: Frame }) {
  const how = field(frame.form, 'how') || 'phone'
  return (
    <>
      <BackLink href={FOR_OPENING}>{words.another}</BackLink>
      <Panel title={[person.name, person.birthYear && words.born(person.birthYear), person.hamlet].filter(Boolean).join(' · ')}>
        <form class="stack" method="post" action={`${FOR_OPENING}?nguoi=${person.personId}`}>
          <h3>{words.readAloud}</h3>
          <ul class="read-aloud">
            {consent.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <Checkbox label={words.agreed} name="consent" value="co" isRequired isChecked={field(frame.form, 'consent') === 'co'} />
          <Radios
            legend={words.howTitle}
            name="how"
            value={how}
            options={[
              { value: 'phone', label: words.withPhone },
              { value: 'paper', label: words.withoutPhone, isDisabled: person.hasProvedContact },
            ]}
          />
          <Field
            label={words.phone}
            hint={words.phoneHint}
            name="phone"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            value={field(frame.form, 'phone')}
            maxLength={40}
            isRequired={false}
          />
          <Button icon="user-plus">{words.open}</Button>
        </form>
      </Panel>
    </>
  )
}

/** The code the resident reads out from their own phone. */
export function HelpCode({ personId, maskedPhone }: { personId: number; maskedPhone: string }) {
  return (
    <Panel>
      <form class="stack" method="post" action={`${FOR_OPENING}?nguoi=${personId}&buoc=ma`}>
        <p>{words.codeLead(maskedPhone)}</p>
        <Field label={words.code} name="code" inputMode="numeric" autoComplete="off" maxLength={9} letters={8} isRequired />
        <input type="hidden" name="act" value="code" />
        <Button>{words.open}</Button>
      </form>
    </Panel>
  )
}

/** The account is there; a code on paper is shown this once. */
export function HelpDone({ name, code }: { name: string; code: string | null }) {
  return (
    <Panel title={words.opened(name)} icon="circle-check">
      {code === null ? (
        <p>{words.openedPhone}</p>
      ) : (
        <>
          <p class="paper-code t">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
          <p>{words.openedCode}</p>
          <Notice tone="now">{words.codeOnce}</Notice>
        </>
      )}
    </Panel>
  )
}
