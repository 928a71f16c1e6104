import { Button, Field, LinkButton, List, Notice, Panel, Select, TextArea } from '#ui'
import { activationPath } from './activation.ts'
import type { AccountData } from './load-account.ts'
import { RoleFields } from './role-fields.tsx'
import { sayGrant } from './role-line.tsx'
import { texts } from './texts.vi.ts'

const words = texts.account

/** The one-time link just made, or how to make one for somebody who never used theirs. */
export function Link({ data: { account, path, linkToken, origin } }: { data: AccountData }) {
  if (linkToken) {
    return (
      <Notice tone="now" title={words.link} icon="link" role="status">
        <p>
          <a href={activationPath(linkToken)}>{`${origin}${activationPath(linkToken)}`}</a>
        </p>
        <p>{words.linkText}</p>
      </Notice>
    )
  }
  if (account.isActivated) return null
  return (
    <Notice tone="now" icon="info">
      <p>{words.notActivated}</p>
      <form method="post" action={path}>
        <input type="hidden" name="act" value="renew" />
        <Button size="small">{words.renew}</Button>
      </form>
    </Notice>
  )
}

export function About({ data: { account, path } }: { data: AccountData }) {
  return (
    <Panel title={words.about} icon="id-card">
      <form class="stack" method="post" action={path}>
        <Field label={words.name} name="name" value={account.name} isRequired />
        <Field label={words.jobTitle} name="title" id="job-title" value={account.title ?? ''} isRequired={false} />
        <Field label={words.field} name="field" id="account-field" value={account.field ?? ''} isRequired={false} />
        <Field label={words.phone} hint={words.phoneRule} name="phone" type="tel" value={account.phone ?? ''} isRequired={false} />
        <Field label={words.workPhone} hint={words.workPhoneRule} name="workPhone" type="tel" value={account.workPhone ?? ''} isRequired={false} />
        <Button kind="secondary">{words.save}</Button>
        <input type="hidden" name="act" value="edit" />
      </form>
    </Panel>
  )
}

export function Roles({ data: { account, path, hamlets }, typed }: { data: AccountData; typed: { role: string; hamletId: string; field: string } }) {
  return (
    <Panel title={words.roles} icon="shield-check">
      <List
        rows={account.grants.map((grant, place) => ({
          title: sayGrant(grant),
          after: account.grants.length > 1 && (
            <form method="post" action={path}>
              <input type="hidden" name="act" value="remove-role" />
              <input type="hidden" name="place" value={place} />
              <LinkButton tone="alarm">{words.removeRole}</LinkButton>
            </form>
          ),
        }))}
      />
      <form class="stack" method="post" action={path}>
        <RoleFields hamlets={hamlets} value={typed} />
        <Button kind="secondary">{words.addRole}</Button>
        <input type="hidden" name="act" value="add-role" />
      </form>
    </Panel>
  )
}

export function Sessions({ data: { path } }: { data: AccountData }) {
  return (
    <Panel title={words.sessions} icon="log-out">
      <form class="stack" method="post" action={path}>
        <p>{words.sessionsText}</p>
        <Button kind="secondary">{words.endSessions}</Button>
        <input type="hidden" name="act" value="end-sessions" />
      </form>
    </Panel>
  )
}

export function Recovery({ data: { account, path } }: { data: AccountData }) {
  if (!account.isActivated) return null
  return (
    <Panel title={words.recovery} icon="key-round">
      <form class="stack" method="post" action={path}>
        <p>{words.recoveryText}</p>
        <TextArea label={words.reason} name="reason" id="recovery-reason" rows={2} isRequired />
        <Button kind="secondary">{words.askRecovery}</Button>
        <input type="hidden" name="act" value="ask-recovery" />
      </form>
    </Panel>
  )
}

export function Leave({ data: { path, colleagues } }: { data: AccountData }) {
  return (
    <Panel title={words.leave} icon="archive">
      <form class="stack" method="post" action={path}>
        <p>{words.leaveText}</p>
        <Select
          label={words.successor}
          name="successorId"
          empty={words.chooseSuccessor}
          isRequired
          options={colleagues.map(({ id, name, title }) => ({ value: String(id), label: title ? `${name}, ${title}` : name }))}
        />
        <Field label={words.reason} name="reason" id="leave-reason" isRequired />
        <Button kind="danger">{words.deactivate}</Button>
        <input type="hidden" name="act" value="deactivate" />
      </form>
    </Panel>
  )
}
