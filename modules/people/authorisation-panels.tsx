import { Button, Dialog, Field, LinkButton, List, Panel, sayDate, Tag, vietnamDate } from '#ui'
import type { AuthorisationView } from './authorisation-view.ts'
import { pageTexts as texts } from './page-texts.vi.ts'

const TONES = { in_force: 'done', to_come: 'act', ended: 'else', withdrawn: 'else' } as const

type Shown = { authorisations: readonly AuthorisationView[]; recordHref: string }

/** Who acts for a person, and whom the person acts for. */
export function AuthorisationsPanel({ subject, authorisations, recordHref }: Shown & { subject: { id: number; fullName: string } }) {
  const forThem = authorisations.filter(({ forPersonId }) => forPersonId === subject.id)
  const byThem = authorisations.filter(({ byPersonId }) => byPersonId === subject.id)
  return (
    <Panel title={texts.authorisations} icon="heart-handshake" isFlush action={<LinkButton href={recordHref}>{texts.record}</LinkButton>}>
      {authorisations.length === 0 && <p class="panel-words">{texts.noAuthorisations}</p>}
      {forThem.length > 0 && <h3 class="panel-words">{texts.actForThem(subject.fullName)}</h3>}
      <List rows={forThem.map((one) => rowOf(one, one.byName, `/office/dan-cu/${one.byPersonId}`))} />
      {byThem.length > 0 && <h3 class="panel-words">{texts.theyActFor(subject.fullName)}</h3>}
      <List
        rows={byThem.map((one) =>
          rowOf(one, one.forName, one.forPersonId === null ? `/office/to-chuc/${one.forOrganisationId}` : `/office/dan-cu/${one.forPersonId}`),
        )}
      />
    </Panel>
  )
}

/** Who represents an organisation. */
export function RepresentativesPanel({ authorisations, recordHref }: Shown) {
  return (
    <Panel title={texts.representatives} icon="user-check" isFlush action={<LinkButton href={recordHref}>{texts.recordRepresentative}</LinkButton>}>
      {authorisations.length === 0 && <p class="panel-words">{texts.noRepresentatives}</p>}
      <List rows={authorisations.map((one) => rowOf(one, one.byName, `/office/dan-cu/${one.byPersonId}`))} />
    </Panel>
  )
}

function rowOf(one: AuthorisationView, title: string, href: string) {
  const isOpen = one.state === 'in_force' || one.state === 'to_come'
  const recordedOn = sayDate(vietnamDate(one.recordedAt))
  const words = [
    `${texts.bases[one.basis]}, ${texts.agreed[one.agreedHow]}`,
    one.procedureCodes.length === 0 ? texts.everyProcedure : texts.someProcedures(one.procedureCodes),
    texts.fromTo(sayDate(one.startsOn), one.endsOn && sayDate(one.endsOn)),
    one.evidence,
    one.recordedByName === null ? texts.recordedSelf(recordedOn) : texts.recordedBy(one.recordedByName, recordedOn),
    one.withdrawnWhy && texts.withdrawWhy(one.withdrawnWhy),
  ]
  return {
    title,
    href,
    text: words.filter(Boolean).join(' · '),
    after: (
      <span class="authorisation-acts">
        <Tag tone={TONES[one.state]}>{texts.states[one.state]}</Tag>
        {one.evidenceFileId !== null && <LinkButton href={`/office/lam-thay/${one.id}/giay-to`}>{texts.evidenceFile}</LinkButton>}
        {isOpen && (
          <LinkButton tone="alarm" href={`#rut-${one.id}`}>
            {texts.withdraw}
          </LinkButton>
        )}
      </span>
    ),
  }
}

/** One question for each that can still be withdrawn; the page's own `act` answers it. */
export function WithdrawDialogs({ authorisations }: { authorisations: readonly AuthorisationView[] }) {
  const open = authorisations.filter(({ state }) => state === 'in_force' || state === 'to_come')
  return (
    <>
      {open.map((one) => (
        <Dialog
          id={`rut-${one.id}`}
          title={texts.withdrawTitle(one.byName)}
          keep={texts.withdrawKeep}
          confirm={
            <form class="stack" method="post">
              <input type="hidden" name="act" value="withdraw" />
              <input type="hidden" name="authorisationId" value={one.id} />
              <Field id={`ly-do-rut-${one.id}`} label={texts.withdrawReason} name="reason" isRequired maxLength={200} autoComplete="off" />
              <Button kind="danger">{texts.withdrawNow}</Button>
            </form>
          }
        >
          <p>{texts.withdrawLead}</p>
        </Dialog>
      ))}
    </>
  )
}
