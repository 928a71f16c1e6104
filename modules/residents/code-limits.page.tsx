import type { z } from 'zod'
import { inputFrom, page } from '#platform/page'
import { Button, Field, Notice, PageHead, Panel } from '#ui'
import { countOpenings } from './count-openings.ts'
import { editCodeLimits } from './edit-code-limits.ts'
import { getCodeUse } from './get-code-use.ts'
import { OpenedThisMonth } from './help-search.tsx'
import { texts } from './page-texts.vi.ts'
import { Told } from './told.tsx'

const PATH = '/office/dang-nhap-nguoi-dan'
const words = texts.limits
const fields = ['anHourToPhone', 'aDayToPhone', 'anHourFromAddress', 'aDayFromAddress', 'aDay'] as const

type Data = { use: z.output<typeof getCodeUse.output>; month: z.output<typeof countOpenings.output> }

/** How residents sign in: codes sent against the limits, and accounts opened with help. */
export const codeLimitsPage = page<Data>({
  path: PATH,
  may: getCodeUse,
  shell: 'office',
  title: () => words.title,
  load: async (ctx) => ({ use: await ctx.call(getCodeUse, {}), month: await ctx.call(countOpenings, {}) }),
  act: async (ctx, { form }) => {
    await ctx.call(editCodeLimits, inputFrom(editCodeLimits, form))
    return { redirect: `${PATH}?xong=luu` }
  },
  view: ({ use, month }, frame) => (
    <>
      <PageHead title={words.title} text={words.sent(use.sent, use.limits.aDay)} />
      <Told frame={frame} done={frame.request.query['xong'] === 'luu' ? words.saved : undefined} />
      {use.isNearLimit && (
        <Notice tone={use.isOver ? 'alarm' : 'now'} icon="triangle-alert" role="status">
          {use.isOver ? words.over : words.near}
        </Notice>
      )}
      {frame.may(editCodeLimits) && (
        <Panel title={words.legend}>
          <form class="stack" method="post" action={PATH}>
            {fields.map((name) => (
              <Field label={words[name]} name={name} type="number" inputMode="numeric" min="1" letters={8} value={String(use.limits[name])} isRequired />
            ))}
            <Button>{words.save}</Button>
          </form>
        </Panel>
      )}
      {month.rows.length > 0 ? <OpenedThisMonth month={month} /> : <p>{words.noOpenings}</p>}
    </>
  ),
})
