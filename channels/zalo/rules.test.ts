import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readZaloEvent } from './events.ts'
import { codeChallenge, isSigned, secretProof } from './signature.ts'
import { splitText } from './split-text.ts'
import { knownCodes, refusalOf } from './status-table.ts'

describe('signatures', () => {
  const body =
    '{"app_id":"1111111111111111111","user_id_by_app":"2222222222222222222","event_name":"user_send_text","timestamp":"1767225600000","sender":{"id":"3333333333333333333"},"recipient":{"id":"4444444444444444444"},"message":{"msg_id":"0123456789abcdef0123","text":"Xin chào, tôi muốn hỏi thủ tục"}}'
  const mac = '2c16d3dfef9d25bd8d2c3dd5ca25a4a6f8029b2da30b77cb4487e1ffed12be9d'
  const check = (header: string | undefined, raw = body, secrets = ['test-oa-secret-key']) =>
    isSigned(Buffer.from(raw), header, '1767225600000', '1111111111111111111', secrets)

  it('fit the published vectors', () => {
    expect(check(`mac=${mac}`)).toBe(true)
    expect(secretProof('test-app-secret', 'test-access-token')).toBe('c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b')
    expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
  })

  it.each([
    ['without mac=', mac, true],
    ['in capitals', `MAC=${mac.toUpperCase()}`, true],
    ['missing', undefined, false],
    ['empty', '', false],
    ['cut short', mac.slice(0, 62), false],
    ['of another body', `mac=${mac.replace('2c', '2d')}`, false],
  ])('%s: %s', (_what, header, expected) => {
    expect(check(header)).toBe(expected)
  })

  it('are refused when one byte differs, taken with an old secret while both hold', () => {
    expect(check(`mac=${mac}`, `${body} `)).toBe(false)
    expect(check(`mac=${mac}`, body, ['new-secret', 'test-oa-secret-key'])).toBe(true)
    expect(check(`mac=${mac}`, body, ['new-secret'])).toBe(false)
  })
})

