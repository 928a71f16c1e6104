import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { pdfOf } from './testing-uploads.ts'
import { receiveUpload } from './uploads.ts'
import { scannerAddress } from './uploads-scan.ts'

const SIGN = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'
const opened: Server[] = []

/** A daemon that speaks INSTREAM: finds the test sign, or does what it is told instead. */
async function scanner(
  answer: (content: Buffer) => string | null = (content) => (content.includes(SIGN) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'),
) {
  const server = createServer((socket) => {
    const parts: Buffer[] = []
    socket.on('error', () => socket.destroy())
    socket.on('data', (part) => {
      parts.push(part)
      const content = streamIn(Buffer.concat(parts))
      if (content) end(socket, answer(content))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(server)
  process.env['CLAMD_URL'] = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return server
}

function end(socket: Socket, words: string | null): void {
  if (words === null) socket.destroy()
  else socket.end(`${words}\0`)
}

/** The whole content once its closing empty piece is there. */
function streamIn(sent: Buffer): Buffer | null {
  expect(sent.toString('latin1', 0, 10)).toBe('zINSTREAM\0'.slice(0, sent.length))
  const pieces: Buffer[] = []
  for (let at = 10; at + 4 <= sent.length; ) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const codeOf = async (content: Buffer) => {
  const outcome = await receiveUpload({ name: 'đơn.pdf', mediaType: '', content })
  return outcome.ok ? 'taken' : outcome.refusal.code
}
const clean = pdfOf({ objects: [['<< /Length 3 >>', Buffer.alloc(300_000, 'x')]] })
const infected = pdfOf({ objects: [['<< /Length 3 >>', Buffer.concat([Buffer.alloc(200_000, 'x'), Buffer.from(SIGN)])]] })

afterEach(() => {
  delete process.env['CLAMD_URL']
  for (const server of opened.splice(0)) server.close()
})

describe('a scanner of uploads', () => {
  it('is asked only where one is set', async () => {
    expect(scannerAddress()).toBeNull()
    expect(await codeOf(infected)).toBe('taken')
  })

  it('sees the whole file, and what it finds is refused', async () => {
    await scanner()
    expect([await codeOf(clean), await codeOf(infected)]).toEqual(['taken', 'platform.upload_infected'])
  })

  it.each<[string, (content: Buffer) => string | null]>([
    ['cannot take it', () => 'INSTREAM size limit exceeded. ERROR'],
    ['hangs up', () => null],
    ['says nothing', () => ''],
    ['says something else', () => 'stream: OK?'],
  ])('that %s puts the file off', async (_what, answer) => {
    await scanner(answer)
    expect(await codeOf(clean)).toBe('platform.upload_scan_later')
  })

  it('that is not there puts the file off', async () => {
    const server = await scanner()
    await new Promise((resolve) => server.close(resolve))
    expect(await codeOf(clean)).toBe('platform.upload_scan_later')
  })

  it('with an address nobody can call stops the program by its name', () => {
    process.env['CLAMD_URL'] = 'http://clamd/scan'
    expect(() => scannerAddress()).toThrow('CLAMD_URL')
    process.env['CLAMD_URL'] = 'tcp://clamd.lan:3310'
    expect(scannerAddress()).toEqual({ host: 'clamd.lan', port: 3310 })
  })
})
