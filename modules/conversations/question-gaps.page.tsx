import type { Context } from '#platform/context'
import { type Frame, type Posted, page, type Redirect } from '#platform/page'
import { Button, EmptyState, Notice, PageHead, sayDate, Table, vietnamDate } from '#ui'
import { closeQuestionGaps } from './close-question-gaps.ts'
import { type GapGroup, groupGaps } from './group-gaps.ts'
import { listQuestionGaps } from './list-question-gaps.ts'
import { texts } from './texts.vi.ts'

const PATH = '/office/cau-hoi-chua-biet'
const words = texts.gaps

/** What the machine could not answer, the most asked first, until somebody has written the answer where it reads. */
export const questionGapsPage = page({
  path: PATH,
  may: listQuestionGaps,
  shell: 'office',
  title: () => words.title,
  load: async (ctx) => groupGaps(await ctx.call(listQuestionGaps, {})),
  act: closeAsked,
  view: (groups, frame) => (
    <>
      <PageHead title={words.title} text={words.lead} />
      {frame.refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {frame.refusal.text}
        </Notice>
      )}
      {!frame.refusal && frame.request.query['xong'] && (
        <Notice tone="done" icon="circle-check" role="status">
          {words.closed}
        </Notice>
      )}
      {groups.length === 0 ? <EmptyState title={words.none} text={words.noneText} /> : <Questions groups={groups} mayClose={frame.may(closeQuestionGaps)} />}
    </>
  ),
})

async function closeAsked(ctx: Context, { form }: Posted): Promise<Redirect> {
  const given = form['gapId'] ?? []
  await ctx.call(closeQuestionGaps, { gapIds: (typeof given === 'string' ? [given] : given).map(Number) })
  return { redirect: `${PATH}?xong=1` }
}

function Questions({ groups, mayClose }: { groups: readonly GapGroup[]; mayClose: ReturnType<Frame['may']> }) {
  return (
    <Table
      caption={words.title}
      isCaptionHidden
      columns={[
        { key: 'question', label: words.columns.question },
        { key: 'count', label: words.columns.count, isNumber: true },
        { key: 'when', label: words.columns.when },
        { key: 'reply', label: words.columns.reply },
        { key: 'close', label: mayClose ? words.columns.close : '' },
      ]}
      rows={groups.map((group) => ({
        id: String(group.id),
        cells: {
          question: <a href={`/office/hop-thu/${group.conversationId}`}>{group.question}</a>,
          count: String(group.count),
          when: sayDate(vietnamDate(group.askedAt)),
          reply: group.reply ?? <span class="quiet">{words.noReply}</span>,
          close: mayClose && <CloseForm group={group} />,
        },
      }))}
    />
  )
}

function CloseForm({ group }: { group: GapGroup }) {
  return (
    <form class="close-gap" method="post" action={PATH}>
      {group.gapIds.map((gapId) => (
        <input type="hidden" name="gapId" value={String(gapId)} />
      ))}
      <Button kind="secondary" size="small" icon="check">
        {words.close}
      </Button>
    </form>
  )
}
