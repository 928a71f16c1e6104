import { z } from 'zod'
import { fileCase, takeIn } from '#cases'
import { getPerson } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { keepUpload } from '#platform/files'
import { operation } from '#platform/operation'
import type { Upload } from '#platform/uploads'
import { currentVersionId, getFilingPapers } from '#procedures'
import { counterTexts } from './office-texts.vi.ts'
import { refuse } from './refusals.ts'

const NAME = 'desk.file-case-here'
const upload = z.custom<Upload>((value) => typeof value === 'object' && value !== null && 'ok' in value && 'content' in value)
const seenPaper = z.object({ paperId: z.string().max(100), how: z.enum(['original', 'copy']), count: z.number().int().min(1).max(99).default(1) })

/**
 * Files a case for somebody who stands before a member of the office, or whose letter came; a volunteer confined to hamlets files with the
 * person's consent for those who live there. An official case at the desk is taken in at once where the actor may, so that code and date
 * stand on the slip; a prepared one is not filed in law. Sent twice with one `draftId` it is filed once.
 * @law NĐ 118/2025/NĐ-CP; Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15
 */
export const fileCaseHere = operation({
  name: NAME,
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'File a case for somebody at the desk or with a volunteer',
  input: z.object({
    draftId: z.uuid(),
    procedureCode: z.string().max(40),
    mode: z.enum(['prepare', 'official']),
    situationId: z.string().max(100),
    how: z.enum(['direct', 'post']).default('direct'),
    personId: id.nullable().default(null),
    name: personal(z.string().trim().max(200)).default(''),
    phone: personal(z.string().trim().max(20)).default(''),
    hamletId: id.nullable().default(null),
    address: personal(z.string().trim().max(300)).default(''),
    seen: z.array(seenPaper).max(200).default([]),
    note: personal(z.string().trim().max(1000)).default(''),
    hasConsent: z.boolean().default(false),
    uploads: z.array(upload).max(12).default([]),
  }),
  output: z.object({ caseId: id, ref: z.string(), isTakenIn: z.boolean() }),
  subject: (_input, { caseId }) => `case:${caseId}`,
  run: async (ctx, input) => {
    const isVolunteer = ctx.hamletsFor({ name: NAME }) !== null
    if (isVolunteer && !input.hasConsent) return refuse('desk.consent_needed')
    const person = await personOf(ctx, input)
    requireOwnHamlet(ctx, person.hamletId)
    const papers = await getFilingPapers.run(ctx, { code: input.procedureCode })
    const situation = papers.situations.find((one) => one.id === input.situationId) ?? refuse('desk.situation_unknown')
    const nameOf = new Map(situation.papers.map((paper) => [paper.id, paper.name]))
    const versionId = (await currentVersionId(ctx, input.procedureCode)) ?? refuse('desk.situation_unknown')
    const by = ctx.actor.kind === 'staff' ? { name: ctx.actor.name, accountId: ctx.actor.accountId } : { name: NAME, accountId: null }
    const filed = await ctx.asSystem('desk').call(fileCase, {
      draftId: input.draftId,
      mode: input.mode,
      procedureCode: input.procedureCode,
      versionId,
      situation: { id: situation.id, name: situation.name },
      channel: input.how,
      via: isVolunteer ? 'volunteer' : input.how === 'post' ? 'post' : 'desk',
      for: { personId: person.personId, organisationId: null, name: person.name },
      applicantPhone: input.phone || null,
      hamletId: person.hamletId,
      address: input.address || null,
      filedBy: { residentId: null, ...by },
      contactId: person.contactId,
      answers: {
        seen: input.seen.map(({ paperId, how, count }) => ({ name: nameOf.get(paperId) ?? paperId, how, count })),
        note: input.note,
        ...(isVolunteer ? { consent: { at: ctx.now.toISOString(), words: counterTexts.consent } } : {}),
      },
      papers: await keptPapers(ctx, input.uploads),
    })
    const isTakenIn = filed.isNew && input.mode === 'official' && ctx.may(takeIn)
    if (isTakenIn) await ctx.call(takeIn, { caseId: filed.caseId })
    return { caseId: filed.caseId, ref: filed.ref, isTakenIn }
  },
})

type Whom = { personId: number | null; name: string; hamletId: number | null }

/** The person chosen from the register, with the contact they proved; a name that was only typed stays a name. */
async function personOf(ctx: Context, { personId, name, hamletId }: Whom): Promise<Whom & { contactId: number | null }> {
  if (personId !== null) {
    const known = await ctx.asSystem('desk').call(getPerson, { personId })
    return { personId, name: known.fullName, hamletId: known.hamletId ?? hamletId, contactId: known.contacts[0]?.contactId ?? null }
  }
  return name === '' ? refuse('desk.person_needed') : { personId, name, hamletId, contactId: null }
}

function requireOwnHamlet(ctx: Context, hamletId: number | null): void {
  const hamlets = ctx.hamletsFor({ name: NAME })
  if (hamlets !== null && (hamletId === null || !hamlets.includes(hamletId))) refuse('desk.outside_hamlet')
}

async function keptPapers(ctx: Context, uploads: readonly Upload[]) {
  const papers = []
  for (const [index, one] of uploads.entries()) {
    const { fileId, thumbnailId } = await keepUpload(ctx, one)
    papers.push({ paperId: `seen-${index + 1}`, name: counterTexts.photoName(index + 1), fileId, thumbnailFileId: thumbnailId })
  }
  return papers
}
