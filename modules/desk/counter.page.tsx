import { getCase, readableRef } from '#cases'
import { searchPeople } from '#people'
import type { Context } from '#platform/context'
import { type Form, field, type Posted, page, type Redirect } from '#platform/page'
import { qrMatrix } from '#platform/qr'
import { ButtonLink, Notice, PageHead, Qr } from '#ui'
import { CounterForm } from './counter-form.tsx'
import { PersonSearch } from './counter-person.tsx'
import { ChooseProcedure } from './counter-procedure.tsx'
import { fileCaseHere } from './file-case-here.ts'
import { counterHref, loadCounter, sealedPeopleSearch } from './load-counter.ts'
import { slipTexts, counterTexts as texts } from './office-texts.vi.ts'

/** Filing at the counter, and with a volunteer at somebody's home: procedure, person, papers seen, one button. */
export const counterPage = page({
  path: '/office/ho-so/nhan',
  may: fileCaseHere,
  shell: 'office',
  uploads: {},
  title: () => texts.title,
  load: loadCounter,
  act: actAtCounter,
  view: (data, frame) => (
    <div class="counter">
      <PageHead title={texts.title} text={data.isVolunteer ? texts.leadVolunteer : texts.lead} />
      {frame.refusal && (
        <Notice tone="alarm" icon="circle-alert" role="alert">
          {frame.refusal.text}
        </Notice>
      )}
      {data.filedRef && <Filed text={texts.filedFor} address={`${frame.request.origin}/tra-cuu/ho-so/${data.filedRef}`} filedRef={data.filedRef} />}
      <ChooseProcedure data={data} />
      {data.chosen?.mode === 'guide' && (
        <Notice tone="now" icon="info">
          {texts.guided} <a href={`/thu-tuc/${data.chosen.code}`}>{texts.openProcedure}</a>
        </Notice>
      )}
      {data.chosen &&
        data.chosen.mode !== 'guide' &&
        (data.situation === null ? (
          <nav class="situation-links" aria-label={texts.situation}>
            <h2>{texts.situation}</h2>
            {data.chosen.situations.map(({ id, name, hint }) => (
              <ButtonLink kind="secondary" href={counterHref(data.asked, { situation: id })}>
                {hint ? `${name}. ${hint}` : name}
              </ButtonLink>
            ))}
          </nav>
        ) : (
          <>
            {frame.may(searchPeople) && <PersonSearch data={data} />}
            <CounterForm data={data} frame={frame} />
          </>
        ))}
    </div>
  ),
})

/** What a volunteer hands over: the look-up name and its QR. */
function Filed({ text, address, filedRef }: { text: string; address: string; filedRef: string }) {
  return (
    <Notice tone="done" title={text}>
      <Qr label={slipTexts.qrLabel} matrix={qrMatrix(address)} code={readableRef(filedRef)} />
    </Notice>
  )
}

/** Looking for a person leads back with what was looked for sealed; filing leads to the slip. */
async function actAtCounter(ctx: Context, posted: Posted): Promise<Redirect> {
  const { form, query, uploads = [] } = posted
  if (field(form, 'act') === 'search')
    return {
      redirect: counterHref({ code: query['thu-tuc'] ?? '', situation: query['truong-hop'] ?? '' }, { people: sealedPeopleSearch(ctx, field(form, 'who')) }),
    }
  const { caseId, ref } = await ctx.call(fileCaseHere, {
    draftId: field(form, 'draftId'),
    procedureCode: query['thu-tuc'] ?? '',
    mode: field(form, 'mode') === 'official' ? 'official' : 'prepare',
    situationId: query['truong-hop'] ?? '',
    how: field(form, 'how') === 'post' ? 'post' : 'direct',
    personId: Number(field(form, 'personId')) || null,
    name: field(form, 'name'),
    phone: field(form, 'phone'),
    hamletId: Number(field(form, 'hamletId')) || null,
    address: field(form, 'address'),
    seen: seenIn(form),
    note: field(form, 'note'),
    hasConsent: field(form, 'consent') === 'yes',
    uploads: [...uploads],
  })
  // A volunteer sees no cases: they copy the look-up name for the person and no more.
  return { redirect: ctx.may(getCase) ? `/office/ho-so/${caseId}/phieu` : `/office/ho-so/nhan?da-nop=${ref}` }
}

function seenIn(form: Form): { paperId: string; how: 'original' | 'copy'; count: number }[] {
  return Object.keys(form).flatMap((name) => {
    const how = field(form, name)
    if (!name.startsWith('seen-') || (how !== 'original' && how !== 'copy')) return []
    const paperId = name.slice('seen-'.length)
    return [{ paperId, how, count: Number(field(form, `count-${paperId}`)) || 1 }]
  })
}
