import { ButtonLink, Notice, Panel, sayDate, vietnamDate } from '#ui'
import type { CaseForm } from './forms-of.ts'
import { texts } from './texts.vi.ts'

/** The forms of a case for the office: each opens in the browser, from where it is printed, or is taken as a file. */
export function OfficeForms({ caseId, forms }: { caseId: number; forms: readonly CaseForm[] }) {
  if (forms.length === 0) return null
  return (
    <Panel title={texts.panel} icon="printer">
      <ul class="case-forms">
        {[...forms].reverse().map((form) => (
          <li>
            <span>
              <b>{texts.names[form.layout]}</b> <small>{noteOf(form)}</small>
            </span>
            <span class="case-form-ways">
              <a href={officeHref(caseId, form)} data-turbo="false">
                {texts.print}
              </a>
              <a href={`${officeHref(caseId, form)}?tai=1`} data-turbo="false">
                {texts.download}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The one form that an act just done calls for, to be printed while the person stands there. */
export function PrintForm({ caseId, form }: { caseId: number; form: CaseForm | undefined }) {
  if (!form) return null
  return (
    <span data-turbo="false">
      <ButtonLink kind="secondary" icon="printer" href={officeHref(caseId, form)}>
        {texts.printIt(texts.names[form.layout])}
      </ButtonLink>
    </span>
  )
}

/** The same for its owner, as the files of results are offered: to be seen or taken, with the way out of Zalo's browser. */
export function OwnForms({ caseRef, forms, isInZalo }: { caseRef: string; forms: readonly CaseForm[]; isInZalo: boolean }) {
  const own = forms.filter(({ isInside }) => !isInside)
  if (own.length === 0) return null
  return (
    <>
      <h2>{texts.own}</h2>
      <Panel>
        {[...own].reverse().map((form) => (
          <p class="result-file">
            <b>{texts.names[form.layout]}</b>
            <a href={`/ho-so/${caseRef}/mau/${form.key}?xem`}>{texts.see}</a>
            <a href={`/ho-so/${caseRef}/mau/${form.key}`}>{texts.download}</a>
          </p>
        ))}
        {isInZalo && <Notice tone="now">{texts.inZalo}</Notice>}
      </Panel>
    </>
  )
}

function officeHref(caseId: number, { key }: CaseForm): string {
  return `/office/ho-so/${caseId}/mau/${key}`
}

function noteOf({ key, at }: CaseForm): string {
  const number = /^0\d/.exec(key)?.[0]
  const day = texts.of(sayDate(vietnamDate(at)))
  return number ? `${texts.number(number)}, ${day}` : day
}
