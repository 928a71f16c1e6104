import { type Answer, answerText } from '#assistant'
import { getCommune } from '#communes'
import type { Context } from '#platform/context'
import { field, type PageRequest, page } from '#platform/page'
import { Bubble, Conversation, PageHead, SearchBox, SectionHead } from '#ui'
import { AnswerBubble, AnswerChoices, AnswerMore } from './answer.tsx'
import { type AskData, LeaveForm } from './leave-form.tsx'
import { leaveQuestion } from './leave-question.ts'
import { texts } from './texts.vi.ts'

const LONGEST_QUESTION = 500

/** Ask the commune: the machine answers on the page, with its source and without script; the rest is left for an officer. */
export const askPage = page({
  path: '/hoi-dap',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  title: ({ question }) => (question ? `${texts.askTitle}: ${question}` : texts.askTitle),
  description: () => texts.askDescription,
  load: loadAnswer,
  act: async (ctx, { form }) => {
    const phone = field(form, 'phone')
    const left = await ctx.call(leaveQuestion, {
      text: field(form, 'text'),
      ...(phone ? { phone } : {}),
      hasConsent: field(form, 'consent') === 'yes',
      ticket: field(form, 'ticket'),
    })
    return { redirect: left.path }
  },
  view: (data, frame) => (
    <>
      <PageHead title={texts.askTitle} text={texts.askLead} />
      <SearchBox action="/hoi-dap" label={texts.askLabel} button={texts.askButton} value={data.question} placeholder={texts.askLabel} />
      <p class="small quiet">{texts.askHint}</p>
      {data.answer === null ? (
        <Examples />
      ) : (
        <>
          <Conversation label={texts.askTitle}>
            <Bubble side="in" author={texts.yourQuestion} meta={texts.yourQuestion}>
              {data.question}
            </Bubble>
            {!needsPerson(data.answer) && <AnswerBubble answer={data.answer} />}
          </Conversation>
          <AnswerChoices question={data.question} answer={data.answer} />
          <AnswerMore answer={data.answer} />
        </>
      )}
      {data.answer && <LeaveForm data={data} frame={frame} isAskedFor={needsPerson(data.answer)} />}
    </>
  ),
})

async function loadAnswer(ctx: Context, { query }: PageRequest): Promise<AskData> {
  const question = (query['q'] ?? '').trim().slice(0, LONGEST_QUESTION)
  const { openingInWords: opening, isOpenNow } = await ctx.call(getCommune, {})
  const chosenCode = codeIn(query['ma'])
  const about = codeIn(query['ve']) ?? codeIn(query['tu']?.match(/^\/thu-tuc\/([\d.]+)$/)?.[1])
  const asked = { text: question, ...(chosenCode ? { chosenCode } : {}), ...(about ? { memory: { procedureCode: about, offered: null } } : {}) }
  return { question, answer: question ? await ctx.call(answerText, asked) : null, opening, isOpenNow, ticket: ctx.random.token(32) }
}

function codeIn(written: string | undefined): string | undefined {
  return written && /^\d\.\d{6}$/.test(written) ? written : undefined
}

/** What only a person can settle: the page offers to leave the question instead of an answer. */
function needsPerson({ kind }: Answer): boolean {
  return kind === 'unknown' || kind === 'officer' || kind === 'petition'
}

function Examples() {
  return (
    <>
      <SectionHead title={texts.examples} />
      <ul class="list">
        {texts.exampleQuestions.map((question) => (
          <li class="list-row">
            <span class="list-words">
              <a href={`/hoi-dap?q=${encodeURIComponent(question)}`}>{question}</a>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
