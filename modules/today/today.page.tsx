import { takeConversation } from '#conversations'
import { isOff } from '#desk'
import { field, page } from '#platform/page'
import { EmptyState, ErrorSummary, PageHead, sayDate, sayHour, Tabs } from '#ui'
import { vietnamDay } from './day.ts'
import { listToday } from './list-today.ts'
import { texts } from './texts.vi.ts'
import { TodayCases } from './today-cases.tsx'
import { type DayData, loadDay } from './today-data.ts'
import { TodayRuler } from './today-ruler.tsx'
import { TodaySide } from './today-side.tsx'
import { TodayTable } from './today-table.tsx'

/** The office's first screen: cases late, due and waiting, each row with its next act; beside them who waits for an answer. */
export const todayPage = page({
  path: '/office',
  may: listToday,
  shell: 'office',
  load: loadDay,
  title: () => texts.today,
  act: async (ctx, { form }) => {
    const conversationId = Number(field(form, 'conversationId'))
    await ctx.call(takeConversation, { conversationId })
    return { redirect: `/office/hop-thu/${conversationId}?loc=toi#cuoi` }
  },
  view: (data, frame) => (
    <>
      <PageHead title={texts.today} text={leadOf(data, frame.now)} actions={<Views data={data} />} />
      {frame.refusal && <ErrorSummary errors={[{ field: 'chinh', text: frame.refusal.text }]} />}
      <TodayRuler data={data} now={frame.now} />
      {data.day.cases ? <TodayCases data={data} now={frame.now} /> : <Talks data={data} now={frame.now} mayTake={frame.may(takeConversation)} />}
    </>
  ),
  hero: ({ day }, frame) => <TodaySide day={day} now={frame.now} />,
})

/** For whoever sees no cases the day is those who wait for an answer. */
function Talks({ data: { day }, now, mayTake }: { data: DayData; now: Date; mayTake: boolean }) {
  if (day.waiting.rows.length + day.mine.rows.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />
  return <TodayTable day={day} now={now} mayTake={mayTake} />
}

function Views({ data: { day } }: { data: DayData }) {
  if (!day.cases) return null
  const { view } = day.cases
  return (
    <Tabs
      label={texts.today}
      tabs={[
        { href: '/office?xem=toi', label: texts.caseViews.mine, isCurrent: view === 'mine' },
        { href: '/office?xem=tat-ca', label: texts.caseViews.all, isCurrent: view === 'all' },
      ]}
    />
  )
}

function leadOf({ day, calendar }: DayData, now: Date): string {
  if (!day.cases) return talkLead(day)
  const { late, today } = day.cases
  const closes = day.sessions.at(-1)?.[1]
  const end = closes ? sayHour(new Date(`${vietnamDay(now)}T${closes}:00+07:00`)) : ''
  const words =
    [late.total > 0 && texts.casesLate(late.total), today.total > 0 && texts.casesToday(today.total, end)].filter(Boolean).join(', ') || texts.nothingDue
  const tomorrow = vietnamDay(new Date(now.getTime() + 86_400_000))
  return [`${words}.`, isOff(calendar, tomorrow) && texts.tomorrowOff(sayDate(tomorrow).slice(0, 5))].filter(Boolean).join(' ')
}

function talkLead({ late, waiting, openingInWords }: DayData['day']): string {
  const words = [late > 0 && texts.waitsLate(late), waiting.total > 0 && texts.waits(waiting.total)].filter(Boolean).join(', ')
  return `${words ? `${words}.` : texts.nobodyWaits} ${openingInWords}`
}
