-- cxo check in anger: cxo.conf, baselines, suppressions, redaction, suggestions, SARIF and JUnit.

local cjson = require "cjson"
local command = require "command"

local CHART = io.open"spec/fixtures/u3.csv":read"a"
local CHECK = "check org.csv --policy airfocus --size 800 "

local function json(result)
  assert(result.exit <= 1, result.err)
  return cjson.decode(result.out)
end

local function rules_of(list)
  local ids = {}
  for i, finding in ipairs(list) do ids[i] = finding.rule end
  table.sort(ids)
  return table.concat(ids, " ")
end

local function run_case(case) return command.run_case(case, { ["org.csv"] = CHART }) end
local each_case = loadfile("spec/cases.lua", "t", _ENV)()
local function check_cases(cases) each_case(cases, { ["org.csv"] = CHART }) end

describe("the text of a check", function()
  check_cases{
    { CHECK, 1, { "org.csv: 0 errors, 5 warnings, 3 for information", "Warnings",
      "O04 cto-no-engineering: Nobody in", "(line 5)", "says so: cto-leads-engineering@airfocus",
      "O16 cto-under-cio", "says otherwise: cto-reports-to-cio@mh-consulting", "knob reporting",
      "Information", "O34 roadmap-single-handed", "Rules that did not run",
      "needs pay: O19 pay-gap" } },
  }
end)

describe("cxo.conf", function()
  check_cases{
    { "check org.csv", 1, { "Policy airfocus", "Size 800", "Options cxo.conf", "O16" },
      conf = 'return { policy = "airfocus", size = 800 }' },
    { "check org.csv --policy mh-consulting --size 20", 1, { "Policy mh-consulting", "Size 20" },
      conf = 'return { policy = "airfocus", size = 800 }', name = "the command line wins" },
    { "check org.csv --no-conf", 1, { "Policy default", "Options of the command line alone" },
      conf = 'return { policy = "airfocus" }' },
    { "check sub/deeper/a.csv", 1, "Policy explainer", conf = 'return { policy = "explainer" }',
      files = { ["sub/deeper/a.csv"] = CHART }, name = "is found above the input" },
    { "check sub/a.csv", 1, "Policy airfocus", conf = 'return { policy = "explainer" }',
      files = { ["sub/a.csv"] = CHART, ["sub/cxo.conf"] = 'return { policy = "airfocus" }' },
      name = "the nearest one counts" },
    { "check -", 1, "Policy explainer", conf = 'return { policy = "explainer" }', input = CHART },
    { "check org.csv --conf other.conf", 1, "Policy explainer",
      conf = 'return { policy = "airfocus" }',
      files = { ["other.conf"] = 'return { policy = "explainer" }' } },
    { "owner roadmap", 0, "silent", conf = 'return { policy = "explainer" }',
      name = "holds for questions too" },
    { "check org.csv", 0, "disabled: O04, O06, O07, O16, O22",
      conf = [[return { policy = "airfocus", size = 800,
      disabled = { "O04", "O06", "it-operations-under-cto", "O16", "O22" } }]],
      name = "rules may be disabled, by id or name" },
    { "rules", 0,
      { "O04 cto-no-engineering info yes any cto", "O16 cto-under-cio warning disabled" },
      conf = [[return { policy = "airfocus", disabled = { "O16" },
        severities = { ["cto-no-engineering"] = "info" } }]] },
    { "rules O16 --why", 0, { "Severity error, as cxo.conf has it; else warning",
      "Policy disabled in cxo.conf" },
      conf = [[return { disabled = { "O16" }, severities = { O16 = "error" } }]] },
    { "rules O16 --why --format markdown", 0,
      "## A chart that breaks it ``` id,title,manager 1,CEO, 2,CIO,1 3,CTO,2 ```",
      name = "examples of a rule stand as in a file" },
    { "rules O16 --no-conf", 0, { "Severity warning, or less", "Policy default: runs" },
      conf = [[return { disabled = { "O16" }, severities = { O16 = "error" } }]] },
    { "rules O16 --format json", 0, { [["severity":"info"]], [["runs":false]],
      [["disabled":true]] },
      conf = [[return { disabled = { "O16" }, severities = { O16 = "info" } }]] },
    { "check org.csv --format json", 1, [["rule":"O04"]],
      conf = 'return { severities = { O04 = "error" }, fail_on = "error", policy = "airfocus" }' },
    { "check org.csv --format junit", 1,
      [[name="cto-under-cio" classname="cxo.O16.cto-under-cio"> <skipped message="disabled">]],
      conf = 'return { disabled = { "O16" }, policy = "airfocus" }' },
    { "check org.csv", 0, "O04", conf = 'return { fail_on = "error", policy = "airfocus" }' },
    { "check org.csv", 0, "O04", conf = 'return { fail_on = "never" }' },
    { "check org.csv --fail-on info", 1, "O04", conf = 'return { fail_on = "never" }' },
    { "check org.csv", 0, "Columns id, name, title = 'department'",
      conf = 'return { map = { title = "department" } }' },
    { "check org.csv --map title=title", 1, "Columns id, name, title,",
      conf = 'return { map = { title = "department" } }' },
    { "check org.csv", 1, "CTO: Flo by 'IT Manager'", conf = 'return { holder = { cto = "6" } }' },
    { "check org.csv --holder cto=4", 1, "CTO: Di by 'CTO'",
      conf = 'return { holder = { cto = { "5", "6" } } }' },
    { "check org.csv", 1, "O16", conf = 'return { facts = "facts.lua", policy = "airfocus" }',
      files = { ["facts.lua"] = 'return { firm = { ["technology-products"] = true } }' } },
    { "check org.csv --policy airfocus", 1, "says otherwise",
      conf = 'return { set = { reporting = "peers" } }' },
    { "sources", 0, "handbook", conf = 'return { packs = { "mine.lua" } }', files = {
      ["mine.lua"] = [[return { sources = { { id = "handbook", title = "Handbook",
        kind = "article", date = "2026", interest = "ours", origin = "handbook" } } }]] } },
  }
end)

