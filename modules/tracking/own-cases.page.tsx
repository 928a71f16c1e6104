import { page } from '#platform/page'
import { ButtonLink, Card, EmptyState, LinkButton, List, PageHead, Panel, SectionHead } from '#ui'
import { CaseSlip } from './case-slip.tsx'
import { loadOwnCases } from './load-own-cases.ts'
import { OnlyFiledList } from './only-filed.tsx'
import { headingOf, isClosed } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayDayOf } from './when-words.ts'

/** Two ways in for a visitor; for a resident their cases, what waits for them first, and what they have not sent yet. */
export const ownCasesPage = page({
  path: '/ho-so',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  title: ({ rows }) => (rows ? texts.own : texts.whereIs),
  load: loadOwnCases,
  view: ({ rows, drafts, onlyFiled }, { now }) => {
    const open = rows?.filter(({ state }) => !isClosed(state)) ?? []
    const done = rows?.filter(({ state }) => isClosed(state)) ?? []
    return (
      <>
        <PageHead title={rows ? texts.own : texts.whereIs} text={rows ? undefined : texts.whereIsText} />
        {!rows && (
          <>
            <Card href="/tra-cuu/ho-so" icon="search" title={texts.byCode} text={texts.byCodeText} />
            <Card href="/dang-nhap?tiep=%2Fho-so" icon="log-in" title={texts.bySignIn} text={texts.bySignInText} />
          </>
        )}
        {rows && rows.length === 0 && drafts.length === 0 && onlyFiled.length === 0 && (
          <EmptyState title={texts.none} text={texts.noneText} action={<ButtonLink href="/thu-tuc">{texts.begin}</ButtonLink>} />
        )}
        {open.map((row) => (
          <CaseSlip row={row} now={now} />
        ))}
        {drafts.length > 0 && (
          <>
            <SectionHead title={texts.drafts} />
            {drafts.map((draft) => (
              <Card
                href={draft.path}
                icon="pencil-line"
                title={draft.procedureName}
                text={draft.applicantName ? texts.forWhom(draft.applicantName) : undefined}
                meta={texts.draftGoOn(sayDayOf(draft.keptUntil, now))}
              />
            ))}
          </>
        )}
        {done.length > 0 && (
          <>
            <SectionHead title={texts.done} />
            <Panel>
              <List
                rows={done.map((row) => ({
                  title: row.procedureName,
                  href: `/ho-so/${row.ref}`,
                  text: [headingOf(row), row.closedAt && sayDayOf(row.closedAt, now), row.isForOneself ? null : row.applicantName].filter(Boolean).join(', '),
                }))}
              />
            </Panel>
          </>
        )}
        <OnlyFiledList filed={onlyFiled} now={now} />
        {rows && (
          <LinkButton icon="search" href="/tra-cuu/ho-so">
            {texts.lookUpAnother}
          </LinkButton>
        )}
      </>
    )
  },
})
