import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PageHead } from '#ui'
import { readAssets } from '../web/assets.ts'
import { KitContent } from '../web/kit.page-content.tsx'
import { OfficeShell } from '../web/office.tsx'
import { ResidentShell } from '../web/resident.tsx'
import type { Preferences, ShellProps } from '../web/shell.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** A site of the two shells over real HTTP, for what only a browser can show; `/rieng` is sent with "no-store". */
export async function openShellsSite() {
  const assets = readAssets(dist)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site')
    const file = fileOf(url.pathname)
    const drawn = file ? null : draw(url, assets)
    response.statusCode = file || drawn ? 200 : 404
    response.setHeader('content-type', file?.type ?? 'text/html; charset=utf-8')
    response.setHeader('cache-control', url.pathname === '/rieng' ? 'no-store' : 'private, no-cache')
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'self' 'nonce-test'")
    response.end(file?.content ?? (drawn ? `<!doctype html>${renderToString(drawn)}` : ''))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port')
  return {
    origin: `http://localhost:${address.port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function fileOf(path: string) {
  if (path === '/service-worker.js') return { type: 'text/javascript', content: readFileSync(join(root, 'web/service-worker.js')) }
  const asset = /^\/assets\/[\w.-]+\.(css|js|woff2)$/.exec(path)
  const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' }
  return asset ? { type: types[asset[1] ?? ''] ?? '', content: readFileSync(join(dist, path)) } : null
}

function draw(url: URL, assets: ReturnType<typeof readAssets>): VNode | null {
  const shell = shellProps(url, assets)
  switch (url.pathname) {
    case '/':
      return (
        <ResidentShell {...shell} hero={<h1>Bác cần việc gì?</h1>}>
          <a href="/thu-tuc">Thủ tục</a>
        </ResidentShell>
      )
    case '/thu-tuc':
    case '/rieng':
      return (
        <ResidentShell {...shell}>
          <PageHead title={url.pathname} />
        </ResidentShell>
      )
    case '/kit':
      return (
        <ResidentShell {...shell}>
          <KitContent />
        </ResidentShell>
      )
    case '/office/kit':
      return (
        <OfficeShell
          {...shell}
          account={{ name: 'Vũ Thị Hạnh', role: 'Một cửa', isSignedIn: true }}
          navigation={[{ href: '/office', label: 'Việc hôm nay', icon: 'sun', count: 8, urgent: true }]}
          search={{ action: '/office/search', placeholder: 'Tìm mã hồ sơ' }}
        >
          <KitContent />
        </OfficeShell>
      )
    default:
      return null
  }
}

function shellProps(url: URL, assets: ReturnType<typeof readAssets>): Omit<ShellProps, 'children'> {
  const isOffice = url.pathname.startsWith('/office')
  return {
    title: 'Xã Yên Hòa',
    path: url.pathname,
    commune: { name: 'Xã Yên Hòa', province: 'tỉnh Ninh Bình', phone: '0229 3000 123', isDemo: true, isPractice: true },
    preferences: {
      theme: (url.searchParams.get('nen') ?? 'light') as Preferences['theme'],
      text: (url.searchParams.get('chu') ?? 'normal') as Preferences['text'],
    },
    assets: {
      css: assets.css(isOffice ? 'office' : 'app'),
      islands: [assets.island(isOffice ? 'web/office.island.ts' : 'web/resident.island.ts')],
      cspNonce: 'test',
      fonts: assets.fonts(),
    },
    now: new Date('2026-11-23T07:32:00Z'),
  }
}
