import { takeConversation } from '#conversations'
import { field, page } from '#platform/page'
import { EmptyState, ErrorSummary, PageHead } from '#ui'
import { listToday } from './list-today.ts'
import { texts } from './texts.vi.ts'
import { TodayRuler } from './today-ruler.tsx'
import { TodaySide } from './today-side.tsx'
import { TodayTable } from './today-table.tsx'

/** The office's first screen: who waits, longest first, each row with its next act. */
export const todayPage = page({
  path: '/office',
  may: listToday,
  shell: 'office',
  load: (ctx) => ctx.call(listToday, {}),
  title: () => texts.today,
  act: async (ctx, { form }) => {
    const conversationId = Number(field(form, 'conversationId'))
    await ctx.call(takeConversation, { conversationId })
    return { redirect: `/office/hop-thu/${conversationId}?loc=toi#cuoi` }
  },
  view: (day, frame) => (
    <>
      <PageHead title={texts.today} text={leadOf(day.late, day.waiting.total, day.openingInWords)} />
      {frame.refusal && <ErrorSummary errors={[{ field: 'chinh', text: frame.refusal.text }]} />}
      <TodayRuler day={day} now={frame.now} />
      {day.waiting.rows.length + day.mine.rows.length === 0 ? (
        <EmptyState title={texts.empty} text={texts.emptyText} />
      ) : (
        <TodayTable day={day} now={frame.now} mayTake={frame.may(takeConversation)} />
      )}
    </>
  ),
  hero: (day) => <TodaySide day={day} />,
})

function leadOf(late: number, waiting: number, opening: string): string {
  const words = [late > 0 && texts.waitsLate(late), waiting > 0 && texts.waits(waiting)].filter(Boolean).join(', ')
  return `${words ? `${words}.` : texts.nobodyWaits} ${opening}`
}
