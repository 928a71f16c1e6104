import { getCase } from '#cases'
import { type Frame, page } from '#platform/page'
import { Card, EmptyState, Panel, Tabs } from '#ui'
import { ActForm } from './act-form.tsx'
import { actOnCase } from './act-on-case.ts'
import { CaseAnswers } from './case-answers.tsx'
import { CaseHead } from './case-head.tsx'
import { CasePapers } from './case-papers.tsx'
import { CaseSide } from './case-side.tsx'
import { texts } from './case-texts.vi.ts'
import { CaseTimeline } from './case-timeline.tsx'
import { type CaseData, loadCase } from './load-case.ts'
import { caseFileMay } from './paper.endpoint.ts'

const parts = { history: '', papers: 'giay-to', answers: 'to-khai', talk: 'trao-doi' } as const
type Part = keyof typeof parts

/** One case: what it is, what happened, its papers and answers; at the right its clock, steps and holder; acts as small forms. */
export const casePage = page({
  path: '/office/ho-so/:id',
  may: getCase,
  shell: 'office',
  uploads: {},
  title: ({ whole }) => texts.forWhom(whole.procedureName, whole.applicantName),
  load: loadCase,
  act: actOnCase,
  view: (data, frame) => {
    const part = partOf(frame)
    return (
      <>
        <CaseHead data={data} frame={frame} />
        <ActForm data={data} frame={frame} />
        <Panel isFlush>
          <div class="case-tabs">
            <Tabs label={texts.tabsLabel} tabs={tabsOf(data, part)} />
          </div>
          <div class="case-part">
            <PartView part={part} data={data} frame={frame} />
          </div>
        </Panel>
      </>
    )
  },
  hero: (data, frame) => <CaseSide data={data} frame={frame} />,
  islands: ['modules/desk/told.island.ts'],
})

function partOf({ request }: Frame): Part {
  return (Object.keys(parts) as Part[]).find((part) => parts[part] === (request.query['phan'] ?? '')) ?? 'history'
}

function tabsOf({ whole }: CaseData, current: Part) {
  const href = (part: Part) => `/office/ho-so/${whole.id}${parts[part] ? `?phan=${parts[part]}` : ''}`
  return (Object.keys(parts) as Part[]).map((part) => ({
    href: href(part),
    label: texts.tabs[part],
    count: part === 'papers' && whole.papers.length > 0 ? whole.papers.length : undefined,
    isCurrent: part === current,
  }))
}

function PartView({ part, data, frame }: { part: Part; data: CaseData; frame: Frame }) {
  if (part === 'papers') return <CasePapers data={data} openId={Number(frame.request.query['giay'])} mayOpen={frame.may(caseFileMay)} />
  if (part === 'answers') return <CaseAnswers data={data} />
  if (part === 'talk') return <Talk data={data} />
  return <CaseTimeline data={data} />
}

function Talk({ data: { threadId } }: { data: CaseData }) {
  if (threadId === null) return <EmptyState title={texts.talk.none} text={texts.talk.noneText} />
  return <Card href={`/office/hop-thu/${threadId}`} icon="messages-square" title={texts.talk.open} text={texts.talk.lead} />
}
