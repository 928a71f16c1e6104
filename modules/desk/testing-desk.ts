import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { fileCase } from '#cases'
import { addHamlet, editSettings } from '#communes'
import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { buildHttp } from '#platform/http'
import { hashToken } from '#platform/ids'
import { createMetrics } from '#platform/metrics'
import type { AnyPage } from '#platform/page'
import type { Shell } from '#platform/site'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { house } from '../../house.ts'
import { setIntakeMode } from '../procedures/set-intake-mode.ts'
import { bareRecord } from '../procedures/testing-catalogue.ts'
import { casePage } from './case.page.tsx'
import { caseListPage } from './case-list.page.tsx'
import { counterPage } from './counter.page.tsx'
import { handOverPage } from './hand-over.page.tsx'
import { slipPage } from './slip.page.tsx'
import { stepsPage } from './steps.page.tsx'
import { substitutesPage } from './substitutes.page.tsx'

export const SHOP = '1.001612'
export const MARRIAGE = '1.000894'
type Staff = Extract<Actor, { kind: 'staff' }>
const shell: Shell = { load: async () => null, draw: ({ title, body, hero }) => h('html', {}, h('title', {}, title), h('body', {}, body, hero)) }

/** The desk over the whole house: a shop is registered officially in three working days, a marriage is only prepared. */
export async function deskHouse(morePages: readonly AnyPage[] = []) {
  const w = await world(house({ channels: [] }))
  const system = { as: w.system }
  await w.call(importCatalogue, { catalogue: JSON.stringify([shop, marriage]) }, system)
  for (const place of [w.commune, w.other]) {
    await w.call(editSettings, { agencyCode: 'H44.12.05', phone: '0210 3000 123' }, { ...system, in: place })
    const decision = { mode: 'official' as const, decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: 'Theo quyết định' }
    await w.call(setIntakeMode, { code: SHOP, ...decision }, { ...system, in: place })
  }
  const { hamletId } = await w.call(addHamlet, { name: 'Khu Đoài' }, system)
  const { hamletId: otherHamletId } = await w.call(addHamlet, { name: 'Khu Đông' }, system)
  const app = await buildHttp({
    runtime: w.runtime,
    site: {
      pages: [caseListPage, casePage, slipPage, counterPage, handOverPage, substitutesPage, stepsPage, ...morePages],
      shells: { resident: shell, office: shell, bare: shell },
      problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
      signInPath: () => '/office/dang-nhap',
      assetsDir: '/',
    },
    metrics: createMetrics(),
    requestsPerMinute: 100_000,
  })
  const { get, post } = browserOf(app)
  return { w, app, hamletId, otherHamletId, get, post, enter: (actor: Staff, place = w.commune) => enter(w, actor, place), close: () => closeAll(app, w) }
}
export type DeskHouse = Awaited<ReturnType<typeof deskHouse>>

export function browserOf(app: FastifyInstance) {
  return {
    get: (url: string, phien = '', cookies: Record<string, string> = {}) =>
      app.inject({ url, headers: { host: 'lam-thao.localhost' }, cookies: { phien, ...cookies } }),
    post: (url: string, form: Record<string, string> | string[][], phien: string) =>
      app.inject({
        method: 'POST',
        url,
        headers: { host: 'lam-thao.localhost', 'content-type': 'application/x-www-form-urlencoded' },
        cookies: { phien },
        payload: new URLSearchParams(form).toString(),
      }),
  }
}

/** A session's cookie for somebody of the staff. */
async function enter(w: World, actor: Staff, place: Commune): Promise<string> {
  const token = w.runtime.random.token()
  const session = { commune_id: place.id, account_id: actor.accountId, token_hash: hashToken(token) }
  await w.open(({ db }) => db.insertInto('session').values(session).execute(), { in: place })
  return token
}

async function closeAll(app: FastifyInstance, w: World): Promise<void> {
  await app.close()
  await w.close()
}

/** A case as a resident's phone files it. */
export async function fileOne({ w, hamletId }: Pick<DeskHouse, 'w' | 'hamletId'>, parts: Partial<Parameters<typeof fileCase.run>[1]> = {}, place = w.commune) {
  const procedureCode = parts.procedureCode ?? SHOP
  const version = await w.open(({ db }) => db.selectFrom('procedure').select('version_id').where('code', '=', procedureCode).executeTakeFirstOrThrow())
  return w.call(
    fileCase,
    {
      draftId: w.runtime.random.uuid(),
      mode: procedureCode === SHOP ? 'official' : 'prepare',
      procedureCode,
      versionId: version.version_id,
      situation: { id: 'all', name: 'Hồ sơ chung' },
      channel: 'online',
      via: 'web',
      for: { personId: null, organisationId: null, name: 'Nguyễn Thị Lành' },
      applicantPhone: '0912345438',
      hamletId: place.id === w.commune.id ? hamletId : null,
      filedBy: { residentId: null, name: 'Nguyễn Thị Lành' },
      contactId: null,
      answers: { forWhom: 'self' },
      papers: [],
      ...parts,
    },
    { as: w.system, in: place },
  )
}

export const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

const shop = bareRecord({
  code: SHOP,
  name: 'Đăng ký thành lập hộ kinh doanh',
  field: 'Hộ kinh doanh',
  processingTime: { value: 3, unit: 'working_days', basis: 'time_column', note: null },
})
const marriage = bareRecord({
  code: MARRIAGE,
  name: 'Thủ tục đăng ký kết hôn',
  field: 'Hộ tịch',
  processingTime: { value: 2, unit: 'working_days', basis: 'time_column', note: null },
})