describe("a cxo.conf that is wrong", function()
  check_cases{
    { "check org.csv", 2, nil, "cxo.conf:1:19: unknown option 'polcy' (did you mean 'policy'?)",
      conf = 'return { polcy =  "x" }' },
    { "check org.csv", 2, nil, "cxo.conf:2:14: no policy 'airfocs' (did you mean 'airfocus'?)",
      conf = 'return {\n    policy = "airfocs" }' },
    { "check org.csv", 2, nil, "cxo.conf:1:28: no knob 'reportin' (did you mean 'reporting'?)",
      conf = 'return { set = { reportin ="chain" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:30: knob 'reporting' has no side 'x'; it has: ",
      conf = 'return { set = { reporting = "x" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:23: no rule 'O99' (did you mean",
      conf = 'return { disabled = { "O99" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:30: 'O04': one of info, warning, error expected",
      conf = 'return { severities = { O04= "bad" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:23: a suppression has a reason",
      conf = 'return { suppress = { { rule = "O04" } } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:46: a suppression has a reason",
      conf = 'return { suppress = { { rule = "O04", reason=" " } } }' },
    { "check org.csv", 2, nil,
      "cxo.conf:1:32: no rule 'unequal-levels' (did you mean 'unequal-level'?)",
      conf = 'return { suppress = { { rule = "unequal-levels", reason = "x" } } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:27: 'cto': a text or a list of texts expected",
      conf = 'return { holder = { cto = 17 } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:27: holder of 'cto': nobody '17' is on the chart",
      conf = 'return { holder = { cto = "17" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:27: no role 'cxo'",
      conf = 'return { holder = { cxo = "4" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:25: map: unknown column 'titel' (did you mean 'title'?)",
      conf = 'return { map = { titel= "title" } }' },
    { "check org.csv", 2, nil, "cxo.conf:1:17: unknown format 'cvs' (did you mean 'csv'?)",
      conf = 'return { from = "cvs" }' },
    { "check org.csv", 2, nil, "cxo.conf:1:17: 'size': a whole number expected",
      conf = 'return { size = -1, fail_on = "x" }', name = "the first of two mistakes is named" },
    { "check org.csv", 3, nil, "cxo.conf:1:8: expected a table, got 'os.exit()'",
      conf = "return os.exit()", name = "nothing in it is run" },
    { "check org.csv --conf no.conf", 3, nil, "no.conf: No such file" },
    { "check org.csv --holder cto=99", 2, nil, "--holder: holder of 'cto': nobody '99'" },
    { "check org.csv --holder ctoo=4", 2, nil, "no role 'ctoo' (did you mean 'cto'?)" },
    { "check org.csv --set reporting=peers --set reporting=chain", 2, nil,
      "reporting=peers and reporting=chain exclude each other" },
  }
end)

