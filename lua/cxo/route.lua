--- Leads: who a lead is by its title, who buys the product, and which of the given routes it takes.
---
---     local router = assert(route.load(cxo, "routes.lua"))     -- or route.new(cxo)
---     local found = router:read{ title = "CIO", product = "storage", size = "2,400" }
---     print(found.role, found.buyer, found.route)              --> cio  cio  buyer
---
--- A file of routes is a table literal, which is never executed; docs/routes.md says what may stand
--- in it.

local files = require "cxo.files"
local lists = require "cxo.lists"
local literal = require "cxo.literal"
local lpeg = require "lpeg"
local options = require "cxo.options"
local report = require "cxo.report"

local C, P, R, S = lpeg.C, lpeg.P, lpeg.R, lpeg.S

local CACHED = 4096 -- answers about products that are kept, and
local CACHED_LENGTH = 200 -- how long a product's name may be for that

local route = {}

---@class cxo.route.Lead
---@field title? string
---@field department? string
---@field company? string
---@field product? string in any words
---@field size? string people in the firm: "2,400", "51-200 employees"

---@class cxo.route.Answer
---@field role string what is held, as `cxo.read` gives it
---@field relation string
---@field level string
---@field buyer string role ids joined with "+", "disputed" or "silent"; "-" without a product
---@field route string
---@field why string
---@field size integer? as it was read
---@field no_size boolean the lead's size is none that could be read

---@class cxo.route.Router
local Router = {}
Router.__index = Router

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

local function plain(header) return (header:lower():gsub("[%s%p%c]", "")) end

local function index_of(header, name)
  local wanted = plain(name)
  for i, each in ipairs(header) do
    if wanted ~= "" and plain(each) == wanted then return i end
  end
end

--- Which column of a file is what: `{ title = 2, size = 4 }`. `map` names headers; what it does not
--- name is found by the names that are in use. Without a title there is nil, message, code.
---@param header string[]
---@param map? table<string, string>
---@return table<string, integer>? found
---@return string? message
---@return "usage"|"column"|nil code
function route.columns(header, map)
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
function route.fields()
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

-- Of a range the lower end; nil where it is no number.
local function read_size(text)
  local digits = range:match(text)
  if not digits then return nil end
  if grouped:match(digits) then digits = digits:gsub("%D", "") end
  return math.tointeger(tonumber((digits:gsub("%..*", ""))))
end

-- Conditions -----------------------------------------------------------------------------------

local function any(ids, wanted)
  for _, id in ipairs(ids) do
    if wanted[id] then return id end
  end
end

-- What a route may ask, in the order in which it is said: the kind of value, and what is said of a
-- lead for which it holds, nil where it does not. What is not known of a lead holds of nothing.
local conditions = {
  { "role", "ids", function(lead, wanted)
    local id = any(lead.roles, wanted)
    return id and "role " .. id
  end },
  { "relation", "ids", function(lead, wanted)
    return wanted[lead.relation] and "relation " .. lead.relation
  end },
  { "level", "ids", function(lead, wanted)
    return wanted[lead.level] and "level " .. lead.level
  end },
  { "min_size", "integer", function(lead, wanted)
    return lead.size and lead.size >= wanted and "size " .. lead.size
  end },
  { "max_size", "integer", function(lead, wanted)
    return lead.size and lead.size <= wanted and "size " .. lead.size
  end },
  { "product", "ids", function(lead, wanted)
    local id = any(lead.product.activities, wanted)
    return id and "product " .. id
  end },
  { "buyer_is_role", "boolean", function(lead, wanted)
    local buyers = lead.product.buyers
    if not buyers or lead.role == "ambiguous" then return nil end
    if (any(lead.roles, buyers) ~= nil) ~= wanted then return nil end
    return ("buyer %s"):format(lead.product.buyer)
  end },
}

