import { findPlace } from '#platform/embedded-place'
import { processesIn } from '#platform/linux-processes'
import { withClient } from '#platform/with-client'

export type LedgerLine = { id: number; state: string; text: string; userRef: string | null }

/** What the product's database holds, read past the product itself; each look is one connection, so it survives any kill. */
export function openRecord(dataDir: string) {
  const { cluster, sockets } = findPlace(dataDir)
  const url = `postgres://postgres@${encodeURIComponent(sockets)}/caunoi`
  const rows = <T extends object>(text: string, values: unknown[] = []) => withClient(url, async (client) => (await client.query<T>(text, values)).rows)
  const count = async (text: string, values: unknown[] = []) => Number((await rows<{ count: string }>(text, values))[0]?.count ?? 0)

  return {
    /** Every process of the database server: the postmaster and its children. */
    databaseProcesses: () => processesIn(cluster),
    conversations: async () => (await rows<{ id: number }>(`select id from conversation where channel = 'zalo' order by id`)).map(({ id }) => id),
    /** Deliveries by the key they are known by: how often kept, and whether acted on. */
    deliveries: async () =>
      new Map(
        (
          await rows<{ key: string; kept: string; undone: string }>(
            `select dedupe_key as key, count(*) as kept, count(*) filter (where state <> 'done') as undone from webhook_delivery where channel = 'zalo' group by 1`,
          )
        ).map(({ key, kept, undone }) => [key, { kept: Number(kept), undone: Number(undone) }]),
      ),
    /** How often each resident's message stands in a thread, by the provider's id. */
    entriesOfResidents: async () =>
      new Map(
        (
          await rows<{ key: string; count: string }>(
            `select dedupe_key as key, count(*) from conversation_entry where kind = 'resident' and dedupe_key like 'in:zalo:%' group by 1`,
          )
        ).map(({ key, count: times }) => [key.slice('in:zalo:'.length), Number(times)]),
      ),
    /** What the draining job's cron does each minute: takes up news that came before what it is about was known. */
    wakeDrain: () => rows(`select wake('messaging.drain-webhooks')`),
    waitingDeliveries: () => count(`select count(*) from webhook_delivery where state = 'waiting'`),
    unsettledMessages: () => count(`select count(*) from message where state in ('queued', 'sending', 'unknown')`),
    waitingJobs: () =>
      count(
        `select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'conversations.%' and attempts < max_attempts`,
      ),
    ledger: () =>
      rows<LedgerLine>(
        `select m.id, m.state, m.text, p.user_ref as "userRef" from message m left join contact_point p on p.id = m.contact_point_id order by m.id`,
      ),
    /** What the ledger owes the provider: one line for each part of each message that was ever tried. */
    parts: () =>
      rows<{ userRef: string; text: string }>(
        `select distinct a.message_id, a.part, p.user_ref as "userRef", a.text from message_attempt a join contact_point p on p.id = a.contact_point_id`,
      ),
    /** Of these provider ids, the ones no attempt of ours has written down. */
    unwritten: async (providerIds: readonly string[]) => {
      const known = await rows<{ id: string }>(`select provider_message_id as id from message_attempt where provider_message_id = any ($1)`, [providerIds])
      const written = new Set(known.map(({ id }) => id))
      return providerIds.filter((id) => !written.has(id))
    },
    /** The message whose call is under way to this resident, or was when its worker died. */
    messageUnderWay: async (userRef: string) =>
      (
        await rows<{ id: number }>(
          `select a.message_id as id from message_attempt a join contact_point p on p.id = a.contact_point_id
           where p.user_ref = $1 and a.outcome is null order by a.id desc limit 1`,
          [userRef],
        )
      )[0]?.id,
    stateOf: async (messageId: number) => (await rows<{ state: string }>(`select state from message where id = $1`, [messageId]))[0]?.state,
    /** Whether the call that was under way has been given up: its job was taken again. */
    isTakenAgain: async (messageId: number) =>
      (await count(`select count(*) from message_attempt where message_id = $1 and outcome is null`, [messageId])) === 0,
    /** Workers that show their presence by the lock they hold. */
    workers: () => count(`select count(distinct pid) from pg_locks where locktype = 'advisory' and granted and classid = 20260`),
  }
}

export type HouseRecord = ReturnType<typeof openRecord>
