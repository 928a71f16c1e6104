import { getCommune } from '#communes'
import { page } from '#platform/page'
import { CaseSlip, newestOpenCase } from '#tracking'
import { Cabinet, CalendarLeaf, type Children, Panel, SearchBox, sayLunarDay, sayWeekday, vietnamDate } from '#ui'
import { texts } from './texts.vi.ts'

/** The residents' home: for whoever is signed in their newest open case, a search, the few things that exist, and how to reach the commune. */
export const homePage = page({
  path: '/',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  load: async (ctx) => ({ commune: await ctx.call(getCommune, {}), newest: await newestOpenCase(ctx) }),
  title: ({ commune }) => capital(commune.name),
  description: ({ commune }) => texts.homeDescription(commune.name),
  hero: () => (
    <>
      <h1>{texts.question}</h1>
      <SearchBox action="/thu-tuc" label={texts.question} placeholder={texts.search} button={texts.find} />
    </>
  ),
  view: ({ commune, newest }, { now }) => {
    const date = vietnamDate(now)
    return (
      <>
        {newest && <CaseSlip row={newest} now={now} label={texts.ownCase} />}
        <Cabinet
          label={texts.tasks}
          tiles={[
            { href: '/thu-tuc', label: texts.papers, icon: 'file-pen-line' },
            { href: '/ho-so', label: texts.cases, icon: 'route' },
            { href: '/hoi-dap', label: texts.ask, icon: 'message-circle-question-mark' },
            { href: '#lien-he', label: texts.hours, icon: 'clock' },
          ]}
        />
        <div class="home-day">
          <CalendarLeaf date={date} isToday />
          <p>
            <b>{`${sayWeekday(date)}, ${sayLunarDay(date)}`}</b>
            <span>{commune.openingInWords}</span>
          </p>
        </div>
        <h2 id="lien-he">{texts.contact}</h2>
        <Panel>
          <dl class="contact">
            {commune.phone && <Line question={texts.phone} answer={<Call phone={commune.phone} />} />}
            {commune.emergencyPhone && <Line question={texts.urgent} answer={<Call phone={commune.emergencyPhone} />} />}
            {commune.address && <Line question={texts.address} answer={commune.address} />}
            <Line question={texts.hours} answer={commune.weekInWords.map((line) => <span>{line}</span>)} />
          </dl>
        </Panel>
      </>
    )
  },
})

function Line({ question, answer }: { question: string; answer: Children }) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>{answer}</dd>
    </div>
  )
}

function Call({ phone }: { phone: string }) {
  return (
    <a class="t" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
