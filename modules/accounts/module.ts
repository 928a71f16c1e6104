import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { activateAccount } from './activate-account.ts'
import { askOwnRecovery } from './ask-own-recovery.ts'
import { askPasskey } from './ask-passkey.ts'
import { askRecovery } from './ask-recovery.ts'
import { beginCodeApp } from './begin-code-app.ts'
import { beginPasskey } from './begin-passkey.ts'
import { changePassword } from './change-password.ts'
import { confirmCodeApp } from './confirm-code-app.ts'
import { confirmPasskey } from './confirm-passkey.ts'
import { createAccount } from './create-account.ts'
import { deactivateAccount } from './deactivate-account.ts'
import { decideRecovery } from './decide-recovery.ts'
import { editAccount } from './edit-account.ts'
import { editRoles } from './edit-roles.ts'
import { editSignInSettings } from './edit-sign-in-settings.ts'
import { endAccountSessions } from './end-account-sessions.ts'
import { endOwnSession } from './end-own-session.ts'
import { getAccount } from './get-account.ts'
import { getActivation } from './get-activation.ts'
import { getOwnAccount } from './get-own-account.ts'
import { giveDemoProofs } from './give-demo-proofs.ts'
import { listAccounts } from './list-accounts.ts'
import { listAuditEntries } from './list-audit-entries.ts'
import { listColleagues } from './list-colleagues.ts'
import { listRecoveries } from './list-recoveries.ts'
import { refuse } from './refusals.ts'
import { removePasskey } from './remove-passkey.ts'
import { renewActivation } from './renew-activation.ts'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { signOut } from './sign-out.ts'
import { refusalTexts } from './texts.vi.ts'
import { verifyAuditChain } from './verify-audit-chain.ts'

const signingIn = [signIn, signInWithCode, askPasskey, signInWithPasskey, askOwnRecovery, getActivation, activateAccount, signOut]
const ownAffairs = [getOwnAccount, changePassword, beginCodeApp, confirmCodeApp, beginPasskey, confirmPasskey, removePasskey, endOwnSession]
const staff = [
  listAccounts,
  getAccount,
  listColleagues,
  createAccount,
  renewActivation,
  editAccount,
  editRoles,
  deactivateAccount,
  endAccountSessions,
  giveDemoProofs,
]
const oversight = [askRecovery, decideRecovery, listRecoveries, editSignInSettings, listAuditEntries, verifyAuditChain]

export const accountsModule: Module = {
  name: 'accounts',
  operations: [...signingIn, ...ownAffairs, ...staff, ...oversight],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
