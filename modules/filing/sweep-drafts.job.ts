import { z } from 'zod'
import { job } from '#platform/runtime'
import { task } from '#platform/task'
import { sweepDrafts } from './sweep-drafts.ts'

/** Every night at 02:25 in Vietnam, in every commune, until nothing old is left. */
export const sweepDraftsJob = job(
  task('filing.sweep-drafts-nightly', z.object({})),
  async (work) => {
    for (const commune of await work.communes()) while ((await work.execute(sweepDrafts, {}, commune)).emptied > 0);
  },
  { cron: '25 19 * * *' },
)
