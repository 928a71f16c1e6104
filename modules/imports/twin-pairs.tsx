import type { Frame } from '#platform/page'
import { Button, Panel, Tag } from '#ui'
import { TAB_SLUGS } from './addresses.ts'
import type { ImportRowShown } from './list-import-rows.ts'
import type { ImportData } from './load-import.ts'
import { birthWords, fieldWords, problemWords, importTexts as texts } from './texts.vi.ts'

type Side = NonNullable<ImportRowShown['twin']>

/** Two writings of what may be one person, side by side, with the choice. */
export function TwinPairs({ data }: { data: ImportData; frame: Frame }) {
  return (
    <>
      {data.list.rows.map((row) => (
        <Panel id={`row-${row.row}`}>
          <div class="import-pair">
            {row.twin && <SideFacts side={row.twin} data={data} />}
            <SideFacts side={row} data={data} />
          </div>
          {row.problems
            .filter(({ kind }) => ['household_two', 'twin_in_file', 'twin_in_register', 'namesake_in_register', 'identity_differs_register'].includes(kind))
            .map((problem) => (
              <p class="import-note">{problemWords[problem.kind]?.(problem)}</p>
            ))}
          <Choice row={row} data={data} />
        </Panel>
      ))}
    </>
  )
}

function SideFacts({ side, data: { hamlets } }: { side: Side; data: ImportData }) {
  const place = side.household === null ? '' : side.row === null ? texts.bookOf(side.household) : texts.householdOf(side.household)
  return (
    <div class="import-side">
      <small>{side.row === null ? texts.ofRegister : texts.ofRow(side.row)}</small>
      <b>{side.name}</b>
      <span class="t">{birthWords(side.birth)}</span>
      <span>{[hamlets.get(side.hamletId ?? 0), place].filter(Boolean).join(', ')}</span>
      {side.identity && <span class="t">{`${fieldWords['identity']}: ${side.identity}`}</span>}
    </div>
  )
}

function Choice({ row, data: { path, page, it, mayApply } }: { row: ImportRowShown; data: ImportData }) {
  const isAsked = !row.isSure || row.problems.some(({ kind }) => kind === 'household_two')
  if (!isAsked) return <Tag tone="done">{texts.merged}</Tag>
  const chosen = row.choice ? <Tag tone="done">{texts.chosen[row.choice]}</Tag> : null
  if (row.isWritten || !mayApply || !['previewed', 'applied'].includes(it.state)) return chosen
  const choices = row.isSure ? (['left', 'right'] as const) : (['left', 'right', 'both'] as const)
  return (
    <form class="import-acts" method="post" action={`${path}?muc=${TAB_SLUGS.twins}&trang=${page}`}>
      <input type="hidden" name="act" value="choose" />
      <input type="hidden" name="row" value={String(row.row)} />
      {choices.map((choice) => (
        <Button kind="secondary" size="small" name="choice" value={choice}>
          {texts[choice]}
        </Button>
      ))}
      {chosen}
    </form>
  )
}
