import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { AuthorisationForm, recordPosted } from './authorisation-form.tsx'
import { getOrganisation } from './get-organisation.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { ORGANISATIONS_PATH } from './paths.ts'
import { requirePerson } from './person-row.ts'
import { loadPicking, PickPerson, pickingRedirect } from './pick-person.tsx'
import { recordAuthorisation } from './record-authorisation.ts'
import { requireId } from './require-id.ts'

/** Who represents an organisation: first find them in the register, then write down on what paper. */
export const recordRepresentativePage = page({
  path: `${ORGANISATIONS_PATH}/:id/dai-dien`,
  may: recordAuthorisation,
  shell: 'office',
  title: ({ organisation }) => texts.recordOrganisationTitle(organisation.name),
  load,
  act: async (ctx, posted) => {
    const organisationId = requireId(posted.params['id'])
    const found = pickingRedirect(ctx, posted.form, `${ORGANISATIONS_PATH}/${organisationId}/dai-dien`)
    if (found) return found
    await recordPosted(ctx, posted, { forOrganisationId: organisationId }, requireId(posted.query['nguoi']))
    return { redirect: `${ORGANISATIONS_PATH}/${organisationId}?xong=ghi` }
  },
  view: ({ organisation, by, picking, path }, frame) => (
    <>
      <PageHead
        above={<BackLink href={`${ORGANISATIONS_PATH}/${organisation.id}`}>{organisation.name}</BackLink>}
        title={texts.recordOrganisationTitle(organisation.name)}
      />
      <Told frame={frame} />
      {by === null ? (
        <PickPerson title={texts.who} lead={texts.whoLead} picking={picking} hrefFor={(id) => `${path}?nguoi=${id}`} />
      ) : (
        <AuthorisationForm frame={frame} byName={by.full_name} pickHref={path} isForOrganisation />
      )}
    </>
  ),
})

async function load(ctx: Context, request: PageRequest) {
  const organisationId = requireId(request.params['id'])
  const byPersonId = request.query['nguoi'] ? requireId(request.query['nguoi']) : null
  return {
    organisation: await ctx.call(getOrganisation, { organisationId }),
    by: byPersonId === null ? null : await requirePerson(ctx, byPersonId, recordAuthorisation),
    picking: await loadPicking(ctx, request),
    path: `${ORGANISATIONS_PATH}/${organisationId}/dai-dien`,
  }
}
