import { page } from '#platform/page'
import { BackLink } from '#ui'
import { LookedUpView, LookUpForm } from './look-up-form.tsx'
import { lookedUp, lookUpAct } from './looked-up.ts'
import { texts } from './texts.vi.ts'

/** What the QR on a slip opens: the same questions for every code, whoever's it is. */
export const lookedUpPage = page({
  path: '/tra-cuu/ho-so/:ref',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.lookUp,
  load: async (ctx, request) => ({ looked: lookedUp(ctx, request), ref: request.params['ref'] ?? '' }),
  act: (ctx, posted) => lookUpAct(ctx, posted, (ref) => `/tra-cuu/ho-so/${encodeURIComponent(ref)}`),
  view: ({ looked, ref }, frame) => (
    <>
      <BackLink href="/ho-so">{texts.whereIs}</BackLink>
      {looked ? <LookedUpView looked={looked} now={frame.now} /> : <LookUpForm frame={frame} code={ref} />}
    </>
  ),
})
