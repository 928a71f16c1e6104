import { field, page } from '#platform/page'
import { BackLink, Button, PageHead } from '#ui'
import { askPhoneCode } from './ask-phone-code.ts'
import { texts } from './page-texts.vi.ts'
import { ACCOUNT_PATH, CODE_PATH, ADD_PHONE_PATH as PATH } from './paths.ts'
import { PhoneField } from './phone-field.tsx'
import { holdProof } from './sign-in-cookies.ts'
import { refusedAt, Told } from './told.tsx'

/** Another phone for an open account, proved by a code like the first. */
export const addPhonePage = page({
  path: PATH,
  may: 'resident',
  shell: 'resident',
  title: () => texts.addPhone,
  load: async () => ({}),
  act: async (ctx, { form, address }) => {
    const { token } = await ctx.call(askPhoneCode, { phone: field(form, 'phone').slice(0, 40), address, use: 'account' })
    return { redirect: `${CODE_PATH}?them=co`, cookies: [holdProof(token)] }
  },
  view: (_data, frame) => {
    const wrong = refusedAt(frame, 'residents.phone_invalid')
    return (
      <>
        <BackLink href={ACCOUNT_PATH}>{texts.account}</BackLink>
        <PageHead title={texts.addPhoneTitle} text={texts.addPhoneLead} />
        <Told frame={frame} problem={texts.problems[frame.request.query['loi'] ?? '']} atField={wrong} />
        <form class="stack" method="post" noValidate action={PATH}>
          <PhoneField frame={frame} error={wrong} />
          <Button icon="send">{texts.sendCode}</Button>
        </form>
      </>
    )
  },
})
