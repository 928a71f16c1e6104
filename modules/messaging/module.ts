import type { Module } from '#platform/runtime'
import { beginRefresh, recordRefresh } from './account-tokens.ts'
import { actWords } from './act-texts.vi.ts'
import { applyDeliveries } from './apply-deliveries.ts'
import { askPhoneLink } from './ask-phone-link.ts'
import { beginSending } from './begin-sending.ts'
import type { Channel } from './channel.ts'
import { confirmPhoneLink } from './confirm-phone-link.ts'
import { connectEndpoint } from './connect.endpoint.ts'
import { createWebContact } from './create-web-contact.ts'
import { describeFile } from './describe-file.ts'
import { drainWebhooksJob } from './drain-webhooks.job.ts'
import { editTemplate } from './edit-template.ts'
import { eraseContact } from './erase-contact.ts'
import { exchangeConsentJob } from './exchange-consent.job.ts'
import { findUnknown } from './find-unknown.ts'
import { finishConnecting, takeConsentCode } from './finish-connecting.ts'
import { freeStuckSends } from './free-stuck-sends.ts'
import { getConsentPage } from './get-consent-page.ts'
import { getContact } from './get-contact.ts'
import { inputWords } from './input-texts.vi.ts'
import { listChannels } from './list-channels.ts'
import { listContacts } from './list-contacts.ts'
import { listDueAccounts } from './list-due-accounts.ts'
import { listMessages } from './list-messages.ts'
import { listTemplates } from './list-templates.ts'
import { matchUnknownJob } from './match-unknown.job.ts'
import { queueMessage } from './queue-message.ts'
import { recordOutcome } from './record-outcome.ts'
import { refreshDueTokensJob } from './refresh-tokens.job.ts'
import { refuse } from './refusals.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { saveAccount } from './save-account.ts'
import { sendCode } from './send-code.ts'
import { sendMessageJob } from './send-message.job.ts'
import { setConsent } from './set-consent.ts'
import { settleUnknown } from './settle-unknown.ts'
import { startConnecting } from './start-connecting.ts'
import { sweepStuckSendsJob } from './sweep-stuck-sends.job.ts'
import { switchAccount } from './switch-account.ts'
import { refusalTexts } from './texts.vi.ts'
import { webhookEndpoints } from './webhook.endpoint.ts'

/** Messaging with the channels it may speak through. */
export const messagingModule = ({ channels }: { channels: readonly Channel[] }): Module => {
  const apply = applyDeliveries(channels)
  const begin = beginSending(channels)
  const start = startConnecting(channels)
  return {
    name: 'messaging',
    operations: [
      queueMessage,
      createWebContact,
      getContact,
      listContacts,
      setConsent,
      eraseContact,
      askPhoneLink,
      confirmPhoneLink,
      sendCode,
      listMessages,
      resolveUnknown,
      listChannels,
      saveAccount,
      switchAccount,
      start,
      getConsentPage,
      finishConnecting,
      editTemplate,
      listTemplates,
      apply,
      begin,
      recordOutcome,
      findUnknown,
      settleUnknown,
      freeStuckSends,
      describeFile,
      beginRefresh,
      recordRefresh,
      listDueAccounts,
      takeConsentCode,
    ],
    jobs: [
      drainWebhooksJob(apply),
      sendMessageJob(channels, begin),
      matchUnknownJob(channels),
      sweepStuckSendsJob,
      refreshDueTokensJob(channels),
      exchangeConsentJob(channels),
    ],
    endpoints: [...webhookEndpoints(channels), connectEndpoint(start)],
    refusals: refuse.kinds,
    refusalTexts,
    inputWords,
    actWords,
  }
}
