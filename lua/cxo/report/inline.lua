--- Inlines: what stands within a line of a document, and how text from outside is made fit to be
--- shown. `cxo.report` offers all of this under its own name.

local inline = {}

---@alias cxo.report.Inline string|number|cxo.report.Span|cxo.report.Inline[]

---@class cxo.report.Span
---@field kind "text"|"strong"|"code"|"link"|"mark"|"cite"
---@field text string raw, never empty; `report.inline` cleans it for the writers; of a cite its id
---@field url? string of a link
---@field note? string of a mark: what is said about it
---@field tone? "error"|"warning"|"info" of a mark
---@field cited? cxo.report.Citation of a cite
---@field number? integer of a cite: its place among those of the document

---@class cxo.report.Citation
---@field id string the same citation has the same id throughout a document
---@field statement? string what is said
---@field source? string who says it
---@field locator? string where in the source
---@field hedge? string how firmly
---@field interest? string what the source has to gain

local Span = {}
local tones = { error = true, warning = true, info = true }
local citation_fields = { id = true, statement = true, source = true, locator = true, hedge = true,
  interest = true }

-- Called by public functions only; raises at the caller of those.
local function check(ok, message, ...)
  if not ok then error(message:format(...), 3) end
end

local function span(kind, text, url)
  return setmetatable({ kind = kind, text = tostring(text), url = url }, Span)
end

local function is_text(value) return type(value) == "string" or type(value) == "number" end

--- Is a value an array without holes and named fields, which `ipairs` would drop in silence?
function inline.is_array(value)
  if type(value) ~= "table" or getmetatable(value) == Span then return false end
  local count = 0
  for _ in pairs(value) do count = count + 1 end
  return count == #value
end

--- Is a value a table that is no inline of its own?
function inline.is_plain_table(value)
  return type(value) == "table" and getmetatable(value) ~= Span
end

--- Appends an inline to flat `out`, joining neighbours of one kind; false if it is not an inline.
---@param out cxo.report.Span[]
---@param value any
---@return boolean
function inline.gather(out, value)
  if is_text(value) then value = span("text", value) end
  if getmetatable(value) == Span then
    local last = out[#out]
    if value.text == "" then return true end
    if last and last.kind == value.kind and not (value.url or value.note or value.cited) then
      out[#out] = span(last.kind, last.text .. value.text)
    else
      out[#out + 1] = value
    end
    return true
  end
  if not inline.is_array(value) then return false end
  for _, inner in ipairs(value) do
    if not inline.gather(out, inner) then return false end
  end
  return true
end

--- A cite as one document numbers it.
function inline.numbered(cite, number)
  return setmetatable({ kind = "cite", text = cite.text, cited = cite.cited, number = number },
    Span)
end

--- Strong text.
---
---     doc:paragraph(report.strong("3"), " parts")
---@param text string|number
---@return cxo.report.Span
function inline.strong(text)
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
function inline.mark(text, note, tone)
  check(is_text(text), "mark: string or number expected, got %s", type(text))
  check(type(note) == "string", "mark: a note expected, got %s", type(note))
  check(tones[tone], "mark: 'error', 'warning' or 'info' expected, got %s", tostring(tone))
  local made = span("mark", text)
  made.note, made.tone = note, tone
  return made
end

--- Text to be taken letter by letter: a name, a path, a value.
---
---     doc:paragraph("No such part: ", report.code(name))
---@param text string|number
---@return cxo.report.Span
function inline.code(text)
  check(is_text(text), "code: string or number expected, got %s", type(text))
  return span("code", text)
end

--- Is this an address that a link may lead to?
---@param url any
---@return boolean
function inline.is_address(url)
  local rest = type(url) == "string"
    and (url:match("^[Hh][Tt][Tt][Pp][Ss]?://(.+)$") or url:match("^#(.+)$"))
  return rest and not rest:find("[^A-Za-z0-9._~:/?#%[%]@!$&'()*+,;=%%-]") or false
end

--- A link. Only an http(s) address or a #fragment in plain URL characters becomes one; any other
--- is shown as the text "text (url)". With an empty text the address is shown.
---
---     doc:paragraph(report.link("the manual", "https://example.org/manual"))
---@param text string|number
---@param url string
---@return cxo.report.Span
function inline.link(text, url)
  check(is_text(text), "link: string or number expected, got %s", type(text))
  check(type(url) == "string", "link: url expected, got %s", type(url))
  if text == "" then text = url end
  if inline.is_address(url) then return span("link", text, url) end
  return span("text", text == url and url or text .. " (" .. url .. ")")
end

--- A footnote to what stands before it. Each id has one number in a document, in the order of
--- first use, and one entry in its list of citations (`doc:citations`).
---
---     doc:paragraph("Bolts come first.", report.cite{ id = "bolts@handbook",
---       source = "The handbook", locator = "page 3", interest = "sells bolts" })
---@param citation cxo.report.Citation
---@return cxo.report.Span
function inline.cite(citation)
  check(type(citation) == "table", "cite: table expected, got %s", type(citation))
  local made = span("cite", "")
  made.cited = {}
  for key, value in pairs(citation) do
    check(citation_fields[key], "cite: unknown field '%s'", tostring(key))
    check(type(value) == "string", "cite: '%s': string expected, got %s", key, type(value))
    made.cited[key] = value
  end
  check(citation.id and citation.id ~= "", "cite: an id expected")
  made.text = citation.id
  return made
end

--- For writers: a citation in one sentence or two.
---@param citation cxo.report.Citation
---@return string
function inline.citation(citation)
  local where = { citation.source or citation.id, citation.locator }
  return ("%s%s%s.%s"):format(citation.statement and citation.statement .. " " or "",
    table.concat(where, ", "), citation.hedge and (" (%s)"):format(citation.hedge) or "",
    citation.interest and (" Interest: %s."):format(citation.interest) or "")
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
function inline.valid(text)
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
function inline.clean(text)
  if not text:find("[^ -~]") then return text end
  text = inline.valid(text)
  text = text:gsub("\r\n", " "):gsub("[\t-\r]", " ")
  for _, pattern in ipairs(unsafe) do text = text:gsub(pattern, show) end
  return text
end

--- For writers: spans to a string, each cleaned text through the function for its kind in
--- `styles`, or through `styles.text`. Blanks at both ends are dropped.
---
---     report.inline(block.spans, { text = escape, code = function(text, span) ... end })
---@param spans cxo.report.Span[]
---@param styles table<string, fun(text: string, span: cxo.report.Span): string>
---@return string
function inline.inline(spans, styles)
  local out = {}
  for i, each in ipairs(spans) do
    out[i] = (styles[each.kind] or styles.text)(inline.clean(each.text), each)
  end
  return table.concat(out):match("^ *(.*[^ ])") or ""
end

--- For writers: the number that the text of a cell is, where it is a plain decimal one.
---@param text any
---@return number?
function inline.number(text)
  return type(text) == "string" and #text <= 15 and text:find("^%-?%d+%.?%d*$") and tonumber(text)
    or nil
end

local bare = { text = function(text) return text end, cite = function() return "" end }

--- For writers: the cleaned text of spans, without any style or footnote.
---
---     report.plain(doc.title)
---@param spans cxo.report.Span[]
---@return string
function inline.plain(spans) return inline.inline(spans, bare) end

return inline
