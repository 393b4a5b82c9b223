--- Plain text for a terminal or a log: wrapped at `width` code points, coloured with `color`.
--- In running text a word longer than the line is left whole, as an address is of no use in two
--- pieces; in a table it is broken so that the columns stand.

local report = require "cxo.report"

-- While text is laid out, a style is a control character before and `off` after each word. Clean
-- text holds none, so they have no width and a single pass paints or drops them at the end.
local off = "\1"
local marks = { strong = "\2", error = "\3", warning = "\4", info = "\5" }
local ansi = {
  [off] = "\27[0m",
  [marks.strong] = "\27[1m",
  [marks.error] = "\27[1;31m",
  [marks.warning] = "\27[1;33m",
  [marks.info] = "\27[1;36m",
}

local function mark(text, style)
  return (text:gsub("[^ ]+", marks[style] .. "%0" .. off))
end

local function width_of(text) return utf8.len((text:gsub("%c", ""))) end

local styles = {
  text = function(text) return text end,
  strong = function(text) return mark(text, "strong") end,
  code = function(text) return "`" .. text .. "`" end,
  mark = function(text, span) return mark("[" .. text .. "]", span.tone) end,
  link = function(text, span)
    if text == span.url or span.url:sub(1, 1) == "#" then return text end
    return text .. " (" .. span.url .. ")"
  end,
  cite = function(_, span) return ("[%d]"):format(span.number) end,
}
-- A column sets its values apart already, so code needs no quotes there.
local cell_styles = { text = styles.text, strong = styles.strong, link = styles.link,
  mark = styles.mark, cite = styles.cite }

local function bold(spans) return mark(report.plain(spans), "strong") end

