import { SESSION_COOKIE } from '#platform/http-request'
import { page } from '#platform/page'
import { Button, LinkButton, PageHead } from '#ui'
import { signOut } from './sign-out.ts'
import { texts } from './texts.vi.ts'

/** Ends the session on POST; on GET it asks, since a link may be followed by a program. */
export const signOutPage = page({
  path: '/office/dang-xuat',
  may: 'anyone',
  shell: 'bare',
  title: () => texts.signOut.title,
  load: async () => ({}),
  act: async (ctx) => {
    await ctx.call(signOut, {})
    return { redirect: '/office/dang-nhap?xong=out', cookies: [{ name: SESSION_COOKIE, value: null }] }
  },
  view: () => (
    <>
      <PageHead title={texts.signOut.title} text={texts.signOut.text} />
      <form method="post" action="/office/dang-xuat">
        <Button icon="log-out">{texts.signOut.button}</Button>
      </form>
      <LinkButton href="/office">{texts.signOut.stay}</LinkButton>
    </>
  ),
})
