import { field, page } from '#platform/page'
import { BackLink, Button, Checkbox, Field, PageHead } from '#ui'
import { texts } from './page-texts.vi.ts'
import { PAPER_PATH as PATH, SIGN_IN_PATH } from './paths.ts'
import { residentPath } from './resident-path.ts'
import { holdSession, originOf } from './sign-in-cookies.ts'
import { signInWithPaperCode } from './sign-in-with-paper-code.ts'
import { sayWait } from './texts.vi.ts'
import { Told } from './told.tsx'

/** The eight digits a volunteer told. */
export const paperCodePage = page({
  path: PATH,
  may: 'anyone',
  shell: 'resident',
  stamp: 'public_stamp',
  isUnlisted: true,
  title: () => texts.paperTitle,
  load: async () => ({}),
  act: async (ctx, posted) => {
    const backTo = residentPath(field(posted.form, 'tiep'))
    const asked = { code: field(posted.form, 'code').slice(0, 40), isShared: field(posted.form, 'chung') === 'co', backTo, ...originOf(posted) }
    const answer = await ctx.call(signInWithPaperCode, asked)
    if (answer.outcome === 'in') return { redirect: answer.backTo, cookies: holdSession(answer) }
    const told = answer.outcome === 'limited' ? { cho: String(answer.seconds) } : { loi: 'sai' }
    return { redirect: `${PATH}?${new URLSearchParams({ ...told, tiep: backTo }).toString()}` }
  },
  view: (_data, frame) => {
    const { tiep, loi, cho } = frame.request.query
    const problem = loi ? texts.paperWrong : cho && /^\d{1,6}$/.test(cho) ? texts.paperLimited(sayWait(Number(cho))) : undefined
    return (
      <>
        <BackLink href={`${SIGN_IN_PATH}?tiep=${encodeURIComponent(residentPath(tiep))}`}>{texts.title}</BackLink>
        <PageHead title={texts.paperTitle} text={texts.paperLead} />
        <Told frame={frame} problem={problem} />
        <form class="stack" method="post" action={PATH}>
          <div class="big-box is-code">
            <Field label={texts.paperCode} name="code" inputMode="numeric" autoComplete="off" maxLength={12} letters={10} isRequired />
          </div>
          <Checkbox label={texts.shared} hint={texts.sharedHint} name="chung" value="co" />
          <input type="hidden" name="tiep" value={residentPath(tiep)} />
          <Button>{texts.enter}</Button>
        </form>
      </>
    )
  },
})