describe("suppressions", function()
  local conf = [[return { policy = "airfocus", size = 800, suppress = {
    { rule = "O16", subjects = { "4" }, reason = "agreed with the board" },
    { rule = "O04", reason = "engineers are contractors" },
    { rule = "O06", subjects = { "17" }, reason = "nobody of this id" },
  } }]]
  check_cases{
    { "check org.csv", 1, { "3 warnings", "Suppressed", "O04 cto-no-engineering (line 5): "
      .. "engineers are contractors", "O16 cto-under-cio (line 5): agreed with the board" },
      "cxo.conf:4:14: suppression of O06: nothing to suppress", conf = conf, name = "in text" },
  }

  it("stand apart in JSON, SARIF and JUnit", function()
    local value = json(run_case{ "check org.csv --format json", conf = conf })
    assert.equal("O06 O07 O22 O23 O27 O34", rules_of(value.findings))
    assert.equal("O04 O16", rules_of(value.suppressed))
    local sarif, justified = json(run_case{ "check org.csv --format sarif", conf = conf }), {}
    for _, each in ipairs(sarif.runs[1].results) do
      if each.suppressions then
        local suppression = each.suppressions[1]
        justified[each.ruleId] = suppression.kind .. " " .. suppression.justification
      end
    end
    assert.same({ O04 = "external engineers are contractors",
      O16 = "external agreed with the board" }, justified)
    local junit = run_case{ "check org.csv --format junit", conf = conf }.out
    command.holds('<skipped message="suppressed: engineers are contractors">', junit)
  end)
end)

describe("a baseline", function()
  local folder
  before_each(function() folder = command.folder{ ["org.csv"] = CHART } end)
  after_each(function() folder.remove() end)

  it("makes known what was found", function()
    local result = folder.run(CHECK .. "--write-baseline base.lua")
    assert.equal(0, result.exit)
    command.holds("base.lua: 8 findings", result.err)
    result = folder.run(CHECK .. "--baseline base.lua")
    assert.equal(0, result.exit)
    command.holds({ "0 errors, 0 warnings", "Known already", "O04" }, result.out)
  end)

  -- What happens to the chart, and which findings are new and gone then.
  local cases = {
    { "rows in another order", function(text)
      local head, a, b, c, rest = text:match"^(.-\n)(.-\n)(.-\n)(.-\n)(.*)$"
      return head .. rest .. c .. b .. a
    end, "", "" },
    { "people with other names", function(text)
      return (text:gsub("Di", "Dora"):gsub("Ed", "Edna"))
    end, "", "" },
    { "another column", function(text) return (text:gsub("\n", ",x\n")) end, "", "" },
    { "another person of engineering", function(text)
      return text .. "7,Gil,Software Engineer,3,Labs,\n"
    end, "O06", "O06" },
    { "the line put right", function(text) return (text:gsub("5,Ed,VP Engineering,3",
      "5,Ed,VP Engineering,4")) end, "", "O04 O06 O22" },
  }
  for _, case in ipairs(cases) do
    it("is held against " .. case[1], function()
      folder.run(CHECK .. "--write-baseline base.lua")
      folder.write("org.csv", case[2](CHART))
      local value = json(folder.run(CHECK .. "--baseline base.lua --format json"))
      assert.equal(case[3], rules_of(value.findings))
      assert.equal(case[4], rules_of(value.gone))
    end)
  end

  it("is the same file for the same findings, whatever the order", function()
    folder.run(CHECK .. "--write-baseline a.lua")
    folder.write("org.csv", (cases[1][2](CHART)))
    folder.run(CHECK .. "--write-baseline b.lua --redact")
    assert.equal(folder.read"a.lua", folder.read"b.lua")
  end)

  it("is refused where it is none", function()
    for _, case in ipairs{
      { "return { }", "bad.lua:1:8: a baseline has 'findings = { ... }'" },
      { 'return { findings = { { rule = "O04" } } }', "bad.lua:1:23: a finding has rule" },
      { "return {", "bad.lua:1:9: expected" },
    } do
      folder.write("bad.lua", case[1])
      local result = folder.run(CHECK .. "--baseline bad.lua")
      assert.equal(3, result.exit)
      command.holds(case[2], result.err)
    end
    assert.equal(3, folder.run(CHECK .. "--baseline none.lua").exit)
  end)
end)

