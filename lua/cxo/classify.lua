--- Verdicts: whose duties a text speaks of, with the evidence.
---
---     local verdict = cxo.classify(text, { title = "Technical Director" })
---     print(verdict.role, verdict.mismatch)
---     print(verdict:why())

local classify = {}

---@class cxo.Verdict
---@field classifier string
---@field role string what was decided: a role's id, "none", or "ambiguous" where scores are close
---@field best? string the role with the highest score
---@field outcome "decided"|"silent"|"below"|"few"|"uncharged"|"close" why it is what it is
---@field scores table<string, integer> 0 to 100 for each role of the classifier
---@field share? integer the best role's part of all that counted, in per cent
---@field words integer of the text, 200 at most
---@field evidence cxo.core.Evidence[] in the order of the text
---@field unlisted integer how much more there is, weighed as well
---@field title? string
---@field title_role? string what the title holds: role ids joined with "+", "none", "ambiguous"
---@field mismatch? boolean where a title is known: it names another role than the duties are of
---@field covers? string a proposition by which such duties are the title's in some firms
---@field policy string "any" where the classifier counts cues whatever the policy is
---@field size? integer
local Verdict = {}
local meta = { __index = Verdict } -- apart, so that nobody reaches Verdict by an object

local OPENING = 120 -- bytes at the beginning of a text in which a title may stand

-- The title that a text opens with: its first line or sentence, if somebody holds what it names.
local function opening(kb, text)
  local first = text:sub(1, OPENING):match"^%s*([^\n.:;!?]+)"
  if not first then return nil end
  local role, relation = kb.read(first)
  return role ~= "none" and relation == "holder" and first:gsub("%s+$", "") or nil
end

--- A function that classifies texts under one scope: what does not depend on a text is done once.
---@param kb cxo.Instance
---@param scope table of kb.scope
---@param classifier? string id; nil: the pack's last one
---@return (fun(text: string, title: string|false|nil, hits: table[]?): cxo.Verdict)? classify
--- title: nil: what the text opens with, false: none
---@return string? message
---@return string? code
function classify.prepare(kb, scope, classifier)
  local weigher, message, code = scope.policy:weigher(classifier, scope.size, scope.small_below)
  if not weigher then return nil, message, code end
  if not classifier then
    for each in kb.pack:each"classifier" do classifier = each.id end
  end
  local record = kb.pack:find("classifier", classifier)
  local policy_name = record.policy == "ignored" and "any" or scope.name
  return function(text, title, hits)
    if title == nil then title = opening(kb, text) end
    local found = weigher:weigh(text, hits, title or nil)
    found.classifier, found.kb, found.scope = classifier, kb, scope
    found.policy, found.size = policy_name, scope.size
    if title then
      found.title, found.title_role = title, (kb.read(title))
    else
      found.mismatch = nil
    end
    return setmetatable(found, meta)
  end
end

-- What instances have prepared under their own settings, by classifier.
local prepared_by = setmetatable({}, { __mode = "k" })

---@param kb cxo.Instance
---@param text string
---@param opts table checked settings, `title`, `classifier`
---@return cxo.Verdict? verdict
---@return string? message
---@return string? code
function classify.text(kb, text, opts)
  local plain = true -- the settings of the instance: prepared once
  for key in pairs(opts) do plain = plain and (key == "title" or key == "classifier") end
  local prepared = plain and (prepared_by[kb] or {})
  local weigh = prepared and prepared[opts.classifier or ""]
  if not weigh then
    local scope, message, code = kb.scope(opts, 1)
    if not scope then return nil, message, code end
    weigh, message, code = classify.prepare(kb, scope, opts.classifier)
    if not weigh then return nil, message, code end
    if prepared then
      prepared_by[kb] = prepared
      prepared[opts.classifier or ""] = weigh
    end
  end
  return weigh(text, opts.title)
end

-- In words -----------------------------------------------------------------------------------

local outcomes = {
  silent = "nothing in it speaks for a role",
  below = "what speaks for one is not enough",
  few = "too few different duties",
  uncharged = "no duty that somebody is in charge of",
  close = "the duties of several roles, about equally",
}

local asides = {
  name = "part of a name", negation = "said not to be so", report = "of one reported to",
  others = "of others worked with", elsewhere = "said to be somebody else's",
  subject = "somebody else's duty", near = "what it asks for is not near",
  unless = "what excludes it is near", repeated = "counted three times already",
  policy = "not admitted by the policy", disputed = "left open by the policy",
  size = "of firms of another size",
}

--- Why a piece of evidence does not count, in words; nil where it does.
---@param evidence cxo.core.Evidence
---@return string?
function classify.aside(evidence) return asides[evidence.aside] end

