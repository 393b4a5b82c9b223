--- One finding or several: which of the people that a rule found are in one finding.

local messages = require "cxo.messages"
local relations = require "cxo.relations"

local groups = {}

-- What two people must share to be in one finding.
local keys = {}

function keys.person(_, number) return number end
function keys.manager(view, number) return view.chart.core:field(number, "manager") end
function keys.id(view, number) return view.chart.core:field(number, "id") end
function keys.object(view, number)
  return view.objects and messages.nearest_object(view, number) or false
end
function keys.unit(view, number) return relations.unit_of(view.scene, number) or false end

-- The people of a list in groups, both in the order of the rows.
local function split_by(view, numbers, key)
  local list, by_key = {}, {}
  for _, number in ipairs(numbers) do
    local value = key(view, number)
    if not by_key[value] then
      by_key[value] = {}
      list[#list + 1] = by_key[value]
    end
    table.insert(by_key[value], number)
  end
  return list
end

-- Each cycle by itself, from its first row on upwards.
local function split_cycles(chart, numbers)
  local list, seen = {}, {}
  for _, first in ipairs(numbers) do
    local group, number = {}, first
    while number and not seen[number] do
      seen[number] = true
      group[#group + 1] = number
      number = chart:manager(number)
    end
    if #group > 0 then list[#list + 1] = group end
  end
  return list
end

--- Is there such a group? Besides those that share something, there are those of a cycle, and all.
---@param name string
---@return boolean
function groups.is_known(name)
  return keys[name] ~= nil or name == "cycle" or name == "all"
end

--- People in groups, each for one finding. Of too many groups, all from the last one allowed on
--- are one.
---@param view table as messages are filled from, and `scene`
---@param people userdata? nil, or an empty set: one group of nobody
---@param name string
---@param most integer
---@return (integer[]|userdata)[] groups
---@return boolean too_many
function groups.split(view, people, name, most)
  if not people or #people == 0 then return { {} }, false end
  if name == "all" then return { people }, false end
  local list = name == "cycle" and split_cycles(view.chart.core, people:list())
    or split_by(view, people:list(), keys[name])
  local rest, count = list[most], #list
  for i = most + 1, count do
    table.move(list[i], 1, #list[i], #rest + 1, rest)
    list[i] = nil
  end
  return list, count > most
end

return groups
