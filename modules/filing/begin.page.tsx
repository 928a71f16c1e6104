import type { Context } from '#platform/context'
import { type Posted, page, type Redirect } from '#platform/page'
import { Card, Notice, sayDate, vietnamDate } from '#ui'
import { givenIn } from './act-on-step.ts'
import { answerStep } from './answer-step.ts'
import { beginDraft } from './begin-draft.ts'
import { browserOf, browserOrNew, keepBrowser } from './browser-cookie.ts'
import { procedureNow } from './filing-papers.ts'
import { FilingHead, ModeLine, SavedLine } from './filing-way.tsx'
import { listOwnDrafts } from './list-own-drafts.ts'
import { actsFor } from './load-step.ts'
import { draftPath } from './paths.ts'
import { refuse } from './refusals.ts'
import { stepsOf } from './steps.ts'
import { texts } from './texts.vi.ts'
import { WhomForm } from './whom-form.tsx'

/** The first question of a procedure's case; its answer makes the draft. */
export const beginPage = page({
  path: '/nop-ho-so/:code',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  islands: ['modules/filing/filing.island.ts'],
  load: async (ctx, request) => {
    const code = request.params['code'] ?? ''
    const now = (await procedureNow(ctx, code)) ?? refuse('filing.not_filed_here')
    if (now.mode === 'guide') return refuse('filing.not_filed_here')
    const drafts = await ctx.call(listOwnDrafts, { browser: browserOf(request), procedureCode: code })
    const steps = stepsOf(now.papers, { papers: {}, toldMode: now.mode })
    return { now, drafts, steps, actsFor: await actsFor(ctx, code), isDropped: request.query['bo'] === '1' }
  },
  title: ({ now }) => texts.title(now.name),
  description: ({ now }) => texts.description(now.name),
  act: begin,
  view: ({ now, drafts, steps, actsFor, isDropped }, frame) => {
    const back = { href: `/thu-tuc/${now.code}`, words: texts.backToProcedure }
    const signIn = frame.actor.kind === 'anyone' ? `/dang-nhap?tiep=${encodeURIComponent(frame.request.path)}` : null
    return (
      <>
        <FilingHead title={texts.whom} hint={texts.whomHint} procedure={now.name} at={0} of={steps.length} back={back} />
        {isDropped && <Notice tone="done">{texts.dropped}</Notice>}
        {drafts.slice(0, 3).map(({ path, applicantName, changedAt }) => (
          <Card
            href={path}
            icon="file-pen-line"
            tone="now"
            title={texts.goOn}
            text={applicantName ?? undefined}
            meta={texts.changedOn(sayDate(vietnamDate(changedAt)))}
          />
        ))}
        {drafts.length > 0 && <p>{texts.startNew}</p>}
        <WhomForm frame={frame} actsFor={actsFor} answers={{}} signIn={signIn} />
        <SavedLine>{texts.savedHere}</SavedLine>
        <ModeLine now={now} />
      </>
    )
  },
})

async function begin(ctx: Context, posted: Posted): Promise<Redirect> {
  const procedureCode = posted.params['code'] ?? ''
  const browser = browserOrNew(ctx, posted)
  const via = /\bZalo\b/i.test(posted.userAgent ?? '') ? 'zalo' : 'web'
  const { draftId, step, pass } = await ctx.call(beginDraft, { procedureCode, browser, via, address: posted.address })
  const { next } = await ctx.call(answerStep, { draftId, browser, step, given: givenIn(posted.form) })
  // A browser that has shown a cookie keeps this one too; of any other it is not known yet.
  const keepsCookies = ctx.actor.kind === 'resident' || browserOf(posted) !== undefined
  return { redirect: draftPath(draftId, next, keepsCookies ? null : pass), cookies: ctx.actor.kind === 'resident' ? [] : keepBrowser(browser) }
}
