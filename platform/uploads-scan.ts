import { connect } from 'node:net'
import { z } from 'zod'
import { environment } from './config.ts'
import { refuse } from './refusal.ts'

const LONGEST_MS = 30_000
const PIECE = 64 * 1024

/** Where ClamAV listens, from `CLAMD_URL`; null when uploads are not scanned. */
export function scannerAddress(): { host: string; port: number } | null {
  const { CLAMD_URL: address } = environment(
    z.object({
      CLAMD_URL: z
        .string()
        .regex(/^(tcp:\/\/)?[\w.-]+:\d{1,5}$/, 'host:port is wanted')
        .optional(),
    }),
  )
  if (!address) return null
  const [host = '', port = ''] = address.replace('tcp://', '').split(':')
  return { host, port: Number(port) }
}

/** Refuses a file in which ClamAV finds something, and every file while a scanner is set and does not answer. */
export async function refuseInfected(name: string, content: Buffer): Promise<void> {
  const scanner = scannerAddress()
  if (!scanner) return
  const verdict = await verdictOf(scanner, content)
  if (/\bFOUND$/.test(verdict)) refuse('platform.upload_infected', { name })
  if (!/\bOK$/.test(verdict)) refuse('platform.upload_scan_later', { name })
}

/** ClamAV's line on the file by its INSTREAM protocol, empty when there is none. */
function verdictOf(scanner: { host: string; port: number }, content: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(scanner, () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < content.length; at += PIECE) {
        const piece = content.subarray(at, at + PIECE)
        socket.write(lengthOf(piece))
        socket.write(piece)
      }
      socket.write(Buffer.alloc(4))
    })
    const timer = setTimeout(() => socket.destroy(), LONGEST_MS)
    socket.on('data', (part) => parts.push(part))
    // A broken connection is closed too; without a whole line there is no verdict.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(parts).toString('utf8').replace(/\0.*$/s, '').trim())
    })
  })
}

function lengthOf(piece: Buffer): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(piece.length)
  return bytes
}