-- Pieces of a word at most `width` wide; a style that is on at a cut goes on after it.
local function chop(word, width)
  local pieces, piece, used, on = {}, "", 0, ""
  for _, code in utf8.codes(word) do
    local char = utf8.char(code)
    if char:find("%c") then
      on = char ~= off and char or ""
    elseif used == width then
      pieces[#pieces + 1] = on == "" and piece or piece .. off
      piece, used = on, 0
    end
    piece = piece .. char
    if not char:find("%c") then used = used + 1 end
  end
  pieces[#pieces + 1] = piece
  return pieces
end

local function wrap(text, width, breaking)
  local lines, line, used = {}, nil, 0
  for word in text:gmatch("[^ ]+") do
    for _, piece in ipairs(breaking and chop(word, width) or { word }) do
      local size = width_of(piece)
      if line and used + 1 + size <= width then
        line, used = line .. " " .. piece, used + 1 + size
      else
        lines[#lines + 1] = line
        line, used = piece, size
      end
    end
  end
  lines[#lines + 1] = line
  return lines
end

-- Wrapped text whose first line begins with `first` and every other one with `rest`.
local function flow(text, width, first, rest)
  return first .. table.concat(wrap(text, width - #rest), "\n" .. rest)
end

-- Column widths within `room`. Columns to keep take what they need, up to half of all; then, from
-- the narrowest up, each takes what it needs of an equal share of what is left; so the widest give
-- way, and evenly.
local function fit(needs, room, keep)
  local order, widths, half = {}, {}, room // 2
  for c in ipairs(needs) do order[c] = c end
  local function kept(c) return keep[c] and needs[c] <= half end
  table.sort(order, function(a, b)
    if kept(a) ~= kept(b) then return kept(a) end
    if needs[a] ~= needs[b] then return needs[a] < needs[b] end
    return a < b
  end)
  for rank, c in ipairs(order) do
    local share = kept(c) and needs[c] or room // (#order - rank + 1)
    widths[c] = math.max(1, math.min(needs[c], share))
    room = room - widths[c]
  end
  return widths
end

local function pad(text, width, align)
  local blanks = (" "):rep(width - width_of(text))
  return align == "right" and blanks .. text or text .. blanks
end

-- Rows of text set in columns two blanks apart; with `ruled`, the first row is underlined. `each`
-- gives an iterator over the rows, and is called twice: the widest cells are sought first. A row a
-- piece, so that long tables need no memory.
local function grid(each, aligns, width, ruled, keep)
  local needs = {}
  for c in ipairs(aligns) do needs[c] = 1 end
  for row in each() do
    for c, text in ipairs(row) do needs[c] = math.max(needs[c], width_of(text)) end
  end
  local widths = fit(needs, width - 2 * (#aligns - 1), keep or {})
  local next_row, first = each(), true
  return function()
    local row, lines = next_row(), {}
    if not row then return nil end
    local cells, height = {}, 1
    for c, text in ipairs(row) do
      cells[c] = wrap(text, widths[c], true)
      height = math.max(height, #cells[c])
    end
    for l = 1, height do
      local line = {}
      for c, cell in ipairs(cells) do line[c] = pad(cell[l] or "", widths[c], aligns[c]) end
      lines[l] = table.concat(line, "  ")
    end
    if ruled and first then
      local rules = {}
      for c, size in ipairs(widths) do rules[c] = ("-"):rep(size) end
      lines[#lines + 1] = table.concat(rules, "  ")
    end
    local piece = (first and "" or "\n") .. table.concat(lines, "\n")
    first = false
    return piece
  end
end

-- An iterator over the items of a list, as often as it is called.
local function each_of(list)
  return function()
    local i = 0
    return function()
      i = i + 1
      return list[i]
    end
  end
end

-- Pieces with a caption above them.
local function captioned(block, width, pieces)
  local caption = block.caption and flow(bold(block.caption), width, "", "") .. "\n"
  if not caption or caption == "\n" then return pieces end
  return function()
    local piece = caption or pieces()
    caption = nil
    return piece
  end
end

local underlines = { [0] = "=", "-", "~" }
local blocks = {}

function blocks.heading(block, options)
  local lines, longest = wrap(bold(block.spans), options.width), 0
  for _, line in ipairs(lines) do longest = math.max(longest, width_of(line)) end
  local underline = underlines[block.level]
  if underline and longest > 0 then lines[#lines + 1] = underline:rep(longest) end
  return table.concat(lines, "\n")
end

function blocks.paragraph(block, options)
  return flow(report.inline(block.spans, styles), options.width, "", "")
end

function blocks.list(block, options)
  local lines = {}
  for i, item in ipairs(block.items) do
    lines[i] = flow(report.inline(item, styles), options.width, "- ", "  ")
  end
  return table.concat(lines, "\n")
end

-- Lines are left whole: whoever copies them wants them as they are.
function blocks.code(block)
  local lines = {}
  for i, line in ipairs(block.lines) do lines[i] = "    " .. report.clean(line) end
  return table.concat(lines, "\n")
end

-- Lines are left whole: a branch that is broken is none. Looked at from the end, it is known
-- whether something follows at each depth.
function blocks.tree(block)
  local lines, follows, deepest = {}, {}, -1
  for i = #block.items, 1, -1 do
    local item, parts = block.items[i], {}
    for depth = item.depth + 1, deepest do follows[depth] = nil end
    for depth = 1, item.depth - 1 do parts[depth] = follows[depth] and "│  " or "   " end
    if item.depth > 0 then parts[item.depth] = follows[item.depth] and "├─ " or "└─ " end
    follows[item.depth], deepest = true, item.depth
    local inner = report.inline(item.spans, cell_styles)
    lines[i] = table.concat(parts) .. (inner ~= "" and inner or "·") -- a branch has an end
  end
  return table.concat(lines, "\n")
end

function blocks.definitions(block, options)
  local rows = {}
  for i, entry in ipairs(block.entries) do
    rows[i] = { bold(entry.term), report.inline(entry.text, styles) }
  end
  return #rows > 0 and grid(each_of(rows), { "left", "left" }, options.width) or ""
end

function blocks.table(block, options)
  local head, aligns, keep = {}, {}, {}
  for c, column in ipairs(block.columns) do
    head[c], aligns[c], keep[c] = bold(column.spans), column.align, column.keep
  end
  local function each()
    local rows, first = block.rows(), true
    return function()
      if first then
        first = false
        return head
      end
      local row, cells = rows(), {}
      if not row then return nil end
      for c, cell in ipairs(row) do cells[c] = report.inline(cell, cell_styles) end
      return cells
    end
  end
  return captioned(block, options.width, grid(each, aligns, options.width, true, keep))
end

-- Bars are drawn in eighths of a character.
local BAR = 30
local eighths = { "▏", "▎", "▍", "▌", "▋", "▊", "▉" }

local function bar(value, max, size)
  local units = max > 0 and math.floor(value * size * 8 / max + 0.5) or 0
  return ("█"):rep(units // 8) .. (eighths[units % 8] or "")
end

-- What is set against each other fills one bar, each side in a shade of its own.
local function balance(left, right, max)
  local whole = math.max(max, left + right)
  local function size(value)
    return value > 0 and math.max(1, math.floor(value * BAR / whole + 0.5)) or 0
  end
  local second = size(right)
  local first = math.min(size(left), BAR - second)
  return ("█"):rep(first) .. ("·"):rep(BAR - first - second) .. ("░"):rep(second)
end

function blocks.meter(block, options)
  local unit = report.clean(block.unit)
  local rows, aligns = {}, { "left", "right", "left" }
  if block.sides then
    rows[1] = { "", bold(block.sides[1]), "█ / ░", bold(block.sides[2]) }
    aligns = { "left", "right", "left", "left" }
  end
  for _, row in ipairs(block.rows) do
    local label, left, right = report.inline(row[1], cell_styles), row[2], row[3]
    rows[#rows + 1] = right
      and { label, left .. unit, balance(left, right, block.max), right .. unit }
      or { label, left .. unit, bar(left, block.max, BAR) }
  end
  if #rows == 0 then return "" end
  local keep = { [3] = true }
  return captioned(block, options.width, grid(each_of(rows), aligns, options.width, false, keep))
end

local shades = { " ", "░", "▒", "▓", "█" }

function blocks.matrix(block, options)
  local rows, aligns = { {} }, {}
  for c, column in ipairs(block.columns) do rows[1][c], aligns[c] = bold(column), "left" end
  for r, row in ipairs(block.rows) do
    rows[r + 1] = {}
    for c, cell in ipairs(row) do
      local text = report.inline(cell.spans, cell_styles)
      local shade = cell.heat and shades[report.step(cell.heat)]
      rows[r + 1][c] = shade and shade ~= " " and shade .. " " .. text or text
    end
  end
  return captioned(block, options.width, grid(each_of(rows), aligns, options.width, true))
end

function blocks.citations(block, options)
  if #block.entries == 0 then return "" end
  local lines = { mark("Sources", "strong"), "-------" }
  for i, each in ipairs(block.entries) do
    local number = ("[%d] "):format(i)
    lines[#lines + 1] = flow(report.clean(report.citation(each)), options.width, number,
      (" "):rep(#number))
  end
  return table.concat(lines, "\n")
end

function blocks.note(block, options)
  local label = mark(block.label .. ":", block.note)
  return flow(label .. " " .. report.inline(block.spans, styles), options.width, "", "  ")
end

local text = { options = { width = 80, color = false } }

---@param doc cxo.report.Document
---@param out fun(text: string) every piece ends where a line does
---@param options { width: integer, color: boolean }
function text.write(doc, out, options)
  report.walk(doc, blocks, "\n\n", function(piece)
    piece = piece:gsub("%f[ ] +\n", "\n"):gsub("%f[ ] +$", "")
    out((piece:gsub("[\1-\5]", options.color and ansi or "")))
  end, options)
  out"\n"
end

return text
