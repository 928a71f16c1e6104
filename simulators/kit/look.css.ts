import { fontFaces } from './fonts.ts'

/** Colours, type and ribbon of every simulator page, by the house's look. The pages stay light in dark mode. */
export const look = `
${fontFaces}
:root{--ground:#F8F4EB;--sunk:#EFE8DA;--sheet:#FFF;--rule:#DDD4C2;--edge:#7F7768;--ink:#14262A;--ink-2:#475A5C;--ink-3:#596A6B;
--act:#0B5B5D;--act-deep:#073F42;--act-tint:#DDECE8;--on-act:#FFF;--deep:#0A3B40;--on-deep:#F5F1E6;--now:#F2B236;--now-ink:#855300;--now-tint:#FCEFD0;
--alarm:#B3261E;--alarm-tint:#FBE6E1;--else:#3D4F99;--else-tint:#E6E9F6;--area-3:#8CC0B8;--chat:#2F4374;--chat-own:#D5E2FA;--chat-ground:#E8EDF2;color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/22px "Be Vietnam Pro",system-ui,sans-serif}
h1,h2,h3,p,ul,ol,figure,dl,dd{margin:0}h1{font-size:21px;line-height:28px;letter-spacing:-.012em}h1,h2,strong{font-weight:600}h2{font-size:15px;line-height:22px}
a{color:var(--act)}button,input,textarea,select{font:inherit;color:inherit}button{cursor:pointer}
:focus-visible{outline:3px solid var(--now);outline-offset:0;box-shadow:inset 0 0 0 2px var(--ink)}
.ribbon{min-height:38px;padding:7px 16px;text-align:center;line-height:22px;border-bottom:1.5px solid var(--now-ink);background:repeating-linear-gradient(-45deg,var(--now-tint) 0 12px,#F8E2B0 12px 24px)}
.ribbon span{margin-left:10px}
.primary{min-height:48px;padding:10px 24px;border:0;border-radius:10px;background:var(--act);color:var(--on-act);font-weight:600}
.primary:hover{background:var(--act-deep)}
.small-button{min-height:32px;padding:3px 10px;border:1px solid var(--edge);border-radius:8px;background:var(--sheet);font-size:13px;font-weight:600}
.small-button:hover{background:var(--act-tint)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`
