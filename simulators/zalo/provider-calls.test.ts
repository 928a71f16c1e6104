import { afterEach, describe, expect, test } from 'vitest'
import type { ZaloSimulator } from './index.ts'
import { answer, app, closeAll, NIGHT, oa, post, send, signedIn } from './testing.ts'

const picture = (name: string, sizeBytes = 10) => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(sizeBytes)], name, { type: 'image/png' }))
  return form
}

afterEach(closeAll)

describe('attachments', () => {
  test('an upload can be sent for seven days, then -100', async () => {
    const { sim, token, userId, product } = await signedIn()
    const { data } = await upload(sim, token, 'image', picture('a.png'))
    const message = {
      attachment: { type: 'template', payload: { template_type: 'media', elements: [{ media_type: 'image', attachment_id: data.attachment_id }] } },
    }
    expect((await cs(sim, token, userId, message)).error).toBe(0)
    await product.got('oa_send_image')
    const url = sim.messages(userId)[0]?.url ?? ''
    expect((await fetch(url)).status).toBe(200)
    await sim.control({ do: 'advanceClock', hours: 7 * 24 + 1 })
    const later = sim.issueTokens(oa.oaId).access_token
    sim.say(userId, 'còn đây')
    expect((await cs(sim, later, userId, message)).error).toBe(-100)
  })

  test('wrong type, too large, no file', async () => {
    const { sim, token } = await signedIn()
    expect((await upload(sim, token, 'image', picture('a.exe'))).error).toBe(-201)
    expect((await upload(sim, token, 'image', picture('a.png', 1024 * 1024 + 1))).error).toBe(-210)
    expect((await upload(sim, token, 'file', new FormData())).error).toBe(-201)
  })

  test('a file by token, a request for details and its answer', async () => {
    const { sim, token, userId, product } = await signedIn()
    const { data } = await upload(sim, token, 'file', picture('huong-dan.pdf'))
    expect((await cs(sim, token, userId, { attachment: { type: 'file', payload: { token: data.token } } })).error).toBe(0)
    const elements = [{ title: 'UBND xã Thử', subtitle: 'Cho phép trang nhận số điện thoại', image_url: 'https://example.org/a.png' }]
    expect((await cs(sim, token, userId, { attachment: { type: 'template', payload: { template_type: 'request_user_info', elements } } })).error).toBe(0)
    await fetch(`${sim.url}/phone/${userId}/act`, {
      method: 'POST',
      body: new URLSearchParams({ act: 'submitInfo', name: 'Nguyễn Thị Thơm', phone: '84900000101' }),
    })
    await product.got('user_submit_info')
    const event = product.events.find((one) => one.body.event_name === 'user_submit_info')?.body
    expect(event).toMatchObject({ sender: { id: userId }, info: { name: 'Nguyễn Thị Thơm', phone: '84900000101' } })
  })

  test('buttons are refused with -233 until switched on; a tap arrives as text', async () => {
    const { sim, token, userId, product } = await signedIn()
    const message = {
      text: 'Bác cần gì?',
      attachment: { type: 'template', payload: { buttons: [{ title: 'Tra cứu', type: 'oa.query.show', payload: '#tracuu' }] } },
    }
    expect((await cs(sim, token, userId, message)).error).toBe(-233)
    await sim.control({ do: 'switch', name: 'buttons', on: true })
    const sent = await cs(sim, token, userId, message)
    sim.act(userId, { act: 'button', messageId: sent.data.message_id, index: 0 })
    await product.until(() => product.texts().includes('#tracuu'))
  })
})

