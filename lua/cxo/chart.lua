--- Organisation charts: loading, asking, checking. People live in C; Lua sees ids and numbers of
--- those it asks about.

local core = require "cxo.core"
local formats = require "cxo.formats"
local lists = require "cxo.lists"
local options = require "cxo.options"

local M = {}

---@class cxo.Chart
---@field name string the file, or "rows"
---@field encoding string "UTF-8", "UTF-16" or "Windows-1252"
---@field summary table<string, integer|string> counts found while loading; see csrc/cxo.h
---@field format string one of cxo.formats.names, or "rows"
---@field place "line"|"element" what the lines of people count
---@field core userdata the chart in C, for whole sets of people
local Chart = {}
local meta = { __index = Chart } -- apart, so that nobody reaches Chart by an object

---@class cxo.chart.Options
---@field map? table<string, string> column to header
---@field from? string one of cxo.formats.names; by default, what the text looks like
---@field progress? fun(thousandths: integer) called now and then; what it raises is raised when
--- the chart has been read
---@field name? string of a text that is no file, for messages and by its ending for the format

---@class cxo.Person
---@field id string
---@field name string?
---@field title string?
---@field line integer in the file

-- Rows as CSV text, so that there is one way to read a chart.
local function rows_to_csv(rows)
  local known, used = {}, { id = true, name = true, title = true, manager = true,
    department = true }
  for _, column in ipairs(core.columns) do known[column] = "string" end
  for number, row in ipairs(rows) do
    if type(row) ~= "table" then error(("row %d: table expected"):format(number), 5) end
    for key, value in pairs(row) do
      if not known[key] then
        local hint = options.hint(tostring(key), core.columns)
        error(("row %d: unknown column '%s'%s"):format(number, tostring(key), hint), 5)
      elseif type(value) ~= "string" and math.type(value) ~= "integer" then
        error(("row %d: '%s': string or integer expected"):format(number, key), 5)
      end
      used[key] = true
    end
  end
  local columns = {}
  for _, column in ipairs(core.columns) do
    if used[column] then columns[#columns + 1] = column end
  end
  return formats.csv(columns, rows)
end

local function check_map(map)
  for column, header in pairs(map or {}) do
    if type(header) ~= "string" then
      error(("map: '%s': string expected, got %s"):format(tostring(column), type(header)), 5)
    end
    if not lists.holds(core.columns, column) then
      local hint = options.hint(tostring(column), core.columns)
      error(("map: unknown column '%s'%s"):format(tostring(column), hint), 5)
    end
  end
end

local function check_from(from)
  if from == nil or lists.holds(formats.names, from) then return end
  error(("unknown format '%s'%s"):format(from, options.hint(from, formats.names)), 5)
end

-- A text in some format, as what the engine opens; `text` may be nil, with message and code.
local function open(kb, name, opts, text, message, code)
  if not text then return nil, name .. ": " .. message, code end
  local opened, line
  opened, message, code, line = formats.open(text, name, kb, opts.from, next(opts.map or {}) ~= nil)
  if not opened then
    return nil, name .. (line > 0 and (":%d: "):format(line) or ": ") .. message, code
  end
  opened.name, opened.encoding = name, text:encoding()
  return opened
end

local function open_rows(rows)
  local text, message, code = core.text(rows_to_csv(rows))
  if not text then return nil, "rows: " .. message, code end
  return { name = "rows", text = text, format = "rows", place = "line", left_out = 0 }
end

-- What the engine makes of an opened text.
local function from_text(kb, opened, map, progress)
  local chart, message, code, line =
    kb.pack:chart(opened.text, map, opened.places, opened.separator, progress)
  if not chart then
    local has_line = line > 0 and not opened.places
    return nil, opened.name .. (has_line and (":%d: "):format(line) or ": ") .. message, code
  end
  local summary = chart:summary()
  summary.left_out = opened.left_out
  return setmetatable({
    name = opened.name, kb = kb, core = chart, summary = summary, format = opened.format,
    place = opened.place, encoding = opened.encoding or opened.text:encoding(),
  }, meta)
end

local known_options = { map = "table", from = "string", progress = "function" }
local known_of_text = { name = "string", map = "table", from = "string", progress = "function" }

-- Checks options, raising at the caller of the function of the module.
local function checked(opts, known)
  opts = options.check(opts, known, 2)
  check_map(opts.map)
  check_from(opts.from)
  return opts
end

--- Loads a chart from a file, CSV, TSV, JSON, SCIM, LDIF or an outline, or from a table of rows.
---@param kb cxo.Instance
---@param input string|table[]
---@param opts? cxo.chart.Options
---@return cxo.Chart? chart
---@return string? message
---@return string? code
function M.load(kb, input, opts)
  opts = checked(opts, known_options)
  local opened, message, code
  if type(input) == "table" then
    opened, message, code = open_rows(input)
  elseif type(input) == "string" then
    local name = input == "-" and "standard input" or input
    opened, message, code = open(kb, name, opts, core.read(input))
  else
    error("path or table of rows expected, got " .. type(input), 3)
  end
  if not opened then return nil, message, code end
  return from_text(kb, opened, opts.map, opts.progress)
end

--- Reads a chart from what such a file has in it.
---@param kb cxo.Instance
---@param text string
---@param opts? cxo.chart.Options
---@return cxo.Chart? chart
---@return string? message
---@return string? code
function M.read(kb, text, opts)
  opts = checked(opts, known_of_text)
  if type(text) ~= "string" then error("string expected, got " .. type(text), 3) end
  local opened, message, code = open(kb, opts.name or "text", opts, core.text(text))
  if not opened then return nil, message, code end
  return from_text(kb, opened, opts.map, opts.progress)
end

--- Loads a chart from CSV as `cxo.formats.csv` makes it.
---@param kb cxo.Instance
---@param name string
---@param csv string
---@return cxo.Chart? chart
---@return string? message
---@return string? code
function M.from_csv(kb, name, csv)
  local text, message, code = core.text(csv)
  if not text then return nil, message, code end
  return from_text(kb, { name = name, text = text, format = "rows", separator = ",",
    place = "line", left_out = 0 })
end

--- The header that a column was read from, or nil: `chart:header "manager"`.
---@param column string one of core.columns: "id", "name", "title", "manager" ...
---@return string?
function Chart:header(column)
  if lists.holds(core.columns, column) then return self.core:header(column) end
  error(("no column '%s'"):format(tostring(column)), 2)
end

local function filled(text) return text ~= "" and text or nil end

--- The person of a number, as sets list them.
---@param number integer
---@return cxo.Person
function Chart:person(number)
  local chart = self.core
  if math.type(number) ~= "integer" then error("number expected, got " .. type(number), 2) end
  if number < 1 or number > self.summary.people then error("no person of this number", 2) end
  return {
    id = chart:field(number, "id"), line = chart:line(number),
    name = chart:header"name" and filled(chart:field(number, "name")),
    title = filled(chart:field(number, "title")),
  }
end

--- The people of a set, in the order of the rows.
---@param set userdata
---@return cxo.Person[]
function Chart:people(set)
  local people = {}
  for i, number in ipairs(set:list()) do people[i] = self:person(number) end
  return people
end

--- Who holds a role, in the order of the rows.
---
---     for _, person in ipairs(chart:holders "cto") do print(person.name, person.title) end
---@param role string id, name or acronym; raises for an unknown one
---@return cxo.Person[]
function Chart:holders(role)
  if type(role) ~= "string" then error("string expected, got " .. type(role), 2) end
  local record = self.kb.role(role)
  if not record then error(("no role '%s'"):format(role), 2) end
  return self:people(self.core:holders(record.id))
end

-- The number of a person by id; raises at the caller of a method.
local function number_of(chart, id)
  if type(id) ~= "string" and math.type(id) ~= "integer" then
    error("id: string expected, got " .. type(id), 3)
  end
  local number = chart.core:find(tostring(id))
  if not number then error(("no person '%s' on the chart"):format(id), 3) end
  return number
end

--- Is a person somewhere under another?
---@param id string
---@param above string
---@return boolean
function Chart:under(id, above)
  local number, top = number_of(self, id), number_of(self, above)
  local chart, seen = self.core, {}
  repeat -- a cycle brings us back
    seen[number] = true
    number = chart:manager(number)
  until number == nil or number == top or seen[number]
  return number == top
end

--- How many people stand below a person, all or those who work in an area.
---
---     chart:count_below("17", { area = "engineering" })
---@param id string
---@param opts? { area: string? }
---@return integer
function Chart:count_below(id, opts)
  opts = options.check(opts, { area = "string" })
  local number = number_of(self, id)
  if not opts.area then return self.core:below(number) end
  if not self.kb.pack:find("area", opts.area) then error(("no area '%s'"):format(opts.area), 2) end
  return self.core:area(opts.area):count_below(number)
end

--- The same chart without names and titles: people are their ids. An id that spells out the name
--- or the title, as in an outline, gives way to the place in the file.
---@return cxo.Chart
function Chart:redacted()
  local chart = self
  local bare = { hides_names = true }
  function bare.person(_, number)
    local person = chart:person(number)
    local id = person.id:lower()
    for _, telling in ipairs{ person.name or "", person.title or "" } do
      if telling ~= "" and id:find(telling:lower(), 1, true) then
        return { id = ("%s %d"):format(chart.place, person.line), line = person.line }
      end
    end
    return { id = person.id, line = person.line }
  end
  return setmetatable(bare, { __index = chart })
end

--- Rows for `doc:meter`: how many managers have how many direct reports.
---
---     doc:meter{ caption = "Direct reports", rows = chart:spans() }
---@return { [1]: string, [2]: integer }[]
function Chart:spans() return require"cxo.shape".spans(self) end

--- Rows for `doc:meter`: how many people stand on which level, the top first.
---@return { [1]: string, [2]: integer }[]
function Chart:layers() return require"cxo.shape".layers(self) end

--- Adds a drawing of the chart to a document, the findings of a check at the people they are about.
---
---     chart:draw(doc, assert(chart:check()).findings)
---@param doc cxo.report.Document
---@param findings? cxo.check.Finding[]
---@param opts? cxo.draw.Options
---@return cxo.report.Document
function Chart:draw(doc, findings, opts)
  local draw = require "cxo.draw"
  local nodes, left_out = draw.nodes(self, options.check(opts, { depth = "integer" }))
  draw.tree(doc, self, nodes, draw.by_person(self, findings or {}), left_out)
  return doc
end

--- Checks the chart against the rules of the pack, and against further ones.
---
---     local result = assert(chart:check{ policy = "majority", size = 800 })
---     for _, finding in ipairs(result.findings) do print(finding.rule, finding.message) end
---
---     chart:check{ facts = "facts.lua", complete = true, holders = { cto = "17" }, rules = {
---       { id = "L1", when = "any ceo with more than 12 people directly below", message = "..." },
---       { id = "L2", when = function(c) return c:holders"cto"[3] and { "17" } end, message = "" },
---     } }
---@param settings? cxo.check.Settings
---@return cxo.check.Result? result
---@return string? message
---@return string? code "policy", "facts", "file", "baseline", or of a literal
function Chart:check(settings)
  local result, message, code = require"cxo.check".run(self, settings)
  return result, message, code -- no tail call: misuse is raised at the caller of this function
end

return M
