// Copies the Lucide (ISC) drawings the kit uses into web/ui/icon-nodes.ts, so that pages carry only these.
// Usage: node scripts/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const names = `
a-large-small alarm-clock archive arrow-down-left arrow-left arrow-right arrow-up-right baby banknote bell bell-ring
book-open bot bot-off building bus calendar calendar-check calendar-clock calendar-days camera chart-column check
check-check chevron-down chevron-left chevron-right circle-alert circle-check circle-play clock cloud-check cloud-off
copy credit-card download droplets ellipsis external-link eye eye-off file-badge file-check file-pen-line file-plus
file-stack file-text files fingerprint-pattern flag folder-open gauge globe graduation-cap hand hand-helping hash
heart-handshake house id-card image images image-down inbox info key-round landmark languages link list
list-checks list-filter list-indent-increase list-ordered loader-circle lock log-in log-out mail map map-pin map-pin-house
megaphone menu message-circle message-circle-question-mark messages-square mic moon newspaper paperclip pause pencil
pencil-line phone phone-call phone-off play plus printer qr-code radio-tower receipt refresh-cw rotate-ccw route
scale search send settings share-2 shield-alert shield-check sliders-horizontal smartphone snail sparkles star
stethoscope store sun sun-moon tag ticket trash triangle-alert undo-2 upload user user-check user-plus users
video volume-2 wallet wifi wifi-off wrench x zap
`
  .trim()
  .split(/\s+/)

const nodes = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json'), 'utf8'))
const missing = names.filter((name) => !nodes[name])
if (missing.length > 0) throw new Error(`Not in lucide-static: ${missing.join(', ')}`)

const lines = names.map((name) => `  '${name}': ${literal(nodes[name])},`)
writeFileSync(
  new URL('../web/ui/icon-nodes.ts', import.meta.url),
  `// Drawings from Lucide (ISC licence), written by scripts/make-icons.mjs; add a name there and run it again.
export type IconNode = [tag: string, attributes: Record<string, string>]

export const iconNodes = {
${lines.join('\n')}
} satisfies Record<string, IconNode[]>
`,
)

function literal(drawing) {
  const parts = drawing.map(([tag, attributes]) => {
    const pairs = Object.entries(attributes).filter(([key]) => key !== 'key')
    return `['${tag}', { ${pairs.map(([key, value]) => `${/-/.test(key) ? `'${key}'` : key}: '${value}'`).join(', ')} }]`
  })
  return `[${parts.join(', ')}]`
}
