import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { copyEndpoint } from './copy.endpoint.ts'
import { forgetOldJob } from './forget-old.job.ts'
import { forgetOld } from './forget-old.ts'
import { getOwnData } from './get-own-data.ts'
import { grantRequest } from './grant-request.ts'
import { listRequests } from './list-requests.ts'
import { listWhoLooked } from './list-who-looked.ts'
import { makeRequest } from './make-request.ts'
import { refuse } from './refusals.ts'
import { refuseRequest } from './refuse-request.ts'
import { setOwnConsent } from './set-own-consent.ts'
import { refusalTexts } from './texts.vi.ts'

export const privacyModule: Module = {
  name: 'privacy',
  operations: [getOwnData, listWhoLooked, setOwnConsent, makeRequest, listRequests, grantRequest, refuseRequest, forgetOld],
  jobs: [forgetOldJob],
  endpoints: [copyEndpoint],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
