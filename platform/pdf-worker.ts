// A process of its own that sets papers as PDF: started by pdf-press.ts, gone when its parent is. Node runs it without a loader.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type PdfOrder = { order: number; layout: string; content: string }
export type PdfAnswer = { order: number; residentBytes: number } & ({ pdf: Uint8Array } | { wrong: string })

/** What was set lately makes the next paper quicker; more than that is only memory. */
const EVICT_EVERY = 8
const KEPT_ROUNDS = 2

const typeface = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const [workspace = ''] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [typeface] }] })

process.on('message', ({ order, layout, content }: PdfOrder) => {
  const answer: PdfAnswer = { order, residentBytes: process.memoryUsage.rss(), ...setPaper(layout, content) }
  process.send?.(answer)
  if (order % EVICT_EVERY === 0) compiler.evictCache(KEPT_ROUNDS)
})
process.on('disconnect', () => process.exit())
// Ctrl-C reaches both processes: papers under way are finished while the parent stops.
process.on('SIGINT', () => undefined)

function setPaper(layout: string, content: string): { pdf: Uint8Array } | { wrong: string } {
  const compiled = compiler.compile({ mainFilePath: `${workspace}/${layout}`, inputs: { data: content } })
  const { result } = compiled
  return result ? { pdf: compiler.pdf(result) } : { wrong: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics') }
}
