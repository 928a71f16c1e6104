import type { ShellProps } from './shell.ts'
import { texts } from './texts.vi.ts'

/** The whole document around either shell; theme and text size come from the server, so nothing flashes. */
export function Document({ shell, kind, children }: { shell: ShellProps; kind: 'resident' | 'office' } & Pick<ShellProps, 'children'>) {
  const { title, description, commune, preferences, assets, head } = shell
  return (
    <html
      lang="vi"
      class={kind}
      data-theme={preferences.theme === 'system' ? undefined : preferences.theme}
      data-text={preferences.text === 'large' ? 'large' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <title>{title === commune.name ? title : `${title} · ${commune.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="description" content={description ?? texts.appDescription(commune.name)} />
        <meta name="color-scheme" content={preferences.theme === 'system' ? 'light dark' : preferences.theme} />
        <meta name="theme-color" content="#0a3b40" />
        <meta name="format-detection" content="telephone=no" />
        {assets.cspNonce && <meta name="csp-nonce" content={assets.cspNonce} />}
        {assets.fonts?.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} data-turbo-track={kind === 'office' ? 'reload' : undefined} />
        <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/icon-192.png" />
        {kind === 'office' && <meta name="turbo-refresh-method" content="morph" />}
        {kind === 'office' && <meta name="turbo-refresh-scroll" content="preserve" />}
        {kind === 'resident' && <link rel="manifest" href="/manifest.webmanifest" />}
        {[assets.turbo, ...assets.islands].filter(Boolean).map((src) => (
          <script type="module" src={src} nonce={assets.cspNonce} />
        ))}
        {head}
      </head>
      <body>
        <a class="skip" href="#chinh">
          {texts.skip}
        </a>
        {children}
      </body>
    </html>
  )
}

/** Says on every page, printed ones too, that nothing here is real or that nothing leaves. */
export function Bands({ commune }: Pick<ShellProps, 'commune'>) {
  if (!commune.isPractice && !commune.isDemo) return null
  return (
    <section aria-label={texts.kindOfData}>
      {commune.isPractice && <p class="band is-practice">{texts.practice}</p>}
      {commune.isDemo && <p class="band">{texts.demo}</p>}
    </section>
  )
}
