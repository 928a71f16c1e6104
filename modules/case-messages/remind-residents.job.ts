import { z } from 'zod'
import { type Job, job } from '#platform/runtime'
import { task } from '#platform/task'
import { layTemplates } from './lay-templates.ts'
import { remindResidents } from './remind-residents.ts'

const remindEveryMorning = task('case-messages.remind-every-morning', z.object({}))

/** At 08:00 in Vietnam, in every commune; days off are left out by the operation. */
export function remindResidentsJob(siteAddress: string): Job {
  return job(
    remindEveryMorning,
    async (work) => {
      for (const commune of await work.communes()) {
        await work.execute(layTemplates, {}, commune)
        await work.execute(remindResidents, { siteAddress }, commune)
      }
    },
    { cron: '0 1 * * *' },
  )
}
