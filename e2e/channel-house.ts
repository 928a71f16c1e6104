import type { AddressInfo } from 'node:net'
import { h } from 'preact'
import { smsChannel, smsSettings } from '../channels/sms/index.ts'
import { zaloChannel, zaloSettings } from '../channels/zalo/index.ts'
import { recordRefresh } from '../modules/messaging/account-tokens.ts'
import * as messaging from '../modules/messaging/index.ts'
import { messagingModule } from '../modules/messaging/module.ts'
import { saveAccount } from '../modules/messaging/save-account.ts'
import { buildHttp } from '../platform/http.ts'
import { createMetrics } from '../platform/metrics.ts'
import { type Module, reaction } from '../platform/runtime.ts'
import type { Shell, Site } from '../platform/site.ts'
import { world } from '../platform/testing.ts'
import { startSmsSimulator } from '../simulators/sms/index.ts'
import { startZaloSimulator } from '../simulators/zalo/index.ts'

export const app = { appId: '1111111111111111111', appSecret: 'app-secret-of-the-simulator', oaSecret: 'oa-secret-of-the-simulator' }
export const oaId = '4444444444444444444'
export const otherOaId = '5555555555555555555'
export const callbackSecret = 'a-long-enough-callback-secret'

export type Heard = { name: string; payload: Record<string, unknown> }

/** A house with messaging and both real adapters, speaking over HTTP with the Zalo simulator; `heard` collects what messaging tells. */
export async function channelHouse(options: { timeoutMs?: number; webhook?: 'strict' | 'lenient'; perSecond?: number } = {}) {
  const simulator = await startZaloSimulator({
    port: 0,
    apps: [app],
    oas: [
      { oaId, appId: app.appId, name: 'Xã Lâm Thao' },
      { oaId: otherOaId, appId: app.appId, name: 'Xã Vĩnh Thạnh' },
    ],
    clockAt: '2026-11-23T07:32:00Z',
    speed: 600,
  })
  const smsSimulator = await startSmsSimulator({
    port: 0,
    apiKey: 'key',
    secretKey: 'secret',
    brandnames: ['LAMTHAO'],
    speed: 600,
    clockAt: '2026-11-23T07:32:00Z',
  })
  const { oauth, openapi, business } = simulator.baseUrls
  const zalo = zaloChannel(
    zaloSettings.parse({
      appId: app.appId,
      appSecret: app.appSecret,
      oaSecrets: ['the-secret-before-the-reset', app.oaSecret],
      oauthUrl: oauth,
      openapiUrl: openapi,
      businessUrl: business,
      timeoutMs: options.timeoutMs ?? 2000,
      webhook: options.webhook ?? 'strict',
      perSecond: options.perSecond ?? 50,
    }),
  )
  const sms = smsChannel(smsSettings.parse({ url: smsSimulator.url, apiKey: 'key', secretKey: 'secret', callbackSecret, timeoutMs: options.timeoutMs ?? 2000 }))
  const heard: Heard[] = []
  const listen = (name: string, event: Parameters<typeof reaction>[0]) =>
    reaction(event, `probe.${name}`, async (_work, payload) => void heard.push({ name, payload: payload as Record<string, unknown> }))
  const probe: Module = {
    name: 'probe',
    operations: [],
    reactions: [
      listen('received', messaging.messageReceived),
      listen('followed', messaging.contactFollowed),
      listen('unfollowed', messaging.contactUnfollowed),
      listen('elsewhere', messaging.staffAnsweredElsewhere),
      listen('status', messaging.messageStatusChanged),
      listen('withdrew', messaging.contactWithdrew),
    ],
  }
  const module = messagingModule({ channels: [zalo, sms] })
  const house = await world({ modules: [module, probe], roles: { admin: ['messaging.*'] } })
  const http = await buildHttp({ runtime: house.runtime, site: emptySite, metrics: createMetrics() })
  await http.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`
  simulator.setWebhookUrl(`${url}/webhooks/zalo/${app.appId}`)

  smsSimulator.setCallbackUrl(`${url}/webhooks/esms/${callbackSecret}`)

  const connectSms = async (commune = house.commune) => {
    const settings = { brandname: 'LAMTHAO' }
    return (await house.call(saveAccount, { channel: 'sms', accountRef: `esms-${commune.slug}`, name: 'LAMTHAO', settings }, { as: house.system, in: commune }))
      .accountId
  }
  const connect = async (ref = oaId, commune = house.commune) => {
    const { accountId } = await house.call(saveAccount, { channel: 'zalo', accountRef: ref, name: 'Trang Zalo của xã' }, { as: house.system, in: commune })
    const pair = simulator.issueTokens(ref)
    const outcome = { pair: { accessToken: pair.access_token, refreshToken: pair.refresh_token, expiresInSeconds: Number(pair.expires_in) } }
    await house.call(recordRefresh, { accountId, wasInterrupted: false, outcome }, { as: house.system, in: commune })
    return accountId
  }
  /** The door wakes the draining job a moment after its answer; here whoever waits for stillness does. */
  const wakeDrain = () =>
    house.ownerPool.query(`
      select enqueue('messaging.drain-webhooks', '{"commune": null, "input": {}}'::json, 'messaging.drain-webhooks')
      where exists (select from webhook_delivery where state = 'waiting' and tries = 0)`)
  const quiet = async () => {
    await simulator.until(isQuiet)
    await smsSimulator.until(() => smsSimulator.counts().waiting === 0)
    await wakeDrain()
  }
  const isQuiet = () => simulator.counts().webhooksUnderWay === 0 && simulator.counts().waitingWebhooks === 0
  /** Does all work there is, whenever it was planned for, until webhooks and jobs are still. */
  const settle = async () => {
    for (let round = 0; round < 12; round++) {
      await quiet()
      const due = await house.ownerPool.query(`update graphile_worker._private_jobs set run_at = now(), attempts = 0 where locked_at is null returning id`)
      if (due.rowCount === 0) return
      await house.runJobs()
    }
  }
  /** Does what is due now and no more. */
  const step = async () => {
    await quiet()
    // Twice: a run may end while the next job of a queue is not free yet.
    await house.runJobs()
    await house.runJobs()
  }
  return {
    house,
    simulator,
    smsSimulator,
    zalo,
    sms,
    module,
    url,
    heard,
    connect,
    connectSms,
    settle,
    step,
    close: async () => {
      await simulator.close()
      await smsSimulator.close()
      await http.close()
      await house.close()
    },
  }
}

export type ChannelHouse = Awaited<ReturnType<typeof channelHouse>>

const shell: Shell = { load: async () => null, draw: (content) => h('html', {}, h('body', {}, content.body)) }
const emptySite: Site = {
  pages: [],
  shells: { resident: shell, office: shell, bare: shell },
  problem: (status, text) => ({ title: String(status), body: h('p', {}, text) }),
  signInPath: () => '/vao',
  assetsDir: import.meta.dirname,
}
