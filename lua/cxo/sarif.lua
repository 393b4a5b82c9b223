--- The result of a check as SARIF 2.1.0 (OASIS), for code hosts.

local core = require "cxo.core"
local findings = require "cxo.findings"

local levels = { error = "error", warning = "warning", info = "note" }

local key_order = { "$schema", "version", "runs", "tool", "driver", "invocations",
  "executionSuccessful", "artifacts", "results", "columnKind", "id", "name", "semanticVersion",
  "shortDescription", "fullDescription", "help", "defaultConfiguration", "level", "ruleId",
  "ruleIndex", "kind", "message", "text", "locations", "physicalLocation", "artifactLocation",
  "uri", "region", "startLine", "logicalLocations", "partialFingerprints", "baselineState",
  "suppressions", "justification", "properties" }

-- A path as a relative or file URI.
local function uri(path)
  local escaped = path:gsub("[^%w/._~-]", function(char) return ("%%%02X"):format(char:byte()) end)
  return path:sub(1, 1) == "/" and "file://" .. escaped or escaped
end

local function statements(kb, ids)
  local lines = {}
  for i, id in ipairs(ids) do
    local claim = kb.pack:find("claim", id)
    lines[i] = ("- %s (%s, %s)"):format(claim.statement, id, claim.hedge)
  end
  return table.concat(lines, "\n")
end

-- A rule, as the policy of the check has it; rules of the caller's own are known by findings only.
local function describe(kb, finding)
  local rule = kb.pack:find("rule", finding.rule)
  local help = { rule and "Finds something when: " .. rule.when .. "." or finding.name }
  if #finding.claims > 0 then
    help[#help + 1] = "Rests on:\n" .. statements(kb, finding.claims)
  else
    help[#help + 1] = "It is about the chart itself and rests on no source."
  end
  if #finding.others > 0 then
    help[#help + 1] = "Said otherwise:\n" .. statements(kb, finding.others)
  end
  return {
    id = finding.rule, name = finding.name,
    shortDescription = { text = (finding.name:gsub("-", " ")) },
    fullDescription = { text = help[1] },
    help = { text = table.concat(help, "\n\n") },
    defaultConfiguration = { level = levels[rule and rule.severity or "warning"] },
    properties = { claims = finding.claims, others = finding.others, knob = finding.knob },
  }
end

local function location(chart, artifact, id, line)
  local physical = { artifactLocation = { uri = artifact } }
  if chart.place == "line" then physical.region = { startLine = line } end
  local logical = { name = id, kind = "member" }
  if chart.place ~= "line" then
    logical.fullyQualifiedName = ("%s %d"):format(chart.place, line)
  end
  return { physicalLocation = physical, logicalLocations = { logical } }
end

local MAX_LOCATIONS = 100 -- of one result

local function locations(chart, artifact, finding)
  local list = {}
  for i = 1, math.min(#finding.subjects, MAX_LOCATIONS) do
    list[i] = location(chart, artifact, finding.subjects[i], finding.lines[i])
  end
  -- About nobody: about the file.
  if #list > 0 then return list end
  local whole = { artifactLocation = { uri = artifact }, region = { startLine = 1 } }
  return { { physicalLocation = whole } }
end

--- The value to be written as JSON, and the order of its keys.
---@param kb cxo.Instance
---@param chart cxo.Chart
---@param result cxo.check.Result
---@return table value
---@return string[] key_order
return function(kb, chart, result)
  local artifact = uri(chart.name)
  local described, index, results = {}, {}, {}
  local function add(finding, state)
    if not index[finding.rule] then
      described[#described + 1] = describe(kb, finding)
      index[finding.rule] = #described - 1
    end
    local each = {
      ruleId = finding.rule, ruleIndex = index[finding.rule], level = levels[finding.severity],
      kind = "fail", message = { text = finding.message },
      locations = locations(chart, artifact, finding),
      partialFingerprints = { ["cxo/v1"] = findings.fingerprint(finding) },
      baselineState = result.known and state,
      properties = { claims = finding.claims, others = finding.others, fix = finding.fix,
        note = finding.note, suggestion = finding.suggestion and finding.suggestion.text },
    }
    results[#results + 1] = each
    return each
  end
  for _, finding in ipairs(result.findings) do add(finding, "new") end
  for _, finding in ipairs(result.known or {}) do add(finding, "unchanged") end
  for _, finding in ipairs(result.suppressed) do
    add(finding).suppressions = { { kind = "external", justification = finding.reason } }
  end
  return {
    ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json", version = "2.1.0",
    runs = { {
      tool = { driver = { name = "cxo", semanticVersion = core.version, rules = described } },
      invocations = { { executionSuccessful = true } },
      artifacts = { { location = { uri = artifact } } },
      results = results, columnKind = "unicodeCodePoints",
      properties = { policy = result.policy, size = result.size },
    } },
  }, key_order
end
