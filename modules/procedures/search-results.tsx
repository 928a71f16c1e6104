import { Card, EmptyState, LinkButton, Notice, SectionHead } from '#ui'
import type { IntakeMode } from './intake-mode.ts'
import { texts } from './page-texts.vi.ts'
import { intakeWords, unknownWords } from './texts.vi.ts'

export type FoundLine = { score?: number; code: string; name: string; timeWords: string; intakeMode: IntakeMode }
export type Found = { results: readonly FoundLine[]; outside: { topic: string; whereToGo: string } | null; confidence: 'sure' | 'near' | 'none' }

/** Beside a sure answer, only what scores at least this share of it. */
const WORTH_SHOWING = 0.35

/** What a search found: the one answer, a few to choose from, or where else the matter is settled. */
export function SearchResults({ query, found }: { query: string; found: Found }) {
  const { results, outside, confidence } = found
  if (outside) return <Outside query={query} {...outside} />
  const [first, ...rest] = results
  const others = rest.filter(({ score }) => (score ?? 0) >= (first?.score ?? 0) * WORTH_SHOWING)
  if (!first) return <EmptyState title={texts.nothing(query)} text={texts.nothingHelp} action={<Ask query={query} />} />
  if (confidence !== 'sure') return <Lines title={texts.near} lines={results} />
  return (
    <>
      <Lines title={texts.sure} lines={[first]} />
      {others.length > 0 && <Lines title={texts.others} lines={others} />}
      <Ask query={query} />
    </>
  )
}

/** Procedures as cards, each whole face a link. */
export function Lines({ title, lines }: { title: string; lines: readonly FoundLine[] }) {
  return (
    <>
      <SectionHead title={title} />
      {lines.map((line) => (
        <Card
          href={`/thu-tuc/${line.code}`}
          title={line.name}
          text={line.timeWords === unknownWords ? undefined : texts.takes(line.timeWords)}
          meta={intakeWords[line.intakeMode].name}
          icon="file-text"
        />
      ))}
    </>
  )
}

function Outside({ query, topic, whereToGo }: { query: string; topic: string; whereToGo: string }) {
  return (
    <>
      <SectionHead title={topic} />
      <Notice tone="now" icon="map-pin" title={texts.outside}>
        {texts.whereToGo(whereToGo)}
      </Notice>
      <Ask query={query} />
    </>
  )
}

function Ask({ query }: { query: string }) {
  return (
    <LinkButton href={`/hoi-dap?q=${encodeURIComponent(query)}`} icon="message-circle-question-mark">
      {texts.askAbout}
    </LinkButton>
  )
}
