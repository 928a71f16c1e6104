import { readableRef } from '#cases'
import { page } from '#platform/page'
import { qrMatrix } from '#platform/qr'
import { ButtonLink, PageHead, Qr, SectionHead, Slip, sayDate, sayHour, sayWeekday, vietnamDate } from '#ui'
import { getSent } from './get-sent.ts'
import { openOwn, requireOpener } from './open-own.ts'
import { draftPath } from './paths.ts'
import { texts } from './texts.vi.ts'

/** What the commune has from them now, said in the words of the intake mode, with the look-up name and what comes next. */
export const sentPage = page({
  path: '/nop-ho-so/h/:draftId/da-gui',
  may: 'anyone',
  shell: 'resident',
  isUnlisted: true,
  load: async (ctx, request) => {
    await openOwn(ctx, request)
    const opener = requireOpener(request)
    return { ...(await ctx.call(getSent, opener)), draftId: opener.draftId, pass: opener.pass, origin: request.origin }
  },
  title: ({ sent }) => (sent ? headOf(sent.mode) : texts.notSent),
  hero: ({ sent }) =>
    sent && (
      <>
        <h1>{headOf(sent.mode)}</h1>
        <p class="sent-when">{texts.sentAt(sayHour(sent.at), dayInWords(sent.at))}</p>
        <p>{sent.mode === 'official' ? texts.sentOfficialText : texts.sentPrepareText}</p>
      </>
    ),
  view: ({ sent, draftId, pass, step, origin, isOfResident }) => {
    if (!sent)
      return (
        <>
          <PageHead title={texts.notSent} text={texts.notSentText} />
          <ButtonLink href={draftPath(draftId, step, pass)}>{texts.laterGo}</ButtonLink>
        </>
      )
    const address = isOfResident ? `/ho-so/${sent.ref}` : `/tra-cuu/ho-so/${sent.ref}`
    return (
      <>
        <Slip
          foot={
            <>
              <small>{texts.lookUpName}</small>
              <b class="sent-ref t">{readableRef(sent.ref)}</b>
              <small>{texts.noCodeYet}</small>
            </>
          }
        >
          <div class="sent-slip">
            <Qr label={texts.qrLabel} matrix={qrMatrix(`${origin}/tra-cuu/ho-so/${sent.ref}`)} />
            <div>
              <b>{sent.procedureName}</b>
              <p class="small">{texts.scan}</p>
              <p class="small quiet">{texts.scanHint}</p>
            </div>
          </div>
        </Slip>
        <p class="small quiet">{texts.keepSlip}</p>
        <SectionHead title={texts.nextSteps} />
        <ol class="sent-steps">
          {texts.steps[sent.mode].map((words, index) => (
            <li class={index === 0 ? 'is-first' : undefined}>
              <span class="node t" aria-hidden="true">
                {index + 1}
              </span>
              <p>{words}</p>
            </li>
          ))}
        </ol>
        <ButtonLink icon="folder-open" href={address}>
          {texts.seeCase}
        </ButtonLink>
      </>
    )
  },
})

function headOf(mode: 'prepare' | 'official'): string {
  return mode === 'official' ? texts.sentOfficial : texts.sentPrepare
}

function dayInWords(at: Date): string {
  const weekday = sayWeekday(vietnamDate(at))
  return `${weekday.slice(0, 1).toLocaleLowerCase('vi')}${weekday.slice(1)} ${sayDate(vietnamDate(at))}`
}
