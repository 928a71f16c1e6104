import { z } from 'zod'
import type { Context } from '#platform/context'
import type { Channel } from './channel.ts'
import { type Choice, choice, type DetailsRequest, detailsRequest, withNumberedChoices } from './choice.ts'
import type { Route } from './route.ts'
import type { Message } from './settle.ts'

/** What one provider call of a message carries. */
export type Part = { text: string; attachmentFileId: string | null; choices: readonly Choice[]; detailsRequest: DetailsRequest | null }

/** The message as calls to the provider: a picture with the first words as its caption, a paper on its own at the end, the menu under the last words. */
export async function partsOfMessage(ctx: Context, channel: Channel, { kind, account }: Route, message: Message): Promise<Part[]> {
  const choices = z.array(choice).parse(message.choices)
  const isChat = kind === 'chat'
  const hasMenu = isChat && (account.settings['menus'] === 'buttons' || account.settings['menus'] === 'list')
  const texts = channel.partsOf(kind, hasMenu ? message.text : withNumberedChoices(message.text, choices), account.settings)
  const fileId = isChat ? message.attachment_file_id : null
  const isPicture = fileId !== null && (await isPictureFile(ctx, fileId))
  const parts = texts.map((text, index) => ({
    text,
    attachmentFileId: isPicture && index === 0 ? fileId : null,
    choices: hasMenu && index === texts.length - 1 ? choices : [],
    detailsRequest: isChat && index === texts.length - 1 ? detailsRequest.nullable().parse(message.details_request) : null,
  }))
  return fileId !== null && !isPicture ? [...parts, { text: '', attachmentFileId: fileId, choices: [], detailsRequest: null }] : parts
}

async function isPictureFile(ctx: Context, fileId: string): Promise<boolean> {
  const file = await ctx.db.selectFrom('file').select('media_type').where('id', '=', fileId).executeTakeFirst()
  return file?.media_type.startsWith('image/') ?? false
}
