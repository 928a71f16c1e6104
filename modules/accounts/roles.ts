import type { Roles } from '#platform/access'

/**
 * Role → operations it grants. Reading what the whole office shares is everybody's; each role adds its own acts.
 * A grant may be narrowed to a hamlet or a field of work: the operations then narrow their rows.
 */
const shared = ['today.*', 'procedures.get-history', 'procedures.list-catalogue-changes', ...ownAffairs()]

const answering = [
  'conversations.*',
  'accounts.list-colleagues',
  'messaging.list-contacts',
  'messaging.get-contact',
  'messaging.set-consent',
  'messaging.list-messages',
  'messaging.resolve-unknown',
  'messaging.list-channels',
]

/** The register of people, households and organisations, to read and to write. */
const keepingRegister = ['people.*']

const correcting = ['procedures.edit-local-notes', 'procedures.propose-correction']

export const roles: Roles = {
  administrator: [...shared, 'accounts.*', 'communes.*', 'messaging.*', 'procedures.*', 'conversations.*', ...keepingRegister],
  leader: [...shared, ...answering, ...keepingRegister, 'procedures.*', 'accounts.list-accounts'],
  officer: [...shared, ...answering, ...correcting, ...keepingRegister, 'messaging.erase-contact'],
  specialist: [...shared, ...answering, ...correcting, ...keepingRegister],
  editor: [...shared, ...answering, ...correcting, 'messaging.list-templates', 'messaging.edit-template'],
  hamlet_head: [...shared, 'people.search-people', 'conversations.list-conversations', 'conversations.get-conversation', 'conversations.count-waiting'],
  auditor: [
    ...shared,
    'accounts.list-accounts',
    'accounts.list-audit-entries',
    'accounts.verify-audit-chain',
    'conversations.list-conversations',
    'conversations.list-machine-answers',
    'messaging.list-messages',
    'messaging.list-channels',
    'messaging.list-templates',
  ],
}

function ownAffairs(): string[] {
  return [
    'accounts.get-own-account',
    'accounts.change-password',
    'accounts.begin-code-app',
    'accounts.confirm-code-app',
    'accounts.begin-passkey',
    'accounts.confirm-passkey',
    'accounts.remove-passkey',
    'accounts.end-own-session',
  ]
}

export type RoleName = 'administrator' | 'leader' | 'officer' | 'specialist' | 'editor' | 'hamlet_head' | 'auditor'
export const roleNames = ['administrator', 'leader', 'officer', 'specialist', 'editor', 'hamlet_head', 'auditor'] as const satisfies readonly RoleName[]
