import type { Frame } from '#platform/page'
import { Actions, Button, Field, LinkButton, Notice, Panel, Select } from '#ui'
import { importFields } from './fields.ts'
import type { ImportData } from './load-import.ts'
import { fieldWords, importTexts as texts } from './texts.vi.ts'

const SAMPLES = 3

/** What each column holds, guessed and to be put right, beside what stands in it. */
export function MappingForm({ data: { it, path }, frame }: { data: ImportData; frame: Frame }) {
  const width = Math.max(it.columns.length, ...it.firstRows.map(({ cells }) => cells.length))
  const header = it.firstRows.filter(({ number }) => number <= it.headerTo).slice(-2)
  const people = it.firstRows.filter(({ number }) => number > it.headerTo)
  const words = (rows: typeof it.firstRows, column: number) => rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
  const typed = (name: string, otherwise: string) => (frame.refusal && typeof frame.form[name] === 'string' ? frame.form[name] : otherwise)
  return (
    <>
      {it.headerTo === 0 && (
        <Notice tone="now" icon="triangle-alert">
          {texts.noHeader}
        </Notice>
      )}
      <Panel title={texts.mappingTitle} icon="list-checks">
        <p>{texts.mappingLead}</p>
        <form method="post" action={`${path}?cot=1`}>
          <input type="hidden" name="act" value="map" />
          <div class="import-columns">
            {Array.from({ length: width }, (_, column) => (
              <div class="import-column">
                <Select
                  id={`column-${column}`}
                  name={`column-${column}`}
                  label={words(header, column).join(' · ') || texts.column(letterOf(column))}
                  empty={texts.skip}
                  value={typed(`column-${column}`, it.columns[column] ?? '')}
                  options={importFields.map((field) => ({ value: field, label: fieldWords[field] ?? field }))}
                />
                <small>{words(people, column).slice(0, SAMPLES).join(' · ')}</small>
              </div>
            ))}
          </div>
          <Field
            name="headerTo"
            label={texts.headerRow}
            hint={texts.headerRowHint}
            inputMode="numeric"
            letters={4}
            value={typed('headerTo', String(it.headerTo))}
          />
          <Actions>
            <Button icon="eye">{texts.preview}</Button>
          </Actions>
        </form>
        <form method="post" action={path}>
          <LinkButton name="act" value="drop" icon="trash" tone="alarm">
            {texts.drop}
          </LinkButton>
        </form>
      </Panel>
    </>
  )
}

/** `C` for column 2, as spreadsheets call it. */
function letterOf(column: number): string {
  return (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))
}
