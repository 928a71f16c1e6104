import type { Context } from '#platform/context'
import { type Frame, field, inputFrom, page } from '#platform/page'
import { Button, ButtonLink, EmptyState, Field, List, Notice, PageHead, Panel, Table, Tag } from '#ui'
import { decideRecovery } from './decide-recovery.ts'
import { editSignInSettings } from './edit-sign-in-settings.ts'
import { toAccountWithLink } from './link-cookie.ts'
import { listAccounts } from './list-accounts.ts'
import { listRecoveries } from './list-recoveries.ts'
import { Done, Refused } from './refused.tsx'
import { RoleTags } from './role-line.tsx'
import { idleMinutesOf } from './sign-in-setting.ts'
import { texts } from './texts.vi.ts'
import { when } from './when.ts'

const PATH = '/office/nhan-su'
type Data = Awaited<ReturnType<typeof load>>

/** Who works here with which roles; requests that wait for a second administrator; the idle limit. */
export const staffPage = page({
  path: PATH,
  may: listAccounts,
  shell: 'office',
  title: () => texts.staff.title,
  load,
  act: async (ctx, { form }) => {
    if (field(form, 'act') === 'idle') {
      await ctx.call(editSignInSettings, inputFrom(editSignInSettings, form))
      return { redirect: `${PATH}?xong=saved` }
    }
    const { accountId, activationToken } = await ctx.call(decideRecovery, inputFrom(decideRecovery, form))
    return activationToken ? toAccountWithLink(accountId, activationToken) : { redirect: `${PATH}?xong=saved` }
  },
  view: (data, frame) => (
    <>
      <PageHead
        title={texts.staff.title}
        text={texts.staff.lead(data.accounts.filter(({ isActive }) => isActive).length)}
        actions={
          data.mayManage && (
            <ButtonLink href={`${PATH}/them`} icon="user-plus">
              {texts.staff.add}
            </ButtonLink>
          )
        }
      />
      <Refused frame={frame} />
      <Done frame={frame} told={{ saved: texts.account.saved }} />
      <Recoveries data={data} frame={frame} />
      {data.mayManage && administratorsOf(data) === 1 && <Notice tone="now">{texts.staff.oneAdministrator}</Notice>}
      <Staff data={data} />
      {data.mayManage && <IdleLimit minutes={data.idleMinutes} />}
    </>
  ),
})

async function load(ctx: Context) {
  const mayManage = ctx.may(decideRecovery)
  return {
    accounts: await ctx.call(listAccounts, {}),
    recoveries: ctx.may(listRecoveries) ? await ctx.call(listRecoveries, {}) : [],
    idleMinutes: await idleMinutesOf(ctx),
    mayManage,
  }
}

function administratorsOf({ accounts }: Data): number {
  return accounts.filter(({ isActive, grants }) => isActive && grants.some(({ role }) => role === 'administrator')).length
}

function Staff({ data: { accounts, mayManage } }: { data: Data }) {
  const { columns } = texts.staff
  if (accounts.length === 0) return <EmptyState title={texts.staff.title} text={texts.staff.lead(0)} />
  return (
    <Table
      caption={texts.staff.title}
      isCaptionHidden
      columns={[
        { key: 'name', label: columns.name },
        { key: 'login', label: columns.login },
        { key: 'roles', label: columns.roles },
        { key: 'proofs', label: columns.proofs },
        { key: 'seen', label: columns.seen, isCode: true },
      ]}
      groups={{ active: texts.staff.atWork, left: texts.staff.left }}
      rows={accounts.map((account) => ({
        id: String(account.id),
        ...(mayManage ? { href: `${PATH}/${account.id}` } : {}),
        group: account.isActive ? 'active' : 'left',
        cells: {
          name: account.title ? `${account.name}, ${account.title}` : account.name,
          login: account.login,
          roles: <RoleTags grants={account.grants} />,
          proofs: account.isActivated ? sayProofs(account) : <Tag tone="now">{texts.staff.notActivated}</Tag>,
          seen: account.lastSeenAt ? when(account.lastSeenAt) : texts.staff.never,
        },
      }))}
    />
  )
}

function sayProofs({ hasCodeApp, passkeys }: Data['accounts'][number]): string {
  return [hasCodeApp && texts.staff.codeApp, passkeys > 0 && texts.staff.passkeys(passkeys)].filter(Boolean).join(', ')
}

function Recoveries({ data: { recoveries }, frame }: { data: Data; frame: Frame }) {
  if (recoveries.length === 0) return null
  const me = frame.actor.kind === 'staff' ? frame.actor.accountId : 0
  return (
    <Panel title={texts.staff.recoveries} icon="key-round">
      <List
        rows={recoveries.map((recovery) => ({
          title: `${recovery.name}: ${recovery.reason}`,
          text: texts.staff.asked(recovery.askedByName, when(recovery.askedAt)),
          after:
            recovery.askedBy === me || recovery.accountId === me ? (
              <small>{texts.staff.cannotDecide}</small>
            ) : (
              <form class="actions" method="post" action={PATH}>
                <input type="hidden" name="recoveryId" value={recovery.id} />
                <Button size="small" name="isApproved" value="true">
                  {texts.staff.approve}
                </Button>
                <Button size="small" kind="secondary" name="isApproved" value="false">
                  {texts.staff.refuse}
                </Button>
              </form>
            ),
        }))}
      />
    </Panel>
  )
}

function IdleLimit({ minutes }: { minutes: number }) {
  return (
    <Panel title={texts.staff.idleTitle} icon="clock">
      <form class="stack" method="post" action={PATH}>
        <Field label={texts.staff.idle} name="idleMinutes" type="number" min="5" max="480" letters={5} unit={texts.staff.minutes} value={String(minutes)} />
        <Button kind="secondary">{texts.staff.save}</Button>
        <input type="hidden" name="act" value="idle" />
      </form>
    </Panel>
  )
}
