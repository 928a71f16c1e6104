import { afterEach, describe, expect, test } from 'vitest'
import { answer, closeAll, NIGHT, oa, post, signedIn } from './testing.ts'

afterEach(closeAll)

describe('articles', () => {
  const article = {
    type: 'normal',
    title: 'Lịch cắt điện',
    author: 'UBND xã Thử',
    cover: { cover_type: 'photo', photo_url: 'https://example.org/c.jpg', status: 'show' },
    description: 'Thứ Tư cắt điện',
    body: [{ type: 'text', content: '<p>Từ 7 giờ</p>' }],
    status: 'show',
  }

  test('are processed a while (-214), then listed and broadcast by day', async () => {
    const { sim, token, userId } = await signedIn()
    const { data } = await answer(post(sim, token, '/v2.0/article/create', article))
    expect((await answer(post(sim, token, '/v2.0/article/verify', data))).error).toBe(-214)
    await sim.control({ do: 'advanceClock', ms: 3000 })
    const { id } = (await answer(post(sim, token, '/v2.0/article/verify', data))).data
    const slice = await fetch(`${sim.baseUrls.openapi}/v2.0/article/getslice?offset=0&limit=5&type=normal`, { headers: { access_token: token } })
    expect((await slice.json()).data).toMatchObject({ total: 1, medias: [{ id, title: 'Lịch cắt điện', total_view: 0 }] })
    const cast = {
      recipient: { target: { gender: '0' } },
      message: { attachment: { type: 'template', payload: { template_type: 'media', elements: [{ media_type: 'article', attachment_id: id }] } } },
    }
    expect((await answer(post(sim, token, '/v2.0/oa/message', cast))).error).toBe(0)
    expect(sim.messages(userId)).toMatchObject([{ kind: 'article', title: 'Lịch cắt điện' }])
    await sim.control({ do: 'setClock', at: NIGHT })
    const later = sim.issueTokens(oa.oaId).access_token
    expect((await answer(post(sim, later, '/v2.0/oa/message', cast))).error).toBe(-234)
    expect((await answer(post(sim, later, '/v2.0/oa/message', { recipient: { user_id: userId }, message: { text: 'a' } }))).error).toBe(-240)
  })

  test('need a cover and fit their lengths', async () => {
    const { sim, token } = await signedIn()
    expect((await answer(post(sim, token, '/v2.0/article/create', { ...article, cover: undefined }))).error).toBe(-201)
    expect((await answer(post(sim, token, '/v2.0/article/create', { ...article, title: 'a'.repeat(151) }))).error).toBe(-210)
  })
})
