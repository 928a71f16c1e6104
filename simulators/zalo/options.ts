/** An app of the developer console. `oaSecret` signs webhooks and is not the app secret. */
export interface SimulatedApp {
  appId: string
  appSecret: string
  oaSecret: string
}

/** An Official Account linked to an app. */
export interface SimulatedOa {
  oaId: string
  appId: string
  name: string
  /** Items of the chat menu under the composer; a tap sends `text` as the resident's words. */
  menu?: { label: string; text: string }[]
}

/** A parameter of a ZBS template, as `template/info` lists it. */
export interface TemplateParameter {
  name: string
  type: string
  maxLength: number
  require: boolean
}

export interface ZbsTemplate {
  templateId: string
  templateName: string
  /** Text with `<name>` where a parameter goes. */
  body: string
  listParams: TemplateParameter[]
  status?: 'ENABLE' | 'PENDING_REVIEW' | 'REJECT' | 'DISABLE'
  /** False for a template made before 2025-12-10: by user id it is refused with -249. */
  canGoByUserId?: boolean
  priceByPhone?: number
  priceByUserId?: number
}

export interface ZaloSimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host?: string
  product?: { webhookUrl: string }
  apps: SimulatedApp[]
  oas: SimulatedOa[]
  templates?: ZbsTemplate[]
  /** Divides the webhook retry schedule and the delay of article checks: 60 turns 30 s into half a second. */
  speed?: number
  /** False takes away the 4,000 requests a minute and the daily template quota. */
  limits?: boolean
  /** JSON file in which tokens, residents and messages survive a restart. */
  stateFile?: string
  /** ISO instant the clock starts at; the real time when absent. */
  clockAt?: string
  /** Address residents' pictures are served from, when it differs from the listening address. */
  publicUrl?: string
}
