--- Files, read whole.

local files = {}

--- The bytes of a file.
---@param path string
---@return string? bytes
---@return string? message `path: ...`
---@return "file"? code
function files.read(path)
  local file, message = io.open(path, "rb")
  local bytes = file and file:read"a"
  if file then file:close() end
  if bytes then return bytes end
  return nil, message or path .. ": not a file that can be read", "file"
end

return files
