import { type Frame, field } from '#platform/page'
import { Button, ButtonLink, ErrorSummary, Field, Icon, Notice, Panel, Select } from '#ui'
import { errorsOf } from './form-errors.ts'
import { FORM } from './form-name.ts'
import type { StepPage } from './load-step.ts'
import { texts } from './texts.vi.ts'

/** How the commune reaches them: by the phone they sign in with, or, where no cookie is kept, one they write down. */
export function ContactForm({ data, frame }: { data: StepPage; frame: Frame }) {
  const { draft } = data
  if (!draft.owner && draft.openedBy === 'browser') return <SignIn path={frame.request.path} />
  return <ContactFields data={data} frame={frame} />
}

function SignIn({ path }: { path: string }) {
  return (
    <>
      <Panel>
        <h2>{texts.contactSignIn}</h2>
        <p>{texts.contactSignInText}</p>
      </Panel>
      <ButtonLink icon="log-in" href={`/dang-nhap?tiep=${encodeURIComponent(path)}`}>
        {texts.signIn}
      </ButtonLink>
    </>
  )
}

function ContactFields({ data: { draft, hamlets }, frame }: { data: StepPage; frame: Frame }) {
  const { form, refusal } = frame
  const { owner, answers } = draft
  const before = answers.contact
  const isBack = refusal !== null
  const errorIn = (name: string) => (refusal?.details['field'] === name ? refusal.text : undefined)
  const value = (name: 'name' | 'address', known: string | undefined) => (isBack ? field(form, name) : (known ?? ''))
  const hamletId = isBack ? field(form, 'hamletId') : String(before?.hamletId ?? owner?.hamletId ?? '')
  return (
    <form class="stack" method="post" noValidate id={FORM} data-nop="cau">
      {refusal && <ErrorSummary errors={errorsOf(refusal, 'name')} />}
      {!owner && <Notice tone="now">{draft.isOfStaff ? texts.staffContact : texts.noCookies}</Notice>}
      {owner && (
        <p class="filing-phone">
          <Icon name="smartphone" />
          <span>
            {owner.maskedPhone ? texts.ownPhone : texts.ownPhoneNone} {owner.maskedPhone && <b class="t">{owner.maskedPhone}</b>}
          </span>
        </p>
      )}
      <Field
        label={draft.isOfStaff ? texts.nameOf : texts.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        value={value('name', before?.name ?? owner?.name)}
        error={errorIn('name')}
      />
      <Field
        label={owner ? texts.phoneOther : texts.phone}
        hint={owner ? texts.phoneOtherHint : undefined}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete={owner ? 'off' : 'tel'}
        letters={12}
        isRequired={owner || draft.isOfStaff ? false : undefined}
        value={isBack ? field(form, 'phone') : before?.phone ? `0${before.phone.slice(2)}` : ''}
        error={errorIn('phone')}
      />
      <Select
        label={texts.hamlet}
        name="hamletId"
        empty={texts.hamletNone}
        options={hamlets.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={hamletId}
      />
      <Field
        label={texts.address}
        hint={texts.addressHint}
        name="address"
        autoComplete="street-address"
        maxLength={300}
        isRequired={false}
        value={value('address', before?.address ?? owner?.address)}
      />
      <Button iconEnd="arrow-right" name="viec" value="tiep">
        {texts.go}
      </Button>
    </form>
  )
}
