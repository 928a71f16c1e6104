import type { z } from 'zod'
import { type Form, field } from '#platform/page'
import { Button, EmptyState, Field, LinkButton, Panel, Table } from '#ui'
import type { getCommune } from './get-commune.ts'
import { hoursAsTyped, weekdays } from './settings-hours.ts'
import { texts } from './texts.vi.ts'

export const SETTINGS_PATH = '/office/cai-dat'
type Card = z.output<typeof getCommune.output>
type Hamlet = { id: number; name: string; position: number }

/** Contact and office hours; after a refusal what was typed stands there again. */
export function SettingsForm({ card, form }: { card: Card; form: Form }) {
  const kept = (name: string, now: string | null) => (name in form ? field(form, name) : (now ?? ''))
  return (
    <form method="post" action={SETTINGS_PATH}>
      <input type="hidden" name="act" value="settings" />
      <Panel title={texts.cardTitle} icon="phone">
        <div class="stack">
          <Field label={texts.phone} hint={texts.phoneHint} name="phone" type="tel" value={kept('phone', card.phone)} />
          <Field
            label={texts.emergencyPhone}
            hint={texts.emergencyPhoneHint}
            name="emergencyPhone"
            type="tel"
            value={kept('emergencyPhone', card.emergencyPhone)}
          />
          <Field label={texts.address} name="address" value={kept('address', card.address)} />
          <Field label={texts.agencyCode} hint={texts.agencyCodeHint} name="agencyCode" value={kept('agencyCode', card.agencyCode)} />
        </div>
      </Panel>
      <Panel title={texts.hoursTitle} icon="clock">
        <div class="stack">
          <p>{texts.hoursHint}</p>
          {weekdays.map((day) => (
            <Field
              label={capital(texts.weekdays[Number(day) % 7] ?? '')}
              name={`hours${day}`}
              value={kept(`hours${day}`, hoursAsTyped(card.officeHours[day]))}
            />
          ))}
          <Button>{texts.saveSettings}</Button>
        </div>
      </Panel>
    </form>
  )
}

export function Hamlets({ hamlets, typed }: { hamlets: readonly Hamlet[]; typed: string }) {
  return (
    <Panel title={texts.hamletsTitle} icon="house" id="khu">
      <p>{texts.hamletsLead(hamlets.length)}</p>
      {hamlets.length === 0 ? (
        <EmptyState title={texts.noHamlets} text={texts.noHamletsText} />
      ) : (
        <Table
          caption={texts.hamletsTitle}
          isCaptionHidden
          columns={[
            { key: 'name', label: texts.hamletName },
            { key: 'close', label: texts.closeHamlet },
          ]}
          rows={hamlets.map((hamlet) => ({ id: `hamlet-${hamlet.id}`, cells: { name: <Rename hamlet={hamlet} />, close: <Close hamlet={hamlet} /> } }))}
        />
      )}
      <form class="stack" method="post" action={SETTINGS_PATH}>
        <input type="hidden" name="act" value="add-hamlet" />
        <Field label={texts.newHamlet} name="newHamlet" value={typed} maxLength={80} isRequired />
        <Button kind="secondary" icon="plus">
          {texts.addHamlet}
        </Button>
      </form>
    </Panel>
  )
}

function Rename({ hamlet: { id, name, position } }: { hamlet: Hamlet }) {
  return (
    <form class="actions" method="post" action={SETTINGS_PATH}>
      <input type="hidden" name="act" value="edit-hamlet" />
      <input type="hidden" name="hamletId" value={id} />
      <Field
        id={`position-${id}`}
        label={`${texts.hamletPosition}, ${name}`}
        isLabelHidden
        name="position"
        type="number"
        min="1"
        max="999"
        letters={4}
        value={String(position)}
      />
      <Field id={`name-${id}`} label={`${texts.hamletName}, ${name}`} isLabelHidden name="name" value={name} letters={24} isRequired />
      <Button size="small" kind="secondary" label={`${texts.renameHamlet} ${name}`}>
        {texts.renameHamlet}
      </Button>
    </form>
  )
}

function Close({ hamlet: { id, name } }: { hamlet: Hamlet }) {
  return (
    <details>
      <summary aria-label={`${texts.closeHamlet} ${name}`}>{texts.closeHamlet}</summary>
      <form class="actions" method="post" action={SETTINGS_PATH}>
        <input type="hidden" name="act" value="close-hamlet" />
        <input type="hidden" name="hamletId" value={id} />
        <Field id={`reason-${id}`} label={texts.closeReason} name="reason" isRequired />
        <LinkButton tone="alarm">{`${texts.closeHamlet} ${name}`}</LinkButton>
      </form>
    </details>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
