import { type Children, SectionHead, sayDate, vietnamDate } from '#ui'
import type { ProcedurePage } from './get-procedure.ts'
import { texts } from './page-texts.vi.ts'
import { channelWords } from './texts.vi.ts'

/** What few need at once, folded: times and fees by way of filing, who may ask, results, law. */
export function ProcedureDetails({ card }: { card: ProcedurePage }) {
  const ways = new Set(card.time.byChannel.map(({ words, note }) => `${words}${note ?? ''}`)).size
  return (
    <div class="procedure-more">
      {card.time.byChannel.length > 0 && (ways > 1 || card.time.byChannel.some(({ note }) => note)) && (
        <Folded title={texts.timeByChannel} lines={card.time.byChannel.map(({ channels, words, note }) => line(channels, words, note))} />
      )}
      {card.fee.lines.some(({ note, remark }) => note || remark) || card.fee.lines.length > 1 ? (
        <Folded
          title={texts.feeLines}
          lines={card.fee.lines.map(({ channels, words, note, remark }) => line(channels, words, [note, remark].filter(Boolean).join(' ')))}
        />
      ) : null}
      {card.results.length > 1 && <Folded title={texts.results} lines={card.results} />}
      {card.audience.length > 0 && <Folded title={texts.who} lines={card.audience} />}
      {card.laws.length > 0 && <Folded title={texts.laws} lines={card.laws} />}
    </div>
  )
}

/** Where the record was read and when, its number, and the way to the original: at the foot of every procedure. */
export function ProcedureSource({ card }: { card: ProcedurePage }) {
  return (
    <section class="procedure-source">
      <SectionHead title={texts.source} />
      <p>
        {texts.code} <b class="t">{card.code}</b>. {card.source.words}
        {card.source.decision ? ` (${card.source.decision})` : ''}. {texts.versionFrom(sayDate(vietnamDate(card.versionFrom)))}
      </p>
      <p>
        {texts.handler}: {card.handlerWords}. {texts.inferred}
      </p>
      <p>
        <a href={card.source.url} rel="noopener">
          {card.source.isOfficialPage ? texts.original : texts.catalogue}
        </a>
      </p>
      <p>
        <a href={`/thu-tuc/${card.code}/to-roi`}>{texts.leaflet}</a>
      </p>
    </section>
  )
}

function line(channels: readonly (keyof typeof channelWords)[], words: string, note: string | null): Children {
  const ways = channels.map((channel) => channelWords[channel]).join(', ')
  return (
    <>
      <b>{words}</b> {`(${ways})`}
      {note && <small>{note}</small>}
    </>
  )
}

function Folded({ title, lines }: { title: string; lines: readonly Children[] }) {
  return (
    <details class="paper-more">
      <summary>{title}</summary>
      <ul class="paper-rows">
        {lines.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </details>
  )
}
