import type { ComponentChildren } from 'preact'

/** Every prop may be left out or be undefined, so that callers need no spreads under exactOptionalPropertyTypes. */
export type Optional<T> = { [K in keyof T]?: T[K] | undefined }

export type Children = ComponentChildren
/** The meaning of a colour: act = under way, now = waits for somebody, else = another agency, closed = over. */
export type Tone = 'act' | 'now' | 'done' | 'alarm' | 'else' | 'closed'
export type Option = { value: string; label: string } & Optional<{ hint: string; isDisabled: boolean }>

/** Joins class names, leaving out what is false. */
export function names(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
