import { Arches, HelpBar, sayDate, sayLunarDay, sayWeekday, TopBar, vietnamDate } from '#ui'
import { Bands, Document } from './document.tsx'
import { TextSize, ThemeSwitch } from './preferences.tsx'
import type { ShellProps } from './shell.ts'
import { texts } from './texts.vi.ts'

/** The residents' shell: deep top bar, one column, the help bar on every page. */
export function ResidentShell(props: ShellProps) {
  const { commune, hero, children, path } = props
  return (
    <Document shell={props} kind="resident">
      <Bands commune={commune} />
      <TopBar title={commune.name} subtitle={commune.province} tools={<TextSize {...props} />} hasDrum={Boolean(hero)} />
      {props.resident && (
        <p class={hero ? 'signed-in is-deep' : 'signed-in'}>
          <a href="/tai-khoan">{texts.signedInAs(props.resident)}</a>
        </p>
      )}
      <p class="band is-offline" role="status" data-offline="" data-saved={texts.savedMark} hidden>
        {texts.offline}
      </p>
      <main id="chinh" tabIndex={-1} data-sending={texts.sending}>
        {hero && (
          <div class="hero deep">
            <div class="hero-words">
              <Today now={props.now} />
              {hero}
            </div>
            <Arches />
          </div>
        )}
        <div class="main">{children}</div>
      </main>
      <footer class="footer">
        <p>{texts.footerOf(commune.name, commune.province)}</p>
        {commune.phone && (
          <p>
            {texts.phone} <b class="t">{commune.phone}</b>
          </p>
        )}
        <ThemeSwitch {...props} />
        {!props.resident && (
          <p>
            <a href="/dang-nhap">{texts.signIn}</a>
          </p>
        )}
        <p>
          <a href="/office">{texts.staffDoor}</a>
        </p>
        <p class="footer-small">{texts.openSource}</p>
      </footer>
      <HelpBar label={texts.help} items={helpItems(commune, path)} />
    </Document>
  )
}

function Today({ now }: { now: Date }) {
  const date = vietnamDate(now)
  const lunar = sayLunarDay(date)
  return (
    <p class="hero-day">
      {`${sayWeekday(date)} ${sayDate(date)} · `}
      <b>{lunar.slice(0, 1).toUpperCase() + lunar.slice(1)}</b>
    </p>
  )
}

function helpItems({ phone, isOpenNow }: ShellProps['commune'], path: string) {
  const ask = { href: `/hoi-dap?tu=${encodeURIComponent(path)}`, icon: 'message-circle-question-mark' as const }
  const closed = { label: texts.leaveWord, note: texts.leaveWordNote }
  return [
    ...(phone ? [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, label: texts.call, icon: 'phone' as const }] : []),
    { ...ask, ...(isOpenNow === false ? closed : { label: texts.ask }) },
  ]
}
