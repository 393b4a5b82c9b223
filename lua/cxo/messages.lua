--- Findings in words: people as they are called, and what stands in braces in a rule's message.

local messages = {}

local SHOWN = 5 -- people named in one message
local ONE_OR_MANY = "^([^|]*)|([^|]*)$"

---@class cxo.messages.View whom one finding is about
---@field chart cxo.Chart
---@field subjects userdata|integer[] a set, or a list of numbers
---@field first integer? of the subjects
---@field objects userdata? whom they relate to
---@field holders fun(role: string): userdata set
---@field merged boolean the subjects are those of several findings
---@field known table<string, string> filled in for all findings of a rule
---@field nearest? fun(person: integer): integer? filled in: the nearest object above

--- A person in words; nil: nobody.
---@param chart cxo.Chart
---@param number integer?
---@return string
function messages.label(chart, number)
  if not number then return "nobody" end
  local person = chart:person(number)
  if person.name then
    return person.title and ("%s (%s)"):format(person.name, person.title) or person.name
  end
  return person.title and ("%s [%s]"):format(person.title, person.id) or person.id
end

local label = messages.label

--- The first few of people, which come as a set or as a list of their numbers.
---@param people userdata|integer[]
---@param most? integer of a set; a list is given back whole
---@return integer[]
function messages.first_of(people, most)
  return type(people) == "userdata" and people:list(most) or people
end

local function labels(chart, people)
  local shown, count = {}, #people
  for i, number in ipairs(messages.first_of(people, SHOWN)) do
    if i <= SHOWN then shown[i] = label(chart, number) end
  end
  if count > SHOWN then shown[#shown + 1] = ("%d more"):format(count - SHOWN) end
  local last = table.remove(shown)
  return #shown > 0 and table.concat(shown, ", ") .. " and " .. last or last or "nobody"
end

-- What a message may hold in braces; besides these, a role's id stands for its holders, and
-- {has|have} for the one or the other as the finding is about one person or several.
local fillers = {}

function fillers.subject(view)
  return view.merged and fillers.subjects(view) or label(view.chart, view.first)
end
function fillers.subjects(view) return labels(view.chart, view.subjects) end
function fillers.count(view) return tostring(#view.subjects) end

local function field(view, column)
  local value = view.first and view.chart.core:field(view.first, column) or "none"
  return view.merged and value .. " and so on" or value
end

function fillers.id(view) return field(view, "id") end
function fillers.manager_id(view)
  return view.chart.hides_names and "(not shown)" or field(view, "manager")
end

function fillers.manager(view)
  local manager = label(view.chart, view.first and view.chart.core:manager(view.first))
  return view.merged and manager .. " and so on" or manager
end

--- The nearest object above a person.
---@param view cxo.messages.View
---@param person integer
---@return integer?
function messages.nearest_object(view, person)
  view.nearest = view.nearest or view.objects:nearest_above()
  return view.nearest(person)
end

-- Who stands at the other end of the relation: above the subject if anybody, else all of them.
function fillers.object(view)
  local nearest = view.objects and view.first and messages.nearest_object(view, view.first)
  if nearest then return label(view.chart, nearest) end
  view.known.object = view.known.object or labels(view.chart, view.objects or {})
  return view.known.object
end

--- A message, or advice, with all braces filled.
---@param template string
---@param view cxo.messages.View
---@return string
function messages.fill(template, view)
  return (template:gsub("{([^{}]*)}", function(name)
    local one, many = name:match(ONE_OR_MANY)
    if one then return #view.subjects <= 1 and one or many end
    if fillers[name] then return fillers[name](view) end
    local known = view.known -- a role's holders are the same for every finding
    known[name] = known[name] or labels(view.chart, view.holders(name))
    return known[name]
  end))
end

--- What stands in braces in a message but means nothing.
---@param template string
---@param pack userdata
---@return string? name
function messages.stray(template, pack)
  for name in template:gmatch"{([^{}]*)}" do
    if not (fillers[name] or name:find(ONE_OR_MANY) or pack:find("role", name)) then return name end
  end
end

return messages
