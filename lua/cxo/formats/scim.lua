--- Users of SCIM 2.0 (RFC 7643) with the enterprise extension: a ListResponse, an array, or one
--- user. Users who are not active are left out, and so is what is no user.

local json = require "cxo.formats.json"

local scim = {}

local ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

-- Names are told apart by case in JSON, not in SCIM (RFC 7643, 2.1).
local function get(object, name)
  if type(object) ~= "table" then return nil end
  local value = object[name]
  if value ~= nil then return value end
  name = name:lower()
  for key, other in pairs(object) do
    if type(key) == "string" and key:lower() == name then return other end
  end
  return nil
end

local function text_of(object, name) return json.text(get(object, name)) end

local function schemas(object)
  local list = get(object, "schemas")
  return type(list) == "table" and table.concat(list, " ", 1,
    type(list[1]) == "string" and 1 or 0) or ""
end

local function is_user(value)
  return type(value) == "table" and (schemas(value):find(":User", 1, true) ~= nil
    or get(value, "userName") ~= nil)
end

---@param value any decoded
---@return boolean
function scim.is_scim(value)
  if type(value) ~= "table" then return false end
  return schemas(value):find("ListResponse", 1, true) ~= nil or is_user(value) or is_user(value[1])
    or type(get(value, "Resources")) == "table"
end

local function name_of(user)
  local name = get(user, "name")
  local given, family = text_of(name, "givenName"), text_of(name, "familyName")
  return text_of(user, "displayName") or text_of(name, "formatted")
    or given and family and given .. " " .. family or given or family or text_of(user, "userName")
end

local function email_of(user)
  local list, first = get(user, "emails"), nil
  if type(list) ~= "table" then return nil end
  for _, email in ipairs(list) do
    local value = json.text(email) or text_of(email, "value")
    if get(email, "primary") == true then return value end
    first = first or value
  end
  return first
end

local function manager_of(extension)
  local manager = get(extension, "manager")
  if json.text(manager) then return json.text(manager) end
  local link = text_of(manager, "$ref")
  return text_of(manager, "value") or link and link:match"([^/]+)/*$"
end

local HEADERS = { "id", "name", "title", "manager", "department", "unit", "email", "userName",
  "externalId", "employeeNumber", "costCenter", "division", "userType" }

local function row_of(user)
  local extension = get(user, ENTERPRISE)
  local row = {
    id = text_of(user, "id") or text_of(user, "externalId") or text_of(user, "userName"),
    name = name_of(user), title = text_of(user, "title"), email = email_of(user),
    manager = manager_of(extension), unit = text_of(extension, "organization"),
    department = text_of(extension, "department"),
  }
  for i = 8, #HEADERS do
    row[HEADERS[i]] = text_of(extension, HEADERS[i]) or text_of(user, HEADERS[i])
  end
  return row
end

---@param value table decoded
---@return cxo.formats.Table?
---@return string? message
---@return string? code
---@return integer? line
function scim.people(value)
  local users = get(value, "Resources")
  if type(users) ~= "table" then users = is_user(value) and { value } or value end
  local found = { format = "scim", headers = {}, rows = {}, places = {}, place = "element",
    left_out = 0 }
  local used = { id = true, title = true }
  for i, user in ipairs(users) do
    if is_user(user) and get(user, "active") ~= false then
      local row = row_of(user)
      for header in pairs(row) do used[header] = true end
      found.rows[#found.rows + 1] = row
      found.places[#found.places + 1] = i
    else
      found.left_out = found.left_out + 1
    end
  end
  for _, header in ipairs(HEADERS) do
    if used[header] then found.headers[#found.headers + 1] = header end
  end
  if #found.rows == 0 then return nil, "no active users in this file", "empty", 0 end
  return found
end

---@param text string
---@return cxo.formats.Table?
---@return string? message
---@return string? code
---@return integer? line
function scim.read(text)
  local value, message, code, line = json.decode(text)
  if message then return nil, message, code, line end
  if not scim.is_scim(value) then
    return nil, "SCIM expected: a ListResponse, or users with a userName", "syntax", 0
  end
  return scim.people(value)
end

return scim
