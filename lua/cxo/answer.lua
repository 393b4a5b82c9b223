--- Answers: who owns an activity, who buys it, which role to hire first, and why.
---
---     local answer = cxo.owner("help desk", { size = 800 })
---     print(answer.value)     --> cio
---     print(answer:why())     -- question, claims, sources, what decided, what others say

local lists = require "cxo.lists"
local options = require "cxo.options"
local settings = require "cxo.settings"

local answer = {}

---@class cxo.Answer.Other
---@field policy string
---@field value string? role ids joined with "+"; nil where it is disputed or silent
---@field status "yes"|"no"|"disputed"|"silent"

---@class cxo.Answer
---@field question string "owner of help desk"
---@field value string? role ids in declared order joined with "+"; nil: disputed or silent
---@field status "yes"|"no"|"disputed"|"silent"
---@field hedge? string the firmest of the claims: "possible" to "strict"
---@field claims string[] ids of the claims that it rests on, all admitted by the policy
---@field besides string[] claims on the same question that it does not rest on
---@field conflict? string the conflict of which another side would give another answer
---@field knob? string
---@field side? string the side that was taken in it
---@field policy string
---@field others cxo.Answer.Other[] what each other policy would have said
---@field activity? string what the wording was taken to mean
---@field fits? string[] other activities that the wording may mean, the best first
---@field nearest? string[] activities most like a wording that means none
---@field sizes? { small: string, large: string } where the size of the firm matters
---@field size? integer
---@field small_below integer
---@field ours? boolean small_below is our number, and it decides
local Answer = {}
local meta = { __index = Answer } -- apart, so that nobody reaches Answer by an object

local function say(value, status) return value or status end

-- One policy's answer to a question, as the engine gives it, with its value.
local function ask(scope, question, size)
  local found = scope.policy:ask{
    question = question.kind, activity = question.activity, given = question.given,
    role = question.role, size = size, small_below = scope.small_below,
  }
  found.value = #found.roles > 0 and table.concat(found.roles, "+") or nil
  return found
end

