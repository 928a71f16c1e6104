import { gatherLooks, type Look } from '#people'
import { LinkButton, List, Panel } from '#ui'
import type { OwnData } from './load-data.ts'
import { when } from './privacy-parts.tsx'
import { texts } from './texts.vi.ts'

/** Who looked: name and title, the act in words, the reason, when. */
export function LooksPanel({ found: { looks, page, hasMore } }: { found: OwnData['found'] }) {
  return (
    <Panel title={texts.looks} icon="eye" id="ai-da-xem">
      <p>{texts.looksText}</p>
      {looks.length === 0 && <p>{texts.noLooks}</p>}
      <List
        rows={gatherLooks(looks).map((one) => ({
          title: whoLooked(one),
          text: [one.words, one.times > 1 && texts.times(one.times), one.reason && texts.reason(one.reason), when(one.at)].filter(Boolean).join(' · '),
        }))}
      />
      {page > 1 && <LinkButton href={`?trang=${page - 1}#ai-da-xem`}>{texts.newer}</LinkButton>}
      {hasMore && <LinkButton href={`?trang=${page + 1}#ai-da-xem`}>{texts.older}</LinkButton>}
    </Panel>
  )
}

export function whoLooked({ byKind, byName, byTitle }: Look): string {
  if (byKind === 'resident') return texts.byOwn
  return byKind === 'staff' ? [byName, byTitle].filter(Boolean).join(', ') : texts.bySystem
}
