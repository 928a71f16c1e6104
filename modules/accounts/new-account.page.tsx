import { listHamlets } from '#communes'
import { field, inputFrom, page } from '#platform/page'
import { BackLink, Button, Field, PageHead, Panel } from '#ui'
import { createAccount } from './create-account.ts'
import { toAccountWithLink } from './link-cookie.ts'
import { postedGrant } from './posted-grant.ts'
import { Refused } from './refused.tsx'
import { RoleFields } from './role-fields.tsx'
import { texts } from './texts.vi.ts'

const PATH = '/office/nhan-su/them'

/** Opens an account: name, role, and then the link to hand over. */
export const newAccountPage = page({
  path: PATH,
  may: createAccount,
  shell: 'office',
  title: () => texts.account.newTitle,
  load: async (ctx) => ({ hamlets: await ctx.call(listHamlets, {}) }),
  act: async (ctx, { form }) => {
    const { accountId, activationToken } = await ctx.call(createAccount, {
      ...inputFrom(createAccount, { login: field(form, 'login'), name: field(form, 'name') }),
      ...(field(form, 'title') ? { title: field(form, 'title') } : {}),
      ...(field(form, 'phone') ? { phone: field(form, 'phone') } : {}),
      ...(field(form, 'workPhone') ? { workPhone: field(form, 'workPhone') } : {}),
      ...(field(form, 'field') ? { field: field(form, 'field') } : {}),
      grants: [postedGrant(form)],
    })
    return toAccountWithLink(accountId, activationToken)
  },
  view: ({ hamlets }, frame) => {
    const typed = (name: string) => field(frame.form, name)
    return (
      <>
        <PageHead above={<BackLink href="/office/nhan-su">{texts.staff.title}</BackLink>} title={texts.account.newTitle} text={texts.account.newLead} />
        <Refused frame={frame} />
        <Panel>
          <form class="stack" method="post" action={PATH}>
            <Field label={texts.account.name} name="name" value={typed('name')} autoComplete="off" isRequired />
            <Field label={texts.account.login} hint={texts.account.loginHint} name="login" value={typed('login')} autoComplete="off" isRequired />
            <Field label={texts.account.jobTitle} name="title" value={typed('title')} isRequired={false} />
            <Field label={texts.account.phone} name="phone" type="tel" value={typed('phone')} isRequired={false} />
            <Field
              label={texts.account.workPhone}
              hint={texts.account.workPhoneRule}
              name="workPhone"
              type="tel"
              value={typed('workPhone')}
              isRequired={false}
            />
            <RoleFields hamlets={hamlets} value={{ role: typed('role') || 'officer', hamletId: typed('hamletId'), field: typed('field') }} />
            <Button>{texts.account.create}</Button>
          </form>
        </Panel>
      </>
    )
  },
})
