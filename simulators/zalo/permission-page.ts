import { escapeHtml } from '../kit/html.ts'
import { look } from '../kit/look.css.ts'
import { say } from './texts.vi.ts'
import type { OaRecord } from './world.ts'

/** The page on which an admin of the account lets the app act for it. */
export function permissionPage(asked: { appId: string; redirectUri: string; challenge: string; state: string }, oas: OaRecord[]): string {
  const hidden = { app_id: asked.appId, redirect_uri: asked.redirectUri, code_challenge: asked.challenge, state: asked.state }
  const fields = Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
  const choices = oas.map(
    (oa, index) =>
      `<label class="choice"><input type="radio" name="oa_id" value="${oa.oaId}"${index === 0 ? ' checked' : ''}><span>${escapeHtml(oa.name)}</span></label>`,
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.permissionTitle}</title><link rel="icon" href="data:,"><style>${look}${style}</style></head><body>
<p class="ribbon"><strong>${say.ribbonName}</strong> <span>${say.ribbonRest}</span></p>
<main class="permission"><h1>${say.permissionTitle}</h1><p>${say.permissionLead}</p>
<ul>${say.permissionRights.map((right) => `<li>${right}</li>`).join('')}</ul>
<form method="post" action="permission">${fields.join('')}<fieldset><legend>${say.permissionWhich}</legend>${choices.join('')}</fieldset>
<button class="primary">${say.agree}</button></form>
<p class="small">${say.permissionApp} ${escapeHtml(asked.appId)}</p></main></body></html>`
}

const style = `
.permission{max-width:520px;margin:32px auto;padding:24px;background:var(--sheet);border:1px solid var(--rule);border-radius:18px}
.permission ul{margin:12px 0;padding-left:20px}
fieldset{border:0;margin:16px 0;padding:0}legend{font-weight:600;margin-bottom:8px}
.choice{display:flex;gap:12px;align-items:center;min-height:48px;padding:8px 14px;border:2px solid var(--edge);border-radius:10px;margin-bottom:8px}
.choice input{width:20px;height:20px;accent-color:var(--act)}
.small{margin-top:16px;color:var(--ink-2);overflow-wrap:anywhere}`
