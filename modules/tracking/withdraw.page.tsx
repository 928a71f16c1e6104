import { withdrawCase } from '#cases'
import { field, page } from '#platform/page'
import { refuse as refusePlatform } from '#platform/refusal'
import { BackLink, Button, ButtonLink, ErrorSummary, Notice, PageHead, TextArea } from '#ui'
import { findOwnView } from './own-view.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

/** Says what withdrawing does and asks why; another's case is answered as if it were not there. */
export const withdrawPage = page({
  path: '/ho-so/:ref/rut',
  may: 'resident',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.withdrawTitle,
  load: async (ctx, { params }) => (await findOwnView(ctx, params['ref'] ?? '')) ?? refusePlatform('platform.not_found'),
  act: async (ctx, { params, form }) => {
    const ref = params['ref'] ?? ''
    const reason = field(form, 'vi-sao').trim()
    if (reason === '') return refuse('tracking.reason_needed')
    await ctx.call(withdrawCase, { ref, reason })
    return { redirect: `/ho-so/${encodeURIComponent(ref)}?xong=rut` }
  },
  view: (own, { refusal, form }) => {
    const wrong = refusal?.code === 'tracking.reason_needed' ? refusal.text : undefined
    const back = `/ho-so/${own.ref}`
    const isOpen = own.mayDo.includes('withdrawn')
    return (
      <>
        <BackLink href={back}>{own.procedureName}</BackLink>
        <PageHead title={isOpen ? texts.withdrawTitle : texts.withdrawGone} text={isOpen ? texts.withdrawText : undefined} />
        {refusal && !wrong && <ErrorSummary errors={[{ field: 'vi-sao', text: refusal.text }]} />}
        {isOpen ? (
          <form class="stack" method="post" noValidate>
            <TextArea
              label={texts.withdrawWhy}
              hint={texts.withdrawHint}
              name="vi-sao"
              rows={2}
              maxLength={2000}
              isRequired
              value={field(form, 'vi-sao')}
              error={wrong}
              takesFocus={wrong !== undefined}
            />
            <Button kind="danger">{texts.withdrawGo}</Button>
            <ButtonLink kind="secondary" href={back}>
              {texts.withdrawKeep}
            </ButtonLink>
          </form>
        ) : (
          <Notice>{own.stateWords}</Notice>
        )}
      </>
    )
  },
})
