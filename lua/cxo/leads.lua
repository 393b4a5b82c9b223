--- Leads as files have them: which column holds what, and sizes in whatever way they are written.

local formats = require "cxo.formats"
local lpeg = require "lpeg"
local options = require "cxo.options"

local C, P, R, S = lpeg.C, lpeg.P, lpeg.R, lpeg.S

local leads = {}

---@class cxo.Lead
---@field title? string
---@field department? string
---@field company? string
---@field product? string in any words
---@field size? string people in the firm: "2,400", "51-200 employees"

-- Columns --------------------------------------------------------------------------------------

-- What files call what is read of a lead, the best name first. Case, blanks and punctuation do not
-- count.
local columns = {
  { "title", "title", "job title", "jobtitle", "position", "job", "designation", "contact title",
    "job role", "role" },
  { "department", "department", "dept", "job function", "function", "division", "team",
    "business unit" },
  { "company", "company", "company name", "account", "account name", "organization", "organisation",
    "employer", "firm", "business name" },
  { "product", "product", "products", "product interest", "product of interest", "interest",
    "interests", "interested in", "solution" },
  { "size", "company size", "size", "employees", "number of employees", "employee count",
    "no of employees", "num employees", "headcount", "employee range", "company headcount",
    "staff" },
}

local function index_of(header, name)
  local wanted = formats.letters(name)
  for i, each in ipairs(header) do
    if wanted ~= "" and formats.letters(each) == wanted then return i end
  end
end

--- Which column of a file is what: `{ title = 2, size = 4 }`. `map` names headers; what it does not
--- name is found by the names that are in use. Without a title there is nil, message, code.
---@param header string[]
---@param map? table<string, string>
---@return table<string, integer>? found
---@return string? message
---@return "usage"|"column"|nil code
function leads.columns(header, map)
  local found, names = {}, {}
  for i, column in ipairs(columns) do names[i] = column[1] end
  for name, wanted in pairs(map or {}) do
    if not index_of(names, name) then
      return nil, ("unknown column '%s'%s"):format(name, options.hint(name, names)), "usage"
    end
    found[name] = index_of(header, wanted)
    if not found[name] then
      return nil, ("no column '%s'%s"):format(wanted, options.hint(wanted, header)), "column"
    end
  end
  for _, column in ipairs(columns) do
    for i = 2, #column do
      found[column[1]] = found[column[1]] or index_of(header, column[i])
    end
  end
  if found.title then return found end
  return nil, ("no column for the title among '%s'"):format(table.concat(header, "', '")), "column"
end

--- What is read of a lead, in order.
---@return string[]
function leads.fields()
  local names = {}
  for i, column in ipairs(columns) do names[i] = column[1] end
  return names
end

-- Sizes ----------------------------------------------------------------------------------------

local digit, blank = R"09", P" " ^ 0
local grouped = digit * digit ^ -2 * (S",.' " * digit * digit * digit) ^ 1 * -digit
local number = grouped + digit ^ 1 * (P"." * P"0" ^ 1) ^ -1
local range = blank * C(number)
  * (blank * (P"-" + "–" + "—" + "to") * blank * number) ^ -1 * P"+" ^ -1
  * (blank * R("az", "AZ") ^ 2) ^ 0 * blank * -1

--- A size as people write it, of a range the lower end: `leads.size "51-200 employees"`.
---@param text string
---@return integer? size nil where it is no number
function leads.size(text)
  local digits = range:match(text)
  if not digits then return nil end
  if grouped:match(digits) then digits = digits:gsub("%D", "") end
  return math.tointeger(tonumber((digits:gsub("%..*", ""))))
end

return leads
