import { texts } from './texts.vi.ts'

/** The web app manifest of one commune; `name` as residents say it ("Xã Yên Hòa"). */
export function manifestOf(communeName: string) {
  return {
    id: '/',
    name: communeName,
    short_name: communeName.length > 12 ? communeName.replace(/^(Xã|Phường|Đặc khu)\s+/, '') : communeName,
    description: texts.appDescription(communeName),
    lang: 'vi',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#f8f4eb',
    theme_color: '#0a3b40',
    icons: [
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  }
}