local function others_of(kb, given, scope, question)
  local others = {}
  for _, name in ipairs(kb.pack:policies()) do
    if name ~= scope.name then
      local other = assert(kb.scope{ policy = name, set = {}, size = given.size,
        small_below = given.small_below })
      local found = ask(other, question, other.size)
      others[#others + 1] = { policy = name, value = found.value, status = found.status }
    end
  end
  return others
end

-- The answer to a question, { kind =, activity =, given =, role =, text = }.
local function make(kb, given, question)
  local scope, message, code = kb.scope(given, 2)
  if not scope then return nil, message, code end
  local found = ask(scope, question, scope.size)
  local conflict = found.conflict and kb.pack:find("conflict", found.conflict)
  local result = setmetatable({
    question = question.text, value = found.value, status = found.status, hedge = found.hedge,
    claims = found.claims, besides = found.besides, conflict = found.conflict,
    knob = conflict and conflict.knob, side = conflict and scope.policy:side(conflict),
    policy = scope.name, others = others_of(kb, given, scope, question),
    activity = question.activity, size = scope.size, small_below = scope.small_below,
    kb = kb,
  }, meta)
  if found.by_size then
    local small = ask(scope, question, math.max(scope.small_below - 1, 0))
    local large = ask(scope, question, scope.small_below)
    result.sizes = {
      small = say(small.value, small.status), large = say(large.value, large.status),
    }
    result.ours = scope.own_threshold and result.sizes.small ~= result.sizes.large
  end
  return result
end

--- An answer about what an activity's wording means: the best fit, and what else it may mean.
---@param kb cxo.Instance
---@param kind "owner"|"buyer"
---@param wording string
---@param opts table settings, and `role`: is it this one's?
---@return cxo.Answer? result
---@return string? message
---@return string? code
function answer.about(kb, kind, wording, opts)
  local fits, role = kb.pack:activities(wording), nil
  if opts.role then
    role = kb.role(opts.role)
    if not role then return nil, ("no role '%s'"):format(opts.role), "reference" end
  end
  local activity = fits[1] and fits[1].activity
  local name = activity and kb.pack:find("activity", activity).name or ("'%s'"):format(wording)
  if not activity then
    local scope, message, code = kb.scope(opts, 1)
    if not scope then return nil, message, code end
    local result = setmetatable({
      question = ("%s of %s"):format(kind, name), status = "silent", claims = {}, besides = {},
      policy = scope.name, others = {}, nearest = {}, small_below = scope.small_below,
      size = scope.size, kb = kb,
    }, meta)
    for i, fit in ipairs(kb.pack:activities(wording, true)) do
      if i <= 5 then result.nearest[i] = fit.activity end
    end
    return result
  end
  local result, message, code = make(kb, opts, {
    kind = kind, activity = activity, role = role and role.id,
    text = ("%s of %s"):format(kind, name) .. (role and (": the %s?"):format(role.name) or ""),
  })
  if not result then return nil, message, code end
  result.fits = {}
  for i = 2, #fits do result.fits[i - 1] = fits[i].activity end
  return result
end

--- What the first hire depends on, in the pack: `{ customers = { "internal", "external" } }`.
---@param pack userdata
---@return table<string, string[]>
function answer.facts(pack)
  local facts = {}
  for record in pack:each"answer" do
    for _, given in ipairs(record.given) do
      local key, value = given:match"^([^=]+)=(.+)$"
      facts[key] = facts[key] or {}
      if not lists.holds(facts[key], value) then table.insert(facts[key], value) end
    end
  end
  return facts
end

local function check_fact(facts, key, value)
  if lists.holds(facts[key], value) then return end
  error(("option '%s': one of %s expected, got '%s'"):format(
    key, table.concat(facts[key], ", "), tostring(value)), 4)
end

--- The role to hire first.
---@param kb cxo.Instance
---@param opts table settings, and what is known of the firm: `customers = "internal"`
---@return cxo.Answer? result
---@return string? message
---@return string? code
function answer.first_hire(kb, opts)
  local facts, own, given = answer.facts(kb.pack), {}, {}
  for key in pairs(facts) do own[key] = "string" end
  opts = options.check(opts, settings.with(own), 1)
  local of_firm = settings.of(opts)
  for key, value in pairs(opts) do
    if of_firm[key] == nil then
      check_fact(facts, key, value)
      given[#given + 1] = ("%s=%s"):format(key, value)
    end
  end
  table.sort(given)
  local known_of_it = #given > 0 and (" (%s)"):format(table.concat(given, ", ")) or ""
  local result, message, code = make(kb, of_firm, {
    kind = "first-hire", given = given, text = "first hire" .. known_of_it,
  })
  return result, message, code -- no tail call: misuse is raised two levels above this one
end

--- The answer in two or three words: "CIO and CTO", "disputed", "nobody says".
---@return string
function Answer:label()
  if not self.value then return self.status == "silent" and "nobody says" or self.status end
  return self.kb.called(self.value)
end

--- What part a role has in the answer: "sole", "joint", "elsewhere" where only other policies name
--- it, or nil.
---@param role string id
---@return "sole"|"joint"|"elsewhere"|nil
function Answer:part(role)
  local function names(value)
    return value and ("+" .. value .. "+"):find("+" .. role .. "+", 1, true)
  end
  if self.value == role then return "sole" end
  if names(self.value) then return "joint" end
  for _, other in ipairs(self.others) do
    if names(other.value) then return "elsewhere" end
  end
end

-- Writing ------------------------------------------------------------------------------------

local function because(lines, pack, heading, ids)
  if #ids == 0 then return end
  lines[#lines + 1] = heading
  for _, id in ipairs(ids) do
    local claim = pack:find("claim", id)
    local source = pack:find("source", claim.source)
    lines[#lines + 1] = ("  %s"):format(claim.statement)
    lines[#lines + 1] = ("    %s: %s, %s (%s)%s"):format(id, source.title, claim.locator,
      claim.hedge, source.interest and "; " .. source.interest or "")
  end
end

local function decided(lines, self)
  if not self.conflict then return end
  local conflict = self.kb.pack:find("conflict", self.conflict)
  lines[#lines + 1] = ("Decided by %s: %s"):format(conflict.id, conflict.point)
  local choices = {}
  for i, side in ipairs(conflict.sides) do choices[i] = side.value end
  lines[#lines + 1] = ("  %s; --set %s=... chooses: %s"):format(
    self.side and ("%s=%s"):format(self.knob, self.side) or "the policy leaves it open",
    self.knob, table.concat(choices, ", "))
end

local function by_size(lines, self)
  if not self.sizes then return end
  lines[#lines + 1] = ("Size matters: %s in a firm of fewer than %d people, else %s%s"):format(
    self.sizes.small, self.small_below, self.sizes.large,
    self.ours and " (the number is ours: no source gives one)" or "")
end

local function elsewhere(lines, self)
  local groups, order = {}, {}
  for _, other in ipairs(self.others) do
    local said = say(other.value, other.status)
    if not groups[said] then
      groups[said], order[#order + 1] = {}, said
    end
    table.insert(groups[said], other.policy)
  end
  if #order == 0 then return end
  lines[#lines + 1] = "Other policies:"
  for _, said in ipairs(order) do
    lines[#lines + 1] = ("  %s: %s"):format(said, table.concat(groups[said], ", "))
  end
end

local function names(lines, pack, heading, ids)
  if not ids or #ids == 0 then return end
  local list = {}
  for i, id in ipairs(ids) do list[i] = pack:find("activity", id).name end
  lines[#lines + 1] = heading .. table.concat(list, ", ")
end

local explained = {
  silent = "silent: nothing that the policy admits speaks of it",
  disputed = "disputed: a conflict that the policy leaves open decides it",
}

--- The answer in a line or two.
function Answer:__tostring()
  local said = self.status == "no" and "no: " .. self.value or self.value
  local lines = { ("%s: %s"):format(self.question,
    said and ("%s (%s)"):format(said, self.hedge) or explained[self.status]) }
  names(lines, self.kb.pack, "May also mean: ", self.fits)
  names(lines, self.kb.pack, "Nearest: ", self.nearest)
  by_size(lines, self)
  return table.concat(lines, "\n")
end

meta.__tostring = Answer.__tostring

--- The chain from the question down to source and locator, and what other policies say.
---@return string
function Answer:why()
  local lines = { tostring(self) }
  local firm = self.size and ("a firm of %d people"):format(self.size) or "a firm of unknown size"
  lines[#lines + 1] = ("Policy %s, %s"):format(self.policy, firm)
  because(lines, self.kb.pack, "Because:", self.claims)
  decided(lines, self)
  because(lines, self.kb.pack, "Also said on the question, and not followed:", self.besides)
  elsewhere(lines, self)
  return table.concat(lines, "\n")
end

return answer
