import { getCommune } from '#communes'
import type { Context } from '#platform/context'
import { SESSION_COOKIE } from '#platform/http-request'
import { type Frame, field, type Posted, page, type Redirect } from '#platform/page'
import { Button, Field, LinkButton, Notice, PageHead, Panel, TextArea } from '#ui'
import { askOwnRecovery } from './ask-own-recovery.ts'
import { askPasskey } from './ask-passkey.ts'
import { deviceIn } from './device.ts'
import { officePath } from './own-path.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { isStepOver } from './step.ts'
import { texts } from './texts.vi.ts'

const PATH = '/office/dang-nhap'
const STEP_COOKIE = 'buoc-hai'
const STEP_SECONDS = 300
const SESSION_SECONDS = 12 * 3600

type Asked = { options: string | null; name: string }
type Data = { phone: string | null; second: Asked | null; isOver: boolean }

/** Name and password, then the six digits or a passkey; both steps are plain forms. */
export const signInPage = page<Data>({
  path: PATH,
  may: 'anyone',
  shell: 'bare',
  title: () => texts.signIn.title,
  load: async (ctx, request) => {
    const { phone } = await ctx.call(getCommune, {})
    const stepToken = request.query['buoc'] === '2' ? request.cookies[STEP_COOKIE] : undefined
    if (!stepToken) return { phone, second: null, isOver: request.query['buoc'] === '2' }
    const isOver = await isStepOver(ctx, stepToken)
    return { phone, second: isOver ? null : await ctx.call(askPasskey, { stepToken, host: request.host }), isOver }
  },
  act: async (ctx, posted) => {
    const act = field(posted.form, 'act')
    if (act === 'code' || act === 'passkey') return secondStep(ctx, posted, act)
    if (act === 'recovery') return recovery(ctx, posted)
    return firstStep(ctx, posted)
  },
  view: (data, frame) => (data.second ? <SecondStep asked={data.second} frame={frame} /> : <FirstStep data={data} frame={frame} />),
  islands: ['modules/accounts/passkey.island.ts'],
})

async function firstStep(ctx: Context, posted: Posted): Promise<Redirect> {
  const next = officePath(field(posted.form, 'tiep'))
  const origin = { address: posted.address, device: deviceIn(posted.userAgent ?? '') }
  const login = field(posted.form, 'login')
  if (login.trim() === '') return back({ loi: 'wrong', tiep: next })
  const step = await ctx.call(signIn, { login, password: field(posted.form, 'password'), ...origin })
  if (step.outcome !== 'second_proof') return back({ loi: step.outcome, tiep: next })
  return { ...back({ buoc: '2', tiep: next }), cookies: [{ name: STEP_COOKIE, value: step.stepToken, maxAgeSeconds: STEP_SECONDS }] }
}

async function secondStep(ctx: Context, posted: Posted, act: 'code' | 'passkey'): Promise<Redirect> {
  const next = officePath(field(posted.form, 'tiep'))
  const stepToken = posted.cookies[STEP_COOKIE] ?? ''
  if (await isStepOver(ctx, stepToken)) return back({ loi: 'over', tiep: next })
  const origin = { address: posted.address, device: deviceIn(posted.userAgent ?? ''), stepToken }
  const proof =
    act === 'code'
      ? await ctx.call(signInWithCode, { code: field(posted.form, 'code'), ...origin })
      : await ctx.call(signInWithPasskey, { answer: field(posted.form, 'answer'), host: posted.host, ...origin })
  if (proof.outcome === 'locked') return back({ loi: 'locked', tiep: next })
  if (proof.outcome === 'wrong') return back({ buoc: '2', loi: 'wrong_proof', tiep: next })
  return {
    redirect: next,
    cookies: [
      { name: SESSION_COOKIE, value: proof.sessionToken, maxAgeSeconds: SESSION_SECONDS },
      { name: STEP_COOKIE, value: null },
    ],
  }
}

async function recovery(ctx: Context, posted: Posted): Promise<Redirect> {
  const stepToken = posted.cookies[STEP_COOKIE] ?? ''
  if (await isStepOver(ctx, stepToken)) return back({ loi: 'over' })
  await ctx.call(askOwnRecovery, { stepToken, reason: field(posted.form, 'reason') })
  return { ...back({ xong: 'asked' }), cookies: [{ name: STEP_COOKIE, value: null }] }
}

function back(query: Record<string, string>): Redirect {
  return { redirect: `${PATH}?${new URLSearchParams(query).toString()}` }
}

function FirstStep({ data, frame }: { data: Data; frame: Frame }) {
  return (
    <>
      <PageHead title={texts.signIn.title} text={texts.signIn.lead} />
      <Told frame={frame} isOver={data.isOver} />
      <Panel>
        <form class="stack" method="post" action={PATH}>
          <Field label={texts.signIn.login} name="login" autoComplete="username" isRequired />
          <Field label={texts.signIn.password} name="password" type="password" autoComplete="current-password" isRequired />
          <Button>{texts.signIn.next}</Button>
          <Next frame={frame} />
        </form>
      </Panel>
      {data.phone && <p>{texts.signIn.callCommune(data.phone)}</p>}
    </>
  )
}

function SecondStep({ asked, frame }: { asked: Asked; frame: Frame }) {
  return (
    <>
      <PageHead title={texts.signIn.secondTitle(asked.name)} text={texts.signIn.secondLead} />
      <Told frame={frame} isOver={false} />
      <Panel>
        <form class="stack" method="post" action={PATH}>
          <Field label={texts.signIn.code} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} letters={8} isRequired />
          <Button>{texts.signIn.enter}</Button>
          <input type="hidden" name="act" value="code" />
          <Next frame={frame} />
        </form>
        {asked.options && (
          <PasskeyForm action={PATH} kind="get" options={asked.options} button={texts.signIn.orPasskey}>
            <Next frame={frame} />
          </PasskeyForm>
        )}
      </Panel>
      <details>
        <summary>{texts.signIn.lostPhone}</summary>
        <form class="stack" method="post" action={PATH}>
          <TextArea label={texts.signIn.lostReason} hint={texts.signIn.lostPhoneText} name="reason" isRequired />
          <Button kind="secondary">{texts.signIn.askRecovery}</Button>
          <input type="hidden" name="act" value="recovery" />
        </form>
      </details>
      <LinkButton href={PATH}>{texts.signIn.again}</LinkButton>
    </>
  )
}

function Next({ frame }: { frame: Frame }) {
  return <input type="hidden" name="tiep" value={officePath(frame.request.query['tiep'])} />
}

function Told({ frame, isOver }: { frame: Frame; isOver: boolean }) {
  const { alerts, told } = texts.signIn
  const alert = frame.refusal?.text ?? alerts[(isOver ? 'over' : frame.request.query['loi']) as keyof typeof alerts]
  const done = told[frame.request.query['xong'] as keyof typeof told]
  return (
    <>
      {alert && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {alert}
        </Notice>
      )}
      {done && (
        <Notice tone="done" icon="circle-check" role="status">
          {done}
        </Notice>
      )}
    </>
  )
}
