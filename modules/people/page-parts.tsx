import type { Frame } from '#platform/page'
import { Button, type Children, Field, Notice, Select, sayDate, vietnamDate, vietnamTime } from '#ui'
import { pageTexts as texts } from './page-texts.vi.ts'

/** Why the act was refused, or that it was done (`?xong=` after the redirect). */
export function Told({ frame, told = {} }: { frame: Frame; told?: Readonly<Record<string, string>> }) {
  if (frame.refusal)
    return (
      <Notice tone="alarm" icon="circle-alert" role="alert">
        {frame.refusal.text}
      </Notice>
    )
  const words = told[frame.request.query['xong'] ?? '']
  return words ? (
    <Notice tone="done" icon="circle-check" role="status">
      {words}
    </Notice>
  ) : null
}

/** A search that is posted: names and numbers never stand in an address. `act` names it among the forms of its page. */
export function SearchForm({ label, value, hint, children }: { label: string; value: string; hint?: Children; children?: Children }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: old web views do not know <search>
    <form class="people-search" method="post" role="search" data-own-search="">
      <input type="hidden" name="act" value="search" />
      <Field label={label} hint={hint} name="q" type="search" value={value} autoComplete="off" maxLength={100} />
      {children}
      <Button icon="search">{texts.find}</Button>
    </form>
  )
}

type Hamlet = { id: number; name: string }

export function HamletSelect({ hamlets, value, empty = texts.noHamlet }: { hamlets: readonly Hamlet[]; value: string; empty?: string }) {
  return (
    <Select label={texts.hamlet} name="hamletId" value={value} empty={empty} options={hamlets.map(({ id, name }) => ({ value: String(id), label: name }))} />
  )
}

/** "02/05/1960", or the year alone, or that nobody wrote it down. */
export function bornWords({ birthDate, birthYear }: { birthDate: string | null; birthYear: number | null }): string {
  if (birthDate !== null) return sayDate(birthDate)
  return birthYear === null ? texts.unknown : texts.onlyYear(birthYear)
}

/** "14:32 23/11/2026" in Vietnam. */
export function when(at: Date): string {
  return `${vietnamTime(at)} ${sayDate(vietnamDate(at))}`
}
