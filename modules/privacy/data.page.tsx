import type { Context } from '#platform/context'
import { field, inputFrom, type Posted, page, type Redirect } from '#platform/page'
import { BackLink, ButtonLink, PageHead, Panel } from '#ui'
import { ConsentsPanel, HeldPanel, PurposesPanel } from './data-panels.tsx'
import { DATA_PATH, loadData } from './load-data.ts'
import { LooksPanel } from './looks-panel.tsx'
import { makeRequest } from './make-request.ts'
import { Told } from './privacy-parts.tsx'
import { RequestsPanel } from './requests-panel.tsx'
import { setOwnConsent } from './set-own-consent.ts'
import { texts } from './texts.vi.ts'

/** What the commune holds of whoever is signed in, why, who looked; with what they may do about it. */
export const dataPage = page({
  path: DATA_PATH,
  may: 'resident',
  shell: 'resident',
  title: () => texts.title,
  load: loadData,
  act,
  view: (data, frame) => (
    <>
      <PageHead above={<BackLink href="/tai-khoan">{texts.back}</BackLink>} title={texts.title} text={texts.lead(data.own.commune)} />
      <Told frame={frame} told={texts.told} />
      <HeldPanel data={data} />
      <LooksPanel found={data.found} />
      <ConsentsPanel data={data} />
      <PurposesPanel />
      <Panel title={texts.copy} icon="download">
        <p>{texts.copyText}</p>
        <div class="actions">
          <ButtonLink kind="secondary" icon="file-text" href={`${DATA_PATH}/ban-sao`}>
            {texts.readable}
          </ButtonLink>
          <ButtonLink kind="secondary" icon="download" href={`${DATA_PATH}/ban-sao.json`}>
            {texts.machine}
          </ButtonLink>
        </div>
      </Panel>
      <RequestsPanel data={data} frame={frame} />
    </>
  ),
})

async function act(ctx: Context, { form }: Posted): Promise<Redirect> {
  if (field(form, 'act') === 'consent') {
    await ctx.call(setOwnConsent, inputFrom(setOwnConsent, form))
    return { redirect: `${DATA_PATH}?xong=tin` }
  }
  await ctx.call(makeRequest, inputFrom(makeRequest, form))
  return { redirect: `${DATA_PATH}?xong=gui` }
}
