import { readableRef } from '#cases'
import type { Frame } from '#platform/page'
import { Button, ButtonLink, ErrorSummary, type Fact, Facts, Field, Notice, PageHead, Slip } from '#ui'
import { byWhenOf } from './by-when.ts'
import { Bridge, ByWhenLines } from './case-parts.tsx'
import type { LookedUp } from './looked-up.ts'
import { headingOf } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayAt, sayBefore, sayDayOf } from './when-words.ts'

/** Asks for the second factor; the same words whether the code is anybody's or nobody's. */
export function LookUpForm({ frame, code }: { frame: Frame; code: string | null }) {
  const { refusal, request, form } = frame
  const isWrong = refusal === null && request.query['sai'] !== undefined
  const back = request.params['ref'] ? `/ho-so/${request.params['ref']}` : '/ho-so'
  const asked = String(refusal?.details['field'] ?? 'so')
  return (
    <>
      <PageHead title={texts.lookUp} text={texts.lookUpText} />
      {refusal && <ErrorSummary errors={[{ field: asked, text: refusal.text }]} />}
      {isWrong && <ErrorSummary errors={[{ field: 'so', text: texts.wrong }]} />}
      <form class="stack" method="post" noValidate>
        {code === null ? (
          <Field
            label={texts.codeLabel}
            hint={texts.codeHint}
            name="ma"
            value={String(form['ma'] ?? request.query['ma'] ?? '')}
            autoComplete="off"
            maxLength={60}
            isRequired
          />
        ) : (
          <p class="tracking-code">
            {texts.lookUpName} <b class="t">{readableRef(code.slice(0, 40))}</b>
          </p>
        )}
        <Field
          label={texts.digits}
          hint={texts.digitsHint}
          name="so"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          letters={6}
          pattern="\d{4}"
          isRequired
        />
        <Button icon="search">{texts.see}</Button>
      </form>
      <ButtonLink kind="secondary" icon="log-in" href={`/dang-nhap?tiep=${encodeURIComponent(back)}`}>
        {texts.fullView}
      </ButtonLink>
    </>
  )
}

/** What a look-up shows: state and dates, and nothing of whom or what it is about. */
export function LookedUpView({ looked: { found, at }, now }: { looked: LookedUp; now: Date }) {
  const day = (date: Date | null, question: string, say = sayDayOf): Fact[] => (date ? [{ question, answer: say(date, now) }] : [])
  const isMoved = found.originalDueAt !== null && found.dueAt !== null && found.originalDueAt.getTime() !== found.dueAt.getTime()
  return (
    <>
      <PageHead title={headingOf(found)} above={texts.lookUp} text={texts.asOf(sayAt(at, now))} />
      {found.isOnlyPrepared && (
        <Notice tone="now" title={`${texts.prepared}.`}>
          {texts.preparedText}
        </Notice>
      )}
      <Bridge shown={found} />
      <Slip
        foot={
          <>
            <small>{found.code ? texts.code : texts.lookUpName}</small>
            <b class="tracking-ref t">{found.code ?? readableRef(found.ref)}</b>
          </>
        }
      >
        <ByWhenLines lines={byWhenOf(found, now)} />
      </Slip>
      <Facts
        facts={[
          ...day(found.filedAt, texts.dates.filed),
          ...day(found.receivedAt, texts.dates.received),
          ...day(found.dueAt, texts.dates.due, sayBefore),
          ...(isMoved ? day(found.originalDueAt, texts.dates.originalDue) : []),
          ...day(found.finishedAt, texts.dates.finished),
          ...day(found.closedAt, texts.dates.closed),
        ]}
      />
      <ButtonLink kind="secondary" icon="log-in" href={`/dang-nhap?tiep=${encodeURIComponent(`/ho-so/${found.ref}`)}`}>
        {texts.fullView}
      </ButtonLink>
    </>
  )
}
