import { create } from 'qrcode'

/** The modules of a QR code, row by row, true where dark; error correction M. */
export function qrMatrix(text: string): boolean[][] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => Boolean(data[y * size + x])))
}

/** The same as dark runs along each row, from the left: x, y, length; for paper, which draws them as boxes. */
export function qrRuns(text: string): { modules: number; runs: [number, number, number][] } {
  const matrix = qrMatrix(text)
  const runs = matrix.flatMap((row, y) => runsOf(row).map(([x, length]): [number, number, number] => [x, y, length]))
  return { modules: matrix.length, runs }
}

function runsOf(row: readonly boolean[]): [number, number][] {
  return row.flatMap((isDark, x): [number, number][] => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end < 0 ? row.length : end) - x]]
  })
}
