export { browserOf } from './browser-cookie.ts'
export { listOwnDrafts } from './list-own-drafts.ts'
