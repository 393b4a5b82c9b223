--- Reads delimited text row by row, and writes it.
---
---     local file = assert(io.open("leads.csv", "rb"))
---     local reader = assert(csv.reader(function(n) return file:read(n) end, "leads.csv"))
---     local cells, line, count = reader:row()   --> {"Ada", "CIO"}  2  2
---     io.write(csv.line(cells), "\n")
---
--- RFC 4180, and what files do beside it: semicolons, tabs or bars instead of commas, a byte order
--- mark, a first line "sep=;", any of the three line ends, text behind a closing quote (the cell
--- then stays as it stands). One row is held at a time. Cells are not trimmed; they may hold any
--- bytes.

local files = require "cxo.files"
local lpeg = require "lpeg"

local C, Cp, Ct, P, S = lpeg.C, lpeg.Cp, lpeg.Ct, lpeg.P, lpeg.S

local MAX_ROW = 16 * 1024 * 1024
local MAX_COLUMNS = 1024
local CHUNK = 64 * 1024 -- bytes read at once, at least
local SEPARATORS = { ",", ";", "\t", "|" } -- of equally frequent ones the first is taken
local QUOTE = ('"'):byte()

local csv = {}

---@class cxo.csv.Reader
---@field name string what the text is called in messages
---@field header string[]
---@field separator string
---@field done integer bytes read
local Reader = {}
Reader.__index = Reader

-- Grammar ------------------------------------------------------------------------------------

local newline = P"\r\n" + S"\r\n"
local inside = (1 - P'"' + '""') ^ 0
local quoted = '"' * inside * '"'
local header_line = C((quoted + 1 - newline) ^ 0)
local directive = "sep=" * C(1 - newline) * newline * Cp()

local function undouble(text) return text:find('"', 1, true) and text:gsub('""', '"') or text end

-- A cell; what ends it: the separator, a line end, or "" at the end of the text; and the place
-- behind that. Without a match the cell's quote is not closed.
local function grammar(separator)
  local rest = (1 - S(separator .. "\r\n")) ^ 0
  local ending = C(separator + newline + -P(1)) * Cp()
  return '"' * (C(inside) / undouble) * '"' * P" " ^ 0 * ending
    + C(quoted * rest) * ending
    + C(rest - P'"') * ending
end

-- The separator that is most frequent in the header line, outside quotes.
local function guess(text)
  local header, best, most = header_line:match(text), SEPARATORS[1], 0
  for _, separator in ipairs(SEPARATORS) do
    local n = #Ct((quoted + C(separator) + 1) ^ 0):match(header)
    if n > most then best, most = separator, n end
  end
  return best
end

-- Reading ------------------------------------------------------------------------------------

local function line_breaks(cell)
  if not cell:find"[\r\n]" then return 0 end
  local _, n = cell:gsub("\r\n", "\n"):gsub("[\r\n]", "")
  return n
end

-- Ends the reading with an error.
local function fail(self, line, message, code)
  self.text, self.at, self.ended = "", 1, true
  return nil, ("%s:%d: %s"):format(self.name, line, message), code
end

-- Reads as much again as is left, so that a long row takes no more than linear time. Gives nil and
-- a message where the file cannot be read.
local function read_on(self)
  local left = self.text:sub(self.at)
  local chunk, problem = self.read(math.max(CHUNK, #left))
  if problem and not chunk then return nil, problem end
  self.ended = not chunk or chunk == ""
  self.text, self.at, self.done = left .. (chunk or ""), 1, self.done + #(chunk or "")
  return true
end

-- The next row from `at` on: its cells (up to `width`), how many there are, the place and the line
-- behind it. Without cells the text ends within the row; then whether a quote is open, and the line
-- of the last cell.
local function scan(self, width)
  local text, at, line, n, cells = self.text, self.at, self.line, 0, {}
  repeat
    local cell, ending, after = self.cell:match(text, at)
    if not cell or after > #text and not self.ended then return nil, not cell, #text + 1, line end
    n = n + 1
    if n <= width then cells[n] = cell end
    if text:byte(at) == QUOTE then line = line + line_breaks(cell) end
    at = after
  until ending ~= self.separator
  return cells, n, at, line + 1
end

local function next_row(self, width)
  while not (self.ended and self.at > #self.text) do
    local cells, n, after, line = scan(self, width)
    if after - self.at > MAX_ROW then
      return fail(self, self.line, ("a row of more than %d bytes (csv.MAX_ROW)%s"):format(MAX_ROW,
        not cells and n and (", with a quote that opens on line %d"):format(line) or ""), "limit")
    elseif cells then
      local from, first = self.at, self.line
      self.at, self.line = after, line
      local is_blank = n == 1 and cells[1] == "" and self.text:byte(from) ~= QUOTE
      if not is_blank then return cells, first, n end
    elseif self.ended then
      return fail(self, line, "the quote that opens here is never closed", "syntax")
    else
      local done, problem = read_on(self)
      if not done then return fail(self, self.line, problem, "file") end
    end
  end
end

--- The next row: its cells, none behind the header's last; the line it begins on; how many cells it
--- has. Blank lines are passed over. At the end nil; on an error nil, message, code, and the end.
---@return string[]? cells
---@return integer|string|nil line
---@return integer|"syntax"|"limit"|"file"|nil count
function Reader:row() return next_row(self, #self.header) end

--- A reader for what `read(n)` gives, about n bytes a call, nil at the end: reads the header.
---@param read fun(n: integer): string?, string?
---@param name string
---@return cxo.csv.Reader? reader
---@return string? message
---@return "empty"|"encoding"|"syntax"|"limit"|"file"|nil code
function csv.reader(read, name)
  local self = setmetatable({ name = name, read = read, text = "", at = 1, line = 1, done = 0,
    ended = false }, Reader)
  repeat
    local done, problem = read_on(self)
    if not done then return nil, ("%s: %s"):format(name, problem), "file" end
  until self.ended or #self.text >= CHUNK
  local text, message, code = files.unmarked(self.text)
  if not text then return nil, name .. ": " .. message, code end
  self.text = text
  local separator, after = directive:match(self.text, self.at)
  if separator then self.at, self.line = after, 2 end
  self.separator = separator or guess(self.text:sub(self.at))
  self.cell = grammar(self.separator)
  local header, line_or_message, count_or_code = next_row(self, MAX_COLUMNS)
  if not header then
    return nil, line_or_message or name .. ": empty, no header line", count_or_code or "empty"
  elseif count_or_code > MAX_COLUMNS then
    return nil, ("%s:%d: %d columns; the limit csv.MAX_COLUMNS is %d"):format(name, line_or_message,
      count_or_code, MAX_COLUMNS), "limit"
  end
  self.header = header
  return self
end

-- Writing ------------------------------------------------------------------------------------

--- A row for a file with commas, without its line end. A cell that a spreadsheet would take for a
--- formula gets an apostrophe before it. (A sign alone is none.)
---
---     csv.line{ "a,b", "=1+1", -2 }  --> "a,b",'=1+1,-2
---@param cells (string|number)[] only strings are taken for formulas
---@return string
function csv.line(cells)
  local out = {}
  for i, cell in ipairs(cells) do
    if type(cell) == "number" then cell = tostring(cell)
    elseif cell:find"^[=+%-@\t\r\n]." then cell = "'" .. cell end
    if cell:find'[",\r\n]' then cell = '"' .. cell:gsub('"', '""') .. '"' end
    out[i] = cell
  end
  return #out == 1 and out[1] == "" and '""' or table.concat(out, ",")
end

return csv
