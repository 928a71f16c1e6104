import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Outgoing, WebhookRequest } from '#messaging'

/** An adapter beside its simulator, with the means to make the provider misbehave. */
export type Stage = {
  channel: Channel
  /** A message the provider would take. */
  outgoing: Outgoing
  /** How many messages the provider has taken so far. */
  taken(): number
  /** Every call: `hold` = taken but not answered, `drop` = neither, `http500`, `slow` = answered after a while within the time-out. */
  fault(kind: 'hold' | 'drop' | 'http500' | 'slow'): Promise<unknown>
  /** The provider's own refusals, each with what the ledger must make of it. */
  refusals: readonly { name: string; cause(): Promise<unknown>; expected: { retry: 'later' | 'never'; pause?: object } }[]
  refuseConnections(): Promise<unknown>
  recover(): Promise<unknown>
  /** Two genuine deliveries of the same news, and ways to spoil one. */
  genuine: WebhookRequest
  forged: readonly WebhookRequest[]
  close(): Promise<unknown>
}

/** What every channel promises messaging, run against its simulator over real HTTP. */
export function channelContract(name: string, open: () => Promise<Stage>): void {
  describe(`the channel contract of ${name}`, () => {
    let stage: Stage
    beforeAll(async () => {
      stage = await open()
    })
    afterEach(() => stage.recover())
    afterAll(() => stage.close())

    it('a taken message is sent, once, with the provider’s id', async () => {
      const before = stage.taken()
      const outcome = await stage.channel.send(stage.outgoing)
      expect(outcome).toMatchObject({ sent: true, providerMessageId: expect.stringMatching(/.+/) })
      expect(stage.taken() - before).toBe(1)
    })

    it('a slow answer is waited for', async () => {
      await stage.fault('slow')
      expect(await stage.channel.send({ ...stage.outgoing, ledgerId: 'm2p0n0' })).toMatchObject({ sent: true })
    })

    it('a refused connection is certainly not taken: later', async () => {
      const before = stage.taken()
      await stage.refuseConnections()
      expect(await stage.channel.send(stage.outgoing)).toMatchObject({ sent: false, retry: 'later' })
      await stage.recover()
      expect(stage.taken()).toBe(before)
    })

    it.each(['hold', 'drop', 'http500'] as const)('after "%s" nobody can know: unknown', async (kind) => {
      await stage.fault(kind)
      expect(await stage.channel.send({ ...stage.outgoing, ledgerId: 'm3p0n0' })).toMatchObject({ sent: false, retry: 'unknown' })
    })

    it('each refusal is read from the provider’s own table, with a reason for the officer', async () => {
      for (const { cause, expected } of stage.refusals) {
        await cause()
        const outcome = await stage.channel.send({ ...stage.outgoing, ledgerId: 'm4p0n0' })
        expect(outcome).toMatchObject({ sent: false, ...expected, reason: expect.stringMatching(/\p{L}{2}/u) })
        await stage.recover()
      }
    })

    it('a text fits the provider in every part and loses nothing', () => {
      const { kind, account, text } = stage.outgoing
      const long = `${text} `.repeat(400).trim()
      const parts = stage.channel.partsOf(kind, long, account.settings)
      expect(parts.length).toBeGreaterThan(1)
      expect(parts.join(' ').split(/\s+/).length).toBe(long.split(/\s+/).length)
      expect(stage.channel.estimateDong(kind, text, account.settings)).toBeGreaterThan(0)
    })

    it('news is genuine or turned away, and the same news has the same key', () => {
      const [once, twice] = [stage.channel.verifyWebhook(stage.genuine), stage.channel.verifyWebhook(stage.genuine)]
      expect(once.verdict).toBe('genuine')
      expect(once.envelope?.dedupeKey).toBe(twice.envelope?.dedupeKey)
      for (const forged of stage.forged) expect(stage.channel.verifyWebhook(forged)).toMatchObject({ envelope: null })
    })

    it.each([null, 7, 'text', [], {}, { event_name: 4 }])('an event of %j is borne', (body) => {
      expect(stage.channel.readEvent(body, 'account').kind).toBe('unrecognised')
    })
  })
}
