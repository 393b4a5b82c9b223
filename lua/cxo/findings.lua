--- What becomes of findings when rules have made them: who they are, what they weigh to the user,
--- which are suppressed or known already, and how those of two checks differ.

local literal = require "cxo.literal"
local rules = require "cxo.rules"

local findings = {}

local lists = { "findings", "suppressed", "known" } -- of a result

-- Identity -------------------------------------------------------------------------------

-- FNV-1a, 64 bits.
local function hash(text)
  local value = -3750763034362895579
  for i = 1, #text do value = (value ~ text:byte(i)) * 1099511628211 end
  return value
end

--- Who a finding is: its rule and the ids of those it is about, in whatever order. It stays the
--- same when rows move, and when people get other names or titles.
---@param finding cxo.check.Finding
---@return string
function findings.fingerprint(finding)
  if not finding.fingerprint then
    local sum = hash(finding.rule)
    for _, id in ipairs(finding.subjects) do sum = sum + hash(id) * 3 end
    finding.fingerprint = ("%s:%016x"):format(finding.rule, sum)
  end
  return finding.fingerprint
end

-- How often each fingerprint occurs: rows may share an id.
local function count_fingerprints(list)
  local counts = {}
  for _, finding in ipairs(list) do
    local print = findings.fingerprint(finding)
    counts[print] = (counts[print] or 0) + 1
  end
  return counts
end

-- Takes one of a fingerprint, if there is one left.
local function take(counts, print)
  if (counts[print] or 0) == 0 then return false end
  counts[print] = counts[print] - 1
  return true
end

-- Weight ---------------------------------------------------------------------------------

local function plural(n, one) return ("%d %s%s"):format(n, one, n == 1 and "" or "s") end

--- How many there are of each severity: "1 error, 2 warnings, 0 for information".
---@param list cxo.check.Finding[]
---@return string
function findings.counted(list)
  local counts = { error = 0, warning = 0, info = 0 }
  for _, finding in ipairs(list) do counts[finding.severity] = counts[finding.severity] + 1 end
  return ("%s, %s, %d for information"):format(plural(counts.error, "error"),
    plural(counts.warning, "warning"), counts.info)
end

--- Is a severity one to fail on?
---@param severity string
---@param fail_on "info"|"warning"|"error"|"never"
---@return boolean
function findings.weighs(severity, fail_on)
  return fail_on ~= "never" and rules.rank[severity] >= rules.rank[fail_on]
end

--- Is there one to fail on?
---@param list cxo.check.Finding[]
---@param fail_on "info"|"warning"|"error"|"never"
---@return boolean
function findings.fail(list, fail_on)
  for _, finding in ipairs(list) do
    if findings.weighs(finding.severity, fail_on) then return true end
  end
  return false
end

-- Errors first; else as they were.
local function sort(list)
  local place = {}
  for i, finding in ipairs(list) do place[finding] = i end
  table.sort(list, function(a, b)
    local x, y = rules.rank[a.severity], rules.rank[b.severity]
    if x ~= y then return x > y end
    return place[a] < place[b]
  end)
end

-- Sifting --------------------------------------------------------------------------------

---@class cxo.findings.Suppression
---@field rule string id
---@field subjects? string[] ids: only findings about nobody else; nil: all of the rule
---@field reason string
---@field used? boolean set where it suppressed something

local function suppresses(each, finding)
  if each.rule ~= finding.rule then return false end
  if not each.subjects then return true end
  local meant = {}
  for _, id in ipairs(each.subjects) do meant[id] = true end
  for _, id in ipairs(finding.subjects) do
    if not meant[id] then return false end
  end
  return #finding.subjects > 0
end

local function suppression_of(finding, list)
  for _, each in ipairs(list) do
    if suppresses(each, finding) then
      each.used = true
      return each
    end
  end
end

