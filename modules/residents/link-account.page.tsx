import { getCommune } from '#communes'
import type { Context } from '#platform/context'
import { field, type PageRequest, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, Button, ButtonLink, Field, Notice, PageHead, Panel, sayHour } from '#ui'
import { getOwnAccount } from './get-own-account.ts'
import { linkByNumber } from './link-by-number.ts'
import { linkTexts as texts } from './link-texts.vi.ts'
import { offersVneid } from './offers-vneid.ts'
import { ACCOUNT_PATH, ADD_PHONE_PATH, LINK_PATH } from './paths.ts'
import { showLinkCode } from './show-link-code.ts'
import { dropLinkCode, holdLinkCode, linkCodeHere, type ShownCode } from './shown-link-code.ts'
import { Told } from './told.tsx'
import { VNEID_BEGIN_PATH } from './vneid.endpoint.ts'

type Data = Awaited<ReturnType<typeof load>>

/** A resident whom nobody has identified says their number, or gets a code to show at the desk; with every other way said plainly. */
export const linkAccountPage = page<Data>({
  path: LINK_PATH,
  may: 'resident',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.title,
  load,
  act,
  view: (data, frame) => {
    if (data.isInRegister)
      return (
        <>
          <BackLink href={ACCOUNT_PATH}>{texts.title}</BackLink>
          <PageHead title={texts.isLinked} />
          <ButtonLink href="/tai-khoan/lam-thay">{texts.actingFor}</ButtonLink>
        </>
      )
    if (data.shown) return <CodeToShow shown={data.shown} isWaiting={frame.request.query['xong'] === 'ma'} />
    const left = /^[0-4]$/.exec(frame.request.query['con'] ?? '')?.[0]
    return (
      <>
        <BackLink href={ACCOUNT_PATH}>{data.name}</BackLink>
        <PageHead title={texts.title} text={texts.lead} />
        <Told frame={frame} problem={left && texts.missed(Number(left))} />
        {data.hasPhone ? <NumberForm /> : <NoPhone />}
        <OtherWays data={data} />
      </>
    )
  },
})

async function load(ctx: Context, request: PageRequest) {
  const { name, isInRegister, ways } = await ctx.call(getOwnAccount, {})
  const hasPhone = ways.some(({ maskedPhone }) => maskedPhone !== null)
  return { name, isInRegister, hasPhone, offersVneid: offersVneid(ctx), shown: linkCodeHere(ctx, request), phone: (await ctx.call(getCommune, {})).phone }
}

async function act(ctx: Context, { form }: Posted): Promise<Redirect> {
  const what = field(form, 'act')
  if (what === 'code') return { redirect: LINK_PATH, cookies: holdLinkCode(ctx, await ctx.call(showLinkCode, {})) }
  if (what === 'done') {
    const { isInRegister } = await ctx.call(getOwnAccount, {})
    return isInRegister ? { redirect: `${ACCOUNT_PATH}?xong=noi`, cookies: dropLinkCode } : { redirect: `${LINK_PATH}?xong=ma` }
  }
  const { personId, triesLeft } = await ctx.call(linkByNumber, { identityNumber: field(form, 'identityNumber').slice(0, 40) })
  return { redirect: personId === null ? `${LINK_PATH}?con=${triesLeft}` : `${ACCOUNT_PATH}?xong=noi` }
}

/** What was typed is never put back: the number stands in no page. */
function NumberForm() {
  return (
    <form class="stack" method="post" action={LINK_PATH} autocomplete="off">
      <input type="hidden" name="act" value="number" />
      <div class="big-box">
        <Field
          label={texts.number}
          hint={texts.numberHint}
          name="identityNumber"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          letters={14}
          isRequired
        />
      </div>
      <Button icon="id-card">{texts.go}</Button>
    </form>
  )
}

function NoPhone() {
  return (
    <>
      <Notice tone="now">{texts.noPhone}</Notice>
      <ButtonLink href={ADD_PHONE_PATH} icon="plus">
        {texts.addPhone}
      </ButtonLink>
    </>
  )
}

function OtherWays({ data }: { data: Data }) {
  return (
    <>
      <h2>{texts.otherWays}</h2>
      <Panel title={texts.deskWay} icon="landmark">
        <p>{texts.deskWayText}</p>
        <form method="post" action={LINK_PATH}>
          <input type="hidden" name="act" value="code" />
          <Button kind="secondary">{texts.showCode}</Button>
        </form>
      </Panel>
      {data.offersVneid && (
        <Panel title={texts.vneidWay} icon="shield-check">
          <p>{texts.vneidWayText}</p>
          <ButtonLink kind="secondary" href={`${VNEID_BEGIN_PATH}?noi=co&tiep=${ACCOUNT_PATH}`}>
            {texts.vneid}
          </ButtonLink>
        </Panel>
      )}
      <Panel title={texts.teamWay} icon="users">
        <p>{texts.teamWayText}</p>
      </Panel>
      {data.phone && <p>{texts.call(data.phone)}</p>}
    </>
  )
}

function CodeToShow({ shown: { code, until }, isWaiting }: { shown: ShownCode; isWaiting: boolean }) {
  return (
    <>
      <BackLink href={ACCOUNT_PATH}>{texts.title}</BackLink>
      <PageHead title={texts.codeTitle} text={texts.codeLead(sayHour(new Date(until)))} />
      {isWaiting && (
        <Notice tone="now" role="status">
          {texts.notYet}
        </Notice>
      )}
      <p class="seen-number is-long t">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
      <Notice tone="now">{texts.codeWarning}</Notice>
      <form class="stack" method="post" action={LINK_PATH}>
        <Button name="act" value="done" icon="check">
          {texts.codeDone}
        </Button>
        <Button kind="secondary" name="act" value="code">
          {texts.codeAgain}
        </Button>
      </form>
    </>
  )
}
