import { page } from '#platform/page'
import { BackLink, ButtonLink, LinkButton, Notice, PageHead, SectionHead, sayDate, vietnamDate } from '#ui'
import { getProcedure, type ProcedurePage } from './get-procedure.ts'
import { texts } from './page-texts.vi.ts'
import { PaperGroups } from './paper-groups.tsx'
import { ProcedureDetails, ProcedureSource } from './procedure-details.tsx'
import { ProcedureFacts } from './procedure-facts.tsx'

const PORTAL = 'https://dichvucong.gov.vn/'

/** One procedure: four facts, the act with its intake mode said plainly, the papers, and where all of it was read. */
export const procedurePage = page({
  path: '/thu-tuc/:code',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  load: (ctx, { params }) => ctx.call(getProcedure, { code: params['code'] ?? '' }),
  title: ({ name }) => name,
  description: ({ name, time, fee }) => `${name}. ${texts.howLong}: ${time.words}. ${texts.howMuch}: ${fee.words}.`,
  view: (card) => (
    <>
      <BackLink href={`/thu-tuc?linh-vuc=${encodeURIComponent(card.field)}`}>{texts.inField(card.field)}</BackLink>
      <PageHead title={card.name} />
      <Told card={card} />
      <ProcedureFacts card={card} />
      <Act card={card} />
      <SectionHead title={texts.papers} />
      <PaperGroups papers={card.papers} />
      <ProcedureDetails card={card} />
      <ProcedureSource card={card} />
    </>
  ),
})

function Told({ card }: { card: ProcedurePage }) {
  const { local, goneAt } = card
  return (
    <>
      {goneAt && (
        <Notice tone="alarm" icon="circle-alert">
          {texts.gone(sayDate(vietnamDate(goneAt)))}
        </Notice>
      )}
      {local.isHidden && <Notice tone="now">{texts.hidden}</Notice>}
      {(local.note || local.desk) && (
        <Notice icon="info" title={local.note ? texts.localNote : undefined}>
          {local.note}
          {local.desk && <p>{`${texts.desk} ${local.desk}`}</p>}
        </Notice>
      )}
    </>
  )
}

/** The one act of the page follows the intake mode; a commune that only guides, or a procedure that is gone, offers no filing. */
function Act({ card }: { card: ProcedurePage }) {
  const ask = `/hoi-dap?tu=${encodeURIComponent(`/thu-tuc/${card.code}`)}`
  const portal = card.source.isOfficialPage ? card.source.url : PORTAL
  const isFiledHere = card.intake.mode !== 'guide' && card.goneAt === null
  return (
    <div class="procedure-act">
      {isFiledHere ? (
        <ButtonLink href={`/nop-ho-so/${card.code}`} icon="file-pen-line">
          {texts.fileHere}
        </ButtonLink>
      ) : (
        <ButtonLink href={portal} iconEnd="external-link" rel="noopener">
          {texts.openPortal}
        </ButtonLink>
      )}
      <p>{card.intake.explained}</p>
      <LinkButton href={ask}>{texts.askAbout}</LinkButton>
      {isFiledHere && <LinkButton href={portal}>{texts.openPortal}</LinkButton>}
    </div>
  )
}
