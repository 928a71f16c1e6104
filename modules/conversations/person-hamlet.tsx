import type { Frame } from '#platform/page'
import { Button, Select } from '#ui'
import type { ThreadData } from './load-thread.ts'
import { setHamlet } from './set-hamlet.ts'
import { texts } from './texts.vi.ts'

/** Where the person lives: a choice for whoever may say so, else words. */
export function PersonHamlet({ thread, hamlets, frame }: ThreadData & { frame: Frame }) {
  const known = hamlets.find(({ id }) => id === thread.hamletId)
  if (!frame.may(setHamlet)) return <p>{known ? `${texts.hamlet}: ${known.name}` : texts.hamletUnknown}</p>
  if (hamlets.length === 0) return null
  return (
    <form class="person-hamlet" method="post">
      <input type="hidden" name="act" value="set-hamlet" />
      <Select
        label={texts.hamlet}
        hint={texts.hamletHint}
        name="hamletId"
        value={known ? String(known.id) : ''}
        empty={texts.hamletUnknown}
        options={hamlets.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Button kind="secondary" size="small">
        {texts.hamletSave}
      </Button>
    </form>
  )
}