-- The words that a condition may list. A role that is made of others is never held itself, and a
-- relation that is told as another never said.
local function words_of(kb, condition)
  local words = {}
  local function add(word)
    if word then words[#words + 1] = word end
  end
  if condition == "role" then
    for role in kb.roles() do add(#(role.parts or {}) == 0 and role.id) end
    add"none"
    add"ambiguous"
  elseif condition == "relation" then
    add"holder"
    for relation in kb.pack:each"relation" do add(not relation.as and relation.id) end
    add"-"
  elseif condition == "product" then
    for activity in kb.pack:each"activity" do add(activity.id) end
  else
    local seen = {}
    for _, kind in ipairs{ "role", "rank" } do
      for record in kb.pack:each(kind) do
        if record.level and not seen[record.level] then
          seen[record.level] = true
          add(record.level)
        end
      end
    end
    add"-"
  end
  return words
end

-- Files of routes --------------------------------------------------------------------------------

-- Checks what a file of routes holds and notes each problem with its byte.
local function check(kb, value, positions)
  local problems = {}

  local function note(holder, key, message, ...)
    local at = positions[holder][key] or positions[holder].at
    problems[#problems + 1] = { at = at, order = #problems, message = message:format(...) }
  end

  local function is_list(list)
    if type(list) ~= "table" or #list == 0 then return false end
    for key in pairs(list) do
      if math.type(key) ~= "integer" then return false end
    end
    return true
  end

  local function keys(holder, known)
    for key in pairs(holder) do
      if not lists.holds(known, key) then
        note(holder, key, "unknown key '%s'%s", key, options.hint(tostring(key), known))
      end
    end
  end

  local function condition(when, name, kind)
    local given = when[name]
    if given == nil then return end
    if kind ~= "ids" then
      if type(given) ~= kind and math.type(given) ~= kind then
        note(when, name, "%s: %s expected, got %s", name, kind, type(given))
      end
      return
    elseif not is_list(given) then
      return note(when, name, "%s: a list of words expected, { \"...\" }", name)
    end
    local words = words_of(kb, name)
    for i, word in ipairs(given) do
      if not lists.holds(words, word) then
        note(given, i, "no %s '%s'%s", name == "product" and "activity" or name, tostring(word),
          options.hint(tostring(word), words))
      end
    end
  end

  local names = {}
  for i, each in ipairs(conditions) do names[i] = each[1] end

  local function one(list, i)
    local each = list[i]
    if type(each) ~= "table" then return note(list, i, "a route expected, { name = ... }") end
    keys(each, { "name", "when" })
    if type(each.name) ~= "string" or each.name == "" then
      note(each, "name", "a route needs a name")
    end
    local when = each.when or {}
    if type(when) ~= "table" then return note(each, "when", "when: a table expected") end
    keys(when, names)
    for _, known in ipairs(conditions) do condition(when, known[1], known[2]) end
    if math.type(when.min_size) and math.type(when.max_size) and when.max_size < when.min_size then
      note(when, "max_size", "max_size: below min_size, so that no lead has the size")
    end
    if next(when) == nil and i < #list then
      note(each, "when", "a route without conditions takes every lead: it must be the last one")
    end
  end

  keys(value, { "routes" })
  if not is_list(value.routes) then
    note(value, "routes", "routes: a list of routes expected, { { name = ... } }")
  else
    for i = 1, #value.routes do one(value.routes, i) end
  end
  table.sort(problems, function(a, b)
    if a.at ~= b.at then return a.at < b.at end
    return a.order < b.order
  end)
  return problems[1]
end

local function router(kb, routes)
  local self = setmetatable({ kb = kb, routes = {}, products = {}, kept = 0 }, Router)
  local scope = assert(kb.scope())
  self.default_size, self.small_below = scope.size, scope.small_below
  for i, each in ipairs(routes) do
    local tests = {}
    for _, known in ipairs(conditions) do
      local wanted = (each.when or {})[known[1]]
      if known[2] == "ids" and wanted then
        local set = {}
        for _, word in ipairs(wanted) do set[word] = true end
        wanted = set
      end
      if wanted ~= nil then tests[#tests + 1] = { known[3], wanted } end
    end
    self.routes[i] = { name = each.name, tests = tests }
  end
  return self
end

--- A router with the routes of lua/cxo/routes.lua.
---@param kb cxo.Instance
---@return cxo.route.Router
function route.new(kb) return router(kb, require"cxo.routes".routes) end

--- A router with the routes of a text, a table literal.
---@param kb cxo.Instance
---@param text string
---@param name string what to call it in messages
---@return cxo.route.Router? router
---@return string? message `name:line:column: ...`
---@return "syntax"|"limit"|"routes"|nil code
function route.parse(kb, text, name)
  local value, positions, code = literal.read(text, name)
  if not value then return nil, positions, code end
  local problem = check(kb, value, positions)
  if not problem then return router(kb, value.routes) end
  return nil, literal.at(text, name, problem.at, problem.message), "routes"
end

--- A router with the routes of a file.
---@param kb cxo.Instance
---@param path string
---@return cxo.route.Router? router
---@return string? message
---@return "file"|"syntax"|"limit"|"routes"|nil code
function route.load(kb, path)
  local text, message, code = files.read(path)
  if not text then return nil, message, code end
  return route.parse(kb, text, path)
end

-- Leads ------------------------------------------------------------------------------------------

local nothing = { buyer = "-", activities = {} }

-- What is known of a product: the activities that its name may mean, who buys it, and who says so.
local function ask(self, name, size)
  local answer = assert(self.kb.buyer(name, { size = size }))
  local product = { buyer = answer.value or answer.status, activities = {} }
  product.activities[1] = answer.activity
  for _, other in ipairs(answer.fits or {}) do
    product.activities[#product.activities + 1] = other
  end
  local parts = { "buyer: " .. (answer.activity or "product not known") }
  if answer.value then
    product.buyers = {}
    for id in answer.value:gmatch"[^+]+" do product.buyers[id] = true end
    parts[2] = table.concat(answer.claims, ", ")
  elseif answer.activity then
    parts[2] = answer.status
  end
  if answer.conflict then parts[#parts + 1] = ("(%s)"):format(answer.conflict) end
  if answer.ours and size then
    parts[#parts + 1] = ("(small: below %d, our number)"):format(answer.small_below)
  end
  product.why = table.concat(parts, " ")
  return product
end

-- The same, kept for each product and class of size.
local function product_of(self, name, size)
  if not name or name == "" then return nothing end
  if #name > CACHED_LENGTH then return ask(self, name, size) end
  local class = not size and "?" or size < self.small_below and "<" or ">"
  local key = class .. name:lower()
  local known = self.products[key]
  if not known then
    if self.kept == CACHED then self.products, self.kept = {}, 0 end
    known = ask(self, name, size)
    self.products[key], self.kept = known, self.kept + 1
  end
  return known
end

-- "'CTO' (assistant-to cto, acronym)" for each reading.
local function readings(self, text, context)
  local title, parts = self.kb.title(text, { context = context }), {}
  for i, reading in ipairs(title) do
    local what = reading.candidates and table.concat(reading.candidates, " or ")
      or reading.relation == "holder" and reading.role
      or ("%s %s"):format(reading.relation, reading.role)
    local words = report.clean(text:sub(reading.from, reading.to)):gsub(" +", " ")
    parts[i] = ("'%s' (%s, %s)"):format(words, what, reading.reason)
  end
  return table.concat(parts, ", ")
end

-- What a route says of a lead for which all its conditions hold.
local function said(one, lead)
  local parts = {}
  for _, test in ipairs(one.tests) do
    local text = test[1](lead, test[2])
    if not text then return nil end
    if parts[#parts] ~= text then parts[#parts + 1] = text end
  end
  return #parts > 0 and table.concat(parts, ", ") or "no other route"
end

--- Answers for one lead.
---@param lead cxo.route.Lead
---@return cxo.route.Answer
function Router:read(lead)
  local text, context = lead.title or "", lead.company
  if lead.department and lead.department ~= "" then
    context = context and context ~= "" and context .. ", " .. lead.department or lead.department
  end
  local found, roles = {}, {}
  found.role, found.relation, found.level = self.kb.read(text, context)
  for id in found.role:gmatch"[^+]+" do roles[#roles + 1] = id end
  local given = lead.size and lead.size ~= "" and lead.size
  found.size = given and read_size(given)
  found.no_size = given and not found.size or false
  if not given then found.size = self.default_size end
  local product = product_of(self, lead.product, found.size)
  found.roles, found.product = roles, product
  found.route, found.buyer = "none", product.buyer
  local why = { "no route's conditions hold" }
  for _, one in ipairs(self.routes) do
    local reason = said(one, found)
    if reason then
      found.route, why[1] = one.name, reason
      break
    end
  end
  if found.role ~= "none" or found.relation ~= "-" then
    why[#why + 1] = readings(self, text, context)
  end
  why[#why + 1] = product.why
  found.why = table.concat(why, "; ")
  found.roles, found.product = nil, nil
  return found
end

return route
