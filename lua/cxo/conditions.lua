--- Files of routes: what a route may ask of a lead, and whether a file asks nothing else.

local lists = require "cxo.lists"
local options = require "cxo.options"

local conditions = {}

local function any(ids, wanted)
  for _, id in ipairs(ids) do
    if wanted[id] then return id end
  end
end

--- What a route may ask, in the order in which it is said: name, kind of value, and a function that
--- gives what is said of a lead for which it holds, nil where it does not. What is not known of a
--- lead holds of nothing.
conditions.list = {
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
    lists.ids(kb.pack:each"activity", words)
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

local function is_list(list)
  if type(list) ~= "table" or #list == 0 then return false end
  for key in pairs(list) do
    if math.type(key) ~= "integer" then return false end
  end
  return true
end

--- The first problem of what a file of routes holds.
---@param kb cxo.Instance
---@param value table
---@param positions cxo.literal.Positions
---@return { at: integer, message: string }? problem
function conditions.check(kb, value, positions)
  local problems = {}

  local function note(holder, key, message, ...)
    local at = positions[holder][key] or positions[holder].at
    problems[#problems + 1] = { at = at, order = #problems, message = message:format(...) }
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
  for i, each in ipairs(conditions.list) do names[i] = each[1] end

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
    for _, known in ipairs(conditions.list) do condition(when, known[1], known[2]) end
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

return conditions
