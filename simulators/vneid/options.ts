export interface VneidSimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
  clientId: string
  clientSecret: string
  /** Addresses a person may be sent back to; with none, any. */
  redirectUris?: string[]
  /** ISO instant the clock starts at; the real time when absent. */
  clockAt?: string
}