describe("--redact", function()
  -- Names and titles are made of one word that stands nowhere else.
  local secret = "id,name,title,manager,department,owns,dotted\n"
    .. "1,Zanzibar One,CEO of Zanzibar,,Board,,\n2,Zanzibar Two,CIO (Zanzibar),1,T,servers,\n"
    .. "3,Zanzibar Three,CTO (Zanzibar),2,T,roadmap,1\n4,Zanzibar Four,VP Engineering,2,T,,\n"
    .. "5,Zanzibar Five,,Zanzibar Nobody,T,,\n6,Zanzibar Six,Chief Zanzibar Officer,1,T,,\n"
  local outline = "Zanzibar One, CEO\n  Zanzibar Two, CIO\n    Zanzibar Three, CTO\n"
  local charts = { ["a.csv"] = secret, ["b.csv"] = secret:gsub("\n4[^\n]*", ""),
    ["o.txt"] = outline,
    ["n.csv"] = "name,title,manager\nZanzibar One,CEO,\nZanzibar Two,CTO,Zanzibar One\n",
    ["p.ldif"] = "dn: cn=Zanzibar,dc=x\nobjectclass: person\ncn: Zanzibar\ntitle: CTO\n\n"
      .. "dn: cn=Zanzibar 2,dc=x\nobjectclass: person\ncn: Zanzibar 2\ntitle: CIO\n"
      .. "manager: cn=Zanzibar,dc=x\n",
    ["cxo.conf"] = 'return { suppress = { { rule = "O16", reason = "Zanzibar wants it" } } }' }
  local cases = { "chart a.csv --format text", "chart a.csv --format html",
    "chart a.csv --format dot", "chart a.csv --format mermaid", "chart a.csv --format svg",
    "diff a.csv b.csv --format text",
    "diff b.csv a.csv --format json", "diff a.csv --policy airfocus --against mh-consulting",
    "diff a.csv b.csv --format markdown", "chart o.txt", "chart p.ldif --format dot" }
  for _, format in ipairs{ "text", "markdown", "html", "json", "sarif", "junit" } do
    for _, chart in ipairs{ "a.csv", "o.txt", "n.csv", "p.ldif" } do
      cases[#cases + 1] = ("check %s --suggest --format %s"):format(chart, format)
    end
  end
  for _, words in ipairs(cases) do
    it("keeps names and titles out of " .. words, function()
      local folder = command.folder(charts)
      local result = folder.run(words .. " --redact")
      local open = folder.run(words)
      folder.remove()
      assert(result.exit <= 1, result.err)
      assert.truthy(open.out:find"Zanzibar", "nothing to hide")
      assert.falsy(result.out:find"[Zz]anzibar", result.out)
      assert.falsy(result.err:find"[Zz]anzibar", result.err)
    end)
  end
end)

describe("--suggest", function()
  local function suggestions(value)
    local found = {}
    for _, finding in ipairs(value.findings) do
      found[finding.rule] = finding.suggestion and finding.suggestion.text or false
    end
    return found
  end

  it("finds the smallest edits", function()
    local value = json(run_case{ CHECK .. "--suggest --format json" })
    assert.same({
      O04 = "Let Ed (VP Engineering) report to Di (CTO).",
      O06 = "Let Ed (VP Engineering) report to Di (CTO).",
      O22 = "Let Ed (VP Engineering) report to Di (CTO).",
      O07 = "Let Flo (IT Manager) report to Cy (CIO).",
      O16 = false, -- wherever Di goes, Cy loses IT operations
      O23 = "Let Cy (CIO) own business-liaison.",
      O27 = false, -- both are to
      O34 = "Let Cy (CIO) own roadmap.",
    }, suggestions(value))
    local cleared = value.findings[1].suggestion
    assert.same({ edit = "manager", person = "5", to = "4", text = cleared.text,
      clears = { "O06", "O22" } }, cleared)
  end)

  it("knows activities however a sentence spells them", function()
    local folder = command.folder{ ["spelt.lua"] = [[return { rules = { { id = "H1", name = "n",
      severity = "warning", claims = { "cio-owns-help-desk" }, when = "nobody owns HELP-DESK",
      message = "m" } } }]],
      ["owning.csv"] = "id,title,manager,owns\n1,CEO,,budget\n2,CIO,1,\n" }
    local value = json(folder.run"check owning.csv --pack spelt.lua --suggest --format json")
    folder.remove()
    assert.equal("Let CIO [2] own help-desk.", suggestions(value).H1)
  end)

  it("prefers a dotted line, which moves nobody", function()
    local value = json(run_case{ "check org.csv --policy mh-consulting --suggest --format json" })
    assert.equal("Add a dotted line from Ed (VP Engineering) to Di (CTO).", suggestions(value).O21)
  end)

  -- Every suggestion does what it says: the edited file has the finding no more, and none that
  -- weighs as much.
  local function apply(text, suggestion)
    local lines = {}
    for line in (text:gsub("\n$", "") .. "\n"):gmatch"(.-)\n" do
      local id, name, title, manager, department, owns = line:match(
        "^(.-),(.-),(.-),(.-),(.-),(.*)$")
      local dotted = id == "id" and "dotted" or ""
      if id == suggestion.person then
        if suggestion.edit == "manager" then manager = suggestion.to end
        if suggestion.edit == "dotted" then dotted = suggestion.to end
        if suggestion.edit == "owns" then owns = owns .. ";" .. suggestion.to end
      end
      lines[#lines + 1] = table.concat({ id, name, title, manager, department, owns, dotted }, ",")
    end
    return table.concat(lines, "\n")
  end

  for _, policy in ipairs{ "explainer", "mh-consulting", "it-seller", "gravity-junction",
    "airfocus", "majority", "default" } do
    it("keeps its word under " .. policy, function()
      local words = ("check org.csv --size 800 --format json --policy %s "):format(policy)
      local before = json(run_case{ words .. "--suggest" })
      local rank = { info = 1, warning = 2, error = 3 }
      local known, tried = {}, 0
      for _, each in ipairs(before.findings) do known[each.fingerprint] = rank[each.severity] end
      for _, finding in ipairs(before.findings) do
        if finding.suggestion then
          tried = tried + 1
          local after = json(run_case{ words,
            files = { ["org.csv"] = apply(CHART, finding.suggestion) } })
          for _, each in ipairs(after.findings) do
            assert.not_equal(finding.fingerprint, each.fingerprint)
            assert(rank[each.severity] < rank[finding.severity]
              or (known[each.fingerprint] or 0) >= rank[each.severity],
              finding.suggestion.text .. " makes " .. each.message)
          end
        end
      end
      assert(tried > 0)
    end)
  end

  it("says so where a chart is too large", function()
    local rows = { "id,title,manager", "1,CEO," }
    for i = 2, 10001 do rows[i + 1] = i .. ",Clerk,1" end
    local result = run_case{ "check big.csv --suggest",
      files = { ["big.csv"] = table.concat(rows, "\n") } }
    command.holds("nothing is tried on more than 10000 people (suggest.MAX_PEOPLE)", result.err)
  end)
end)

describe("SARIF", function()
  -- Required properties of the objects of SARIF 2.1.0 that are written here, from its schema.
  local objects = {
    log = { required = { "version", "runs" }, runs = "run" },
    run = { required = { "tool" }, tool = "tool", results = "result", artifacts = "artifact",
      invocations = "invocation" },
    tool = { required = { "driver" }, driver = "driver" },
    driver = { required = { "name" }, rules = "rule" },
    rule = { required = { "id" }, shortDescription = "multiformat",
      fullDescription = "multiformat", help = "multiformat" },
    multiformat = { required = { "text" } },
    invocation = { required = { "executionSuccessful" } },
    artifact = { required = {}, location = "artifactLocation" },
    artifactLocation = { required = {} },
    result = { required = { "message" }, message = "message", locations = "location",
      suppressions = "suppression" },
    message = { required = { "text" } },
    location = { required = {}, physicalLocation = "physicalLocation",
      logicalLocations = "logicalLocation" },
    physicalLocation = { required = { "artifactLocation" }, artifactLocation = "artifactLocation",
      region = "region" },
    region = { required = { "startLine" } },
    logicalLocation = { required = {} },
    suppression = { required = { "kind" } },
  }
  local words = {
    level = { none = true, note = true, warning = true, error = true },
    kind = { fail = true, external = true, member = true },
    baselineState = { new = true, unchanged = true },
    columnKind = { utf16CodeUnits = true, unicodeCodePoints = true },
  }

  local function verify(value, name, path)
    local object = objects[name]
    if value[1] ~= nil then
      for i, each in ipairs(value) do verify(each, name, path .. "/" .. i) end
      return
    end
    for _, key in ipairs(object.required) do assert(value[key] ~= nil, path .. " lacks " .. key) end
    for key, inner in pairs(value) do
      if object[key] then verify(inner, object[key], path .. "/" .. key) end
      if words[key] then assert(words[key][inner], ("%s/%s: %s"):format(path, key, inner)) end
    end
  end

  local cases = {
    { CHECK .. "--format sarif" },
    { CHECK .. "--format sarif --suggest", conf = [[return { suppress = {
      { rule = "O16", reason = "agreed" } } }]] },
    { "check a.json --format sarif", files = { ["a.json"] = [=[[{"id":"1","title":"CTO"},
      {"id":"2","title":"CIO","manager":"9"}]]=] } },
    { "check 'a b.csv' --format sarif", files = { ["a b.csv"] = "id,title,manager\n1,CTO,1\n" } },
  }
  for _, case in ipairs(cases) do
    it("has what its schema requires: " .. case[1], function()
      local value = json(run_case(case))
      assert.equal("2.1.0", value.version)
      verify(value, "log", "")
      local run = value.runs[1]
      for _, result in ipairs(run.results) do
        assert.equal(result.ruleId, run.tool.driver.rules[result.ruleIndex + 1].id)
        assert.truthy(result.partialFingerprints["cxo/v1"]:find"^[OPX]%d%d:%x+$")
        assert(#result.locations > 0)
        for _, location in ipairs(result.locations) do
          assert.falsy(location.physicalLocation.artifactLocation.uri:find"[^%w/._~%%-]")
        end
      end
    end)
  end

  it("points at the line, and tells the known from the new", function()
    local folder = command.folder{ ["org.csv"] = CHART }
    folder.run(CHECK .. "--write-baseline base.lua")
    folder.write("org.csv", CHART .. "7,Gil,Software Engineer,3,Labs,\n")
    local run = json(folder.run(CHECK .. "--baseline base.lua --format sarif")).runs[1]
    folder.remove()
    local states = {}
    for _, result in ipairs(run.results) do
      states[result.ruleId] = result.baselineState
      if result.ruleId == "O16" then
        assert.equal(5, result.locations[1].physicalLocation.region.startLine)
        assert.equal("4", result.locations[1].logicalLocations[1].name)
      end
    end
    assert.equal("new", states.O06)
    assert.equal("unchanged", states.O16)
  end)
end)

describe("JUnit", function()
  -- Another parser reads it: counts of tests, failures and skipped, as said and as they are.
  local READ = [[
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.stdin.buffer).getroot()
suite = root.find("testsuite")
cases = suite.findall("testcase")
print(root.tag, suite.get("name"), suite.get("tests"), len(cases),
  suite.get("failures"), len(suite.findall("testcase/failure")),
  suite.get("skipped"), len(suite.findall("testcase/skipped")),
  all(c.get("name") and c.get("classname") for c in cases))
]]
  local python = os.execute"command -v python3 >/dev/null 2>&1" == true

  local function parse(case)
    local files = { ["org.csv"] = CHART, ["read.py"] = READ, ["cxo.conf"] = case.conf }
    for path, text in pairs(case.files or {}) do files[path] = text end
    local folder = command.folder(files)
    folder.write("out.xml", folder.run(case[1] .. " --format junit").out)
    local handle = io.popen(("cd '%s' && python3 read.py <out.xml 2>&1"):format(folder.path))
    local out = handle:read"a"
    handle:close()
    folder.remove()
    return out
  end

  local cases = {
    { CHECK, "^testsuites org.csv (%d+) (%d+) 5 5 (%d+) (%d+) True\n$" },
    { CHECK .. "--fail-on never", "^testsuites org.csv (%d+) (%d+) 0 0 (%d+) (%d+) True\n$" },
    { CHECK .. "--fail-on info", "^testsuites org.csv (%d+) (%d+) 8 8 (%d+) (%d+) True\n$" },
    { "check odd.csv", "^testsuites odd.csv (%d+) (%d+) %d+ %d+ (%d+) (%d+) True\n$",
      files = { ["odd.csv"] = "id,name,title,manager\n1,\"<&>\"\"' ]]> \1\8\239\191\190\",CTO,9\n"
        .. "2,\237\160\128,CIO,1\n" } },
  }
  for _, case in ipairs(cases) do
    it("is read by another parser: " .. case[1], function()
      if not python then return pending"python3 is not here" end
      local out = parse(case)
      local tests, found, skipped, counted = out:match(case[2])
      assert(tests, out)
      assert.equal(tests, found)
      assert.equal(skipped, counted)
    end)
  end
end)
