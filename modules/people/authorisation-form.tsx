import type { Context } from '#platform/context'
import { keepFile } from '#platform/files'
import { type Frame, field, type Posted } from '#platform/page'
import { receiveUpload } from '#platform/uploads'
import { Button, Field, FileField, LinkButton, Notice, Panel, Radios, TextArea } from '#ui'
import { pageTexts as texts } from './page-texts.vi.ts'
import { recordAuthorisation } from './record-authorisation.ts'

type Shown = { frame: Frame; byName: string; pickHref: string; isForOrganisation: boolean }
const PERSONAL = ['parent_of_minor', 'relative', 'written', 'guardian'] as const

/** Why, how it was agreed, what was seen, for which procedures and how long. */
export function AuthorisationForm({ frame, byName, pickHref, isForOrganisation }: Shown) {
  const typed = (name: string) => field(frame.form, name)
  return (
    <Panel>
      <form class="people-form" method="post" encType="multipart/form-data">
        <input type="hidden" name="act" value="record" />
        <Notice icon="user-check">
          {texts.chosen(byName)} <LinkButton href={pickHref}>{texts.chooseOther}</LinkButton>
        </Notice>
        {isForOrganisation ? (
          <input type="hidden" name="basis" value="representative" />
        ) : (
          <Radios
            legend={texts.basis}
            name="basis"
            value={typed('basis')}
            isRequired
            isInline
            options={PERSONAL.map((value) => ({ value, label: texts.bases[value] }))}
          />
        )}
        <Radios
          legend={texts.agreedHow}
          name="agreedHow"
          value={typed('agreedHow') || 'desk'}
          isRequired
          isInline
          options={(isForOrganisation ? (['desk'] as const) : (['desk', 'volunteer', 'law'] as const)).map((value) => ({ value, label: texts.agreed[value] }))}
        />
        <TextArea label={texts.evidence} hint={texts.evidenceHint} name="evidence" rows={2} maxLength={1000} isRequired value={typed('evidence')} />
        <FileField label={texts.evidenceUpload} name="file" />
        <div class="people-fields">
          <Field label={texts.procedures} hint={texts.proceduresHint} name="procedures" value={typed('procedures')} autoComplete="off" />
          <Field label={texts.startsOn} hint={texts.startsHint} name="startsOn" type="date" value={typed('startsOn')} />
          <Field label={texts.endsOn} name="endsOn" type="date" value={typed('endsOn')} />
        </div>
        <p class="hint">{texts.endsHint}</p>
        <Button icon="check">{texts.recordNow}</Button>
      </form>
    </Panel>
  )
}

type Represented = { forPersonId: number } | { forOrganisationId: number }

/** The posted form through `record-authorisation`; the paper, when one was sent, is judged and kept first. */
export async function recordPosted(ctx: Context, { form, files }: Posted, represented: Represented, byPersonId: number): Promise<void> {
  const typed = (name: string) => field(form, name).trim()
  const evidenceFileId = await keepEvidence(ctx, files)
  await ctx.call(recordAuthorisation, {
    ...represented,
    byPersonId,
    basis: typed('basis') as 'written',
    agreedHow: typed('agreedHow') as 'desk',
    evidence: field(form, 'evidence'),
    procedureCodes: typed('procedures')
      .split(/[\s,;]+/)
      .filter(Boolean),
    ...(evidenceFileId ? { evidenceFileId } : {}),
    ...(typed('startsOn') ? { startsOn: typed('startsOn') } : {}),
    ...(typed('endsOn') ? { endsOn: typed('endsOn') } : {}),
  })
}

async function keepEvidence(ctx: Context, files: Posted['files']): Promise<string | null> {
  const [sent] = files
  if (!sent) return null
  const upload = await receiveUpload(sent)
  if (!upload.ok) throw upload.refusal
  return keepFile(ctx, { name: upload.name, mediaType: upload.mediaType, content: upload.content })
}
