import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import type { AnyOperation } from '#platform/operation'
import type { Runtime } from '#platform/runtime'
import type { Simulated, SimulatedOa } from '../simulators/beside.ts'

type Seeded = { commune: Commune; host: string }

/**
 * The demonstration's channels: each commune's page at the Zalo simulator, connected by going through its consent page as an
 * administrator would, and a sender at the SMS simulator. The codes are exchanged by the worker's job.
 */
export async function seedMessaging(runtime: Runtime, communes: readonly Seeded[], { zalo, sms }: Simulated): Promise<void> {
  for (const [index, { commune, host }] of communes.entries()) {
    const run = runAs(runtime, commune)
    await run('messaging.save-account', { channel: 'sms', accountRef: `esms-${commune.slug}`, name: sms.brandname, settings: { brandname: sms.brandname } })
    const page = zalo.oas[index]
    if (page) await connect(run, page, host)
    for (const template of templates) await run('messaging.edit-template', template)
    await run('case-messages.lay-templates', {})
  }
}

async function connect(run: ReturnType<typeof runAs>, page: SimulatedOa, host: string): Promise<void> {
  const { accountId } = await run('messaging.save-account', { channel: 'zalo', accountRef: page.oaId, name: page.name })
  await run('messaging.start-connecting', { accountId, redirectUri: `http://${host}/office/kenh/zalo/ket-noi` })
  const { address } = await run('messaging.get-consent-page', { accountId })
  const { origin, pathname, searchParams } = new URL(String(address))
  const consent = await fetch(`${origin}${pathname}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...Object.fromEntries(searchParams), oa_id: page.oaId }),
  })
  const back = consent.headers.get('location')
  if (!back) throw new Error(`The simulator did not consent for ${page.name}: ${await consent.text()}`)
  const given = new URL(back).searchParams
  await run('messaging.finish-connecting', { state: given.get('state'), code: given.get('code'), accountRef: given.get('oa_id') })
}

/** Texts the simulator has approved under the same numbers. */
const templates = [
  {
    code: 'tinh-trang-ho-so',
    name: 'Báo tình trạng hồ sơ',
    text: 'Hồ sơ {ma_ho_so} của ông/bà: {trang_thai}.',
    zaloUserTemplateRef: '301001',
    zaloPhoneTemplateRef: '301001',
    priceDong: 120,
  },
  {
    code: 'da-tra-loi',
    name: 'Xã trả lời câu hỏi',
    text: 'Xã đã trả lời câu hỏi của {ten}. Xem tại {duong_dan}.',
    zaloUserTemplateRef: '301002',
    zaloPhoneTemplateRef: '301002',
    priceDong: 120,
  },
]

/** Runs the house's own operations by name: the ones that need channels are made when the house is joined. */
function runAs(runtime: Runtime, commune: Commune) {
  return async (name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const found: AnyOperation | undefined = runtime.modules.flatMap((module) => module.operations).find((operation) => operation.name === name)
    if (!found) throw new Error(`The house has no operation ${name}`)
    return execute(runtime, found, input, { commune, actor: { kind: 'system', name: 'seed' }, requestId: runtime.random.uuid() }) as Promise<
      Record<string, unknown>
    >
  }
}
