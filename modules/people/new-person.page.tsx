import { listHamlets } from '#communes'
import { page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { PEOPLE_PATH } from './paths.ts'
import { PersonForm, postedPerson } from './person-form.tsx'
import { savePerson } from './save-person.ts'

/** Puts somebody into the register. */
export const newPersonPage = page({
  path: `${PEOPLE_PATH}/them`,
  may: savePerson,
  shell: 'office',
  title: () => texts.newPerson,
  load: async (ctx) => ({ hamlets: await ctx.call(listHamlets, {}) }),
  act: async (ctx, { form }) => {
    const { personId } = await ctx.call(savePerson, postedPerson(form))
    return { redirect: `${PEOPLE_PATH}/${personId}?xong=1` }
  },
  view: ({ hamlets }, frame) => (
    <>
      <PageHead above={<BackLink href={PEOPLE_PATH}>{texts.register}</BackLink>} title={texts.newPerson} />
      <Told frame={frame} />
      <PersonForm person={null} hamlets={hamlets} frame={frame} />
    </>
  ),
})
