import { countCases } from '#cases'
import { countWaiting } from '#conversations'
import type { Context } from '#platform/context'
import type { NavigationItem } from './shell.ts'
import { texts } from './texts.vi.ts'

type Job = Omit<NavigationItem, 'count' | 'urgent'> & { operation: string; counts?: 'waiting' | 'today' | 'cases' }

const jobs: readonly Job[] = [
  { href: '/office', label: texts.jobs.today, icon: 'sun', operation: 'today.list-today', counts: 'today' },
  { href: '/office/ho-so', label: texts.jobs.cases, icon: 'folder-open', operation: 'cases.list-cases', counts: 'cases' },
  { href: '/office/hop-thu', label: texts.jobs.inbox, icon: 'messages-square', operation: 'conversations.list-conversations', counts: 'waiting' },
  { href: '/office/cau-hoi-chua-biet', label: texts.jobs.gaps, icon: 'message-circle-question-mark', operation: 'conversations.list-question-gaps' },
  { href: '/office/thu-tuc', label: texts.jobs.procedures, icon: 'book-open', operation: 'procedures.list-catalogue-changes' },
  { href: '/office/dan-cu', label: texts.jobs.people, icon: 'house', operation: 'people.search-people', alsoAt: ['/office/ho-gia-dinh', '/office/to-chuc'] },
  { href: '/office/mo-tai-khoan', label: texts.jobs.openAccount, icon: 'user-plus', operation: 'residents.open-with-help' },
  { href: '/office/yeu-cau-du-lieu', label: texts.jobs.privacy, icon: 'scale', operation: 'privacy.list-requests' },
  { href: '/office/kenh', label: texts.jobs.channels, icon: 'radio-tower', operation: 'messaging.list-channels', startsGroup: true },
  { href: '/office/mau-tin', label: texts.jobs.templates, icon: 'file-text', operation: 'messaging.list-templates' },
  { href: '/office/nhan-su', label: texts.jobs.staff, icon: 'users', operation: 'accounts.list-accounts', startsGroup: true },
  { href: '/office/dang-nhap-nguoi-dan', label: texts.jobs.residentSignIn, icon: 'log-in', operation: 'residents.get-code-use' },
  { href: '/office/nhat-ky', label: texts.jobs.trail, icon: 'scale', operation: 'accounts.list-audit-entries' },
  { href: '/office/cai-dat', label: texts.jobs.settings, icon: 'settings', operation: 'communes.edit-settings' },
]

/** The office's jobs that this person may do, with what waits in them. */
export async function navigationFor(ctx: Context): Promise<NavigationItem[]> {
  const mine = jobs.filter(({ operation }) => ctx.may({ name: operation, may: 'granted' }))
  const waiting = ctx.may(countWaiting) ? (await ctx.call(countWaiting, {})).waiting : 0
  const cases = ctx.may(countCases) ? await ctx.call(countCases, {}) : { late: 0, today: 0, open: 0 }
  const shown = {
    waiting: { count: waiting, urgent: true },
    today: { count: cases.late + cases.today, urgent: cases.late > 0 },
    cases: { count: cases.open, urgent: false },
  }
  return mine.map(({ operation: _, counts, ...item }) => (counts && shown[counts].count > 0 ? { ...item, ...shown[counts] } : item))
}
