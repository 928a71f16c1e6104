/** What this simulator adds to the shared look: a page inside the phone instead of a chat. */
export const vneidLook = `
:root{--chat:#0A3B40}.phone header{border-top-color:#1F5E62;padding-left:20px}
.alone{height:calc(100vh - 38px)}
.screen{flex:1;min-height:0;overflow-y:auto;padding:16px 18px 20px}.screen h1{font-size:18px;line-height:25px;overflow-wrap:anywhere}
fieldset{border:0;margin:14px 0 10px;padding:0}legend{font-weight:600;margin-bottom:6px;padding:0}
.choice{display:flex;gap:12px;align-items:center;min-height:54px;padding:6px 12px;border:2px solid var(--edge);border-radius:10px;margin-bottom:7px;line-height:18px}
.choice input{flex:none;width:20px;height:20px;accent-color:var(--act)}.choice:has(:checked){border-color:var(--act);background:var(--act-tint)}
.gives{font-size:13px;line-height:19px;color:var(--ink-2)}
.answers{display:flex;gap:10px;margin-top:14px}.answers button{flex:1}.refuse{min-height:48px;padding:10px 16px;border:1.5px solid var(--edge);border-radius:10px;background:var(--sheet);font-weight:600}.refuse:hover{background:var(--act-tint)}
.known{list-style:none;padding:0}.known li{padding:8px 0;border-bottom:1px solid var(--rule);line-height:19px}
.refused{max-width:520px;margin:32px auto;padding:24px;background:var(--sheet);border:1px solid var(--rule);border-radius:18px}.refused p{margin-top:8px}
@media (max-width:480px){.alone{height:auto}}
`
