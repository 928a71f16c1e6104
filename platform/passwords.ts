import { hash, verify } from '@node-rs/argon2'

// Argon2id is the library's default; 19 MiB and two passes are what OWASP asks for and take about 7 ms here.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// The hash of a random string nobody kept: what an unknown name is checked against, so that it takes as long as a known one.
const DUMMY = '$argon2id$v=19$m=19456,t=2,p=1$dQRENvvSr1Gn9Rd9diio7A$1nJo1Hqv0m+gIgdRi0eEPG4tJXmr1NO5A8CTwrFvDPA'

/** The argon2id hash to keep of a password, salt and cost inside. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Whether the password is the hashed one. Without a hash (no such account) it takes the same time and is false. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const isRight = await verify(kept ?? DUMMY, password)
  return isRight && Boolean(kept)
}
