import type { Context } from '#platform/context'
import { type PageRequest, page } from '#platform/page'
import { BackLink, Button, ButtonLink, Notice, PageHead } from '#ui'
import { listOwnAuthorisations } from './list-own-authorisations.ts'
import { ownTexts as texts } from './own-texts.vi.ts'
import { Told } from './page-parts.tsx'
import { OWN_AUTHORISATIONS_PATH } from './paths.ts'
import { refuse } from './refusals.ts'
import { requireId } from './require-id.ts'
import { withdrawOwnAuthorisation } from './withdraw-own-authorisation.ts'

/** Says what ending an authorisation does before it is done. */
export const endAuthorisationPage = page({
  path: `${OWN_AUTHORISATIONS_PATH}/:id/rut`,
  may: 'resident',
  shell: 'resident',
  isUnlisted: true,
  title: ({ title }) => title,
  load,
  act: async (ctx, { params }) => {
    await ctx.call(withdrawOwnAuthorisation, { authorisationId: requireId(params['id']) })
    return { redirect: `${OWN_AUTHORISATIONS_PATH}?xong=rut` }
  },
  view: ({ title, isForMe, isOver }, frame) => (
    <>
      <BackLink href={OWN_AUTHORISATIONS_PATH}>{texts.title}</BackLink>
      <PageHead title={title} text={isForMe ? texts.endText : texts.endTextByMe} />
      <Told frame={frame} />
      {isOver ? (
        !frame.refusal && <Notice>{texts.endedBefore}</Notice>
      ) : (
        <form class="stack" method="post">
          <Button kind="danger">{texts.endNow}</Button>
          <ButtonLink kind="secondary" href={OWN_AUTHORISATIONS_PATH}>
            {texts.keep}
          </ButtonLink>
        </form>
      )}
    </>
  ),
})

async function load(ctx: Context, { params }: PageRequest) {
  const authorisationId = requireId(params['id'])
  const { actsForMe, iActFor } = await ctx.call(listOwnAuthorisations, {})
  const isForMe = actsForMe.some(({ id }) => id === authorisationId)
  const one = [...actsForMe, ...iActFor].find(({ id }) => id === authorisationId) ?? refuse('people.authorisation_missing')
  const title = isForMe ? texts.endTitle(one.byName) : texts.endTitleByMe(one.forName)
  return { title, isForMe, isOver: one.state === 'withdrawn' || one.state === 'ended' }
}
