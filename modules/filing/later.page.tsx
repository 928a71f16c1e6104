import { page } from '#platform/page'
import { Button, ButtonLink, Dialog, LinkButton, PageHead, sayDate, vietnamDate } from '#ui'
import { dropDraft } from './drop-draft.ts'
import { procedureNow } from './filing-papers.ts'
import { ModeLine } from './filing-way.tsx'
import { getDraft } from './get-draft.ts'
import { DRAFT_DAYS } from './keeping.ts'
import { openOwn, requireOpener } from './open-own.ts'
import { draftPath } from './paths.ts'
import { texts } from './texts.vi.ts'

/** Left for to-morrow: until when it is kept, how it is gone on with, and how it is thrown away. */
export const laterPage = page({
  path: '/nop-ho-so/h/:draftId/de-mai',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.laterTitle,
  load: async (ctx, request) => {
    const draft = await openOwn(ctx, request)
    return { draft, now: await procedureNow(ctx, draft.procedureCode), pass: draft.openedBy === 'pass' ? requireOpener(request).pass : null }
  },
  act: async (ctx, posted) => {
    const opener = requireOpener(posted)
    const { procedureCode } = await ctx.call(getDraft, opener)
    await ctx.call(dropDraft, opener)
    return { redirect: `/nop-ho-so/${procedureCode}?bo=1` }
  },
  view: ({ draft, now, pass }, { request }) => {
    const until = new Date(draft.changedAt.getTime() + DRAFT_DAYS * 86_400_000)
    return (
      <>
        <PageHead above={now?.name} title={texts.laterTitle} text={texts.laterText(sayDate(vietnamDate(until)))} />
        <p>{draft.owner ? texts.laterOwn : texts.laterBrowser}</p>
        <ButtonLink iconEnd="arrow-right" href={draftPath(draft.draftId, draft.step, pass)}>
          {texts.laterGo}
        </ButtonLink>
        {now && <ModeLine now={now} />}
        <p class="filing-aside">
          <LinkButton href="#bo-ho-so" tone="alarm" icon="trash">
            {texts.drop}
          </LinkButton>
        </p>
        <Dialog
          id="bo-ho-so"
          title={texts.dropTitle}
          confirm={
            <form method="post" action={`${request.path}${pass ? `?khoa=${pass}` : ''}`}>
              <Button kind="danger" icon="trash">
                {texts.dropYes}
              </Button>
            </form>
          }
        >
          <p>{texts.dropText}</p>
        </Dialog>
      </>
    )
  },
})
