/** The line a bench ends with: `B4 0.71 target >=0.60 met` (or `short`). */
export function verdict(name: string, figure: number, sign: '>=' | '<=', target: number): string {
  const isMet = sign === '>=' ? figure >= target : figure <= target
  return `${name} ${figure.toFixed(2)} target ${sign}${target.toFixed(2)} ${isMet ? 'met' : 'short'}`
}

/** The value below which a share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function median(sample: readonly number[]): number {
  return percentile(sample, 0.5)
}
