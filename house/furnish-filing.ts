import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { sha256 } from '#platform/ids'
import type { World } from '#platform/testing'
import { addPaper } from '../modules/filing/add-paper.ts'
import { answerStep } from '../modules/filing/answer-step.ts'
import { beginDraft } from '../modules/filing/begin-draft.ts'
import { getDraft } from '../modules/filing/get-draft.ts'
import { makeLink } from '../modules/filing/make-link.ts'

/** A draft of a browser that is half done, one of a resident, one ready to be sent, and a link to go on elsewhere. */
export type FurnishedFiling = {
  browser: string
  openId: string
  ownId: string
  readyId: string
  versionId: number
  link: string
  digits: string
  upload: object
}

type People = { commune: Commune; mark: string; resident: Actor; procedureCode: string }

/** Drafts of every kind of holder, with a picture; texts carry the commune's mark. */
export async function furnishFiling(w: World, { commune, mark, resident, procedureCode }: People): Promise<FurnishedFiling> {
  const browser = w.runtime.random.token()
  const how = { in: commune }
  const begin = (as?: Actor) => w.call(beginDraft, { procedureCode, browser, address: `10.1.0.${commune.id}` }, { ...how, ...(as ? { as } : {}) })
  const answer = (draftId: string, step: string, given: object, pass?: string) =>
    w.call(answerStep, { draftId, step, given, ...(pass ? { pass } : { browser }) }, how)
  const upload = { name: `${mark}.jpg`, mediaType: 'image/jpeg', content: Buffer.from(mark), thumbnail: Buffer.from(mark) } as const

  const { draftId: openId } = await begin()
  await answer(openId, 'cho-ai', { whom: 'child', childName: `${mark} con` })
  await w.call(addPaper, { draftId: openId, browser, step: 'giay-khac', upload, sentSha256: sha256(mark) }, how)
  const { link, digits } = await w.call(makeLink, { draftId: openId, browser, step: 'lien-he', address: '10.1.0.9' }, how)
  const { draftId: ownId } = await begin(resident)

  const { draftId: readyId, pass } = await begin()
  const given = { whom: 'self', name: `${mark} người nộp`, phone: '0912345438', situationId: 'birth-slip', paper: 'bring' }
  let { step, versionId } = await w.call(getDraft, { draftId: readyId, pass }, how)
  while (step !== 'xem-lai') step = (await answer(readyId, step, given, pass)).next
  return { browser, openId, ownId, readyId, versionId, link, digits, upload }
}
