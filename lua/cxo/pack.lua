--- Pack files: read as literals, fed to the compiler in C record by record.
---
--- A pack file is `return { sources = { ... }, roles = { ... }, rules = { ... }, ... }`; several
--- files may make one pack. What fields a record has is said in csrc/cxo.h (CXO_FIELDS) and known
--- to the compiler alone: this file only walks the tables and finds places again for messages.

local core = require "cxo.core"
local literal = require "cxo.literal"
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

-- Raised inside `compile`, which gives it back as nil, message, code.
local function fail(file, at, message, code)
  local line, column = literal.place(file.text, at)
  error({ message = ("%s:%d:%d: %s"):format(file.name, line, column, message), code = code })
end

---@class Feeder walks one file at a time; `places` and `said` find again where a thing was read
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
  local list, word = message:match("^a (%l+) has no field '(.*)'$")
  if list then message = message .. options.hint(word, core.fields(list)) end
  word = message:match("^a pack has no list '(.*)'$")
  if word then message = message .. options.hint(word, core.kinds) end
  fail(place.file, place.at, message, code)
end

function Feeder:set(key, value, at)
  if type(value) ~= "string" then
    fail(self.file, at, ("'%s': a string expected, got a %s"):format(key, type(value)), "field")
  end
  self:check(self.builder:set(key, value, self:place(at)))
  self.said[value] = self.said[value] or { file = self.file, at = at }
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
    local inner = self.positions[record]
    self:check(self.builder:begin(key, self:place(places[i])))
    for _, name in ipairs(keys_in_order(record, inner)) do
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
    if type(list) ~= "table" then
      fail(file, places[key], "a list of records expected, got a " .. type(list), "field")
    end
    self:list(key, list, positions[list])
  end
end

-- Fails where a text of the files stands; what came with the pack beside was checked before.
function Feeder:refuse(text, message, code)
  local place = self.said[text]
  if place then fail(place.file, place.at, message, code) end
end

-- Rules must be readable, and speak of roles and areas that exist.
function Feeder:check_rules(compiled)
  for _, kind in ipairs{ "rule", "exception" } do
    for record in compiled:each(kind) do
      local parsed, message = when.compile(record.when, compiled)
      if not parsed then self:refuse(record.when, "in 'when': " .. message, "syntax") end
    end
  end
  for rule in compiled:each"rule" do
    for _, template in ipairs{ rule.message, rule.fix } do
      local stray = rules.stray(template, compiled)
      if stray then self:refuse(template, ("nothing is called {%s}"):format(stray), "reference") end
    end
    for _, need in ipairs(rule.needs) do
      if not rules.can_need(need, compiled) then
        self:refuse(need, ("'%s' is no column, no role and not the size"):format(need), "reference")
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
  local feeder = setmetatable({ builder = core.builder(), places = {}, said = {} }, Feeder)
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
---@return string? code
function pack.load(paths, beside)
  local files = {}
  for i, path in ipairs(paths) do
    local handle, message = io.open(path, "rb")
    local text = handle and handle:read("a")
    if handle then handle:close() end
    if not text then return nil, message or (path .. ": not a file that can be read"), "file" end
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
