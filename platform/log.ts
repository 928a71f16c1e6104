import { pino } from 'pino'

export type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void; error(fields: object, message: string): void }

/** JSON lines on stdout. Personal data has no place here: log ids and counts. */
export function createLog(level: string, name: string): Log {
  return pino({
    level,
    name,
    redact: { paths: ['password', 'token', 'phone', '*.password', '*.token', '*.phone', 'authorization', '*.authorization'], censor: '***' },
  })
}

/** A log that drops everything, for tests that expect errors. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
