import type { Roles } from '#platform/access'

/**
 * Role → operations it grants. Reading what the whole office shares is everybody's; each role adds its own acts.
 * A grant may be narrowed to a hamlet or a field of work: the operations then narrow their rows.
 */
const shared = [
  'today.*',
  'communes.list-hamlets',
  'communes.find-units',
  'procedures.list-procedures',
  'procedures.get-procedure',
  'accounts.get-own-account',
  'accounts.change-password',
  'accounts.begin-code-app',
  'accounts.confirm-code-app',
  'accounts.begin-passkey',
  'accounts.confirm-passkey',
  'accounts.remove-passkey',
  'accounts.list-own-sessions',
  'accounts.end-own-session',
]

const answering = ['conversations.*', 'messaging.list-contacts', 'messaging.get-contact', 'messaging.list-messages', 'assistant.*', 'accounts.list-colleagues']

export const roles: Roles = {
  administrator: [...shared, 'accounts.*', 'communes.*', 'messaging.*', 'procedures.*', 'conversations.*', 'assistant.*'],
  leader: [...shared, ...answering, 'procedures.*', 'accounts.list-accounts', 'messaging.list-channels'],
  officer: [...shared, ...answering, 'procedures.edit-procedure', 'procedures.edit-note', 'messaging.list-channels'],
  specialist: [...shared, ...answering, 'procedures.edit-procedure', 'procedures.edit-note'],
  editor: [...shared, ...answering, 'procedures.*', 'messaging.list-templates', 'messaging.edit-template'],
  hamlet_head: [...shared, 'conversations.list-conversations', 'conversations.get-conversation'],
  auditor: [
    ...shared,
    'accounts.list-accounts',
    'accounts.list-audit-entries',
    'accounts.verify-audit-chain',
    'conversations.list-conversations',
    'messaging.list-messages',
    'messaging.list-channels',
  ],
}

export type RoleName = 'administrator' | 'leader' | 'officer' | 'specialist' | 'editor' | 'hamlet_head' | 'auditor'
export const roleNames = ['administrator', 'leader', 'officer', 'specialist', 'editor', 'hamlet_head', 'auditor'] as const satisfies readonly RoleName[]
