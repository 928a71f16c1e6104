import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { closeAll, exchange, oa, send, start } from './testing.ts'

afterEach(closeAll)

test('the phone page shows both sides, makes links of addresses and escapes the rest', async () => {
  const { sim, product } = await start()
  const { access_token } = sim.issueTokens(oa.oaId)
  const { userId } = sim.users()[0]!
  await post(sim.url, userId, 'act', { act: 'text', text: 'làm giấy <b>khai sinh</b>' })
  await product.until(() => product.texts().length === 1)
  await send(sim, access_token, userId, 'Xem http://127.0.0.1/thu-tuc/1.001193.')
  const page = await (await fetch(`${sim.url}/phone/${userId}`)).text()
  expect(page).toContain('Máy mô phỏng. Không phải Zalo.')
  expect(page).toContain('làm giấy &lt;b&gt;khai sinh&lt;/b&gt;')
  expect(page).toContain('<a href="http://127.0.0.1/thu-tuc/1.001193">')
  expect(page.match(/data-direction="(in|out)"/g)).toEqual(['data-direction="out"', 'data-direction="in"'])
  expect((await fetch(`${sim.url}/phone/123`)).status).toBe(404)
})

test('each form reaches the product as its event', async () => {
  const { sim, product } = await start()
  sim.issueTokens(oa.oaId)
  const stranger = sim.users().find((user) => !user.isFollower)!.userId
  const forms: [string, Record<string, string>, string][] = [
    ['act', { act: 'chatnow' }, 'user_click_chatnow'],
    ['act', { act: 'follow' }, 'follow'],
    ['sample', { sample: 'mau-o-ga' }, 'user_send_image'],
    ['place', { place: '21.1,105.2' }, 'user_send_location'],
    ['act', { act: 'sticker', stickerId: 'nu-cuoi' }, 'user_send_sticker'],
    ['act', { act: 'withdraw' }, 'user_withdraw'],
    ['act', { act: 'unfollow' }, 'unfollow'],
    ['desk', { do: 'answerAsAdmin', adminText: 'Tôi đây' }, 'oa_send_text'],
    ['act', { act: 'seen' }, 'user_seen_message'],
  ]
  for (const [path, fields, eventName] of forms) {
    expect((await post(sim.url, stranger, path, fields)).status).toBe(303)
    await product.got(eventName)
  }
  const image = product.events.find((event) => event.body.event_name === 'user_send_image')!.body.message.attachments[0]
  const bytes = Buffer.from(await (await fetch(image.payload.url)).arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const place = product.events.find((event) => event.body.event_name === 'user_send_location')!.body.message.attachments[0]
  expect(place).toEqual({ type: 'location', payload: { coordinates: { latitude: '21.1', longitude: '105.2' } } })
})

test('a file from the phone arrives with its size and checksum', async () => {
  const { sim, product } = await start()
  sim.issueTokens(oa.oaId)
  const { userId } = sim.users()[0]!
  const form = new FormData()
  form.set('file', new File(['xin chao'], 'don.pdf', { type: 'application/pdf' }))
  await fetch(`${sim.url}/phone/${userId}/picture`, { method: 'POST', body: form, redirect: 'manual' })
  await product.got('user_send_file')
  const [attachment] = product.events[0]!.body.message.attachments
  expect(attachment.payload).toMatchObject({ size: '8', name: 'don.pdf', type: 'pdf', checksum: '2201c07c37755e663c07335cfd2f44c6' })
})

test('tokens and conversations survive a restart of the simulator', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zalo-'))
  const stateFile = join(folder, 'state.json')
  const before = await start({ stateFile })
  const pair = before.sim.issueTokens(oa.oaId)
  const { userId } = before.sim.users()[0]!
  await send(before.sim, pair.access_token, userId, 'trước')
  const form = new FormData()
  form.set('file', new File(['ảnh'], 'a.png', { type: 'image/png' }))
  await fetch(`${before.sim.url}/phone/${userId}/picture`, { method: 'POST', body: form, redirect: 'manual' })
  await before.sim.close()
  const after = await start({ stateFile })
  expect(after.sim.messages(userId)).toMatchObject([{ text: 'trước' }, { kind: 'image' }])
  const path = new URL(after.sim.messages(userId)[1]?.url ?? '').pathname
  expect(await (await fetch(after.sim.url + path)).text()).toBe('ảnh')
  expect((await send(after.sim, pair.access_token, userId, 'sau')).error).toBe(0)
  const next = await exchange(after.sim, { grant_type: 'refresh_token', refresh_token: pair.refresh_token })
  expect((await send(after.sim, next.access_token, userId, 'sau nữa')).error).toBe(0)
  await after.sim.close()
  rmSync(folder, { recursive: true })
})

test('the event stream says when something changed', async () => {
  const { sim } = await start()
  const { userId } = sim.users()[0]!
  const response = await fetch(`${sim.url}/phone/${userId}/live`)
  const reader = response.body!.getReader()
  await reader.read()
  sim.say(userId, 'mới')
  const { value } = await reader.read()
  expect(new TextDecoder().decode(value)).toContain('event: change')
  await reader.cancel()
})

function post(url: string, userId: string, path: string, fields: Record<string, string>) {
  return fetch(`${url}/phone/${userId}/${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}
