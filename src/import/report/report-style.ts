/**
 * The look of the report, which is a file on somebody's own machine: all that it needs is in it. On a phone each row of a
 * table is a block of its own, with the name of the column before each value.
 */
export const reportStyle = `
:root{color-scheme:light dark;--paper:#fbf8f2;--card:#fff;--ink:#1b2430;--soft:#4a5563;--line:#8a93a0;--lead:#0a5c5a;--stop:#8b1e3f;--look:#7a4f00;--good:#2e6f40}
@media(prefers-color-scheme:dark){:root{--paper:#12181f;--card:#1a222c;--ink:#eef1f4;--soft:#b9c2cc;--line:#6b7683;--lead:#7fd1cd;--stop:#ff9db4;--look:#f0c060;--good:#8fd6a2}}
*{box-sizing:border-box}
body{font:1.0625rem/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif;margin:0;color:var(--ink);background:var(--paper)}
main{max-width:64rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.375rem;line-height:1.3;margin:2.5rem 0 .25rem}
h2+p{margin-top:0;color:var(--soft)}
p{max-width:44rem;overflow-wrap:anywhere}
.private{border-left:6px solid var(--stop);background:var(--card);padding:.75rem 1rem}
.remark{white-space:pre-line}
table{border-collapse:collapse;width:100%;margin:.75rem 0;background:var(--card)}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th{white-space:nowrap}.numbers th{white-space:normal}.rows td:nth-child(2),.rows td:nth-child(4){min-width:8rem}
th,td{border:1px solid var(--line);padding:.5rem .75rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.numbers{max-width:44rem}.numbers th{font-weight:normal}.numbers td{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:bold}
details{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:.5rem 0;padding:0 1rem}
summary{cursor:pointer;padding:.625rem 0;min-height:44px;overflow-wrap:anywhere}
summary:focus-visible{outline:3px solid #f5b83d;outline-offset:2px}
.chip{display:inline-block;border:1.5px solid currentColor;border-radius:999px;padding:0 .625rem;font-size:.9375rem;font-weight:bold;margin-left:.375rem}
.stop{color:var(--stop)}.look{color:var(--look)}.good{color:var(--good)}
.soft{color:var(--soft)}
@media(max-width:40rem){.rows thead{position:absolute;clip-path:inset(50%)}.rows,.rows caption,.rows tbody,.rows tr,.rows td{display:block;border:0}.rows tr{border:1px solid var(--line);border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}.rows td{padding:.125rem 0;min-width:0}.rows td:empty{display:none}.rows td::before{content:attr(data-of) ": ";font-weight:bold}}
@media print{body{background:#fff}details{break-inside:avoid}}`;
