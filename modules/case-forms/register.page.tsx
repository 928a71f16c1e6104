import { page } from '#platform/page'
import { BackLink, Button, Field, PageHead, Panel } from '#ui'
import { getRegister } from './get-register.ts'
import { vietnamDay } from './paper-days.ts'
import { texts } from './texts.vi.ts'

/** Which days of the register to print; this month's until today unless others are asked for. */
export const registerPage = page({
  path: '/office/ho-so/so-theo-doi',
  may: getRegister,
  shell: 'office',
  title: () => texts.book.title,
  load: async (ctx) => ({ today: vietnamDay(ctx.now) }),
  view: ({ today }) => (
    <>
      <BackLink href="/office/ho-so">{texts.book.back}</BackLink>
      <PageHead title={texts.book.title} text={texts.book.lead} />
      <Panel>
        <form class="stack" method="get" action="/office/ho-so/so-theo-doi.pdf" data-turbo="false">
          <Field label={texts.book.from} name="tu" type="date" value={`${today.slice(0, 8)}01`} isRequired />
          <Field label={texts.book.to} name="den" type="date" value={today} isRequired />
          <p class="small quiet">{texts.book.only}</p>
          <Button icon="printer">{texts.book.open}</Button>
        </form>
      </Panel>
    </>
  ),
})
