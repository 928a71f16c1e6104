export type { Answer, AnswerKind } from './answer.ts'
export { answerText } from './answer-text.ts'
export { withoutMachineFoot } from './write-procedure.ts'
