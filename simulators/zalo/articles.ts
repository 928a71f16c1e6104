import { asList, asRecord, asText, type Json } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { addMessage } from './conversation.ts'
import { freshId, freshMessageId, freshToken } from './ids.ts'
import { refuse } from './refusal.ts'
import { isNight } from './templates.ts'
import { say } from './texts.vi.ts'
import type { Article } from './world.ts'

const CHECK_MS = 3000
const LENGTHS = { title: 150, author: 50, description: 300 }
const BROADCAST_LIMIT = 5

/** `POST /v2.0/article/create`: answers a token at once; the id comes from `verify` a little later. */
export function createArticle(call: OaCall): CallAnswer {
  const article = { ...readArticle(call.body), ...newlyQueued(call), id: freshId(), oaId: call.oa.oaId, createdAt: call.now, views: 0, shares: 0 }
  call.sim.world.articles.set(article.id, article)
  return { data: { token: article.token } }
}

/** `POST /v2.0/article/update`: a new token, to be verified again. */
export function updateArticle(call: OaCall): CallAnswer {
  const article = Object.assign(getArticle(call, call.body['id']), readArticle(call.body), newlyQueued(call))
  return { data: { token: article.token } }
}

/** `POST /v2.0/article/verify`: -214 while the article is being processed. */
export function verifyArticle({ sim, oa, body, now }: OaCall): CallAnswer {
  const article = [...sim.world.articles.values()].find((one) => one.token === body['token'] && one.oaId === oa.oaId) ?? refuse(-201, 'token')
  return article.readyAt > now ? refuse(-214) : { data: { id: article.id } }
}

/** `POST /v2.0/article/remove` */
export function removeArticle(call: OaCall): CallAnswer {
  call.sim.world.articles.delete(getArticle(call, call.body['id']).id)
  return { data: {} }
}

/** `GET /v2.0/article/getdetail` */
export function articleDetail(call: OaCall): CallAnswer {
  const article = getArticle(call, call.query['id'])
  const { id, title, author, description, body, coverUrl } = article
  return {
    data: {
      id,
      type: 'normal',
      title,
      author,
      description,
      body,
      cover: { cover_type: 'photo', photo_url: coverUrl, status: 'show' },
      status: statusOf(article),
      link_view: linkOf(call, article),
    },
  }
}

/** `GET /v2.0/article/getslice?type=normal`: the account's articles, newest first. */
export function articleSlice(call: OaCall): CallAnswer {
  const { sim, oa, query } = call
  if (query['type'] !== 'normal' && query['type'] !== 'video') refuse(-201, 'type')
  const all = [...sim.world.articles.values()].filter((one) => one.oaId === oa.oaId && query['type'] === 'normal').reverse()
  const offset = Number(query['offset'] ?? 0)
  const medias = all.slice(offset, offset + Number(query['limit'] ?? 10)).map((one) => ({
    id: one.id,
    type: 'normal',
    title: one.title,
    status: statusOf(one),
    total_view: one.views,
    total_share: one.shares,
    create_date: one.createdAt,
    update_date: one.updatedAt,
    thumb: one.coverUrl,
    link_view: linkOf(call, one),
  }))
  return { data: { medias, total: all.length } }
}

/**
 * `POST /v2.0/oa/message`: articles to all followers who fit `recipient.target`; a message to one user is shut down (-240).
 * Only `gender` is empty of meaning here: invented residents all fit every target.
 */
export function broadcast(call: OaCall): CallAnswer {
  const { sim, oa, body, now } = call
  const recipient = asRecord(body['recipient'])
  if (recipient['user_id'] !== undefined) refuse(-240)
  if (recipient['target'] === undefined) refuse(-201, 'target')
  const payload = asRecord(asRecord(asRecord(body['message'])['attachment'])['payload'])
  const elements = asList(payload['elements']).map(asRecord)
  if (payload['template_type'] !== 'media' || elements.some((one) => one['media_type'] !== 'article')) refuse(-233)
  if (elements.length === 0 || elements.length > BROADCAST_LIMIT) refuse(-201, 'elements')
  const articles = elements.map((one) => getArticle(call, one['attachment_id']))
  if (isNight(now)) refuse(-234)
  const followers = [...sim.world.users.values()].filter((user) => user.oaId === oa.oaId && user.isFollower && !user.hasBlocked)
  for (const user of followers) {
    for (const article of articles)
      addMessage(sim, user, { from: 'oa', kind: 'article', title: article.title, text: article.description, url: linkOf(call, article) })
  }
  return { data: { message_id: freshMessageId() }, detail: say.broadcastTo(followers.length) }
}

function readArticle(body: Json) {
  const title = limited(body, 'title')
  const cover = asRecord(body['cover'])
  const coverUrl = asText(cover['photo_url']) ?? refuse(-201, 'cover')
  const content = asList(body['body'])
  if (body['type'] !== 'normal') refuse(-201, 'type')
  if (content.length === 0) refuse(-201, 'body')
  return { title, author: limited(body, 'author'), description: limited(body, 'description'), coverUrl, body: content, isShown: body['status'] === 'show' }
}

function limited(body: Json, name: keyof typeof LENGTHS): string {
  const value = asText(body[name]) ?? refuse(-201, name)
  return [...value].length > LENGTHS[name] ? refuse(-210, name) : value
}

function newlyQueued({ sim, now }: OaCall) {
  return { token: freshToken(), readyAt: now + CHECK_MS / (sim.options.speed ?? 1), updatedAt: now }
}

function getArticle({ sim, oa }: OaCall, id: unknown): Article {
  const article = sim.world.articles.get(asText(id) ?? '')
  return article?.oaId === oa.oaId ? article : refuse(-201, 'id')
}

function statusOf(article: Article): string {
  return article.isShown ? 'show' : 'hide'
}

function linkOf({ sim }: OaCall, article: Article): string {
  return `${sim.publicUrl}/article/${article.id}`
}
