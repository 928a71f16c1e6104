import type { ComponentChildren, VNode } from 'preact'
import type { Context } from './context.ts'
import type { AnyPage, Frame, PageRequest } from './page.ts'

/** How a shell of the site frames a page: what it loads for itself, and the whole document it draws. */
export type Shell<S = unknown> = {
  load(ctx: Context, frame: Frame): Promise<S>
  draw(
    content: { title: string; description?: string; body: ComponentChildren; hero: ComponentChildren; islands: readonly string[] },
    frame: Frame,
    loaded: S,
  ): VNode
}

/** What people see: pages with their shells. Given to the HTTP server by main.ts. */
export type Site = {
  readonly pages: readonly AnyPage[]
  readonly shells: Readonly<Record<AnyPage['shell'], Shell<unknown>>>
  /** The page shown instead of one that cannot be: 403, 404, 429, 500 … */
  problem(status: number, text: string, shortId: string): { title: string; body: VNode }
  /** Where a signed-out person is sent from a page that needs a session. */
  signInPath(page: AnyPage, back: string): string
  /** How pages look to whoever has these cookies; null where one of them is more than a look. Without it only those with no cookie are strangers. */
  lookOf?(cookies: PageRequest['cookies']): string | null
  /** Where built assets lie on disk. */
  readonly assetsDir: string
}
