export type { IdentityProvider, ProvenIdentity, ProviderFailure, SignInBegun } from './identity-provider.ts'
