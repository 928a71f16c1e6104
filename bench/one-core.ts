import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** The words that run a command on one core alone; none where there is no taskset or only one core. */
export function onCore(core: number): readonly string[] {
  const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0
  return canPin ? ['taskset', '-c', String(core)] : []
}

/** Keeps this program, and what it starts from now on, on one core until the returned function is called. */
export function stayOnCore(core: number): () => void {
  const [program, , list] = onCore(core)
  if (!program || list === undefined) return () => undefined
  const move = (cores: string) => spawnSync(program, ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' })
  move(list)
  return () => void move(`0-${availableParallelism() - 1}`)
}
