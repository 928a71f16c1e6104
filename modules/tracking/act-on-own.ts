import { askCallBack, getOwnCase, rateCase, supplementCase } from '#cases'
import type { Context } from '#platform/context'
import { field, type Posted, type Redirect } from '#platform/page'
import { lookUpAct } from './looked-up.ts'
import { refuse } from './refusals.ts'

/** What a case's own page may post: papers that were missing, a wish to be called, a rating; or, from anybody, a look-up. */
export async function actOnOwn(ctx: Context, posted: Posted): Promise<Redirect> {
  const { form, params } = posted
  const ref = params['ref'] ?? ''
  const act = field(form, 'viec')
  switch (act) {
    case 'gui-giay':
      await sendPapers(ctx, ref, posted)
      break
    case 'goi-lai':
    case 'gap':
      await ctx.call(askCallBack, { ref, wants: act === 'gap' ? 'meet' : 'call', when: field(form, 'luc').slice(0, 200) })
      break
    case 'danh-gia':
      if (!/^[123]$/.test(field(form, 'muc'))) return refuse('tracking.face_needed', { field: 'muc' })
      await ctx.call(rateCase, { ref, rating: field(form, 'muc'), words: field(form, 'gop-y') })
      break
    default:
      return lookUpAct(ctx, posted, (found) => `/ho-so/${encodeURIComponent(found)}`)
  }
  return { redirect: `/ho-so/${encodeURIComponent(ref)}?xong=${act}` }
}

/** Each file goes to the paper whose field it came in; names are those that were asked for. */
async function sendPapers(ctx: Context, ref: string, { form, uploads = [] }: Posted): Promise<void> {
  const { supplement } = await ctx.call(getOwnCase, { ref })
  const items = supplement?.items ?? []
  const papers = uploads.flatMap(({ field: name, ...upload }) => {
    const item = items[Number(/^giay-(\d+)$/.exec(name)?.[1] ?? Number.NaN)]
    return item ? [{ paperId: item.paperId, name: item.name, upload }] : []
  })
  await ctx.call(supplementCase, { ref, note: field(form, 'loi-nhan'), papers })
}
