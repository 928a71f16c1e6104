import { getCommune } from '#communes'
import { field, page } from '#platform/page'
import { Bubble, Button, ButtonLink, Conversation, ErrorSummary, Notice, PageHead, sayDate, TextArea, vietnamDate, vietnamTime } from '#ui'
import { readOwnThread } from './read-own-thread.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'
import { ticket } from './ticket.ts'
import { writeInOwnThread } from './write-in-own-thread.ts'

/** A web visitor's own question and its answers. Whoever has the address can read it, so no search engine may keep it. */
export const ownThreadPage = page({
  path: '/hoi-dap/:token',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.threadTitle,
  load: async (ctx, request) => {
    const secret = ticketOf(request.params)
    const thread = await ctx.call(readOwnThread, { ticket: secret })
    const { openingInWords: opening, isOpenNow } = await ctx.call(getCommune, {})
    return { thread, opening, isOpenNow, sendKey: ctx.random.token(12), path: request.path }
  },
  act: async (ctx, { params, form }) => {
    const secret = ticketOf(params)
    await ctx.call(writeInOwnThread, { ticket: secret, text: field(form, 'text'), key: field(form, 'key') })
    return { redirect: `/hoi-dap/${secret}` }
  },
  view: ({ thread, opening, isOpenNow, sendKey, path }, { refusal, form }) => {
    const state = thread.isWaiting ? texts.threadWaiting : thread.state === 'done' ? texts.threadDone : texts.threadAnswered
    const phone = thread.maskedPhone ? texts.threadWillCall(thread.maskedPhone) : ''
    return (
      <>
        <PageHead
          title={state}
          above={texts.threadTitle}
          text={thread.isWaiting ? [isOpenNow ? opening : texts.afterHours(opening), phone].filter(Boolean).join(' ') : undefined}
        />
        {refusal && <ErrorSummary errors={[{ field: 'text', text: refusal.text }]} />}
        <Conversation label={texts.threadTitle}>
          {thread.entries.map((entry) => (
            <Bubble
              side={entry.kind === 'resident' ? 'in' : 'out'}
              author={authorOf(entry)}
              meta={`${authorOf(entry)}, ${vietnamTime(entry.at)} ${sayDate(vietnamDate(entry.at))}`}
            >
              {entry.text}
            </Bubble>
          ))}
        </Conversation>
        <ButtonLink kind="secondary" icon="refresh-cw" href={path}>
          {texts.threadReload}
        </ButtonLink>
        <Notice tone="now">{texts.threadKeep}</Notice>
        <form class="stack" method="post">
          <input type="hidden" name="key" value={field(form, 'key') || sendKey} />
          <TextArea label={texts.threadMore} name="text" rows={3} maxLength={2000} isRequired value={field(form, 'text')} />
          <Button icon="send">{texts.threadSend}</Button>
        </form>
      </>
    )
  },
})

function ticketOf(params: Readonly<Record<string, string>>): string {
  const parsed = ticket.safeParse(params['token'])
  return parsed.success ? parsed.data : refuse('conversations.link_unknown')
}

function authorOf({ kind, accountName }: { kind: string; accountName: string | null }): string {
  if (kind === 'resident') return texts.threadYou
  return kind === 'machine' ? texts.machineSays : texts.threadOfficer(accountName ?? texts.threadCommune)
}
