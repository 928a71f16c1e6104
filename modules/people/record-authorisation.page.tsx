import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { AuthorisationForm, recordPosted } from './authorisation-form.tsx'
import { getPerson } from './get-person.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { PEOPLE_PATH } from './paths.ts'
import { requirePerson } from './person-row.ts'
import { loadPicking, PickPerson, pickingRedirect } from './pick-person.tsx'
import { recordAuthorisation } from './record-authorisation.ts'
import { requireId } from './require-id.ts'

/** Who may act for a person: first find them in the register, then write down why and how long. */
export const recordAuthorisationPage = page({
  path: `${PEOPLE_PATH}/:id/lam-thay`,
  may: recordAuthorisation,
  shell: 'office',
  title: ({ person }) => texts.recordTitle(person.fullName),
  load,
  act: async (ctx, posted) => {
    const personId = requireId(posted.params['id'])
    const found = pickingRedirect(ctx, posted.form, `${PEOPLE_PATH}/${personId}/lam-thay`)
    if (found) return found
    await recordPosted(ctx, posted, { forPersonId: personId }, requireId(posted.query['nguoi']))
    return { redirect: `${PEOPLE_PATH}/${personId}?xong=ghi` }
  },
  view: ({ person, by, picking, path }, frame) => (
    <>
      <PageHead above={<BackLink href={`${PEOPLE_PATH}/${person.id}`}>{person.fullName}</BackLink>} title={texts.recordTitle(person.fullName)} />
      <Told frame={frame} />
      {by === null ? (
        <PickPerson title={texts.who} lead={texts.whoLead} picking={picking} hrefFor={(id) => `${path}?nguoi=${id}`} />
      ) : (
        <AuthorisationForm frame={frame} byName={by.full_name} pickHref={path} isForOrganisation={false} />
      )}
    </>
  ),
})

async function load(ctx: Context, request: PageRequest) {
  const personId = requireId(request.params['id'])
  const byPersonId = request.query['nguoi'] ? requireId(request.query['nguoi']) : null
  return {
    person: await ctx.call(getPerson, { personId }),
    by: byPersonId === null ? null : await requirePerson(ctx, byPersonId, recordAuthorisation),
    picking: await loadPicking(ctx, request),
    path: `${PEOPLE_PATH}/${personId}/lam-thay`,
  }
}
