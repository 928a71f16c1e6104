import type { Settings } from '../program.ts'
import type { Simulated } from '../simulators/beside.ts'
import type { DemoAccount } from './accounts.ts'

/** What the person who started the program reads: where everything is and, at the first start of a demonstration, how to get in. */
export function welcome(settings: Settings, port: number, simulated: Simulated | null, accounts: readonly DemoAccount[] | null): string {
  const lines = [`Cầu Nối đang chạy: http://localhost:${port}`, `  Cán bộ vào:       http://localhost:${port}/office`]
  if (simulated)
    lines.push(
      `  Zalo mô phỏng:    ${simulated.zalo.url.replace('127.0.0.1', 'localhost')}`,
      `  Tin nhắn SMS:     ${simulated.sms.url.replace('127.0.0.1', 'localhost')}`,
      `  VNeID mô phỏng:   ${simulated.vneid.url.replace('127.0.0.1', 'localhost')}`,
    )
  lines.push(`  Dữ liệu nằm ở:    ${settings.dataDir}`)
  if (accounts) lines.push('', ...accountLines(accounts, port))
  lines.push('', 'Dừng lại: Ctrl-C. Lần sau chạy tiếp vẫn còn dữ liệu.')
  return lines.join('\n')
}

function accountLines(accounts: readonly DemoAccount[], port: number): string[] {
  const [first] = accounts
  const rows = accounts.map(
    ({ host, login, role, name, totpSecret }) => `  ${`http://${host}:${port}`.padEnd(36)} ${login.padEnd(10)} ${totpSecret}  ${role}: ${name}`,
  )
  return [
    `Tài khoản trình diễn, mật khẩu chung: ${first?.password ?? ''}`,
    '  Mã 6 số: đưa khóa dưới đây vào ứng dụng xác thực, hoặc chạy "npm start -- demo-code <tên>" để xem mã lúc này.',
    ...rows,
  ]
}
