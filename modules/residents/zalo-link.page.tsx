import { getCommune } from '#communes'
import { field, type PageRequest, page } from '#platform/page'
import { Button, ButtonLink, Checkbox, Notice, PageHead } from '#ui'
import { enterOrAsk } from './enter.ts'
import { openZaloLink } from './open-zalo-link.ts'
import { texts } from './page-texts.vi.ts'
import { SIGN_IN_PATH } from './paths.ts'
import { readZaloLink } from './read-zalo-link.ts'
import { refuse } from './refusals.ts'
import { holdProof, proofTokenOf } from './sign-in-cookies.ts'
import { Told } from './told.tsx'

type Data = { state: 'over' | 'unopened' | 'elsewhere' | 'number' | 'proved'; number: string | null; phone: string | null; path: string }

/**
 * The link sent in Zalo. Looking at it spends nothing, so that previews do not; the button binds it to this browser and shows the
 * number that must come back from the same Zalo account.
 */
export const zaloLinkPage = page<Data>({
  path: '/dang-nhap/z/:token',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.linkTitle,
  load: async (ctx, request) => {
    const { phone } = await ctx.call(getCommune, {})
    return { ...(await ctx.call(readZaloLink, tokensOf(request))), phone, path: request.path }
  },
  act: async (ctx, posted) => {
    const tokens = tokensOf(posted)
    if (field(posted.form, 'act') !== 'said') {
      const { browserToken } = await ctx.call(openZaloLink, { ...tokens, address: posted.address, isShared: field(posted.form, 'chung') === 'co' })
      return { redirect: posted.path, cookies: [holdProof(browserToken)] }
    }
    const { state } = await ctx.call(readZaloLink, tokens)
    if (state === 'number') refuse('residents.number_not_said')
    return state === 'proved' ? enterOrAsk(ctx, posted, tokens.browserToken, false) : { redirect: posted.path }
  },
  view: ({ state, number, phone, path }, frame) => {
    if (state === 'over' || state === 'elsewhere') return <NoLink text={state === 'over' ? texts.linkOver : texts.linkElsewhere} phone={phone} />
    return (
      <>
        <PageHead
          title={state === 'unopened' ? texts.linkTitle : texts.numberTitle}
          text={state === 'unopened' ? texts.linkLead : texts.numberLead}
          above={texts.title}
        />
        <Told frame={frame} />
        {number && <p class="seen-number t">{number}</p>}
        <form class="stack" method="post" action={path}>
          {state === 'unopened' && <Checkbox label={texts.shared} hint={texts.sharedHint} name="chung" value="co" />}
          <input type="hidden" name="act" value={state === 'unopened' ? 'open' : 'said'} />
          <Button>{state === 'unopened' ? texts.linkOpen : texts.numberSent}</Button>
        </form>
        {state !== 'unopened' && <p class="small quiet">{texts.numberReopen}</p>}
      </>
    )
  },
})

function tokensOf(request: PageRequest): { token: string; browserToken: string } {
  return { token: (request.params['token'] ?? '').slice(0, 100), browserToken: proofTokenOf(request).slice(0, 100) }
}

function NoLink({ text, phone }: { text: string; phone: string | null }) {
  return (
    <>
      <PageHead title={texts.linkOverTitle} text={text} />
      <ButtonLink href={SIGN_IN_PATH}>{texts.byPhone}</ButtonLink>
      {phone && <Notice>{texts.noCodeCall(phone)}</Notice>}
    </>
  )
}
