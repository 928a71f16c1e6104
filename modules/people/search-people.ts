import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { normalisePhone, phoneIndex } from '#messaging'
import { id, page, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { foldedName } from './folded-name.ts'
import { readIdentityNumber } from './identity-number.ts'
import { identityIndex, maskedNumbers } from './sealing.ts'

const PAGE_SIZE = 40

const foundPerson = z.object({
  id,
  fullName: personal(z.string()),
  birthDate: z.string().nullable(),
  birthYear: z.number().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  maskedIdentity: personal(z.string()).nullable(),
  maskedPhone: personal(z.string()).nullable(),
  hamletId: id.nullable(),
  hamlet: z.string().nullable(),
  address: personal(z.string()).nullable(),
  householdId: id.nullable(),
  bookNumber: z.string().nullable(),
  hasDied: z.boolean(),
  hasMovedAway: z.boolean(),
})
export type FoundLine = z.output<typeof foundPerson>

/**
 * People of the register by name (with or without accents, the beginning of each word is enough), by the whole phone or by the whole
 * identity number; or all of a hamlet. In the order of names, 40 a page. Inside the program only: an address would tell what was looked for.
 */
export const searchPeople = operation({
  name: 'people.search-people',
  kind: 'ask',
  may: 'granted',
  isInternal: true,
  summary: 'Search the register of people',
  input: z.object({ query: personal(z.string().trim().max(100)).default(''), hamletId: id.optional(), page }),
  output: z.object({ people: z.array(foundPerson), total: z.number(), page: z.number(), pages: z.number() }),
  run: async (ctx, { query, hamletId, page }) => {
    const chosen = ctx.db
      .selectFrom('person as p')
      .leftJoin('hamlet as h', 'h.id', 'p.hamlet_id')
      .leftJoin('household as f', 'f.id', 'p.household_id')
      .where('p.commune_id', '=', ctx.commune.id)
      .where('p.erased_at', 'is', null)
      .where(whatIsAsked(ctx, query))
      .$if(hamletId !== undefined, (some) => some.where('p.hamlet_id', '=', hamletId ?? 0))
      .$call((some) => {
        const hamlets = ctx.hamletsFor(searchPeople)
        return hamlets === null ? some : some.where('p.hamlet_id', 'in', hamlets.length > 0 ? hamlets : [0])
      })
    const { count } = await chosen.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const rows = await chosen
      .selectAll('p')
      .select(['h.name as hamlet', 'f.book_number'])
      // Whoever typed accents means them: those who match to the letter stand first.
      .orderBy(sql`position(${query.toLocaleLowerCase('vi')} in lower(p.full_name)) = 0`)
      .orderBy('p.folded_name')
      .orderBy('p.id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute()
    const people = rows.map((row) => ({
      id: row.id,
      fullName: row.full_name,
      birthDate: row.birth_date,
      birthYear: row.birth_year,
      sex: foundPerson.shape.sex.parse(row.sex),
      ...maskedNumbers(ctx.keyring, row),
      hamletId: row.hamlet_id,
      hamlet: row.hamlet,
      address: row.address,
      householdId: row.household_id,
      bookNumber: row.book_number,
      hasDied: row.died_on !== null,
      hasMovedAway: row.moved_away_on !== null,
    }))
    return { people, total: Number(count), page, pages: Math.max(1, Math.ceil(Number(count) / PAGE_SIZE)) }
  },
})

function whatIsAsked(ctx: Context, query: string) {
  const number = readIdentityNumber(query)
  if (number !== null) return sql<SqlBool>`p.identity_index = ${identityIndex(ctx.keyring, number)}`
  const phone = normalisePhone(query)
  if (phone !== null) return sql<SqlBool>`p.phone_index = ${phoneIndex(ctx.keyring, phone)}`
  const words = foldedName(query).split(' ').filter(Boolean)
  if (words.length === 0) return query === '' ? sql<SqlBool>`true` : sql<SqlBool>`false`
  return sql<SqlBool>`${sql.join(
    words.map((word) => sql`' ' || p.folded_name like ${`% ${word}%`}`),
    sql` and `,
  )}`
}
