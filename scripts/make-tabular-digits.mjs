// Makes web/fonts/bvp-tab-{400,600}.woff2: the ten digits of Be Vietnam Pro (OFL), all 650 units wide,
// because the font has no "tnum" feature. Usage: node scripts/make-tabular-digits.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createFont, woff2 } from 'fonteditor-core'

const ADVANCE = 650
const digits = Array.from({ length: 10 }, (_, index) => 0x30 + index)

await woff2.init()
for (const weight of [400, 600]) {
  const source = new URL(`../web/fonts/be-vietnam-pro-latin-${weight}.woff2`, import.meta.url)
  const font = createFont(readFileSync(source), { type: 'woff2', subset: digits, hinting: false, kerning: false, compound2simple: true })
  const ttf = font.get()
  for (const glyph of ttf.glyf) {
    if (!glyph.unicode?.some((code) => digits.includes(code))) continue
    const shift = Math.round((ADVANCE - glyph.advanceWidth) / 2)
    for (const contour of glyph.contours) for (const point of contour) point.x += shift
    glyph.xMin += shift
    glyph.xMax += shift
    glyph.leftSideBearing += shift
    glyph.advanceWidth = ADVANCE
  }
  Object.assign(ttf.name, { fontFamily: 'BVP Tab', fullName: `BVP Tab ${weight}`, postScriptName: `BVPTab-${weight}` })
  delete ttf.GPOS
  delete ttf.GSUB
  writeFileSync(new URL(`../web/fonts/bvp-tab-${weight}.woff2`, import.meta.url), Buffer.from(font.set(ttf).write({ type: 'woff2', hinting: false })))
}
