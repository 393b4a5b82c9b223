--- What a document is made of: a title and blocks, each added by the method of its name. Text is
--- kept raw; misuse raises at the line that called.

local inline = require "cxo.report.inline"

local document = {}

---@class cxo.report.Block
---@field kind string "heading", "paragraph", "list", ...: the method that made it
---@field spans? cxo.report.Span[] its inlines, flat

local note_labels = { error = "Error", warning = "Warning", info = "Note" }
local types = { text = "left", number = "right", id = "left" } -- of columns, with their alignment
local alignments = { left = true, right = true }
local table_fields = { columns = true, rows = true, caption = true }
local column_fields = { true, type = true, align = true, keep = true }
local meter_fields = { rows = true, max = true, unit = true, sides = true, caption = true }
local matrix_fields = { columns = true, rows = true, caption = true }
local cell_fields = { true, heat = true }

-- `check` and `spans` are called by public functions only, and raise at the caller of those.
local function check(ok, message, ...)
  if not ok then error(message:format(...), 3) end
end

local is_array = inline.is_array

local function stray(value, known)
  for key in pairs(value) do
    if known[key] == nil then return tostring(key) end
  end
end

-- The same for what a block is described by: a table with no other fields.
local function check_fields(spec, known, name, shape)
  if type(spec) ~= "table" then error(("%s: %s expected"):format(name, shape), 3) end
  local key = stray(spec, known)
  if key then error(("%s: unknown field '%s'"):format(name, key), 3) end
end

-- Flat spans of inlines, or nil where one is none; cites get their numbers in the document.
local function gather(doc, ...)
  local out = {}
  for i = 1, select("#", ...) do
    if not inline.gather(out, (select(i, ...))) then return nil end
  end
  for i, each in ipairs(out) do
    if each.kind == "cite" then
      local number = doc.cited[each.text]
      if not number then
        number = #doc.cited + 1
        doc.cited[number], doc.cited[each.text] = each.cited, number
      end
      out[i] = inline.numbered(each, number)
    end
  end
  return out
end

local function spans(doc, ...)
  local out = gather(doc, ...)
  if out then return out end
  error("inline expected (string, number, strong, code, link, mark, cite or an array of those)", 3)
end

---@class cxo.report.Document
---@field title cxo.report.Span[]
---@field blocks cxo.report.Block[]
---@field cited table citations by number, and numbers by their ids
local Document = {}
document.Document = Document
local meta = { __index = Document }

--- An empty document. Every block method adds one block and returns the document.
---
---     local doc = report.new "Parts"
---@param ... cxo.report.Inline the title
---@return cxo.report.Document
function document.new(...)
  local doc = setmetatable({ blocks = {}, cited = {} }, meta)
  doc.title = spans(doc, ...)
  return doc
end

--- Is a value a document?
---@param value any
---@return boolean
function document.is_document(value) return getmetatable(value) == meta end

