import { create } from 'qrcode'
import { getCommune } from '#communes'
import { page } from '#platform/page'
import { BackLink, Qr } from '#ui'
import { getProcedure, type ProcedurePage } from './get-procedure.ts'
import { texts } from './page-texts.vi.ts'
import { paperTexts } from './texts.vi.ts'

const MOST_PAPERS = 6

/** A printable A5 leaflet; its QR holds the page's address and nothing of any person. */
export const leafletPage = page({
  path: '/thu-tuc/:code/to-roi',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  load: async (ctx, { params, origin }) => ({
    card: await ctx.call(getProcedure, { code: params['code'] ?? '' }),
    commune: await ctx.call(getCommune, {}),
    origin,
  }),
  title: ({ card }) => texts.leafletTitle(card.name),
  description: ({ card }) => texts.leafletTitle(card.name),
  view: ({ card, commune, origin }) => {
    const address = `${origin}/thu-tuc/${card.code}`
    return (
      <article class="leaflet">
        <div class="leaflet-way">
          <BackLink href={`/thu-tuc/${card.code}`}>{texts.back}</BackLink>
          <p class="small">{texts.print}</p>
        </div>
        <h1>{card.name}</h1>
        <dl>
          <Line question={texts.howLong} answer={[card.time.words, card.time.note]} />
          <Line question={texts.howMuch} answer={[card.fee.words, card.fee.note]} />
          <Line question={texts.where} answer={[card.place]} />
          <Line question={texts.get} answer={[card.resultWords]} />
        </dl>
        <Bring card={card} />
        <div class="leaflet-foot">
          <Qr label={texts.scanLabel} matrix={matrixOf(address)} />
          <div>
            <b>{texts.scan}</b>
            <p>{address}</p>
            <p>{card.intake.explained}</p>
            {(card.local.desk ?? commune.phone) && <p>{texts.callUs(card.local.desk ?? commune.phone ?? '')}</p>}
            <small>{`${texts.code} ${card.code}. ${card.source.words}.`}</small>
          </div>
        </div>
      </article>
    )
  },
})

function matrixOf(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_row, y) => Array.from({ length: modules.size }, (_column, x) => modules.get(y, x) === 1))
}

function Bring({ card: { papers } }: { card: ProcedurePage }) {
  if (!papers.isKnown) return <p>{texts.papersUnknown}</p>
  const common = papers.groups.filter(({ isCase }) => !isCase)
  const submit = common.flatMap((group) => group.submit)
  const present = common.flatMap((group) => group.present)
  const shown = [...submit.map(({ name }) => [paperTexts.submit, name]), ...present.map(({ name }) => [paperTexts.present, name])].slice(0, MOST_PAPERS)
  const all = papers.groups.reduce(
    (sum, { submit, submitInCase, present, presentInCase }) => sum + submit.length + submitInCase.length + present.length + presentInCase.length,
    0,
  )
  return (
    <>
      <h2>{texts.bring}</h2>
      <ul>
        {shown.map(([kind, name]) => (
          <li>
            {kind}: {name}
          </li>
        ))}
      </ul>
      {all > shown.length && <p>{texts.seeRest}</p>}
    </>
  )
}

function Line({ question, answer }: { question: string; answer: readonly (string | null)[] }) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>{answer.filter(Boolean).join(', ')}</dd>
    </div>
  )
}
