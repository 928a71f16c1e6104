import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { addHamlet } from '#communes'
import { listenForAnnouncements } from '#platform/announcements'
import type { Commune } from '#platform/context'
import { keepFile, readFile } from '#platform/files'
import { silent } from '#platform/log'
import { type World, world } from '#platform/testing'
import { withClient } from '#platform/with-client'
import { searchProcedures } from '#procedures'
import { house } from '../house.ts'
import { editLocalNotes } from '../modules/procedures/edit-local-notes.ts'
import { furnishShared, KNOWN_CODE } from './furnish.ts'
import { standInChannel } from './stand-in-channel.ts'

// What stands beside the tables: files, the live stream, first answers, search with its cache, and deliveries of no commune yet.
let w: World

beforeAll(async () => {
  w = await world(house({ channels: [standInChannel('zalo'), standInChannel('sms')] }))
  await furnishShared(w)
})
afterAll(() => w?.close())

it('a file opens at home and nowhere else', async () => {
  const id = await w.open((ctx) => keepFile(ctx, { name: 'giấy.txt', mediaType: 'text/plain', content: Buffer.from('của xã') }))
  const file = await w.open((ctx) => readFile(ctx, id))
  expect(file.content.toString()).toBe('của xã')
  await expect(w.open((ctx) => readFile(ctx, id), { in: w.other })).rejects.toMatchObject({ code: 'platform.not_found' })
})

it('the live stream tells each commune of its own changes alone', async () => {
  const announcements = listenForAnnouncements(w.urls.app, silent)
  const heard = { home: [] as string[], away: [] as string[] }
  announcements.subscribe(w.commune.id, (topic) => heard.home.push(topic))
  announcements.subscribe(w.other.id, (topic) => heard.away.push(topic))
  const announce = (topic: string, place: Commune) => w.open((ctx) => ctx.announce(topic), { in: place })
  await vi.waitFor(
    async () => {
      await announce('ready', w.commune)
      expect(heard.home).toContain('ready')
    },
    { timeout: 5000 },
  )
  await announce('of-home', w.commune)
  await announce('of-away', w.other)
  await vi.waitFor(() => expect(heard.away).toContain('of-away'))
  expect(heard.home).toContain('of-home')
  expect(heard.home).not.toContain('of-away')
  expect(heard.away).toEqual(['of-away'])
  await announcements.stop()
})

it('a key of a repeated write gives each commune its own first answer', async () => {
  const add = (place: Commune) => w.call(addHamlet, { name: 'Khu Chung' }, { as: w.system, in: place, key: 'same-key' })
  const [home, away] = [await add(w.commune), await add(w.other)]
  expect(home.hamletId).not.toBe(away.hamletId)
  expect([await add(w.commune), await add(w.other)]).toEqual([home, away])
})

it('what one commune hides stays in the search of another, also from the cache', async () => {
  const codes = async (place: Commune) => JSON.stringify(await w.call(searchProcedures, { query: 'đăng ký khai sinh' }, { in: place }))
  expect(await codes(w.commune)).toContain(KNOWN_CODE)
  expect(await codes(w.other)).toContain(KNOWN_CODE)
  await w.call(editLocalNotes, { code: KNOWN_CODE, isHidden: true, reason: 'xã tạm dừng' }, { as: w.system })
  expect(await codes(w.commune)).not.toContain(KNOWN_CODE)
  expect(await codes(w.other)).toContain(KNOWN_CODE)
})

it('a delivery is seen by the commune whose account it names, and by no other', async () => {
  await withClient(w.urls.steward, async (steward) => {
    for (const [place, ref] of [
      [w.commune, 'page-of-home'],
      [w.other, 'page-of-away'],
    ] as const) {
      await steward.query(`insert into channel_account (commune_id, channel, account_ref, name, created_at) values ($1, 'zalo', $2, $2, now())`, [
        place.id,
        ref,
      ])
      await steward.query(
        `insert into webhook_delivery (channel, app_ref, account_ref, user_ref, event_name, dedupe_key, body, provider_attempt, event_at, received_at)
         values ('zalo', 'app', $1, 'user', 'user_send_text', $1, '{}', 0, now(), now())`,
        [ref],
      )
    }
  })
  const seen = (place: Commune) => w.open(({ db }) => db.selectFrom('webhook_delivery').select('account_ref').execute(), { in: place })
  expect(await seen(w.commune)).toEqual([{ account_ref: 'page-of-home' }])
  expect(await seen(w.other)).toEqual([{ account_ref: 'page-of-away' }])
})
