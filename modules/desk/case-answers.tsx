import { EmptyState } from '#ui'
import { answerLines } from './answer-lines.ts'
import { texts } from './case-texts.vi.ts'
import type { CaseData } from './load-case.ts'

/** What was answered on the form, or seen at the desk, as questions and answers. */
export function CaseAnswers({ data: { whole } }: { data: CaseData }) {
  const lines = answerLines(whole.answers)
  if (lines.length === 0) return <EmptyState title={texts.answers.none} text={texts.answers.noneText} />
  return (
    <dl class="answer-lines">
      {lines.map(({ question, answers }) => (
        <div>
          <dt>{question}</dt>
          {answers.map((answer) => (
            <dd>{answer}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
