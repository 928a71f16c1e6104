import { caseTexts } from '#cases'
import type { AuthorisationView } from '#people'
import type { Context } from '#platform/context'
import { page } from '#platform/page'
import { BackLink, List, PageHead, Panel, sayDate, vietnamDate } from '#ui'
import { HeldPanel } from './data-panels.tsx'
import { getOwnData } from './get-own-data.ts'
import { listWhoLooked } from './list-who-looked.ts'
import { DATA_PATH } from './load-data.ts'
import { LooksPanel } from './looks-panel.tsx'
import { when } from './privacy-parts.tsx'
import { texts } from './texts.vi.ts'

/** Everything on one page, to read or print. */
export const copyPage = page({
  path: `${DATA_PATH}/ban-sao`,
  may: 'resident',
  shell: 'resident',
  title: () => texts.copyTitle,
  load,
  view: (data) => {
    const { own } = data
    return (
      <>
        <PageHead
          above={<BackLink href={DATA_PATH}>{texts.backToData}</BackLink>}
          title={texts.copyTitle}
          text={`${texts.copyLead(own.commune, when(own.at))} ${texts.print}`}
        />
        <HeldPanel data={data} />
        {own.person?.household && (
          <Panel title={texts.facts.household} icon="house">
            <List
              rows={own.person.household.members.map(({ fullName, birthYear }) => ({ title: fullName, text: birthYear === null ? '' : String(birthYear) }))}
            />
          </Panel>
        )}
        <Panel title={texts.copyCases} icon="folder-open">
          <List
            rows={own.cases.map((one) => ({
              title: one.procedureName,
              text: [one.code ?? one.ref, one.applicantName, caseTexts.states[one.state], sayDate(vietnamDate(one.filedAt))].filter(Boolean).join(' · '),
            }))}
          />
        </Panel>
        <Panel title={texts.copyAuthorisations} icon="heart-handshake">
          <List rows={[...own.authorisations.actsForMe.map((one) => rowOf(one, true)), ...own.authorisations.iActFor.map((one) => rowOf(one, false))]} />
        </Panel>
        <Panel title={texts.copyContacts} icon="smartphone">
          <List
            rows={own.contact.consents.map(({ purpose, channel, isGiven, at }) => ({
              title: texts.consentPurposes[purpose as 'case'] ?? purpose,
              text: [texts.consentLine(texts.channels[channel] ?? channel), isGiven ? texts.consentStates.yes : texts.consentStates.no, when(at)].join(' · '),
            }))}
          />
        </Panel>
        <LooksPanel found={data.found} />
      </>
    )
  },
})

async function load(ctx: Context) {
  return { own: await ctx.call(getOwnData, {}), found: { ...(await ctx.call(listWhoLooked, { page: 1 })), hasMore: false } }
}

function rowOf(one: AuthorisationView, isForMe: boolean) {
  const dates = [sayDate(one.startsOn), one.endsOn === null ? texts.openEnd : sayDate(one.endsOn)] as const
  return {
    title: isForMe ? texts.copyForMe(one.byName, ...dates) : texts.copyByMe(one.forName, ...dates),
    text: one.state === 'ended' || one.state === 'withdrawn' ? texts.ended : '',
  }
}
