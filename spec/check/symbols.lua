-- Proves that a library shows nothing but what it should: symbols.lua FILE PATTERN...
-- A pattern is a Lua pattern for a whole name.

local path = arg[1]
local handle = assert(io.popen(("nm -D --defined-only '%s'"):format(path)))
local shown, strange = 0, {}
for line in handle:lines() do
  local name = line:match"%S+$"
  local known = false
  for i = 2, #arg do known = known or name:match("^" .. arg[i] .. "$") ~= nil end
  shown = shown + 1
  if not known then strange[#strange + 1] = name end
end
handle:close()
for _, name in ipairs(strange) do io.stderr:write("symbols: ", path, " shows ", name, "\n") end
if #strange > 0 or shown == 0 then os.exit(1) end
print(("symbols: %s shows %d, as it should"):format(path, shown))
