import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fragment, h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { mayCall, requireAccess } from './access.ts'
import type { Context } from './context.ts'
import { open } from './execute.ts'
import { describeProblem, refusalText } from './http-api.ts'
import { type InHand, readForm } from './http-form.ts'
import { type KeptPages, keptPage, keptPages, sendKept } from './http-kept.ts'
import { callerOf, SESSION_COOKIE } from './http-request.ts'
import type { AnyPage, Form, Frame, PageRequest, Posted, Redirect } from './page.ts'
import { isRefusal, refuse, statusOfRefusal } from './refusal.ts'
import type { Runtime } from './runtime.ts'
import type { Site } from './site.ts'
import { receiveUploads } from './uploads.ts'

/** All forms together: a burst of photographs is asked to come again rather than let the program run out of memory. */
const MOST_FORM_BYTES = 400_000_000

/** Every page of the site: GET loads and draws it, POST acts and redirects; a refused act draws it again with what was typed. */
export function mountPages(app: FastifyInstance, runtime: Runtime, site: Site): void {
  const kept = keptPages()
  const inHand: InHand = { bytes: 0, most: MOST_FORM_BYTES }
  for (const page of site.pages) {
    app.get(page.path, (request, reply) => answer(runtime, site, page, request, reply, () => shown(kept, runtime, site, page, request, reply)))
    if (page.act) app.post(page.path, (request, reply) => answer(runtime, site, page, request, reply, () => acted(inHand, runtime, site, page, request, reply)))
  }
  app.setNotFoundHandler((request, reply) => problemPage(runtime, site, request, reply, notFound()))
  app.setErrorHandler((error, request, reply) => problemPage(runtime, site, request, reply, error))
}

async function shown(kept: KeptPages, runtime: Runtime, site: Site, page: AnyPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const draw = async (asked: PageRequest) =>
    open(runtime, await callerOf(runtime, request), async (ctx) => {
      requirePage(runtime, page, ctx)
      return document(site, page, ctx, frameOf(runtime, ctx, asked, {}, null))
    })
  // A kept page is drawn for nobody in particular: it cannot show who happened to come first.
  const before = await keptPage(kept, runtime, site, page, request, () => draw({ ...requestOf(request), address: '', userAgent: '' }))
  return before ? sendKept(reply, before) : send(reply, 200, await draw(requestOf(request)))
}

async function acted(inHand: InHand, runtime: Runtime, site: Site, page: AnyPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const caller = await callerOf(runtime, request)
  // Who may not come is told before their files are read.
  if (request.isMultipart()) await open(runtime, caller, async (ctx) => requirePage(runtime, page, ctx))
  const { form, files, refusal: unfit, letGo } = await readForm(request, inHand)
  const posted: Posted = { ...requestOf(request), form, files }
  try {
    if (unfit) throw unfit
    const uploads = page.uploads ? await receiveUploads(files, page.uploads) : []
    const outcome = await open(runtime, caller, async (ctx) => {
      requirePage(runtime, page, ctx)
      return page.act ? page.act(ctx, { ...posted, uploads }) : refuse('platform.not_found')
    })
    return redirected(reply, request, outcome)
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.refusalKind === 'unauthenticated' || thrown.code.startsWith('platform.not_')) throw thrown
    const refusal = Object.assign(thrown, { text: refusalText(runtime, thrown.code, thrown.details) })
    const html = await open(runtime, caller, async (ctx) => document(site, page, ctx, frameOf(runtime, ctx, posted, form, refusal)))
    return send(reply, thrown.refusalKind === 'invalid' ? 422 : statusOfRefusal[thrown.refusalKind], html)
  } finally {
    letGo()
  }
}

async function answer(
  runtime: Runtime,
  site: Site,
  page: AnyPage,
  request: FastifyRequest,
  reply: FastifyReply,
  run: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  if (page.isUnlisted) reply.header('x-robots-tag', 'noindex, nofollow')
  try {
    return await run()
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.refusalKind === 'unauthenticated') return reply.redirect(site.signInPath(page, request.url), 303)
    return problemPage(runtime, site, request, reply, thrown)
  }
}

