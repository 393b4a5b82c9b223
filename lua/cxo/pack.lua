--- Pack files: read as literals, fed to the compiler in C record by record.
---
--- A pack file is `return { sources = { ... }, roles = { ... }, rules = { ... }, ... }`; several
--- files may make one pack. What fields a record has is said in csrc/cxo.h (CXO_FIELDS) and known
--- to the compiler alone: this file only walks the tables and finds places again for messages.

local core = require "cxo.core"
local literal = require "cxo.literal"
local messages = require "cxo.messages"
local options = require "cxo.options"
local rules = require "cxo.rules"
local when = require "cxo.when"

local pack = {}

---@class cxo.pack.File
---@field name string for messages
---@field text string

-- Keys in the order of the file, so that same files give same bytes.
local function keys_in_order(record, places)
  local keys = {}
  for key in pairs(record) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return places[a] < places[b] end)
  return keys
end

local MAX_SHOWN = 60 -- bytes of a name in a message; the compiler shows as many

-- What a file calls something, for a message.
local function shown(name)
  name = tostring(name)
  if #name <= MAX_SHOWN then return name end
  return name:sub(1, utf8.offset(name, 0, MAX_SHOWN + 1) - 1) .. "..."
end

-- Raised inside `compile`, which gives it back as nil, message, code.
local function fail(file, at, message, code)
  error({ message = literal.at(file.text, file.name, at, message), code = code })
end

---@class Feeder walks one file at a time. `places`: where the compiler's numbers were given out;
--- `said`: where a field of a record stands, by list, number and field
local Feeder = {}
Feeder.__index = Feeder

