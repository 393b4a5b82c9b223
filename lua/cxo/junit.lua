--- The result of a check as JUnit XML: every finding is a case, and so is every rule that found
--- nothing, or that could not run.

local findings = require "cxo.findings"
local report = require "cxo.report"

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }

-- Characters that XML has no place for are shown, not written: U+FFFE and U+FFFF too.
local function escape(text)
  text = report.clean(text):gsub("\xEF\xBF[\xBE\xBF]", "\u{FFFD}")
  return (text:gsub('[&<>"]', entities))
end

local function case(name, class, inner)
  local head = ('    <testcase name="%s" classname="%s"'):format(escape(name), escape(class))
  return head .. (inner and (">\n      %s\n    </testcase>"):format(inner) or "/>")
end

local function element(name, message, detail, kind)
  return ('<%s%s message="%s">%s</%s>'):format(name,
    kind and (' type="%s"'):format(kind) or "", escape(message), escape(detail or ""), name)
end

local function detail(finding)
  local parts = {}
  if #finding.subjects > 0 then
    parts[1] = "about " .. table.concat(finding.subjects, ", ", 1, math.min(#finding.subjects, 20))
    parts[2] = "lines " .. table.concat(finding.lines, ", ", 1, math.min(#finding.lines, 20))
  end
  if #finding.claims > 0 then
    parts[#parts + 1] = "says so: " .. table.concat(finding.claims, ", ")
  end
  if #finding.others > 0 then
    parts[#parts + 1] = "says otherwise: " .. table.concat(finding.others, ", ")
  end
  if finding.fix then parts[#parts + 1] = "fix: " .. finding.fix end
  return table.concat(parts, "; ")
end

local standings = { silent = "no admitted claim: not said",
  rejected = "no admitted claim: rejected", disputed = "no admitted claim: disputed" }

--- The text of the file. Findings from `fail_on` on are failures; the others pass, and say so.
---@param kb cxo.Instance
---@param chart cxo.Chart
---@param result cxo.check.Result
---@param fail_on "info"|"warning"|"error"|"never"
---@return string
return function(kb, chart, result, fail_on)
  local cases, failures, skipped, met = {}, 0, 0, {}
  local function add(each, name, inner)
    met[each.rule] = true
    cases[#cases + 1] = case(name, ("cxo.%s.%s"):format(each.rule, each.name), inner)
  end
  local function skip(each, name, message)
    skipped = skipped + 1
    add(each, name, element("skipped", message))
  end
  for _, finding in ipairs(result.findings) do
    local fails = findings.weighs(finding.severity, fail_on)
    failures = failures + (fails and 1 or 0)
    add(finding, finding.message, fails
      and element("failure", finding.message, detail(finding), finding.severity)
      or ("<system-out>%s: %s</system-out>"):format(finding.severity, escape(detail(finding))))
  end
  for _, finding in ipairs(result.suppressed) do
    local reason = finding.reason and ": " .. finding.reason or ""
    skip(finding, finding.message, "suppressed" .. reason)
  end
  for _, finding in ipairs(result.known or {}) do
    skip(finding, finding.message, "known from the baseline")
  end
  for _, each in ipairs(result.not_applicable) do
    skip(each, each.name, "not applicable: needs " .. table.concat(each.needs, ", "))
  end
  for _, each in ipairs(result.not_admitted) do skip(each, each.name, standings[each.standing]) end
  for _, id in ipairs(result.disabled or {}) do
    local name = kb.pack:find("rule", id).name
    skip({ rule = id, name = name }, name, "disabled")
  end
  for rule in kb.pack:each"rule" do
    if not met[rule.id] then add({ rule = rule.id, name = rule.name }, rule.name) end
  end
  local counts = ('tests="%d" failures="%d" errors="0" skipped="%d"'):format(#cases, failures,
    skipped)
  return ('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites %s>\n  <testsuite name="%s" %s>\n'
    .. "%s\n  </testsuite>\n</testsuites>\n"):format(counts, escape(chart.name), counts,
    table.concat(cases, "\n"))
end
