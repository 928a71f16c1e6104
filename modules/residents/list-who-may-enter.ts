import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireProvedContact } from './proved-contact.ts'
import { whoMayEnter } from './who-may-enter.ts'

/** Whom a browser that has proved a phone or Zalo may sign in as. */
export const listWhoMayEnter = operation({
  name: 'residents.list-who-may-enter',
  kind: 'ask',
  may: 'anyone',
  isInternal: true,
  summary: 'Whom a proved phone or Zalo may sign in as',
  input: z.object({ token: personal(z.string().max(100)) }),
  output: z.array(z.object({ choice: z.string(), name: personal(z.string()) })),
  run: async (ctx, { token }) => whoMayEnter(ctx, (await requireProvedContact(ctx, token)).contact_id),
})
