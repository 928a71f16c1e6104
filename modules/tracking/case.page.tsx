import { page } from '#platform/page'
import { qrMatrix } from '#platform/qr'
import { BackLink } from '#ui'
import { actOnOwn } from './act-on-own.ts'
import { LookedUpView, LookUpForm } from './look-up-form.tsx'
import { lookedUp } from './looked-up.ts'
import { OwnCase } from './own-case.tsx'
import { findOwnView } from './own-view.ts'
import { headingOf } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayAt } from './when-words.ts'

/**
 * One case. Its owner sees the whole; everybody else, signed in or not, meets the look-up's questions, the same for a code that is
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
    return { ref, own, isNew, qr, looked: own ? null : lookedUp(ctx, request) }
  },
  title: ({ own }) => (own ? headingOf({ ...own, missing: own.supplement?.items.length ?? 0 }) : texts.lookUp),
  act: actOnOwn,
  hero: ({ own, isNew }, { now }) =>
    isNew &&
    own && (
      <>
        <h1>{own.receivedAt ? texts.newReceived : own.mode === 'prepare' ? texts.newPrepare : texts.newFiled}</h1>
        <p>{sayAt(own.receivedAt ?? own.filedAt, now)}</p>
      </>
    ),
  view: ({ own, ref, isNew, qr, looked }, frame) => {
    if (own && qr) return <OwnCase own={own} qr={qr} isNew={isNew} frame={frame} />
    return (
      <>
        <BackLink href="/ho-so">{texts.whereIs}</BackLink>
        {looked ? <LookedUpView looked={looked} now={frame.now} /> : <LookUpForm frame={frame} code={ref} />}
      </>
    )
  },
})
