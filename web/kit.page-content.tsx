import type { ComponentChildren } from 'preact'
import { PageHead } from '#ui'
import { ButtonSamples, ChoiceSamples, DateSamples, FieldSamples, FileSamples, LongFieldSamples } from './kit-forms.tsx'
import { CabinetSamples, ConversationSamples, ListSamples, SheetSamples, TableSamples, TagSamples } from './kit-sheets.tsx'
import { ClockSamples, DialogSamples, EmptySamples, MenuSamples, NoticeSamples, ProgressSamples, QrSamples, StepSamples } from './kit-states.tsx'
import { kit } from './kit-texts.vi.ts'

/** Every component of the kit in all its states, for eyes and for axe. */
export function KitContent() {
  const { parts } = kit
  return (
    <>
      <PageHead title={kit.title} text={kit.text} />
      <div class="kit">
        <Part title={parts.buttons}>
          <ButtonSamples />
        </Part>
        <Part title={parts.fields}>
          <FieldSamples />
        </Part>
        <Part title={parts.long}>
          <LongFieldSamples />
        </Part>
        <ChoiceSamples Part={Part} />
        <Part title={parts.dates}>
          <DateSamples />
        </Part>
        <Part title={parts.files}>
          <FileSamples />
        </Part>
        <Part title={parts.notices}>
          <NoticeSamples />
        </Part>
        <Part title={parts.sheets}>
          <SheetSamples />
        </Part>
        <StepSamples Part={Part} />
        <Part title={parts.tags}>
          <TagSamples />
        </Part>
        <Part title={parts.table} isWide>
          <TableSamples />
        </Part>
        <Part title={parts.menus}>
          <MenuSamples />
        </Part>
        <DialogSamples Part={Part} />
        <Part title={parts.progress}>
          <ProgressSamples />
        </Part>
        <Part title={parts.empty}>
          <EmptySamples />
        </Part>
        <Part title={parts.qr}>
          <QrSamples />
        </Part>
        <Part title={parts.cabinet}>
          <CabinetSamples />
        </Part>
        <Part title={parts.talk}>
          <ConversationSamples />
        </Part>
        <Part title={parts.list}>
          <ListSamples />
        </Part>
        <ClockSamples Part={Part} />
      </div>
    </>
  )
}

export type PartProps = { title: string; children: ComponentChildren; isWide?: boolean }

function Part({ title, children, isWide }: PartProps) {
  return (
    <section class={isWide ? 'kit-part is-wide' : 'kit-part'}>
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </section>
  )
}
