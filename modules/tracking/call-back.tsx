import { Actions, Button, ButtonLink, Field, Notice, Panel } from '#ui'
import type { OwnView } from './own-view.ts'
import { texts } from './texts.vi.ts'
import { sayAt } from './when-words.ts'

/** Who has the case, their phone at work, the office's phone, and a wish to be called or to meet. */
export function CallBack({ own: { handler, officePhone, callBackSince, mayDo }, now }: { own: OwnView; now: Date }) {
  return (
    <>
      <h2>{texts.handler}</h2>
      <Panel>
        {handler ? (
          <p>
            <b>{handler.name}</b>
            {handler.title && <span class="quiet-line">{handler.title}</span>}
          </p>
        ) : (
          <p>{texts.nobodyYet}</p>
        )}
        {handler?.phone && <Call number={handler.phone} words={texts.callHandler(handler.phone)} />}
        {officePhone && <Call number={officePhone} words={texts.callOffice(officePhone)} />}
        {callBackSince && <Notice>{texts.callAsked(sayAt(callBackSince, now))}</Notice>}
        {mayDo.includes('call_back_asked') && (
          <form class="stack" method="post" noValidate>
            <Field label={texts.whenGood} hint={texts.whenHint} name="luc" maxLength={200} autoComplete="off" />
            <Actions>
              <Button kind="secondary" icon="phone-call" name="viec" value="goi-lai">
                {texts.callBack}
              </Button>
              <Button kind="secondary" icon="users" name="viec" value="gap">
                {texts.meet}
              </Button>
            </Actions>
          </form>
        )}
      </Panel>
    </>
  )
}

function Call({ number, words }: { number: string; words: string }) {
  return (
    <ButtonLink kind="secondary" icon="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {words}
    </ButtonLink>
  )
}
