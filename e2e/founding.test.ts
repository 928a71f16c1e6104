import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roomyTemporaryFolder } from '#platform/testing-cluster'

let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(roomyTemporaryFolder(tmpdir()), 'founding-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('founds a commune in an empty house: a wrong unit is named and mended, the link is told once, a second time changes nothing', async () => {
  const wrong = await found('99999')
  expect(wrong).toMatchObject({ code: 1, says: expect.stringContaining('Không có đơn vị hành chính mã 99999') })
  const right = await found('08494')
  expect(right.code).toBe(0)
  expect(right.says).toMatch(/https:\/\/lamthao\.example\.vn\/office\/kich-hoat\/\S{20,}/)
  const again = await found('08494')
  expect(again).toMatchObject({ code: 1, says: expect.stringContaining('không đổi gì cả') })
}, 120_000)

it('what is mistyped, or a host another commune has, is told in words', async () => {
  const told = [
    [await found('08494', 'Lâm Thao'), 'Tên tắt “Lâm Thao” chưa đúng'],
    [await found('08494', 'lam-thao-hai', 'https://lamthao.example.vn'), 'Địa chỉ trang “https://lamthao.example.vn” chưa đúng'],
    [await found('08494', 'lam-thao-hai', 'hai.example.vn', 'Hạnh Nguyễn'), 'Tên đăng nhập “Hạnh Nguyễn” chưa đúng'],
    [await found('08494', 'lam-thao-hai', 'lamthao.example.vn'), 'Địa chỉ trang “lamthao.example.vn” đã thuộc một xã khác'],
  ] as const
  for (const [{ code, says }, words] of told) {
    expect(code).toBe(1)
    expect(says).toContain(words)
    expect(says).not.toMatch(/"path"|Another commune|platform\./)
  }
}, 120_000)

it('the founded house passes the doctor', async () => {
  const { code, says } = await verb('doctor')
  expect(says).not.toContain('SAI')
  expect(code).toBe(0)
}, 60_000)

function found(unit: string, slug = 'lam-thao', host = 'lamthao.example.vn', admin = 'hanh'): Promise<{ code: number; says: string }> {
  return verb('found', ...['--name', 'xã Lâm Thao', '--slug', slug, '--host', host], ...['--unit', unit, '--admin', admin, '--admin-name', 'Nguyễn Thị Hạnh'])
}

/** A verb of the program as a process of its own on the folder: its end and everything it said. */
function verb(...words: string[]): Promise<{ code: number; says: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SIMULATORS: 'off', DEMO: 'off' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'main.ts', ...words], { cwd: join(import.meta.dirname, '..'), env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, says: stdout + stderr }),
    )
  })
}
