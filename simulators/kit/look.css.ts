/** Colours, type and ribbon of every simulator page, by the house's look. */
export const look = `
@font-face{font-family:"Be Vietnam Pro";font-weight:400;src:url(/font/400) format("woff2");font-display:swap}
:root{--ground:#F8F4EB;--sunk:#EFE8DA;--sheet:#FFF;--rule:#DDD4C2;--edge:#7F7768;--ink:#14262A;--ink-2:#475A5C;--ink-3:#596A6B;
--act:#0B5B5D;--act-deep:#073F42;--act-tint:#DDECE8;--on-act:#FFF;--now:#F2B236;--now-ink:#855300;--now-tint:#FCEFD0;--alarm:#B3261E;--alarm-tint:#FBE6E1;
--else:#3D4F99;--else-tint:#E6E9F6;--chat:#2F4374;--chat-own:#D5E2FA;--chat-ground:#E8EDF2}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/24px "Be Vietnam Pro",system-ui,sans-serif}
h1,h2,h3,p,ul,ol,figure{margin:0}h1{font-size:24px;line-height:32px}
a{color:var(--act)}button,input,textarea,select{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--now);outline-offset:1px}
.ribbon{padding:6px 16px;text-align:center;line-height:25px;border-bottom:1.5px solid var(--now-ink);background:repeating-linear-gradient(-45deg,var(--now-tint) 0 14px,#F8DFA6 14px 28px)}
.primary{min-height:48px;padding:10px 24px;border:0;border-radius:10px;background:var(--act);color:var(--on-act);font-weight:600;cursor:pointer}
.primary:hover{background:var(--act-deep)}`
