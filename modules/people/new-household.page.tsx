import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, PageHead } from '#ui'
import { HouseholdForm, postedHousehold } from './household-form.tsx'
import { newcomer } from './newcomer.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { HOUSEHOLDS_PATH, PEOPLE_PATH } from './paths.ts'
import { loadPicking, PickPerson, pickingRedirect } from './pick-person.tsx'
import { saveHousehold } from './save-household.ts'

const PATH = `${HOUSEHOLDS_PATH}/them`

/** A household begins with its head; others join on its page. */
export const newHouseholdPage = page({
  path: PATH,
  may: saveHousehold,
  shell: 'office',
  title: () => texts.newHouseholdTitle,
  load,
  act: async (ctx, { form }) => {
    const found = pickingRedirect(ctx, form, PATH)
    if (found) return found
    const { householdId } = await ctx.call(saveHousehold, postedHousehold(form))
    return { redirect: `${HOUSEHOLDS_PATH}/${householdId}?xong=1` }
  },
  view: ({ members, hamlets, picking }, frame) => (
    <>
      <PageHead above={<BackLink href={PEOPLE_PATH}>{texts.register}</BackLink>} title={texts.newHouseholdTitle} />
      <Told frame={frame} />
      {members.length > 0 ? (
        <HouseholdForm household={null} members={members} hamlets={hamlets} frame={frame} />
      ) : (
        <PickPerson title={texts.findHead} picking={picking} hrefFor={(id) => `${PATH}?nguoi=${id}`} />
      )}
    </>
  ),
})

async function load(ctx: Context, request: PageRequest) {
  return {
    members: await newcomer(ctx, request, [], 'head'),
    hamlets: await ctx.call(listHamlets, {}),
    picking: await loadPicking(ctx, request),
  }
}
