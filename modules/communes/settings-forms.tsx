import type { z } from 'zod'
import { type Form, field } from '#platform/page'
import { Button, EmptyState, Field, Panel, Table } from '#ui'
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
    <form class="stack" method="post" action={SETTINGS_PATH}>
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

type HamletsProps = { hamlets: readonly Hamlet[]; open: Hamlet | undefined; typed: string }

/** The list; a row opens its hamlet's own two forms above it. */
export function Hamlets({ hamlets, open, typed }: HamletsProps) {
  return (
    <>
      {open && <OpenHamlet hamlet={open} />}
      <Panel title={texts.hamletsTitle} icon="house" id="danh-sach-khu">
        {hamlets.length === 0 ? (
          <EmptyState title={texts.noHamlets} text={texts.noHamletsText} />
        ) : (
          <Table
            caption={texts.hamletsLead(hamlets.length)}
            columns={[
              { key: 'name', label: texts.hamletName },
              { key: 'position', label: texts.hamletPosition, isNumber: true },
            ]}
            rows={hamlets.map(({ id, name, position }) => ({
              id: `hamlet-${id}`,
              href: `${SETTINGS_PATH}?khu=${id}#khu`,
              isSelected: id === open?.id,
              cells: { name, position },
            }))}
          />
        )}
        <form class="stack" method="post" action={SETTINGS_PATH}>
          <Field label={texts.newHamlet} name="newHamlet" value={typed} maxLength={80} isRequired />
          <Button kind="secondary" icon="plus">
            {texts.addHamlet}
          </Button>
          <input type="hidden" name="act" value="add-hamlet" />
        </form>
      </Panel>
    </>
  )
}

function OpenHamlet({ hamlet: { id, name, position } }: { hamlet: Hamlet }) {
  return (
    <Panel title={name} icon="pencil" id="khu">
      <form class="stack" method="post" action={SETTINGS_PATH}>
        <Field label={texts.hamletName} name="name" id="hamlet-name" value={name} maxLength={80} isRequired />
        <Field label={texts.hamletPosition} name="position" type="number" min="1" max="999" letters={5} value={String(position)} />
        <Button kind="secondary">{texts.renameHamlet}</Button>
        <input type="hidden" name="act" value="edit-hamlet" />
        <input type="hidden" name="hamletId" value={id} />
      </form>
      <form class="stack" method="post" action={SETTINGS_PATH}>
        <Field label={texts.closeReason} name="reason" isRequired />
        <Button kind="danger">{texts.closeHamlet}</Button>
        <input type="hidden" name="act" value="close-hamlet" />
        <input type="hidden" name="hamletId" value={id} />
      </form>
    </Panel>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
