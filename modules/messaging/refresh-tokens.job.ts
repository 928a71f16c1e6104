import { job } from '#platform/runtime'
import type { Channel } from './channel.ts'
import { listDueAccounts } from './list-due-accounts.ts'
import { refreshAccount } from './refresh-account.ts'
import { refreshDueTokens } from './tasks.ts'

/** Renews every account's tokens ahead of time, commune by commune. */
export const refreshDueTokensJob = (channels: readonly Channel[]) =>
  job(
    refreshDueTokens,
    async (work) => {
      for (const commune of await work.communes()) {
        const { accountIds } = await work.execute(listDueAccounts, {}, commune)
        for (const accountId of accountIds) await refreshAccount(work, channels, { accountId, seenAt: null, isRefused: false }, commune)
      }
    },
    { cron: '*/5 * * * *' },
  )
