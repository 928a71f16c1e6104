export type { Answer, AnswerKind, Memory } from './answer.ts'
export { answerText } from './answer-text.ts'
export { withoutMachineFoot } from './write-procedure.ts'