-- A number by which the compiler names this place.
function Feeder:place(at)
  self.places[#self.places + 1] = { file = self.file, at = at }
  return #self.places
end

-- Passes a result of the builder on, or fails at the place that it names.
function Feeder:check(done, message, code, where)
  if done then return end
  local place = self.places[where]
  if not place then error({ message = message, code = code }) end
  local word = message:match("^an? %l+ has no field '(.*)'$")
  if word then message = message .. options.hint(word, core.fields(self.list_key)) end
  word = message:match("^a pack has no list '(.*)'$")
  if word then message = message .. options.hint(word, core.kinds) end
  fail(place.file, place.at, message, code)
end

function Feeder:set(key, value, at)
  if type(value) ~= "string" and math.type(value) ~= "integer" then
    fail(self.file, at, ("'%s': a string expected, got a %s"):format(key, type(value)), "field")
  end
  self:check(self.builder:set(key, value, self:place(at)))
  local place = { file = self.file, at = at }
  self.said[("%s %d %s"):format(self.list_key, self.row, key)] = place
  self.said[("%s %d %s %s"):format(self.list_key, self.row, key, tostring(value))] = place
end

-- The compiler never sees what an empty list is called.
function Feeder:check_empty(key, at)
  for _, names in ipairs{ core.fields(self.list_key), core.kinds } do
    for _, name in ipairs(names) do
      if name == key then return end
    end
  end
  local hint = options.hint(tostring(key), core.kinds)
  fail(self.file, at, ("no list '%s'%s"):format(shown(key), hint), "field")
end

function Feeder:field(key, value, places)
  if type(key) ~= "string" then
    fail(self.file, places[key], "a field without a name", "field")
  elseif type(value) ~= "table" then
    self:set(key, value, places[key])
  elseif type(value[1]) == "table" then
    self:list(key, value, self.positions[value])
  else
    local items = self.positions[value]
    if next(value) == nil then self:check_empty(key, places[key]) end
    for _, i in ipairs(keys_in_order(value, items)) do
      if type(i) ~= "number" then fail(self.file, items[i], "a list has no names", "field") end
      self:set(key, value[i], items[i])
    end
  end
end

-- A list of records: at the top of a file, or nested in a record.
function Feeder:list(key, records, places)
  if type(key) ~= "string" then fail(self.file, places.at, "a list without a name", "field") end
  for _, i in ipairs(keys_in_order(records, places)) do
    local record = records[i]
    if type(i) ~= "number" or type(record) ~= "table" then
      fail(self.file, places[i], ("'%s' holds records, each in braces"):format(key), "field")
    end
    local inner, row = self.positions[record], (self.rows[key] or 0) + 1
    self.rows[key] = row
    self:check(self.builder:begin(key, self:place(places[i])))
    for _, name in ipairs(keys_in_order(record, inner)) do
      self.list_key, self.row = key, row
      self:field(name, record[name], inner)
    end
    self:check(self.builder:finish())
  end
end

function Feeder:feed(file)
  local value, positions, code = literal.read(file.text, file.name)
  if not value then error({ message = positions, code = code }) end
  self.file, self.positions = file, positions
  local places = positions[value]
  for _, key in ipairs(keys_in_order(value, places)) do
    local list = value[key]
    self.list_key = "" -- nothing is open yet
    if type(list) == "table" and next(list) == nil then self:check_empty(key, places[key]) end
    if type(list) ~= "table" then
      fail(file, places[key], "a list of records expected, got a " .. type(list), "field")
    end
    self:list(key, list, positions[list])
  end
end

-- Fails where a field of a record stands; what came with the pack beside was checked before.
function Feeder:refuse(list, row, field, message, code)
  local place = self.said[("%s %d %s"):format(list, row, field)]
  if place then fail(place.file, place.at, message, code) end
end

-- The records of a kind that were fed, each with its number among them.
function Feeder:fed(compiled, kind)
  local row, skipped, next_record = 0, 0, compiled:each(kind)
  if self.beside then
    for _ in self.beside:each(kind) do skipped = skipped + 1 end
  end
  for _ = 1, skipped do next_record() end
  return function()
    local record = next_record()
    row = row + 1
    if record then return record, row end
  end
end

-- Rules must be readable, and speak of roles and areas that exist.
function Feeder:check_rules(compiled)
  for _, kind in ipairs{ "rule", "exception" } do
    local list = kind .. "s"
    for record, row in self:fed(compiled, kind) do
      local parsed, message, code = when.compile(record.when, compiled)
      if not parsed then self:refuse(list, row, "when", "in 'when': " .. message, code) end
    end
  end
  for rule, row in self:fed(compiled, "rule") do
    for _, field in ipairs{ "message", "fix" } do
      local stray = messages.stray(rule[field] or "", compiled)
      if stray then
        self:refuse("rules", row, field, ("nothing is called {%s}"):format(shown(stray)),
          "reference")
      end
    end
    for _, need in ipairs(rule.needs) do
      if not rules.can_need(need, compiled) then
        self:refuse("rules", row, "needs " .. need,
          ("'%s' is no column, no role and not the size"):format(need), "reference")
      end
    end
  end
end

--- Compiles files to one pack, beside another pack if one is given.
---
---     local compiled = assert(pack.compile({ { name = "handbook.lua", text = text } }, builtin))
---@param files cxo.pack.File[]
---@param beside? userdata a compiled pack whose records come first
---@return userdata? compiled
---@return string? message `file:line:column: ...`
---@return string? code "syntax", "limit", "field", "reference", "duplicate", "encoding"
function pack.compile(files, beside)
  local feeder = setmetatable({
    builder = core.builder(), beside = beside, places = {}, said = {}, rows = {},
  }, Feeder)
  local ok, result = pcall(function()
    if beside then feeder:check(feeder.builder:add(beside)) end
    for _, file in ipairs(files) do feeder:feed(file) end
    local compiled, message, code, where = feeder.builder:build()
    if not compiled then feeder:check(nil, message, code, where) end
    feeder:check_rules(compiled)
    return compiled
  end)
  if ok then return result end
  if type(result) ~= "table" then error(result, 0) end
  return nil, result.message, result.code
end

--- Reads files and compiles them.
---@param paths string[]
---@param beside? userdata
---@return userdata? compiled
---@return string? message
---@return string? code as of pack.compile; "image" for a compiled pack
function pack.load(paths, beside)
  local files = {}
  for i, path in ipairs(paths) do
    local text, message, code = require"cxo.files".read(path)
    if not text then return nil, message, code end
    if text:find"^CXO\1" then
      return nil, path .. ": a compiled pack, for programs to open; its source is expected", "image"
    end
    files[i] = { name = path, text = text }
  end
  return pack.compile(files, beside)
end

local banner = [[
/*
** Generated by `make gen` from data/: do not edit. The built-in pack, as cxo_pack_build laid it out
** on a little-endian machine; a machine of the other order must run `make gen` itself.
*/
#include "../cxo.h"

#if !defined(__GNUC__) && !defined(__clang__)
#define ALIGNED _Alignas(8)
#else
#define ALIGNED __attribute__((aligned(8)))
#endif

static const ALIGNED unsigned char image[] = {
]]

--- A pack as a C source file: cxo_pack_builtin and the image behind it.
---@param compiled userdata
---@return string
function pack.to_c(compiled)
  local image, lines = compiled:image(), { banner }
  for i = 1, #image, 20 do
    lines[#lines + 1] = table.concat({ image:byte(i, i + 19) }, ",") .. ",\n"
  end
  lines[#lines + 1] = "};\n\nconst cxo_Pack *cxo_pack_builtin(void) {\n"
    .. "  return (const cxo_Pack *)(const void *)image;\n}\n"
  return table.concat(lines)
end

return pack
