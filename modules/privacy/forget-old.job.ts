import { z } from 'zod'
import { job } from '#platform/runtime'
import { task } from '#platform/task'
import { forgetOld } from './forget-old.ts'

/** Every night at 02:40 in Vietnam, in every commune. */
export const forgetOldJob = job(
  task('privacy.forget-old-nightly', z.object({})),
  async (work) => {
    for (const commune of await work.communes()) await work.execute(forgetOld, {}, commune)
  },
  { cron: '40 19 * * *' },
)