local function add(doc, block)
  doc.blocks[#doc.blocks + 1] = block
  return doc
end

--- A heading. Block: `level`, `spans`.
---
---     doc:heading(1, "Bolts")
---@param level 1|2|3 below the title
---@param ... cxo.report.Inline
---@return cxo.report.Document
function Document:heading(level, ...)
  check(level == 1 or level == 2 or level == 3, "heading: level 1, 2 or 3 expected, got %s",
    tostring(level))
  return add(self, { kind = "heading", level = level, spans = spans(self, ...) })
end

--- A paragraph. Block: `spans`.
---
---     doc:paragraph("There are ", report.strong(12), " bolts.")
---@param ... cxo.report.Inline
---@return cxo.report.Document
function Document:paragraph(...)
  return add(self, { kind = "paragraph", spans = spans(self, ...) })
end

--- A bulleted list. Block: `items`, an array of spans.
---
---     doc:list{ "bolt", { "nut ", report.code("M4") } }
---@param items cxo.report.Inline[]
---@return cxo.report.Document
function Document:list(items)
  check(is_array(items), "list: array of inlines expected")
  local block = { kind = "list", items = {} }
  for i, item in ipairs(items) do block.items[i] = spans(self, item) end
  return add(self, block)
end

--- A tree, drawn or as nested lists. Block: `items`, an array of `{ depth, spans, closed }`, each
--- behind what it hangs on.
---
---     doc:tree{ { depth = 0, text = "box" }, { depth = 1, text = { "bolt ", 12 } } }
---@param items { depth: integer, text: cxo.report.Inline, closed: boolean? }[] depth from 0, at
--- most one more than before; closed: what hangs on it is folded up where the format can
---@return cxo.report.Document
function Document:tree(items)
  check(is_array(items), "tree: array of { depth, text } expected")
  local block, before = { kind = "tree", items = {} }, -1
  for i, item in ipairs(items) do
    check(type(item) == "table" and math.type(item.depth) == "integer" and item.depth >= 0
      and item.depth <= before + 1, "tree: item %d has no depth that fits", i)
    before = item.depth
    block.items[i] = { depth = item.depth, spans = spans(self, item.text),
      closed = item.closed == true }
  end
  return add(self, block)
end

--- Lines that stand as they are, as those of a file or a terminal; empty ones around them are
--- dropped. Block: `lines`, an array of raw strings.
---
---     doc:code("part,count\nbolt,12")
---@param text string
---@return cxo.report.Document
function Document:code(text)
  check(type(text) == "string", "code: string expected, got %s", type(text))
  local block, last = { kind = "code", lines = {} }, 0
  for line in text:gsub("\r\n?", "\n"):gmatch"[^\n]*" do
    local is_empty = not line:find"[^%s]"
    if not is_empty or #block.lines > 0 then table.insert(block.lines, line) end
    if not is_empty then last = #block.lines end
  end
  for i = #block.lines, last + 1, -1 do block.lines[i] = nil end
  return add(self, block)
end

--- Terms and what they mean. Block: `entries`, an array of `{ term = spans, text = spans }`.
---
---     doc:definitions{ { "Records", 12 }, { "File", report.code("parts.bin") } }
---@param entries cxo.report.Inline[][] pairs
---@return cxo.report.Document
function Document:definitions(entries)
  check(is_array(entries), "definitions: array of { term, inline } expected")
  local block = { kind = "definitions", entries = {} }
  for i, entry in ipairs(entries) do
    check(is_array(entry) and #entry == 2, "definitions: entry %d is not { term, inline }", i)
    block.entries[i] = { term = spans(self, entry[1]), text = spans(self, entry[2]) }
  end
  return add(self, block)
end

-- Rows that are made when they are written.
local function each_row(doc, columns, rows)
  local next_row, number = rows(), 0
  if type(next_row) ~= "function" then error("table: the function of rows gives no iterator", 0) end
  return function()
    local row = next_row()
    number = number + 1
    if row == nil then return nil end
    local fits, cells = is_array(row) and #row == #columns, {}
    for c = 1, fits and #row or 0 do
      cells[c] = gather(doc, row[c])
      fits = fits and cells[c] ~= nil
    end
    if not fits then error(("table: row %d is not %d inlines"):format(number, #columns), 0) end
    return cells
  end
end

--- A table. Block: `columns`, an array of `{ spans, type, align, keep }`; `rows()`, an iterator
--- over arrays of spans; `caption`, spans or nil.
---
---     doc:table{ columns = { "Name", { "Count", type = "number" } }, rows = { { "bolt", 12 } } }
---     doc:table{ columns = { "Line" }, rows = function() return coroutine.wrap(each_line) end }
---@param spec { columns: table[], rows: cxo.report.Inline[][]|function, caption: any } a column is
--- an inline, or `{ inline, type = "text"|"number"|"id" }`: numbers stand right, ids are not broken
--- where there is room (`align = "left"|"right"` and `keep = true` say so of other types). A row
--- has one inline for each column. Or `rows` is a function that gives an iterator over the rows: it
--- is called each time the table is written, must give the same, and long tables need no memory
---@return cxo.report.Document
function Document:table(spec)
  check_fields(spec, table_fields, "table", "{ columns = {...}, rows = {...} }")
  check(is_array(spec.columns) and #spec.columns > 0, "table: columns expected")
  check(type(spec.rows) == "function" or is_array(spec.rows), "table: rows expected")
  local block = { kind = "table", columns = {},
    caption = spec.caption and spans(self, spec.caption) }
  for c, column in ipairs(spec.columns) do
    if not inline.is_plain_table(column) then column = { column } end
    local key = stray(column, column_fields)
    check(not key, "table: column %d has an unknown field '%s'", c, key)
    local kind = column.type or "text"
    check(types[kind], "table: column %d: type 'text', 'number' or 'id' expected", c)
    local align = column.align or types[kind]
    check(alignments[align], "table: column %d: align 'left' or 'right' expected", c)
    block.columns[c] = { spans = spans(self, column[1]), type = kind, align = align,
      keep = kind == "id" or column.keep == true }
  end
  local rows = spec.rows
  if type(rows) == "table" then
    rows = table.move(rows, 1, #rows, 1, {})
    for r, row in ipairs(rows) do
      check(is_array(row) and #row == #spec.columns, "table: row %d does not have %d cells", r,
        #spec.columns)
      rows[r] = {}
      for c, cell in ipairs(row) do rows[r][c] = spans(self, cell) end
    end
    block.rows = function()
      local r = 0
      return function()
        r = r + 1
        return rows[r]
      end
    end
  else
    block.rows = function() return each_row(self, spec.columns, rows) end
  end
  return add(self, block)
end

--- Bars that show numbers, or two that are set against each other. Block: `rows`, an array of
--- `{ spans, value, value of the other side }`; `max`, `unit`, `sides`, `caption`.
---
---     doc:meter{ caption = "Direct reports", rows = { { "1 to 3", 12 }, { "4 to 9", 5 } } }
---     doc:meter{ sides = { "bolts", "nuts" }, unit = "%", rows = { { "boxes", 60, 40 } } }
---@param spec { rows: table[], max: number?, unit: string?, sides: any[]?, caption: any } numbers
--- from 0; `max`: what a whole bar is, by default the largest number
---@return cxo.report.Document
function Document:meter(spec)
  check_fields(spec, meter_fields, "meter", "{ rows = {...} }")
  check(is_array(spec.rows), "meter: rows expected")
  check(spec.sides == nil or is_array(spec.sides) and #spec.sides == 2, "meter: two sides expected")
  check(spec.max == nil or type(spec.max) == "number" and spec.max > 0,
    "meter: max: number above 0 expected")
  check(spec.unit == nil or type(spec.unit) == "string", "meter: unit: string expected")
  local block = { kind = "meter", rows = {}, unit = spec.unit or "", max = spec.max or 0,
    caption = spec.caption and spans(self, spec.caption),
    sides = spec.sides and { spans(self, spec.sides[1]), spans(self, spec.sides[2]) } }
  local size = spec.sides and 3 or 2
  for r, row in ipairs(spec.rows) do
    check(is_array(row) and #row == size, "meter: row %d is not a label and %d numbers", r,
      size - 1)
    block.rows[r] = { spans(self, row[1]) }
    for c = 2, size do
      local value = row[c]
      check(type(value) == "number" and value >= 0 and value < math.huge,
        "meter: row %d: number from 0 expected", r)
      block.rows[r][c] = value
      if not spec.max then block.max = math.max(block.max, value) end
      check(value <= block.max, "meter: row %d: %s is more than max", r, value)
    end
  end
  return add(self, block)
end

--- A table of which each cell has a warmth beside its text. Block: `columns`, an array of spans;
--- `rows`, arrays of `{ spans, heat }`, the first of a row its heading; `caption`.
---
---     doc:matrix{ columns = { "", "bolts" }, rows = { { "boxes", { "3 of 4", heat = 75 } } } }
---@param spec { columns: any[], rows: any[][], caption: any } a cell is an inline, or
--- `{ inline, heat = 0 to 100 }`
---@return cxo.report.Document
function Document:matrix(spec)
  check_fields(spec, matrix_fields, "matrix", "{ columns = {...}, rows = {...} }")
  check(is_array(spec.columns) and #spec.columns > 1, "matrix: columns expected")
  check(is_array(spec.rows), "matrix: rows expected")
  local block = { kind = "matrix", columns = {}, rows = {},
    caption = spec.caption and spans(self, spec.caption) }
  for c, column in ipairs(spec.columns) do block.columns[c] = spans(self, column) end
  for r, row in ipairs(spec.rows) do
    check(is_array(row) and #row == #spec.columns, "matrix: row %d does not have %d cells", r,
      #spec.columns)
    block.rows[r] = {}
    for c, cell in ipairs(row) do
      if not (inline.is_plain_table(cell) and cell.heat ~= nil) then cell = { cell } end
      local key = stray(cell, cell_fields)
      check(not key, "matrix: row %d: unknown field '%s'", r, key)
      check(cell.heat == nil or type(cell.heat) == "number" and cell.heat >= 0 and cell.heat <= 100,
        "matrix: row %d: heat from 0 to 100 expected", r)
      block.rows[r][c] = { spans = spans(self, cell[1]), heat = cell.heat }
    end
  end
  return add(self, block)
end

--- The list of all that the document cites, by number; without it, the list stands at the end.
--- Block: `entries`, an array of citations.
---
---     doc:citations()
---@return cxo.report.Document
function Document:citations()
  return add(self, { kind = "citations", entries = self.cited })
end

--- A call-out. Block: `note`, its kind; `label`, the word that says it; `spans`.
---
---     doc:note("warning", report.code("M4"), " is listed twice.")
---@param kind "error"|"warning"|"info"
---@param ... cxo.report.Inline
---@return cxo.report.Document
function Document:note(kind, ...)
  local label = note_labels[kind]
  check(label, "note: 'error', 'warning' or 'info' expected, got %s", tostring(kind))
  return add(self, { kind = "note", note = kind, label = label, spans = spans(self, ...) })
end

return document
