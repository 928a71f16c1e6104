export { askPhoneLink } from './ask-phone-link.ts'
export type {
  Channel,
  OpenAccount,
  Outgoing,
  Picture,
  SendOutcome,
  SentThere,
  TokenOutcome,
  WebhookRequest,
  WebhookVerdict,
} from './channel.ts'
export type { ChannelEvent, WebhookEnvelope } from './channel-event.ts'
export { withNumberedChoices } from './choice.ts'
export { claimPhone } from './claim-phone.ts'
export { confirmPhoneLink } from './confirm-phone-link.ts'
export type { ContactView } from './contact-view.ts'
export { createWebContact } from './create-web-contact.ts'
export { editTemplate } from './edit-template.ts'
export { canErase, eraseContact } from './erase-contact.ts'
export { findTemplate } from './find-template.ts'
export { getContact } from './get-contact.ts'
export { maskIdentityNumbers } from './identity-mask.ts'
export { listChannels, listChannels as channelHealth } from './list-channels.ts'
export { listContacts } from './list-contacts.ts'
export { listMessages } from './list-messages.ts'
export { messageState } from './message-state.ts'
export { maskPhone, normalisePhone } from './phone.ts'
export { findPhoneHolder, provePhone } from './phone-holder.ts'
export { provedPhones } from './proved-phones.ts'
export { queueMessage } from './queue-message.ts'
export { resolveUnknown } from './resolve-unknown.ts'
export { openPhone, phoneIndex, sealPhone } from './sealing.ts'
export { sendCode } from './send-code.ts'
export { setConsent } from './set-consent.ts'
export {
  contactFollowed,
  contactUnfollowed,
  contactWithdrew,
  messageReceived,
  messageStatusChanged,
  staffAnsweredElsewhere,
} from './tasks.ts'
export { fillText } from './template-text.ts'
export { type WayToReach, waysToReach } from './ways-to-reach.ts'
