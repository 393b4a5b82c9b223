--- Facts that a chart does not hold: of single people and of the firm. They come from columns of
--- the chart that cxo has no use for otherwise, and from a facts file:
---
---     return {
---       firm = { ["it-provider"] = true, ["sells-technology"] = false },
---       people = {
---         ["17"] = { background = "engineering", owns = { "help-desk", "security" } },
---       },
---     }
---
--- People go by their ids. What is said nowhere is not known, which is not "no".

local core = require "cxo.core"
local formats = require "cxo.formats"
local lists = require "cxo.lists"
local options = require "cxo.options"

local facts = {}

---@class cxo.facts.Book what is known beside a chart
local Book = {}
Book.__index = Book

local columns = {}
for _, column in ipairs(core.columns) do columns[column] = true end

local function same(a, b)
  local letters = formats.letters(a)
  return letters ~= "" and letters == formats.letters(b)
end

-- The header under which a chart has a fact: a column of cxo's, or any other.
local function header(chart, fact) return columns[fact] and chart:header(fact) or fact end

--- Those of a set who have something in a fact, or just this value.
---@param set userdata
---@param fact string
---@param value? string
---@return userdata set
function Book:having(set, fact, value)
  local found = {}
  for person, record in pairs(self.people) do
    local own = record[fact]
    if own and (value == nil or same(own, value)) then found[#found + 1] = person end
  end
  local told = set & self.chart:set(found)
  local listed = set:filled(header(self.chart, fact), value)
  return listed and told | listed or told
end

--- What a person has in a fact.
---@param person integer
---@param fact string
---@return string?
function Book:of(person, fact)
  local record = self.people[person]
  return record and record[fact] or self.chart:extra(person, header(self.chart, fact))
end

--- Whoever owns an activity.
---@param activity string id
---@return userdata set
function Book:owners(activity)
  local set = self.chart:owners(activity)
  local added = self.owned[activity]
  return added and set | self.chart:set(added) or set
end

--- Is anything known of a fact of people?
---@param fact string
---@return boolean
function Book:knows(fact)
  return self.named[fact] or self.chart:has(header(self.chart, fact))
end

--- Is anything known of who owns what?
---@return boolean
function Book:knows_owners()
  return self.owns or self.chart:header"owns" ~= nil or self.chart:header"duties" ~= nil
end

--- What is known of the firm: true, false, or nil.
---@param fact string
---@return boolean?
function Book:firm(fact) return self.of_firm[fact] end

--- A book in which nothing stands but what the chart has.
---@param chart userdata
---@return cxo.facts.Book
function facts.none(chart)
  return setmetatable({ chart = chart, people = {}, of_firm = {}, owned = {}, named = {},
    owns = false }, Book)
end

-- The pairs of a table in the order of its keys, so that of several errors the same one is told.
local function in_order(value)
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) == "number" and type(b) == "number" then return a < b end
    return tostring(a) < tostring(b)
  end)
  local i = 0
  return function()
    i = i + 1
    return keys[i], value[keys[i]]
  end
end

-- Raised inside `read`, which gives it back.
local function fail(...) error({ (...):format(select(2, ...)) }) end

local function add_owned(book, pack, person, list, id)
  if type(list) == "string" then list = { list } end
  if type(list) ~= "table" then fail("people: '%s': 'owns' is a list of activities", id) end
  book.owns = true
  for _, name in ipairs(list) do
    if type(name) ~= "string" then fail("people: '%s': 'owns' is a list of activities", id) end
    if not pack:find("activity", name) then
      local known = lists.ids(pack:each"activity")
      fail("people: '%s': no activity '%s'%s", id, name, options.hint(name, known))
    end
    book.owned[name] = book.owned[name] or {}
    table.insert(book.owned[name], person)
  end
end

local function add_person(book, pack, id, record)
  local person = book.chart:find(tostring(id))
  if not person then fail("people: nobody '%s' is on the chart", id) end
  if type(record) ~= "table" then fail("people: '%s': facts in braces expected", id) end
  local own = {}
  for fact, value in in_order(record) do
    if fact == "owns" then
      add_owned(book, pack, person, value, id)
    elseif type(fact) ~= "string" or type(value) == "table" then
      fail("people: '%s': a fact is a name with a text, a number, true or false", id)
    else
      local words = { ["true"] = "yes", ["false"] = "no" }
      own[fact] = words[tostring(value)] or tostring(value)
      book.named[fact] = true
    end
  end
  book.people[person] = own
end

--- A book from a table as in a facts file.
---@param chart userdata
---@param pack userdata
---@param value table
---@return cxo.facts.Book? book
---@return string? message
---@return "facts"? code
function facts.book(chart, pack, value)
  local book = facts.none(chart)
  local ok, problem = pcall(function()
    for key, records in in_order(value) do
      if key ~= "firm" and key ~= "people" then
        fail("facts are of 'firm' or 'people', not '%s'%s", tostring(key),
          options.hint(tostring(key), { "firm", "people" }))
      elseif type(records) ~= "table" then
        fail("'%s': facts in braces expected", key)
      end
    end
    for fact, known in in_order(value.firm or {}) do
      if type(known) ~= "boolean" or type(fact) ~= "string" then
        fail("firm: '%s': true or false expected", tostring(fact))
      end
      book.of_firm[fact] = known
    end
    for id, record in in_order(value.people or {}) do add_person(book, pack, id, record) end
  end)
  if ok then return book end
  if type(problem) ~= "table" then error(problem, 0) end
  return nil, problem[1], "facts"
end

--- The table in a facts file; nothing of it is run.
---@param path string
---@return table? value
---@return string? message
---@return string? code
function facts.read(path)
  local value, problem, code = require"cxo.literal".load(path)
  if not value then return nil, problem, code end
  return value
end

return facts
