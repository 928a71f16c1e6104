export { getCodeUse } from './get-code-use.ts'
export { getOwnAccount } from './get-own-account.ts'
export type { IdentityProvider, ProvenIdentity, ProviderFailure, SignInBegun } from './identity-provider.ts'
export { offerSignIn, takeSignInNumber } from './talk-about-sign-in.ts'
