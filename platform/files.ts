import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Context } from './context.ts'
import { sha256 } from './ids.ts'
import { refuse } from './refusal.ts'

/** Bytes by id; the name, type and hash live in the `file` table. Names with Vietnamese letters never become keys. */
export type FileStore = { put(id: string, content: Uint8Array): Promise<void>; get(id: string): Promise<Buffer>; remove(id: string): Promise<void> }

export function fileStoreAt(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  const key = (id: string) => `${id.slice(0, 2)}/${id}`
  return {
    put: (id, content) => disk.put(key(id), content),
    get: async (id) => Buffer.from(await disk.getBytes(key(id))),
    remove: (id) => disk.delete(key(id)),
  }
}

export type NewFile = { name: string; mediaType: string; content: Uint8Array; isPublic?: boolean }

/** Keeps a file for the commune: bytes first, then the row, so that a committed row always has its bytes. */
export async function keepFile(ctx: Context, { name, mediaType, content, isPublic = false }: NewFile): Promise<string> {
  const id = ctx.random.uuid()
  await ctx.files.put(id, content)
  await ctx.db
    .insertInto('file')
    .values({
      id,
      commune_id: ctx.commune.id,
      name,
      media_type: mediaType,
      size_bytes: content.byteLength,
      sha256: sha256(content),
      is_public: isPublic,
      created_at: ctx.now,
    })
    .execute()
  return id
}

/** The commune's own file with its bytes; refuses one that is not there or not the commune's. */
export async function readFile(ctx: Context, id: string): Promise<{ name: string; mediaType: string; isPublic: boolean; content: Buffer }> {
  const row = await ctx.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return refuse('platform.not_found')
  return { name: row.name, mediaType: row.media_type, isPublic: row.is_public, content: await ctx.files.get(id) }
}
