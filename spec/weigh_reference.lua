--- A naive reference for weighing texts: the rules of csrc/cxo.h ("Weighing texts"), in plain Lua
--- over data/*.lua as it is written, with its own expansion of forms.

local literal = require "cxo.literal"
local compile = require"cxo".phrases.compile

local SENTENCE, UNIT = 4096, 8

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read"a"
  file:close()
  return assert(literal.read(text, path))
end

local function all(pattern, key)
  local list, paths = {}, io.popen("ls " .. pattern)
  for path in paths:lines() do
    for _, record in ipairs(read(path)[key]) do list[#list + 1] = record end
  end
  paths:close()
  return list
end

local cues, triggers = all("data/cues/*.lua", "cues"), all("data/triggers.lua", "triggers")
local sections = all("data/sections.lua", "sections")
local inflections = {}
for _, each in ipairs(all("data/inflections.lua", "inflections")) do
  inflections[each.id] = each.forms
end

-- Forms -----------------------------------------------------------------------------------

local function plural(word)
  if word:find"[sxz]$" or word:find"[cs]h$" then return word .. "es" end
  if word:find"[^aeiou]y$" then return word:sub(1, -2) .. "ies" end
  return word .. "s"
end

local function forms(token)
  local mark, word = token:match"^([~+]?)(.+)$"
  if mark == "~" and inflections[word] then return inflections[word] end
  if mark == "" then return { word } end
  if mark == "+" then return { word, plural(word) } end
  local stem = word:find"[^e]e$" and word:sub(1, -2) or word
  return { word, plural(word), stem .. "ing", word:find"[^aeiou]y$" and word:sub(1, -2) .. "ied"
    or word:find"e$" and word .. "d" or word .. "ed" }
end

local function expand(phrase)
  local out = { "" }
  for token in phrase:gmatch"%S+" do
    local longer = {}
    for _, head in ipairs(out) do
      for _, form in ipairs(forms(token)) do
        longer[#longer + 1] = head == "" and form or head .. " " .. form
      end
    end
    out = longer
  end
  return out
end

local function set_of(records)
  local list, ids, known = {}, {}, {}
  for i, record in ipairs(records) do
    for _, phrase in ipairs(record.phrases) do
      for _, form in ipairs(expand(phrase)) do
        local key = form:lower():gsub("%-", " ")
        if not known[key] then
          known[key] = true
          list[#list + 1], ids[#ids + 1] = form, i
        end
      end
    end
  end
  return assert(compile(list, { ids = ids, separators = "hyphen", semantics = "longest" }))
end
local cue_set, trigger_set, section_set = set_of(cues), set_of(triggers), set_of(sections)

-- Sentences and headings ------------------------------------------------------------------

local function words(text)
  local n = 0
  for _ in text:gmatch"[%w\128-\255][%w\128-\255'&.]*" do n = n + 1 end
  return n
end

local function begins(text, at)
  return at == 1 or text:sub(at - 1, at - 1) == "\n" or text:sub(at, at + 2) == "\u{2022}"
    or text:sub(at - 2, at - 1):find"^[.!?;]%s$" ~= nil
end

-- First and last byte of the sentence around a byte.
local function sentence(text, at)
  local from, to = at, at
  while not begins(text, from) do from = from - 1 end
  while to < #text and not begins(text, to + 1) do to = to + 1 end
  assert(to - from < SENTENCE / 2, "the reference does not part long sentences")
  return from, to
end

local function headings(text)
  local list = {}
  for _, m in ipairs(section_set:scan(text)) do
    local before = text:sub((sentence(text, m.from)), m.from - 1)
    local after = text:match("^[^\n]*", m.to + 1)
    if not before:find"[%w\128-\255]"
      and (after:find"^%s*:" or not after:find"[%w\128-\255]") then
      list[#list + 1] = { at = m.from, section = sections[m.id] }
    end
  end
  return list
end

-- Weighing --------------------------------------------------------------------------------

local function governs(text, trigger, m, cue)
  local kind = trigger.kind
  if kind == "plain" then return false end
  if kind == "name" then return m.from <= cue.to and cue.from <= m.to end
  if kind == "elsewhere" then return m.from > cue.to end
  if kind == "charge" and m.from == cue.from then return true end
  if m.to >= cue.from then return false end
  local between = text:sub(m.to + 1, cue.from - 1):lower()
  if kind == "negation" and between:find"%f[%w\128-\255]but%f[^%w\128-\255]" then return false end
  return not trigger.reach or words(between) < trigger.reach and not between:find","
    and not between:find"%f[%w\128-\255]to%f[^%w\128-\255]"
end

local reference = {}

--- Weighs a text for a CIO and a CTO. `standing(cue)` gives why a cue is set aside before any text
--- is read, or nil.
---@param text string
---@param standing fun(cue: table): string?
---@return table evidence lists of `from`, `to`, `cue`, `units`, `aside`
---@return table<string, integer> scores
function reference.weigh(text, standing)
  local heads, marks = headings(text), trigger_set:scan(text)
  local seen, sum, evidence, head = {}, { cio = 0, cto = 0 }, {}, 0
  for _, hit in ipairs(cue_set:scan(text)) do
    while heads[head + 1] and heads[head + 1].at <= hit.from do head = head + 1 end
    local from, to = sentence(text, hit.from)
    local cue, stress = cues[hit.id], 0
    local aside = standing(cue)
    for _, m in ipairs(marks) do
      local trigger = triggers[m.id]
      if m.from >= from and m.to <= to and governs(text, trigger, m, hit) then
        if trigger.kind == "charge" then
          stress = 1
        elseif trigger.kind == "assisting" then
          stress = -1
        else
          aside = aside or trigger.kind
        end
      end
    end
    local count = seen[cue.id] or 0
    if not aside and count == 3 then aside = "repeated" end
    local units = 0
    if not aside then
      units = cue.weight * (heads[head] and heads[head].section.factor or UNIT)
      units = (stress > 0 and units * 2 or stress < 0 and units // 2 or units) >> count
      seen[cue.id] = count + 1
      sum[cue.role] = sum[cue.role] + units
    end
    evidence[#evidence + 1] = { from = hit.from, to = hit.to, cue = cue.id, units = units,
      aside = aside }
  end
  local rest, scores = 100 + math.min(200, words(text)), {}
  for role, units in pairs(sum) do scores[role] = 100 * units // (units + rest) end
  return evidence, scores
end

reference.cues, reference.triggers, reference.sections = cues, triggers, sections
reference.expand = expand

return reference
