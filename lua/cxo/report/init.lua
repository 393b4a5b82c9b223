--- A small document model with one writer for each output format.
---
---     local report = require "cxo.report"
---     local doc = report.new "Parts"
---       :paragraph("Read ", report.code("parts.bin"), ".")
---       :table{ columns = { "Name", { "Count", align = "right" } }, rows = { { "bolt", 12 } } }
---     io.write(doc:render("text", { width = 72 }))
---
--- An *inline* is a string, a number, what `strong`, `code`, `link`, `mark` or `cite` return, or an
--- array of inlines. All text may come from outside: the model keeps it raw, every writer shows it
--- literally. Misuse of any function raises at the line that called it.

local document = require "cxo.report.document"
local inline = require "cxo.report.inline"

local report = { new = document.new, is_document = document.is_document }

for _, name in ipairs{ "strong", "mark", "code", "link", "cite", "citation", "valid", "clean",
  "inline", "plain", "number", "is_address" }
do
  report[name] = inline[name]
end

---@class cxo.report.Writer
---@field options? table<string, any> option names and defaults; a value must have the type of
--- its default, and where that is an integer it must be a positive integer
---@field write fun(doc: cxo.report.Document, out: fun(text: string), options: table)

--- The formats: each a writer, or the name of a module that returns one and is loaded when first
--- used. Assign to add a format. A writer reads `doc.title` (spans) and `doc.blocks`, and hands
--- what it makes to `out`, piece by piece.
---
---     report.writers.outline = { write = function(doc, out) out(report.plain(doc.title)) end }
---@type table<string, string|cxo.report.Writer>
report.writers = {
  csv = "cxo.report.csv",
  html = "cxo.report.html",
  json = "cxo.report.json",
  markdown = "cxo.report.markdown",
  text = "cxo.report.text",
}

--- For writers: hands to `out` what `handlers[block.kind](block, context, previous)` returns for
--- each block, the title first as a heading of level 0, with `between` between two: a string, or an
--- iterator over the pieces of a long one. An empty string counts as no block; `previous` is the
--- last block that was not empty. The last block lists what is cited, if the document has no such
--- list. Raises for a kind without a handler.
---
---     report.walk(doc, { heading = ..., paragraph = ... }, "\n\n", out, options)
---@param doc cxo.report.Document
---@param handlers table<string, function>
---@param between string
---@param out fun(text: string)
---@param context? any
function report.walk(doc, handlers, between, out, context)
  local previous, listed
  local function visit(block)
    local handler = handlers[block.kind]
    if not handler then error("this writer has no '" .. block.kind .. "' block", 0) end
    local text = handler(block, context, previous)
    if text == "" then return end
    if previous then out(between) end
    if type(text) == "string" then
      out(text)
    else
      for piece in text do out(piece) end
    end
    previous = block
  end
  visit{ kind = "heading", level = 0, spans = doc.title }
  for _, block in ipairs(doc.blocks) do
    listed = listed or block.kind == "citations"
    visit(block)
  end
  if #doc.cited > 0 and not listed then visit{ kind = "citations", entries = doc.cited } end
end

--- For writers: in which of five steps a heat from 0 to 100 lies; 1 is none.
---@param heat number
---@return integer
function report.step(heat) return math.min(5, math.floor(heat / 25 + 0.5) + 1) end

--- For writers: the cells of a row of a table as values: numbers in columns of numbers, where they
--- are written as such.
---@param block cxo.report.Block a table
---@param cells any[] changed in place
---@return any[] cells
function report.values(block, cells)
  for c, column in ipairs(block.columns) do
    cells[c] = column.type == "number" and report.number(cells[c]) or cells[c]
  end
  return cells
end

local Document = document.Document

-- Called by public functions only; raises at the caller of those.
local function check(ok, message, ...)
  if not ok then error(message:format(...), 3) end
end

local function names(map)
  local out = {}
  for name in pairs(map) do out[#out + 1] = name end
  table.sort(out)
  return #out > 0 and table.concat(out, ", ") or "none"
end

-- The writer of a format, and its options.
local function prepare(format, options)
  local writer = report.writers[format]
  if not writer then
    return nil, ("unknown format '%s' (known: %s)"):format(tostring(format), names(report.writers))
  end
  if type(writer) == "string" then writer = require(writer) end
  local defaults, settings = writer.options or {}, {}
  for key, default in pairs(defaults) do settings[key] = default end
  if options ~= nil and type(options) ~= "table" then return nil, "options: table expected" end
  for key, value in pairs(options or {}) do
    local default = defaults[key]
    if default == nil then
      return nil, ("unknown option '%s' of %s (known: %s)"):format(tostring(key), format,
        names(defaults))
    elseif type(value) ~= type(default) then
      return nil, ("option '%s': %s expected, got %s"):format(key, type(default), type(value))
    elseif math.type(default) == "integer"
      and (math.type(value) ~= "integer" or value <= 0)
    then
      return nil, ("option '%s': positive integer expected"):format(key)
    end
    settings[key] = value
  end
  return writer, settings
end

--- Writes the document in a format, piece by piece. Raises for an unknown format or option, naming
--- the known ones. The options are the writer's own: `width` (80) and `color` (false) for text,
--- none for the others.
---
---     doc:write("html", function(piece) io.write(piece) end)
---@param format string a key of `report.writers`
---@param out fun(piece: string)
---@param options? table<string, any>
function Document:write(format, out, options)
  local writer, settings = prepare(format, options)
  check(writer, "%s", settings)
  check(type(out) == "function", "write: function expected, got %s", type(out))
  writer.write(self, out, settings)
end

--- The document in a format, as `write` makes it.
---
---     doc:render("text", { width = 60, color = true })
---@param format string
---@param options? table<string, any>
---@return string
function Document:render(format, options)
  local writer, settings = prepare(format, options)
  check(writer, "%s", settings)
  local pieces = {}
  writer.write(self, function(piece) pieces[#pieces + 1] = piece end, settings)
  return table.concat(pieces)
end

return report
