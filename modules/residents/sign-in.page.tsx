import type { Context } from '#platform/context'
import { type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { Button, ButtonLink, Card, Notice, PageHead, SectionHead } from '#ui'
import { askPhoneCode } from './ask-phone-code.ts'
import { offersVneid } from './offers-vneid.ts'
import { texts } from './page-texts.vi.ts'
import { ACCOUNT_PATH, CODE_PATH, PAPER_PATH, SIGN_IN_PATH } from './paths.ts'
import { PhoneField } from './phone-field.tsx'
import { residentPath } from './resident-path.ts'
import { holdProof, proofTokenOf } from './sign-in-cookies.ts'
import { refusalTexts } from './texts.vi.ts'
import { refusedAt, Told } from './told.tsx'
import { VNEID_BEGIN_PATH } from './vneid.endpoint.ts'

/** The door for residents: the phone first, the other ways below. */
export const signInPage = page<{ hasVneid: boolean }>({
  path: SIGN_IN_PATH,
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  isUnlisted: true,
  title: () => texts.title,
  load: async (ctx) => ({ hasVneid: offersVneid(ctx) }),
  act: sendCode,
  view: ({ hasVneid }, frame) => {
    const { query } = frame.request
    const backTo = residentPath(field(frame.form, 'tiep') || query['tiep'])
    const wrong = refusedAt(frame, 'residents.phone_invalid')
    return (
      <>
        <PageHead title={texts.phoneTitle} text={texts.phoneLead} above={texts.title} />
        <Told frame={frame} problem={problemIn(query['loi'])} done={texts.done[query['xong'] ?? '']} atField={wrong} />
        <SignedIn frame={frame} />
        <form class="stack" method="post" noValidate action={SIGN_IN_PATH}>
          <PhoneField frame={frame} error={wrong} />
          <input type="hidden" name="tiep" value={backTo} />
          <input type="hidden" name="nguoi" value={field(frame.form, 'nguoi') || query['nguoi'] || ''} />
          <Button icon="send">{texts.sendCode}</Button>
        </form>
        <SectionHead title={texts.otherWays} />
        {hasVneid && (
          <Card href={`${VNEID_BEGIN_PATH}?tiep=${encodeURIComponent(backTo)}`} title={texts.byVneid} text={texts.byVneidText} icon="shield-check" />
        )}
        <Card href={`${PAPER_PATH}?tiep=${encodeURIComponent(backTo)}`} title={texts.byPaper} text={texts.byPaperText} icon="file-text" />
        <Notice title={`${texts.byZalo}:`}>{texts.byZaloText}.</Notice>
      </>
    )
  },
})

async function sendCode(ctx: Context, posted: Posted): Promise<Redirect> {
  const { form } = posted
  const asked = { phone: field(form, 'phone'), address: posted.address, backTo: residentPath(field(form, 'tiep')) }
  const { token } = await ctx.call(askPhoneCode, { ...asked, token: proofTokenOf(posted).slice(0, 100) })
  return { redirect: `${CODE_PATH}${field(form, 'nguoi') === 'khac' ? '?nguoi=khac' : ''}`, cookies: [holdProof(token)] }
}

/** What stands in the address after a way in did not work: a word of this page, or the code of a refusal. */
function problemIn(said: string | undefined): string | undefined {
  if (!said || !/^[a-z_-]{1,40}$/.test(said)) return undefined
  return texts.problems[said] ?? refusalTexts[`residents.${said}`]?.({ seconds: 3600 })
}

function SignedIn({ frame: { actor, request } }: { frame: Frame }) {
  if (actor.kind !== 'resident' || request.query['nguoi'] === 'khac') return null
  return (
    <>
      <Notice>{texts.signedInAs(actor.name)}</Notice>
      <ButtonLink kind="secondary" href={ACCOUNT_PATH}>
        {texts.toAccount}
      </ButtonLink>
    </>
  )
}
