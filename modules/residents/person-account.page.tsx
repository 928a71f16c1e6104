import type { z } from 'zod'
import type { Context } from '#platform/context'
import { field, inputFrom, type PageRequest, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, Notice, PageHead, Panel, sayDate, vietnamDate } from '#ui'
import { AccountForm } from './desk-link-form.tsx'
import { EndDialogs, ReachedList } from './desk-reached.tsx'
import { endLink } from './end-link.ts'
import { getPersonAccount } from './get-person-account.ts'
import { linkAtDesk } from './link-at-desk.ts'
import { linkTexts } from './link-texts.vi.ts'
import { refuse } from './refusals.ts'
import { Told } from './told.tsx'

const texts = linkTexts.desk
type Data = z.output<typeof getPersonAccount.output>

/** What a person is reached through and their account; the officer links the account of whoever stands there, or ends a link. */
export const personAccountPage = page<Data>({
  path: '/office/dan-cu/:id/tai-khoan',
  may: getPersonAccount,
  shell: 'office',
  title: ({ name }) => name,
  load: async (ctx, request) => ctx.call(getPersonAccount, { personId: personIn(request) }),
  act,
  view: (data, frame) => {
    const { query } = frame.request
    const left = /^[0-4]$/.exec(query['con'] ?? '')?.[0]
    const { account } = data
    return (
      <>
        <PageHead above={<BackLink href={`/office/dan-cu/${data.personId}`}>{data.name}</BackLink>} title={texts.title} />
        <Told frame={frame} problem={left && texts.wrong(Number(left))} done={doneWords[query['xong'] ?? '']} />
        <Panel title={texts.account} icon="user">
          {account === null ? (
            <p>{texts.noAccount}</p>
          ) : (
            <p>
              {texts.accountOf(account.name, texts.openedHow[account.openedHow] ?? account.openedHow, sayDate(vietnamDate(account.openedAt)))}{' '}
              {account.joined > 0 && texts.joined(account.joined)}
            </p>
          )}
        </Panel>
        <ReachedList data={data} mayEnd={frame.may(endLink)} />
        {frame.may(linkAtDesk) && (
          <Panel title={texts.link} icon="link">
            {account !== null && <Notice tone="now">{texts.linkJoins}</Notice>}
            <AccountForm frame={frame} />
          </Panel>
        )}
        {frame.may(endLink) && <EndDialogs data={data} />}
      </>
    )
  },
})

const doneWords: Readonly<Record<string, string>> = { noi: texts.linked, gop: texts.joinedNow, cat: texts.ended }

async function act(ctx: Context, posted: Posted): Promise<Redirect> {
  const personId = personIn(posted)
  const path = `/office/dan-cu/${personId}/tai-khoan`
  if (field(posted.form, 'act') === 'end') {
    await ctx.call(endLink, inputFrom(endLink, posted.form, { personId }))
    return { redirect: `${path}?xong=cat` }
  }
  const yes = (name: string) => field(posted.form, name) === 'yes'
  const asked = { personId, code: field(posted.form, 'code').slice(0, 20), reason: field(posted.form, 'reason') }
  const { result, attemptsLeft, isJoined } = await ctx.call(linkAtDesk, { ...asked, hasCompared: yes('hasCompared'), isNameRight: yes('isNameRight') })
  if (result === 'wrong') return { redirect: `${path}?con=${attemptsLeft}` }
  return { redirect: `${path}?xong=${isJoined ? 'gop' : 'noi'}` }
}

function personIn({ params }: Pick<PageRequest, 'params'>): number {
  return Number(/^[1-9]\d{0,8}$/.exec(params['id'] ?? '')?.[0] ?? refuse('residents.person_not_here'))
}
