import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { Actor } from './access.ts'
import type { Commune, Context } from './context.ts'
import type { AnyOperation } from './operation.ts'
import type { Refusal } from './refusal.ts'
import type { Upload, UploadRules } from './uploads.ts'

/** The text fields of a posted form; a repeated field becomes a list. */
export type Form = Readonly<Record<string, string | readonly string[]>>

/** A file sent with a form, whole in memory: 20 MB each, 12 files and 60 MB together. Its name and type are the sender's word. */
export type SentFile = { field: string; name: string; mediaType: string; content: Buffer }

export type PageRequest = {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly host: string
  /** Scheme and host as the browser sees them, also behind a trusted proxy: `https://lamthao.example`. */
  readonly origin: string
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly address: string
  /** What the browser says it is, cut to 200 characters. */
  readonly userAgent?: string
}

/** `uploads` are the files of a page that says what it takes, judged and drawn anew; `files` are as they came. */
export type Posted = PageRequest & { readonly form: Form; readonly files: readonly SentFile[]; readonly uploads?: readonly ReceivedFile[] }
export type ReceivedFile = Upload & { readonly field: string }

/** After an act: where to go, with cookies to set or (value null) to clear. */
export type Redirect = { redirect: string; cookies?: readonly { name: string; value: string | null; maxAgeSeconds?: number }[] }

/** What every view can see of its request. After a refused act, `refusal` says why and `form` holds what was typed. */
export type Frame = {
  readonly commune: Commune
  readonly actor: Actor
  readonly now: Date
  readonly request: PageRequest
  readonly form: Form
  readonly refusal: (Refusal & { text: string }) | null
  may(operation: Pick<AnyOperation, 'name' | 'may'>): boolean
}

/** One screen: its path, who may see it, what it loads, what a post does, how it looks. Works with script off. */
export type Page<D = unknown> = {
  readonly path: string
  /** `resident`: any resident signed in; `signed in`: any of the staff. */
  readonly may: 'anyone' | 'resident' | 'signed in' | Pick<AnyOperation, 'name' | 'may'>
  readonly shell: 'resident' | 'office' | 'bare'
  title(data: D): string
  description?(data: D): string
  load(ctx: Context, request: PageRequest): Promise<D>
  act?(ctx: Context, posted: Posted): Promise<Redirect>
  view(data: D, frame: Frame): VNode
  /** What files its form may send. They are judged before `act` and its transaction; a refused one refuses the form, with what was typed kept. */
  readonly uploads?: UploadRules
  /**
   * For a page that shows every stranger at its address, without a query, the same and nothing for one use: the SQL function of the
   * commune's id whose value changes with whatever the page shows. While it stands, the page already drawn is sent again; at most to
   * the end of the minute.
   */
  readonly stamp?: string
  /** Drawn inside the shell's deep top area. */
  hero?(data: D, frame: Frame): ComponentChildren
  /** Sources of the islands the page uses, e.g. `modules/x/y.island.tsx`. */
  readonly islands?: readonly string[]
  /** Its address is a secret of whoever holds it: no search engine may keep the page. */
  readonly isUnlisted?: boolean
}

/** Declares a page; the type of its data follows from `load`. */
export function page<D>(definition: Page<D>): Page<D> {
  return definition
}

// biome-ignore lint/suspicious/noExplicitAny: a list of pages of different data has no other common type
export type AnyPage = Page<any>

/** A form field as one string; the first when repeated, empty when absent. */
export function field(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The form as an operation's raw input: empty strings are left out so that optional fields stay absent. */
export function inputFrom<I extends z.ZodType>(_operation: { input: I }, form: Form, more: Record<string, unknown> = {}): z.input<I> {
  const given = Object.entries(form).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(given), ...more } as z.input<I>
}
