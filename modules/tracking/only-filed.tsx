import type { FiledCaseRow } from '#cases'
import { BackLink, LinkButton, List, Notice, PageHead, Panel, SectionHead, Slip } from '#ui'
import { texts } from './texts.vi.ts'
import { sayAt, sayDayOf } from './when-words.ts'

/** All that is left to see of a case sent for somebody whom the resident may act for no more. */
export function OnlyFiled({ filed: { code, filedAt }, now }: { filed: FiledCaseRow; now: Date }) {
  return (
    <>
      <BackLink href="/ho-so">{texts.own}</BackLink>
      <PageHead title={texts.onlyFiledTitle} text={sayAt(filedAt, now)} />
      <Slip
        foot={
          <div class="slip-code">
            <span>
              <small>{texts.code}</small>
              <b class="tracking-ref t">{code}</b>
            </span>
          </div>
        }
      >
        <p>{texts.onlyFiledOn(sayDayOf(filedAt, now))}</p>
      </Slip>
      <Notice tone="now">{texts.onlyFiledText}</Notice>
      <LinkButton href="/tai-khoan/lam-thay">{texts.onlyFiledSee}</LinkButton>
    </>
  )
}

/** The list of them, apart from what is one's own. */
export function OnlyFiledList({ filed, now }: { filed: readonly FiledCaseRow[]; now: Date }) {
  if (filed.length === 0) return null
  return (
    <>
      <SectionHead title={texts.onlyFiled} />
      <Panel>
        <List rows={filed.map(({ ref, code, filedAt }) => ({ title: code, href: `/ho-so/${ref}`, text: texts.onlyFiledOn(sayDayOf(filedAt, now)) }))} />
      </Panel>
    </>
  )
}
