import { type Form, type Frame, field } from '#platform/page'
import { Actions, Button, Panel, Select } from '#ui'
import type { ImportData } from './load-import.ts'
import { importTexts as texts } from './texts.vi.ts'

/** Where the page shows them. */
export const HAMLETS = 'ten-khu'
const SHOWN = 40
const NONE = 'none'

/** The names of hamlets the commune has none of, each to be said once for all rows. */
export function HamletChoices({ data: { it, path, hamlets }, frame }: { data: ImportData; frame: Frame }) {
  const options = [...[...hamlets].map(([id, label]) => ({ value: String(id), label })), { value: NONE, label: texts.hamletNone }]
  const shown = it.strangeHamlets.slice(0, SHOWN)
  const left = it.strangeHamlets.length - shown.length
  const chosen = (index: number, hamletId: number | null | undefined) =>
    frame.refusal && frame.form['act'] === 'place' ? field(frame.form, `hamlet-${index}`) : hamletId === null ? NONE : String(hamletId ?? '')
  return (
    <Panel id={HAMLETS} title={texts.hamletsTitle} icon="map-pin">
      <p>{texts.hamletsLead}</p>
      <form method="post" action={path}>
        <div class="import-columns is-even">
          {shown.map(({ written, rows, hamletId }, index) => (
            <div>
              <input type="hidden" name={`written-${index}`} value={written} />
              <Select
                name={`hamlet-${index}`}
                label={`“${written}”`}
                hint={texts.hamletRows(rows.toLocaleString('vi-VN'))}
                empty={texts.hamletNotSaid}
                value={chosen(index, hamletId)}
                options={options}
              />
            </div>
          ))}
        </div>
        {left > 0 && <p class="import-note">{texts.moreHamlets(left.toLocaleString('vi-VN'))}</p>}
        <Actions>
          <Button kind="secondary" name="act" value="place" icon="eye">
            {texts.placeHamlets}
          </Button>
        </Actions>
      </form>
    </Panel>
  )
}

/** What was said of each name, as the form sends it. */
export function placesIn(form: Form): { written: string; hamletId?: number | null }[] {
  return Object.keys(form)
    .filter((name) => /^written-\d+$/.test(name))
    .map((name) => {
      const said = field(form, name.replace('written', 'hamlet'))
      return { written: field(form, name), ...(said === '' ? {} : { hamletId: said === NONE ? null : Number(said) }) }
    })
}
