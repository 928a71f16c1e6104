import { Button, Field, LinkButton, List, Panel } from '#ui'
import { type CounterData, counterHref } from './load-counter.ts'
import { counterTexts as texts } from './office-texts.vi.ts'

/** Finding the person in the register; what is looked for is posted, so that no name or number stands in an address. */
export function PersonSearch({ data }: { data: CounterData }) {
  const { asked, person, people, searched, situation } = data
  if (person)
    return (
      <p class="counter-chosen">
        <b>{person.fullName}</b>
        <span>{[person.birthYear && texts.born(person.birthYear), person.hamlet, person.address].filter(Boolean).join(', ')}</span>
        <LinkButton href={counterHref(asked, { personId: 0 })}>{texts.change}</LinkButton>
      </p>
    )
  return (
    <Panel title={texts.findPerson} icon="search">
      <form class="list-search" method="post" action={counterHref({ ...asked, situation: situation?.id ?? '', people: '' })}>
        <input type="hidden" name="act" value="search" />
        <Field label={texts.findPerson} isLabelHidden hint={texts.findPersonHint} name="who" type="search" value={searched} />
        <Button kind="secondary" icon="search">
          {texts.find}
        </Button>
      </form>
      {searched && <p class="small">{texts.people(people.length)}</p>}
      {people.length > 0 && (
        <List
          rows={people.map((one) => ({
            href: counterHref({ ...asked, situation: situation?.id ?? '', people: '' }, { personId: one.id }),
            title: one.fullName,
            text: [one.birthYear && texts.born(one.birthYear), one.hamlet, one.maskedPhone, one.maskedIdentity].filter(Boolean).join(', '),
          }))}
        />
      )}
    </Panel>
  )
}