describe('templates', () => {
  const template = { template_id: '301001', template_data: { ma_ho_so: 'H01-0001', trang_thai: 'Đã xong' } }

  test('by user id, outside the window too; an old one is -249', async () => {
    const { sim, token } = await signedIn()
    const user = sim.users().find((one) => one.name === 'Chị Mến')!
    const sent = await answer(post(sim, token, '/v3.0/oa/message/template', { user_id: user.userId, ...template }))
    expect(sent).toMatchObject({ error: 0, data: { user_id: user.userId } })
    expect(sim.messages(user.userId)[0]?.text).toBe('Hồ sơ H01-0001 của ông/bà: Đã xong.')
    expect(
      (await answer(post(sim, token, '/v3.0/oa/message/template', { user_id: user.userId, template_id: '301003', template_data: { noi_dung: 'a' } }))).error,
    ).toBe(-249)
  })

  test('by phone: receipt with the ZNS header, quota, status', async () => {
    const { sim, token, product } = await signedIn()
    const sent = await byPhone(sim, token, { phone: '84900000103', tracking_id: 'hs-0001-2', ...template })
    expect(sent).toMatchObject({ error: 0, data: { sending_mode: '1', quota: { dailyQuota: '500', remainingQuota: '499' } } })
    await product.got('user_received_message')
    const receipt = product.events.find((one) => one.body.event_name === 'user_received_message')!
    expect(receipt.headers['x-zevent-server']).toBe('ZNS')
    expect(receipt.body).toMatchObject({ recipient: { id: '84900000103' }, message: { msg_id: sent.data.msg_id, tracking_id: 'hs-0001-2' } })
    const status = await fetch(`${sim.baseUrls.business}/message/status?message_id=${sent.data.msg_id}`, { headers: { access_token: token } })
    expect(await status.json()).toMatchObject({ error: 0, data: { status: 1 } })
  })

  test.each([
    [-108, { phone: '0900000103' }],
    [-109, { template_id: '1' }],
    [-118, { phone: '84999999999' }],
    [-132, { tracking_id: 'có dấu' }],
    [-1122, { template_data: { ma_ho_so: 'H01' } }],
    [-1121, { template_data: { ma_ho_so: 'x'.repeat(31), trang_thai: 'a' } }],
    [-127, { mode: 'development' }],
  ])('by phone is refused with %i', async (code, change) => {
    const { sim, token } = await signedIn()
    expect((await byPhone(sim, token, { phone: '84900000103', tracking_id: 't1', ...template, ...change })).error).toBe(code)
  })

  test('by phone with a dead token is -124, at night -133; list of parameters', async () => {
    const { sim, token } = await signedIn(NIGHT)
    expect((await byPhone(sim, 'nonsense', { phone: '84900000103', tracking_id: 't1', ...template })).error).toBe(-124)
    expect((await byPhone(sim, token, { phone: '84900000103', tracking_id: 't1', ...template })).error).toBe(-133)
    const details = await fetch(`${sim.baseUrls.business}/template/info/v2?template_id=301001`, { headers: { access_token: token } })
    expect((await details.json()).data.listParams).toMatchObject([{ name: 'ma_ho_so', require: true, maxLength: 30 }, { name: 'trang_thai' }])
  })
})

describe('people and conversations', () => {
  test('detail, list, tags, conversation', async () => {
    const { sim, token, userId, product } = await signedIn()
    expect(await get(sim, token, '/v3.0/oa/user/detail', { user_id: userId })).toMatchObject({
      data: { user_id: userId, display_name: 'Bác Thơm', user_is_follower: true },
    })
    expect((await get(sim, token, '/v3.0/oa/user/getlist', { offset: 0, count: 51 })).error).toBe(-201)
    expect((await get(sim, token, '/v3.0/oa/user/getlist', { offset: 0, count: 50, is_follower: 'false' })).data.total).toBe(1)
    await post(sim, token, '/v2.0/oa/tag/tagfollower', { user_id: userId, tag_name: 'thon-1' })
    await product.got('add_user_to_tag')
    expect((await get(sim, token, '/v2.0/oa/tag/gettagsofoa', {})).data).toEqual(['thon-1'])
    sim.say(userId, 'một')
    await send(sim, token, userId, 'hai')
    expect((await get(sim, token, '/v2.0/oa/conversation', { user_id: userId, offset: 0, count: 10 })).data).toMatchObject([
      { src: 0, message: 'hai', from_id: oa.oaId, to_id: userId },
      { src: 1, message: 'một', from_id: userId, to_id: oa.oaId },
    ])
    expect((await get(sim, token, '/v2.0/oa/conversation', { user_id: userId, offset: 0, count: 11 })).error).toBe(-201)
    expect((await get(sim, token, '/v2.0/oa/getoa', {})).data).toMatchObject({ name: 'Xã Thử', oa_type: 4, num_follower: 3 })
  })

  test('an answer written in OA Manager is echoed with its admin', async () => {
    const { sim, userId, product } = await signedIn()
    await sim.control({ do: 'answerAsAdmin', userId, text: 'Tôi đây' })
    await product.got('oa_send_text')
    expect(product.events.at(-1)?.body.sender).toMatchObject({ id: oa.oaId, admin_id: expect.any(String) })
    expect(sim.counts().accepted).toBe(0)
  })
})

test('a Mini App visitor is known by the app id of the same person', async () => {
  const { sim } = await signedIn()
  const user = sim.users()[0]!
  const { secretProof } = await import('./signature.ts')
  const token = `user:${app.appId}:${user.idByApp}`
  const headers = { access_token: token, appsecret_proof: secretProof(token, app.appSecret) }
  expect(await (await fetch(`${sim.baseUrls.graph}/v2.0/me?fields=id,name`, { headers })).json()).toMatchObject({ id: user.idByApp, error: 0 })
})

function cs(sim: ZaloSimulator, token: string, userId: string, message: unknown) {
  return answer(post(sim, token, '/v3.0/oa/message/cs', { recipient: { user_id: userId }, message }))
}

function byPhone(sim: ZaloSimulator, token: string, body: unknown) {
  const request = { method: 'POST', headers: { access_token: token, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return answer(fetch(`${sim.baseUrls.business}/message/template`, request))
}

function get(sim: ZaloSimulator, token: string, path: string, data: unknown) {
  return answer(fetch(`${sim.baseUrls.openapi}${path}?data=${encodeURIComponent(JSON.stringify(data))}`, { headers: { access_token: token } }))
}

function upload(sim: ZaloSimulator, token: string, kind: string, body: FormData) {
  return answer(fetch(`${sim.baseUrls.openapi}/v2.0/oa/upload/${kind}`, { method: 'POST', headers: { access_token: token }, body }))
}
