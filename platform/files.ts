import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { z } from 'zod'
import type { Context } from './context.ts'
import { filesIn } from './files-folder.ts'
import { sha256 } from './ids.ts'
import { refuse } from './refusal.ts'
import { task } from './task.ts'
import type { Upload } from './uploads.ts'

/** Bytes by id; the name, type and hash live in the `file` table. Names with Vietnamese letters never become keys. */
export type FileStore = {
  put(id: string, content: Uint8Array): Promise<void>
  get(id: string): Promise<Buffer>
  /** Nothing happens where there is nothing. */
  remove(id: string): Promise<void>
  /** The ids of the bytes written before an instant. */
  idsBefore(instant: Date): AsyncIterable<string>
}

export function fileStoreAt(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  const key = (id: string) => `${id.slice(0, 2)}/${id}`
  return {
    put: (id, content) => disk.put(key(id), content),
    get: async (id) => Buffer.from(await disk.getBytes(key(id))),
    remove: (id) => disk.delete(key(id)),
    async *idsBefore(instant) {
      for await (const name of filesIn(folder)) {
        const written = await stat(join(folder, name)).catch(absent)
        if (written && written.mtime < instant) yield basename(name)
      }
    },
  }
}

/** Removed since its name was read. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
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

/** Keeps a received upload: the picture or PDF, and the thumbnail as a file of its own (null for a PDF). */
export async function keepUpload(ctx: Context, upload: Upload): Promise<{ fileId: string; thumbnailId: string | null }> {
  const { name, mediaType, content, thumbnail } = upload
  const fileId = await keepFile(ctx, { name, mediaType, content })
  return { fileId, thumbnailId: thumbnail ? await keepFile(ctx, { name, mediaType: 'image/jpeg', content: thumbnail }) : null }
}

/** Bytes to be removed once the row is gone for good. */
export const removeBytes = task('platform.remove-bytes', z.object({ id: z.uuid() }))

/** Removes the commune's file: the row now, the bytes after commit. Refuses one that is not there or not the commune's. */
export async function removeFile(ctx: Context, id: string): Promise<void> {
  const gone = await ctx.db.deleteFrom('file').where('id', '=', id).returning('id').executeTakeFirst()
  if (!gone) return refuse('platform.not_found')
  await ctx.enqueue(removeBytes, { id })
}
