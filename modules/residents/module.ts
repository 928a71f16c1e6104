import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { addPhone } from './add-phone.ts'
import { askPhoneCode } from './ask-phone-code.ts'
import { beginVneid } from './begin-vneid.ts'
import { choosePerson } from './choose-person.ts'
import { confirmPhoneCode } from './confirm-phone-code.ts'
import { confirmZaloNumber } from './confirm-zalo-number.ts'
import { countOpenings } from './count-openings.ts'
import { editCodeLimits } from './edit-code-limits.ts'
import { endLink } from './end-link.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { findNeighbours } from './find-neighbours.ts'
import { finishVneid } from './finish-vneid.ts'
import { getCodeUse } from './get-code-use.ts'
import { getNeighbour } from './get-neighbour.ts'
import { getOwnAccount } from './get-own-account.ts'
import { getPersonAccount } from './get-person-account.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { linkAtDesk } from './link-at-desk.ts'
import { linkByNumber } from './link-by-number.ts'
import { listWhoMayEnter } from './list-who-may-enter.ts'
import { openWithHelp } from './open-with-help.ts'
import { openZaloLink } from './open-zalo-link.ts'
import { readProof } from './read-proof.ts'
import { readZaloLink } from './read-zalo-link.ts'
import { refuse } from './refusals.ts'
import { showLinkCode } from './show-link-code.ts'
import { signInWithPaperCode } from './sign-in-with-paper-code.ts'
import { signOut } from './sign-out.ts'
import { takeVneid } from './take-vneid.ts'
import { refusalTexts } from './texts.vi.ts'
import { vneidEndpoints } from './vneid.endpoint.ts'

const byPhone = [askPhoneCode, confirmPhoneCode, readProof, listWhoMayEnter, choosePerson]
const byZalo = [openZaloLink, readZaloLink, confirmZaloNumber]
const byVneid = [beginVneid, takeVneid, finishVneid]
const withHelp = [findNeighbours, getNeighbour, openWithHelp, countOpenings, signInWithPaperCode]
const linking = [linkByNumber, showLinkCode, getPersonAccount, linkAtDesk, endLink]
const own = [getOwnAccount, addPhone, endOtherSessions, signOut]

/** Residents with the identity provider they may sign in by; null offers none. */
export const residentsModule = ({ identityProvider }: { identityProvider: IdentityProvider | null }): Module => ({
  name: 'residents',
  operations: [...byPhone, ...byZalo, ...(identityProvider ? byVneid : []), ...withHelp, ...linking, ...own, getCodeUse, editCodeLimits],
  endpoints: identityProvider ? vneidEndpoints(identityProvider) : [],
  refusals: refuse.kinds,
  refusalTexts,
  actWords: identityProvider ? actWords : withoutVneid(actWords),
})

function withoutVneid(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = new Set(byVneid.map(({ name }) => name))
  return Object.fromEntries(Object.entries(words).filter(([name]) => !names.has(name)))
}
