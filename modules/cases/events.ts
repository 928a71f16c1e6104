import { z } from 'zod'
import { id } from '#platform/columns'
import { event } from '#platform/task'
import { actionKind } from './action.ts'

/** Something was done to a case; whoever tells the resident, syncs or counts reads the rest by the action. */
export const caseMoved = event('cases.case-moved', z.object({ caseId: id, actionId: id, kind: actionKind }))
