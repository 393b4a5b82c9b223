--- Fits a classifier to labelled texts: phrases of one to three words with integer log-odds
--- weights. Everything is counted in texts, not in occurrences, and ties are broken by name, so
--- that the same examples give the same pack.

local core = require "cxo.core"
local quoted = require"cxo.literal".quoted

local train = {}

local WORDS = 3 -- of a phrase, at most
local MIN_TEXTS = 3 -- in which a phrase must stand
local LEAST = 16 -- eighths of log2 of an odds ratio: what is not four times as likely says nothing
local FEATURES = 60 -- phrases for each class
local TOP = 10 -- the largest weight
local FOLDS = 5 -- of the cross-validation

---@class cxo.train.Example
---@field text string
---@field label string a class, or "none"

local stop = {}
for word in ([[a an and are as at be by for from has have he her his i if in into is it its no not
of on or our she so that the their them they this to us was we were which who will with you your]])
  :gmatch"%S+" do stop[word] = true end

-- The phrases of a text, each once: no sentence ends inside, no filler at their ends.
local function phrases_of(text)
  local set = {}
  for piece in core.fold(text):gmatch"[^.,;:!?()%[%]\n\r\"\26]+" do
    local words = {}
    for word in piece:gmatch"[%w'&]+" do words[#words + 1] = word end
    for i = 1, #words do
      for k = i, math.min(#words, i + WORDS - 1) do
        local is_good = not stop[words[i]] and not stop[words[k]] and #words[i] > 1
          and #words[k] > 1 and not words[i]:find"^%d+$" and words[k]:find"^[%w]"
          and words[i]:find"^[%w]"
        if is_good then set[table.concat(words, " ", i, k)] = true end
      end
    end
  end
  return set
end

-- log2 of a fraction in eighths, rounded down, by squaring: no library decides a weight.
local function log2_eighths(numerator, denominator)
  local x, result = numerator / denominator, 0
  while x >= 2 do x, result = x / 2, result + 8 end
  while x < 1 do x, result = x * 2, result - 8 end
  local step = 8
  for _ = 1, 3 do
    x, step = x * x, step // 2
    if x >= 2 then x, result = x / 2, result + step end
  end
  return result
end

-- Phrases and weights for each class.
local function features_of(examples, classes)
  local total, counts, all = {}, {}, {}
  for _, class in ipairs(classes) do total[class] = 0 end
  for _, example in ipairs(examples) do
    local label = example.label
    if total[label] then total[label] = total[label] + 1 end
    for phrase in pairs(example.phrases or phrases_of(example.text)) do
      local row = counts[phrase] or {}
      counts[phrase] = row
      row[label] = (row[label] or 0) + 1
      all[phrase] = (all[phrase] or 0) + 1
    end
  end
  local chosen = {}
  for _, class in ipairs(classes) do
    local list, others = {}, #examples - total[class]
    for phrase, n in pairs(all) do
      local inside = counts[phrase][class] or 0
      local outside = n - inside
      if inside >= MIN_TEXTS then
        -- Odds inside against odds outside, a half added to every count.
        local weight = log2_eighths((2 * inside + 1) * (2 * (others - outside) + 1),
          (2 * outside + 1) * (2 * (total[class] - inside) + 1))
        if weight >= LEAST then
          list[#list + 1] = { phrase = phrase, weight = math.min(TOP, weight // 5),
            rank = weight * inside }
        end
      end
    end
    table.sort(list, function(a, b)
      if a.rank ~= b.rank then return a.rank > b.rank end
      return a.phrase < b.phrase
    end)
    chosen[class] = table.move(list, 1, math.min(#list, FEATURES), 1, {})
  end
  return chosen
end

local function id_of(class, i) return ("%s-%03d"):format(class, i) end

--- A classifier as the text of a pack file.
---@param id string
---@param classes string[]
---@param features table<string, { phrase: string, weight: integer }[]>
---@param settings { threshold: integer, margin: integer }
---@param with_roles string[] the classes that no other pack has
---@param comment string what it was fitted to
---@return string
function train.pack(id, classes, features, settings, with_roles, comment)
  local out = { "-- " .. comment, "return {" }
  if #with_roles > 0 then
    out[#out + 1] = "  roles = {"
    for _, class in ipairs(with_roles) do
      out[#out + 1] = ("    { id = %s, name = %s },"):format(quoted(class), quoted(class))
    end
    out[#out + 1] = "  },"
  end
  local ids = {}
  for i, class in ipairs(classes) do ids[i] = quoted(class) end
  out[#out + 1] = ("  classifiers = {\n    { id = %s, name = %s, roles = { %s },\n"
    .. "      threshold = %d, margin = %d },\n  },\n  cues = {"):format(quoted(id), quoted(id),
    table.concat(ids, ", "), settings.threshold, settings.margin)
  for _, class in ipairs(classes) do
    for i, each in ipairs(features[class]) do
      out[#out + 1] = ("    { id = %s, classifier = %s, role = %s, weight = %d,\n"
        .. "      phrases = { %s } },")
        :format(quoted(id .. "-" .. id_of(class, i)), quoted(id), quoted(class), each.weight,
          quoted(each.phrase))
    end
  end
  out[#out + 1] = "  },\n}"
  return table.concat(out, "\n") .. "\n"
end

-- The pack compiled, as a function from text to verdict.
local function weigher(id, classes, features, settings, beside, with_roles)
  local text = train.pack(id, classes, features, settings, with_roles, "fitted")
  local pack = assert(require"cxo.pack".compile({ { name = id, text = text } }, beside))
  return assert(assert(pack:policy("default", {})):weigher(id))
end

-- Threshold and margin with the best macro-F1 on the examples they were fitted to.
local function settle(examples, classes, features, beside, with_roles, id)
  local score = require "cxo.score"
  local weigh = weigher(id, classes, features, { threshold = 1, margin = 0 }, beside, with_roles)
  local best, found = -1, { threshold = 30, margin = 5 }
  local scored = {}
  for i, example in ipairs(examples) do
    local result = weigh:weigh(example.text)
    local top, second, best_class = 0, 0, "none"
    for _, class in ipairs(classes) do
      local s = result.scores[class]
      if s > top then top, second, best_class = s, top, class
      elseif s > second then second = s end
    end
    scored[i] = { label = example.label, class = best_class, top = top, ahead = top - second }
  end
  for threshold = 5, 90, 5 do
    for _, margin in ipairs{ 0, 5, 10, 20 } do
      local matrix = score.matrix(classes)
      for _, each in ipairs(scored) do
        local decided = each.top >= threshold and each.ahead >= margin and each.top > 0
        matrix:add(each.label, decided and each.class or "none")
      end
      local macro = matrix:summary().macro_f1
      if macro > best then best, found = macro, { threshold = threshold, margin = margin } end
    end
  end
  return found
end

--- Fits a classifier, and measures it by cross-validation: every fifth text in turn is judged by a
--- classifier that was fitted to the others.
---@param examples cxo.train.Example[]
---@param id string of the classifier
---@param beside userdata? a pack whose roles, triggers and sections are used
---@return { classes: string[], pack: string, measured: table } result
---@return string? message where there is too little to learn from
---@return string? code
function train.fit(examples, id, beside)
  local seen, classes, with_roles = {}, {}, {}
  for _, example in ipairs(examples) do
    example.phrases = example.phrases or phrases_of(example.text)
    local label = example.label
    if not seen[label] and label ~= "none" then classes[#classes + 1] = label end
    seen[label] = (seen[label] or 0) + 1
  end
  table.sort(classes)
  if #classes == 0 then return nil, "no class but 'none' among the labels", "empty" end
  for _, class in ipairs(classes) do
    if seen[class] < 2 * FOLDS then
      return nil, ("%d texts labelled '%s'; %d are needed"):format(seen[class], class, 2 * FOLDS),
        "empty"
    end
    if not (beside and beside:find("role", class)) then with_roles[#with_roles + 1] = class end
  end
  local measured = require"cxo.score".matrix(classes)
  for fold = 1, FOLDS do
    local known, held = {}, {}
    local nth = {} -- each class is dealt out evenly
    for _, example in ipairs(examples) do
      nth[example.label] = (nth[example.label] or 0) + 1
      local list = nth[example.label] % FOLDS == fold - 1 and held or known
      list[#list + 1] = example
    end
    local features = features_of(known, classes)
    local settings = settle(known, classes, features, beside, with_roles, id)
    local weigh = weigher(id, classes, features, settings, beside, with_roles)
    for _, example in ipairs(held) do
      measured:add(example.label, weigh:weigh(example.text).role or "none")
    end
  end
  local features = features_of(examples, classes)
  local settings = settle(examples, classes, features, beside, with_roles, id)
  local comment = ("Fitted to %d texts. Cross-validated: macro-F1 %.1f %%."):format(#examples,
    measured:summary().macro_f1 / 10)
  return { classes = classes, measured = measured,
    pack = train.pack(id, classes, features, settings, with_roles, comment) }
end

return train
