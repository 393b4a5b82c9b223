-- Proves that includes and requires point downwards only, as docs/DESIGN.md draws the floors.
-- Run from the root: lua5.4 spec/check/layers.lua

-- What a file in a folder may include or require, besides the system's own. Longest prefix wins.
local allowed = {
  ["csrc/cxo.h"] = {},
  ["csrc/core/"] = { "csrc/cxo.h", "csrc/core/", "csrc/gen/fold.c" },
  ["csrc/gen/"] = { "csrc/cxo.h" },
  ["csrc/bind/"] = { "csrc/cxo.h", "csrc/bind/" },
  ["csrc/onecxo.c"] = { "csrc/core/", "csrc/gen/" },
  ["lua/cxo/cli"] = { "lua/cxo/", "lua/cxo/cli", "cxo.core" },
  ["lua/cxo/report/"] = { "lua/cxo/report/", "lua/cxo/csv.lua" },
  ["lua/cxo/"] = { "lua/cxo/", "cxo.core" },
}
-- The command line is a floor of its own: nothing below may ask for it.
local above = { ["lua/cxo/"] = "lua/cxo/cli", ["lua/cxo/report/"] = "lua/cxo/cli" }
-- Headers of Lua and of the C library that the core must do without.
local banned_in_core = { lua = true, lauxlib = true, lualib = true, stdio = true, locale = true }

local function files()
  local handle = assert(io.popen"find csrc lua -type f | LC_ALL=C sort")
  local list = {}
  for path in handle:lines() do list[#list + 1] = path end
  handle:close()
  return list
end

local function rule_of(path)
  local best
  for prefix in pairs(allowed) do
    if path:sub(1, #prefix) == prefix and (not best or #prefix > #best) then best = prefix end
  end
  return best
end

-- "csrc/core/../cxo.h" is "csrc/cxo.h".
local function resolve(folder, include)
  local path = folder .. include
  repeat
    local count
    path, count = path:gsub("[^/]+/%.%./", "", 1)
  until count == 0
  return path
end

local existing, problems = {}, {}

local function check(path, target)
  local prefix = rule_of(path)
  local fine = false
  for _, start in ipairs(allowed[prefix] or {}) do
    fine = fine or target:sub(1, #start) == start
  end
  local up = above[prefix]
  if not fine or up and target:sub(1, #up) == up then
    problems[#problems + 1] = ("%s asks for %s"):format(path, target)
  end
end

-- Where a Lua module stands: a file of the project, or the module in C; nil: somebody else's.
local function module_path(name)
  if name == "cxo.core" then return name end
  local base = "lua/" .. name:gsub("%.", "/")
  for _, path in ipairs{ base .. ".lua", base .. "/init.lua" } do
    if existing[path] then return path end
  end
  if name:match"^cxo" then return base end
end

local list = files()
for _, path in ipairs(list) do existing[path] = true end
for _, path in ipairs(list) do
  local handle = assert(io.open(path))
  local text = handle:read"a"
  handle:close()
  if path:match"%.[ch]$" then
    for include in text:gmatch'#include "([^"]+)"' do
      check(path, resolve(path:match"^.*/", include))
    end
    for header in text:gmatch"#include <([%w_]+)%.h>" do
      if path:match"^csrc/core/" and banned_in_core[header] then check(path, header) end
    end
  elseif path:match"%.lua$" then
    for name in text:gmatch'require *%(?"([^"]+)"' do
      local target = module_path(name)
      if target then check(path, target) end
    end
  end
end
if existing["lua/cxo/core.lua"] then
  problems[#problems + 1] = "lua/cxo/core.lua would be found before the module in C"
end

table.sort(problems)
for _, problem in ipairs(problems) do io.stderr:write("layers: ", problem, "\n") end
if #problems > 0 then os.exit(1) end
print(("layers: %d files, all arrows point downwards"):format(#list))
