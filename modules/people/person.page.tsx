import type { Context } from '#platform/context'
import { field, inputFrom, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, ButtonLink, PageHead, Tag } from '#ui'
import { AuthorisationsPanel, WithdrawDialogs } from './authorisation-panels.tsx'
import { getPerson } from './get-person.ts'
import { loadPerson } from './load-person.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { PEOPLE_PATH } from './paths.ts'
import { AboutPanel, HouseholdPanel, RevealDialogs } from './person-panels.tsx'
import { ContactsPanel, LooksPanel } from './person-side.tsx'
import { requireId } from './require-id.ts'
import { revealIdentity } from './reveal-identity.ts'
import { revealPhone } from './reveal-phone.ts'
import { backWithRevealed } from './revealed.ts'
import { savePerson } from './save-person.ts'
import { withdrawAuthorisation } from './withdraw-authorisation.ts'

/** One person: what is known, household, who acts for whom; beside it contacts, consents and who looked. */
export const personPage = page({
  path: `${PEOPLE_PATH}/:id`,
  may: getPerson,
  shell: 'office',
  title: ({ person }) => person.fullName,
  load: loadPerson,
  act,
  view: (data, frame) => {
    const { person, path } = data
    return (
      <>
        <PageHead
          above={<BackLink href={PEOPLE_PATH}>{texts.register}</BackLink>}
          title={person.fullName}
          text={
            <>
              {[person.hamlet ?? texts.noHamlet, person.address].filter(Boolean).join(', ')} {person.diedOn && <Tag tone="else">{texts.died}</Tag>}
              {person.movedAwayOn && <Tag tone="else">{texts.movedAway}</Tag>}
            </>
          }
          actions={
            frame.may(savePerson) && (
              <ButtonLink kind="secondary" icon="pencil" href={`${path}/sua`}>
                {texts.edit}
              </ButtonLink>
            )
          }
        />
        <Told frame={frame} told={{ 1: texts.saved, ghi: texts.recorded, rut: texts.withdrawn }} />
        <AboutPanel data={data} />
        <HouseholdPanel person={person} />
        <AuthorisationsPanel subject={person} authorisations={person.authorisations} recordHref={`${path}/lam-thay`} />
        <RevealDialogs data={data} />
        <WithdrawDialogs authorisations={person.authorisations} />
      </>
    )
  },
  hero: (data) => (
    <>
      <ContactsPanel data={data} />
      <LooksPanel looks={data.looks} />
    </>
  ),
})

async function act(ctx: Context, { params, form }: Posted): Promise<Redirect> {
  const personId = requireId(params['id'])
  const path = `${PEOPLE_PATH}/${personId}`
  if (field(form, 'act') === 'withdraw') {
    await ctx.call(withdrawAuthorisation, inputFrom(withdrawAuthorisation, form))
    return { redirect: `${path}?xong=rut` }
  }
  const kind = field(form, 'act') === 'reveal-phone' ? 'phone' : 'identity'
  const asked = { personId, reason: field(form, 'reason') }
  if (kind === 'phone') await ctx.call(revealPhone, asked)
  else await ctx.call(revealIdentity, asked)
  return backWithRevealed(ctx, path, personId, kind)
}
