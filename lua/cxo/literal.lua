--- Reads data files that are Lua table literals: `return { ... }`. Nothing is ever executed, so a
--- file may come from a stranger.
---
--- LPeg recognises one token at a time and a small recursive descent joins them, so that neither
--- deep nor long data can exhaust the stacks of LPeg or of C.

local files = require "cxo.files"
local lpeg = require("lpeg")

local C, Cc, Cmt, Cp, Cs = lpeg.C, lpeg.Cc, lpeg.Cmt, lpeg.Cp, lpeg.Cs
local P, R, S = lpeg.P, lpeg.R, lpeg.S

local MAX_BYTES = 64 * 1024 * 1024
local MAX_DEPTH = 64
local MAX_INTEGERS = 4096 -- as keys of a table: Lua does not seed their hashes, so all may collide
local MAX_EXCERPT = 20

local literal = {}

---@alias cxo.literal.Places table<string|integer, integer>
---@alias cxo.literal.Positions table<table, cxo.literal.Places>

-- Characters ---------------------------------------------------------------------------

local digit, xdigit = R("09"), R("09", "AF", "af")
local letter = R("AZ", "az") + "_"
local space = S(" \t\n\v\f\r")
local newline = P("\r\n") + "\n\r" + S("\r\n")

-- UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
local ascii, tail = R("\0\127"), R("\128\191")
local multibyte = R("\194\223") * tail
  + P("\224") * R("\160\191") * tail
  + P("\237") * R("\128\159") * tail
  + R("\225\236", "\238\239") * tail * tail
  + P("\240") * R("\144\191") * tail * tail
  + P("\244") * R("\128\143") * tail * tail
  + R("\241\243") * tail * tail * tail
local utf8_prefix = (ascii ^ 1 + multibyte) ^ 0 * Cp()

-- Errors -------------------------------------------------------------------------------

-- C1 controls, direction marks and the byte order mark would hide in a message.
local hidden = P("\194") * R("\128\159") + P("\226\128") * R("\139\143", "\168\174")
  + P("\226\129") * R("\160\175") + P("\239\187\191")
local shown = { ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }
local printable = Cs((R(" ~") + (multibyte - hidden) + P(1) / function(byte)
  return shown[byte] or ("\\x%02X"):format(byte:byte())
end) ^ 0)

-- The start of what stands at `at`, on one line and without half a character at its end.
local function excerpt(text, at)
  local stop = at + MAX_EXCERPT - 1
  while stop > at and text:find("^[\128-\191]", stop + 1) do
    stop = stop - 1
  end
  return "'" .. printable:match(text:sub(at, stop):match("^.?[^\r\n]*")) .. "'"
end

-- Ends the reading: literal.read catches the table and gives it a place.
local function fail(at, message, code)
  error({ at = at, message = message, code = code or "syntax" })
end

