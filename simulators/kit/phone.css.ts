/** The phone, the controls and the log; under 481 px only the chat remains, with the controls folded above it. */
export const phoneLook = `
.desk{display:grid;grid-template-columns:290px minmax(386px,1fr) 356px;height:calc(100vh - 38px)}
.controls{border-right:1px solid var(--rule);overflow-y:auto}.controls>summary{display:none}.controls .inside{padding:20px 20px 28px}
.controls h2{margin:18px 0 6px}.lead,small{color:var(--ink-2);font-size:13px;line-height:18px}
.resident{display:flex;gap:10px;align-items:center;padding:6px 8px;border:1.5px solid transparent;border-radius:10px;text-decoration:none;color:inherit;line-height:18px}
.resident:hover{background:var(--sheet)}.resident[aria-current]{background:var(--sheet);border-color:var(--act)}.resident strong,.switch strong{font-size:14px}
.arch{flex:none;width:32px;height:34px;border-radius:16px 16px 4px 4px;display:grid;place-items:center;font-size:14px;font-weight:600;background:var(--act-tint);color:var(--act)}
.tone-0{background:var(--now-tint);color:var(--now-ink)}.tone-1{background:var(--else-tint);color:var(--else)}
.switch{display:flex;justify-content:space-between;align-items:center;width:100%;min-height:46px;padding:5px 0;border:0;border-bottom:1px solid var(--rule);background:none;text-align:left;line-height:17px}
.knob{flex:none;width:40px;height:24px;border-radius:12px;background:var(--edge);position:relative}.knob:after{content:"";position:absolute;left:3px;top:3px;width:18px;height:18px;border-radius:50%;background:var(--sheet)}
.switch[aria-checked=true] .knob{background:var(--act)}.switch[aria-checked=true] .knob:after{left:19px}
.row{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}.pages a{padding:4px 10px;border:1px solid var(--edge);border-radius:8px;text-decoration:none;color:inherit;font-size:13px}.pages a[aria-current]{border-color:var(--act);background:var(--act-tint);font-weight:600}
.time strong{font-size:22px;line-height:28px}.time{color:var(--ink-2)}.time strong{color:var(--ink)}
.more>summary{padding:8px 0;font-size:13px;font-weight:600;color:var(--act)}
.held{margin-top:10px;padding:8px 10px;border-left:5px solid var(--now);background:var(--now-tint);border-radius:4px}
.manager{display:grid;gap:6px;justify-items:start}.manager textarea{width:100%;padding:8px 10px;border:1px solid var(--edge);border-radius:10px;background:var(--sheet);resize:vertical}
.stage{background:var(--sunk);display:grid;place-items:center;overflow:hidden;padding:10px}
.phone{width:370px;height:738px;max-height:100%;display:flex;flex-direction:column;border:9px solid #0E1D20;border-radius:38px;overflow:hidden;background:var(--sheet);position:relative}
.status,.phone header{background:var(--chat);color:#fff}.status{display:flex;justify-content:space-between;align-items:center;height:30px;padding:4px 22px 0;font-size:14px;font-weight:600}.status span:last-child{display:flex;gap:6px;align-items:center}
.phone header{display:flex;align-items:center;gap:10px;min-height:56px;padding:4px 8px 6px;line-height:19px;border-top:1px solid #46598b;position:relative}.phone header small{color:#D5E2FA}
.phone header>div{flex:1;min-width:0}.phone header .sheet{line-height:22px}
.avatar{flex:none;width:38px;height:38px;border-radius:50%;background:var(--deep);color:var(--on-deep);display:grid;place-items:center}
.back,summary{color:inherit;cursor:pointer}.back,.menu>summary,.attach>summary{display:grid;place-items:center;width:40px;height:44px;list-style:none}.back{width:28px}summary::-webkit-details-marker{display:none}
.phone .sheet{position:absolute;z-index:2;right:8px;background:var(--sheet);color:var(--ink);border-radius:14px;padding:10px;box-shadow:0 2px 6px rgb(20 38 42/.10),0 14px 40px rgb(20 38 42/.18);width:300px;max-width:calc(100vw - 32px);max-height:min(520px,62vh);overflow-y:auto}
.menu .sheet{top:54px}.attach .sheet{bottom:54px;left:8px;right:auto}
.sheet form+form{border-top:1px solid var(--rule);margin-top:6px;padding-top:6px}.sheet p,.sheet label{display:block;font-size:13px;color:var(--ink-2);padding:2px 6px}
.sheet button{display:flex;gap:10px;align-items:center;width:100%;min-height:44px;padding:6px;border:0;border-radius:8px;background:none;text-align:left;font-weight:600;font-size:14px}.sheet button:hover{background:var(--act-tint)}.sheet button img{border-radius:4px}
.sheet input:not([type=hidden]){display:block;width:100%;min-height:38px;padding:5px 8px;border:1px solid var(--edge);border-radius:8px;color:var(--ink);background:var(--sheet)}
.chat{flex:1;min-height:0;overflow-y:auto;background:var(--chat-ground);padding:12px 12px 10px;display:flex;flex-direction:column;gap:8px}.chat>:first-child{margin-top:auto}
.empty{color:var(--ink-3);text-align:center;padding:24px 12px}.day{align-self:center;font-size:13px;color:var(--ink-3)}
.bubble{max-width:84%;padding:9px 13px;border-radius:14px;overflow-wrap:anywhere}.bubble.in{align-self:flex-start;background:var(--sheet);border-top-left-radius:4px}.bubble.out{align-self:flex-end;background:var(--chat-own);border-bottom-right-radius:4px}
.words .line{display:block}.words .line:empty{height:8px}.words .numbered{display:flex;gap:9px;align-items:flex-start;margin-top:4px;position:relative}
.number{flex:none;min-width:24px;height:23px;padding:0 5px;border-radius:12px 12px 4px 4px;background:var(--act-tint);color:var(--act);font-size:14px;font-weight:600;text-align:center}
.under{font-size:12px;line-height:16px;color:var(--ink-3);margin-top:2px}.out .under{text-align:right;color:var(--ink-2)}
.bubble blockquote{margin:0 0 6px;padding:2px 8px;border-left:3px solid var(--act);font-size:13px;line-height:18px;color:var(--ink-2);max-height:40px;overflow:hidden}
.bubble img{display:block;max-width:100%;max-height:240px;border-radius:8px}.bubble img+.words,.bubble a+.words{margin-top:6px}
.file{display:flex;gap:10px;align-items:center}.file svg{flex:none}
.tap{margin:8px -13px -2px;padding:0 13px;border-top:1px solid var(--rule)}.tap a,.tap button{display:flex;justify-content:space-between;align-items:center;gap:8px;width:100%;min-height:44px;padding:4px 0;border:0;background:none;color:var(--chat);font-weight:600;text-decoration:none;text-align:left}
.share>summary{display:flex;justify-content:space-between;align-items:center;width:100%;min-height:44px;color:var(--chat);font-weight:600;list-style:none}.share label{display:block;font-size:13px}.share input:not([type=hidden]){display:block;width:100%;min-height:40px;margin-bottom:6px;padding:5px 8px;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);font-size:16px}.tap .share button{justify-content:center;background:var(--chat-own);border-radius:10px;margin-bottom:6px}
.composer{display:flex;align-items:flex-end;padding:4px 6px;background:var(--sheet);position:relative;color:var(--ink-2)}.write{flex:1;display:flex;align-items:flex-end;min-width:0}
.write textarea{flex:1;min-width:0;min-height:44px;max-height:110px;padding:11px 6px;border:0;background:none;resize:none;font-size:16px;line-height:22px;field-sizing:content;color:var(--ink)}.write textarea::placeholder{color:var(--ink-3)}
.write button{display:flex;align-items:center;gap:6px;min-height:44px;padding:0 8px;border:0;border-radius:10px;background:none;color:var(--chat);font-weight:600}.write button:hover{background:var(--chat-own)}
.menu-bar{display:flex;border-top:1px solid var(--rule);background:var(--sheet);padding-bottom:8px}.menu-bar button{flex:1;min-height:44px;padding:4px;border:0;border-right:1px solid var(--rule);background:none;font-weight:600;font-size:14px}.menu-bar button:last-child{border:0}.menu-bar button:hover{background:var(--chat-own)}
.log{background:var(--sheet);border-left:1px solid var(--rule);display:flex;flex-direction:column;min-height:0;padding:16px 18px}
.log-head{display:flex;justify-content:space-between;align-items:baseline;padding-bottom:8px;border-bottom:1px solid var(--rule)}.entries{flex:1;min-height:0;overflow-y:auto}
.log ol{list-style:none;padding:0}.log li{display:grid;grid-template-columns:62px 24px 1fr;gap:8px;padding:9px 0;border-bottom:1px solid var(--rule);font-size:13px;line-height:19px}
.log time{color:var(--ink-2)}.log code{font:600 12.5px/19px ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}.log li p{color:var(--ink-2);overflow-wrap:anywhere}
.chip{width:24px;height:24px;border-radius:6px;display:grid;place-items:center;background:var(--else-tint);color:var(--else)}.call .chip{background:var(--act-tint);color:var(--act)}.note .chip{background:none}.bad .chip{background:var(--alarm-tint);color:var(--alarm)}
.log pre{margin:6px 0 0;padding:8px;border-radius:8px;background:var(--ground);font:12px/17px ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.window{margin-top:12px;padding:10px 12px;border-radius:14px;background:var(--ground);font-size:13px;line-height:19px}.bar{position:relative;height:8px;margin:8px 0;border-radius:4px;background:var(--area-3)}.bar i{display:block;height:8px;border-radius:4px 0 0 4px;background:var(--act)}
.bar b{position:absolute;top:-5px;width:13px;height:18px;margin-left:-6px;border:1.5px solid var(--now-ink);border-radius:7px 7px 3px 3px;background:var(--now)}.window-words{display:flex;justify-content:space-between;gap:8px;flex-wrap:wrap}
@media (max-width:1060px){.desk{grid-template-columns:270px 1fr;height:auto;min-height:calc(100vh - 38px)}.stage{min-height:760px}.controls{max-height:none}.log{grid-column:1/-1;border:0;border-top:1px solid var(--rule)}}
@media (max-width:700px) and (min-width:481px){.desk{display:block}}
@media (max-width:480px){body{height:100vh;height:100dvh;display:flex;flex-direction:column}.ribbon{padding:4px 8px;min-height:30px}.ribbon span{display:none}
.desk{flex:1;min-height:0;display:flex;flex-direction:column;height:auto}.controls{flex:none;border:0;border-bottom:1px solid var(--rule);max-height:70vh}.controls>summary{display:block;padding:9px 12px;font-size:14px;font-weight:600}.controls>summary:before{content:"";display:inline-block;margin-right:10px;border:5px solid transparent;border-left:8px solid var(--act);border-right:0}.controls[open]>summary:before{transform:rotate(90deg)}
.stage{flex:1;min-height:0;padding:0;display:flex}.phone{width:100%;height:100%;border:0;border-radius:0}.status{display:none}.log{display:none}}
`
