import { answerTexts } from './answer-texts.vi.ts'

export type AnswerLine = { question: string; answers: string[] }

/** Answers as lines to read, whatever their form was: known questions by their words, others by their own name; what is empty is left out. */
export function answerLines(answers: Readonly<Record<string, unknown>>): AnswerLine[] {
  return Object.entries(answers)
    .map(([name, value]) => ({ question: answerTexts.questions[name] ?? name, answers: wordsOf(name, value) }))
    .filter((line) => line.answers.length > 0)
}

function wordsOf(name: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? answerTexts.yes : answerTexts.no]
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(name, one))
  if (typeof value === 'object') return wordsOfParts(name, value as Record<string, unknown>)
  return [answerTexts.values[`${name}.${String(value)}`] ?? String(value)]
}

function wordsOfParts(name: string, parts: Record<string, unknown>): string[] {
  if (name === 'seen') return [answerTexts.seen(String(parts['name'] ?? ''), String(parts['how'] ?? ''), Number(parts['count'] ?? 1))]
  if (name === 'consent') return [String(parts['words'] ?? '')].filter(Boolean)
  return Object.entries(parts).flatMap(([part, value]) => wordsOf(part, value))
}
