--- A small document model with one writer for each output format.
---
---     local report = require "cxo.report"
---     local doc = report.new "Parts"
---       :paragraph("Read ", report.code("parts.bin"), ".")
---       :table{ columns = { "Name", { "Count", align = "right" } }, rows = { { "bolt", 12 } } }
---     io.write(doc:render("text", { width = 72 }))
---
--- An *inline* is a string, a number, what `strong`, `code` or `link` return, or an array of
--- inlines. All text may come from outside: the model keeps it raw, every writer shows it
--- literally. Misuse of any function raises at the line that called it.

local report = {}

---@alias cxo.report.Inline string|number|cxo.report.Span|cxo.report.Inline[]

---@class cxo.report.Span
---@field kind "text"|"strong"|"code"|"link"|"mark"
---@field text string raw, never empty; `report.inline` cleans it for the writers
---@field url? string of a link
---@field note? string of a mark: what is said about it
---@field tone? "error"|"warning"|"info" of a mark

---@class cxo.report.Block
---@field kind string "heading", "paragraph", "list", ...: the method that made it
---@field spans? cxo.report.Span[] its inlines, flat

---@class cxo.report.Writer
---@field options? table<string, any> option names and defaults; a value must have the type of
--- its default, and where that is an integer it must be a positive integer
---@field render fun(doc: cxo.report.Document, options: table): string

--- The formats: each a writer, or the name of a module that returns one and is loaded when first
--- used. Assign to add a format. A writer reads `doc.title` (spans) and `doc.blocks`.
---
---     report.writers.outline = { render = function(doc) return report.plain(doc.title) end }
---@type table<string, string|cxo.report.Writer>
report.writers = {
  html = "cxo.report.html",
  markdown = "cxo.report.markdown",
  text = "cxo.report.text",
}

local note_labels = { error = "Error", warning = "Warning", info = "Note" }
local table_fields = { columns = true, rows = true }
local column_fields = { true, align = true, keep = true }
local alignments = { left = true, right = true }

-- `check` and `spans` are called by public functions only, and raise at the caller of those.
local function check(ok, message, ...)
  if not ok then error(message:format(...), 3) end
end

local Span = {}

local function span(kind, text, url)
  return setmetatable({ kind = kind, text = tostring(text), url = url }, Span)
end

local function is_text(value) return type(value) == "string" or type(value) == "number" end

-- Counting every key refuses holes and named fields, which `ipairs` would drop in silence.
local function is_array(value)
  if type(value) ~= "table" or getmetatable(value) == Span then return false end
  local count = 0
  for _ in pairs(value) do count = count + 1 end
  return count == #value
end

local function unknown_key(value, known)
  for key in pairs(value) do
    if known[key] == nil then return tostring(key) end
  end
end

