import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ui = join(import.meta.dirname, 'ui')
const read = (name: string) => readFileSync(join(ui, name), 'utf8')
const light = colours(read('colours.css'))
const [darkBySystem, darkByChoice] = read('colours-dark.css')
  .split('@media')
  .slice(1)
  .map((block) => colours(block))
const dark = { ...light, ...darkBySystem }

// Text needs 4.5 (we promise 4.5 everywhere, no "large text" excuse), borders of controls 3.
const text: [text: string, grounds: string[]][] = [
  ['ink', ['ground', 'sheet', 'sunk', 'act-tint', 'now-tint', 'alarm-tint', 'done-tint', 'else-tint', 'mark', 'ramp-1', 'ramp-2', 'ramp-3']],
  ['ink-2', ['ground', 'sheet', 'sunk']],
  ['ink-3', ['ground', 'sheet', 'sunk']],
  ['act', ['ground', 'sheet', 'sunk', 'act-tint']],
  ['act-deep', ['ground', 'sheet', 'act-tint']],
  ['on-act', ['act', 'act-deep']],
  ['on-deep', ['deep', 'deep-2']],
  ['on-deep-2', ['deep', 'deep-2']],
  ['now', ['deep', 'deep-2']],
  ['on-now', ['now']],
  ['now-ink', ['ground', 'sheet', 'now-tint']],
  ['alarm', ['ground', 'sheet', 'alarm-tint']],
  ['alarm-deep', ['alarm-tint']],
  ['on-alarm', ['alarm', 'alarm-deep']],
  ['done', ['ground', 'sheet', 'done-tint']],
  ['else', ['ground', 'sheet', 'else-tint']],
  ['visited', ['ground', 'sheet']],
  ['ground', ['ink']],
]
const lines: [line: string, grounds: string[]][] = [
  ['edge', ['ground', 'sheet', 'sunk']],
  ['now-ink', ['ground', 'sheet']],
  ['act', ['ground', 'sheet', 'sunk']],
  ['chart-2', ['sheet']],
  ['clay', ['sheet']],
  ['lotus', ['sheet']],
]

// A few figures of the design's own table, so that a changed token is seen even while it still passes.
const promised: [string, string, light: number, dark: number][] = [
  ['ink', 'ground', 14.3, 15.9],
  ['ink-2', 'sheet', 7.3, 9.0],
  ['ink-3', 'sunk', 4.7, 7.6],
  ['act', 'ground', 7.2, 9.4],
  ['on-act', 'act', 7.9, 8.6],
  ['on-deep', 'deep', 10.9, 12.9],
  ['now', 'deep', 6.5, 8.6],
  ['now-ink', 'now-tint', 5.7, 8.0],
  ['alarm', 'alarm-tint', 5.4, 7.2],
  ['done', 'done-tint', 5.4, 7.6],
  ['else', 'else-tint', 6.2, 7.2],
  ['ink', 'mark', 12.6, 8.0],
  ['edge', 'sunk', 3.6, 5.6],
]

describe('contrast', () => {
  for (const [mode, tokens] of [['light', light] as const, ['dark', dark] as const]) {
    const cases = (pairs: [string, string[]][]) => pairs.flatMap(([over, grounds]) => grounds.map((under) => [over, under] as const))
    it.each(cases(text))(`${mode}: text %s on %s reads`, (over, under) => {
      expect(contrast(tokens, over, under)).toBeGreaterThanOrEqual(4.5)
    })
    it.each(cases(lines))(`${mode}: line %s on %s shows`, (over, under) => {
      expect(contrast(tokens, over, under)).toBeGreaterThanOrEqual(3)
    })
  }

  it.each(promised)('%s on %s is as designed', (over, under, inLight, inDark) => {
    expect(contrast(light, over, under)).toBeCloseTo(inLight, 0)
    expect(contrast(dark, over, under)).toBeCloseTo(inDark, 0)
    expect(Math.abs(contrast(light, over, under) - inLight)).toBeLessThan(0.06)
    expect(Math.abs(contrast(dark, over, under) - inDark)).toBeLessThan(0.06)
  })

  it('writes on the five levels of risk', () => {
    for (const level of ['risk-1', 'risk-2', 'risk-3']) expect(ratio('#14262a', light[level] ?? '')).toBeGreaterThanOrEqual(4.5)
    for (const level of ['risk-4', 'risk-5']) expect(ratio('#ffffff', light[level] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it('has one dark list, whether the system or the reader chose it', () => {
    expect(Object.keys(darkByChoice ?? {}).length).toBeGreaterThan(30)
    expect(darkByChoice).toEqual(darkBySystem)
  })

  it('keeps colours in the token files', () => {
    const others = readdirSync(ui).filter((name) => name.endsWith('.css') && !name.startsWith('colours') && name !== 'print.css')
    expect(others.length).toBeGreaterThan(8)
    const strays = others.flatMap((name) => (read(name).match(/#[0-9a-f]{3,8}\b/gi) ?? []).map((hex) => `${name} ${hex}`))
    expect(strays.filter((stray) => stray !== 'sheets.css #000')).toEqual([])
  })
})

function colours(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]))
}

function contrast(tokens: Record<string, string>, over: string, under: string): number {
  return ratio(tokens[over] ?? '', tokens[under] ?? '')
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function ratio(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Not a colour: "${hex}"`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
