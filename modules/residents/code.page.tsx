import { getCommune } from '#communes'
import type { Context } from '#platform/context'
import { field, type Posted, page, type Redirect } from '#platform/page'
import { Button, Checkbox, Field, LinkButton, PageHead } from '#ui'
import { addPhone } from './add-phone.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import { enterOrAsk } from './enter.ts'
import { texts } from './page-texts.vi.ts'
import { ACCOUNT_PATH, ADD_PHONE_PATH, CODE_PATH, SIGN_IN_PATH } from './paths.ts'
import { ProofOver } from './proof-over.tsx'
import { readProof } from './read-proof.ts'
import { dropProof, holdProof, proofTokenOf } from './sign-in-cookies.ts'
import { sayWait } from './texts.vi.ts'
import { Told } from './told.tsx'

const CODE_DIGITS = 6

type Data = {
  state: 'over' | 'code' | 'proved'
  use: 'sign-in' | 'account' | 'opening'
  maskedPhone: string
  secondsToResend: number
  communePhone: string | null
}

/** The six digits that came by SMS; also those of a phone added to an open account. */
export const codePage = page<Data>({
  path: CODE_PATH,
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.codeTitle,
  load: async (ctx, request) => {
    const { phone: _, ...proof } = await ctx.call(readProof, { token: proofTokenOf(request) })
    return { ...proof, communePhone: (await ctx.call(getCommune, {})).phone }
  },
  act: async (ctx, posted) => (field(posted.form, 'act') === 'again' ? sendAgain(ctx, posted) : tryCode(ctx, posted)),
  view: (data, frame) => {
    const isAdding = frame.actor.kind === 'resident' && data.use === 'account'
    const start = isAdding ? ADD_PHONE_PATH : SIGN_IN_PATH
    if (data.state === 'over' || data.use === 'opening') return <ProofOver start={start} frame={frame} />
    const problem = wrong(frame.request.query)
    const here = `${CODE_PATH}${suffix(frame.request.query)}`
    return (
      <>
        <PageHead title={texts.codeTitle} text={texts.codeLead(data.maskedPhone)} above={isAdding ? texts.addPhone : texts.title} />
        <Told frame={frame} problem={problem} atField={problem} />
        <form class="stack" method="post" noValidate action={here}>
          <div class="big-box is-code">
            <Field
              label={texts.code}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={9}
              letters={8}
              isRequired
              error={problem}
              takesFocus={problem !== undefined}
            />
          </div>
          {!isAdding && <Checkbox label={texts.shared} hint={texts.sharedHint} name="chung" value="co" isChecked={field(frame.form, 'chung') === 'co'} />}
          <Button>{texts.enter}</Button>
        </form>
        <NoCode data={data} here={here} start={start} />
      </>
    )
  },
})

async function tryCode(ctx: Context, posted: Posted): Promise<Redirect> {
  const token = proofTokenOf(posted)
  const { query, form } = posted
  const isAdding = query['them'] === 'co'
  // A digit left out is no try: it can be no code.
  if (field(form, 'code').replace(/\D/g, '').length !== CODE_DIGITS) return { redirect: `${CODE_PATH}${suffix({ ...query, con: 'thieu' })}` }
  const { result, attemptsLeft } = await ctx.call(confirmPhoneCode, {
    token: token.slice(0, 100),
    code: field(form, 'code').slice(0, 40),
    ...(isAdding ? {} : { isShared: field(form, 'chung') === 'co' }),
  })
  if (result === 'wrong') return { redirect: `${CODE_PATH}${suffix({ ...query, con: String(attemptsLeft) })}` }
  if (result === 'over') return { redirect: `${isAdding ? ADD_PHONE_PATH : SIGN_IN_PATH}?loi=het-ma` }
  if (!isAdding) return enterOrAsk(ctx, posted, token, query['nguoi'] === 'khac')
  await ctx.call(addPhone, { token })
  return { redirect: `${ACCOUNT_PATH}?xong=phone`, cookies: [dropProof] }
}

/** A new code to the same phone; the browser needs no phone number in the page for it. */
async function sendAgain(ctx: Context, posted: Posted): Promise<Redirect> {
  const before = proofTokenOf(posted)
  const { phone, state, use } = await ctx.call(readProof, { token: before })
  if (state === 'over' || !phone) return { redirect: `${SIGN_IN_PATH}?loi=het-gio` }
  const { token } = await ctx.call(askPhoneCode, { phone, address: posted.address, token: before, use })
  return { redirect: `${CODE_PATH}${suffix({ ...posted.query, con: '' })}`, cookies: [holdProof(token)] }
}

/** What must come along from one step to the next: who else is meant, whether a phone is added, what was wrong with the code. */
function suffix({ nguoi, them, con }: Readonly<Record<string, string>>): string {
  const kept = { ...(nguoi === 'khac' ? { nguoi } : {}), ...(them === 'co' ? { them } : {}), ...(con ? { con } : {}) }
  const query = new URLSearchParams(kept).toString()
  return query && `?${query}`
}

function wrong({ con: left }: Readonly<Record<string, string>>): string | undefined {
  if (left === 'thieu') return texts.shortCode
  return left && /^[1-4]$/.test(left) ? texts.wrongCode(Number(left)) : undefined
}

function NoCode({ data, here, start }: { data: Data; here: string; start: string }) {
  return (
    <details class="no-code">
      <summary>{texts.noCode}</summary>
      <ol>
        {texts.noCodeSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <form class="stack" method="post" noValidate action={here}>
        <input type="hidden" name="act" value="again" />
        {data.secondsToResend > 0 && <p class="small quiet">{texts.resendIn(sayWait(data.secondsToResend))}</p>}
        <Button kind="secondary" icon="refresh-cw">
          {texts.resend}
        </Button>
      </form>
      <p>
        <LinkButton href={start}>{texts.otherPhone}</LinkButton>
      </p>
      {data.communePhone && <p>{texts.noCodeCall(data.communePhone)}</p>}
    </details>
  )
}
