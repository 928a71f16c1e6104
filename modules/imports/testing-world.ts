import { addHamlet } from '#communes'
import { openPhone } from '#messaging'
import type { Actor } from '#platform/access'
import { type World, world } from '#platform/testing'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { communesModule } from '../communes/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { peopleModule } from '../people/module.ts'
import { openIdentity } from '../people/sealing.ts'
import { applyImport } from './apply-import.ts'
import { beginImport } from './begin-import.ts'
import { openImport, type Plan } from './import-row.ts'
import { importsModule } from './module.ts'
import { previewImport } from './preview-import.ts'
import { demoHamlets } from './testing-names.ts'
import type { Outcome } from './testing-score.ts'

/** A commune with the hamlets of the rolls and an officer; for tests of imports. */
export async function importWorld() {
  const house = await world({ modules: [communesModule, accountsModule, messagingModule({ channels: [] }), peopleModule, importsModule], roles })
  for (const name of demoHamlets) await house.call(addHamlet, { name }, { as: house.system })
  return { house, officer: await house.staff('officer') }
}

/** Takes a file in and previews it. */
export async function previewed(house: World, officer: Actor, content: Buffer, fileName = 'danh sach.xlsx') {
  const { importId } = await house.call(beginImport, { fileName, content }, { as: officer })
  return { importId, counts: await house.call(previewImport, { importId }, { as: officer }) }
}

export async function applied(house: World, officer: Actor, content: Buffer): Promise<number> {
  const { importId } = await previewed(house, officer, content)
  await house.call(applyImport, { importId }, { as: officer })
  await house.runJobs()
  return importId
}

/** What the register holds of each row of an import, for the judge. */
export function storedOutcomes(house: World, importId: number): Promise<Map<number, Outcome>> {
  return house.open(async (ctx) => {
    const people = await ctx.db.selectFrom('person').selectAll().execute()
    const homes = new Map((await ctx.db.selectFrom('household').selectAll().execute()).map((home) => [home.id, home]))
    const hamlets = new Map((await ctx.db.selectFrom('hamlet').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
    const rows = await ctx.db.selectFrom('person_import_row').selectAll().where('import_id', '=', importId).orderBy('row_number').execute()
    const personOf = new Map(rows.map((row) => [row.row_number, row.person_id ?? (row.plan_sealed ? openImport<Plan>(ctx, row.plan_sealed).personId : null)]))
    const byId = new Map(people.map((person) => [person.id, person]))
    const ownProblems = new Map(rows.map((row) => [row.row_number, row.problems]))
    return new Map(
      rows
        .filter(({ verdict }) => verdict !== 'nobody')
        .map((row): [number, Outcome] => {
          const isTwin = row.verdict === 'twin'
          const person = byId.get(personOf.get(isTwin ? (row.twin_row ?? 0) : row.row_number) ?? 0)
          const home = homes.get(person?.household_id ?? 0)
          return [
            row.row_number,
            {
              person: person?.id ?? null,
              name: person?.full_name ?? null,
              born: person?.birth_date ?? (person?.birth_year ? String(person.birth_year) : null),
              sex: person?.sex ?? null,
              identity: person?.identity_sealed ? openIdentity(ctx.keyring, person.identity_sealed) : null,
              phone: person?.phone_sealed ? `0${openPhone(ctx.keyring, person.phone_sealed).slice(2)}` : null,
              hamlet: hamlets.get(person?.hamlet_id ?? 0) ?? null,
              household: home?.id ?? null,
              bookNumber: home?.book_number ?? null,
              address: home?.address ?? null,
              role: person?.household_role ?? null,
              isNamed: row.problems > 0 || (isTwin && (ownProblems.get(row.twin_row ?? 0) ?? 0) > 0),
            },
          ]
        }),
    )
  })
}

/** All of the register, to be compared before and after. */
export function registerOf(house: World): Promise<{ people: object[]; homes: object[] }> {
  return house.open(async ({ db }) => ({
    people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
    homes: await db.selectFrom('household').selectAll().orderBy('id').execute(),
  }))
}

/** Empties the register between rolls: no two rolls are of one commune. */
export async function emptied(house: World): Promise<void> {
  await house.open(async ({ db }) => {
    await db.deleteFrom('person').execute()
    await db.deleteFrom('household').execute()
  })
}
