import type { Context } from '#platform/context'
import { type Frame, field, page } from '#platform/page'
import { isRefusal } from '#platform/refusal'
import { Button, ErrorSummary, Field, PageHead, Radios } from '#ui'
import { NEW_PERSON } from './choose-person.ts'
import { enterAs } from './enter.ts'
import { listWhoMayEnter } from './list-who-may-enter.ts'
import { texts } from './page-texts.vi.ts'
import { SIGN_IN_PATH, WHO_PATH } from './paths.ts'
import { ProofOver } from './proof-over.tsx'
import { proofTokenOf } from './sign-in-cookies.ts'
import { refusedAt, Told } from './told.tsx'

type Choice = { choice: string; name: string }

/** Who it is, of those who share a phone; names only. Whoever is new says their name. */
export const whoPage = page<{ choices: Choice[] | null }>({
  path: WHO_PATH,
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  title: () => texts.whoTitle,
  load: async (ctx, request) => ({ choices: await choicesOf(ctx, proofTokenOf(request)) }),
  act: async (ctx, posted) => {
    const choice = field(posted.form, 'choice')
    if (choice === 'khac') return { redirect: `${WHO_PATH}?moi=co` }
    return enterAs(ctx, posted, proofTokenOf(posted), choice.slice(0, 20) || 'none', field(posted.form, 'name').slice(0, 300))
  },
  view: ({ choices }, frame) => {
    if (choices === null) return <ProofOver start={SIGN_IN_PATH} frame={frame} />
    return choices.length === 0 || frame.request.query['moi'] === 'co' ? <NameForm frame={frame} /> : <WhoForm choices={choices} frame={frame} />
  },
})

/** Null when nothing is proved in this browser: the page then says where to begin. */
async function choicesOf(ctx: Context, token: string): Promise<Choice[] | null> {
  try {
    return await ctx.call(listWhoMayEnter, { token })
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

function WhoForm({ choices, frame }: { choices: Choice[]; frame: Frame }) {
  const wrong = refusedAt(frame, 'residents.choice_needed')
  const options = [...choices.map(({ choice, name }) => ({ value: choice, label: name })), { value: 'khac', label: texts.somebodyElse }]
  return (
    <>
      <PageHead title={texts.whoTitle} text={choices.length > 1 ? texts.whoLead : undefined} above={texts.title} />
      <Told frame={frame} atField={wrong} />
      {wrong && <ErrorSummary errors={[{ field: 'choice', text: wrong }]} />}
      <form class="stack" method="post" noValidate action={WHO_PATH}>
        <Radios legend={texts.who} name="choice" options={options} isRequired isLegendHidden />
        <Button>{texts.next}</Button>
      </form>
    </>
  )
}

function NameForm({ frame }: { frame: Frame }) {
  const wrong = refusedAt(frame, 'residents.name_needed')
  return (
    <>
      <PageHead title={texts.nameTitle} text={texts.nameLead} above={texts.title} />
      <Told frame={frame} atField={wrong} />
      <form class="stack" method="post" noValidate action={`${WHO_PATH}?moi=co`}>
        <div class="big-box">
          <Field
            label={texts.name}
            name="name"
            autoComplete="name"
            maxLength={100}
            value={field(frame.form, 'name')}
            isRequired
            isLabelHidden
            error={wrong}
            takesFocus={wrong !== undefined}
          />
        </div>
        <input type="hidden" name="choice" value={NEW_PERSON} />
        <Button>{texts.next}</Button>
      </form>
    </>
  )
}