--- Gives findings the user's severities and takes out those that are suppressed, then those that a
--- baseline has: `result.suppressed` (each with its `reason`) and `result.known`. What the baseline
--- has and the check has not is `result.gone`.
---@param result cxo.check.Result
---@param severities? table<string, string>
---@param suppress? cxo.findings.Suppression[]
---@param baseline? cxo.findings.Baseline
function findings.sift(result, severities, suppress, baseline)
  local kept, suppressed, known = {}, {}, {}
  local counts = baseline and count_fingerprints(baseline.findings)
  for _, finding in ipairs(result.findings) do
    finding.severity = severities and severities[finding.rule] or finding.severity
    local suppression = suppression_of(finding, suppress or {})
    if suppression then
      finding.reason = suppression.reason
      suppressed[#suppressed + 1] = finding
    elseif counts and take(counts, findings.fingerprint(finding)) then
      known[#known + 1] = finding
    else
      kept[#kept + 1] = finding
    end
  end
  if severities then sort(kept) end
  result.findings, result.suppressed = kept, suppressed
  if not baseline then return end
  result.known, result.gone = known, {}
  for _, each in ipairs(baseline.findings) do
    if take(counts, each.fingerprint) then
      table.insert(result.gone, { rule = each.rule, subjects = each.subjects,
        fingerprint = each.fingerprint })
    end
  end
end

--- Puts what the chart without names shows in the place of ids that tell a name; reasons, which
--- may name people, go. Fingerprints stay what they were.
---@param result cxo.check.Result
---@param chart cxo.Chart as chart:redacted() gives it
function findings.redact(result, chart)
  for _, list in ipairs(lists) do
    for _, finding in ipairs(result[list] or {}) do
      findings.fingerprint(finding)
      finding.reason = nil
      for i, id in ipairs(finding.subjects) do
        finding.subjects[i] = chart:person(chart.core:find(id)).id
      end
    end
  end
  for _, each in ipairs(result.gone or {}) do each.subjects = {} end
end

-- Baselines ------------------------------------------------------------------------------

---@class cxo.findings.Baseline
---@field findings { rule: string, subjects: string[], fingerprint: string }[]

--- Findings as a baseline file: a table literal, one line each, sorted.
---@param list cxo.check.Finding[]
---@return string
function findings.baseline(list)
  local lines = {}
  for i, finding in ipairs(list) do
    local subjects = {}
    for k, id in ipairs(finding.subjects) do
      subjects[k] = literal.quoted(id)
    end
    table.sort(subjects)
    lines[i] = ('    { rule = %s, fingerprint = "%s", subjects = { %s } },\n'):format(
      literal.quoted(finding.rule), findings.fingerprint(finding), table.concat(subjects, ", "))
  end
  table.sort(lines)
  return "-- Findings that `cxo check --baseline` takes as known.\nreturn {\n  findings = {\n"
    .. table.concat(lines) .. "  },\n}\n"
end

local function check_baseline(value, positions, text, path)
  local function refuse(holder, key, message)
    local at = positions[holder][key] or positions[holder].at
    return nil, literal.at(text, path, at, message), "baseline"
  end
  if type(value.findings) ~= "table" then
    return refuse(value, "findings", "a baseline has 'findings = { ... }'")
  end
  for i, each in ipairs(value.findings) do
    if type(each) ~= "table" then
      return refuse(value.findings, i, "a finding in braces expected")
    end
    for key, kind in pairs{ rule = "string", fingerprint = "string", subjects = "table" } do
      if type(each[key]) ~= kind then
        return refuse(each, "at", "a finding has rule, fingerprint and subjects")
      end
    end
  end
  return value
end

--- Reads a baseline file.
---@param path string
---@return cxo.findings.Baseline? baseline
---@return string? message
---@return string? code "file", "baseline", or of a literal that could not be read
function findings.read_baseline(path)
  local value, positions, text = literal.load(path)
  if not value then return nil, positions, text end
  return check_baseline(value, positions, text, path)
end

-- Two checks -----------------------------------------------------------------------------

local function same_list(a, b)
  if #a ~= #b then return false end
  for i, value in ipairs(a) do
    if value ~= b[i] then return false end
  end
  return true
end

---@class cxo.findings.Difference
---@field new cxo.check.Finding[]
---@field gone cxo.check.Finding[]
---@field changed { old: cxo.check.Finding, new: cxo.check.Finding }[] they weigh something else or
--- rest on other claims
---@field same integer

--- How the findings of one check differ from those of another.
---@param old cxo.check.Finding[]
---@param new cxo.check.Finding[]
---@return cxo.findings.Difference
function findings.compare(old, new)
  local difference = { new = {}, gone = {}, changed = {}, same = 0 }
  local waiting = {} -- old ones by fingerprint, the first on top
  for i = #old, 1, -1 do
    local print = findings.fingerprint(old[i])
    waiting[print] = waiting[print] or {}
    table.insert(waiting[print], old[i])
  end
  local met = {}
  for _, finding in ipairs(new) do
    local before = table.remove(waiting[findings.fingerprint(finding)] or {})
    if not before then
      table.insert(difference.new, finding)
    else
      met[before] = true
      if before.severity ~= finding.severity or not same_list(before.claims, finding.claims) then
        table.insert(difference.changed, { old = before, new = finding })
      else
        difference.same = difference.same + 1
      end
    end
  end
  for _, finding in ipairs(old) do
    if not met[finding] then table.insert(difference.gone, finding) end
  end
  return difference
end

return findings
