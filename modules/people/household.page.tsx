import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, Notice, PageHead } from '#ui'
import { getHousehold } from './get-household.ts'
import { type FormMember, HouseholdForm, postedHousehold } from './household-form.tsx'
import { newcomer } from './newcomer.ts'
import { Told } from './page-parts.tsx'
import { pageTexts as texts } from './page-texts.vi.ts'
import { HOUSEHOLDS_PATH, PEOPLE_PATH } from './paths.ts'
import { loadPicking, PickPerson, pickingRedirect } from './pick-person.tsx'
import { requireId } from './require-id.ts'
import { saveHousehold } from './save-household.ts'

/** A household: its people, changed in place; somebody more is found below and stands in the form until it is saved. */
export const householdPage = page({
  path: `${HOUSEHOLDS_PATH}/:id`,
  may: getHousehold,
  shell: 'office',
  title: ({ title }) => title,
  load,
  act: async (ctx, { params, form }) => {
    const householdId = requireId(params['id'])
    const path = `${HOUSEHOLDS_PATH}/${householdId}`
    const found = pickingRedirect(ctx, form, path)
    if (found) return found
    await ctx.call(saveHousehold, { householdId, ...postedHousehold(form) })
    return { redirect: `${path}?xong=1` }
  },
  view: ({ household, members, hamlets, picking, title, path }, frame) => (
    <>
      <PageHead
        above={<BackLink href={PEOPLE_PATH}>{texts.register}</BackLink>}
        title={title}
        text={[household.bookNumber && texts.book(household.bookNumber), household.hamlet ?? texts.noHamlet, household.address].filter(Boolean).join(', ')}
      />
      <Told frame={frame} told={{ 1: texts.saved }} />
      {household.isClosed && members.length === 0 && <Notice>{texts.closedHousehold}</Notice>}
      {members.length > 0 && <HouseholdForm household={household} members={members} hamlets={hamlets} frame={frame} />}
      <PickPerson title={texts.addMember} picking={picking} hrefFor={(id) => `${path}?nguoi=${id}`} />
    </>
  ),
})

async function load(ctx: Context, request: PageRequest) {
  const householdId = requireId(request.params['id'])
  const household = await ctx.call(getHousehold, { householdId })
  const members: FormMember[] = [...household.members, ...(await newcomer(ctx, request, household.members))]
  const head = household.members.find(({ role }) => role === 'head') ?? household.members[0]
  return {
    household,
    members,
    hamlets: await ctx.call(listHamlets, {}),
    picking: await loadPicking(ctx, request),
    title: head ? texts.householdOf(head.fullName) : texts.householdEmpty,
    path: `${HOUSEHOLDS_PATH}/${householdId}`,
  }
}