local function unexpected(text, at, problem)
  fail(at, problem .. ", got " .. (at > #text and "end of file" or excerpt(text, at)))
end

local function expected(text, at, what)
  unexpected(text, at, "expected " .. what)
end

-- Strings ------------------------------------------------------------------------------

local function coded(base, highest, encode)
  return function(_, at, digits)
    local code = tonumber(digits, base)
    if code <= highest then
      return at, encode(code)
    end
  end
end

local escape = P("\\") * (
  S("abfnrtv\\\"'") / {
    a = "\a", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t", v = "\v",
    ["\\"] = "\\", ['"'] = '"', ["'"] = "'",
  }
  + newline * Cc("\n")
  + P("z") * space ^ 0 * Cc("")
  + P("x") * Cmt(xdigit * xdigit, coded(16, 0xFF, string.char))
  + Cmt(digit * digit ^ -2, coded(10, 0xFF, string.char))
  + P("u{") * Cmt(#xdigit * P("0") ^ 0 * xdigit ^ -6, coded(16, 0x10FFFF, utf8.char)) * "}"
)

-- A piece of a string is a run of characters that stand for themselves, or `special`.
local function piece_of(plain, special)
  return (C((plain ^ 1 + multibyte) ^ 1) + special) * Cp()
end

local quoted_piece = {
  ['"'] = piece_of(ascii - S('"\\\r\n'), escape),
  ["'"] = piece_of(ascii - S("'\\\r\n"), escape),
}
local long_piece = piece_of(ascii - S("\r\n") + P("\n") * -P("\r"), newline * Cc("\n"))

-- Joins the pieces found from `at` on; also returns where they stop. The loop is not in
-- LPeg, which would hold a capture for every piece and has a limit to them.
local function collect(piece, text, at)
  local parts = {}
  while true do
    local part, after = piece:match(text, at)
    if not part then
      return table.concat(parts), at
    end
    parts[#parts + 1], at = part, after
  end
end

local function quoted(text, at, quote)
  local value, stop = collect(quoted_piece[quote], text, at)
  local byte = text:sub(stop, stop)
  if byte == "\\" then
    expected(text, stop, "an escape sequence")
  elseif byte:find("[\128-\255]") then
    unexpected(text, stop, "invalid UTF-8")
  elseif byte ~= quote then
    expected(text, stop, "closing quote")
  elseif utf8_prefix:match(value) <= #value then -- the escapes made it so
    unexpected(text, at - 1, "invalid UTF-8")
  end
  return stop + 1, value
end

local function find_close(text, at, level)
  local first, last = text:find("]" .. level .. "]", at, true)
  if not first then
    expected(text, #text + 1, "closing long bracket")
  end
  return first, last
end

local function long(text, at, level)
  local first, last = find_close(text, at, level)
  local body = text:sub(at, first - 1)
  local value, stop = collect(long_piece, body, 1)
  if stop <= #body then
    unexpected(text, at + stop - 1, "invalid UTF-8")
  end
  return last + 1, value
end

-- Tokens -------------------------------------------------------------------------------

-- Takes in, as Lua does, all that could belong to a numeral; tonumber has the last word.
local numeral = P("0") * S("xX") * (S("pP") * S("+-") ^ -1 + letter + digit + ".") ^ 0
  + P(".") ^ -1 * digit * (S("eE") * S("+-") ^ -1 + letter + digit + ".") ^ 0

local function number(text, at, sign, digits)
  local value = tonumber(digits)
  if not value then
    expected(text, at - #digits - #sign, "a number")
  end
  return at, sign == "-" and -value or value
end

local keywords = {}
for keyword in ([[and break do else elseif end false for function goto if in local nil not or
  repeat return then true until while]]):gmatch("%a+") do
  keywords[keyword] = true
end

local function word(text)
  if text == "true" or text == "false" then
    return "scalar", text == "true"
  end
  return keywords[text] and text or "name", text
end

local long_open = P("[") * C(P("=") ^ 0) * "[" * newline ^ -1
local comment = P("--") * (Cmt(long_open, function(text, at, level)
  local _, last = find_close(text, at, level)
  return last + 1
end) + (1 - S("\r\n")) ^ 0)
local blank = (space ^ 1 + comment) ^ 0

-- Gives the token's place, its kind (a keyword and a mark are their own), its value and
-- the place after it.
local token = blank * Cp() * (
  Cc("scalar") * (
    Cmt(S("\"'"), quoted)
    + Cmt(long_open, long)
    + Cmt(C(P("-") ^ -1) * C(numeral), number)
  )
  + letter * (letter + digit) ^ 0 / word
  + C(S("{}[]=,;")) * Cc(nil)
  + P(-1) * Cc("end of file", nil)
  + Cc("unknown", nil)
) * Cp()

-- Parser -------------------------------------------------------------------------------

local function advance(parser)
  parser.at, parser.kind, parser.value, parser.after = token:match(parser.text, parser.after)
end

local function accept(parser, kind, what)
  if parser.kind ~= kind then
    expected(parser.text, parser.at, what)
  end
  advance(parser)
end

-- The key of a field and its '='; nil before a positional item.
local function read_key(parser, integers)
  local key
  if parser.kind == "name" then
    key = parser.value
    advance(parser)
    accept(parser, "=", "'=' after the name")
  elseif parser.kind == "[" then
    advance(parser)
    key = parser.value
    if parser.kind ~= "scalar" or type(key) ~= "string" and math.type(key) ~= "integer" then
      expected(parser.text, parser.at, "a string or an integer as key")
    end
    if type(key) == "number" and integers == MAX_INTEGERS then
      fail(parser.at, ("more than %d integers as keys (literal.MAX_INTEGERS)"):format(MAX_INTEGERS),
        "limit")
    end
    advance(parser)
    accept(parser, "]", "']' after the key")
    accept(parser, "=", "'=' after the key")
  end
  return key
end

local read_table

local function read_value(parser, depth, what)
  if parser.kind == "{" then
    return read_table(parser, depth + 1)
  end
  local value = parser.value
  accept(parser, "scalar", what)
  return value
end

function read_table(parser, depth)
  if depth > MAX_DEPTH then
    fail(parser.at, ("nesting deeper than %d (literal.MAX_DEPTH)"):format(MAX_DEPTH), "limit")
  end
  local result, places, count, integers = {}, { at = parser.at }, 0, 0
  parser.positions[result] = places
  advance(parser)
  while parser.kind ~= "}" do
    local start = parser.at
    local key = read_key(parser, integers)
    local at = parser.at
    local value = read_value(parser, depth, key and "a value" or "a value or '}'")
    if not key then
      count = count + 1
      key = count
    elseif type(key) == "number" then
      integers = integers + 1
    end
    if result[key] ~= nil then
      fail(start, ("duplicate key %s, first given on line %d"):format(
        excerpt(tostring(key), 1), (literal.place(parser.text, places[key]))))
    end
    result[key], places[key] = value, at
    if parser.kind == "," or parser.kind == ";" then
      advance(parser)
    elseif parser.kind ~= "}" then
      expected(parser.text, parser.at, "',' or '}'")
    end
  end
  advance(parser)
  return result
end

local function read_file(text)
  if #text > MAX_BYTES then
    fail(1, ("text longer than %d bytes (literal.MAX_BYTES)"):format(MAX_BYTES), "limit")
  end
  local parser = { text = text, after = 1, positions = {} }
  advance(parser)
  accept(parser, "return", "'return'")
  if parser.kind ~= "{" then
    expected(text, parser.at, "a table")
  end
  local value = read_table(parser, 1)
  if parser.kind == ";" then
    advance(parser)
  end
  accept(parser, "end of file", "end of file")
  return value, parser.positions
end

-- Interface ----------------------------------------------------------------------------

--- Where a byte of the text stands, both from 1, the column in bytes. The end of the file,
--- one past the last byte, has a place too.
---@param text string
---@param position integer
---@return integer line
---@return integer column
function literal.place(text, position)
  if type(text) ~= "string" then
    error("literal.place: text must be a string, got " .. type(text), 2)
  elseif math.type(position) ~= "integer" or position < 1 or position > #text + 1 then
    error("literal.place: position must be an integer from 1 to #text + 1", 2)
  end
  local line, start = 1, 1
  while true do
    local feed = text:find("\n", start, true)
    if not feed or feed >= position then
      return line, position - start + 1
    end
    line, start = line + 1, feed + 1
  end
end

--- A message about a place in a text: `name:line:column: ...`.
---@param text string
---@param name string what the text is called
---@param position integer
---@param message string
---@return string
function literal.at(text, name, position, message)
  local line, column = literal.place(text, position)
  return ("%s:%d:%d: %s"):format(name, line, column, message)
end

--- A text as a literal on one line.
---@param text string any bytes
---@return string
function literal.quoted(text)
  return '"' .. text:gsub('[%c"\\]', function(char) return ("\\%03d"):format(char:byte()) end)
    .. '"'
end

--- Reads one literal. `positions` maps every table of the value to the byte positions of
--- its opening brace (`at`) and of the value of each field and item (under its key). A
--- field that is itself named `at` takes the place of the brace.
---@param text string
---@param name string what to call the text in messages, a file name for instance
---@return table? value nil on bad data
---@return cxo.literal.Positions|string positions or the message, `name:line:column: ...`
---@return "syntax"|"limit"|nil code only on bad data
function literal.read(text, name)
  if type(text) ~= "string" then
    error("literal.read: text must be a string, got " .. type(text), 2)
  elseif type(name) ~= "string" then
    error("literal.read: name must be a string, got " .. type(name), 2)
  end
  local ok, value, positions = pcall(read_file, text)
  if ok then
    return value, positions
  elseif type(value) ~= "table" then
    error(value, 0) -- not about the data: out of memory, for instance
  end
  return nil, literal.at(text, name, value.at, value.message), value.code
end

--- Reads a file that is one literal.
---@param path string
---@return table? value
---@return cxo.literal.Positions|string positions or the message
---@return string text of the file, or the code: "file", "syntax", "limit"
function literal.load(path)
  local text, message, code = files.read(path)
  if not text then return nil, message, code end
  local value, positions
  value, positions, code = literal.read(text, path)
  if not value then return nil, positions, code end
  return value, positions, text
end

return literal