local function with_article(name)
  return (name:find"^[AEIOUaeiou]" and "an " or "a ") .. name
end

--- The claims behind a piece of evidence, as far as the policy, if it is followed, admits them.
---@param evidence cxo.core.Evidence
---@return cxo.Record[]
function Verdict:claims(evidence)
  local list = {}
  local proposition = evidence.proposition
    and self.kb.pack:find("proposition", evidence.proposition)
  for _, claim in ipairs(proposition and proposition.claims or {}) do
    if self.policy == "any" or self.scope.policy:admits(claim) then list[#list + 1] = claim end
  end
  return list
end

--- What speaks for the one role and what for the other, in all and by topic: rows for a meter with
--- two sides; nil for a classifier of one role or of more than two.
---@return { [1]: string, [2]: integer, [3]: integer }[]? rows
---@return string[]? sides
function Verdict:balance()
  local pack = self.kb.pack
  local roles = pack:find("classifier", self.classifier).roles
  if #roles ~= 2 then return nil end
  local rows, by_topic, column = { { "in all", 0, 0 } }, {}, { [roles[1]] = 2, [roles[2]] = 3 }
  local function add(row, e) row[column[e.role]] = row[column[e.role]] + e.units end
  for _, e in ipairs(self.evidence) do
    if not e.aside and e.units > 0 then
      local proposition = e.proposition and pack:find("proposition", e.proposition)
      local topic = proposition and proposition.topic or ""
      by_topic[topic] = by_topic[topic] or { "other", 0, 0 }
      add(rows[1], e)
      add(by_topic[topic], e)
    end
  end
  for topic in pack:each"topic" do
    local row = by_topic[topic.id]
    if row then
      row[1] = topic.name
      rows[#rows + 1] = row
    end
  end
  rows[#rows + 1] = by_topic[""]
  return rows, { self.kb.called(roles[1]), self.kb.called(roles[2]) }
end

--- What the title has to do with it, in a sentence; nil without a title of the classifier's roles.
---@return string?
function Verdict:title_says()
  if not self.mismatch then return nil end
  return ("titled %s; %d %% of the weighed duties are %s's"):format(
    self.kb.called(self.title_role), self.share, with_article(self.kb.called(self.role)))
end

--- What would make the mismatch none; nil: nothing would.
---@return string?
function Verdict:unless()
  if not (self.mismatch and self.covers) then return nil end
  local proposition = self.kb.pack:find("proposition", self.covers)
  local sources = {}
  for _, claim in ipairs(proposition.claims) do
    if self.scope.policy:admits(claim) then sources[#sources + 1] = claim.id end
  end
  local size = proposition.size or "any"
  local firm = size == "any" and "" or (" in a %s firm"):format(size)
  return ("no mismatch%s: %s (%s)%s"):format(firm, proposition.statement:gsub("%.$", ""),
    table.concat(sources, ", "), self.size and "" or "; give the size")
end

--- How much evidence is not listed, in a sentence; nil where all is.
---@return string?
function Verdict:more()
  if self.unlisted == 0 then return nil end
  return ("%d more pieces of evidence were weighed, and are not listed"):format(self.unlisted)
end

function Verdict:__tostring()
  local scores = {}
  local classifier = self.kb.pack:find("classifier", self.classifier)
  for _, id in ipairs(classifier.roles) do
    scores[#scores + 1] = ("%s %d"):format(self.kb.called(id), self.scores[id])
  end
  local reason = outcomes[self.outcome]
  return ("%s (%s)%s"):format(self.role, table.concat(scores, ", "),
    reason and ": " .. reason or "")
end

meta.__tostring = Verdict.__tostring

--- Verdict, title, and every piece of evidence with the claims behind it.
---@return string
function Verdict:why()
  local lines = { tostring(self) }
  lines[#lines + 1] = self:title_says()
  lines[#lines + 1] = self:unless()
  for _, e in ipairs(self.evidence) do
    local claims = {}
    for i, claim in ipairs(self:claims(e)) do claims[i] = claim.id end
    lines[#lines + 1] = ("  %-4s %4s  '%s' (bytes %d to %d)  %s"):format(self.kb.called(e.role),
      e.aside and "-" or e.units, e.phrase:gsub("%s+", " "), e.from, e.to,
      e.aside and asides[e.aside] .. (e.proposition and ": " .. e.proposition or "")
      or table.concat(claims, ", "))
  end
  lines[#lines + 1] = self:more()
  lines[#lines + 1] = "policy " .. self.policy
  return table.concat(lines, "\n")
end

return classify
