import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { linkDigits } from './link-digits.ts'
import { findLink } from './look-at-link.ts'
import { givePass } from './pass.ts'

/** Opens a draft in the browser that has both link and digits. Three wrong digits end the link; that is answered, not refused, so that it counts. */
export const useLink = operation({
  name: 'filing.use-link',
  kind: 'do',
  may: 'anyone',
  summary: 'Go on with a draft in another browser',
  isInternal: true,
  input: z.object({
    link: personal(z.string().max(200)),
    digits: personal(z.string().max(20)),
    browser: personal(z.string().min(20).max(200)),
    address: personal(z.string().max(100)),
  }),
  output: z.object({ opened: z.object({ draftId: z.uuid(), step: z.string(), pass: personal(z.string()) }).nullable(), attemptsLeft: z.int() }),
  subject: (_input, { opened }) => (opened ? `draft:${opened.draftId}` : ''),
  run: async (ctx, { link, digits, browser, address }) => {
    const found = await findLink(ctx, link, { isLocked: true })
    const pass = ctx.db.updateTable('case_draft_pass').where('token_hash', '=', found.token_hash)
    if (digits.replace(/\D/g, '') !== linkDigits(ctx.keyring, link)) {
      const attemptsLeft = found.attempts_left - 1
      await pass.set({ attempts_left: attemptsLeft }).execute()
      return { opened: null, attemptsLeft }
    }
    await pass.set({ used_at: ctx.now }).execute()
    await ctx.db
      .updateTable('case_draft')
      .set({ browser_hash: hashToken(browser), changed_at: ctx.now })
      .where('id', '=', found.draft_id)
      .execute()
    const draft = { id: found.draft_id, step: found.step }
    return { opened: { draftId: draft.id, step: draft.step, pass: await givePass(ctx, draft, address) }, attemptsLeft: found.attempts_left }
  },
})
