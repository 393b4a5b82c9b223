--- Charts in JSON: an array of objects, or an object that holds one. What is nested is reached by
--- joined names ("manager id"), lists of values are joined by semicolons, null is empty.

local cjson = require"cjson".new()

local json = {}

json.MAX_DEPTH = 32 -- of nesting in a file
json.MAX_HEADERS = 1000 -- different names of values
cjson.decode_max_depth(json.MAX_DEPTH)
cjson.decode_invalid_numbers(false)

local function line_at(text, at)
  local _, n = text:sub(1, at):gsub("\n", "")
  return n + 1
end

-- Numbers that a double would not hold to the last digit, in quotes: ids keep all of theirs.
local quoted -- made when first needed
local function quote_long(text)
  if not text:find(("%d"):rep(16)) then return text end
  if not quoted then
    local lpeg = require "lpeg"
    local P, R, S = lpeg.P, lpeg.R, lpeg.S
    local text_in_quotes = P'"' * (P"\\" * 1 + (1 - S'"\\')) ^ 0 * P'"' ^ -1
    local digits = R"19" * R"09" ^ 15
    local number = P"-" ^ -1 * R"09" ^ 1 * (S".eE+-" + R"09") ^ 0
    local long = P"-" ^ -1 * digits * -(S".eE" + R"09") * -(S" \t\r\n" ^ 0 * ":") / '"%0"'
    quoted = lpeg.Cs((text_in_quotes + long + number + 1) ^ 0)
  end
  return quoted:match(text)
end

--- Decodes JSON. A whole number of more than 15 digits comes as a string.
---@param text string
---@return any value
---@return string? message
---@return string? code
---@return integer? line
function json.decode(text)
  local done, value = pcall(cjson.decode, quote_long(text))
  if done then return value end
  local message = tostring(value):gsub("^.-:%d+: ", "")
  if message == "not enough memory" then error(message, 0) end -- that is not the text's fault
  local at = tonumber(message:match"at character (%d+)")
  return nil, "not JSON: " .. message, "syntax", at and line_at(text, at) or 0
end

--- A value as text; nil where it is a table or null.
---@param value any
---@return string?
function json.text(value)
  local kind = type(value)
  if kind == "string" then return value end
  if kind == "boolean" then return tostring(value) end
  if kind ~= "number" then return nil end
  local whole = math.tointeger(value)
  return whole and ("%d"):format(whole) or ("%.14g"):format(value)
end

local function is_list(value) return type(value) == "table" and (value[1] ~= nil) end

-- Of two texts of one name ("a b", and "b" within "a") the lesser stays: objects have no order.
local function put(into, name, text)
  if into[name] == nil or text < into[name] then into[name] = text end
end

-- Names and texts of an object, what is nested included; the reader has bounded the depth.
local function flatten(object, prefix, into)
  for key, value in pairs(object) do
    local name = prefix .. tostring(key)
    local text = json.text(value)
    if text then
      put(into, name, text)
    elseif is_list(value) then
      local parts = {}
      for _, item in ipairs(value) do parts[#parts + 1] = json.text(item) end
      if #parts > 0 then put(into, name, table.concat(parts, ";")) end
    elseif type(value) == "table" then
      flatten(value, name .. " ", into)
    end
  end
  return into
end

-- The rows of a document: itself, or the longest list of objects that it holds; of equal ones the
-- first by name.
local function rows_of(value)
  if type(value) ~= "table" then return nil end
  if is_list(value) or next(value) == nil then return value end
  local best, best_name
  for name, list in pairs(value) do
    if is_list(list) and type(list[1]) == "table" then
      local longer = not best or #list > #best
      if longer or #list == #best and name < best_name then best, best_name = list, name end
    end
  end
  return best
end

---@param text string
---@return cxo.formats.Table?
---@return string? message
---@return string? code
---@return integer? line
function json.read(text)
  local value, message, code, line = json.decode(text)
  if message then return nil, message, code, line end
  local scim = require "cxo.formats.scim"
  if scim.is_scim(value) then return scim.people(value) end
  local rows = rows_of(value)
  if not rows then return nil, "an array of objects expected", "syntax", 0 end
  local found = { headers = {}, rows = {}, places = {}, place = "element", left_out = 0 }
  local known = {}
  for i, row in ipairs(rows) do
    if type(row) ~= "table" or is_list(row) then
      return nil, ("element %d: object expected"):format(i), "syntax", 0
    end
    found.rows[i], found.places[i] = flatten(row, "", {}), i
    for header in pairs(found.rows[i]) do
      if not known[header] then
        known[header] = true
        found.headers[#found.headers + 1] = header
      end
    end
    if #found.headers > json.MAX_HEADERS then
      return nil, ("element %d: more than %d different names (json.MAX_HEADERS)"):format(i,
        json.MAX_HEADERS), "limit", 0
    end
  end
  if #found.rows == 0 then return nil, "no people in this file", "empty", 0 end
  table.sort(found.headers)
  return found
end

return json
