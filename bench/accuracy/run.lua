-- How well texts are classified, beside two baselines in the same run: twenty keywords, and naive
-- Bayes over words, trained on half of the texts and measured on the other, both ways.
--   lua5.4 bench/accuracy/run.lua [LABELLED.jsonl] [--misses]
package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/lib/?.so;" .. package.cpath

local cxo = require "cxo"
local lists = require "cxo.lists"
local score = require "cxo.score"
local decode = require"cjson".decode

local path, show_misses = "../shared/data/ads_dev.jsonl", false
for _, word in ipairs(arg) do
  if word == "--misses" then show_misses = true else path = word end
end

-- Rows: `body`, `label` (cio, cto, none), or `apart`: what it is, not counted in the figures.
local function read()
  local rows = {}
  for line in assert(io.open(path)):lines() do
    local row = decode(line)
    local note = type(row.note) == "string" and row.note or ""
    row.body = type(row.text_masked) == "string" and row.text_masked or row.text
    row.number = #rows + 1
    if row.label == "neither" then row.label = "none" end
    if note:find"^weak" then
      row.apart = "CTO, but the text describes the firm"
    elseif row.label == "cto" and (note:find"CIO%-like" or note:find"IT%-service") then
      row.apart = "CTO by title, a CIO by duties"
    elseif row.label == "other_exec" then
      row.apart = "other: " .. (note == "" and "plain" or note)
    elseif row.label == "both" then
      row.apart = "both"
    end
    rows[#rows + 1] = row
  end
  return rows
end

local function ours(row) return cxo.classify(row.body, { title = false }).role end

local keywords = {
  cio = { "information technology", "information systems", "help desk", "it infrastructure",
    "it services", "it strategy", "ict", "information security", "information management",
    "capital planning" },
  cto = { "technical vision", "co-founder", "engineering team", "technical leader", "architecture",
    "roadmap", "tech team", "lead the", "build the team", "our product" },
}

local function by_keywords(row)
  local text, n = row.body:lower(), { cio = 0, cto = 0 }
  for role, list in pairs(keywords) do
    for _, word in ipairs(list) do
      if text:find(word, 1, true) then n[role] = n[role] + 1 end
    end
  end
  if math.max(n.cio, n.cto) < 2 or math.abs(n.cio - n.cto) < 2 then return "none" end
  return n.cio > n.cto and "cio" or "cto"
end

local classes = { "cio", "cto", "none" }

-- Multinomial naive Bayes over the words of the rows of one parity, counts with one added.
local function bayes(rows, parity)
  local texts, total, counts = {}, {}, {}
  for _, class in ipairs(classes) do texts[class], total[class], counts[class] = 0, 0, {} end
  local known, vocabulary = {}, 0
  for _, row in ipairs(rows) do
    if not row.apart and row.number % 2 == parity then
      texts[row.label] = texts[row.label] + 1
      for word in row.body:lower():gmatch"%a[%a']+" do
        counts[row.label][word] = (counts[row.label][word] or 0) + 1
        total[row.label] = total[row.label] + 1
        if not known[word] then known[word], vocabulary = true, vocabulary + 1 end
      end
    end
  end
  return function(row)
    local best, found = -math.huge, "none"
    for _, class in ipairs(classes) do
      local sum = math.log(texts[class])
      for word in row.body:lower():gmatch"%a[%a']+" do
        if known[word] then
          sum = sum + math.log(((counts[class][word] or 0) + 1) / (total[class] + vocabulary))
        end
      end
      if sum > best then best, found = sum, class end
    end
    return found
  end
end

local function measure(rows, answer)
  local matrix = score.matrix{ "cio", "cto" }
  for _, row in ipairs(rows) do
    if not row.apart then matrix:add(row.label, answer(row)) end
  end
  return matrix:summary()
end

local function line(name, s)
  local each = {}
  for i, class in ipairs(s.classes) do
    each[i] = ("%s %.1f"):format(class.id, class.f1 / 10)
  end
  print(("| %s | %.1f | %s | %s | %s |"):format(name, s.macro_f1 / 10, table.concat(each, ", "),
    score.share(s.decided, s.labelled), score.share(s.right, s.decided)))
end

local rows = read()
local halves = { [0] = bayes(rows, 1), [1] = bayes(rows, 0) }
local result = measure(rows, ours)
print"| | macro-F1 % | F1 of | decided, of CIO and CTO texts | right, of those |"
print"|---|---|---|---|---|"
line("cxo classify", result)
line("naive Bayes, other half", measure(rows, function(row) return halves[row.number % 2](row) end))
line("twenty keywords", measure(rows, by_keywords))

print"\n| label | said cio | said cto | ambiguous | none |"
print"|---|---|---|---|---|"
for _, label in ipairs(result.labels) do
  local said = result.matrix[label]
  print(("| %s | %d | %d | %d | %d |"):format(label, said.cio or 0, said.cto or 0,
    said.ambiguous or 0, said.none or 0))
end

local apart = {}
for _, row in ipairs(rows) do
  if row.apart then
    local said = ours(row)
    apart[row.apart] = apart[row.apart] or { cio = 0, cto = 0, ambiguous = 0, none = 0 }
    apart[row.apart][said] = apart[row.apart][said] + 1
  end
end
print"\n| apart | said cio | said cto | ambiguous | none |"
print"|---|---|---|---|---|"
for _, name in ipairs(lists.keys(apart)) do
  local n = apart[name]
  print(("| %s | %d | %d | %d | %d |"):format(name, n.cio, n.cto, n.ambiguous, n.none))
end

if show_misses then
  for _, row in ipairs(rows) do
    local verdict = not row.apart and cxo.classify(row.body, { title = false })
    if verdict and verdict.role ~= row.label then
      print(("\n%d %s, said %s (%s): cio %d, cto %d, %d words"):format(row.number, row.label,
        verdict.role, verdict.outcome, verdict.scores.cio, verdict.scores.cto, verdict.words))
      for _, e in ipairs(verdict.evidence) do
        if e.units > 15 then print("   ", e.role, e.units, (e.phrase:gsub("%s+", " ")), e.cue) end
      end
    end
  end
end
