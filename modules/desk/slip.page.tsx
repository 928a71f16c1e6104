import { PrintForm } from '#case-forms'
import { getCase, readableRef } from '#cases'
import { getCommune } from '#communes'
import { page } from '#platform/page'
import { qrMatrix } from '#platform/qr'
import { BackLink, LinkButton, Qr, sayDate, sayHour, sayWeekday, vietnamDate } from '#ui'
import { answerLines } from './answer-lines.ts'
import { fileCaseHere } from './file-case-here.ts'
import { type CaseData, loadCase } from './load-case.ts'
import { slipTexts as texts } from './office-texts.vi.ts'

/** The slip that goes home with the person: code, appointment and why, who took it in; its QR holds an opaque address and nothing of anybody. */
export const slipPage = page({
  path: '/office/ho-so/:id/phieu',
  may: getCase,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx, request) => ({ ...(await loadCase(ctx, request)), commune: await ctx.call(getCommune, {}), origin: request.origin }),
  view: (data, frame) => {
    const { whole, commune } = data
    const address = `${data.origin}/tra-cuu/ho-so/${whole.ref}`
    return (
      <article class="case-slip">
        <div class="slip-way">
          <BackLink href={`/office/ho-so/${whole.id}`}>{texts.back}</BackLink>
          <PrintForm caseId={whole.id} form={data.forms.find(({ layout }) => layout === (whole.isOnlyPrepared ? 'chuan-bi' : '01-giay-tiep-nhan'))} />
          <p class="small quiet">{texts.print}</p>
          {frame.may(fileCaseHere) && <LinkButton href="/office/ho-so/nhan">{texts.next}</LinkButton>}
        </div>
        <p class="slip-office">
          <b>{capital(commune.name)}</b> {commune.province}
        </p>
        <h1>{whole.isOnlyPrepared ? texts.prepare : texts.official}</h1>
        {whole.isOnlyPrepared && <p class="slip-warning">{texts.notReceipt}</p>}
        <dl>
          {(whole.code ?? whole.externalCode) && <Line question={texts.code} answer={whole.code ?? whole.externalCode ?? ''} isBig />}
          <Line question={texts.lookUp} answer={readableRef(whole.ref)} isBig={!whole.code} />
          <Line question={texts.procedure} answer={whole.procedureName} />
          <Line question={texts.situation} answer={whole.situationName} />
          <Line question={texts.forWhom} answer={whole.applicantName} />
          {whole.receivedAt ? (
            <Line question={texts.received} answer={instantWords(whole.receivedAt)} />
          ) : (
            <Line question={texts.filed} answer={instantWords(whole.filedAt)} />
          )}
          {whole.receivedAt && <Line question={texts.due} answer={whole.dueAt ? instantWords(whole.dueAt) : texts.noDue} isBig />}
        </dl>
        {data.why.length > 0 && <p class="small">{`${texts.why}: ${data.why.join(' ')}`}</p>}
        <Papers data={data} />
        <div class="slip-end">
          <Qr label={texts.qrLabel} matrix={qrMatrix(address)} code={readableRef(whole.ref)} />
          <div>
            <p>{texts.scan}</p>
            {commune.phone && <p>{texts.askPhone(commune.phone)}</p>}
            <p>
              {texts.officer}: <b>{officerOf(data)}</b>
            </p>
            {whole.receivedAt && <p>{texts.sayTo}</p>}
          </div>
        </div>
      </article>
    )
  },
})

function Line({ question, answer, isBig = false }: { question: string; answer: string; isBig?: boolean }) {
  return (
    <div>
      <dt>{question}</dt>
      <dd class={isBig ? 'is-big t' : undefined}>{answer}</dd>
    </div>
  )
}

function Papers({ data: { whole } }: { data: CaseData }) {
  const seen = answerLines({ seen: whole.answers['seen'] }).flatMap(({ answers }) => answers)
  const papers = [...seen, ...whole.papers.filter(({ role }) => role === 'filed').map(({ name }) => name)]
  if (papers.length === 0) return null
  return (
    <section>
      <h2>{texts.papers}</h2>
      <ul>
        {papers.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </section>
  )
}

/** Who took it in; before that, who wrote it down. */
function officerOf({ whole }: CaseData): string {
  return (whole.actions.findLast(({ kind }) => kind === 'taken_in') ?? whole.actions[0])?.byName ?? ''
}

function instantWords(at: Date): string {
  const date = vietnamDate(at)
  return `${sayHour(at)}, ${sayWeekday(date)} ${sayDate(date)}`
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
