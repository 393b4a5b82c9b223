--- JSON: the document as it was built, `{ "title", "blocks": [...] }`, keys in a fixed order. An
--- inline is a string, or where it has more than text an array of strings and objects such as
--- `{ "strong": "3" }`, `{ "link": "here", "url": ... }`, `{ "cite": id, "number": 1 }`. Text is
--- whole, controls included; only what is not UTF-8 is replaced.

local dkjson = require "dkjson"
local report = require "cxo.report"

local keys = { "kind", "level", "strong", "code", "link", "mark", "cite", "url", "note", "tone",
  "number", "depth", "term", "text", "caption", "type", "columns", "items", "entries", "max",
  "unit", "sides", "value", "other", "heat", "id", "statement", "source", "locator", "hedge",
  "interest" }

local function encode(value) return dkjson.encode(value, { keyorder = keys }) end

local function inline(spans)
  if #spans == 0 then return "" end
  if #spans == 1 and spans[1].kind == "text" then return report.valid(spans[1].text) end
  local out = {}
  for i, span in ipairs(spans) do
    local text = report.valid(span.text)
    out[i] = span.kind == "text" and text or { [span.kind] = text, url = span.url,
      note = span.note and report.valid(span.note), tone = span.tone, number = span.number }
  end
  return out
end

local function array(list, fn)
  local out = setmetatable({}, { __jsontype = "array" })
  for i, each in ipairs(list) do out[i] = fn(each) end
  return out
end

-- A block as an object whose last key is `rows`, a row a line.
local function rowed(block, value, next_row)
  value.kind, value.caption = block.kind, block.caption and inline(block.caption)
  local state = "open"
  return function()
    if state == "done" then return nil end
    if state == "open" then
      state = "first"
      return encode(value):sub(1, -2) .. ',"rows":['
    end
    local row = next_row()
    if not row then
      state = "done"
      return "]}"
    end
    local separator = state == "first" and "\n" or ",\n"
    state = "rest"
    return separator .. encode(row)
  end
end

local blocks = {}

-- The title stands before all blocks.
function blocks.heading(block)
  if block.level == 0 then return "" end
  return encode{ kind = "heading", level = block.level, text = inline(block.spans) }
end

function blocks.paragraph(block)
  return encode{ kind = "paragraph", text = inline(block.spans) }
end

function blocks.list(block)
  return encode{ kind = "list", items = array(block.items, inline) }
end

function blocks.code(block)
  return encode{ kind = "code", text = report.valid(table.concat(block.lines, "\n")) }
end

function blocks.tree(block)
  return encode{ kind = "tree", items = array(block.items, function(item)
    return { depth = item.depth, text = inline(item.spans) }
  end) }
end

function blocks.definitions(block)
  return encode{ kind = "definitions", entries = array(block.entries, function(entry)
    return { term = inline(entry.term), text = inline(entry.text) }
  end) }
end

function blocks.note(block)
  return encode{ kind = "note", note = block.note, text = inline(block.spans) }
end

function blocks.table(block)
  local columns = array(block.columns, function(column)
    return { text = inline(column.spans), type = column.type }
  end)
  local next_row = block.rows()
  return rowed(block, { columns = columns }, function()
    local row = next_row()
    return row and report.values(block, array(row, inline))
  end)
end

function blocks.meter(block)
  local i, sides = 0, block.sides
  return rowed(block, { max = block.max, unit = block.unit,
    sides = sides and { inline(sides[1]), inline(sides[2]) } }, function()
    i = i + 1
    local row = block.rows[i]
    return row and { text = inline(row[1]), value = row[2], other = row[3] }
  end)
end

function blocks.matrix(block)
  local i = 0
  return rowed(block, { columns = array(block.columns, inline) }, function()
    i = i + 1
    return block.rows[i] and array(block.rows[i], function(cell)
      return { text = inline(cell.spans), heat = cell.heat }
    end)
  end)
end

function blocks.citations(block)
  local number = 0
  return encode{ kind = "citations", entries = array(block.entries, function(each)
    number = number + 1
    local entry = { number = number }
    for key, text in pairs(each) do entry[key] = report.valid(text) end
    return entry
  end) }
end

local writer = { options = {} }

---@param doc cxo.report.Document
---@param out fun(text: string)
function writer.write(doc, out)
  out('{"title":' .. encode(inline(doc.title)) .. ',"blocks":[\n')
  report.walk(doc, blocks, ",\n", out)
  out"\n]}\n"
end

return writer
