--- The formats of chart files. A reader makes a table of any of them, headers and rows of text;
--- that is written as the one kind of text that the engine opens. CSV and TSV go there as they are.
---
--- A reader is a module `cxo.formats.NAME` with `read(text, kb)`, which gives a cxo.formats.Table,
--- or nil, message, code, line.

local core = require "cxo.core"

local formats = {}

---@class cxo.formats.Table
---@field headers string[]
---@field rows table<string, string>[] by header; what is missing is empty
---@field places integer[] of each row in the file
---@field place "line"|"element" what places count
---@field left_out integer records that are nobody on the chart

formats.names = { "csv", "tsv", "json", "scim", "ldif", "outline" }

local readers = {
  json = "cxo.formats.json", scim = "cxo.formats.scim", ldif = "cxo.formats.ldif",
  outline = "cxo.formats.outline",
}
local extensions = {
  csv = "csv", tsv = "tsv", tab = "tsv", json = "json", ldif = "ldif", ldi = "ldif",
  outline = "outline", txt = "outline", md = "outline", org = "outline",
}

-- Choosing -----------------------------------------------------------------------------------

local HEAD = 64 * 1024 -- bytes that a format is told by

--- Letters and digits alone, in lower case: so headers and values are compared, by the engine too.
---@param text string
---@return string
function formats.letters(text) return (text:lower():gsub("[^%w\x80-\xFF]", "")) end

-- Does a line name columns as chart files do: a title, and who it is about?
local function is_header(line, pack)
  local cells = {}
  for cell in line:gmatch"[^,;|\t]+" do cells[formats.letters(cell)] = true end
  local function has(column)
    if cells[column] then return true end
    local record = pack:find("column", column)
    for _, header in ipairs(record and record.headers or {}) do
      if cells[formats.letters(header)] then return true end
    end
    return false
  end
  return has"title" and (has"id" or has"name")
end

local function is_indented(head)
  return ("\n" .. head):find"\n[ \t]+%S" ~= nil or ("\n" .. head):find"\n[ \t]*[-*+] +%S" ~= nil
    or head:find("•", 1, true) ~= nil
end

--- The format of a file: by its first bytes, else by the extension of its name, else CSV.
---@param head string
---@param name string
---@param pack cxo.core.Pack
---@param mapped boolean are columns mapped to headers? Then there is a header line
---@return string
function formats.guess(head, name, pack, mapped)
  if head:find"^%s*{" or head:find"^%s*%[%s*[%[{%]]" then return "json" end
  local bare = ("\n" .. head):gsub("\n#[^\n]*", "")
  if bare:find"^%s*[Vv]ersion:%s*%d" or bare:find"^%s*[Dd][Nn]::? *%S" then return "ldif" end
  local extension = extensions[(name:match"%.(%w+)$" or ""):lower()]
  local header = head:match"^[^\r\n]*"
  if extension == "tsv" and header:find"\t" then return "tsv" end
  if mapped or is_header(header, pack) then return "csv" end
  if head:find"^sep=" then return "csv" end
  if extension then return extension end
  return is_indented(head) and "outline" or "csv"
end

-- Opening ------------------------------------------------------------------------------------

-- One value that is not UTF-8 says nothing of the others.
local function plain_text(value)
  local text = core.text((value:gsub("%z", "?")))
  return text:string()
end

local function quote(value)
  if not utf8.len(value) then value = plain_text(value) end
  return '"' .. value:gsub('"', '""') .. '"'
end

--- Headers and rows as CSV.
---@param headers string[]
---@param rows table<string, string|integer>[]
---@return string
function formats.csv(headers, rows)
  local cells, lines = {}, {}
  for i, header in ipairs(headers) do cells[i] = quote(header) end
  lines[1] = table.concat(cells, ",")
  for number, row in ipairs(rows) do
    for i, header in ipairs(headers) do
      local value = row[header]
      cells[i] = value == nil and "" or quote(tostring(value))
    end
    lines[number + 1] = table.concat(cells, ",")
  end
  return table.concat(lines, "\n")
end

---@class cxo.formats.Opened
---@field text cxo.core.Text that the engine opens
---@field separator string?
---@field places integer[]?
---@field place "line"|"element"
---@field left_out integer
---@field format string

--- Makes a file's text one that the engine opens.
---@param text cxo.core.Text
---@param name string of the file
---@param kb cxo.Instance
---@param from string? the format; by default, what the file looks like
---@param mapped boolean
---@return cxo.formats.Opened? opened
---@return string? message
---@return string? code
---@return integer? line
function formats.open(text, name, kb, from, mapped)
  local format = from or formats.guess(text:string(HEAD), name, kb.pack, mapped)
  local opened = { text = text, format = format, place = "line", left_out = 0 }
  if format == "tsv" then opened.separator = "\t" end
  if not readers[format] then return opened end
  local found, message, code, line = require(readers[format]).read(text:string(), kb)
  if not found then return nil, message, code, line end
  local csv = formats.csv(found.headers, found.rows)
  if csv:find("\0", 1, true) then csv = csv:gsub("%z", "?") end
  opened.text = core.text(csv)
  opened.separator = ","
  opened.places, opened.place, opened.left_out = found.places, found.place, found.left_out
  opened.format = found.format or format
  return opened
end

return formats
