import { field, page } from '#platform/page'
import { Button, ButtonLink, Card, LinkButton, List, PageHead, Panel, sayDate, vietnamDate, vietnamTime } from '#ui'
import { endOtherSessions } from './end-other-sessions.ts'
import { getOwnAccount } from './get-own-account.ts'
import { linkTexts } from './link-texts.vi.ts'
import { offersVneid } from './offers-vneid.ts'
import { texts } from './page-texts.vi.ts'
import { ADD_PHONE_PATH, LINK_PATH, ACCOUNT_PATH as PATH, SIGN_IN_PATH } from './paths.ts'
import { forget } from './sign-in-cookies.ts'
import { signOut } from './sign-out.ts'
import { Told } from './told.tsx'
import { VNEID_BEGIN_PATH } from './vneid.endpoint.ts'

type Own = Awaited<ReturnType<typeof getOwnAccount.run>>
type Data = Awaited<ReturnType<typeof loadOwn>>

/** The resident's own account. */
export const accountPage = page<Data>({
  path: PATH,
  may: 'resident',
  shell: 'resident',
  title: () => texts.account,
  load: loadOwn,
  act: async (ctx, posted) => {
    if (field(posted.form, 'act') === 'end-others') {
      await ctx.call(endOtherSessions, {})
      return { redirect: `${PATH}?xong=sessions` }
    }
    if (field(posted.form, 'act') !== 'sign-out') return { redirect: PATH }
    const { wasShared } = await ctx.call(signOut, {})
    return { redirect: `${SIGN_IN_PATH}?xong=ra`, cookies: forget(posted, wasShared) }
  },
  view: (own, frame) => (
    <>
      <PageHead title={own.name} above={texts.account} />
      <Told frame={frame} done={told[frame.request.query['xong'] ?? '']} />
      <Reach own={own} />
      <Register own={own} />
      {own.isInRegister && <Card href="/tai-khoan/lam-thay" title={linkTexts.actingFor} text={actsForWords(own)} icon="heart-handshake" />}
      <Machines own={own} />
      <Card href="/tai-khoan/du-lieu" title={texts.data} text={texts.dataText} icon="scale" />
      <form class="stack" method="post" action={PATH}>
        <input type="hidden" name="act" value="sign-out" />
        <Button icon="log-out">{texts.signOut}</Button>
      </form>
      <p>
        <LinkButton href={`${SIGN_IN_PATH}?nguoi=khac`}>{texts.notYou}</LinkButton>
      </p>
    </>
  ),
})

const told: Readonly<Record<string, string>> = { ...texts.told, noi: linkTexts.linked }

async function loadOwn(ctx: Parameters<typeof getOwnAccount.run>[0]) {
  return { ...(await ctx.call(getOwnAccount, {})), offersVneid: offersVneid(ctx) }
}

/** Whether the account is a person's of the register, and the way to make it one. */
function Register({ own }: { own: Data }) {
  return (
    <Panel title={texts.register} icon="users">
      <p>{own.isInRegister ? linkTexts.isLinked : linkTexts.notLinked}</p>
      {own.hasVneid && <p>{texts.vneidLinked}</p>}
      {!own.isInRegister && (
        <ButtonLink href={LINK_PATH} icon="link">
          {linkTexts.begin}
        </ButtonLink>
      )}
      {own.offersVneid && !own.hasVneid && (
        <ButtonLink kind="secondary" href={`${VNEID_BEGIN_PATH}?noi=co&tiep=${PATH}`} icon="shield-check">
          {texts.linkVneid}
        </ButtonLink>
      )}
    </Panel>
  )
}

function actsForWords({ actsFor }: Data): string {
  const names = [...new Set(actsFor.map(({ name }) => name))]
  return names.length === 0 ? linkTexts.actingForText : `${texts.actsFor}: ${names.join(', ')}`
}

function Reach({ own }: { own: Pick<Own, 'ways'> }) {
  const rows = own.ways
    .filter(({ channel }) => channel !== 'web')
    .map(({ channel, maskedPhone, accountName }) => ({
      title: channel === 'zalo' ? texts.reachZalo : texts.reachPhone,
      text: maskedPhone ?? accountName ?? '',
    }))
  return (
    <Panel title={texts.reach} icon="phone">
      {rows.length > 0 ? <List rows={rows} /> : <p>{texts.noReach}</p>}
      <ButtonLink kind="secondary" href={ADD_PHONE_PATH} icon="plus">
        {texts.addPhone}
      </ButtonLink>
    </Panel>
  )
}

function Machines({ own: { sessions } }: { own: Data }) {
  return (
    <Panel title={texts.machines} icon="smartphone">
      <List
        rows={sessions.map((one) => ({
          title: `${one.device || texts.unknownMachine}${one.isThis ? ` (${texts.thisMachine.toLowerCase()})` : ''}`,
          text: `${texts.lastSeen(`${vietnamTime(one.lastSeenAt)} ${sayDate(vietnamDate(one.lastSeenAt))}`)}${one.isShared ? `, ${texts.sharedMachine}` : ''}`,
        }))}
      />
      {sessions.length > 1 && (
        <form class="stack" method="post" action={PATH}>
          <input type="hidden" name="act" value="end-others" />
          <Button kind="secondary">{texts.endOthers}</Button>
        </form>
      )}
    </Panel>
  )
}
