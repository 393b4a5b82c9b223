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

-- A fence one longer than any run of backticks inside; the blanks next to it are not shown.
function styles.code(text)
  local longest = 0
  for run in text:gmatch("`+") do longest = math.max(longest, #run) end
  local fence = ("`"):rep(longest + 1)
  if text:find("^`") or text:find("`$") or text:find("^ .* $") then text = " " .. text .. " " end
  return fence .. text .. fence
end

function styles.mark(text) return styles.strong(text) end

function styles.link(text, span)
  return "[" .. escape(text) .. "](" .. span.url:gsub("&", "&amp;"):gsub("[()]", "\\%0") .. ")"
end

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

function blocks.tree(block, _, previous)
  local items = {}
  for i, item in ipairs(block.items) do
    items[i] = (i > 1 and ("  "):rep(item.depth) .. "- " or "") .. line(item.spans)
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

function blocks.table(block)
  local head, rule = {}, {}
  for c, column in ipairs(block.columns) do
    head[c] = cell(column.spans)
    rule[c] = column.align == "right" and "--:" or "---"
  end
  local rows = { row(head), row(rule) }
  for _, cells in ipairs(block.rows) do
    local out = {}
    for c, spans in ipairs(cells) do out[c] = cell(spans) end
    rows[#rows + 1] = row(out)
  end
  return table.concat(rows, "\n")
end

function blocks.note(block)
  return "> **" .. block.label .. ":** " .. inline(block.spans)
end

local markdown = { options = {} }

---@param doc cxo.report.Document
---@return string
function markdown.render(doc)
  local text = table.concat(report.walk(doc, blocks), "\n\n")
  return ((text .. "\n"):gsub("%f[ ] +\n", "\n"))
end

return markdown
