--- Files and programs for specs.
---
---     local disk = require "disk"
---     disk.with("a,b\n1,2\n", function(path) ... end)

local disk = {}

--- The bytes of a file; nil where there is none.
---@param path string
---@return string?
function disk.peek(path)
  local file = io.open(path, "rb")
  local text = file and file:read"a"
  if file then file:close() end
  return text
end

--- The bytes of a file, which must be there.
---@param path string
---@return string
function disk.read(path) return assert(disk.peek(path), path) end

---@param path string
---@param text string
function disk.write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

--- The path of a new file with a text.
---@param text string
---@return string
function disk.new(text)
  local path = os.tmpname()
  disk.write(path, text)
  return path
end

--- Calls fn with the path of a file that holds the text, which is gone afterwards.
---@param text string
---@param fn fun(path: string): ...
---@return ... what fn gives
function disk.with(text, fn)
  local path = disk.new(text)
  local results = table.pack(pcall(fn, path))
  os.remove(path)
  if not results[1] then error(results[2], 0) end
  return table.unpack(results, 2, results.n)
end

--- What a command of the shell prints, errors included, and its exit code.
---@param command string
---@return string output
---@return integer code
function disk.run(command)
  local handle = assert(io.popen("{ " .. command .. "\n} 2>&1; echo \"exit $?\""))
  local output, code = handle:read"a":match"^(.*)exit (%d+)\n$"
  handle:close()
  return output, math.tointeger(tonumber(code))
end

return disk
