import { page } from '#platform/page'
import { BackLink } from '#ui'
import { LookUpForm } from './look-up-form.tsx'
import { lookUpAct } from './looked-up.ts'
import { texts } from './texts.vi.ts'

/** By the code on the slip and four digits of the phone: state and dates only. */
export const lookUpPage = page({
  path: '/tra-cuu/ho-so',
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  title: () => texts.lookUp,
  description: () => texts.lookUpText,
  load: async () => null,
  act: (ctx, posted) => lookUpAct(ctx, posted, (ref) => `/tra-cuu/ho-so/${ref}`),
  view: (_data, frame) => (
    <>
      <BackLink href="/ho-so">{texts.whereIs}</BackLink>
      <LookUpForm frame={frame} code={null} />
    </>
  ),
})
