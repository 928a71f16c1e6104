export { casePath } from './case-address.ts'
export { layTemplates } from './lay-templates.ts'
export { type WordsToResident, wordsToResident } from './words-to-resident.ts'
