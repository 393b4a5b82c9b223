--- Lists of names.

local lists = {}

--- Does a list hold a value?
---@param list any[]
---@param value any
---@return boolean
function lists.holds(list, value)
  for _, each in ipairs(list) do
    if each == value then return true end
  end
  return false
end

--- Adds a value to a list that has it not.
---@param list any[]
---@param value any
function lists.add_new(list, value)
  if not lists.holds(list, value) then list[#list + 1] = value end
end

--- The keys of a table, sorted.
---@param map table<string, any>
---@return string[]
function lists.keys(map)
  local keys = {}
  for key in pairs(map) do keys[#keys + 1] = key end
  table.sort(keys)
  return keys
end

--- The ids of records: `lists.ids(pack:each"role")`.
---@param records fun(): cxo.Record?
---@param before? string[] they are added to these
---@return string[]
function lists.ids(records, before)
  local ids = before or {}
  for record in records do ids[#ids + 1] = record.id end
  return ids
end

return lists
