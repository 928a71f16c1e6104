import { type Answer, withoutMachineFoot } from '#assistant'
import { Bubble, Card, SectionHead } from '#ui'
import { texts } from './texts.vi.ts'

/** The machine's words with their source as a link; the page says below it what a chat would have to spell out. */
export function AnswerBubble({ answer }: { answer: Answer }) {
  const { source } = answer
  const paragraphs = withoutMachineFoot(answer.text)
    .split('\n\n')
    .filter((paragraph) => !source || !paragraph.includes(source.words))
  // How to choose by number is said in a chat; here the choices are links.
  if (!source && answer.choices.length > 0) paragraphs.pop()
  return (
    <Bubble
      side="out"
      author={texts.machineSays}
      icon="sparkles"
      meta={
        <>
          {texts.machineSays}
          {source && ', '}
          {source && <a href={source.url}>{source.words}</a>}
        </>
      }
    >
      {paragraphs.map((paragraph, index) => (index === 0 && source ? <p class="answer-name">{paragraph}</p> : <p>{paragraph}</p>))}
    </Bubble>
  )
}

/** What a chat answers by number, the page offers as links. */
export function AnswerChoices({ question, answer }: { question: string; answer: Answer }) {
  if (answer.choices.length === 0) return null
  return (
    <nav class="stack" aria-label={texts.choices}>
      {answer.choices.map(({ title, code, payload }) => (
        <Card href={code ? aboutHref(question, code) : (menuHrefs[payload] ?? '/hoi-dap')} title={title} />
      ))}
    </nav>
  )
}

const menuHrefs: Record<string, string> = { '1': '/thu-tuc', '2': askHref(texts.exampleQuestions[2]), '3': askHref(texts.askOfficer) }

/** After an answer about a procedure: its other parts, and its whole page. */
export function AnswerMore({ answer }: { answer: Answer }) {
  if (answer.kind !== 'answer' || !answer.source) return null
  const { code, path, name } = answer.source
  return (
    <>
      <Card href={path} icon="file-text" title={texts.openProcedure} text={name} />
      <SectionHead title={texts.moreAbout} />
      <ul class="list">
        {Object.entries(texts.partQuestions).map(([part, question]) => (
          <li class="list-row">
            <span class="list-words">
              <a href={aboutHref(question, code)}>{texts.parts[part as keyof typeof texts.parts]}</a>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function aboutHref(question: string, code: string): string {
  return `${askHref(question)}&ma=${code}`
}

function askHref(question: string): string {
  return `/hoi-dap?q=${encodeURIComponent(question)}`
}
