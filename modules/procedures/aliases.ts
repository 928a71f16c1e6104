import { cultureAliases } from './alias-culture-texts.vi.ts'
import { livelihoodAliases } from './alias-livelihood-texts.vi.ts'
import { peopleAliases } from './alias-people-texts.vi.ts'
import { rareAliases } from './alias-rare-texts.vi.ts'
import { residenceAliases } from './alias-residence-texts.vi.ts'
import { welfareAliases } from './alias-welfare-texts.vi.ts'

/** Every everyday phrase with the procedure it leads to. */
export const aliases: readonly { code: string; phrase: string }[] = [
  peopleAliases,
  residenceAliases,
  welfareAliases,
  livelihoodAliases,
  cultureAliases,
  rareAliases,
].flatMap((table) => Object.entries(table).flatMap(([code, phrases]) => phrases.split('|').map((phrase) => ({ code, phrase: phrase.trim() }))))
