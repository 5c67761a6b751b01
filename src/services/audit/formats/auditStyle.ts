/** How the page of an audit looks: light, dark, and on paper. */
export const auditStyle = `
:root { color-scheme: light dark; --ink: #1f2328; --quiet: #59636e; --ground: #ffffff; --line: #d1d9e0; --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --none: #59636e; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9198a1; --ground: #0d1117; --line: #3d444d; --pass: #3fb950; --warn: #d29922; --fail: #f85149; --none: #9198a1; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { margin: 0 0 .4rem; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
h3 { margin: 0 0 .6rem; font-size: 1rem; }
p { margin: .2rem 0; }
code { font: .85em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.notice { margin-top: .8rem; padding: .6rem .9rem; border: 1px solid var(--warn); border-radius: 6px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .6rem .8rem .6rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; font-size: .85rem; }
th:nth-child(1) { width: 9rem; } th:nth-child(3) { width: 13rem; } th:nth-child(4) { width: 10rem; }
.figure { font-variant-numeric: tabular-nums; }
.small, .details, figcaption, footer { color: var(--quiet); font-size: .82rem; }
.verdict { display: inline-block; padding: .1rem .55rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .82rem; font-weight: 600; white-space: nowrap; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); } .not-assessable { color: var(--none); border-style: dashed; }
figure { margin: 1.2rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 8px; }
figure svg { display: block; max-width: 100%; height: auto; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .6rem 0 0; } dd { margin: 0; }
@media screen and (max-width: 45rem) { thead { position: absolute; clip-path: inset(50%); } table, tbody, tr, td { display: block; } tr { padding: .7rem 0; border-top: 1px solid var(--line); } td { padding: .15rem 0; border: 0; } dl { grid-template-columns: 1fr; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } @page { size: A4; margin: 15mm; } }
`;
