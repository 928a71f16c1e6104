import type { Answer } from '#assistant'
import { withNumberedChoices } from '#messaging'
import type { NewEntry } from './add-entry.ts'

/** The machine's answer as the thread keeps it: the words with what was offered in numbered lines, and the source. */
export function answerAsEntry(answer: Answer): NewEntry & { text: string; choices: Answer['choices'] } {
  const source = answer.source ? { code: answer.source.code, name: answer.source.name } : undefined
  return { kind: 'machine', text: withNumberedChoices(answer.text, answer.choices), choices: answer.choices, source }
}
