import { type Frame, field, page } from '#platform/page'
import { BackLink, Notice, PageHead } from '#ui'
import { About, Leave, Link, Recovery, Roles, Sessions } from './account-panels.tsx'
import { actOnAccount } from './act-on-account.ts'
import { getAccount } from './get-account.ts'
import { type AccountData, loadAccount } from './load-account.ts'
import { Done, Refused } from './refused.tsx'
import { texts } from './texts.vi.ts'
import { when } from './when.ts'

/** One person: what the account says, roles, sessions, recovery, and leaving with a successor. */
export const accountPage = page({
  path: '/office/nhan-su/:id',
  may: getAccount,
  shell: 'office',
  title: ({ account }) => account.name,
  load: loadAccount,
  act: actOnAccount,
  view: (data, frame) => (
    <>
      <PageHead
        above={<BackLink href="/office/nhan-su">{texts.staff.title}</BackLink>}
        title={data.account.name}
        text={[data.account.title, data.account.login].filter(Boolean).join(' · ')}
      />
      <Refused frame={frame} />
      <Done frame={frame} told={{ saved: texts.account.saved, recovery: texts.account.recoveryAsked, sessions: texts.account.sessionsEnded }} />
      {data.account.isActive ? <Panels data={data} frame={frame} /> : <Gone data={data} />}
    </>
  ),
})

function Panels({ data, frame }: { data: AccountData; frame: Frame }) {
  return (
    <>
      <Link data={data} />
      <About data={data} />
      <Roles data={data} typed={{ role: field(frame.form, 'role') || 'officer', hamletId: field(frame.form, 'hamletId'), field: field(frame.form, 'field') }} />
      <Sessions data={data} />
      <Recovery data={data} />
      <Leave data={data} />
    </>
  )
}

function Gone({ data: { account } }: { data: AccountData }) {
  return <Notice>{texts.account.hasLeft(account.leftAt ? when(account.leftAt) : '')}</Notice>
}
