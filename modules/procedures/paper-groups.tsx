import { type Children, Panel } from '#ui'
import { texts } from './page-texts.vi.ts'
import type { PaperGroup, PaperRow, Papers } from './papers.ts'
import { paperTexts } from './texts.vi.ts'

/** The papers: what everybody brings, then each situation folded away; what to submit, to show and to know kept apart. */
export function PaperGroups({ papers }: { papers: Papers }) {
  if (!papers.isKnown) return <p>{texts.papersUnknown}</p>
  const common = papers.groups.filter((group) => !group.isCase)
  const cases = papers.groups.filter((group) => group.isCase)
  return (
    <>
      {common.map((group) => (
        <Panel title={group.name ?? paperTexts.common}>
          <Group group={group} />
        </Panel>
      ))}
      {cases.length > 0 && (
        <>
          <p>{paperTexts.casesApart}</p>
          {cases.map((group) => (
            <details class="paper-case">
              <summary>{group.name}</summary>
              <Group group={group} />
            </details>
          ))}
        </>
      )}
    </>
  )
}

/** A heading of the record that already says what is to be done with its papers is not said again. */
function Group({ group }: { group: PaperGroup }) {
  const { name, submit, submitInCase, present, presentInCase, notes } = group
  const isOneKind = name !== null && !group.isCase && (submit.length === 0 || present.length === 0)
  return (
    <>
      <Rows title={isOneKind ? null : paperTexts.submit} rows={submit} />
      <Rows title={isOneKind ? null : paperTexts.present} rows={present} />
      <Folded title={paperTexts.onlyInCase} count={submitInCase.length + presentInCase.length}>
        <Rows title={paperTexts.submit} rows={submitInCase} />
        <Rows title={paperTexts.present} rows={presentInCase} />
      </Folded>
      <Folded title={paperTexts.notes} count={notes.length}>
        <ul class="paper-rows">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </Folded>
    </>
  )
}

function Rows({ title, rows }: { title: string | null; rows: readonly PaperRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul class="paper-rows">
        {rows.map((row) => (
          <li>
            {row.name}
            {copiesOf(row) && <small>{copiesOf(row)}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

function copiesOf({ originals, copies }: PaperRow): string {
  return [originals > 0 && paperTexts.originals(originals), copies > 0 && paperTexts.copies(copies)].filter(Boolean).join(', ')
}

function Folded({ title, count, children }: { title: string; count: number; children: Children }) {
  if (count === 0) return null
  return (
    <details class="paper-more">
      <summary>{`${title} (${count})`}</summary>
      {children}
    </details>
  )
}
