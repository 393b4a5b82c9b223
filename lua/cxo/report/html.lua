--- One HTML file that stands alone: no script, no network, its style inside.

local report = require "cxo.report"

local style = [[
:root { color-scheme: light dark; --page: #ffffff; --text: #1c2127; --faint: #57606a;
  --line: #d0d7de; --wash: #f3f5f7; --link: #0a53be; --error: #a4161a; --error-wash: #fdeeee;
  --warning: #7a4b00; --warning-wash: #fff4dc; --info: #0a53be; --info-wash: #ebf2fd; }
@media screen and (prefers-color-scheme: dark) { :root { --page: #14181c; --text: #e4e7ea;
  --faint: #a2abb4; --line: #3a424a; --wash: #20262c; --link: #84b6ff; --error: #ff9c9c;
  --error-wash: #3a1c1f; --warning: #f2c46d; --warning-wash: #35290f; --info: #84b6ff;
  --info-wash: #172a45; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 0.75rem; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.4rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; color: var(--faint); }
p, ul, dl, .table { margin: 0 0 1rem; }
ul { padding-left: 1.4rem; }
a { color: var(--link); }
a, code, strong { unicode-bidi: isolate; }
code { font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  padding: 0.1em 0.3em; border-radius: 4px; background: var(--wash); white-space: pre-wrap; }
dl { display: grid; grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 0.3rem 1.25rem; }
dt { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
th { border-bottom-width: 2px; }
.right { text-align: right; }
.note { padding: 0.6rem 1rem; border-left: 4px solid; border-radius: 4px; }
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
  border: 1px solid var(--line); background: var(--page); color: var(--text); }
.tree, .tree ul { list-style: none; padding-left: 0; }
.tree ul { margin: 0 0 0 0.45rem; padding-left: 1.1rem; border-left: 1px solid var(--line); }
.tree li { margin: 0.15rem 0; padding-left: 1.1rem; }
.tree li:has(> details) { padding-left: 0; }
.tree summary { cursor: pointer; }
@media (max-width: 30rem) { main { padding-top: 1.25rem; } dl { display: block; }
  dd { margin-bottom: 0.6rem; } }
@media print { :root { color-scheme: light; }
  main { max-width: none; padding: 0; } .table { overflow: visible; }
  h1, h2, h3, h4 { break-after: avoid; } tr, .note { break-inside: avoid; } }
]]

local page = [[
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<main>
$body
</main>
</body>
</html>
]]

local entities = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;",
}

local function escape(text) return (text:gsub("[&<>\"']", entities)) end

local styles = {
  text = escape,
  strong = function(text) return "<strong>" .. escape(text) .. "</strong>" end,
  code = function(text) return "<code>" .. escape(text) .. "</code>" end,
  mark = function(text, span)
    return ('<mark class="%s" tabindex="0">%s<span class="tip"> (%s)</span></mark>'):format(
      span.tone, escape(text), escape(report.clean(span.note)))
  end,
  link = function(text, span)
    return '<a href="' .. escape(span.url) .. '">' .. escape(text) .. "</a>"
  end,
}

local function inline(spans) return report.inline(spans, styles) end

-- An element around pieces of text, one a line.
local function element(name, pieces)
  return "<" .. name .. ">\n" .. table.concat(pieces, "\n") .. "\n</" .. name:match("^%w+") .. ">"
end

-- The name GitHub gives a heading, so that one #fragment serves both formats.
local function anchor(spans, taken)
  local name = report.plain(spans):lower():gsub("[^%w \x80-\xFF_-]", ""):gsub(" ", "-")
  local id, copies = name, 0
  while id == "" or taken[id] do
    copies = copies + 1
    id = name .. "-" .. copies
  end
  taken[id] = true
  return id
end

local blocks = {}

function blocks.heading(block, taken)
  local text = inline(block.spans)
  if text == "" then return "" end
  local tag = "h" .. block.level + 1
  return ('<%s id="%s">%s</%s>'):format(tag, anchor(block.spans, taken), text, tag)
end

function blocks.paragraph(block)
  local text = inline(block.spans)
  return text == "" and "" or "<p>" .. text .. "</p>"
end

function blocks.list(block)
  if #block.items == 0 then return "" end
  local items = {}
  for i, item in ipairs(block.items) do items[i] = "<li>" .. inline(item) .. "</li>" end
  return element("ul", items)
end

-- Whatever something hangs on folds up, without a script.
function blocks.tree(block)
  if #block.items == 0 then return "" end
  local out, open = {}, 0
  local function close(depth)
    for _ = depth + 1, open do out[#out + 1] = "</ul></details></li>" end
    open = depth
  end
  for i, item in ipairs(block.items) do
    close(item.depth)
    local text, following = inline(item.spans), block.items[i + 1]
    if following and following.depth > item.depth then
      out[#out + 1] = ("<li><details%s><summary>%s</summary><ul>"):format(
        item.closed and "" or " open", text)
      open = open + 1
    else
      out[#out + 1] = "<li>" .. text .. "</li>"
    end
  end
  close(0)
  return element('ul class="tree"', out)
end

function blocks.definitions(block)
  if #block.entries == 0 then return "" end
  local items = {}
  for i, entry in ipairs(block.entries) do
    items[i] = "<dt>" .. inline(entry.term) .. "</dt><dd>" .. inline(entry.text) .. "</dd>"
  end
  return element("dl", items)
end

local function row(tag, attributes, columns, cells)
  local out = {}
  for c, spans in ipairs(cells) do
    local class = columns[c].align == "right" and ' class="right"' or ""
    out[c] = "<" .. tag .. attributes .. class .. ">" .. inline(spans) .. "</" .. tag .. ">"
  end
  return "<tr>" .. table.concat(out) .. "</tr>"
end

function blocks.table(block)
  local head, rows = {}, {}
  for c, column in ipairs(block.columns) do head[c] = column.spans end
  for r, cells in ipairs(block.rows) do rows[r] = row("td", "", block.columns, cells) end
  local parts = { element("thead", { row("th", ' scope="col"', block.columns, head) }) }
  if #rows > 0 then parts[2] = element("tbody", rows) end
  -- What scrolls must be reachable by keyboard, and have a name.
  return element('div class="table" role="group" aria-label="Table" tabindex="0"',
    { element("table", parts) })
end

function blocks.note(block)
  return ('<p class="note %s" role="note"><strong>%s:</strong> %s</p>'):format(block.note,
    block.label, inline(block.spans))
end

local html = { options = {} }

---@param doc cxo.report.Document
---@return string
function html.render(doc)
  local parts = {
    title = inline(doc.title) ~= "" and escape(report.plain(doc.title)) or "Report",
    style = style,
    body = table.concat(report.walk(doc, blocks, {}), "\n"),
  }
  return (page:gsub("%$(%l+)", parts))
end

return html
