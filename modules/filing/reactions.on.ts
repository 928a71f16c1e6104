import { type Reaction, reaction } from '#platform/runtime'
import { signedOutElsewhere } from '#residents'
import { letGoBrowsers } from './let-go-browsers.ts'

/** What filing does when something happens elsewhere. */
export const reactions: readonly Reaction[] = [
  reaction(signedOutElsewhere, 'filing.let-go-browsers', async (work, { residentId }) => {
    await work.execute(letGoBrowsers, { residentId })
  }),
]
