import { page } from '#platform/page'
import { qrMatrix } from '#platform/qr'
import { BackLink } from '#ui'
import { actOnOwn } from './act-on-own.ts'
import { LookedUpView, LookUpForm } from './look-up-form.tsx'
import { lookedUp } from './looked-up.ts'
import { OnlyFiled } from './only-filed.tsx'
import { OwnCase } from './own-case.tsx'
import { findOnlyFiled, findOwnView } from './own-view.ts'
import { headingOf } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayAt } from './when-words.ts'

/**
 * One case. Its owner sees the whole, who only sent it that they did; everybody else, signed in or not, meets the look-up's questions, the same for a code that is
 * another's and for one that is nobody's.
 */
export const casePage = page({
  path: '/ho-so/:ref',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  uploads: {},
  islands: ['modules/tracking/chosen-files.island.ts'],
  load: async (ctx, request) => {
    const ref = request.params['ref'] ?? ''
    const own = await findOwnView(ctx, ref)
    const isNew = own !== null && request.query['moi'] !== undefined
    const qr = own && qrMatrix(`${request.origin}/tra-cuu/ho-so/${own.ref}`)
    const onlyFiled = own ? null : await findOnlyFiled(ctx, ref)
    return { ref, own, isNew, qr, onlyFiled, looked: own || onlyFiled ? null : lookedUp(ctx, request) }
  },
  title: ({ own, onlyFiled }) => (own ? headingOf({ ...own, missing: own.supplement?.items.length ?? 0 }) : onlyFiled ? texts.onlyFiledTitle : texts.lookUp),
  act: actOnOwn,
  hero: ({ own, isNew }, { now }) =>
    isNew &&
    own && (
      <>
        <h1>{own.receivedAt ? texts.newReceived : own.mode === 'prepare' ? texts.newPrepare : texts.newFiled}</h1>
        <p>{sayAt(own.receivedAt ?? own.filedAt, now)}</p>
      </>
    ),
  view: ({ own, ref, isNew, qr, onlyFiled, looked }, frame) => {
    if (own && qr) return <OwnCase own={own} qr={qr} isNew={isNew} frame={frame} />
    if (onlyFiled) return <OnlyFiled filed={onlyFiled} now={frame.now} />
    return (
      <>
        <BackLink href="/ho-so">{texts.whereIs}</BackLink>
        {looked ? <LookedUpView looked={looked} now={frame.now} /> : <LookUpForm frame={frame} code={ref} />}
      </>
    )
  },
})
