--- GitHub Markdown. Every block is one source line or a run of them, and text from outside never
--- begins or ends a construct: what Markdown would read as a sign is escaped.

local report = require "cxo.report"

local entities = { ["<"] = "&lt;", ["&"] = "&amp;" }

local function escape(text)
  text = text:gsub("[\\`*_%[%]#~$>]", "\\%0"):gsub("[<&]", entities)
  -- GitHub makes links of bare addresses; and a link after "!" would be an image.
  return (text:gsub("://", "\\://"):gsub("([Ww][Ww][Ww])%.", "%1\\."):gsub("!$", "\\!"))
end

local styles = { text = escape }

-- Asterisks next to blanks or punctuation do not always mean strong; the tag always does.
function styles.strong(text)
  if not text:find("[^ ]") then return text end
  local before, inner, after = text:match("^( *)(.*[^ ])( *)$")
  if inner:find("^%w") and inner:find("%w$") then
    return before .. "**" .. escape(inner) .. "**" .. after
  end
  return before .. "<strong>" .. escape(inner) .. "</strong>" .. after
end

-- One longer than any run of backticks inside.
local function fence_of(text, least)
  for run in text:gmatch("`+") do least = math.max(least, #run + 1) end
  return ("`"):rep(least)
end

-- The blanks next to a fence are not shown.
function styles.code(text)
  local fence = fence_of(text, 1)
  if text:find("^`") or text:find("`$") or text:find("^ .* $") then text = " " .. text .. " " end
  return fence .. text .. fence
end

function styles.mark(text) return styles.strong(text) end

function styles.link(text, span)
  if not report.is_address(span.url) then return escape(text) end
  return "[" .. escape(text) .. "](" .. span.url:gsub("&", "&amp;"):gsub("[()]", "\\%0") .. ")"
end

function styles.cite(_, span) return ("[^%d]"):format(span.number) end

local function inline(spans) return report.inline(spans, styles) end

-- At the start of a line a few more characters are signs: of lists and rules.
local function line(spans)
  return (inline(spans):gsub("^[-+]", "\\%0"):gsub("^(%d+)([.)])", "%1\\%2"))
end

-- Within a cell a pipe is escaped even in code.
local function cell(spans) return (inline(spans):gsub("|", "\\|")) end

local function row(cells) return "| " .. table.concat(cells, " | ") .. " |" end

-- Two lists in a row would be read as one.
local function bullets(items, previous)
  if #items == 0 then return "" end
  local parted = previous and (previous.kind == "list" or previous.kind == "definitions"
    or previous.kind == "tree")
  return (parted and "<!-- -->\n\n" or "") .. "- " .. table.concat(items, "\n- ")
end

local blocks = {}

function blocks.heading(block)
  local text = inline(block.spans)
  return text == "" and "" or ("#"):rep(block.level + 1) .. " " .. text
end

function blocks.paragraph(block) return line(block.spans) end

function blocks.list(block, _, previous)
  local items = {}
  for i, item in ipairs(block.items) do items[i] = line(item) end
  return bullets(items, previous)
end

function blocks.code(block)
  if #block.lines == 0 then return "" end
  local lines = {}
  for i, each in ipairs(block.lines) do lines[i] = report.clean(each) end
  local text = table.concat(lines, "\n")
  local fence = fence_of(text, 3)
  return fence .. "\n" .. text .. "\n" .. fence
end

function blocks.tree(block, _, previous)
  local items = {}
  for i, item in ipairs(block.items) do
    local text = line(item.spans)
    -- A sign of a list alone would underline the item above, and so make it a heading.
    items[i] = (i > 1 and ("  "):rep(item.depth) .. "- " or "") .. (text ~= "" and text or "·")
  end
  local list = table.concat(items, "\n")
  return #items > 0 and bullets({ list }, previous) or ""
end

function blocks.definitions(block, _, previous)
  local items = {}
  for i, entry in ipairs(block.entries) do
    local term = entry.term
    local plain = #term == 1 and term[1].kind == "text"
    items[i] = (plain and styles.strong(report.plain(term)) or line(term)) .. ": "
      .. inline(entry.text)
  end
  return bullets(items, previous)
end

-- A caption is a line of its own above the table.
local function captioned(block, pieces)
  local caption = block.caption and styles.strong(report.plain(block.caption))
  if not caption or caption == "" then return pieces end
  return function()
    local piece = caption and caption .. "\n\n" or pieces()
    caption = nil
    return piece
  end
end

-- A table from arrays of cells, which an iterator gives; numbers stand right.
local function grid(head, rights, next_row)
  local rule, first = {}, true
  for c in ipairs(head) do rule[c] = rights[c] and "--:" or "---" end
  return function()
    if first then
      first = false
      return row(head) .. "\n" .. row(rule)
    end
    local cells = next_row()
    return cells and "\n" .. row(cells)
  end
end

function blocks.table(block)
  local head, rights, rows = {}, {}, block.rows()
  for c, column in ipairs(block.columns) do
    head[c], rights[c] = cell(column.spans), column.align == "right"
  end
  return captioned(block, grid(head, rights, function()
    local spans, out = rows(), {}
    if not spans then return nil end
    for c, each in ipairs(spans) do out[c] = cell(each) end
    return out
  end))
end

local BAR = 20 -- blocks of a whole bar

function blocks.meter(block)
  local unit = escape(report.clean(block.unit))
  if #block.rows == 0 then return "" end
  local sides, i = block.sides, 0
  local head = sides and { "", cell(sides[1]), cell(sides[2]), "" } or { "", "", "" }
  return captioned(block, grid(head, { false, true, sides ~= nil }, function()
    i = i + 1
    local each = block.rows[i]
    if not each then return nil end
    local size = block.max > 0 and math.floor(each[2] * BAR / block.max + 0.5) or 0
    local cells = { cell(each[1]), each[2] .. unit, ("█"):rep(size) }
    if sides then
      local other = block.max > 0 and math.floor(each[3] * BAR / block.max + 0.5) or 0
      cells[3], cells[4] = each[3] .. unit, ("█"):rep(size) .. ("░"):rep(other)
    end
    return cells
  end))
end

function blocks.matrix(block)
  local head, i = {}, 0
  for c, column in ipairs(block.columns) do head[c] = cell(column) end
  return captioned(block, grid(head, {}, function()
    i = i + 1
    local out = {}
    for c, each in ipairs(block.rows[i] or {}) do out[c] = cell(each.spans) end
    return block.rows[i] and out
  end))
end

-- Footnotes, which whoever shows the page puts where it has them.
function blocks.citations(block)
  local lines = {}
  for i, each in ipairs(block.entries) do
    lines[i] = ("[^%d]: %s"):format(i, escape(report.clean(report.citation(each))))
  end
  return table.concat(lines, "\n")
end

function blocks.note(block)
  return "> **" .. escape(block.label) .. ":** " .. inline(block.spans)
end

local markdown = { options = {} }

---@param doc cxo.report.Document
---@param out fun(text: string)
function markdown.write(doc, out)
  report.walk(doc, blocks, "\n\n", function(piece)
    out((piece:gsub("%f[ ] +\n", "\n"):gsub("%f[ ] +$", "")))
  end)
  out"\n"
end

return markdown
