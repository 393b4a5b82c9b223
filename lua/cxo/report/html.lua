--- One HTML file that stands alone: no script, no network, its style inside. Trees fold and are
--- filtered by CSS alone, footnotes lead there and back.

local report = require "cxo.report"

local style = require "cxo.report.style"

-- What the filter of a tree chooses: whoever has no such mark, nor anybody below, is not shown.
local chosen = ".chart:has(option[value=\"$name\"]:checked) mark:not($mark),"
  .. " .chart:has(option[value=\"$name\"]:checked) li:not(:has($mark)) { display: none; }\n"

local opening = [[
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<main>
]]
local closing = "\n</main>\n</body>\n</html>\n"

local entities = {
  ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;", ["'"] = "&#39;",
}

-- What stands in markup is escaped, or one of these words, or a number: whatever somebody has done
-- to the blocks of a document.
local tone_classes = { error = "error", warning = "warning", info = "info" }

local function figure(value) return type(value) == "number" and tostring(value) or "" end

local function escape(text) return (text:gsub("[&<>\"']", entities)) end

local styles = {
  text = escape,
  strong = function(text) return "<strong>" .. escape(text) .. "</strong>" end,
  code = function(text) return "<code>" .. escape(text) .. "</code>" end,
  mark = function(text, span)
    local name = text:find("^[%w_-]+$") and (' data-is="%s"'):format(text) or ""
    return ('<mark class="%s"%s tabindex="0">%s<span class="tip"> (%s)</span></mark>'):format(
      tone_classes[span.tone] or "", name, escape(text), escape(report.clean(span.note)))
  end,
  link = function(text, span)
    if not report.is_address(span.url) then return escape(text) end
    return '<a href="' .. escape(span.url) .. '">' .. escape(text) .. "</a>"
  end,
}

-- The first reference to each citation is where its back link leads.
local function styles_of_page()
  local seen = {}
  return setmetatable({
    cite = function(_, span)
      local n = span.number
      local id = seen[n] and "" or (' id="ref:%d"'):format(n)
      seen[n] = true
      return ('<sup%s><a href="#cite:%d" role="doc-noteref">[%d]</a></sup>'):format(id, n, n)
    end,
  }, { __index = styles })
end

local LONG = 5 -- headings of a page that has a list of contents

local function inline(spans, page) return report.inline(spans, page.styles) end

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

