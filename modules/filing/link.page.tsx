import { page } from '#platform/page'
import { Button, PageHead } from '#ui'
import { makeLink } from './make-link.ts'
import { openOwn, requireOpener } from './open-own.ts'
import { texts } from './texts.vi.ts'

/** Makes the link by which a draft goes on in another browser, then shows it. */
export const linkPage = page({
  path: '/nop-ho-so/h/:draftId/mo-noi-khac',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.openTitle,
  load: async (ctx, request) => {
    await openOwn(ctx, request)
    return {}
  },
  act: async (ctx, posted) => {
    const step = posted.query['tu'] ?? 'cho-ai'
    const { link } = await ctx.call(makeLink, { ...requireOpener(posted), step, address: posted.address })
    return { redirect: `/nop-ho-so/tiep/${link}` }
  },
  view: () => (
    <>
      <PageHead title={texts.openTitle} text={texts.openElsewhereText} />
      <form method="post">
        <Button icon="external-link">{texts.openElsewhere}</Button>
      </form>
    </>
  ),
})
