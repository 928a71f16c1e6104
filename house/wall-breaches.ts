/** One deliberate breach of a wall: where it stands, what it says, and the rule of biome.json (or walls.grit) that must answer. */
export type WallBreach = { name: string; path: string; code: string; rule: string; says?: string }

const IMPORTS = 'lint/style/noRestrictedImports'
const GLOBALS = 'lint/style/noRestrictedGlobals'

const inModule: [name: string, code: string, rule: string, says?: string][] = [
  ['a module climbs out of its folder', `export { thing } from '../rooms/thing.ts'`, IMPORTS],
  ['a module imports node:fs', `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`, IMPORTS],
  ['a module imports pg', `import pg from 'pg'\nexport const client = pg`, IMPORTS],
  ['a module imports fastify', `import fastify from 'fastify'\nexport const app = fastify`, IMPORTS],
  ['a module imports graphile-worker', `import { run } from 'graphile-worker'\nexport const start = run`, IMPORTS],
  ['a module imports sharp', `import sharp from 'sharp'\nexport const shrink = sharp`, IMPORTS],
  ['a module reads process', `export const here = process.cwd()`, GLOBALS],
  ['a module fetches', `export const got = await fetch('http://localhost')`, GLOBALS],
  ['a module sets a timer', `export const timer = setTimeout(() => undefined, 1)`, GLOBALS],
  ['a module goes past a door', `export { thing } from '#rooms/thing'`, 'lint/correctness/noUnresolvedImports'],
  ['a module leaves the extension out', `export { thing } from './thing'`, 'lint/correctness/useImportExtensions'],
  ['a module imports a package nobody declared', `import left from 'left-pad'\nexport const pad = left`, 'lint/correctness/noUndeclaredDependencies'],
  ['a module asks for the time', `export const today = () => new Date()`, 'plugin', 'Time comes through ctx.now'],
  ['a module asks for the time by Date.now', `export const now = () => Date.now()`, 'plugin', 'Time comes through ctx.now'],
  ['a module throws dice', `export const dice = () => Math.random()`, 'plugin', 'Randomness comes through ctx.random'],
  ['a module reaches for a global', `export const found = () => globalThis.process`, 'plugin', 'No globals'],
  ['a query nobody awaits', `export async function run(ctx) {\n  ctx.db.deleteFrom('thing').execute()\n}`, 'plugin', 'nobody awaits'],
  ['a void query', `export async function run(ctx) {\n  void ctx.db.deleteFrom('thing').executeTakeFirstOrThrow()\n}`, 'plugin', 'nobody awaits'],
  [
    'a promise nobody awaits',
    `const work = async (): Promise<void> => undefined\nexport function run(): void {\n  work()\n}`,
    'lint/nursery/noFloatingPromises',
  ],
  ['a module reads the environment', `export const secret = process.env.SECRET`, 'lint/style/noProcessEnv'],
  ['a value of any kind', `export const anything: any = 1`, 'lint/suspicious/noExplicitAny'],
  ['a wish instead of a check', `export const first = (list: number[]): number => list[0]!`, 'lint/style/noNonNullAssertion'],
]

/** Every wall, breached once. */
export const wallBreaches: readonly WallBreach[] = [
  ...inModule.map(([name, code, rule, says], index) => ({ name, path: `modules/breach/breach-${index}.ts`, code, rule, ...(says ? { says } : {}) })),
  { name: 'a page climbs out of its folder', path: 'modules/breach/climb.page.tsx', code: `export { thing } from '../rooms/thing.ts'`, rule: IMPORTS },
  {
    name: 'a page asks for the time',
    path: 'modules/breach/clock.page.tsx',
    code: `export const today = () => new Date()`,
    rule: 'plugin',
    says: 'Time comes through',
  },
  { name: 'the platform knows a domain', path: 'platform/breach-domain.ts', code: `export { thing } from '#rooms'`, rule: IMPORTS },
  { name: 'the platform draws', path: 'platform/breach-kit.ts', code: `export { Button } from '#ui'`, rule: IMPORTS },
  { name: 'the platform climbs out', path: 'platform/breach-climb.ts', code: `export { thing } from '../modules/rooms/thing.ts'`, rule: IMPORTS },
  {
    name: 'the platform reads the environment',
    path: 'platform/breach-environment.ts',
    code: `export const secret = process.env.SECRET`,
    rule: 'lint/style/noProcessEnv',
  },
  { name: 'a channel climbs out', path: 'channels/breach/climb.ts', code: `export { thing } from '../../modules/rooms/thing.ts'`, rule: IMPORTS },
  { name: 'the web shell reads the environment', path: 'web/breach.ts', code: `export const secret = process.env.SECRET`, rule: 'lint/style/noProcessEnv' },
  {
    name: 'two files import each other',
    path: 'modules/breach/cycle-a.ts',
    code: `import { b } from './cycle-b.ts'\nexport const a = () => b`,
    rule: 'lint/suspicious/noImportCycles',
  },
]

/** What the breaches lean on, none of it a breach by itself (but the second half of the cycle). */
export const bystanders: Readonly<Record<string, string>> = {
  'modules/rooms/index.ts': `export { thing } from './thing.ts'\n`,
  'modules/rooms/thing.ts': `export const thing = 1\n`,
  'modules/breach/thing.ts': `export const thing = 1\n`,
  'modules/breach/cycle-b.ts': `import { a } from './cycle-a.ts'\n\nexport const b = () => a\n`,
  'web/ui/index.ts': `export const Button = 1\n`,
}

/** Code that stands at the walls and breaches none: the walls must be silent about it. */
export const lawful: Readonly<Record<string, string>> = {
  'modules/lawful/run.ts': [
    `import { thing } from '#rooms'`,
    `import { own } from './own.ts'`,
    ``,
    `type Ctx = { now: Date; db: { execute(): Promise<number> } }`,
    ``,
    `export async function run(ctx: Ctx) {`,
    `  await ctx.db.execute()`,
    `  const count = await ctx.db.execute()`,
    `  return { at: new Date(ctx.now.getTime() + thing * 1000), own, count }`,
    `}`,
    ``,
  ].join('\n'),
  'modules/lawful/own.ts': `export const own = 1\n`,
}
