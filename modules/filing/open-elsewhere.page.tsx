import { field, page } from '#platform/page'
import { Button, Field, LinkButton, PageHead, Panel } from '#ui'
import { browserOf, browserOrNew, keepBrowser } from './browser-cookie.ts'
import { lookAtLink } from './look-at-link.ts'
import { draftPath } from './paths.ts'
import { texts } from './texts.vi.ts'
import { useLink } from './use-link.ts'

/**
 * A draft's link. The browser that made it shows four digits and how to open the page elsewhere; any other asks for the digits and goes on.
 * Looking spends nothing: apps fetch addresses by themselves.
 */
export const openElsewherePage = page({
  path: '/nop-ho-so/tiep/:token',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.openTitle,
  load: async (ctx, request) => {
    const link = request.params['token'] ?? ''
    return { ...(await ctx.call(lookAtLink, { link, browser: browserOf(request) })), address: `${request.origin}${request.path}` }
  },
  act: async (ctx, posted) => {
    const link = posted.params['token'] ?? ''
    const browser = browserOrNew(ctx, posted)
    const { opened, attemptsLeft } = await ctx.call(useLink, { link, digits: field(posted.form, 'digits'), browser, address: posted.address })
    if (!opened) return { redirect: attemptsLeft > 0 ? `/nop-ho-so/tiep/${link}?con=${attemptsLeft}` : '/nop-ho-so/tiep/het' }
    return { redirect: draftPath(opened.draftId, opened.step, browserOf(posted) ? null : opened.pass), cookies: keepBrowser(browser) }
  },
  view: ({ digits, draftId, step, address }, { request }) => {
    if (digits !== null && draftId !== null)
      return (
        <>
          <PageHead title={texts.openTitle} text={texts.openHow} />
          <Panel>
            <p>{texts.openDigits}</p>
            <p class="number t">{digits}</p>
            <p class="small quiet">{texts.openShort}</p>
          </Panel>
          <p>{texts.openCopy}</p>
          <p class="filing-address">{address}</p>
          <LinkButton href={draftPath(draftId, step)}>{texts.openBack}</LinkButton>
        </>
      )
    const left = Number(request.query['con'])
    return (
      <>
        <PageHead title={texts.openAsk} text={texts.openAskHint} />
        <form class="stack" method="post" noValidate>
          <Field
            label={texts.openAskLabel}
            name="digits"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            letters={6}
            error={left > 0 ? texts.openWrong(left) : undefined}
            takesFocus={left > 0}
          />
          <Button iconEnd="arrow-right">{texts.openGo}</Button>
        </form>
      </>
    )
  },
})
