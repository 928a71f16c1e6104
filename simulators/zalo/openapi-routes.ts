import type { FastifyInstance } from 'fastify'
import { articleDetail, articleSlice, broadcast, createArticle, removeArticle, updateArticle, verifyArticle } from './articles.ts'
import { type CallAnswer, type CallKind, type OaCall, oaCall } from './call.ts'
import { conversation, recentChats } from './conversation-calls.ts'
import { upload } from './media.ts'
import { listTags, messageQuota, oaDetail, removeTag, tagUser, untagUser, updateUser, userDetail, userList } from './people-calls.ts'
import { sendConsultation } from './send-cs.ts'
import type { Simulation } from './simulation.ts'
import { listTemplates, sendTemplateByPhone, sendTemplateByUserId, templateInfo, templateQuota, templateStatus } from './templates.ts'

type Row = [method: 'GET' | 'POST', path: string, on: CallKind, run: (call: OaCall) => CallAnswer]

const openapi: Row[] = [
  ['POST', '/v3.0/oa/message/cs', 'send', sendConsultation],
  ['POST', '/v3.0/oa/message/template', 'send', sendTemplateByUserId],
  ['POST', '/v2.0/oa/message', 'send', broadcast],
  ['POST', '/v2.0/oa/upload/image', 'upload', upload('image')],
  ['POST', '/v2.0/oa/upload/gif', 'upload', upload('gif')],
  ['POST', '/v2.0/oa/upload/file', 'upload', upload('file')],
  ['GET', '/v3.0/oa/user/detail', 'read', userDetail],
  ['GET', '/v3.0/oa/user/getlist', 'read', userList],
  ['POST', '/v3.0/oa/user/update', 'write', updateUser],
  ['POST', '/v2.0/oa/tag/tagfollower', 'write', tagUser],
  ['POST', '/v2.0/oa/tag/rmfollowerfromtag', 'write', untagUser],
  ['POST', '/v2.0/oa/tag/rmtag', 'write', removeTag],
  ['GET', '/v2.0/oa/tag/gettagsofoa', 'read', listTags],
  ['GET', '/v2.0/oa/listrecentchat', 'read', recentChats],
  ['GET', '/v2.0/oa/conversation', 'read', conversation],
  ['GET', '/v2.0/oa/getoa', 'read', oaDetail],
  ['POST', '/v3.0/oa/quota/message', 'read', messageQuota],
  ['POST', '/v2.0/oa/quota/message', 'read', messageQuota],
  ['POST', '/v2.0/article/create', 'write', createArticle],
  ['POST', '/v2.0/article/update', 'write', updateArticle],
  ['POST', '/v2.0/article/verify', 'read', verifyArticle],
  ['POST', '/v2.0/article/remove', 'write', removeArticle],
  ['GET', '/v2.0/article/getdetail', 'read', articleDetail],
  ['GET', '/v2.0/article/getslice', 'read', articleSlice],
]

const business: Row[] = [
  ['POST', '/message/template', 'send', sendTemplateByPhone],
  ['GET', '/message/status', 'read', templateStatus],
  ['GET', '/message/quota', 'read', templateQuota],
  ['GET', '/template/all', 'read', listTemplates],
  ['GET', '/template/info/v2', 'read', templateInfo],
]

/** The hosts openapi.zalo.me and business.openapi.zalo.me, by path. */
export function providerRoutes(app: FastifyInstance, sim: Simulation): void {
  for (const [method, path, on, run] of openapi) app.route({ method, url: `/openapi${path}`, handler: oaCall(sim, 'openapi', on, run) })
  for (const [method, path, on, run] of business) app.route({ method, url: `/business${path}`, handler: oaCall(sim, 'business', on, run) })
}
