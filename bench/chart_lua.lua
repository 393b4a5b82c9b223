-- The yardstick of goal c1: the same chart loaded and checked for structure in plain Lua, written
-- as one would today: rows split by patterns, quoted fields by hand, tables of strings.
--
--     lua5.4 bench/chart_lua.lua chart.csv

local file = assert(io.open(arg[1], "rb"))
local text = file:read"a"
file:close()

-- One record from `at` on: its fields, and where the next record begins.
local function split(at)
  local fields, n = {}, 0
  while true do
    n = n + 1
    local last, mark
    if text:byte(at) == 34 then
      local value = {}
      at = at + 1
      repeat
        local quote = text:find('"', at, true) or #text + 1
        value[#value + 1] = text:sub(at, quote - 1)
        local doubled = text:byte(quote + 1) == 34
        at = quote + (doubled and 2 or 1)
      until not doubled
      fields[n] = table.concat(value, '"')
      last = text:find("[,\r\n]", at) or #text + 1
    else
      last = text:find("[,\r\n]", at) or #text + 1
      fields[n] = text:sub(at, last - 1)
    end
    mark = text:byte(last)
    if mark ~= 44 then
      return fields, text:byte(last) == 13 and last + 2 or last + 1
    end
    at = last + 1
  end
end

local _, at = split(1)
local ids, managers, number, repeated = {}, {}, {}, 0
while at <= #text do
  local fields
  fields, at = split(at)
  local i = #ids + 1
  ids[i], managers[i] = fields[1], fields[5]
  if number[fields[1]] then repeated = repeated + 1 else number[fields[1]] = i end
end

local above, degree, unknown, roots, span = {}, {}, 0, 0, 0
for i = 1, #ids do degree[i] = 0 end
for i, manager in ipairs(managers) do
  local found = number[manager]
  if manager == "" then
    roots = roots + 1
  elseif found then
    above[i] = found
    degree[found] = degree[found] + 1
    if degree[found] > span then span = degree[found] end
  else
    unknown = unknown + 1
  end
end

local queue, size = {}, {}
for i = 1, #ids do
  size[i] = 1
  if degree[i] == 0 then queue[#queue + 1] = i end
end
local head = 1
while head <= #queue do
  local i = queue[head]
  local manager = above[i]
  head = head + 1
  if manager then
    size[manager] = size[manager] + size[i]
    degree[manager] = degree[manager] - 1
    if degree[manager] == 0 then queue[#queue + 1] = manager end
  end
end

local depth, deepest, largest = {}, 0, 0
for k = #queue, 1, -1 do
  local i = queue[k]
  depth[i] = above[i] and depth[above[i]] + 1 or 0
  if depth[i] > deepest then deepest = depth[i] end
  if size[i] > largest then largest = size[i] end
end

print(("%d people, %d roots, %d unknown managers, %d repeated ids, %d on cycles"):format(
  #ids, roots, unknown, repeated, #ids - #queue))
print(("depth %d, span %d, largest subtree %d"):format(deepest, span, largest))
