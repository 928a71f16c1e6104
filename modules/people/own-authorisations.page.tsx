import type { Context } from '#platform/context'
import { page } from '#platform/page'
import { listProcedures } from '#procedures'
import { BackLink, ButtonLink, LinkButton, List, Notice, PageHead, Panel, sayDate } from '#ui'
import type { AuthorisationView } from './authorisation-view.ts'
import { vietnamDay } from './birth.ts'
import { listOwnAuthorisations } from './list-own-authorisations.ts'
import { ownTexts as texts } from './own-texts.vi.ts'
import { Told } from './page-parts.tsx'
import { OFFER_PATH, OWN_AUTHORISATIONS_PATH as PATH } from './paths.ts'

type Data = Awaited<ReturnType<typeof load>>

/** Who may act for the resident signed in and whom they may act for, since when, until when and in what; each with the way to end it. */
export const ownAuthorisationsPage = page<Data>({
  path: PATH,
  may: 'resident',
  shell: 'resident',
  title: () => texts.title,
  load,
  view: (data, frame) => (
    <>
      <BackLink href="/tai-khoan">{texts.account}</BackLink>
      <PageHead title={texts.title} text={texts.lead} />
      <Told frame={frame} told={texts.told} />
      {data.own === null ? (
        <>
          <Notice tone="now">{texts.notIdentified}</Notice>
          <ButtonLink href="/tai-khoan/noi-so" icon="link">
            {texts.link}
          </ButtonLink>
        </>
      ) : (
        <>
          <Side title={texts.forMe} nobody={texts.nobodyForMe} rows={data.own.actsForMe.filter(isOpen)} names={data.names} isForMe />
          <ButtonLink href={OFFER_PATH} icon="user-plus">
            {texts.offer}
          </ButtonLink>
          <Side title={texts.byMe} nobody={texts.nobodyByMe} rows={data.own.iActFor.filter(isOpen)} names={data.names} />
          <Before own={data.own} />
        </>
      )}
    </>
  ),
})

async function load(ctx: Context) {
  if (ctx.actor.kind !== 'resident' || ctx.actor.personId === null) return { own: null, names: new Map<string, string>() }
  const own = await ctx.call(listOwnAuthorisations, {})
  const isNarrowed = [...own.actsForMe, ...own.iActFor].some(({ procedureCodes }) => procedureCodes.length > 0)
  const { procedures } = isNarrowed ? await ctx.call(listProcedures, {}) : { procedures: [] }
  return { own, names: new Map(procedures.map(({ code, name }) => [code, name])) }
}

const isOpen = ({ state }: AuthorisationView): boolean => state === 'in_force' || state === 'to_come'

type SideProps = { title: string; nobody: string; rows: AuthorisationView[]; names: ReadonlyMap<string, string>; isForMe?: boolean }

function Side({ title, nobody, rows, names, isForMe = false }: SideProps) {
  return (
    <Panel title={title} icon={isForMe ? 'user-check' : 'heart-handshake'}>
      {rows.length === 0 && <p>{nobody}</p>}
      <List
        rows={rows.map((one) => ({
          title: isForMe ? one.byName : one.forName,
          text: (
            <>
              {`${procedureWords(one, names)}, ${termWords(one)}`}
              <br />
              <LinkButton tone="alarm" href={`${PATH}/${one.id}/rut`}>
                {isForMe ? texts.end : texts.endByMe}
              </LinkButton>
            </>
          ),
        }))}
      />
    </Panel>
  )
}

function Before({ own }: { own: NonNullable<Data['own']> }) {
  const rows = [
    ...own.actsForMe.filter((one) => !isOpen(one)).map((one) => ({ title: one.byName, text: `${texts.forMe}, ${termWords(one)}` })),
    ...own.iActFor.filter((one) => !isOpen(one)).map((one) => ({ title: one.forName, text: `${texts.byMe}, ${termWords(one)}` })),
  ]
  if (rows.length === 0) return null
  return (
    <details class="more">
      <summary>{texts.before}</summary>
      <List rows={rows} />
    </details>
  )
}

function procedureWords({ procedureCodes }: AuthorisationView, names: ReadonlyMap<string, string>): string {
  return procedureCodes.length === 0 ? texts.everyProcedure : texts.someProcedures(procedureCodes.map((code) => names.get(code) ?? code))
}

function termWords({ startsOn, endsOn, withdrawnAt }: AuthorisationView): string {
  const last = withdrawnAt === null ? endsOn : vietnamDay(withdrawnAt)
  return texts.fromTo(sayDate(startsOn), last && sayDate(last))
}
