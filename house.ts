import type { Channel } from '#messaging'
import type { Roles } from '#platform/access'
import type { Endpoint } from '#platform/endpoint'
import { removeBytesJob, sweepFilesJob } from '#platform/files-sweep'
import { openPdfPress, type PdfPress } from '#platform/pdf-press'
import { refuse } from '#platform/refusal'
import type { Module } from '#platform/runtime'
import { actWords, refusalTexts } from '#platform/texts.vi'
import type { IdentityProvider } from '#residents'
import { accountsModule } from './modules/accounts/module.ts'
import { roles } from './modules/accounts/roles.ts'
import { assistantModule } from './modules/assistant/module.ts'
import { caseFormsAt } from './modules/case-forms/module.ts'
import { caseMessagesAt } from './modules/case-messages/module.ts'
import { casesModule } from './modules/cases/module.ts'
import { communesModule } from './modules/communes/module.ts'
import { conversationsAt } from './modules/conversations/module.ts'
import { deskModule } from './modules/desk/module.ts'
import { filingModule } from './modules/filing/module.ts'
import { importsModule } from './modules/imports/module.ts'
import { messagingModule } from './modules/messaging/module.ts'
import { peopleModule } from './modules/people/module.ts'
import { privacyModule } from './modules/privacy/module.ts'
import { proceduresModule } from './modules/procedures/module.ts'
import { residentsModule } from './modules/residents/module.ts'
import { todayModule } from './modules/today/module.ts'
import { trackingModule } from './modules/tracking/module.ts'

/**
 * What the modules need from outside: the channels they send through, the identity provider residents may sign in by (null: not
 * offered), the site's own endpoints, its address with `{host}` for the commune's host, and who sets papers as PDF.
 */
export type Ports = {
  channels: readonly Channel[]
  identityProvider?: IdentityProvider | null
  endpoints?: readonly Endpoint[]
  siteAddress?: string
  press?: PdfPress
}

/** Everything that exists, joined: one module per domain word, and what each role may do. */
export function house({ channels, identityProvider = null, endpoints = [], siteAddress = '', press = openPdfPress() }: Ports): {
  modules: readonly Module[]
  roles: Roles
} {
  const platform: Module = {
    name: 'platform',
    operations: [],
    jobs: [removeBytesJob, sweepFilesJob],
    endpoints,
    refusals: refuse.kinds,
    refusalTexts,
    actWords,
  }
  return {
    roles,
    modules: [
      platform,
      communesModule,
      accountsModule,
      peopleModule,
      importsModule,
      proceduresModule,
      messagingModule({ channels }),
      residentsModule({ identityProvider }),
      assistantModule,
      conversationsAt(siteAddress),
      casesModule,
      privacyModule,
      filingModule,
      caseMessagesAt(siteAddress),
      caseFormsAt(press),
      deskModule,
      todayModule,
      trackingModule,
    ],
  }
}
