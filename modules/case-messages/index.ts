export { casePath } from './case-address.ts'
export { type CaseOfContact, findCaseOfContact } from './case-of-contact.ts'
export { layTemplates } from './lay-templates.ts'
export { type WordsToResident, wordsToResident } from './words-to-resident.ts'