/** Draws the page that says why there is no page; the shell is the resident's unless the path is the office's. */
async function problemPage(runtime: Runtime, site: Site, request: FastifyRequest, reply: FastifyReply, thrown: unknown): Promise<FastifyReply> {
  const { status, code, text, id } = describeProblem(runtime, thrown)
  if (request.url.startsWith('/api/') || request.url.startsWith('/webhooks/')) return reply.code(status).send({ error: { code, text, id } })
  const { title, body } = site.problem(status, text, id)
  try {
    const html = await open(runtime, await callerOf(runtime, request), async (ctx) => {
      const frame = frameOf(runtime, ctx, requestOf(request), {}, null)
      const shell = site.shells[request.url.startsWith('/office') && ctx.actor.kind === 'staff' ? 'office' : 'resident']
      return doctype(shell.draw({ title, body, hero: null, islands: [] }, frame, await shell.load(ctx, frame)))
    })
    return send(reply, status, html)
  } catch (second) {
    // Without a commune or a database there is no shell to draw: the bare words must do.
    if (!isRefusal(second)) runtime.log.error({ id, error: second instanceof Error ? second.message : String(second) }, 'A problem page could not be drawn')
    return send(reply, status, doctype(body))
  }
}

/** Says why an address cannot be read. It comes before every hook, so there are no cookies and no shell: the bare words must do. */
export function unreadableAddress(runtime: Runtime, site: Site, request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const { status, code, text, id } = describeProblem(runtime, error)
  if (request.url.startsWith('/api/')) void reply.code(status).send({ error: { code, text, id } })
  else
    void reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(doctype(site.problem(status, text, id).body))
}

async function document(site: Site, page: AnyPage, ctx: Context, frame: Frame): Promise<string> {
  const data = await page.load(ctx, frame.request)
  const shell = site.shells[page.shell]
  const description = page.description?.(data)
  const content = {
    title: page.title(data),
    body: page.view(data, frame),
    hero: page.hero?.(data, frame) ?? null,
    islands: page.islands ?? [],
    ...(description ? { description } : {}),
  }
  return doctype(shell.draw(content, frame, await shell.load(ctx, frame)))
}

function doctype(html: VNode): string {
  return `<!doctype html>${renderToString(h(Fragment, null, html))}`
}

function requirePage(runtime: Runtime, page: AnyPage, ctx: Context): void {
  if (page.may === 'anyone') return
  if (page.may === 'signed in' || page.may === 'resident') {
    if (ctx.actor.kind === 'anyone') refuse('platform.not_signed_in')
    if ((ctx.actor.kind === 'resident') !== (page.may === 'resident')) refuse('platform.not_allowed', { operation: page.path })
    return
  }
  requireAccess(runtime.roles, ctx.actor, page.may)
}

function frameOf(runtime: Runtime, ctx: Context, request: PageRequest, form: Form, refusal: Frame['refusal']): Frame {
  return { commune: ctx.commune, actor: ctx.actor, now: ctx.now, request, form, refusal, may: (operation) => mayCall(runtime.roles, ctx.actor, operation) }
}

function requestOf(request: FastifyRequest): PageRequest {
  const query = Object.fromEntries(
    Object.entries(request.query as Record<string, unknown>).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value).normalize('NFC')]),
  )
  const path = request.url.split('?')[0] ?? '/'
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, 200)
  const params = { ...(request.params as Record<string, string>) }
  const origin = `${request.protocol}://${request.host}`
  return { path, params, query, host: request.host, origin, cookies: request.cookies, address: request.ip, userAgent }
}

function redirected(reply: FastifyReply, request: FastifyRequest, { redirect, cookies = [] }: Redirect): FastifyReply {
  for (const { name, value, maxAgeSeconds } of cookies) {
    const attributes = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: request.protocol === 'https' }
    if (value === null) reply.clearCookie(name, attributes)
    else reply.setCookie(name, value, { ...attributes, ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }) })
  }
  return reply.redirect(redirect, 303)
}

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  const isPrivate = reply.request.cookies[SESSION_COOKIE] !== undefined
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', isPrivate ? 'no-store' : 'private, no-cache')
    .send(html)
}

function notFound(): unknown {
  try {
    return refuse('platform.not_found')
  } catch (thrown) {
    return thrown
  }
}
