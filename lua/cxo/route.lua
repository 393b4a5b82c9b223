--- Leads: who a lead is by its title, who buys the product, and which of the given routes it takes.
---
---     local router = assert(route.load(cxo, "routes.lua"))     -- or route.new(cxo)
---     local found = router:read{ title = "CIO", product = "storage", size = "2,400" }
---     print(found.role, found.buyer, found.route)              --> cio  cio  buyer
---
--- A file of routes is a table literal, which is never executed; docs/routes.md says what may stand
--- in it.

local conditions = require "cxo.conditions"
local files = require "cxo.files"
local leads = require "cxo.leads"
local literal = require "cxo.literal"
local report = require "cxo.report"

local CACHED = 4096 -- answers about products that are kept, and
local CACHED_LENGTH = 200 -- how long a product's name may be for that

local route = {}

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

-- Routers ----------------------------------------------------------------------------------------

local function router(kb, routes)
  local self = setmetatable({ kb = kb, routes = {}, products = {}, kept = 0 }, Router)
  local scope = assert(kb.scope())
  self.default_size, self.small_below = scope.size, scope.small_below
  for i, each in ipairs(routes) do
    local tests = {}
    for _, known in ipairs(conditions.list) do
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
  local problem = conditions.check(kb, value, positions)
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
---@param lead cxo.Lead
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
  found.size = given and leads.size(given)
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
