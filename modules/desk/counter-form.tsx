import { type Frame, field } from '#platform/page'
import { Button, Checkbox, Field, FileField, Icon, Notice, Panel, Radios, Select, TextArea } from '#ui'
import { type CounterData, counterHref } from './load-counter.ts'
import { counterTexts as texts } from './office-texts.vi.ts'

/** Who it is for, how it came, the papers seen, photographs if any; one button that says what it does in law. */
export function CounterForm({ data, frame }: { data: CounterData; frame: Frame }) {
  const { asked, chosen, situation, person, hamlets, isVolunteer } = data
  if (!chosen || !situation) return null
  const typed = (name: string) => field(frame.form, name)
  const isOfficial = chosen.mode === 'official'
  return (
    <form class="counter-form" method="post" enctype="multipart/form-data" action={counterHref({ ...asked, situation: situation.id })}>
      <input type="hidden" name="draftId" value={typed('draftId') || data.draftId} />
      <input type="hidden" name="mode" value={isOfficial ? 'official' : 'prepare'} />
      <Panel title={texts.who} icon="user">
        {person ? (
          <input type="hidden" name="personId" value={String(person.id)} />
        ) : (
          <>
            <Field label={texts.name} name="name" value={typed('name')} maxLength={200} isRequired />
            <Select
              label={texts.hamlet}
              name="hamletId"
              value={typed('hamletId')}
              empty={texts.hamletUnknown}
              isRequired={isVolunteer}
              options={hamlets.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Field label={texts.address} name="address" value={typed('address')} maxLength={300} isRequired={false} />
          </>
        )}
        <Field label={texts.phone} hint={texts.phoneHint} name="phone" type="tel" inputMode="tel" letters={14} value={typed('phone')} maxLength={20} />
        {!isVolunteer && (
          <Radios
            legend={texts.how}
            name="how"
            isInline
            value={typed('how') || 'direct'}
            options={[
              { value: 'direct', label: texts.hows.direct },
              { value: 'post', label: texts.hows.post },
            ]}
          />
        )}
      </Panel>
      <Panel title={texts.papers} icon="file-check">
        {situation.papers.length === 0 ? <p class="quiet">{texts.noPapers}</p> : <p class="quiet">{texts.papersHint}</p>}
        {situation.papers.map((paper) => (
          <SeenPaper paper={paper} value={typed(`seen-${paper.id}`)} count={typed(`count-${paper.id}`)} />
        ))}
        <TextArea label={texts.note} name="note" rows={2} value={typed('note')} maxLength={1000} isRequired={false} />
        <FileField label={texts.photos} hint={texts.photosHint} name="photos" isMultiple />
      </Panel>
      {isVolunteer && <Checkbox label={texts.consent} name="consent" isChecked={typed('consent') === 'yes'} isRequired />}
      <Notice tone={isOfficial ? 'done' : 'now'} icon="info">
        {isOfficial ? texts.official : texts.prepare}
      </Notice>
      <Button>{isOfficial ? texts.fileOfficial : texts.filePrepare}</Button>
    </form>
  )
}

type Paper = NonNullable<CounterData['situation']>['papers'][number]

function SeenPaper({ paper, value, count }: { paper: Paper; value: string; count: string }) {
  const id = `seen-${paper.id}`
  return (
    <div class="seen-paper">
      <label for={id}>
        {paper.name}
        <small>{[paper.isRequired && texts.required, paper.bring && texts.bring].filter(Boolean).join(', ')}</small>
      </label>
      <span class="select">
        <select class="box" id={id} name={id}>
          {(['none', 'original', 'copy'] as const).map((how) => (
            <option value={how === 'none' ? '' : how} selected={value === how}>
              {texts.seen[how]}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" stroke={2.4} />
      </span>
      <span class="seen-count">
        <input
          class="box"
          name={`count-${paper.id}`}
          type="number"
          inputMode="numeric"
          min={1}
          max={99}
          value={count || '1'}
          aria-label={texts.countOf(paper.name)}
        />
        <small aria-hidden="true">{texts.copies}</small>
      </span>
    </div>
  )
}
