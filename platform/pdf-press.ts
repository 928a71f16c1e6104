import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts'
import { refuse } from './refusal.ts'

/** Sets papers as PDF outside this process, one after another. `layout` is a Typst file under `data/`, which reads `content` as JSON. */
export type PdfPress = {
  /** Refuses `platform.press_busy` while too many wait. Throws where the layout is wrong, takes too long, or kills the worker twice. */
  draw(layout: string, content: unknown): Promise<Buffer>
  /** The worker's process while one runs, for measuring. */
  readonly pid: number | undefined
  stop(): void
}

type Limits = { idleMs: number; longestMs: number; mostWaiting: number; mostResidentBytes: number; mostTries: number }
type Paper = { layout: string; content: string; tries: number; resolve(pdf: Buffer): void; reject(error: Error): void }
type State = { worker: ChildProcess | null; waiting: Paper[]; current: Paper | null; order: number; timer: NodeJS.Timeout | null }

const usual: Limits = { idleMs: 60_000, longestMs: 10_000, mostWaiting: 50, mostResidentBytes: 256 << 20, mostTries: 2 }
const shippedDir = join(import.meta.dirname, '../data')

/**
 * A press whose worker is started at the first paper, kept while papers come, and ended when idle, too large, or stuck. One that dies is
 * replaced, and its paper set once more. It knows no settings and no keys: its environment is empty.
 */
export function openPdfPress(layoutsDir: string = shippedDir, given: Partial<Limits> = {}): PdfPress {
  const limits = { ...usual, ...given }
  const state: State = { worker: null, waiting: [], current: null, order: 0, timer: null }
  return {
    draw: (layout, content) =>
      new Promise((resolve, reject) => {
        if (state.waiting.length >= limits.mostWaiting) refuse('platform.press_busy')
        state.waiting.push({ layout, content: JSON.stringify(content), tries: 0, resolve, reject })
        next(state, layoutsDir, limits)
      }),
    get pid() {
      return state.worker?.pid
    },
    stop: () => {
      dismiss(state)
      for (const paper of [finish(state), ...state.waiting.splice(0)]) paper?.reject(new Error('The press was stopped'))
    },
  }
}

function next(state: State, layoutsDir: string, limits: Limits): void {
  if (state.current) return
  if (state.timer) clearTimeout(state.timer)
  state.current = state.waiting.shift() ?? null
  if (!state.current) {
    state.timer = setTimeout(() => dismiss(state), limits.idleMs).unref()
    hold(state.worker, false)
    return
  }
  const worker = state.worker ?? started(state, layoutsDir, limits)
  state.worker = worker
  hold(worker, true)
  state.current.tries += 1
  state.order += 1
  const { layout, content } = state.current
  const order: PdfOrder = { order: state.order, layout, content }
  state.timer = setTimeout(() => {
    finish(state)?.reject(new Error(`Setting ${layout} took longer than ${limits.longestMs} ms`))
    dismiss(state)
    next(state, layoutsDir, limits)
  }, limits.longestMs)
  // What cannot be told to a worker already gone is told to its successor: `exit` follows.
  worker.send(order, () => undefined)
}

function started(state: State, layoutsDir: string, limits: Limits): ChildProcess {
  const worker = fork(join(import.meta.dirname, 'pdf-worker.ts'), [layoutsDir], {
    execArgv: ['--max-semi-space-size=2'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  worker.on('message', (answer: PdfAnswer) => {
    if (state.worker !== worker || answer.order !== state.order) return
    const paper = finish(state)
    if ('pdf' in answer) paper?.resolve(Buffer.from(answer.pdf))
    else paper?.reject(new Error(`The layout ${paper.layout} is wrong: ${answer.wrong}`))
    if (answer.residentBytes > limits.mostResidentBytes) dismiss(state)
    next(state, layoutsDir, limits)
  })
  const lost = () => {
    if (state.worker !== worker) return
    state.worker = null
    const paper = finish(state)
    if (paper && paper.tries < limits.mostTries) state.waiting.unshift(paper)
    else paper?.reject(new Error(`The worker died ${paper.tries} times setting ${paper.layout}`))
    next(state, layoutsDir, limits)
  }
  worker.on('exit', lost)
  worker.on('error', lost)
  return worker
}

/** The paper under way, no longer so. */
function finish(state: State): Paper | null {
  const paper = state.current
  state.current = null
  return paper
}

/** Ends the worker; one that is stuck in the typesetter hears no gentler word. */
function dismiss(state: State): void {
  const { worker } = state
  state.worker = null
  worker?.kill('SIGKILL')
}

/** An idle worker keeps nobody from ending. */
function hold(worker: ChildProcess | null, isHeld: boolean): void {
  worker?.[isHeld ? 'ref' : 'unref']()
  worker?.channel?.[isHeld ? 'ref' : 'unref']()
}
