import { job } from '#platform/runtime'
import { type applyDeliveries, DELIVERIES_AT_ONCE } from './apply-deliveries.ts'
import { drainWebhooks } from './tasks.ts'

type Account = { channel: string; account_ref: string; commune_id: number }

/** Acts on every delivery that waits, account by account; each account's batch is one transaction in its commune. */
export const drainWebhooksJob = (apply: ReturnType<typeof applyDeliveries>) =>
  job(
    drainWebhooks,
    async (work) => {
      const communes = new Map((await work.communes()).map((commune) => [commune.id, commune]))
      const { rows } = await work.pool.query<Account>('select channel, account_ref, commune_id from waiting_webhook_accounts($1)', [work.now()])
      for (const { channel, account_ref: accountRef, commune_id: communeId } of rows) {
        const commune = communes.get(communeId)
        if (!commune) continue
        let taken = DELIVERIES_AT_ONCE
        while (taken === DELIVERIES_AT_ONCE) taken = (await work.execute(apply, { channel, accountRef }, commune)).taken
      }
    },
    { cron: '* * * * *' },
  )
