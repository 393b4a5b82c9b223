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
}
-- A column sets its values apart already, so code needs no quotes there.
local cell_styles = { text = styles.text, strong = styles.strong, link = styles.link,
  mark = styles.mark }

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

-- Rows of text set in columns two blanks apart; with `ruled`, the first row is underlined.
local function grid(rows, aligns, width, ruled, keep)
  local needs, lines = {}, {}
  for c in ipairs(aligns) do
    needs[c] = 1
    for _, row in ipairs(rows) do needs[c] = math.max(needs[c], width_of(row[c])) end
  end
  local widths = fit(needs, width - 2 * (#aligns - 1), keep or {})
  for r, row in ipairs(rows) do
    local cells, height = {}, 1
    for c, text in ipairs(row) do
      cells[c] = wrap(text, widths[c], true)
      height = math.max(height, #cells[c])
    end
    for l = 1, height do
      local line = {}
      for c, cell in ipairs(cells) do line[c] = pad(cell[l] or "", widths[c], aligns[c]) end
      lines[#lines + 1] = table.concat(line, "  ")
    end
    if ruled and r == 1 then
      local rules = {}
      for c, size in ipairs(widths) do rules[c] = ("-"):rep(size) end
      lines[#lines + 1] = table.concat(rules, "  ")
    end
  end
  return table.concat(lines, "\n")
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
  return grid(rows, { "left", "left" }, options.width)
end

function blocks.table(block, options)
  local head, aligns, keep = {}, {}, {}
  for c, column in ipairs(block.columns) do
    head[c], aligns[c], keep[c] = bold(column.spans), column.align, column.keep
  end
  local rows = { head }
  for _, row in ipairs(block.rows) do
    local cells = {}
    for c, cell in ipairs(row) do cells[c] = report.inline(cell, cell_styles) end
    rows[#rows + 1] = cells
  end
  return grid(rows, aligns, options.width, true, keep)
end

function blocks.note(block, options)
  local label = mark(block.label .. ":", block.note)
  return flow(label .. " " .. report.inline(block.spans, styles), options.width, "", "  ")
end

local text = { options = { width = 80, color = false } }

---@param doc cxo.report.Document
---@param options { width: integer, color: boolean }
---@return string
function text.render(doc, options)
  local marked = table.concat(report.walk(doc, blocks, options), "\n\n") .. "\n"
  return (marked:gsub("%f[ ] +\n", "\n"):gsub("[\1-\5]", options.color and ansi or ""))
end

return text
