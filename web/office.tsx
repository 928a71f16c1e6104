import { Avatar, Drum, Icon, Key, Mark, names, sayDate, sayHour, sayLunarDay, sayWeekday, vietnamDate } from '#ui'
import { Bands, Document } from './document.tsx'
import { TextSize, ThemeSwitch } from './preferences.tsx'
import type { NavigationItem, OfficeShellProps } from './shell.ts'
import { texts } from './texts.vi.ts'

/** The office shell: navigation by job on the left, one bar, the pane, and at most one column at the right. */
export function OfficeShell(props: OfficeShellProps) {
  const { commune, account, side, children } = props
  return (
    <Document shell={props} kind="office">
      <div class={names('desk', !account.isSignedIn && 'is-outside')}>
        {account.isSignedIn && <Navigation {...props} />}
        <div class="pane">
          <Bands commune={commune} />
          <Bar {...props} />
          {account.isSignedIn && <Changes path={props.path} />}
          <div class={names('work', side !== undefined && 'has-side')}>
            <main id="chinh" tabIndex={-1}>
              {children}
            </main>
            {side !== undefined && <aside class="side">{side}</aside>}
          </div>
        </div>
      </div>
    </Document>
  )
}

function Navigation({ commune, navigation, account, path, ...shell }: OfficeShellProps) {
  const current = currentItem(navigation, path)
  return (
    <header class="navigation">
      <a class="brand" href="/office">
        <Mark size={34} />
        <span class="brand-words">
          <b>{commune.name}</b>
          <small>{commune.province}</small>
        </span>
      </a>
      <details class="navigation-menu">
        <summary class="button is-secondary">
          <Icon name="menu" />
          <span>{texts.officeMenu}</span>
        </summary>
      </details>
      <nav class="jobs" aria-label={texts.officeNavigation}>
        {navigation.map((item) => (
          <Job item={item} isCurrent={item === current} />
        ))}
      </nav>
      <div class="navigation-foot">
        <Drum class="drum navigation-drum" />
        <details class="account">
          <summary>
            <Avatar name={account.name} />
            <span class="account-words">
              <b>{account.name}</b>
              <small>{account.role}</small>
            </span>
          </summary>
          <div class="account-sheet">
            <a href="/" data-turbo="false">
              {texts.residentSite}
            </a>
            <TextSize {...shell} path={path} />
            <ThemeSwitch {...shell} path={path} />
            <form method="post" action="/office/dang-xuat">
              <button class="link-button" type="submit">
                <Icon name="log-out" />
                <span>{texts.signOut}</span>
              </button>
            </form>
          </div>
        </details>
      </div>
    </header>
  )
}

function Job({ item, isCurrent }: { item: NavigationItem; isCurrent: boolean }) {
  return (
    <a class={names('job', item.startsGroup && 'starts-group')} href={item.href} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name={item.icon} size={20} />
      <span>{item.label}</span>
      {item.count ? (
        <span class={names('job-count t', item.urgent && 'is-urgent')}>
          {item.count}
          <span class="unseen"> {item.urgent ? texts.urgentWords : texts.waitingWords}</span>
        </span>
      ) : null}
    </a>
  )
}

function Bar({ search, now, act }: OfficeShellProps) {
  const date = vietnamDate(now)
  return (
    <section class="bar" aria-label={texts.bar}>
      {search && (
        // biome-ignore lint/a11y/useSemanticElements: old web views do not know <search>
        <form class="bar-search" role="search" aria-label={search.placeholder} action={search.action} method={search.isPosted ? 'post' : 'get'}>
          <Icon name="search" size={20} />
          <input type="search" name="q" value={search.value} placeholder={search.placeholder} aria-label={search.placeholder} data-search="" />
          <Key>/</Key>
        </form>
      )}
      <p class="bar-day">
        <Icon name="calendar-days" size={18} />
        <span>{`${sayWeekday(date)} ${sayDate(date)}, ${sayLunarDay(date)}`}</span>
      </p>
      <p class="bar-hour">
        <Icon name="clock" size={18} />
        <b>{sayHour(now)}</b>
      </p>
      {act}
    </section>
  )
}

/** Others changed what the page shows while something is being typed in it: it waits until that is sent. Shown by the island. */
function Changes({ path }: { path: string }) {
  return (
    <p class="changes" data-changes="" role="status" hidden>
      <Icon name="refresh-cw" size={18} />
      <span>
        {texts.changes}{' '}
        <a href={path} data-turbo="false">
          {texts.reload}
        </a>
      </span>
    </p>
  )
}

/** The item one of whose addresses the path begins with; the day's own page is only itself, though every address of the office begins like it. */
function currentItem(navigation: NavigationItem[], path: string): NavigationItem | undefined {
  const [page = ''] = path.split('?')
  const isAt = (address: string) => page === address || (address !== '/office' && page.startsWith(`${address}/`))
  return navigation.find(({ href, alsoAt = [] }) => [href, ...alsoAt].some(isAt))
}
