import type { AnyOperation } from './operation.ts'
import { refuse } from './refusal.ts'

/** A role held by an account, narrowed to a hamlet or a field of work when these are set. */
export type Grant = { role: string; hamletId: number | null; field: string | null }

/** Who acts. `system` is the program itself (jobs, command line), named by what it was doing. */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'staff'; accountId: number; sessionId: number; name: string; grants: readonly Grant[] }
  | { kind: 'resident'; residentId: number; personId: number | null; contactId: number; sessionId: number; name: string }
  | { kind: 'system'; name: string }

export const anyone: Actor = { kind: 'anyone' }

/** Role → names of operations it grants; `conversations.*` grants a whole module. */
export type Roles = Readonly<Record<string, readonly string[]>>

type Guarded = Pick<AnyOperation, 'name' | 'may'>

/** Refuses unless the actor may call the operation. */
export function requireAccess(roles: Roles, actor: Actor, operation: Guarded): void {
  if (mayCall(roles, actor, operation)) return
  if (actor.kind === 'anyone' && operation.may !== 'system') refuse('platform.not_signed_in')
  refuse('platform.not_allowed', { operation: operation.name })
}

/** Whether the actor may call the operation, wherever its scope lies. */
export function mayCall(roles: Roles, actor: Actor, operation: Guarded): boolean {
  if (operation.may === 'anyone' || actor.kind === 'system') return true
  if (operation.may === 'resident') return actor.kind === 'resident'
  if (operation.may === 'system') return false
  return grantsFor(roles, actor, operation.name).length > 0
}

/** The actor's grants that reach the operation: an operation narrows its rows by their hamlets and fields. */
export function grantsFor(roles: Roles, actor: Actor, operationName: string): readonly Grant[] {
  if (actor.kind !== 'staff') return []
  return actor.grants.filter((grant) => (roles[grant.role] ?? []).some((pattern) => matches(pattern, operationName)))
}

/** The hamlets the actor is confined to for the operation; null when not confined. */
export function hamletsOf(roles: Roles, actor: Actor, operationName: string): readonly number[] | null {
  if (actor.kind === 'system') return null
  const grants = grantsFor(roles, actor, operationName)
  if (grants.some((grant) => grant.hamletId === null)) return null
  return grants.flatMap((grant) => grant.hamletId ?? [])
}

/** The fields of work the actor is confined to for the operation; null when not confined. */
export function fieldsOf(roles: Roles, actor: Actor, operationName: string): readonly string[] | null {
  if (actor.kind === 'system') return null
  const grants = grantsFor(roles, actor, operationName)
  if (grants.some((grant) => grant.field === null)) return null
  return grants.flatMap((grant) => grant.field ?? [])
}

/** Whether a role's pattern covers an operation's name. */
export function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name
}
