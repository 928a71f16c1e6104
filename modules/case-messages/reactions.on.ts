import { caseMoved } from '#cases'
import { type Reaction, reaction } from '#platform/runtime'
import { tellResident } from './tell-resident.ts'

/** Every act on a case is told after commit, with links to `siteAddress`. */
export function reactions(siteAddress: string): readonly Reaction[] {
  return [
    reaction(caseMoved, 'case-messages.tell-of-move', async (work, { caseId, actionId }) => {
      await work.execute(tellResident, { caseId, actionId, siteAddress })
    }),
  ]
}