-- Appends an inline to flat `out`, joining neighbours of one kind; false if it is not an inline.
local function gather(out, inline)
  if is_text(inline) then inline = span("text", inline) end
  if getmetatable(inline) == Span then
    local last = out[#out]
    if inline.text == "" then return true end
    if last and last.kind == inline.kind and not (inline.url or inline.note) then
      out[#out] = span(last.kind, last.text .. inline.text)
    else
      out[#out + 1] = inline
    end
    return true
  end
  if not is_array(inline) then return false end
  for _, inner in ipairs(inline) do
    if not gather(out, inner) then return false end
  end
  return true
end

local function spans(...)
  local out = {}
  for i = 1, select("#", ...) do
    if not gather(out, (select(i, ...))) then
      error("inline expected (string, number, strong, code, link, mark or an array of those)", 3)
    end
  end
  return out
end

--- Strong text.
---
---     doc:paragraph(report.strong("3"), " parts")
---@param text string|number
---@return cxo.report.Span
function report.strong(text)
  check(is_text(text), "strong: string or number expected, got %s", type(text))
  return span("strong", text)
end

--- A piece of a text that something is said about: marked, with the note at hand.
---
---     doc:paragraph("It needs ", report.mark("bolts", "12 of them", "info"), ".")
---@param text string|number
---@param note string
---@param tone "error"|"warning"|"info"
---@return cxo.report.Span
function report.mark(text, note, tone)
  check(is_text(text), "mark: string or number expected, got %s", type(text))
  check(type(note) == "string", "mark: a note expected, got %s", type(note))
  check(note_labels[tone], "mark: 'error', 'warning' or 'info' expected, got %s", tostring(tone))
  local made = span("mark", text)
  made.note, made.tone = note, tone
  return made
end

--- Text to be taken letter by letter: a name, a path, a value.
---
---     doc:paragraph("No such part: ", report.code(name))
---@param text string|number
---@return cxo.report.Span
function report.code(text)
  check(is_text(text), "code: string or number expected, got %s", type(text))
  return span("code", text)
end

--- A link. Only an http(s) address or a #fragment in plain URL characters becomes one; any other
--- is shown as the text "text (url)". With an empty text the address is shown.
---
---     doc:paragraph(report.link("the manual", "https://example.org/manual"))
---@param text string|number
---@param url string
---@return cxo.report.Span
function report.link(text, url)
  check(is_text(text), "link: string or number expected, got %s", type(text))
  check(type(url) == "string", "link: url expected, got %s", type(url))
  if text == "" then text = url end
  local rest = url:match("^[Hh][Tt][Tt][Pp][Ss]?://(.+)$") or url:match("^#(.+)$")
  if rest and not rest:find("[^A-Za-z0-9._~:/?#%[%]@!$&'()*+,;=%%-]") then
    return span("link", text, url)
  end
  return span("text", text == url and url or text .. " (" .. url .. ")")
end

-- C0 and DEL, C1, line separators to bidirectional overrides, bidirectional isolates.
local unsafe = {
  "[\0-\31\127]", "\xC2[\x80-\x9F]", "\xE2\x80[\xA8-\xAE]", "\xE2\x81[\xA6-\xA9]",
}

local function show(char)
  local code = utf8.codepoint(char)
  return (code < 256 and "\\x%02X" or "\\u{%X}"):format(code)
end

--- Makes valid UTF-8: U+FFFD for each byte that is not.
---@param text string
---@return string
function report.valid(text)
  text = text:gsub("\xED[\xA0-\xBF]", "\xFF\xFF") -- surrogates, which Lua 5.3 lets pass
  local out, from = {}, 1
  local length, bad = utf8.len(text)
  while not length do
    out[#out + 1] = text:sub(from, bad - 1) .. "\u{FFFD}"
    from = bad + 1
    length, bad = utf8.len(text, from)
  end
  return table.concat(out) .. text:sub(from)
end

--- Makes text from outside fit to be shown: valid UTF-8 (U+FFFD for each byte that is not), a
--- blank for a line break or tab, and controls, terminal or bidirectional, visible as \x1B.
---
---     report.clean("a\27[1m\n\xFF")  --> "a\\x1B[1m \u{FFFD}"
---@param text string
---@return string
function report.clean(text)
  text = report.valid(text)
  text = text:gsub("\r\n", " "):gsub("[\t-\r]", " ")
  for _, pattern in ipairs(unsafe) do text = text:gsub(pattern, show) end
  return text
end

--- For writers: spans to a string, each cleaned text through the function for its kind in
--- `styles`, or through `styles.text`. Blanks at both ends are dropped.
---
---     report.inline(block.spans, { text = escape, code = function(text, span) ... end })
---@param inlines cxo.report.Span[]
---@param styles table<string, fun(text: string, span: cxo.report.Span): string>
---@return string
function report.inline(inlines, styles)
  local out = {}
  for i, each in ipairs(inlines) do
    out[i] = (styles[each.kind] or styles.text)(report.clean(each.text), each)
  end
  return table.concat(out):match("^ *(.*[^ ])") or ""
end

local bare = { text = function(text) return text end }

--- For writers: the cleaned text of spans, without any style.
---
---     report.plain(doc.title)
---@param inlines cxo.report.Span[]
---@return string
function report.plain(inlines) return report.inline(inlines, bare) end

--- For writers: what `handlers[block.kind](block, context, previous)` returns for each block, the
--- title first as a heading of level 0. An empty string counts as no block; `previous` is the last
--- block that was not empty. Raises for a kind without a handler.
---
---     table.concat(report.walk(doc, { heading = ..., paragraph = ... }, options), "\n\n")
---@param doc cxo.report.Document
---@param handlers table<string, function>
---@param context? any
---@return string[]
function report.walk(doc, handlers, context)
  local out, previous = {}, nil
  local function visit(block)
    local handler = handlers[block.kind]
    if not handler then error("this writer has no '" .. block.kind .. "' block", 0) end
    local text = handler(block, context, previous)
    if text ~= "" then out[#out + 1], previous = text, block end
  end
  visit{ kind = "heading", level = 0, spans = doc.title }
  for _, block in ipairs(doc.blocks) do visit(block) end
  return out
end

---@class cxo.report.Document
---@field title cxo.report.Span[]
---@field blocks cxo.report.Block[]
local Document = {}
Document.__index = Document

--- An empty document. Every block method adds one block and returns the document.
---
---     local doc = report.new "Parts"
---@param ... cxo.report.Inline the title
---@return cxo.report.Document
function report.new(...)
  return setmetatable({ title = spans(...), blocks = {} }, Document)
end

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
  return add(self, { kind = "heading", level = level, spans = spans(...) })
end

--- A paragraph. Block: `spans`.
---
---     doc:paragraph("There are ", report.strong(12), " bolts.")
---@param ... cxo.report.Inline
---@return cxo.report.Document
function Document:paragraph(...)
  return add(self, { kind = "paragraph", spans = spans(...) })
end

--- A bulleted list. Block: `items`, an array of spans.
---
---     doc:list{ "bolt", { "nut ", report.code("M4") } }
---@param items cxo.report.Inline[]
---@return cxo.report.Document
function Document:list(items)
  check(is_array(items), "list: array of inlines expected")
  local block = { kind = "list", items = {} }
  for i, item in ipairs(items) do block.items[i] = spans(item) end
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
    block.items[i] = { depth = item.depth, spans = spans(item.text), closed = item.closed == true }
  end
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
    block.entries[i] = { term = spans(entry[1]), text = spans(entry[2]) }
  end
  return add(self, block)
end

--- A table. Block: `columns`, an array of `{ spans, align, keep }`; `rows`, arrays of spans.
---
---     doc:table{ columns = { "Name", { "Count", align = "right" } }, rows = { { "bolt", 12 } } }
---@param spec { columns: table[], rows: cxo.report.Inline[][] } a column is an inline, or
--- `{ inline, align = "left"|"right", keep = true }` (keep: not broken where there is room, such as
--- an id that one may want to copy); a row has one inline for each column
---@return cxo.report.Document
function Document:table(spec)
  check(type(spec) == "table", "table: { columns = {...}, rows = {...} } expected")
  local stray = unknown_key(spec, table_fields)
  check(not stray, "table: unknown field '%s'", stray)
  check(is_array(spec.columns) and #spec.columns > 0, "table: columns expected")
  check(is_array(spec.rows), "table: rows expected")
  local block = { kind = "table", columns = {}, rows = {} }
  for c, column in ipairs(spec.columns) do
    if type(column) ~= "table" or getmetatable(column) == Span then column = { column } end
    stray = unknown_key(column, column_fields)
    check(not stray, "table: column %d has an unknown field '%s'", c, stray)
    local align = column.align or "left"
    check(alignments[align], "table: column %d: align 'left' or 'right' expected", c)
    block.columns[c] = { spans = spans(column[1]), align = align, keep = column.keep == true }
  end
  for r, row in ipairs(spec.rows) do
    check(is_array(row) and #row == #spec.columns, "table: row %d does not have %d cells", r,
      #spec.columns)
    block.rows[r] = {}
    for c, cell in ipairs(row) do block.rows[r][c] = spans(cell) end
  end
  return add(self, block)
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
  return add(self, { kind = "note", note = kind, label = label, spans = spans(...) })
end

local function names(map)
  local out = {}
  for name in pairs(map) do out[#out + 1] = name end
  table.sort(out)
  return #out > 0 and table.concat(out, ", ") or "none"
end

--- The document in a format. Raises for an unknown format or option, naming the known ones. The
--- options are the writer's own: `width` (80) and `color` (false) for text, none for the others.
---
---     doc:render("text", { width = 60, color = true })
---@param format string a key of `report.writers`
---@param options? table<string, any>
---@return string
function Document:render(format, options)
  local writer = report.writers[format]
  check(writer, "unknown format '%s' (known: %s)", tostring(format), names(report.writers))
  if type(writer) == "string" then writer = require(writer) end
  local defaults, settings = writer.options or {}, {}
  for key, default in pairs(defaults) do settings[key] = default end
  check(options == nil or type(options) == "table", "options: table expected")
  for key, value in pairs(options or {}) do
    local default = defaults[key]
    check(default ~= nil, "unknown option '%s' of %s (known: %s)", tostring(key), format,
      names(defaults))
    check(type(value) == type(default), "option '%s': %s expected, got %s", key, type(default),
      type(value))
    check(math.type(default) ~= "integer" or math.type(value) == "integer" and value > 0,
      "option '%s': positive integer expected", key)
    settings[key] = value
  end
  return writer.render(self, settings)
end

return report
