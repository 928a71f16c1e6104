export { findCaseOfContact } from './case-of-contact.ts'
export { wordsToResident } from './words-to-resident.ts'
