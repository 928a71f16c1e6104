export interface SmsSimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
  apiKey: string
  secretKey: string
  brandnames: string[]
  /** Where delivery reports go when a message names no `CallbackUrl`. */
  callbackUrl?: string
  /** Registered texts with `{…}` for the changing parts; with none, any text may be sent. Others answer 146. */
  templates?: string[]
  /** Đồng on the account; 1,000,000 when absent. */
  balance?: number
  /** Divides the delay of delivery (0.5 s) and of callback retries. */
  speed?: number
  /** JSON file in which messages and balance survive a restart. */
  stateFile?: string
  /** ISO instant the clock starts at; the real time when absent. */
  clockAt?: string
}
