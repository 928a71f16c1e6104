import { livelihoodAliases } from './aliases-livelihood.ts'
import { peopleAliases } from './aliases-people.ts'
import { rareAliases } from './aliases-rare.ts'
import { residenceAliases } from './aliases-residence.ts'
import { welfareAliases } from './aliases-welfare.ts'

/** Every everyday phrase with the procedure it leads to. */
export const aliases: readonly { code: string; phrase: string }[] = [peopleAliases, residenceAliases, welfareAliases, livelihoodAliases, rareAliases].flatMap(
  (table) => Object.entries(table).flatMap(([code, phrases]) => phrases.split('|').map((phrase) => ({ code, phrase: phrase.trim() }))),
)
