import { caseState, caseTexts } from '#cases'
import { Button, Field, LinkButton, Select } from '#ui'
import { caseGroups, groupWord, listHref, stateWord, viewWord } from './list-address.ts'
import type { ListData } from './load-list.ts'
import { filterTexts } from './office-texts.vi.ts'
import { texts } from './texts.vi.ts'

/** Whether the list is narrowed by what stands behind the fold. */
export function isNarrowed(asked: ListData['asked']): boolean {
  const isOtherGroup = asked.group !== 'open' && !(asked.words && asked.group === 'all')
  return isOtherGroup || asked.isNewestFirst || asked.state !== null || Boolean(asked.procedureCode || asked.field || asked.hamletId || asked.assignedAccountId)
}

/** Search and filters in one form whose address can be shared; what is searched for is posted, so that no name stands in an address. */
export function ListFilter({ data }: { data: ListData }) {
  const { asked } = data
  return (
    <div class="list-tools">
      <form class="list-search" method="post" action="/office/ho-so">
        <Field label={texts.search} isLabelHidden name="q" id="tim-ho-so" type="search" value={asked.words} placeholder={texts.search} />
        <Button kind="secondary" icon="search">
          {filterTexts.find}
        </Button>
        {asked.words && <LinkButton href={listHref(asked, { words: '', sealedWords: '' })}>{texts.dropSearch}</LinkButton>}
      </form>
      <details class="more" open={isNarrowed(asked)}>
        <summary>{texts.moreFilters}</summary>
        <form class="office-filter" method="get" action="/office/ho-so">
          {asked.view !== 'all' && <input type="hidden" name="xem" value={viewWord(asked.view)} />}
          {asked.words &&
            (asked.sealedWords ? <input type="hidden" name="tim" value={asked.sealedWords} /> : <input type="hidden" name="q" value={asked.words} />)}
          <Select
            label={filterTexts.group}
            name="nhom"
            value={groupWord(asked.group)}
            options={caseGroups.map((group) => ({ value: groupWord(group), label: filterTexts.groups[group] }))}
          />
          <Select
            label={texts.state}
            name="trang-thai"
            value={asked.state ? stateWord(asked.state) : ''}
            empty={texts.everyState}
            options={caseState.options.map((state) => ({ value: stateWord(state), label: capital(caseTexts.states[state]) }))}
          />
          <Select
            label={texts.procedure}
            name="thu-tuc"
            value={asked.procedureCode}
            empty={texts.everyProcedure}
            options={data.procedures.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            label={texts.field}
            name="linh-vuc"
            value={asked.field}
            empty={texts.everyField}
            options={data.fields.filter(({ core }) => core > 0).map(({ name }) => ({ value: name, label: name }))}
          />
          <Select
            label={texts.hamlet}
            name="thon"
            value={String(asked.hamletId ?? '')}
            empty={texts.everyHamlet}
            options={[...data.hamlets].map(([id, name]) => ({ value: String(id), label: name }))}
          />
          {data.colleagues.length > 0 && (
            <Select
              label={texts.holder}
              name="can-bo"
              value={String(asked.assignedAccountId ?? '')}
              empty={texts.everyHolder}
              options={data.colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          )}
          <Select
            label={filterTexts.sort}
            name="xep"
            value={asked.isNewestFirst ? 'moi' : ''}
            options={[
              { value: '', label: texts.sorts.due },
              { value: 'moi', label: texts.sorts.newest },
            ]}
          />
          <Button kind="secondary" icon="list-filter">
            {texts.filter}
          </Button>
        </form>
      </details>
    </div>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
