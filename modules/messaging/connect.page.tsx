import { id } from '#platform/columns'
import { field, page } from '#platform/page'
import { BackLink, Button, ButtonLink, ErrorSummary, Notice, PageHead } from '#ui'
import { CONSENT_BACK_PATH } from './connect.endpoint.ts'
import { finishConnecting } from './finish-connecting.ts'
import { getConsentPage } from './get-consent-page.ts'
import { connectText as texts } from './page-texts.vi.ts'

/** The two ends of a consent: the way to Zalo's page, and the way back with its code, which a button hands in. */
export const connectPage = page({
  path: CONSENT_BACK_PATH,
  may: finishConnecting,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx, { query }) => {
    const account = id.safeParse(query['account'])
    const { address } = account.success ? await ctx.call(getConsentPage, { accountId: account.data }) : { address: null }
    return { address, code: query['code'] ?? '', state: query['state'] ?? '', oaId: query['oa_id'] ?? '' }
  },
  act: async (ctx, { form }) => {
    const accountRef = field(form, 'oaId')
    await ctx.call(finishConnecting, { state: field(form, 'state'), code: field(form, 'code'), ...(accountRef ? { accountRef } : {}) })
    return { redirect: '/office/kenh?xong=1' }
  },
  view: ({ address, code, state, oaId }, frame) => (
    <>
      <BackLink href="/office/kenh">{texts.back}</BackLink>
      <PageHead title={texts.title} />
      {frame.refusal && <ErrorSummary errors={[{ field: 'hoan-tat', text: frame.refusal.text }]} />}
      {address && (
        <div class="stack">
          <p>{texts.goLead}</p>
          <ButtonLink href={address} icon="arrow-right" rel="noreferrer">
            {texts.go}
          </ButtonLink>
        </div>
      )}
      {!address && !code && <Notice tone="now">{texts.expired}</Notice>}
      {code && (
        <form class="stack" method="post" action={CONSENT_BACK_PATH}>
          <p>{texts.allowed}</p>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="state" value={state} />
          <input type="hidden" name="oaId" value={oaId} />
          <Button id="hoan-tat">{texts.finish}</Button>
        </form>
      )}
    </>
  ),
})
