import { type Frame, field } from '#platform/page'
import { Button, Notice, Panel, Radios, TextArea } from '#ui'
import type { OwnView } from './own-view.ts'
import { texts } from './texts.vi.ts'

const CHOICES = [3, 2, 1] as const

/** Three words and an opinion, once. */
export function Rating({ own: { rating, mayDo }, frame: { form, refusal } }: { own: OwnView; frame: Frame }) {
  if (rating !== null) return <Notice tone="done">{texts.rated(texts.rateChoices[rating as 1 | 2 | 3])}</Notice>
  if (!mayDo.includes('rated')) return null
  return (
    <Panel title={texts.rate} id="danh-gia">
      <form class="stack" method="post" noValidate>
        <input type="hidden" name="viec" value="danh-gia" />
        <Radios
          legend={texts.rate}
          isLegendHidden
          name="muc"
          value={field(form, 'muc')}
          options={CHOICES.map((value) => ({ value: String(value), label: texts.rateChoices[value] }))}
          isRequired
          error={refusal?.code === 'tracking.face_needed' ? refusal.text : undefined}
        />
        <TextArea label={texts.rateWords} name="gop-y" rows={2} maxLength={1000} value={field(form, 'gop-y')} />
        <Button kind="secondary" icon="star">
          {texts.rateSend}
        </Button>
      </form>
    </Panel>
  )
}
