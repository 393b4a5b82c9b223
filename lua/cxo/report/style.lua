--- The style of HTML pages: light and dark, printed, at any width.

return [[
:root { color-scheme: light dark; --page: #ffffff; --text: #1c2127; --faint: #57606a;
  --line: #d0d7de; --wash: #f3f5f7; --link: #0a53be; --error: #a4161a; --error-wash: #fdeeee;
  --warning: #7a4b00; --warning-wash: #fff4dc; --info: #0a53be; --info-wash: #ebf2fd;
  --bar: #3b78c9; --other: #c98a1b; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #14181c; --text: #e4e7ea;
  --faint: #a2abb4; --line: #3a424a; --wash: #20262c; --link: #84b6ff; --error: #ff9c9c;
  --error-wash: #3a1c1f; --warning: #f2c46d; --warning-wash: #35290f; --info: #84b6ff;
  --info-wash: #172a45; --bar: #5b93dd; --other: #d19a3a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 0.75rem; scroll-margin: 1rem;
  text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.4rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; color: var(--faint); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0.6rem 1rem;
  list-style: none; border-radius: 4px; background: var(--wash); }
p, ul, ol, dl, .table { margin: 0 0 1rem; }
p, li { max-width: 46rem; }
ul, ol { padding-left: 1.4rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
a, code, strong, summary, td, th, dt, dd, li, mark { unicode-bidi: isolate; }
code { font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  padding: 0.1em 0.3em; border-radius: 4px; background: var(--wash); white-space: pre-wrap; }
pre { margin: 0 0 1rem; padding: 0.6rem 1rem; border-radius: 4px; background: var(--wash); }
pre code { padding: 0; background: none; }
dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.3rem 1.25rem; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
figure { margin: 0; }
figcaption { font-weight: 600; padding-bottom: 0.3rem; }
th, td { padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { border-bottom-width: 2px; font-weight: 600; }
.right { text-align: right; }
.keep { white-space: nowrap; }
sup { line-height: 0; font-size: 0.75em; }
sup a { text-decoration: none; padding: 0 0.1em; }
.bars { width: 100%; max-width: 46rem; }
.bars th, .bars td { border: 0; padding-top: 0.1rem; padding-bottom: 0.1rem; }
.bars th, .bars td.right { white-space: nowrap; }
.bars td.bar { width: 100%; vertical-align: middle; padding-right: 0.75rem; }
.bar > span { display: flex; height: 0.9rem; border-radius: 3px; background: var(--wash);
  overflow: hidden; }
.bar i { background: var(--bar); } .bar i + i { background: var(--other); margin-left: auto; }
.key { display: inline-block; width: 0.75em; height: 0.75em; border-radius: 2px;
  background: var(--bar); } .key.other { background: var(--other); }
.heat th[scope=row] { font-weight: 600; }
.heat td { padding-left: 0.6rem; border: 1px solid var(--line);
  background: color-mix(in srgb, var(--bar) var(--heat, 0%), var(--page)); }
.heat thead th { padding-left: 0.6rem; } .heat thead th:first-child { padding-left: 0; }
.heat-2 { --heat: 13%; } .heat-3 { --heat: 26%; } .heat-4 { --heat: 38%; }
.heat-5 { --heat: 50%; }
.citations { color: var(--faint); font-size: 0.9rem; } .citations h2 { color: var(--text); }
.citations li:target { background: var(--info-wash); color: var(--text); }
.note { padding: 0.6rem 1rem; border-left: 4px solid; border-radius: 4px; max-width: none; }
.note strong:first-child { color: var(--tone); }
.error { --tone: var(--error); background: var(--error-wash); border-color: var(--error); }
.warning { --tone: var(--warning); background: var(--warning-wash); border-color: var(--warning); }
.info { --tone: var(--info); background: var(--info-wash); border-color: var(--info); }
.note code { background: none; padding: 0; }
mark { padding: 0 0.15em; border-radius: 3px; color: inherit;
  border-bottom: 2px solid; cursor: help; }
mark.error { border-color: var(--error); } mark.warning { border-color: var(--warning); }
mark.info { border-color: var(--info); }
.tip { position: fixed; left: 0; bottom: 0; width: 1px; height: 1px; overflow: hidden; }
mark:hover .tip, mark:focus .tip { z-index: 1; width: auto; height: auto; left: 1rem; right: 1rem;
  bottom: 1rem; max-width: 60rem; margin: 0 auto; padding: 0.5rem 1rem; border-radius: 4px;
  border: 1px solid var(--line); background: var(--page); color: var(--text);
  box-shadow: 0 2px 12px #0003; }
.tree, .tree ul { list-style: none; padding-left: 0; margin: 0; }
.tree { margin-bottom: 1rem; }
.tree li { position: relative; margin: 0; padding: 0.1rem 0 0.1rem 1.1rem; max-width: none; }
.tree li:has(> details) { padding-left: 0; }
.tree ul { margin-left: 0.4rem; }
.tree ul > li { padding-left: 2.2rem; }
.tree ul > li:has(> details) { padding-left: 1.1rem; }
.tree ul > li::before { content: ""; position: absolute; left: 0; top: 0; height: 0.95rem;
  width: 0.9rem; border-left: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.tree ul > li:not(:last-child)::after { content: ""; position: absolute; left: 0; top: 0;
  bottom: 0; border-left: 1px solid var(--line); }
.tree summary { cursor: pointer; width: fit-content; }
.tree summary:hover { background: var(--wash); }
.tree mark { font-size: 0.8rem; padding: 0.05rem 0.4rem; border: 1px solid; border-radius: 999px;
  color: var(--tone); white-space: nowrap; }
.tree .tip { white-space: normal; font-size: 1rem; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center;
  padding: 0.6rem 1rem; margin-bottom: 1rem; border-radius: 4px; background: var(--wash); }
.filter label { display: flex; gap: 0.4rem; align-items: center; }
.filter select, .filter button { font: inherit; color: inherit; padding: 0.15rem 0.5rem;
  background: var(--page); border: 1px solid var(--line); border-radius: 4px; max-width: 100%; }
@media (max-width: 30rem) { main { padding-top: 1.25rem; } dl { display: block; }
  dd { margin-bottom: 0.6rem; }
  .keep { white-space: normal; } .wide { min-width: 44rem; } .broad { min-width: 32rem; }
  .bars th[scope=row] { white-space: normal; }
  .table td.bar { min-width: 8rem; } h1 { font-size: 1.5rem; } }
@media print { :root { color-scheme: light; }
  main { max-width: none; padding: 0; } .table { overflow: visible; }
  .filter, nav { display: none; }
  body { font-size: 11pt; } .bar, .heat td, .key, mark { print-color-adjust: exact; }
  h1, h2, h3, h4 { break-after: avoid; } tr, .note, .citations li { break-inside: avoid; }
  thead { display: table-header-group; } }
]]
