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
const keepingRegister = [
  'people.get-household',
  'people.get-organisation',
  'people.get-person',
  'people.list-acts-for',
  'people.list-looks',
  'people.list-organisations',
  'people.read-evidence',
  'people.record-authorisation',
  'people.reveal-identity',
  'people.reveal-phone',
  'people.save-household',
  'people.save-organisation',
  'people.save-person',
  'people.search-people',
  'people.withdraw-authorisation',
]

/** Whole lists of people into the register, and back out. */
const importingLists = [
  'imports.apply-import',
  'imports.begin-import',
  'imports.choose-twin',
  'imports.drop-import',
  'imports.get-import',
  'imports.list-import-problems',
  'imports.list-import-rows',
  'imports.list-imports',
  'imports.map-import',
  'imports.place-hamlets',
  'imports.preview-import',
  'imports.roll-back-import',
]

const answeringRequests = ['privacy.list-requests', 'privacy.grant-request', 'privacy.refuse-request']

/** Lateness is apologised for and a case stopped under a leader's name; steps and time settings are the leader's too. */
const handlingCases = [
  'cases.check-bundle',
  'cases.take-in',
  'cases.refuse-case',
  'cases.assign-case',
  'cases.hand-over-bulk',
  'cases.finish-step',
  'cases.ask-supplement',
  'cases.record-supplement',
  'cases.ask-fee',
  'cases.settle-fee',
  'cases.record-withdrawal',
  'cases.finish-case',
  'cases.return-result',
  'cases.add-note',
  'cases.call-back',
  'cases.set-substitute',
  'cases.end-substitute',
  'cases.list-substitutes',
  'cases.list-steps',
  'cases.get-clock-settings',
  'cases.get-case',
  'cases.list-cases',
  'cases.list-day',
  'cases.count-cases',
  'cases.export-cases',
  'cases.open-paper',
  'case-forms.get-form',
  'case-forms.get-register',
  'desk.file-case-here',
  'desk.reveal-phone',
]

/** A volunteer of the community digital team, in a hamlet: accounts for neighbours, and nothing of what neighbours do with them. */
const openingAccounts = ['residents.find-neighbours', 'residents.get-neighbour', 'residents.open-with-help', 'residents.count-openings']

const watchingSignIn = ['residents.get-code-use', 'residents.count-openings']

/** The one-stop desk compares the card and links an account to its person, or ends that. */
const linkingAccounts = ['residents.get-person-account', 'residents.link-at-desk', 'residents.end-link']

/** To file for somebody who stands before one. */
const filingForOthers = ['filing.open-draft']

const correcting = ['procedures.edit-local-notes', 'procedures.propose-correction']

export const roles: Roles = {
  administrator: [
    ...shared,
    'residents.*',
    'accounts.*',
    'communes.*',
    'messaging.*',
    'procedures.*',
    'conversations.*',
    'cases.*',
    'case-forms.*',
    'desk.*',
    'filing.*',
    ...answeringRequests,
    ...keepingRegister,
    ...importingLists,
  ],
  leader: [
    ...shared,
    ...answeringRequests,
    ...watchingSignIn,
    ...answering,
    ...keepingRegister,
    'procedures.*',
    'cases.*',
    'case-forms.*',
    'desk.*',
    'filing.*',
    'accounts.list-accounts',
  ],
  officer: [
    ...shared,
    ...answeringRequests,
    ...answering,
    ...handlingCases,
    ...filingForOthers,
    'filing.count-left-drafts',
    ...correcting,
    ...keepingRegister,
    ...importingLists,
    ...linkingAccounts,
    'messaging.erase-contact',
  ],
  specialist: [...shared, ...answering, ...handlingCases, ...filingForOthers, 'filing.count-left-drafts', ...correcting, ...keepingRegister],
  editor: [...shared, ...answering, ...correcting, 'messaging.list-templates', 'messaging.edit-template'],
  hamlet_head: [
    ...shared,
    'people.search-people',
    'conversations.list-conversations',
    'conversations.list-day',
    'conversations.get-conversation',
    'conversations.count-waiting',
    'cases.list-cases',
    'cases.list-day',
    'cases.get-case',
  ],
  team_member: [...shared, ...openingAccounts, ...filingForOthers, 'desk.file-case-here'],
  auditor: [
    ...shared,
    ...watchingSignIn,
    'accounts.list-accounts',
    'accounts.list-audit-entries',
    'accounts.verify-audit-chain',
    'conversations.list-conversations',
    'conversations.list-day',
    'conversations.list-machine-answers',
    'cases.list-cases',
    'cases.list-day',
    'cases.get-case',
    'cases.count-cases',
    'filing.count-left-drafts',
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

export type RoleName = 'administrator' | 'leader' | 'officer' | 'specialist' | 'editor' | 'hamlet_head' | 'team_member' | 'auditor'
export const roleNames = [
  'administrator',
  'leader',
  'officer',
  'specialist',
  'editor',
  'hamlet_head',
  'team_member',
  'auditor',
] as const satisfies readonly RoleName[]
