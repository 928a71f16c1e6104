import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { layTemplates } from './lay-templates.ts'
import { reactions } from './reactions.on.ts'
import { remindResidentsJob } from './remind-residents.job.ts'
import { remindResidents } from './remind-residents.ts'
import { tellResident } from './tell-resident.ts'

/** The module whose messages link to `siteAddress`: `https://{host}` stands for the commune's own host; empty sends no links. */
export const caseMessagesAt = (siteAddress: string): Module => ({
  name: 'case-messages',
  operations: [tellResident, remindResidents, layTemplates],
  jobs: [remindResidentsJob(siteAddress)],
  reactions: reactions(siteAddress),
  actWords,
})
