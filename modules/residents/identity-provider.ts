/** What residents need of an outside identity provider; VNeID's channel is one. Neither call throws, and neither may run inside a transaction. */
export type IdentityProvider = {
  name: 'vneid'
  /** Where to send the person, and what must be kept (out of the address, for this one browser) until they come back. */
  begin(given: { redirectUri: string }): Promise<SignInBegun | ProviderFailure>
  /**
   * Reads the address the person came back to. `redirectUri` is the one given to `begin`; `callbackUrl` may differ from it in scheme and host,
   * as behind a proxy: only its query is read.
   */
  finish(given: { callbackUrl: string; state: string; nonce: string; codeVerifier: string; redirectUri: string }): Promise<ProvenIdentity | ProviderFailure>
}

export type SignInBegun = { ok: true; url: string; state: string; nonce: string; codeVerifier: string }

/** Who it is, in the provider's word. Only `subject` and `fullName` are always there; what came in an unreadable form is left out. */
export type ProvenIdentity = {
  ok: true
  /** The same person at the same provider for ever; means nothing elsewhere. */
  subject: string
  fullName: string
  /** `YYYY-MM-DD`. */
  birthDate?: string
  /** Twelve digits. */
  identityNumber?: string
  /** As the provider writes it. */
  phone?: string
  /** How strongly the provider knows the person; 2 is the higher in VNeID. */
  level?: number
}

/**
 * `later`: the provider cannot be reached or is ill, and a new attempt may succeed. `never`: this attempt is over (refused by the person, too old,
 * untrue, or this installation is wrongly registered). `code` is for the log and holds nothing personal; `reason` is for the person.
 */
export type ProviderFailure = { ok: false; retry: 'later' | 'never'; code: string; reason: string }
