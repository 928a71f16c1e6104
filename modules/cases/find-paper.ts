import type { Context } from '#platform/context'

/** The case a file or its thumbnail lies in, and as what. */
export async function findPaper(ctx: Context, fileId: string): Promise<{ caseId: number; ref: string; role: string } | undefined> {
  return ctx.db
    .selectFrom('case_paper as p')
    .innerJoin('case_record as c', 'c.id', 'p.case_id')
    .select(['p.case_id as caseId', 'c.ref', 'p.role'])
    .where('p.commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('p.file_id', '=', fileId), eb('p.thumbnail_file_id', '=', fileId)]))
    .limit(1)
    .executeTakeFirst()
}
