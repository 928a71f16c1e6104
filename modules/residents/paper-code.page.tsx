import { field, page } from '#platform/page'
import { BackLink, Button, Checkbox, Field, PageHead } from '#ui'
import { texts } from './page-texts.vi.ts'
import { PAPER_PATH as PATH, SIGN_IN_PATH } from './paths.ts'
import { residentPath } from './resident-path.ts'
import { holdSession, originOf } from './sign-in-cookies.ts'
import { signInWithPaperCode } from './sign-in-with-paper-code.ts'
import { sayWait } from './texts.vi.ts'
import { Told } from './told.tsx'

const PAPER_DIGITS = 8

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
    const problem = (told: Record<string, string>) => ({ redirect: `${PATH}?${new URLSearchParams({ ...told, tiep: backTo }).toString()}` })
    // Too short to be a code: no try is counted.
    if (field(posted.form, 'code').replace(/\D/g, '').length !== PAPER_DIGITS) return problem({ loi: 'thieu' })
    const asked = { code: field(posted.form, 'code').slice(0, 40), isShared: field(posted.form, 'chung') === 'co', backTo, ...originOf(posted) }
    const answer = await ctx.call(signInWithPaperCode, asked)
    if (answer.outcome === 'in') return { redirect: answer.backTo, cookies: holdSession(answer) }
    return problem(answer.outcome === 'limited' ? { cho: String(answer.seconds) } : { loi: 'sai' })
  },
  view: (_data, frame) => {
    const { tiep, loi, cho } = frame.request.query
    const wrong = loi ? (loi === 'thieu' ? texts.shortPaper : texts.paperWrong) : undefined
    const limited = cho && /^\d{1,6}$/.test(cho) ? texts.paperLimited(sayWait(Number(cho))) : undefined
    return (
      <>
        <BackLink href={`${SIGN_IN_PATH}?tiep=${encodeURIComponent(residentPath(tiep))}`}>{texts.title}</BackLink>
        <PageHead title={texts.paperTitle} text={texts.paperLead} />
        <Told frame={frame} problem={limited} />
        <form class="stack" method="post" noValidate action={PATH}>
          <div class="big-box is-code">
            <Field
              label={texts.paperCode}
              name="code"
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
              letters={10}
              isRequired
              error={wrong}
              takesFocus={wrong !== undefined}
            />
          </div>
          <Checkbox label={texts.shared} hint={texts.sharedHint} name="chung" value="co" />
          <input type="hidden" name="tiep" value={residentPath(tiep)} />
          <Button>{texts.enter}</Button>
        </form>
      </>
    )
  },
})
