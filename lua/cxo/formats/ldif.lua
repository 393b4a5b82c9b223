--- Directory entries in LDIF (RFC 2849): folded lines, comments, base64. Entries that are no person
--- are left out. Managers are distinguished names, compared without regard to case and to blanks
--- beside commas and equals signs.

local ldif = {}

ldif.MAX_VALUE = 1024 * 1024 -- bytes of one value, unfolded

local HEADERS = { "id", "name", "title", "manager", "department", "unit", "email", "employeeType",
  "departmentNumber", "employeeNumber", "description", "businessCategory" }

-- Base64 -------------------------------------------------------------------------------------

local digits = {}
for i = 0, 63 do
  digits[("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"):byte(i + 1)] = i
end

-- The bytes, or nil where this is no base64.
local function from_base64(text)
  local body, padding = text:match"^([%w+/]*)(=?=?)$"
  if not body or (#body + #padding) % 4 ~= 0 then return nil end
  local out = {}
  for at = 1, #body, 4 do
    local a, b, c, d = body:byte(at, at + 3)
    local bits = digits[a] << 18 | digits[b] << 12 | (digits[c] or 0) << 6 | (digits[d] or 0)
    local bytes = string.char(bits >> 16, bits >> 8 & 255, bits & 255)
    out[#out + 1] = d and bytes or bytes:sub(1, c and 2 or 1)
  end
  return table.concat(out)
end

-- Lines --------------------------------------------------------------------------------------

-- Steps through logical lines: text and number of the first physical one; false ends an entry.
local function unfolded(text)
  local at, number = 1, 0
  local function physical()
    if at > #text then return nil end
    local to, after = text:find("\r?\n", at)
    local line = text:sub(at, to and to - 1 or #text)
    at, number = after and after + 1 or #text + 1, number + 1
    return line
  end
  return function()
    local line = physical()
    if not line then return nil end
    local first, parts, size = number, { line }, #line
    while text:byte(at) == 32 and size <= ldif.MAX_VALUE do -- a blank: the line goes on
      local more = physical()
      parts[#parts + 1] = more:sub(2)
      size = size + #more - 1
    end
    return #parts > 1 and table.concat(parts) or line, first
  end
end

local function fail(line, message, ...) return nil, message:format(...), "syntax", line end

-- Name (without options) and value of a line; or nil, message, code, line.
local function attribute(line, number)
  if #line > ldif.MAX_VALUE then
    return nil, ("a value of more than %d bytes (ldif.MAX_VALUE)"):format(ldif.MAX_VALUE), "limit",
      number
  end
  local name, colon, value = line:match"^([%w.-]+)[%w;.-]*:([:<]?)[ ]*(.*)$"
  if not name then return fail(number, "'name: value' expected, got '%s'", line:sub(1, 40)) end
  if colon == "<" then return fail(number, "a value from a URL is not read") end
  if colon == ":" then
    value = from_base64((value:gsub("%s+$", "")))
    if not value then return fail(number, "'%s' is not base64", name) end
  end
  return name:lower(), value
end

-- Entries ------------------------------------------------------------------------------------

-- A distinguished name as it is compared.
local function plain_dn(dn) return (dn:lower():gsub("%s*([,=+])%s*", "%1"):match"^%s*(.-)%s*$") end

-- Entries of a text in order, lists of values by name in lower case; and the line of each entry.
local function entries_of(text)
  local entries, line_of, entry = {}, {}, nil
  for line, number in unfolded(text) do
    if line == "" then
      entry = nil
    elseif line:byte() ~= 35 then -- not a comment
      local name, value, code, place = attribute(line, number)
      if not name then return nil, value, code, place end
      if entry == nil and name == "dn" then
        entry = { dn = { value } }
        entries[#entries + 1], line_of[entry] = entry, number
      elseif entry == nil and name ~= "version" then
        return fail(number, "'dn:' expected at the beginning of an entry, got '%s'", name)
      elseif name == "changetype" and value:lower() ~= "add" then
        return fail(number, "this is a list of changes ('%s'); entries expected", value)
      elseif entry then
        entry[name] = entry[name] or {}
        table.insert(entry[name], value)
      end
    end
  end
  return entries, line_of
end

local classes = { person = true, inetorgperson = true, organizationalperson = true, user = true,
  residentialperson = true }

local function is_person(entry)
  local person = not entry.objectclass and (entry.title or entry.manager or entry.uid)
  for _, class in ipairs(entry.objectclass or {}) do
    class = class:lower()
    if class == "computer" then return false end
    person = person or classes[class]
  end
  return person and true or false
end

-- The first value that an entry has under one of the names.
local function first(entry, ...)
  for _, name in ipairs{ ... } do
    if entry[name] and entry[name][1] ~= "" then return entry[name][1] end
  end
end

local function id_of(entry)
  return first(entry, "uid", "samaccountname", "employeenumber", "employeeid", "dn")
end

local function row_of(entry, id_by_dn)
  local row = {
    id = id_of(entry), name = first(entry, "displayname", "cn", "name"),
    title = first(entry, "title"), email = first(entry, "mail"),
    unit = first(entry, "company", "o"),
    department = first(entry, "department", "ou", "departmentnumber"),
  }
  local managers = {}
  for i, dn in ipairs(entry.manager or {}) do managers[i] = id_by_dn[plain_dn(dn)] or dn end
  row.manager = managers[1] and table.concat(managers, "|") or nil
  for i = 8, #HEADERS do row[HEADERS[i]] = first(entry, HEADERS[i]:lower()) end
  return row
end

---@param text string
---@return cxo.formats.Table?
---@return string? message
---@return string? code
---@return integer? line
function ldif.read(text)
  local entries, line_of, code, line = entries_of(text)
  if not entries then return nil, line_of, code, line end
  local found = { headers = {}, rows = {}, places = {}, place = "line", left_out = 0 }
  local id_by_dn, people, used = {}, {}, { id = true, title = true }
  for _, entry in ipairs(entries) do
    if is_person(entry) then
      people[#people + 1] = entry
      id_by_dn[plain_dn(entry.dn[1])] = id_of(entry)
    end
  end
  found.left_out = #entries - #people
  for i, entry in ipairs(people) do
    found.rows[i], found.places[i] = row_of(entry, id_by_dn), line_of[entry]
    for header in pairs(found.rows[i]) do used[header] = true end
  end
  for _, header in ipairs(HEADERS) do
    if used[header] then found.headers[#found.headers + 1] = header end
  end
  if #people == 0 then return nil, "no person among the entries", "empty", 0 end
  return found
end

return ldif
