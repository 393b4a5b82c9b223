-- What differs between two policies, and between two charts: in Lua and by the command.

local cjson = require "cjson"
local command = require "command"
local cxo = require "cxo"
local diff = require "cxo.diff"

local CHART = io.open"spec/fixtures/u3.csv":read"a"

local function load_text(text)
  local rows, headers = {}, nil
  for line in text:gmatch"[^\n]+" do
    local row, i = {}, 0
    for cell in (line:match"^%s*(.-)$" .. ","):gmatch"([^,]*)," do
      i = i + 1
      if headers then row[headers[i]] = cell else row[i] = cell end
    end
    if headers then rows[#rows + 1] = row else headers = row end
  end
  return assert(cxo.chart.load(rows))
end

local function ids(list)
  local out = {}
  for i, each in ipairs(list) do
    out[i] = each.id .. (each.from and "<" .. each.from.id or "") .. (each.to and ">" .. each.to.id
      or "")
  end
  return table.concat(out, " ")
end

local HEAD = "id,name,title,manager\n"

describe("people of two charts", function()
  -- name, old rows, new rows, joined, left, moved
  local cases = {
    { "nothing changed", "1,A,CEO,\n2,B,CIO,1", "1,A,CEO,\n2,B,CIO,1", "", "", "" },
    { "one joins, one leaves", "1,A,CEO,\n2,B,CIO,1", "1,A,CEO,\n3,C,CTO,1", "3", "2", "" },
    { "a new manager", "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,2", "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,1", "", "",
      "3<2>1" },
    { "another name and title", "1,A,CEO,\n2,B,CIO,1", "1,A,CEO,\n2,Z,CTO,1", "", "", "" },
    { "other rows, the same lines", "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,2",
      "3,C,CTO,2\n2,B,CIO,1\n1,A,CEO,", "", "", "" },
    { "the manager by name, then by id", "1,Ada,CEO,\n2,B,CIO,Ada", "1,Ada,CEO,\n2,B,CIO,1", "",
      "", "" },
    { "the manager left", "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,2", "1,A,CEO,\n3,C,CTO,1", "", "2",
      "3<2>1" },
    { "up to the top", "1,A,CEO,\n2,B,CIO,1", "1,A,CEO,\n2,B,CIO,", "", "", "2<1" },
    { "to a stranger, and from one", "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,ghost",
      "1,A,CEO,\n2,B,CIO,ghost\n3,C,CTO,1", "", "", "2<1 3>1" },
    { "one stranger for another", "2,B,CIO,ghost", "2,B,CIO,spirit", "", "", "2" },
    { "the same stranger", "2,B,CIO,ghost", "2,B,CIO,ghost", "", "", "" },
    { "ids that repeat are joined by their first row", "1,A,CEO,\n2,B,CIO,1\n2,C,CTO,2",
      "1,A,CEO,\n2,B,CIO,1\n2,C,CTO,1", "", "", "" },
    { "into a circle and out", "1,A,CEO,2\n2,B,CIO,1\n3,C,CTO,", "1,A,CEO,\n2,B,CIO,3\n3,C,CTO,2",
      "", "", "1<2 2<1>3 3>2" },
    { "a boss of oneself", "1,A,CEO,1", "1,A,CEO,", "", "", "1" },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local old, new = load_text(HEAD .. case[2]), load_text(HEAD .. case[3])
      local people = diff.people(old, new)
      assert.same({ case[4], case[5], case[6] },
        { ids(people.joined), ids(people.left), ids(people.moved) })
    end)
  end

  it("backwards, who joined has left and who moved moved back", function()
    for _, case in ipairs(cases) do
      local old, new = load_text(HEAD .. case[2]), load_text(HEAD .. case[3])
      local there, back = diff.people(old, new), diff.people(new, old)
      assert.equal(ids(there.joined), ids(back.left), case[1])
      assert.equal(ids(there.left), ids(back.joined), case[1])
      assert.equal(#there.moved, #back.moved, case[1])
    end
  end)
end)

describe("findings of two checks", function()
  local function difference(old, new, settings, other)
    return diff.findings(assert(load_text(old):check(settings)),
      assert(load_text(new):check(other or settings)))
  end
  local function rules_of(list)
    local out = {}
    for i, each in ipairs(list) do out[i] = (each.new or each).rule end
    return table.concat(out, " ")
  end

  -- name, old, new, settings, settings of the new one, new, gone, changed
  local one = HEAD .. "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,2\n4,D,Software Engineer,3\n5,E,IT Manager,2"
  local equal = HEAD .. "1,A,CEO,\n2,B,CIO,1\n3,C,CTO,1\n4,D,Software Engineer,3\n5,E,IT Manager,2"
  local cases = {
    { "none", one, one, { policy = "airfocus" }, nil, "", "", "" },
    { "gone with its cause", one, equal, { policy = "airfocus" }, nil, "", "O16", "" },
    { "new with its cause", equal, one, { policy = "airfocus" }, nil, "O16", "", "" },
    { "of two policies", one, one, { policy = "airfocus" }, { policy = "mh-consulting" }, "", "O16",
      "" },
    { "another weight is a change", one, one, { policy = "airfocus" },
      { policy = "airfocus", severities = { O16 = "info" } }, "", "", "O16" },
    { "other claims are a change", one, one, { policy = "airfocus" }, { policy = "explainer" },
      "O13", "", "O16" },
    { "other subjects are another finding", one,
      HEAD .. "1,A,CEO,\n2,B,CIO,1\n9,C,CTO,2\n4,D,Software Engineer,9\n5,E,IT Manager,2",
      { policy = "airfocus" }, nil, "O16", "O16", "" },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local found = difference(case[2], case[3], case[4], case[5])
      local expected = case[6]:gsub("O13", "")
      assert.same({ (expected:gsub("^%s+", "")), case[7], case[8] },
        { rules_of(found.new), rules_of(found.gone), rules_of(found.changed) })
    end)
  end

  it("a check and itself agree, and two ways add up", function()
    for _, policy in ipairs(cxo.pack:policies()) do
      local chart = assert(cxo.chart.load("spec/fixtures/sample.csv"))
      local a = assert(chart:check{ policy = policy })
      local b = assert(chart:check{ policy = "majority" })
      local same, there, back = diff.findings(a, a), diff.findings(a, b), diff.findings(b, a)
      assert.same({ 0, 0, 0, #a.findings }, { #same.new, #same.gone, #same.changed, same.same })
      assert.equal(#a.findings, #there.gone + #there.changed + there.same)
      assert.equal(#b.findings, #there.new + #there.changed + there.same)
      assert.same({ #there.new, #there.gone, #there.changed },
        { #back.gone, #back.new, #back.changed })
    end
  end)
end)

local NEW = [[
id,name,title,manager,department,owns
1,Ada,CEO,,Board,
2,Bo,CFO,1,Finance,
3,Cy,CIO,1,Technology,servers;storage;data;security
4,Di,CTO,1,Product,product;roadmap
5,Ed,VP Engineering,4,Product,
7,Gu,CIO,3,Technology,help-desk
]]
local SIZED = " --policy airfocus --size 800"
local each_case = loadfile("spec/cases.lua", "t", _ENV)()

describe("cxo diff", function()
  each_case({
    { "diff org.csv --policy airfocus --against mh-consulting --size 800", 1, {
      "org.csv, airfocus and mh-consulting: findings: 2 new, 7 gone, 1 changed, 0 the same",
      "Policy airfocus, against mh-consulting", "New findings", "O01 same-department",
      "says so: departments-differ@mh-consulting", "airfocus says nothing of it (K21)",
      "O21 no-vp-engineering-link", "Findings gone", "O04", "O06", "O07", "O16 cto-under-cio",
      "there it takes the side reporting=chain", "O23", "O27 security-unowned",
      "O34 roadmap-single-handed", "Findings changed", "O22 vp-engineering-under-cio",
      "Rests on vp-engineering-delivers-with-cto@mh-consulting; before on "
        .. "cto-leads-engineering@airfocus." } },
    { "diff org.csv --policy airfocus --against mh-consulting --fail-on error", 0, "2 new" },
    { "diff org.csv --policy airfocus --against airfocus", 0,
      "0 new, 0 gone, 0 changed, 8 the same" },
    { "diff org.csv --policy s4 --against s1", 1, "org.csv, airfocus and mh-consulting" },
    { "diff org.csv new.csv" .. SIZED, 1, {
      "org.csv and new.csv: findings: 3 new, 6 gone, 0 changed, 2 the same",
      "People 6, then 6: 1 joined, 1 left, 3 moved", "O05 cio-no-it-staff", "Findings gone",
      "O16", "Roles that changed hands", "cio: from Cy [3], CIO to Cy [3], CIO; Gu [7], CIO",
      "it-manager: from Flo [6], IT Manager to nobody", "Joined", "Gu [7], CIO", "Left",
      "Flo [6], IT Manager", "Moved", "Cy [3], CIO: from Bo [2], CFO to Ada [1], CEO" } },
    { "diff new.csv org.csv" .. SIZED, 1, "6 new, 3 gone, 0 changed, 2 the same" },
    { "diff org.csv org.csv" .. SIZED, 0,
      { "0 new, 0 gone, 0 changed", "0 joined, 0 left, 0 moved" },
      name = "a chart and itself: findings that are not new do not count" },
    { "diff org.csv new.csv" .. SIZED .. " --redact", 1, {
      "cio: from 3 to 3; 7", "Joined", "7", "Moved", "3: from 2 to 1" } },
    { "diff org.csv new.csv" .. SIZED .. " --format markdown", 1,
      { "# org.csv and new.csv", "## New findings", "## Moved", "- Cy \\[3\\], CIO" } },
    { "diff - new.csv" .. SIZED, 1, "standard input and new.csv", input = CHART },
    { "diff org.csv -" .. SIZED, 1, "org.csv and standard input", input = NEW },
    { "diff org.csv new.csv", 1, "Policy airfocus",
      conf = 'return { policy = "airfocus", holder = { cto = "5" } }' },
    { "diff org.csv", 2, nil, "a second chart, or --against another policy, is expected" },
    { "diff org.csv new.csv --against strict", 2, nil, "a second chart, or --against" },
    { "diff - -", 2, nil, "both charts are standard input" },
    { "diff org.csv --against nobody", 2, nil, "no policy 'nobody'" },
    { "diff org.csv missing.csv", 3, nil, "missing.csv: No such file" },
    { "diff missing.csv org.csv", 3, nil, "missing.csv: No such file" },
    { "diff org.csv bad.csv", 3, nil, "bad.csv:1: no title column", files = {
      ["bad.csv"] = "id,name\n1,Ada\n" } },
    { "diff org.csv o.txt" .. SIZED, 1, "6 joined, 6 left, 0 moved", files = {
      ["o.txt"] = "Ada, CEO\n  Bo, CFO\n  Cy, CIO\n  Di, CTO\n    Ed, VP Engineering\n"
        .. "    Flo, IT Manager\n" }, name = "charts of two formats, of which one has no ids" },
  }, { ["org.csv"] = CHART, ["new.csv"] = NEW })

  it("in JSON says the same", function()
    local result = command.run_case({ "diff org.csv new.csv --format json" .. SIZED },
      { ["org.csv"] = CHART, ["new.csv"] = NEW })
    local value = cjson.decode(result.out)
    assert.same({ "7", "6" }, { value.people.joined[1].id, value.people.left[1].id })
    assert.same({ "3", "2", "1" }, { value.people.moved[1].id, value.people.moved[1].from.id,
      value.people.moved[1].to.id })
    assert.equal("cio", value.roles[1].role)
    assert.equal(2, value.findings.same)
    assert.same({ "org.csv", 6, 800 }, { value.old.chart, value.old.people, value.old.size })
    for _, list in ipairs{ value.findings.new, value.findings.gone } do
      for _, finding in ipairs(list) do
        assert.equal("string", type(finding.fingerprint))
        assert.equal(#finding.subjects, #finding.lines)
      end
    end
    local policies = cjson.decode(command.run_case(
      { "diff org.csv --policy airfocus --against mh-consulting --format json" },
      { ["org.csv"] = CHART }).out)
    assert.is_nil(policies.people)
    assert.same({ standing = "silent", conflict = "K21" }, policies.findings.new[1].why)
    assert.equal("reporting=chain", policies.findings.gone[4].why.side)
  end)
end)
