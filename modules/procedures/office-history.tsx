import type { z } from 'zod'
import { List, Panel, sayDate, Tag, vietnamDate } from '#ui'
import type { getHistory } from './get-history.ts'
import { intakeMode } from './intake-mode.ts'
import { officeTexts as texts } from './page-texts.vi.ts'
import { intakeWords } from './texts.vi.ts'

type History = z.output<typeof getHistory.output>

/** Mistakes reported, with who and why. */
export function Corrections({ corrections }: Pick<History, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <Panel title={texts.corrections} icon="flag" isFlush>
      <List
        rows={corrections.map(({ part, proposed, reason, by, at }) => ({ title: `${part}: ${proposed}`, text: `${reason} · ${texts.by(by, dayOf(at))}` }))}
      />
    </Panel>
  )
}

/** Everything the commune said of it, newest first; the first holds. */
export function Sayings({ sayings }: Pick<History, 'sayings'>) {
  if (sayings.length === 0) return null
  return (
    <Panel title={texts.sayings} icon="pencil-line" isFlush>
      <List
        rows={sayings.map((saying, index) => ({
          title: whatIsSaid(saying) || texts.modes.default,
          text: `${saying.reason} · ${texts.by(saying.by, dayOf(saying.at))}`,
          after: index === 0 && <Tag tone="done">{texts.inForce}</Tag>,
        }))}
      />
    </Panel>
  )
}

/** Every reading of the record with what it changed against the one before. */
export function Versions({ versions }: Pick<History, 'versions'>) {
  return (
    <Panel title={texts.versions} icon="refresh-cw" isFlush>
      <List
        rows={versions.map((version) => ({
          title: texts.version(dayOf(version.from), version.readAt),
          text:
            version.differences.length === 0
              ? texts.noDifference
              : version.differences.map(({ part, removed, added }) => (
                  <span class="version-difference">
                    <b>{part}</b>
                    {removed.map((line) => (
                      <del>{`${texts.removed}: ${line}`}</del>
                    ))}
                    {added.map((line) => (
                      <ins>{`${texts.added}: ${line}`}</ins>
                    ))}
                  </span>
                )),
          after: version.to === null && <Tag tone="done">{texts.inForce}</Tag>,
        }))}
      />
    </Panel>
  )
}

function whatIsSaid({ intakeMode: mode, decisionNumber, note, desk, isHidden }: History['sayings'][number]): string {
  const known = intakeMode.safeParse(mode).data
  return [known && intakeWords[known].name, decisionNumber, note, desk, isHidden && texts.hidden].filter(Boolean).join(' · ')
}

function dayOf(at: Date): string {
  return sayDate(vietnamDate(at))
}
