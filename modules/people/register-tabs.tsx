import { Tabs } from '#ui'
import { pageTexts as texts } from './page-texts.vi.ts'
import { ORGANISATIONS_PATH, PEOPLE_PATH } from './paths.ts'

/** People and organisations: two halves of one register. */
export function RegisterTabs({ current }: { current: 'people' | 'organisations' }) {
  return (
    <Tabs
      label={texts.tabs.label}
      tabs={[
        { href: PEOPLE_PATH, label: texts.tabs.people, isCurrent: current === 'people' },
        { href: ORGANISATIONS_PATH, label: texts.tabs.organisations, isCurrent: current === 'organisations' },
      ]}
    />
  )
}