-- What a long page is made of, for whoever wants to be there at once.
local function contents(page)
  local items = {}
  for _, block in ipairs(page.blocks) do
    local text = block.kind == "heading" and block.level == 1 and report.plain(block.spans) or ""
    if text ~= "" then
      items[#items + 1] = ('<li><a href="#%s">%s</a></li>'):format(page.ids[block], escape(text))
    end
  end
  if #items < LONG then return "" end
  return "\n" .. element('nav aria-label="Contents"', { element("ul", items) })
end

function blocks.heading(block, page)
  local text = inline(block.spans, page)
  if text == "" then return "" end
  local tag, is_title = "h" .. block.level + 1, block.level == 0
  return ('<%s id="%s">%s</%s>%s'):format(tag, page.ids[is_title and "title" or block], text, tag,
    is_title and contents(page) or "")
end

function blocks.paragraph(block, page)
  local text = inline(block.spans, page)
  return text == "" and "" or "<p>" .. text .. "</p>"
end

function blocks.list(block, page)
  if #block.items == 0 then return "" end
  local items = {}
  for i, item in ipairs(block.items) do items[i] = "<li>" .. inline(item, page) .. "</li>" end
  return element("ul", items)
end

function blocks.code(block)
  if #block.lines == 0 then return "" end
  local lines = {}
  for i, line in ipairs(block.lines) do lines[i] = escape(report.clean(line)) end
  return "<pre><code>" .. table.concat(lines, "\n") .. "</code></pre>"
end

-- Trees -----------------------------------------------------------------------------------

-- What marks of a tree are called, sorted, with how many there are; and those of each tone.
local function marks_of(block)
  local names, counts = {}, {}
  for _, item in ipairs(block.items) do
    for _, span in ipairs(item.spans) do
      if span.kind == "mark" then
        counts[span.tone] = (counts[span.tone] or 0) + 1
        if span.text:find("^[%w_-]+$") then
          local key = "is-" .. span.text
          if not counts[key] then names[#names + 1] = span.text end
          counts[key] = (counts[key] or 0) + 1
        end
      end
    end
  end
  table.sort(names)
  return names, counts
end

local tones = { "error", "warning", "info" }
local tone_names = { error = "errors", warning = "warnings", info = "information" }

-- A choice of what a tree shows, if anything in it is marked.
local function filter(block)
  local names, counts = marks_of(block)
  if not next(counts) then return "" end
  local options = { '<option value="">whole chart</option>',
    '<option value="marked">all with findings</option>' }
  for _, tone in ipairs(tones) do
    if counts[tone] then
      options[#options + 1] = ('<option value="%s">%s (%d)</option>'):format(tone,
        tone_names[tone], counts[tone])
    end
  end
  local rules = { '<option value="">all</option>' }
  for _, name in ipairs(names) do
    rules[#rules + 1] = ('<option value="is-%s">%s (%d)</option>'):format(name, name,
      counts["is-" .. name])
  end
  return ('<form class="filter" aria-label="What the chart shows">\n'
    .. '<label>Show <select>%s</select></label>\n<label>Rule <select>%s</select></label>\n'
    .. '<button type="reset">Show all</button>\n</form>\n'):format(table.concat(options),
    table.concat(rules))
end

-- The style by which the filters of a document's trees work.
local function filter_style(doc)
  local out, seen = {}, {}
  local function add(name, mark)
    if not seen[name] then
      out[#out + 1] = chosen:gsub("%$(%l+)", { name = name, mark = mark })
    end
    seen[name] = true
  end
  for _, block in ipairs(doc.blocks) do
    local names, counts = {}, {}
    if block.kind == "tree" then names, counts = marks_of(block) end
    if next(counts) then add("marked", "mark") end
    for _, tone in ipairs(tones) do
      if counts[tone] then add(tone, "mark." .. tone) end
    end
    for _, name in ipairs(names) do add("is-" .. name, ('mark[data-is="%s"]'):format(name)) end
  end
  return table.concat(out)
end

-- Whatever something hangs on folds up, without a script.
function blocks.tree(block, page)
  if #block.items == 0 then return "" end
  local out, open = {}, 0
  local function close(depth)
    for _ = depth + 1, open do out[#out + 1] = "</ul></details></li>" end
    open = depth
  end
  for i, item in ipairs(block.items) do
    close(item.depth)
    local text, following = inline(item.spans, page), block.items[i + 1]
    if following and following.depth > item.depth then
      out[#out + 1] = ("<li><details%s><summary>%s</summary><ul>"):format(
        item.closed and "" or " open", text)
      open = open + 1
    else
      out[#out + 1] = "<li>" .. text .. "</li>"
    end
  end
  close(0)
  return '<div class="chart">\n' .. filter(block) .. element('ul class="tree"', out) .. "\n</div>"
end

-- Tables ----------------------------------------------------------------------------------

function blocks.definitions(block, page)
  if #block.entries == 0 then return "" end
  local items = {}
  for i, entry in ipairs(block.entries) do
    items[i] = "<dt>" .. inline(entry.term, page) .. "</dt><dd>" .. inline(entry.text, page)
      .. "</dd>"
  end
  return element("dl", items)
end

-- A table in a frame that scrolls, so it must be reachable by keyboard and have a name: pieces.
local function framed(block, page, class, header, next_row)
  local caption = block.caption and inline(block.caption, page) or ""
  local label = caption ~= "" and escape(report.plain(block.caption)) or "Table"
  local state = "open"
  return function()
    if state == "open" then
      state = "rows"
      return ('%s<div class="table" role="group" aria-label="%s" tabindex="0">\n<table%s>\n%s'
        .. "<tbody>"):format(
        caption ~= "" and "<figure>\n<figcaption>" .. caption .. "</figcaption>\n" or "", label,
        class ~= "" and (' class="%s"'):format(class) or "",
        header and "<thead>\n" .. header .. "\n</thead>\n" or "")
    elseif state == "rows" then
      local row = next_row()
      if row then return "\n" .. row end
      state = "done"
      return "\n</tbody>\n</table>\n</div>" .. (caption ~= "" and "\n</figure>" or "")
    end
  end
end

-- On a narrow page a table of many columns scrolls, rather than being all too narrow.
local function breadth(columns) return columns > 3 and "wide" or columns > 2 and "broad" or "" end

local function tr(cells) return "<tr>" .. table.concat(cells) .. "</tr>" end

function blocks.table(block, page)
  local head, classes, rows = {}, {}, block.rows()
  for c, column in ipairs(block.columns) do
    local names = {}
    if column.align == "right" then names[1] = "right" end
    if column.keep then names[#names + 1] = "keep" end
    classes[c] = #names > 0 and (' class="%s"'):format(table.concat(names, " ")) or ""
    head[c] = ('<th scope="col"%s>%s</th>'):format(classes[c], inline(column.spans, page))
  end
  return framed(block, page, breadth(#head), tr(head), function()
    local row, cells = rows(), {}
    if not row then return nil end
    for c, spans in ipairs(row) do
      cells[c] = ("<td%s>%s</td>"):format(classes[c], inline(spans, page))
    end
    return tr(cells)
  end)
end

-- Pictures --------------------------------------------------------------------------------

local function share(value, max)
  return max > 0 and math.floor(value * 1000 / max + 0.5) / 10 or 0
end

-- A number that stands beside each bar says the same to who does not see it.
local function bar(row, max, sides)
  local parts = { ('<i style="width:%.1f%%"></i>'):format(share(row[2], max)) }
  if sides then parts[2] = ('<i style="width:%.1f%%"></i>'):format(share(row[3], max)) end
  return '<td class="bar" aria-hidden="true"><span>' .. table.concat(parts) .. "</span></td>"
end

function blocks.meter(block, page)
  if #block.rows == 0 then return "" end
  local i, sides, max = 0, block.sides, block.max
  local head = { "<td></td>" }
  for s, side in ipairs(sides or {}) do
    head[s == 1 and 2 or 4] = ('<th scope="col"%s><span class="key%s"></span> %s</th>'):format(
      s == 1 and ' class="right"' or "", s == 1 and "" or " other", inline(side, page))
    head[3] = "<td></td>"
  end
  for _, row in ipairs(sides and block.rows or {}) do max = math.max(max, row[2] + row[3]) end
  return framed(block, page, "bars", sides and tr(head), function()
    i = i + 1
    local row = block.rows[i]
    if not row then return nil end
    local unit = escape(report.clean(block.unit))
    local label = '<th scope="row">' .. inline(row[1], page) .. "</th>"
    local number = '<td class="right">' .. figure(row[2]) .. unit .. "</td>"
    if not sides then return tr{ label, number, bar(row, max) } end
    return tr{ label, number, bar(row, max, sides), "<td>" .. figure(row[3]) .. unit .. "</td>" }
  end)
end

function blocks.matrix(block, page)
  local head, i = {}, 0
  for c, column in ipairs(block.columns) do
    head[c] = '<th scope="col">' .. inline(column, page) .. "</th>"
  end
  return framed(block, page, "heat " .. breadth(#head), tr(head), function()
    i = i + 1
    local row, cells = block.rows[i], {}
    if not row then return nil end
    for c, cell in ipairs(row) do
      local step = cell.heat and report.step(cell.heat) or 1
      cells[c] = c == 1 and '<th scope="row">' .. inline(cell.spans, page) .. "</th>"
        or ("<td%s>%s</td>"):format(step > 1 and (' class="heat-%d"'):format(step) or "",
          inline(cell.spans, page))
    end
    return tr(cells)
  end)
end

function blocks.note(block, page)
  return ('<p class="note %s" role="note"><strong>%s:</strong> %s</p>'):format(
    tone_classes[block.note] or "", escape(block.label), inline(block.spans, page))
end

function blocks.citations(block)
  if #block.entries == 0 then return "" end
  local items = {}
  for i, each in ipairs(block.entries) do
    items[i] = ('<li id="cite:%d">%s <a href="#ref:%d" role="doc-backlink" '
      .. 'aria-label="Back to where %d is cited">↩</a></li>'):format(i,
      escape(report.clean(report.citation(each))), i, i)
  end
  return '<section class="citations" role="doc-endnotes">\n<h2>Sources</h2>\n'
    .. element("ol", items) .. "\n</section>"
end

local html = { options = {} }

---@param doc cxo.report.Document
---@param out fun(text: string)
function html.write(doc, out)
  local title, taken = report.plain(doc.title), {}
  local page = { styles = styles_of_page(), blocks = doc.blocks, ids = {} }
  page.ids.title = #doc.title > 0 and anchor(doc.title, taken)
  for _, block in ipairs(doc.blocks) do
    if block.kind == "heading" then page.ids[block] = anchor(block.spans, taken) end
  end
  local parts = { title = title ~= "" and escape(title) or "Report",
    style = style .. filter_style(doc) }
  out((opening:gsub("%$(%l+)", parts)))
  report.walk(doc, blocks, "\n", out, page)
  out(closing)
end

return html
