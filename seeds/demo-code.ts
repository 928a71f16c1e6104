import { codeAt } from '#platform/one-time-codes'
import { demoSecret } from './accounts.ts'

/** Prints the six digits a demonstration account's authenticator would show now: `demo-code motcua [lam-thao]`. */
export async function demoCode([login = 'motcua', slug = 'lam-thao']: readonly string[]): Promise<undefined> {
  console.log(codeAt(demoSecret(slug, login), new Date()))
}
