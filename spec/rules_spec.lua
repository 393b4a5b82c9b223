local cxo = require "cxo"
local disk = require "disk"

-- Loads a chart from CSV text, so that it has just the columns that the text has.
local function load_text(kb, text)
  local path = disk.new(text)
  local chart, message = kb.chart.load(path)
  os.remove(path)
  return assert(chart, message)
end

local function load_chart(rows) return assert(cxo.chart.load(rows)) end

local function check(chart, settings) return assert(chart:check(settings)) end

-- The findings of one rule.
local function findings_of(result, rule)
  local found = {}
  for _, finding in ipairs(result.findings) do
    if finding.rule == rule then found[#found + 1] = finding end
  end
  return found
end

local function set_of(list)
  local set = {}
  for _, value in ipairs(list) do set[value] = true end
  return set
end

local function ids_of(list, field)
  local ids = {}
  for i, entry in ipairs(list) do ids[i] = entry[field] end
  return ids
end

-- Every policy that the built-in pack knows, and every single knob over the default one.
local policies = { {}, { policy = "default" }, { policy = "strict" }, { policy = "majority" } }
for source in cxo.sources() do
  policies[#policies + 1] = { policy = source.id, source = source.id }
end
for conflict in cxo.pack:each"conflict" do
  for _, side in ipairs(conflict.sides) do
    if conflict.knob then
      policies[#policies + 1] = { set = { [conflict.knob] = side.value } }
    end
  end
end

local function name_of(case)
  local knob, side = next(case.set or {})
  return knob and knob .. "=" .. side or case.policy or "none named"
end

local function settings_of(case, size)
  return { policy = case.policy, set = case.set, size = size }
end

-- Breaks every rule about people; with it, a messy one that breaks every rule about structure.
local busy = load_chart{
  { id = "1", name = "Ada", title = "CEO" },
  { id = "2", name = "Bo", title = "CIO", manager = "1" },
  { id = "3", name = "Cy", title = "CTO", manager = "2" },
  { id = "4", name = "Di", title = "CTO", manager = "1" },
  { id = "5", name = "Ed", title = "VP Engineering", manager = "1" },
  { id = "6", name = "Flo", title = "Software Engineer", manager = "5" },
}
local messy = load_chart{
  { id = "1", name = "Ada", title = "CEO", manager = "ghost" },
  { id = "2", name = "Bo", title = "CIO", manager = "3" },
  { id = "3", name = "Cy", title = "CTO", manager = "2" },
  { id = "3", name = "Di", title = "CTO" },
  { id = "5", name = "Ed", title = "VP Engineering" },
  { id = "6", name = "Flo", title = "Clerk", manager = "6" },
  { id = "7", title = "CTO", manager = "ghost" },
  { id = "8", title = "CTO", manager = "phantom" },
}

describe("rules: what a policy lets them cite", function()
  for _, case in ipairs(policies) do
    local scope = assert(cxo.scope(settings_of(case)))
    describe("policy " .. name_of(case), function()
      local results = { check(busy, settings_of(case)), check(messy, settings_of(case)) }

      it("only admitted claims, and all of them", function()
        for _, result in ipairs(results) do
          for _, finding in ipairs(result.findings) do
            local expected = {}
            for _, id in ipairs(cxo.pack:find("rule", finding.rule).claims) do
              for claim in cxo.claims{ proposition = id } do
                if scope.policy:admits(claim) then expected[#expected + 1] = claim.id end
              end
            end
            assert.same(expected, finding.claims, finding.rule)
          end
        end
      end)

      it("exceptions only by admitted claims", function()
        for _, finding in ipairs(results[1].findings) do
          for _, id in ipairs(finding.unless) do
            assert.is_true(scope.policy:admits(id), finding.rule .. " " .. id)
          end
        end
      end)

      it("others say otherwise: none is cited, none is admitted", function()
        for _, result in ipairs(results) do
          for _, finding in ipairs(result.findings) do
            local cited = set_of(finding.claims)
            for _, id in ipairs(finding.others) do
              assert.is_nil(cited[id], finding.rule .. " " .. id)
              assert.is_false(scope.policy:admits(id), finding.rule .. " " .. id)
            end
          end
        end
      end)

      it("each rule is run, not applicable or not admitted, as its claims have it", function()
        for _, result in ipairs(results) do
          local found = set_of(ids_of(result.findings, "rule"))
          local not_applicable = set_of(ids_of(result.not_applicable, "rule"))
          local not_admitted = set_of(ids_of(result.not_admitted, "rule"))
          for rule in cxo.pack:each"rule" do
            local admitted = #rule.claims == 0
            for _, id in ipairs(rule.claims) do
              admitted = admitted or scope.policy:standing(id) == "admitted"
            end
            assert.equal(not admitted, not_admitted[rule.id] or false, rule.id)
            if not admitted then
              assert.is_nil(found[rule.id], rule.id)
              assert.is_nil(not_applicable[rule.id], rule.id)
            end
            assert.is_falsy(found[rule.id] and not_applicable[rule.id], rule.id)
          end
        end
      end)

      it("a rule that is not admitted says how its propositions stand", function()
        local order = { silent = 1, rejected = 2, disputed = 3 }
        for _, entry in ipairs(results[1].not_admitted) do
          local best = 0
          for _, id in ipairs(cxo.pack:find("rule", entry.rule).claims) do
            best = math.max(best, order[scope.policy:standing(id)])
          end
          assert.equal(best, order[entry.standing], entry.rule)
        end
      end)

      if case.source then
        it("a source's policy rests on that source alone", function()
          for _, result in ipairs(results) do
            for _, finding in ipairs(result.findings) do
              for _, id in ipairs(finding.claims) do
                assert.equal(case.source, cxo.pack:find("claim", id).source, finding.rule)
              end
            end
          end
        end)
      end
    end)
  end

  -- Written out, so that the engine is not its own judge. What is missing does not run.
  local runs = {
    ["none named"] = "O04 O16 O21", default = "O04 O16 O21", strict = "O21",
    majority = "O04 O16 O21", explainer = "O04 O16", ["mh-consulting"] = "O14 O21",
    ["it-seller"] = "O04", ["gravity-junction"] = "O04", airfocus = "O04 O16",
    ["reporting=chain"] = "O04 O14 O21", ["reporting=peers"] = "O04 O16 O21",
    ["reporting=any"] = "O04 O21", ["engineering=line"] = "O04 O16 O21",
    ["engineering=partner"] = "O16 O21",
  }
  for _, case in ipairs(policies) do
    local expected = runs[name_of(case)]
    if expected then
      it(("under %s: %s"):format(name_of(case), expected), function()
        local result, ran = check(busy, settings_of(case)), {}
        for _, rule in ipairs{ "O04", "O14", "O16", "O21" } do
          if #findings_of(result, rule) > 0 then ran[#ran + 1] = rule end
        end
        assert.equal(expected, table.concat(ran, " "))
      end)
    end
  end

  it("a source may be named by its key, and goes by its slug", function()
    local by_key = check(busy, { policy = "s1" })
    assert.same(check(busy, { policy = "mh-consulting" }), by_key)
    assert.equal("mh-consulting", by_key.policy)
  end)

  it("names the conflict and the knob that contest a rule", function()
    local result = check(busy, { set = { reporting = "chain" } })
    local expected = { O04 = { "K22", "engineering" }, O14 = { "K01", "reporting" }, O21 = {} }
    for rule, pair in pairs(expected) do
      local finding = findings_of(result, rule)[1]
      assert.same(pair, { finding.conflict, finding.knob })
    end
    local contested = {}
    for _, entry in ipairs(result.not_admitted) do contested[entry.rule] = entry.conflict end
    assert.equal("K01", contested.O16)
    assert.is_nil(contested.O04)
  end)
end)

-- A small pack of another trade, to be told apart from the built-in one.
local ship = [[
return {
  sources = {
    { id = "log", title = "The log", kind = "book", origin = "bridge" },
    { id = "cook", title = "The cook", kind = "person", origin = "galley" },
  },
  topics = { { id = "duty", name = "Duty" } },
  areas = {
    { id = "bridge", name = "the bridge" },
    { id = "engines", name = "engines", phrases = { "engine room", "stoker" } },
  },
  roles = {
    { id = "captain", name = "Captain", level = "chief", area = "bridge" },
    { id = "mate", name = "First Mate", level = "vp", area = "bridge" },
    { id = "engineer", name = "Chief Engineer", level = "head", area = "engines" },
  },
  columns = {
    { id = "id", headers = { "id" } }, { id = "name", headers = { "name" } },
    { id = "title", headers = { "title" } }, { id = "manager", headers = { "manager" } },
    { id = "department", headers = { "department" } },
  },
  propositions = {
    {
      id = "mate-obeys", topic = "duty", roles = { "mate" }, statement = "Mates obey.",
      claims = {
        { source = "log", hedge = "plain", locator = "p1", statement = "Mates obey." },
        { source = "cook", hedge = "possible", locator = "p2", statement = "Mates may obey." },
      },
    },
    {
      id = "mate-rules", topic = "duty", roles = { "mate" }, statement = "Mates rule.",
      claims = {
        { source = "cook", hedge = "must", locator = "p3", statement = "Mates rule." },
      },
    },
    {
      id = "stokers-sing", topic = "duty", roles = { "engineer" }, statement = "Stokers sing.",
      claims = {
        { source = "cook", hedge = "possible", locator = "p4", statement = "They may sing." },
      },
    },
    {
      id = "small-ships-differ", topic = "duty", roles = { "mate" }, statement = "It depends.",
      claims = {
        { source = "log", hedge = "plain", locator = "p5", statement = "It depends." },
      },
    },
  },
  conflicts = {
    {
      id = "C1", kind = "direct", point = "Who rules?", knob = "rule", default = "captain",
      sides = {
        { value = "captain", propositions = { "mate-obeys" } },
        { value = "mate", propositions = { "mate-rules" } },
      },
    },
  },
  rules = { RULES },
}
]]

-- An instance with these rules, or nil and the message.
local function ship_with(rules)
  local path = disk.new((ship:gsub("RULES", function() return rules end)))
  local kb, message = cxo.new{ builtin = false, packs = { path } }
  os.remove(path)
  return kb, message
end

local crew = {
  { id = "1", name = "Ada", title = "Captain" },
  { id = "2", name = "Bo", title = "First Mate", manager = "1" },
  { id = "3", name = "Cy", title = "Chief Engineer", manager = "2" },
  { id = "4", name = "Di", title = "Stoker", manager = "3" },
}

-- Checks the crew, or other rows, with one rule `R`, given without its id and name.
local function check_with(rule, settings, rows)
  local kb = assert(ship_with('{ id = "R", name = "r", ' .. rule .. " }"))
  return assert(assert(kb.chart.load(rows or crew)):check(settings))
end

local function only_finding(result)
  assert.equal(1, #result.findings)
  return result.findings[1]
end

describe("rules: severity", function()
  local cases = {
    -- severity in the pack, claims, settings, severity of the finding
    { "error", "", nil, "error" },
    { "warning", "", nil, "warning" },
    { "info", "", nil, "info" },
    { "error", "mate-obeys", nil, "warning" },
    { "warning", "mate-obeys", nil, "warning" },
    { "info", "mate-obeys", nil, "info" },
    { "error", "mate-obeys", { policy = "log" }, "warning" },
    { "error", "stokers-sing", nil, "info" },
    { "warning", "stokers-sing", nil, "info" },
    { "info", "stokers-sing", nil, "info" },
    { "warning", "stokers-sing", { policy = "cook" }, "info" },
    { "warning", "mate-rules", { policy = "cook", set = { rule = "mate" } }, "warning" },
    { "warning", "mate-obeys", { policy = "cook", set = { rule = "captain" } }, "info" },
    { "warning", "mate-obeys stokers-sing", nil, "warning" },
    { "warning", "mate-rules stokers-sing", nil, "info" },
  }
  for _, case in ipairs(cases) do
    local severity, names, settings, expected = table.unpack(case, 1, 4)
    local claims = names:gsub("%S+", '"%0",')
    it(("%s, resting on %s, under %s"):format(severity, names == "" and "nothing" or names,
      name_of(settings or {})), function()
      local result = check_with(('severity = "%s", claims = { %s }, when = "any mate", '
        .. 'message = "m"'):format(severity, claims), settings)
      assert.equal(expected, only_finding(result).severity)
    end)
  end

  it("of the built-in rules: an error cites nothing", function()
    for _, case in ipairs(policies) do
      for _, size in ipairs{ 20, 800, "unknown" } do
        for _, chart in ipairs{ busy, messy } do
          local result = check(chart, settings_of(case, math.type(size) and size))
          for _, finding in ipairs(result.findings) do
            if finding.severity == "error" then assert.same({}, finding.claims) end
          end
        end
      end
    end
  end)
end)

describe("rules: exceptions and the size of the firm", function()
  local ours = "fewer than 50 people, a number of cxo's own that no source gives"
  local small = "The firm counts as small: " .. ours .. "."
  local open = "Would weigh less in a firm of " .. ours .. "; the size was not given."
  local alone = { "cto-one-person-innovation-team@gravity-junction" }
  local cases = {
    -- settings; severity, note, unless of O04
    { { size = 20 }, "info", small, alone },
    { { size = 49 }, "info", small, alone },
    { { size = 50 }, "warning", nil, {} },
    { { size = 800 }, "warning", nil, {} },
    { {}, "warning", open, alone },
    { { policy = "gravity-junction", size = 20 }, "info", small, alone },
    { { policy = "gravity-junction", size = 800 }, "warning", nil, {} },
    { { policy = "gravity-junction" }, "warning", open, alone },
    { { policy = "majority", size = 20 }, "info", small, alone },
    { { policy = "it-seller", size = 20 }, "warning", nil, {} },
    { { policy = "it-seller" }, "warning", nil, {} },
    { { policy = "airfocus", size = 20 }, "warning", nil, {} },
    { { size = 20, small_below = 21 }, "info",
      "The firm counts as small: fewer than 21 people.", alone },
    { { size = 20, small_below = 20 }, "warning", nil, {} },
    { { small_below = 30 }, "warning",
      "Would weigh less in a firm of fewer than 30 people; the size was not given.", alone },
    { { size = 60, small_below = 100 }, "info",
      "The firm counts as small: fewer than 100 people.", alone },
  }
  for _, case in ipairs(cases) do
    local settings, severity, note, unless = table.unpack(case, 1, 4)
    it(("O04 under %s, size %s, small below %s"):format(settings.policy or "default",
      settings.size or "unknown", settings.small_below or "ours"), function()
      local findings = findings_of(check(busy, settings), "O04")
      assert.equal(2, #findings)
      for _, finding in ipairs(findings) do
        assert.equal(severity, finding.severity)
        assert.equal(note, finding.note)
        assert.same(unless, finding.unless)
      end
    end)
  end

  it("takes size and threshold of the instance where the call gives none", function()
    local kb = assert(cxo.new{ size = 20, small_below = 10 })
    local chart = assert(kb.chart.load{ { id = "1", title = "CTO" } })
    assert.equal("warning", findings_of(check(chart), "O04")[1].severity)
    assert.equal("info", findings_of(check(chart, { size = 9 }), "O04")[1].severity)
    assert.equal("info", findings_of(check(chart, { small_below = 21 }), "O04")[1].severity)
  end)

  local exception = 'exceptions = { { claims = { "small-ships-differ" }, when = "%s" } }'
  local rule = 'severity = "warning", claims = { "mate-obeys" }, when = "any mate", '
    .. 'message = "m", ' .. exception
  local weights = {
    -- when of the exception, settings, severity
    { "any captain", nil, "info" },
    { "no captain", nil, "warning" },
    { "any captain", { policy = "log" }, "info" },
    { "any captain", { policy = "cook", set = { rule = "captain" } }, "info" }, -- only possible
    { "the firm is not small", { size = 100 }, "info" },
    { "the firm is not small", { size = 10 }, "warning" },
    { "the firm is not small", {}, "warning" },
  }
  for _, case in ipairs(weights) do
    local sentence, settings, severity = table.unpack(case, 1, 3)
    it(("an exception when '%s', under %s, size %s"):format(sentence, name_of(settings or {}),
      (settings or {}).size or "unknown"), function()
      assert.equal(severity, only_finding(check_with(rule:format(sentence), settings)).severity)
    end)
  end

  it("an exception that nobody asked says so does not count", function()
    local only_log = rule:format("any captain"):gsub("mate%-obeys", "stokers-sing")
      :gsub("small%-ships%-differ", "mate-rules")
    assert.same({}, only_finding(check_with(only_log)).unless)
  end)
end)

-- For some built-in rules a chart that breaks it, with the finding in full, and one that keeps it;
-- every rule has a pair in its record, see examples_spec.
describe("rules: broken and kept", function()
  local boss = { id = "1", name = "Ada", title = "CEO" }
  local cases = {
    X01 = {
      broken = {
        { id = "0", title = "CEO" },
        { id = "1", name = "Ada", title = "Clerk", manager = "2" },
        { id = "2", name = "Bo", title = "Clerk", manager = "3" },
        { id = "3", name = "Cy", title = "Clerk", manager = "1" },
        { id = "4", name = "Di", title = "Clerk", manager = "3" },
      },
      kept = { boss, { id = "2", title = "Clerk", manager = "1" } },
      severity = "error", subjects = { "1", "2", "3" }, lines = { 3, 4, 5 },
      message = "Ada (Clerk), Bo (Clerk) and Cy (Clerk) report to each other in a circle of 3.",
      fix = "Correct the manager of one of them.",
    },
    X02 = {
      broken = {
        boss, { id = "2", name = "Bo", title = "Clerk", manager = "ghost" },
        { id = "3", name = "Cy", title = "Clerk", manager = "1" },
        { id = "4", name = "Di", title = "Clerk", manager = "ghost" },
      },
      kept = { boss, { id = "2", title = "Clerk", manager = "1" } },
      severity = "error", subjects = { "2", "4" }, lines = { 3, 5 },
      message = "Nobody on the chart is 'ghost', the manager of Bo (Clerk) and Di (Clerk).",
      fix = "Add the manager to the chart, or correct the reference.",
    },
    X03 = {
      broken = {
        boss, { id = "2", name = "Bo", title = "Clerk", manager = "1" },
        { id = "2", name = "Cy", title = "Clerk", manager = "1" },
      },
      kept = { boss, { id = "2", name = "Ada", title = "CEO", manager = "1" } },
      severity = "error", subjects = { "2", "2" }, lines = { 3, 4 },
      message = "The id '2' stands for 2 rows: Bo (Clerk) and Cy (Clerk).",
      fix = "Give each person an id of their own; until then reports go to the first of them.",
    },
    X04 = {
      broken = { boss, { id = "2", name = "Bo", title = "Clerk" } },
      kept = { boss, { id = "2", name = "Bo", title = "Clerk", manager = "ghost" } },
      severity = "warning", subjects = { "1", "2" }, lines = { 2, 3 },
      message = "2 people have no manager: Ada (CEO) and Bo (Clerk).",
      fix = "Name the manager of all but one of them, or check each tree on its own.",
    },
    X05 = {
      broken = { { id = "1", title = "Clerk", manager = "1" } },
      kept = { { id = "1", title = "Clerk" } },
      severity = "error", subjects = {}, lines = {},
      message = "Nobody is without a manager, so the chart has no top.",
      fix = "Leave the manager of the person at the top empty.",
    },
    X06 = {
      broken = { boss, { id = "2", name = "Bo", title = "Clerk", manager = "2" } },
      kept = { boss, { id = "2", name = "Bo", title = "Clerk", manager = "1" } },
      severity = "error", subjects = { "2" }, lines = { 3 },
      message = "Bo (Clerk) is given as their own manager.",
      fix = "Name the right manager; at the top of the chart, leave the field empty.",
    },
    O04 = {
      broken = {
        boss, { id = "2", name = "Bo", title = "CTO", manager = "1" },
        { id = "3", title = "Software Engineer", manager = "1" },
        { id = "4", title = "Accountant", manager = "2" },
      },
      kept = {
        boss, { id = "2", name = "Bo", title = "CTO", manager = "1" },
        { id = "3", title = "Clerk", manager = "2" },
        { id = "4", title = "Software Engineer", manager = "3" },
      },
      severity = "warning", subjects = { "2" }, lines = { 3 },
      message = "Nobody in engineering, development or research is shown below Bo (CTO).",
      fix = "Show the engineering teams below Bo (CTO), or say who leads them.",
    },
    O14 = {
      policy = "mh-consulting",
      broken = {
        boss, { id = "2", name = "Bo", title = "CIO", manager = "1" },
        { id = "3", name = "Cy", title = "CTO", manager = "1" },
      },
      kept = {
        boss, { id = "2", name = "Bo", title = "CIO", manager = "1" },
        { id = "3", name = "Cy", title = "CTO", manager = "2" },
        { id = "4", name = "Di", title = "CIO and CTO", manager = "1" },
      },
      severity = "warning", subjects = { "3" }, lines = { 4 },
      message = "Cy (CTO) reports to Ada (CEO), not to the CIO.",
      fix = "Let Cy (CTO) report to Bo (CIO).",
    },
    O16 = {
      policy = "airfocus",
      broken = {
        boss, { id = "2", name = "Bo", title = "CIO", manager = "1" },
        { id = "3", name = "Cy", title = "Clerk", manager = "2" },
        { id = "4", name = "Di", title = "CTO", manager = "3" },
      },
      kept = {
        boss, { id = "2", name = "Bo", title = "CIO", manager = "1" },
        { id = "4", name = "Di", title = "CTO", manager = "1" },
      },
      severity = "warning", subjects = { "4" }, lines = { 5 },
      message = "Di (CTO) stands under Bo (CIO).",
      fix = "Let Di (CTO) report to the manager of Bo (CIO).",
    },
    O21 = {
      broken = {
        boss, { id = "2", name = "Bo", title = "CTO", manager = "1" },
        { id = "3", name = "Cy", title = "VP Engineering", manager = "1" },
      },
      kept = {
        boss, { id = "2", name = "Bo", title = "CTO", manager = "1" },
        { id = "3", name = "Cy", title = "Clerk", manager = "2" },
        { id = "4", name = "Di", title = "VP Engineering", manager = "3" },
      },
      severity = "warning", subjects = { "3" }, lines = { 4 },
      message = "Cy (VP Engineering) has no line to Bo (CTO).",
      fix = "Let Cy (VP Engineering) report to the CTO, or show the link between the two.",
    },
  }

  for rule in cxo.pack:each"rule" do
    local case = cases[rule.id]
    if case then
      it(rule.id .. " finds what breaks it", function()
        local result = check(load_chart(case.broken), { policy = case.policy, size = 800 })
        local finding = findings_of(result, rule.id)[1]
        assert.is_table(finding)
        assert.equal(1, #findings_of(result, rule.id))
        for _, field in ipairs{ "severity", "subjects", "lines", "message", "fix" } do
          assert.same(case[field], finding[field], field)
        end
        assert.equal(rule.name, finding.name)
        assert.is_nil(finding.note)
      end)

      it(rule.id .. " leaves alone what keeps it", function()
        local result = check(load_chart(case.kept), { policy = case.policy, size = 800 })
        assert.same({}, findings_of(result, rule.id))
        assert.is_nil(set_of(ids_of(result.not_applicable, "rule"))[rule.id])
        assert.is_nil(set_of(ids_of(result.not_admitted, "rule"))[rule.id])
      end)
    end
  end
end)

-- O14 wants the CTO directly under the CIO, O16 nowhere under one. Of the CTOs who are not CIO too,
-- O14 finds those not directly under a CIO and O16 those under one at any depth: together all of
-- them, both only those under a CIO with somebody between. A CTO who is CIO too is never found by
-- O14, and by O16 only under another CIO. Said of trees; a cycle is X01's to find.
describe("rules: O14 and O16 complement each other", function()
  local titles = { "CIO", "CTO", "CTO", "CIO & CTO", "Clerk" }

  it("on random trees", function()
    local seed = os.time()
    math.randomseed(seed)
    local seen = { direct = 0, between = 0, apart = 0, both_roles = 0 }
    for _ = 1, 200 do
      local rows = { { id = "1", title = "CIO" }, { id = "2", title = "CTO", manager = "1" } }
      for i = 3, math.random(3, 15) do
        local manager = math.random(0, i - 1)
        rows[i] = { id = tostring(i), title = titles[math.random(#titles)],
          manager = manager > 0 and tostring(manager) or "" }
      end
      local function holds(i, role) return rows[i].title:find(role, 1, true) ~= nil end
      local function above(i) return tonumber(rows[i].manager) end

      local chart = load_chart(rows)
      local found = {}
      for rule, side in pairs{ O14 = "chain", O16 = "peers" } do
        local result = check(chart, { set = { reporting = side } })
        found[rule] = {}
        for _, finding in ipairs(findings_of(result, rule)) do
          found[rule][tonumber(finding.subjects[1])] = true
        end
      end
      for i in ipairs(rows) do
        local direct = above(i) and holds(above(i), "CIO") or false
        local under, at = false, above(i)
        while at do
          under, at = under or holds(at, "CIO"), above(at)
        end
        local by14, by16 = found.O14[i] or false, found.O16[i] or false
        local where = ("seed %d, person %d"):format(seed, i)
        if not holds(i, "CTO") then
          assert.is_false(by14 or by16, where)
        elseif holds(i, "CIO") then
          seen.both_roles = seen.both_roles + 1
          assert.is_false(by14, where)
          assert.equal(under, by16, where)
        else
          local kind = direct and "direct" or under and "between" or "apart"
          seen[kind] = seen[kind] + 1
          assert.equal(not direct, by14, where)
          assert.equal(under, by16, where)
          assert.is_true(by14 or by16, where)
          assert.equal(kind == "between", by14 and by16, where)
        end
      end
    end
    for kind, times in pairs(seen) do assert(times > 0, kind .. " never came up") end
  end)

  it("never in one check: they rest on different sides of one conflict", function()
    for _, case in ipairs(policies) do
      local result = check(busy, settings_of(case))
      local both = #findings_of(result, "O14") > 0 and #findings_of(result, "O16") > 0
      assert.is_false(both, name_of(case))
    end
  end)
end)

describe("rules: what does not apply", function()
  local watched = set_of{ "X01", "X02", "X03", "X04", "X05", "X06",
    "O04", "O14", "O16", "O21", "R" }
  local function needs_of(result)
    local list = {}
    for _, entry in ipairs(result.not_applicable) do
      if watched[entry.rule] then
        list[#list + 1] = entry.rule .. ": " .. table.concat(entry.needs, " ")
      end
    end
    return list
  end

  local cases = {
    { "everything there", "id,title,manager\n1,CIO,\n2,CTO,1\n3,VP Engineering,2\n", nil, {} },
    { "no manager column, nobody of note", "id,title\n1,Clerk\n", nil,
      { "X01: manager", "X02: manager", "X04: manager", "X05: manager", "X06: manager",
        "O04: manager cto", "O16: manager cto cio", "O21: manager cto vp-engineering" } },
    { "no manager column, but the roles", "id,title\n1,CIO\n2,CTO\n3,VP Engineering\n", nil,
      { "X01: manager", "X02: manager", "X04: manager", "X05: manager", "X06: manager",
        "O04: manager", "O16: manager", "O21: manager" } },
    { "a CIO only", "id,title,manager\n1,CIO,\n", nil,
      { "O04: cto", "O16: cto", "O21: cto vp-engineering" } },
    { "a CTO only", "id,title,manager\n1,CTO,\n", nil, { "O16: cio", "O21: vp-engineering" } },
    { "a CTO only, under another policy", "id,title,manager\n1,CTO,\n", "mh-consulting",
      { "O14: cio", "O21: vp-engineering" } },
    { "a deputy CTO is none", "id,title,manager\n1,CIO,\n2,Deputy CTO,1\n", nil,
      { "O04: cto", "O16: cto", "O21: cto vp-engineering" } },
  }
  for _, case in ipairs(cases) do
    local name, text, policy, expected = table.unpack(case, 1, 4)
    it(name, function()
      assert.same(expected, needs_of(check(load_text(cxo, text), { policy = policy })))
    end)
  end

  local needs = 'severity = "error", when = "%s", message = "m", needs = { %s }'
  local ships = {
    -- needs, when, settings, what is missing (nil: the rule finds something)
    { '"size"', "any mate", nil, { "size" } },
    { '"size"', "any mate", { size = 3 }, nil },
    { '"engineer", "size", "captain"', "any mate", nil, { "size" } },
    { '"manager", "id", "title", "name", "department"', "any mate", nil, nil },
    { "", "the firm is small and any mate", nil, { "size" } },
    { "", "the firm is small and any mate", { size = 3 }, nil },
    { "", "any mate and the firm is small", nil, { "size" } },
    { "", "any mate and the firm is small", { size = 3 }, nil },
  }
  for _, case in ipairs(ships) do
    local list, sentence, settings, missing = table.unpack(case, 1, 4)
    it(("when '%s', needs { %s }, size %s"):format(sentence, list,
      settings and settings.size or "unknown"), function()
      local result = check_with(needs:format(sentence, list), settings)
      assert.same(missing and { { rule = "R", name = "r", needs = missing } } or {},
        result.not_applicable)
      assert.equal(missing and 0 or 1, #result.findings)
    end)
  end

  it("a rule that finds nobody is not waiting for the size", function()
    local result = check_with(needs:format("the firm is small and any captain under a mate", ""))
    assert.same({}, result.not_applicable)
    assert.same({}, result.findings)
  end)

  it("columns are missed in the order of the rule", function()
    local kb = assert(ship_with('{ id = "R", name = "r", '
      .. needs:format("any person", '"department", "mate", "title", "name", "captain", "size"')
      .. " }"))
    local result = check(load_text(kb, "id,title\n1,Stoker\n"))
    assert.same({ "department", "mate", "name", "captain", "size" },
      result.not_applicable[1].needs)
  end)
end)

describe("rules: the result", function()
  it("errors first, then as the rules are declared, then by row", function()
    local expected = {
      "error X01 2 3", "error X02 1 7", "error X02 8", "error X03 3 3", "error X06 6",
      "warning X04 3 5", "warning O04 3", "warning O04 3", "warning O04 7", "warning O04 8",
      "warning O05 2", "warning O16 3", "warning O21 5",
    }
    local got = {}
    for i, finding in ipairs(check(messy, { policy = "majority", size = 800 }).findings) do
      got[i] = table.concat({ finding.severity, finding.rule,
        table.concat(finding.subjects, " ") }, " ")
    end
    assert.same(expected, got)
  end)

  it("infos last", function()
    local got = {}
    for i, finding in ipairs(check(messy, { size = 20 }).findings) do
      got[i] = finding.severity
    end
    assert.matches("^error error error error error warning [warning ]*info [info ]*info$",
      table.concat(got, " "))
  end)

  it("the same each time", function()
    assert.same(check(messy, { size = 20 }), check(messy, { size = 20 }))
  end)

  it("no field of a finding is for inner use", function()
    local known = set_of{ "rule", "name", "severity", "subjects", "lines", "message", "fix",
      "claims", "others", "conflict", "knob", "unless", "note" }
    for _, finding in ipairs(check(messy).findings) do
      for field in pairs(finding) do assert(known[field], field) end
    end
  end)

  it("says what was checked, and how", function()
    local result = check(load_text(cxo, "Employee ID,Job Title,Reports To\n7,CTO,\n8,Clerk,7\n"),
      { policy = "s3", size = 12 })
    assert.equal("gravity-junction", result.policy)
    assert.equal(12, result.size)
    assert.same({ id = "Employee ID", title = "Job Title", manager = "Reports To" },
      result.mapping)
    assert.same({ cto = { { id = "7", title = "CTO", line = 2 } } }, result.holders)
    assert.equal("default", check(busy).policy)
    assert.is_nil(check(busy).size)
  end)
end)

describe("rules: messages", function()
  it("hold no braces, whatever the policy and the chart", function()
    for _, case in ipairs(policies) do
      for _, chart in ipairs{ busy, messy } do
        for _, finding in ipairs(check(chart, settings_of(case)).findings) do
          assert.is_nil(finding.message:find"[{}]", finding.message)
          assert.is_nil((finding.fix or ""):find"[{}]", finding.fix)
        end
      end
    end
  end)

  it("leave names as they are", function()
    for _, name in ipairs{ "{manager}", "{cio}", "100%", "%1", "\u{E9}", "{", "a\nb" } do
      local chart = load_chart{ { id = "1", name = name, title = "CTO" } }
      local finding = findings_of(check(chart), "O04")[1]
      assert.equal("Nobody in engineering, development or research is shown below " .. name
        .. " (CTO).", finding.message)
    end
  end)

  local function message_of(template, sentence, rows, group)
    local result = check_with(('severity = "error", when = "%s", message = "%s"%s'):format(
      sentence, template, group and (', group = "%s"'):format(group) or ""), nil, rows)
    local messages = {}
    for i, finding in ipairs(result.findings) do messages[i] = finding.message end
    return messages
  end

  local cases = {
    -- template, when, messages
    { "{subject}", "any mate", { "Bo (First Mate)" } },
    { "{id}", "any mate", { "2" } },
    { "{manager}", "any mate", { "Ada (Captain)" } },
    { "{manager_id}", "any mate", { "1" } },
    { "{manager}", "any captain", { "nobody" } },
    { "{manager_id}", "any captain", { "" } },
    { "{count}", "any mate", { "1" } },
    { "{count}", "no captain under a mate", { "0" } },
    { "{subjects}", "no captain under a mate", { "nobody" } },
    { "{subjects}", "more than 1 person under a captain",
      { "Bo (First Mate), Cy (Chief Engineer) and Di (Stoker)" } },
    { "{subject}", "more than 1 person under a mate", { "Cy (Chief Engineer)" } },
    { "{a|b}", "any mate", { "a" } },
    { "{subjects} {sails|sail}", "more than 1 person under a captain",
      { "Bo (First Mate), Cy (Chief Engineer) and Di (Stoker) sail" } },
    { "{count} {man|men}", "no captain under a mate", { "0 man" } },
    { "{|s}", "more than 1 person", { "s" } },
    { "{object}", "any engineer under a captain", { "Ada (Captain)" } },
    { "{object}", "any engineer under a person", { "Bo (First Mate)" } },
    { "{object}", "any captain with a mate below", { "Bo (First Mate)" } },
    { "{object}", "any mate not under an engineer", { "nobody" } },
    { "{captain} {mate}", "any engineer", { "Ada (Captain) Bo (First Mate)" } },
    { "{captain}{captain}", "any engineer", { "Ada (Captain)Ada (Captain)" } },
    { "{subject}", "any person under a captain",
      { "Bo (First Mate)", "Cy (Chief Engineer)", "Di (Stoker)" } },
    { "no braces", "any mate", { "no braces" } },
    { "} {mate} {", "any mate", { "} Bo (First Mate) {" } },
  }
  for _, case in ipairs(cases) do
    it(("'%s' of '%s'"):format(case[1], case[2]), function()
      assert.same(case[3], message_of(case[1], case[2]))
    end)
  end

  -- A role that nobody holds, and people without name or title.
  it("speak of people as the chart knows them", function()
    local rows = { { id = "1", title = "First Mate" }, { id = "2", name = "Bo" }, { id = "3" } }
    assert.same({ "First Mate [1]", "Bo", "3" }, message_of("{subject}", "any person", rows))
    assert.same({ "nobody" }, message_of("{captain}", "any mate", rows))
  end)

  it("no more than 10000 findings: the last is about all who are left", function()
    local rows = { { id = "boss", title = "First Mate" } }
    for i = 1, 10003 do rows[i + 1] = { id = tostring(i), title = "Stoker", manager = "boss" } end
    local messages = message_of("{subject} under {mate}.", "any person under a mate", rows)
    assert.equal(10000, #messages)
    assert.equal("Stoker [9999] under First Mate [boss].", messages[9999])
    assert.equal("Stoker [10000], Stoker [10001], Stoker [10002] and Stoker [10003] under First "
      .. "Mate [boss].", messages[10000])
  end)

  it("name five people at most", function()
    local rows = {}
    local expected = {
      "a", "a and b", "a, b and c", "a, b, c and d", "a, b, c, d and e", "a, b, c, d, e and 1 more",
      "a, b, c, d, e and 2 more",
    }
    for i, message in ipairs(expected) do
      rows[i] = { id = ("abcdefg"):sub(i, i) }
      assert.same({ message }, message_of("{subjects}", "at least 1 person", rows, "all"))
    end
  end)

  it("name who stands nearest above, for each of many", function()
    local seed = os.time()
    math.randomseed(seed)
    local titles = { "Captain", "First Mate", "Stoker" }
    local kb = assert(ship_with('{ id = "R", name = "r", severity = "error", '
      .. 'when = "any mate under a captain", message = "{id} under {object}" }'))
    for _ = 1, 100 do
      local rows, expected = {}, {}
      for i = 1, math.random(30) do -- in random order: a manager may stand behind
        rows[i] = { id = tostring(i), title = titles[math.random(3)],
          manager = i > 1 and tostring(math.random(i - 1)) or "" }
      end
      local shuffled = {}
      for i, row in ipairs(rows) do table.insert(shuffled, math.random(i), row) end
      for _, row in ipairs(shuffled) do
        local above = rows[tonumber(row.manager)]
        while above and above.title ~= "Captain" do above = rows[tonumber(above.manager)] end
        if row.title == "First Mate" and above then
          expected[#expected + 1] = ("%s under Captain [%s]"):format(row.id, above.id)
        end
      end
      local messages = {}
      for i, finding in ipairs(check(assert(kb.chart.load(shuffled))).findings) do
        messages[i] = finding.message
      end
      assert.same(expected, messages, "seed " .. seed)
    end
  end)

  local groups = {
    { "person", { "a", "b", "c", "d", "d", "e" } },
    { "manager", { "a and e", "b and d", "c and d" } },
    { "id", { "a", "b", "c", "d and d", "e" } },
    { "all", { "a, b, c, d, d and 1 more" } },
  }
  for _, case in ipairs(groups) do
    it("grouped by " .. case[1], function()
      assert.same(case[2], message_of("{subjects}", "any person", {
        { id = "a" }, { id = "b", manager = "a" }, { id = "c", manager = "x" },
        { id = "d", manager = "a" }, { id = "d", manager = "x" }, { id = "e" },
      }, case[1]))
    end)
  end

  it("grouped by cycle", function()
    assert.same({ "a, c and b", "d and e" }, message_of("{subjects}", "any person in a cycle", {
      { id = "a", manager = "c" }, { id = "b", manager = "a" }, { id = "d", manager = "e" },
      { id = "c", manager = "b" }, { id = "e", manager = "d" }, { id = "f", manager = "a" },
    }, "cycle"))
  end)
end)

-- A pack may come from a stranger: what it asks is refused when it is compiled, or it works.
describe("rules: odd ones of a user's pack", function()
  local function survives(rule, settings, rows)
    local kb, message = ship_with('{ id = "R", name = "r", severity = "error", ' .. rule .. " }")
    if not kb then
      assert.matches("^[^:]+:%d+:%d+: ", message)
      return
    end
    local ok, result = pcall(function()
      return assert(assert(kb.chart.load(rows or crew)):check(settings))
    end)
    assert(ok, result)
    return result
  end

  it("people in no cycle, grouped by cycle", function()
    survives'when = "any mate", group = "cycle", message = "m"'
  end)

  it("people hanging on a cycle, grouped by cycle", function()
    survives('when = "any person", group = "cycle", message = "{subjects}"', nil, {
      { id = "a", manager = "b" }, { id = "b", manager = "a" }, { id = "c", manager = "a" },
      { id = "d", manager = "c" } })
  end)

  for _, filler in ipairs{ "subject", "id", "manager", "manager_id", "object" } do
    it(("nobody found, and the message holds {%s}"):format(filler), function()
      survives(('when = "no captain under a mate", message = "m {%s}"'):format(filler))
    end)
  end

  it("no people in the sentence, and the message holds {subject}", function()
    survives('when = "the firm is small", message = "m {subject}"', { size = 3 })
  end)

  it("claims of both sides: those cited are not among the others", function()
    for _, list in ipairs{ '"mate-obeys", "mate-rules"', '"mate-rules", "mate-obeys"' } do
      for _, side in ipairs{ "captain", "mate" } do
        local result = survives(('claims = { %s }, when = "any mate", message = "m"'):format(list),
          { set = { rule = side } })
        local finding = only_finding(result)
        local cited = set_of(finding.claims)
        assert.is_true(#finding.claims > 0)
        for _, id in ipairs(finding.others) do
          assert.is_nil(cited[id], ("%s under %s"):format(id, side))
        end
      end
    end
  end)

  it("a role whose id holds a blank, named in a message", function()
    local text = 'when = "any mate", message = "m {cabin boy}"'
    local path = os.tmpname()
    local file = assert(io.open(path, "wb"))
    file:write((ship:gsub("RULES", '{ id = "R", name = "r", severity = "error", ' .. text .. " }")
      :gsub('id = "engineer", name = "Chief Engineer"', 'id = "cabin boy", name = "Cabin Boy"')
      :gsub('roles = { "engineer" }', 'roles = { "cabin boy" }')))
    file:close()
    local kb, message = cxo.new{ builtin = false, packs = { path } }
    os.remove(path)
    if not kb then
      assert.matches("^[^:]+:%d+:%d+: ", message)
      return
    end
    local result = check(assert(kb.chart.load(crew)))
    assert.is_nil(only_finding(result).message:find"[{}]", only_finding(result).message)
  end)
end)

-- Ten times the people, about ten times the work, counted in steps of the interpreter; quadratic
-- work would be a hundred times as much.
describe("rules: a role held by thousands", function()
  local function steps(lines, policy)
    local chart, count = load_text(cxo, table.concat(lines, "\n")), 0
    debug.sethook(function() count = count + 1 end, "", 100)
    local result = check(chart, { policy = policy })
    debug.sethook()
    local found = 0
    for _, finding in ipairs(result.findings) do found = found + #finding.subjects end
    return count, found
  end

  local function grows(row, policy)
    local small, large = {}, {}
    for _, lines in ipairs{ small, large } do
      lines[1], lines[2] = "id,title,manager", "0,CIO,"
      for i = 1, lines == small and 3000 or 30000 do lines[#lines + 1] = row(i) end
    end
    local before = steps(small, policy)
    local after, found = steps(large, policy)
    assert.is_true(found >= 30000)
    assert(after < 15 * before, ("%d steps for 3000, %d for 30000"):format(before, after))
  end

  it("all under one", function()
    grows(function(i) return i .. ",CTO,0" end, "airfocus")
  end)

  it("none under one", function()
    grows(function(i) return i .. ",CTO," end, "mh-consulting")
  end)

  it("two of each id, two to each manager", function()
    grows(function(i) return ("x%d,CTO,x%d"):format(i // 2, i // 2 + 1) end, "default")
  end)

  it("all with managers unknown", function()
    grows(function(i) return ("%d,CTO,y%d"):format(i, i) end, "default")
  end)

  -- The same 3000 people, below a chain of managers a hundred times as long.
  it("all at the bottom of a long chain", function()
    local function chained(length)
      local lines = { "id,title,manager", "0,CIO," }
      for i = 1, length do lines[#lines + 1] = ("%d,Clerk,%d"):format(i, i - 1) end
      for i = 1, 3000 do lines[#lines + 1] = ("t%d,CTO,%d"):format(i, length) end
      return lines
    end
    local short, long = steps(chained(3000), "airfocus"), steps(chained(300000), "airfocus")
    assert(long < 15 * short,
      ("%d steps for a chain of 3000, %d for one of 300000"):format(short, long))
  end)
end)
