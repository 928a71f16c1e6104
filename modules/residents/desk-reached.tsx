import type { z } from 'zod'
import { Button, Dialog, Field, LinkButton, List, Panel, Radios, sayDate, Tag, vietnamDate } from '#ui'
import type { getPersonAccount } from './get-person-account.ts'
import { linkTexts } from './link-texts.vi.ts'

const texts = linkTexts.desk
type Data = z.output<typeof getPersonAccount.output>

/** Every contact of the person, masked: how it was proved and since when. */
export function ReachedList({ data: { reached }, mayEnd }: { data: Data; mayEnd: boolean }) {
  return (
    <Panel title={texts.reached} icon="smartphone">
      {reached.length === 0 && <p>{texts.nobody}</p>}
      <List
        rows={reached.map((one) => ({
          title: waysOf(one),
          text: one.since && one.provedHow ? texts.since(texts.proved[one.provedHow] ?? one.provedHow, sayDate(vietnamDate(one.since))) : '',
          after: (
            <span class="authorisation-acts">
              {one.isOfAccount && <Tag tone="act">{texts.ofAccount}</Tag>}
              {mayEnd && (
                <LinkButton tone="alarm" href={`#cat-${one.contactId}`}>
                  {texts.end}
                </LinkButton>
              )}
            </span>
          ),
        }))}
      />
    </Panel>
  )
}

/** One question for each contact; the page's own `act` answers it. */
export function EndDialogs({ data: { reached } }: { data: Data }) {
  return (
    <>
      {reached.map((one) => (
        <Dialog
          id={`cat-${one.contactId}`}
          title={texts.endTitle}
          keep={texts.endKeep}
          confirm={
            <form class="stack" method="post">
              <input type="hidden" name="act" value="end" />
              <input type="hidden" name="contactId" value={one.contactId} />
              <Radios
                legend={texts.endWhy}
                name="why"
                isRequired
                options={(['wrong_person', 'no_longer_theirs'] as const).map((value) => ({ value, label: texts.whys[value] }))}
              />
              <Field
                id={`ly-do-cat-${one.contactId}`}
                label={texts.endReason}
                hint={texts.endReasonHint}
                name="reason"
                isRequired
                maxLength={200}
                autoComplete="off"
              />
              <Button kind="danger">{texts.endNow}</Button>
            </form>
          }
        >
          <p>{waysOf(one)}</p>
          <p>{texts.endLead}</p>
        </Dialog>
      ))}
    </>
  )
}

function waysOf({ ways }: Data['reached'][number]): string {
  return ways.map(({ channel, maskedPhone }) => [texts.channels[channel], maskedPhone].filter(Boolean).join(' ')).join(', ') || texts.noWay
}
