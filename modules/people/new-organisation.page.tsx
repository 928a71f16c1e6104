import { listHamlets } from '#communes'
import { page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { OrganisationForm, postedOrganisation } from './organisation-form.tsx'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { ORGANISATIONS_PATH } from './paths.ts'
import { saveOrganisation } from './save-organisation.ts'

/** Puts an organisation into the register. */
export const newOrganisationPage = page({
  path: `${ORGANISATIONS_PATH}/them`,
  may: saveOrganisation,
  shell: 'office',
  title: () => texts.newOrganisation,
  load: async (ctx) => ({ hamlets: await ctx.call(listHamlets, {}) }),
  act: async (ctx, { form }) => {
    const { organisationId } = await ctx.call(saveOrganisation, postedOrganisation(form))
    return { redirect: `${ORGANISATIONS_PATH}/${organisationId}?xong=1` }
  },
  view: ({ hamlets }, frame) => (
    <>
      <PageHead above={<BackLink href={ORGANISATIONS_PATH}>{texts.organisations}</BackLink>} title={texts.newOrganisation} />
      <Told frame={frame} />
      <OrganisationForm organisation={null} hamlets={hamlets} frame={frame} />
    </>
  ),
})
