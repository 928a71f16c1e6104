import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import { field, inputFrom, type PageRequest, page } from '#platform/page'
import { BackLink, PageHead, Tag } from '#ui'
import { RepresentativesPanel, WithdrawDialogs } from './authorisation-panels.tsx'
import { getOrganisation } from './get-organisation.ts'
import { OrganisationForm, postedOrganisation } from './organisation-form.tsx'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { ORGANISATIONS_PATH } from './paths.ts'
import { requireId } from './require-id.ts'
import { saveOrganisation } from './save-organisation.ts'
import { withdrawAuthorisation } from './withdraw-authorisation.ts'

/** An organisation: who represents it, and what the register says of it, changed in place. */
export const organisationPage = page({
  path: `${ORGANISATIONS_PATH}/:id`,
  may: getOrganisation,
  shell: 'office',
  title: ({ organisation }) => organisation.name,
  load,
  act: async (ctx, { params, form }) => {
    const organisationId = requireId(params['id'])
    if (field(form, 'act') === 'withdraw') {
      await ctx.call(withdrawAuthorisation, inputFrom(withdrawAuthorisation, form))
      return { redirect: `${ORGANISATIONS_PATH}/${organisationId}?xong=rut` }
    }
    await ctx.call(saveOrganisation, { organisationId, ...postedOrganisation(form) })
    return { redirect: `${ORGANISATIONS_PATH}/${organisationId}?xong=1` }
  },
  view: ({ organisation, hamlets }, frame) => (
    <>
      <PageHead
        above={<BackLink href={ORGANISATIONS_PATH}>{texts.organisations}</BackLink>}
        title={organisation.name}
        text={
          <>
            {[texts.kinds[organisation.kind], organisation.hamlet, organisation.address].filter(Boolean).join(', ')}{' '}
            {organisation.isClosed && <Tag tone="else">{texts.closed}</Tag>}
          </>
        }
      />
      <Told frame={frame} told={{ 1: texts.saved, ghi: texts.recorded, rut: texts.withdrawn }} />
      <RepresentativesPanel authorisations={organisation.representatives} recordHref={`${ORGANISATIONS_PATH}/${organisation.id}/dai-dien`} />
      {frame.may(saveOrganisation) && <OrganisationForm organisation={organisation} hamlets={hamlets} frame={frame} />}
      <WithdrawDialogs authorisations={organisation.representatives} />
    </>
  ),
})

async function load(ctx: Context, { params }: PageRequest) {
  return {
    organisation: await ctx.call(getOrganisation, { organisationId: requireId(params['id']) }),
    hamlets: await ctx.call(listHamlets, {}),
  }
}
