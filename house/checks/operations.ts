import { matches, type Roles } from '#platform/access'
import type { AnyOperation } from '#platform/operation'
import type { Module } from '#platform/runtime'
import { withoutComments } from '../code-only.ts'
import type { Source } from '../sources.ts'

const operationsOf = (modules: readonly Module[]): readonly AnyOperation[] => modules.flatMap((module) => module.operations)

/** Names are module.verb-noun, belong to their own module and are given once. */
export function operationsAreNamed(modules: readonly Module[]): string[] {
  const names = operationsOf(modules).map((one) => one.name)
  return [
    ...modules.flatMap((module) =>
      module.operations
        .filter((one) => !new RegExp(`^${module.name}\\.[a-z]+(-[a-z]+)+$`).test(one.name))
        .map((one) => `${one.name} is not ${module.name}.verb-noun`),
    ),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is given twice`),
  ]
}

/** Every operation says who may call it and what it does. */
export function operationsStateMay(modules: readonly Module[]): string[] {
  return operationsOf(modules).flatMap((one) => [
    ...(['anyone', 'resident', 'granted', 'system'].includes(one.may) ? [] : [`${one.name} does not say who may call it`]),
    ...(one.summary?.trim().length >= 10 ? [] : [`${one.name} has no summary`]),
  ])
}

/** Every granted operation is somebody's, and every grant is of something. */
export function grantsMeetOperations(modules: readonly Module[], roles: Roles): string[] {
  const operations = operationsOf(modules)
  const patterns = Object.entries(roles).flatMap(([role, list]) => list.map((pattern) => ({ role, pattern })))
  return [
    ...operations
      .filter((one) => one.may === 'granted' && !patterns.some(({ pattern }) => matches(pattern, one.name)))
      .map((one) => `${one.name} is granted to no role`),
    ...patterns
      .filter(({ pattern }) => !operations.some((one) => matches(pattern, one.name)))
      .map(({ role, pattern }) => `${role} is granted ${pattern}, and there is no such operation`),
  ]
}

/** An operation is found by its name: `x.verb-noun` is declared in modules/x/verb-noun.ts and joined to its module. */
export function operationsAreWhereTheirNameSays(
  modules: readonly Module[],
  sources: readonly Source[],
  together: Readonly<Record<string, string>> = {},
): string[] {
  const declared = sources
    .filter(({ path }) => /^modules\/[^/]+\/[^/]+\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .flatMap(({ path, text }) => namesIn(withoutComments(text)).map((name) => ({ path, name })))
  const joined = new Set(operationsOf(modules).map((one) => one.name))
  return [
    ...declared
      .filter(({ path, name }) => path !== `modules/${name.replace('.', '/')}.ts` && !together[path])
      .map(({ path, name }) => `${name} is declared in ${path}`),
    ...declared.filter(({ name }) => !joined.has(name)).map(({ path, name }) => `${name} of ${path} is joined to no module`),
    ...[...joined].filter((name) => !declared.some((one) => one.name === name)).map((name) => `${name} is declared nowhere in modules/`),
  ]
}

/** Every task has one job and every event told is declared once. */
export function tasksHaveJobs(modules: readonly Module[], sources: readonly Source[]): string[] {
  const jobs = modules.flatMap((module) => [...(module.jobs ?? []), ...(module.reactions ?? []).map((reaction) => reaction.job)]).map((job) => job.task.name)
  const declared = sources
    .filter(({ path }) => path.startsWith('modules/') && !/\.test\.ts$/.test(path))
    .flatMap(({ text }) => [...withoutComments(text).matchAll(/\btask\(\s*'([^']+)'/g)].map(([, name = '']) => name))
  return [
    ...declared.filter((name) => !jobs.includes(name)).map((name) => `${name} is a task that no job does`),
    ...jobs.filter((name, index) => jobs.indexOf(name) !== index).map((name) => `${name} is done by two jobs`),
  ]
}

/** The names of the operations a file declares, literal or by a constant of the same file. */
function namesIn(code: string): string[] {
  return [...code.matchAll(/\boperation\(\{\s*name: (?:'([^']+)'|(\w+))/g)].flatMap(([, literal, constant]) => {
    const name = literal ?? new RegExp(`\\bconst ${constant} = '([^']+)'`).exec(code)?.[1]
    return name ? [name] : []
  })
}