describe('a long text', () => {
  it('is cut at paragraphs, then lines, sentences and spaces', () => {
    expect(splitText('một hai ba', 20)).toEqual(['một hai ba'])
    expect(splitText(`${'a'.repeat(10)}\n\n${'b'.repeat(10)}`, 15)).toEqual(['a'.repeat(10), 'b'.repeat(10)])
    expect(splitText('Câu một. Câu hai dài hơn.', 15)).toEqual(['Câu một.', 'Câu hai dài', 'hơn.'])
    expect(splitText('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
  })

  it('loses nothing but spaces, and no part passes the limit in code points', () => {
    const words = fc.array(fc.constantFrom('thủ', 'tục', 'hoà'.normalize('NFD'), '😀', 'đăng-ký', '\n\n', '\n', 'x'.repeat(30), 'Xong. '), {
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (parts, limit) => {
        const text = parts.join(' ')
        const cut = splitText(text, limit)
        expect(cut.every((part) => [...part].length <= limit)).toBe(true)
        expect(cut.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the status tables', () => {
  it.each([...knownCodes.openapi.map((code) => ['openapi', code] as const), ...knownCodes.business.map((code) => ['business', code] as const)])(
    '%s %s has a Vietnamese reason',
    (host, code) => {
      expect(refusalOf(host, Number(code)).reason).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i)
      expect(refusalOf(host, Number(code)).reason).not.toContain('mã -')
    },
  )

  it.each([
    ['openapi', -32, 'later'],
    ['openapi', -200, 'later'],
    ['openapi', -216, 'later'],
    ['openapi', -201, 'never'],
    ['openapi', -230, 'never'],
    ['openapi', -987654, 'never'],
    ['business', -124, 'later'],
    ['business', -108, 'never'],
    ['business', -144, 'later'],
  ] as const)('%s %i is tried %s', (host, code, retry) => {
    expect(refusalOf(host, code).retry).toBe(retry)
  })

  it.each([-115, -125, -135, -136, -137, -144, -146, -147])('business %i pauses the channel', (code) => {
    expect(refusalOf('business', code).pause).toMatchObject({ scope: 'account', isAlarm: true })
  })

  it.each([-209, -211, -219, -221, -223, -224, -320, -321])('openapi %i raises an alarm', (code) => {
    expect(refusalOf('openapi', code).pause).toMatchObject({ isAlarm: true })
  })
})

describe('the event catalogue', () => {
  const OA = '4444444444444444444'
  const U = '3333333333333333333'
  const base = { app_id: '1', timestamp: '1767225600000' }
  const fromUser = { ...base, sender: { id: U }, recipient: { id: OA }, message: { msg_id: 'm1', text: 'xin chào' } }
  const fromOa = { ...base, sender: { id: OA }, recipient: { id: U }, message: { msg_id: 'm1', msg_ids: ['m1'], text: 'chào' } }
  const ofUser = { ...base, oa_id: OA, user_id: U }
  const events: [string[], object, string][] = [
    [
      ['text', 'image', 'gif', 'link', 'audio', 'video', 'sticker', 'location', 'business_card', 'file'].map((kind) => `user_send_${kind}`),
      fromUser,
      'message',
    ],
    [['text', 'image', 'gif', 'list', 'file', 'sticker', 'template'].map((kind) => `oa_send_${kind}`), fromOa, 'echo'],
    [['user_received_message', 'user_seen_message'], fromOa, 'receipt'],
    [['follow'], { ...base, oa_id: OA, follower: { id: U } }, 'followed'],
    [['unfollow'], { ...base, oa_id: OA, follower: { id: U } }, 'unfollowed'],
    [['user_click_chatnow', 'user_call_oa'], ofUser, 'interacted'],
    [['widget_interaction_accepted'], { ...base, oa_id: OA, data: { user_id: U } }, 'interacted'],
    [['user_submit_info'], { ...fromUser, info: { name: 'A', phone: 84912345678 } }, 'details-given'],
    [['user_withdraw'], ofUser, 'withdrew'],
    [['user_reply_consent'], { ...ofUser, user_consent: 'ALLOW' }, 'consent-answered'],
    [['permission_revoked'], { ...base, oa_id: OA }, 'account-lost'],
    [
      [
        ...['text', 'image', 'file', 'sticker'].flatMap((kind) => [`anonymous_send_${kind}`, `oa_send_anonymous_${kind}`]),
        ...['user_reacted_message', 'oa_reacted_message', 'update_user_info', 'add_user_to_tag', 'remove_user_from_tag', 'remove_tag'],
        ...['widget_failed_to_sync_user_external_id', 'oa_send_consent', 'oa_call_user', 'create_group', 'user_join_group', 'user_request_join_group'],
        ...[
          'accept_request_join_group',
          'reject_request_join_group',
          'add_group_admin',
          'remove_group_admin',
          'update_group_info',
          'user_out_group',
          'delete_group',
        ],
        ...[
          'user_send_group_text',
          'oa_send_group_image',
          'change_template_status',
          'change_template_quality',
          'change_template_quota',
          'change_oa_daily_quota',
        ],
        ...['change_oa_template_tags', 'user_feedback', 'user_click_response_button', 'event_journey_time_out', 'event_journey_acknowledged'],
        ...['extension_purchased', 'shop_has_order', 'user_asking_product'],
      ],
      fromUser,
      'noted',
    ],
    [['user_click_button', 'something_new', ''], fromUser, 'unrecognised'],
  ]
  it.each(events.flatMap(([names, body, kind]) => names.map((name) => [name, kind, body] as const)))('%s is %s', (name, kind, body) => {
    const event = readZaloEvent({ ...body, event_name: name }, OA)
    expect(event.kind).toBe(kind)
    if ('userRef' in event) expect(event.userRef).toBe(U)
  })

  it('finds the user whichever side a receipt names as sender', () => {
    expect(readZaloEvent({ ...fromUser, event_name: 'user_seen_message' }, OA)).toMatchObject({ kind: 'receipt', providerMessageIds: ['m1'] })
  })

  it('reads a template receipt by its tracking id and its own time', () => {
    const body = { ...fromOa, event_name: 'user_received_message', message: { msg_id: 'x', tracking_id: 'm12p0n0', delivery_time: '1767225660000' } }
    expect(readZaloEvent(body, OA)).toMatchObject({ kind: 'delivery-report', ledgerId: 'm12p0n0', state: 'delivered', at: new Date(1_767_225_660_000) })
  })

  it('bears anything', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('user_send_text', 'oa_send_text', 'follow', 'user_submit_info', 'user_seen_message', 'user_withdraw'),
        (inner, name) => {
          expect(
            readZaloEvent(
              { event_name: name, timestamp: '1767225600000', sender: inner, recipient: inner, message: inner, follower: inner, info: inner, data: inner },
              OA,
            ).kind,
          ).toBeTypeOf('string')
          expect(readZaloEvent(inner, OA).kind).toBe('unrecognised')
        },
      ),
      { numRuns: 300 },
    )
  })
})
