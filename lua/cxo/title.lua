--- Titles: who a job title says its bearer is, and why.
---
---     local title = cxo.title("Executive Assistant to the Group CTO")
---     print(title.role, title.relation)   --> none  assistant-to
---     print(title:why())

local title = {}

---@class cxo.title.Reading : cxo.core.Reading
---@field candidates string[]? role ids, where it is ambiguous

---@class cxo.Title readings in the order of the title
---@field text string
---@field role string what is held: role ids joined with "+", "none" or "ambiguous"
---@field relation string "holder", or why nobody holds what is named; "-": no role is named
---@field level string? "staff" to "chief"
---@field area string? id
---@field score integer 0 to 100
---@field [integer] cxo.title.Reading
local Title = {}
local meta = { __index = Title } -- apart, so that nobody reaches Title by an object

-- The roles that an ambiguous name may mean: all with the acronym, or the one that it perhaps is.
local function candidates(pack, reading)
  local acronym = pack:find("role", reading.role).acronym
  if reading.reason ~= "undecided" then return { reading.role, "none" } end
  local list = {}
  for role in pack:each"role" do
    if role.acronym == acronym then list[#list + 1] = role.id end
  end
  return list
end

---@param kb cxo.Instance
---@param text string
---@param context? string
---@return cxo.Title
function title.read(kb, text, context)
  local result = kb.pack:title(text, context)
  result.text, result.pack = text, kb.pack
  result.role, result.relation, result.level, result.area, result.score = kb.read(text, context)
  if result.level == "-" then result.level = nil end
  if result.area == "-" then result.area = nil end
  for _, reading in ipairs(result) do
    if reading.ambiguous then reading.candidates = candidates(kb.pack, reading) end
  end
  return setmetatable(result, meta)
end

local reasons = {
  named = "by its name", acronym = "by its acronym", composed = "by rank and subject",
  context = "by its acronym, and what stands beside it decides",
  undecided = "by its acronym, and what stands beside it speaks for several",
  doubtful = "by a name that may mean something else",
}

function Title:__tostring()
  if self.role == "none" then
    return ("%s: none (%s)"):format(self.text,
      self.relation == "-" and "names no role" or self.relation)
  end
  return ("%s: %s (%d)"):format(self.text, self.role, self.score)
end

meta.__tostring = Title.__tostring

--- Each reading with its place in the title and the reason.
---@return string
function Title:why()
  local lines = { tostring(self) }
  for _, reading in ipairs(self) do
    local words = self.text:sub(reading.from, reading.to)
    local name = self.pack:find("role", reading.role).name
    local line = ("  '%s' (bytes %d to %d): %s, %s"):format(words, reading.from, reading.to, name,
      reasons[reading.reason])
    if reading.relation ~= "holder" then line = line .. "; not held: " .. reading.relation end
    if #reading.modifiers > 0 then line = line .. "; " .. table.concat(reading.modifiers, ", ") end
    if reading.candidates then
      line = line .. "; may be: " .. table.concat(reading.candidates, ", ")
    end
    lines[#lines + 1] = line
  end
  local about = {}
  if self.level then about[#about + 1] = "level " .. self.level end
  if self.area then about[#about + 1] = "area " .. self.area end
  if #about > 0 then lines[#lines + 1] = "  " .. table.concat(about, ", ") end
  return table.concat(lines, "\n")
end

return title
