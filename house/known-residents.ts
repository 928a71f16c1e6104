import type { Furnished } from './furnish.ts'

/** What signing in takes: the token of a proof at the right step, and who may enter by it. */
export function knownResidents({ proofs, resident }: Furnished): Record<string, readonly unknown[]> {
  return {
    proofToken: [proofs.link],
    'residents.token': [proofs.asked],
    'residents.confirm-phone-code.token': [proofs.asked],
    'residents.list-who-may-enter.token': [proofs.proved],
    'residents.choose-person.token': [proofs.proved],
    'residents.choose-person.choice': [`r${resident.actor.residentId}`],
    'residents.add-phone.token': [proofs.ofAccount],
    'residents.open-zalo-link.token': [proofs.link],
    'residents.open-zalo-link.browserToken': [''],
    'residents.read-zalo-link.token': [proofs.link],
    'residents.find-neighbours.words': ['nguoi dan'],
    'residents.end-link.personId': [resident.actor.personId],
    'residents.end-link.contactId': [resident.actor.contactId],
    'residents.hasConsent': [true],
    'residents.use': ['sign-in'],
    'residents.address': ['203.0.113.10'],
  }
}
