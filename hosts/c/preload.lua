-- Writes the Lua files of cxo as one C table for embed.c: lua5.4 preload.lua FOLDER > sources.h

local folder = arg[1]
local list = assert(io.popen(("cd '%s' && find cxo -name '*.lua' | LC_ALL=C sort"):format(folder)))
local rows = {}
for path in list:lines() do
  local module = path:gsub("%.lua$", ""):gsub("/init$", ""):gsub("/", ".")
  -- Notes for language servers are no code, and the command line needs libraries of its own.
  if not path:find"%.d%.lua$" and not module:find"^cxo%.cli" then
    local file = assert(io.open(folder .. "/" .. path, "rb"))
    local text = file:read"a"
    file:close()
    local bytes = {}
    for i = 1, #text do bytes[i] = text:byte(i) .. (i % 20 == 0 and ",\n" or ",") end
    io.write(("static const unsigned char source_%d[] = {\n"):format(#rows + 1),
      table.concat(bytes), "\n};\n")
    rows[#rows + 1] = ('  {"%s", source_%d, %d},\n'):format(module, #rows + 1, #text)
  end
end
list:close()
io.write("static const Source sources[] = {\n", table.concat(rows), "};\n")
