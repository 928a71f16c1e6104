import type { Module } from '#platform/runtime'
import { answerText } from './answer-text.ts'

export const assistantModule: Module = { name: 'assistant', operations: [answerText] }
