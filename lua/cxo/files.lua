--- Files, read whole, and what their bytes mean.

local core = require "cxo.core"

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

--- The beginning of a text that is read piece by piece, without a byte order mark.
---@param text string
---@return string? text
---@return string? message
---@return "encoding"? code
function files.unmarked(text)
  if text:find"^\xFF\xFE" or text:find"^\xFE\xFF" then
    return nil, "this is UTF-16; UTF-8 expected", "encoding"
  end
  return (text:gsub("^\xEF\xBB\xBF", ""))
end

--- A piece of text, which may be cut at any ASCII character, in UTF-8: from Windows-1252 where it
--- is no UTF-8, as the engine decodes charts; as it is where it is no text.
---@param piece string
---@return string text
function files.decoded(piece)
  if not piece:find"[\128-\255]" or utf8.len(piece) then return piece end
  local text = core.text(piece)
  return text and text:string() or piece
end

return files
