import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { getPerson } from './get-person.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { PEOPLE_PATH } from './paths.ts'
import { PersonForm, postedPerson } from './person-form.tsx'
import { requireId } from './require-id.ts'
import { savePerson } from './save-person.ts'

/** Corrects what the register says of a person. */
export const editPersonPage = page({
  path: `${PEOPLE_PATH}/:id/sua`,
  may: savePerson,
  shell: 'office',
  title: ({ person }) => texts.editPerson(person.fullName),
  load,
  act: async (ctx, { params, form }) => {
    const personId = requireId(params['id'])
    await ctx.call(savePerson, { personId, ...postedPerson(form) })
    return { redirect: `${PEOPLE_PATH}/${personId}?xong=1` }
  },
  view: ({ person, hamlets }, frame) => (
    <>
      <PageHead above={<BackLink href={`${PEOPLE_PATH}/${person.id}`}>{person.fullName}</BackLink>} title={texts.editPerson(person.fullName)} />
      <Told frame={frame} />
      <PersonForm person={person} hamlets={hamlets} frame={frame} />
    </>
  ),
})

async function load(ctx: Context, { params }: PageRequest) {
  return {
    person: await ctx.call(getPerson, { personId: requireId(params['id']) }),
    hamlets: await ctx.call(listHamlets, {}),
  }
}
