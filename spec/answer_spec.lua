-- Answers: what is asked, under which policy, and what comes; against a table thought out by hand
-- from data/, against a naive reading of the pack, and against what must always hold.

local answers = require "answers"
local core = require "cxo.core"
local cxo = require "cxo"
local pack = require "cxo.pack"

local SMALL, LARGE = 10, 800

-- "cto, yes, plain, K15", then the claims where a case names them.
local function show(answer, with_claims)
  local words = { answer.value or "-", answer.status, answer.hedge or "-", answer.conflict or "-" }
  if with_claims then words[5] = table.concat(answer.claims, " ") end
  return table.concat(words, ", ")
end

describe("answers of the built-in pack:", function()
  -- question, what of, settings (and what is given), what comes; claims where they are named
  local cases = {
    -- one source or several, nothing against it
    { "owner", "help desk", {}, "cio, yes, plain, -", "cio-owns-help-desk@explainer" },
    { "owner", "who fixes the laptops?", { size = LARGE }, "cio, yes, plain, -",
      "cio-owns-help-desk@explainer" },
    { "owner", "product delivery", {}, "cto+vp-engineering, yes, plain, -",
      "vp-engineering-delivers-with-cto@mh-consulting" },
    { "owner", "project details", { policy = "gravity-junction" }, "it-manager, yes, plain, -",
      "it-managers-handle-detail@gravity-junction" },
    { "owner", "R&D", {}, "cto, yes, plain, -",
      "cto-teams-do-rnd@explainer cto-teams-do-rnd@gravity-junction" },
    { "owner", "R&D", { policy = "explainer" }, "cto, yes, usual, -",
      "cto-teams-do-rnd@explainer" },
    { "owner", "R&D", { policy = "airfocus" }, "-, silent, -, -", "" },
    { "owner", "technology evaluation", {}, "cto, yes, possible, -",
      "cto-evaluates-technology@explainer" },
    { "owner", "team building", {}, "cio+cto, yes, must, -",
      "both-develop-teams@gravity-junction both-empower-team-skills@airfocus" },
    { "owner", "succession", { policy = "strict" }, "cio+cto, yes, possible, -",
      "both-grow-leaders@gravity-junction" },
    { "owner", "competitors", { policy = "mh-consulting" }, "cto, yes, plain, -",
      "cto-studies-competitors@mh-consulting cto-surpasses-competitors@mh-consulting" },
    { "owner", "internal technology", {}, "cio, yes, strict, -" },
    { "owner", "internal technology", { policy = "s0" }, "cio, yes, plain, -",
      "cio-champions-internal-technology@explainer" },

    -- who buys what
    { "buyer", "servers", {}, "cio, yes, usual, -", "cio-buys-servers@it-seller" },
    { "buyer", "servers", { policy = "airfocus" }, "-, silent, -, -" },
    { "buyer", "databases", {}, "cto, yes, plain, -",
      "cto-wants-databases@it-seller cto-wants-applications-if-product-firm@it-seller" },
    { "buyer", "databases", { size = SMALL }, "cto, yes, plain, -" },
    { "buyer", "help desk", {}, "-, silent, -, -", "" },
    { "owner", "databases", {}, "-, silent, -, -", "" },
    { "buyer", "security products", {}, "cio, yes, usual, -", "cio-buys-security@it-seller" },

    -- K07: all of it the CIO's, or shared
    { "owner", "security", {}, "cio+cto, yes, plain, K07",
      "security-shared-concern@it-seller security-joint-work@airfocus" },
    { "owner", "security", { policy = "explainer" }, "cio, yes, plain, K07",
      "cio-owns-security@explainer" },
    { "owner", "security", { policy = "strict" }, "-, disputed, -, K07", "" },
    { "owner", "security", { set = { security = "cio" } }, "cio, yes, plain, K07",
      "cio-owns-security@explainer" },
    { "owner", "security", { policy = "strict", set = { security = "joint" } },
      "cio+cto, yes, plain, K07" },
    { "owner", "security", { policy = "mh-consulting" }, "-, silent, -, -", "" },
    { "owner", "security products", { set = { security = "cio-buys-shared" } },
      "-, silent, -, K07", "" },
    { "owner", "security", { role = "CIO" }, "cio+cto, yes, plain, K07" },
    { "owner", "security", { role = "coo" }, "cio+cto, no, plain, K07" },
    { "owner", "help desk", { role = "cto" }, "cio, no, plain, -" },
    { "owner", "help desk", { role = "cto", size = SMALL }, "cto, yes, usual, K08" },
    { "owner", "databases", { role = "cto" }, "-, silent, -, -" },
    { "owner", "security", { role = "cto", policy = "strict" }, "-, disputed, -, K07" },

    -- K08, K14, K24, K25, K26: where the firm is small
    { "owner", "help desk", { size = 49 }, "cto, yes, usual, K08",
      "cio-owns-help-desk@explainer small-firm-cto-does-both@gravity-junction" },
    { "owner", "help desk", { size = 50 }, "cio, yes, plain, -" },
    { "owner", "help desk", { size = 50, small_below = 51 }, "cto, yes, usual, K08" },
    { "owner", "help desk", { size = 0, small_below = 0 }, "cio, yes, plain, -" },
    { "owner", "help desk", { size = SMALL, set = { staffing = "both-asap" } },
      "cio, yes, plain, K08" },
    { "owner", "help desk", { size = SMALL, set = { merge = "never" } }, "cio, yes, plain, K26" },
    { "owner", "help desk", { size = SMALL, policy = "strict" }, "-, disputed, -, K08" },
    { "owner", "help desk", { size = SMALL, policy = "gravity-junction" }, "-, silent, -, -" },
    { "owner", "servers", { size = SMALL }, "cto, yes, possible, K14",
      "small-cto-servers@gravity-junction" },
    { "owner", "servers", { size = SMALL, policy = "gravity-junction" },
      "cto, yes, possible, K14" },
    { "owner", "servers", { policy = "gravity-junction" }, "-, silent, -, -" },
    { "owner", "servers", { size = SMALL, set = { staffing = "both-asap" } },
      "cio, yes, strict, K13" },
    { "owner", "IT staff", { size = SMALL }, "cto, yes, plain, K08" },
    { "owner", "website", {}, "-, silent, -, -", "" },
    { "owner", "website", { size = LARGE }, "-, silent, -, -", "" },
    { "owner", "website", { size = SMALL }, "cto, yes, plain, -" },
    { "owner", "licences", { size = SMALL }, "cto, yes, possible, -",
      "small-cto-licences@gravity-junction" },

    -- other conflicts, one after the other
    { "owner", "profit", {}, "cio, yes, must, K02" },
    { "owner", "profit", { policy = "explainer" }, "cio+cto, yes, must, K02",
      "cio-raises-bottom-line@explainer cto-raises-bottom-line@explainer" },
    { "owner", "profit", { set = { cto_finance = "both" } }, "cio+cto, yes, must, K02" },
    { "owner", "revenue", { set = { cto_finance = "bottom" } }, "cto, yes, plain, -",
      "cto-aims-product-value@airfocus" },
    { "owner", "everyday operations", {}, "cio, yes, plain, -",
      "cio-keeps-systems-running@explainer cio-smooth-operations@explainer" },
    { "owner", "product planning", { policy = "airfocus" }, "-, disputed, -, K06", "" },
    { "owner", "product planning", { set = { strategist = "cio" } }, "-, silent, -, K06", "" },
    { "owner", "vendors", { policy = "mh-consulting" }, "cio, yes, plain, -",
      "cio-contact-for-it-provider@mh-consulting" },
    { "owner", "vendors", { set = { vendors = "cio-only" } }, "cio, yes, plain, K10" },
    { "owner", "technology trends", {}, "cio+cto, yes, strict, K11" },
    { "owner", "technology trends", { set = { trends = "cto" } }, "cto, yes, must, K11",
      "cto-studies-trends@mh-consulting cto-stays-current@explainer" },
    { "owner", "internal developers", {}, "cio+cto, yes, plain, K12" },
    { "owner", "company technology", {}, "cio+cto, yes, plain, K13" },
    { "owner", "company technology", { policy = "explainer" }, "-, disputed, -, K13", "" },
    { "owner", "company technology", { set = { ownership = "cto-all" } }, "cto, yes, plain, K13" },
    { "owner", "innovation", {}, "cto, yes, must, K15" },
    { "owner", "innovation", { policy = "majority" }, "cio+cto, yes, must, K15" },
    { "owner", "innovation", { policy = "airfocus" }, "cio, yes, must, K15",
      "cio-uses-latest-innovations@airfocus" },
    { "owner", "roadmap", { set = { roadmap = "cto" } }, "cto, yes, plain, K16" },
    { "owner", "data", { policy = "strict" }, "-, disputed, -, K17", "" },
    { "owner", "data", { set = { data = "shared" } }, "-, silent, -, K17", "" },
    { "owner", "engineering", { set = { engineering = "partner" } }, "-, silent, -, K22", "" },
    { "owner", "internal operations", {}, "-, silent, -, K23", "" },
    { "owner", "internal operations", { set = { cio_scope = "operations" } },
      "cio, yes, plain, K23" },
    { "owner", "product infrastructure", { set = { product_infra = "cto" } },
      "cto, yes, strict, K29", "cto-owns-sold-technology@airfocus" },
    { "owner", "IT budget", {}, "cio, yes, plain, -" }, -- K32 has no knob, and is only reported
    { "owner", "IT budget", { policy = "strict" }, "-, disputed, -, -", "" },

    -- which role first
    { "first_hire", nil, {}, "-, silent, -, -", "" },
    { "first_hire", nil, { customers = "internal" }, "cio, yes, plain, K09",
      "ask-internal-or-external@explainer cio-customers-internal@explainer "
        .. "cio-customers-internal@it-seller" },
    { "first_hire", nil, { customers = "external" }, "cto, yes, plain, K09" },
    { "first_hire", nil, { goal = "process" }, "cio, yes, plain, K09" },
    { "first_hire", nil, { goal = "product", size = LARGE }, "cto, yes, plain, K09" },
    { "first_hire", nil, { customers = "internal", goal = "product" }, "cio+cto, yes, plain, K09" },
    { "first_hire", nil, { customers = "internal", size = SMALL }, "cio, yes, plain, K09" },
    { "first_hire", nil, { customers = "internal", size = SMALL, policy = "strict" },
      "-, disputed, -, K09", "" },
    { "first_hire", nil, { size = SMALL, policy = "gravity-junction" }, "cto, yes, must, K09",
      "small-firm-has-cto@gravity-junction small-firm-needs-cto@gravity-junction" },
    { "first_hire", nil, { policy = "gravity-junction" }, "-, silent, -, -", "" },
    { "first_hire", nil, { size = SMALL, set = { first_hire = "cto-first" } },
      "cto, yes, must, K09", "small-firm-needs-cto@gravity-junction" }, -- the other is K31's
    { "first_hire", nil,
      { size = SMALL, set = { first_hire = "cto-first", title_rule = "by-size" } },
      "cto, yes, must, K09" },
    { "first_hire", nil, { size = SMALL, customers = "internal", policy = "it-seller" },
      "-, silent, -, -", "" },
  }
  for i, case in ipairs(cases) do
    local ask, what, opts, expected, claims = table.unpack(case, 1, 5)
    local words = {}
    for key, value in pairs(opts) do
      if type(value) == "table" then
        for knob, side in pairs(value) do words[#words + 1] = knob .. "=" .. side end
      else
        words[#words + 1] = key .. " " .. value
      end
    end
    table.sort(words)
    it(("%d: %s %s (%s): %s"):format(i, ask, what or "", table.concat(words, ", "), expected),
      function()
        local answer
        if what then answer = assert(cxo[ask](what, opts)) else answer = assert(cxo[ask](opts)) end
        assert.equal(expected .. (claims and ", " .. claims or ""), show(answer, claims))
      end)
  end

  it("where the size matters, both answers, and whether the number is ours", function()
    local answer = assert(cxo.owner"help desk")
    assert.same({ small = "cto", large = "cio" }, answer.sizes)
    assert.is_true(answer.ours)
    answer = assert(cxo.owner("help desk", { small_below = 50 }))
    assert.same({ small = "cto", large = "cio" }, answer.sizes)
    assert.is_false(answer.ours)
    answer = assert(cxo.owner("website", { size = LARGE }))
    assert.same({ small = "cto", large = "silent" }, answer.sizes)
    answer = assert(cxo.owner"R&D")
    assert.is_nil(answer.sizes)
    assert.is_nil(answer.ours)
  end)

  it("the knob and the side of the conflict", function()
    local answer = assert(cxo.owner"security")
    assert.same({ "security", "joint" }, { answer.knob, answer.side })
    answer = assert(cxo.owner("security", { policy = "strict" }))
    assert.equal("security", answer.knob)
    assert.is_nil(answer.side)
  end)

  it("what is said on the question and not followed", function()
    assert.same({ "cio-owns-security@explainer" },
      { table.unpack(assert(cxo.owner"security").besides, 1, 1) })
    for _, id in ipairs(assert(cxo.owner("security", { policy = "explainer" })).besides) do
      assert.is_not.equal("cio-owns-security@explainer", id)
    end
  end)

  it("why: question, claim, source, locator, what decided, what the others say", function()
    local answer = assert(cxo.owner("security", { size = LARGE }))
    local why = answer:why()
    for _, words in ipairs{ "owner of security: cio+cto (plain)", "a firm of 800 people",
      "Policy default", "security-joint-work@airfocus", cxo.source"airfocus".title,
      cxo.pack:find("claim", "security-joint-work@airfocus").locator, "Decided by K07",
      "security=joint", "and not followed:", "cio-owns-security@explainer",
      "cio: explainer", "silent: mh-consulting, gravity-junction", "disputed: strict",
      "Size matters: cto in a firm of fewer than 50 people, else cio+cto",
      "the number is ours" } do
      assert.truthy(why:find(words, 1, true), words .. " in\n" .. why)
    end
    assert.equal("owner of 'zzz': silent: nothing that the policy admits speaks of it",
      tostring(cxo.owner"zzz"))
    assert.matches("^owner of security: the Chief Operating Officer%?: no: cio%+cto %(plain%)",
      tostring(cxo.owner("security", { role = "COO" })))
  end)
end)

-- What must hold of every answer -------------------------------------------------------------

local policies = cxo.pack:policies()

local function activities()
  local list = {}
  for activity in cxo.pack:each"activity" do list[#list + 1] = activity.id end
  return list
end

local knobs = {} -- { knob, side }, each once
for conflict in cxo.pack:each"conflict" do
  for _, side in ipairs(conflict.default and conflict.sides or {}) do
    knobs[#knobs + 1] = { conflict.knob, side.value }
  end
end

describe("every answer", function()
  it("there are eight policies to ask under", function()
    assert.same({ "default", "majority", "strict", "explainer", "mh-consulting", "it-seller",
      "gravity-junction", "airfocus" }, policies)
  end)

  local function check(answer, policy)
    local scope = assert(cxo.scope{ policy = policy })
    local has_value = answer.status == "yes" or answer.status == "no"
    local where = ("%s under %s"):format(answer.question, policy)
    -- silence is never yes, nor is a dispute
    assert.equal(has_value, answer.value ~= nil, where)
    assert.equal(has_value, answer.hedge ~= nil, where)
    assert.equal(has_value, #answer.claims > 0, where)
    assert.equal(policy, answer.policy)
    local seen = {}
    for _, id in ipairs(answer.claims) do
      assert.is_true(scope.policy:admits(id), where .. ": " .. id)
      if cxo.source(policy) then
        assert.equal(policy, cxo.pack:find("claim", id).source, where)
      end
      assert.is_nil(seen[id])
      seen[id] = true
    end
    for _, id in ipairs(answer.besides) do
      assert.is_nil(seen[id])
      seen[id] = true
    end
    -- every other policy once, in order
    local others = {}
    for _, other in ipairs(answer.others) do others[#others + 1] = other.policy end
    local expected = {}
    for _, name in ipairs(policies) do
      if name ~= policy then expected[#expected + 1] = name end
    end
    assert.same(expected, others)
  end

  it("holds to its policy, and asks every other once", function()
    for _, activity in ipairs(activities()) do
      for _, ask in ipairs{ "owner", "buyer" } do
        local by_policy = {}
        for _, policy in ipairs(policies) do
          local answer = assert(cxo[ask](activity, { policy = policy, size = SMALL }))
          assert.equal(activity, answer.activity)
          check(answer, policy)
          by_policy[policy] = answer
        end
        for _, answer in pairs(by_policy) do
          for _, other in ipairs(answer.others) do
            assert.same({ by_policy[other.policy].value, by_policy[other.policy].status },
              { other.value, other.status })
          end
        end
      end
    end
  end)

  it("is the same under a source's key, and settings do not touch the others", function()
    local one, two = assert(cxo.owner("security", { policy = "s4" })), cxo.owner("security",
      { policy = "airfocus", set = { security = "joint" } })
    assert.equal("airfocus", one.policy)
    assert.same(one.others, two.others)
    assert.same(assert(cxo.owner"security").others,
      assert(cxo.owner("security", { set = { security = "cio" } })).others)
  end)
end)

-- Against the naive reading ------------------------------------------------------------------

-- Standings are kept by policy and choice: the same ones are wanted again and again.
local function keeper(naive)
  local kept = {}
  return function(policy, chosen)
    local words = { policy }
    for i, conflict in ipairs(naive.conflicts) do words[i + 1] = chosen[conflict.id] or "-" end
    local key = table.concat(words, " ")
    kept[key] = kept[key] or naive:standings(policy, chosen)
    return kept[key]
  end
end

local words_of = { [0] = "silent", "rejected", "disputed", "admitted" }

-- Compares all questions under one policy with the engine's answers.
local function compare(naive, standings, name, set, questions, where)
  local settings = {}
  for knob, side in pairs(set or {}) do settings[#settings + 1] = { knob, side } end
  local policy = assert(naive.pack:policy(name, settings))
  local chosen = naive:choose(name, set)
  for _, conflict in ipairs(naive.conflicts) do
    assert.equal(chosen[conflict.id], policy:side(conflict.id), where .. ": " .. conflict.id)
  end
  for id, standing in pairs(standings(name, chosen)) do
    assert.equal(words_of[standing], policy:standing(id), where .. ": " .. id)
  end
  for _, question in ipairs(questions) do
    local got, expected = policy:ask(question), naive:ask(name, chosen, question, standings)
    for _, key in ipairs{ "status", "hedge", "conflict", "by_size" } do
      if got[key] ~= expected[key] then
        error(("%s, %s of %s, size %s: %s is %s, expected %s"):format(where, question.question,
          question.activity or table.concat(question.given, " "), tostring(question.size), key,
          tostring(got[key]), tostring(expected[key])), 0)
      end
    end
    for _, key in ipairs{ "roles", "claims", "besides" } do
      if table.concat(got[key], " ") ~= table.concat(expected[key], " ") then
        error(("%s, %s of %s, size %s: %s are '%s', expected '%s'"):format(where,
          question.question, question.activity or table.concat(question.given, " "),
          tostring(question.size), key, table.concat(got[key], " "),
          table.concat(expected[key], " ")), 0)
      end
    end
  end
end

describe("answers agree with a naive reading:", function()
  local naive = answers.read(cxo.pack)
  local standings = keeper(naive)
  local questions = {}
  for _, size in ipairs{ false, SMALL, LARGE } do
    for _, activity in ipairs(activities()) do
      for _, ask in ipairs{ "owner", "buyer" } do
        questions[#questions + 1] = { question = ask, activity = activity, size = size or nil }
      end
    end
    for _, given in ipairs{ {}, { "customers=internal" }, { "customers=external" },
      { "goal=process" }, { "goal=product" }, { "customers=internal", "goal=product" } } do
      questions[#questions + 1] = { question = "first-hire", given = given, size = size or nil }
    end
  end

  it("there is much to ask", function() assert.is_true(#questions > 400 and #knobs > 50) end)

  for _, name in ipairs(policies) do
    it("the built-in pack under " .. name, function()
      compare(naive, standings, name, nil, questions, name)
    end)
  end

  for _, pair in ipairs(knobs) do
    it(("the built-in pack with %s=%s"):format(pair[1], pair[2]), function()
      compare(naive, standings, "default", { [pair[1]] = pair[2] }, questions, pair[1])
    end)
  end

  -- Small packs at random. A generator of its own, so that a seed means the same everywhere.
  local function random_from(seed)
    local state = seed
    return function(n)
      state = state * 6364136223846793005 + 1442695040888963407
      return (state >> 33) % n + 1
    end
  end

  local function random_pack(random)
    local function pick(list) return list[random(#list)] end
    local function some(list, one_in, at_least_one)
      local found = {}
      for _, each in ipairs(list) do
        if random(one_in) == 1 then found[#found + 1] = ("'%s'"):format(each) end
      end
      if at_least_one and #found == 0 then found[1] = ("'%s'"):format(pick(list)) end
      return "{ " .. table.concat(found, ", ") .. " }"
    end
    local sources, roles, propositions, conflicts = {}, { "r1", "r2", "r3" }, {}, {}
    local ids = {}
    for i = 1, 3 + random(7) do ids[i] = "p" .. i end
    for i = 1, 1 + random(4) do
      sources[i] = ("{ id = 's%d', title = 't', kind = 'k', origin = 'o%d' }"):format(i, random(3))
    end
    for i, id in ipairs(ids) do
      local claims, rows = {}, {}
      for source = 1, #sources do
        if random(3) == 1 then
          claims[#claims + 1] = ("{ source = 's%d', hedge = '%s', locator = 'l' }"):format(source,
            pick{ "possible", "usual", "plain", "must", "strict" })
        end
      end
      for _ = 1, random(3) - 1 do
        local ask = pick{ "owner", "owner", "buyer", "first-hire" }
        rows[#rows + 1] = ("{ question = '%s', %s = %s, with = %s, %s }"):format(ask,
          ask == "first-hire" and "given" or "about", ask == "first-hire"
            and some({ "f=1", "f=2" }, 2) or some({ "a1", "a2" }, 2, true), some(ids, 8),
          random(2) == 1 and "roles = " .. some(roles, 2, true) or "")
      end
      propositions[i] = ("{ id = '%s', topic = 't', statement = 's', roles = %s, %s "
        .. "claims = { %s }, answers = { %s } }"):format(id, some(roles, 2, true),
        pick{ "", "", "size = 'any',", "size = 'small',", "size = 'large'," },
        table.concat(claims, ", "), table.concat(rows, ", "))
    end
    local first = {}
    for i = 1, random(5) - 1 do
      local knob, sides = pick{ false, "k1", "k2", "k3" }, {}
      for k, value in ipairs{ "x", "y", random(2) == 1 and "z" or nil } do
        sides[k] = { value, ("{ value = '%s', propositions = %s }"):format(value, some(ids, 3)) }
      end
      if knob and first[knob] then -- as many sides as the first of the knob, in any order
        while #sides > first[knob] do table.remove(sides) end
        if #sides < first[knob] then sides[3] = { "z", "{ value = 'z' }" } end
        if random(2) == 1 then sides[1], sides[2] = sides[2], sides[1] end
      end
      local default = knob and not first[knob] and random(4) > 1 and pick(sides)[1]
      if knob then first[knob] = first[knob] or #sides end
      for k, side in ipairs(sides) do sides[k] = side[2] end
      conflicts[i] = ("{ id = 'C%d', kind = 'direct', point = 'p', %s %s "
        .. "sides = { %s } }"):format(i, knob and ("knob = '%s',"):format(knob) or "",
        default and ("default = '%s',"):format(default) or "", table.concat(sides, ", "))
    end
    return ([[return {
      topics = { { id = 't', name = 'T' } }, areas = { { id = 'a', name = 'A' } },
      roles = { { id = 'r1', name = 'one', level = 'vp', area = 'a' },
        { id = 'r2', name = 'two', level = 'vp', area = 'a' },
        { id = 'r3', name = 'three', level = 'vp', area = 'a' } },
      activities = { { id = 'a1', name = 'first' }, { id = 'a2', name = 'second' } },
      sources = { %s }, propositions = { %s }, conflicts = { %s } }]]):format(
      table.concat(sources, ", "), table.concat(propositions, ",\n"),
      table.concat(conflicts, ",\n")), first
  end

  it("packs at random", function()
    local start, seen = os.time(), {}
    for seed = start, start + 399 do
      local random = random_from(seed)
      local text, first = random_pack(random)
      local compiled, message = pack.compile{ { name = "random.lua", text = text } }
      assert(compiled, ("seed %d: %s\n%s"):format(seed, tostring(message), text))
      local reading = answers.read(compiled)
      local kept, asked = keeper(reading), {}
      for _, size in ipairs{ false, 49, 50 } do
        for _, role in ipairs{ false, "r2" } do
          for _, ask in ipairs{ "owner", "buyer" } do
            for _, activity in ipairs{ "a1", "a2" } do
              asked[#asked + 1] = { question = ask, activity = activity, size = size or nil,
                role = role or nil }
            end
          end
          for _, given in ipairs{ {}, { "f=1" }, { "f=1", "f=2" }, { "f=3" } } do
            asked[#asked + 1] = { question = "first-hire", given = given, size = size or nil,
              role = role or nil }
          end
        end
      end
      for _, name in ipairs(compiled:policies()) do
        local sets = { {} }
        for knob, sides in pairs(first) do
          sets[#sets + 1] = { [knob] = ({ "x", "y", "z" })[random(sides)] }
        end
        for _, set in ipairs(sets) do
          local ok, problem = pcall(compare, reading, kept, name, set, asked,
            ("seed %d, policy %s"):format(seed, name))
          if not ok then
            error(type(problem) == "table" and problem.message or problem .. "\n" .. text, 0)
          end
        end
      end
      local policy = assert(compiled:policy"default")
      for _, question in ipairs(asked) do seen[policy:ask(question).status] = true end
    end
    assert.same({ yes = true, no = true, disputed = true, silent = true }, seen)
  end)
end)

-- What is asked wrongly ----------------------------------------------------------------------

describe("a question asked wrongly", function()
  local nothing = {
    { function() return cxo.owner("help desk", { role = "nobody" }) end, "no role 'nobody'",
      "reference" },
    { function() return cxo.owner("help desk", { policy = "airfocs" }) end,
      "no policy 'airfocs' (did you mean 'airfocus'?)", "policy" },
    { function() return cxo.owner("zzz", { policy = "airfocs" }) end,
      "no policy 'airfocs' (did you mean 'airfocus'?)", "policy" },
    { function() return cxo.first_hire{ set = { first_hire = "no-one" } } end,
      "knob 'first_hire' has no side 'no-one'; it has: questions, cto-first", "policy" },
  }
  for _, case in ipairs(nothing) do
    it("gives nil: " .. case[2], function()
      assert.same({ nil, case[2], case[3] }, { case[1]() })
    end)
  end

  local misuse = {
    { function() local x = cxo.owner() return x end, "string expected, got nil" },
    { function() local x = cxo.owner(5) return x end, "string expected, got number" },
    { function() local x = cxo.buyer{} return x end, "string expected, got table" },
    { function() local x = cxo.owner("x", { sise = 5 }) return x end,
      "unknown option 'sise' (did you mean 'size'?)" },
    { function() local x = cxo.owner("x", { size = "5" }) return x end,
      "option 'size': integer expected, got string" },
    { function() local x = cxo.first_hire{ customer = "internal" } return x end,
      "unknown option 'customer' (did you mean 'customers'?)" },
    { function() local x = cxo.first_hire{ customers = "both" } return x end,
      "option 'customers': one of internal, external expected, got 'both'" },
    { function() local x = cxo.owner("help desk", { size = -5 }) return x end,
      "option 'size': not below 0, got -5" },
    { function() local x = cxo.buyer("zzz", { small_below = -5 }) return x end,
      "option 'small_below': not below 0, got -5" },
    { function() local x = cxo.first_hire{ size = -5 } return x end,
      "option 'size': not below 0, got -5" },
    { function() local x = cxo.owner("help desk", { set = { "chain" } }) return x end,
      "option 'set': string expected, got number" },
    { function() local x = cxo.owner("zzz", { set = { "chain" } }) return x end,
      "option 'set': string expected, got number" },
    { function() local x = cxo.first_hire{ set = { merge = 5 } } return x end,
      "option 'set': string expected, got number" },
    { function() local x = cxo.search() return x end, "string expected, got nil" },
  }
  for _, case in ipairs(misuse) do
    it("raises at the caller: " .. case[2], function()
      local info = debug.getinfo(case[1], "S")
      local ok, message = pcall(case[1])
      assert.is_false(ok)
      assert.equal(("%s:%d: %s"):format(info.short_src, info.linedefined, case[2]), message)
    end)
  end

  it("of the core raises", function()
    local policy = assert(core.builtin():policy())
    for _, question in ipairs{ {}, { question = "seller" }, { question = "owner", activity = "x" },
      { question = "owner", activity = "data", role = "x" },
      { question = "owner", activity = "data", size = "many" },
      { question = "first-hire", given = { {} } },
      { question = "first-hire", given = "goal=product" },
      { question = "first-hire", given = { 5 } } } do
      assert.error(function() policy:ask(question) end)
    end
    assert.error(function() policy:ask() end)
    assert.equal("silent", policy:ask{ question = "owner" }.status) -- of no activity
  end)
end)
