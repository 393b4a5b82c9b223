-- Looking up through the library: conflicts and what policies make of them, and two sources side by
-- side. A small pack holds every case; the built-in one must agree with itself.

local conflicts = require "cxo.conflicts"
local cxo = require "cxo"
local disk = require "disk"

local ship = [[
return {
  sources = {
    { id = "log", key = "s1", title = "The log", kind = "book", origin = "bridge" },
    { id = "songs", title = "Songs", kind = "book", origin = "galley" },
    { id = "letters", title = "Letters", kind = "letters", origin = "shore" },
    { id = "mute", title = "An empty book", kind = "book", origin = "shore" },
  },
  topics = { { id = "rank", name = "Rank" }, { id = "food", name = "Food" } },
  areas = { { id = "deck", name = "the deck" } },
  roles = { { id = "helm", name = "Helmsman", level = "staff", area = "deck" },
    { id = "songs", name = "Singer", level = "staff", area = "deck" } },
  propositions = {
    { id = "helm-rules", topic = "rank", roles = { "helm" }, statement = "The helm rules.",
      claims = { { source = "log", hedge = "plain", locator = "1" },
        { source = "letters", hedge = "usual", stance = "disputes", locator = "2",
          statement = "Mostly the helm rules." } } },
    { id = "cook-rules", topic = "rank", statement = "The cook rules.",
      claims = { { source = "songs", hedge = "must", locator = "3" } } },
    { id = "nobody-rules", topic = "rank", statement = "Nobody rules.",
      claims = { { source = "letters", hedge = "possible", locator = "4" } } },
    { id = "all-aboard", topic = "rank", statement = "All are aboard.",
      claims = { { source = "songs", hedge = "plain", locator = "5" } } },
    { id = "fish", topic = "food", statement = "There is fish.",
      claims = { { source = "log", hedge = "plain", locator = "6" } } },
    { id = "bread", topic = "food", statement = "There is bread.",
      claims = { { source = "songs", hedge = "plain", locator = "7" } } },
    { id = "soup", topic = "food", statement = "There is soup." },
    { id = "hunger", topic = "food", statement = "All are hungry.",
      claims = { { source = "log", hedge = "plain", locator = "8" },
        { source = "songs", hedge = "plain", locator = "9" } } },
  },
  conflicts = {
    { id = "Q1", kind = "direct", point = "Who rules?", knob = "rule", default = "helm",
      sides = {
        { value = "helm", propositions = { "helm-rules", "all-aboard" } },
        { value = "cook", propositions = { "all-aboard", "cook-rules" } },
        { value = "none", propositions = { "nobody-rules", "all-aboard" } },
      } },
    { id = "Q2", kind = "tension", point = "Fish or bread?",
      sides = { { value = "fish", propositions = { "fish" } },
        { value = "bread", propositions = { "bread" } } } },
    { id = "Q3", kind = "degree", point = "Soup?", knob = "rule",
      sides = { { value = "helm", propositions = { "soup" } }, { value = "cook" },
        { value = "none" } } },
  },
}
]]

local function load(text)
  local path = disk.new(text)
  local kb, message = cxo.new{ builtin = false, packs = { path } }
  os.remove(path)
  return assert(kb, message)
end

local kb = load(ship)

describe("cxo.conflicts", function()
  it("gives plain tables with all that is asked for", function()
    local list = kb.conflicts()
    assert.equal(3, #list)
    assert.same({
      id = "Q1", kind = "direct", point = "Who rules?", knob = "rule", default = "helm",
      status = "decided", side = "helm", common = { "all-aboard" },
      sides = {
        { value = "helm", propositions = { "helm-rules", "all-aboard" },
          sources = { "log", "letters" } },
        { value = "cook", propositions = { "all-aboard", "cook-rules" }, sources = { "songs" } },
        { value = "none", propositions = { "nobody-rules", "all-aboard" },
          sources = { "letters" } },
      },
    }, list[1])
  end)

  it("a conflict without a default has that of the first with its knob", function()
    assert.equal("helm", kb.conflicts()[3].default)
    assert.is_nil(kb.conflicts()[2].default)
  end)

  -- settings, then status and side of Q1, Q2, Q3
  local cases = {
    { {}, "decided helm", "reported", "decided helm" },
    { { policy = "majority" }, "decided helm", "reported", "decided helm" }, -- two origins
    { { policy = "strict" }, "disputed", "disputed", "silent" },
    { { policy = "log" }, "decided helm", "reported", "silent" },
    { { policy = "s1" }, "decided helm", "reported", "silent" },
    { { policy = "songs" }, "decided cook", "reported", "silent" },
    { { policy = "letters" }, "disputed", "silent", "silent" }, -- which contradicts itself
    { { policy = "mute" }, "silent", "silent", "silent" },
    { { policy = "strict", set = { rule = "cook" } }, "decided cook", "disputed", "decided cook" },
  }
  for _, case in ipairs(cases) do
    local knob, side = next(case[1].set or {})
    it(("under %s%s"):format(case[1].policy or "no policy named",
      knob and (", %s=%s"):format(knob, side) or ""), function()
      for i, each in ipairs(assert(kb.conflicts(case[1]))) do
        assert.equal(case[i + 1], each.status .. (each.side and " " .. each.side or ""), each.id)
      end
    end)
  end

  it("the settings of the instance hold where the call gives none", function()
    local strict = assert(cxo.new{ policy = "strict" })
    for _, each in ipairs(strict.conflicts()) do assert.equal("disputed", each.status, each.id) end
    assert.equal("decided", strict.conflicts{ policy = "default" }[1].status)
  end)

  it("refuses what it does not know", function()
    assert.same({ nil, "no policy 'airfocs' (did you mean 'airfocus'?)", "policy" },
      { cxo.conflicts{ policy = "airfocs" } })
    local fine, message = pcall(function()
      local list = cxo.conflicts{ polcy = "x" }
      return list
    end)
    assert.is_false(fine)
    assert.truthy(message:find("lookup_spec.lua:%d+: unknown option 'polcy'"), message)
  end)

  it("by_policy has a cell for every policy, and agrees with the list", function()
    local rows, names = conflicts.by_policy(cxo), cxo.pack:policies()
    for p, name in ipairs(names) do
      for i, each in ipairs(cxo.conflicts{ policy = name }) do
        assert.same({ policy = name, status = each.status, side = each.side }, rows[i].policies[p])
      end
    end
  end)

  -- Of the built-in pack: what rests on reading the sources, by conflict and policy.
  local known = {
    { "K01", "default", "peers" }, { "K01", "majority", "peers" }, { "K01", "strict", "disputed" },
    { "K01", "explainer", "peers" }, { "K01", "mh-consulting", "chain" },
    { "K01", "it-seller", "silent" }, { "K01", "airfocus", "peers" },
    { "K02", "airfocus", "top" }, { "K02", "explainer", "bottom" },
    { "K06", "airfocus", "disputed" }, { "K07", "majority", "joint" },
    { "K08", "majority", "disputed" }, { "K18", "default", "reported" },
    { "K18", "strict", "disputed" }, { "K32", "it-seller", "silent" },
    { "K14", "default", "by-size" }, { "K14", "gravity-junction", "by-size" },
  }
  for _, case in ipairs(known) do
    it(table.concat(case, " "), function()
      for _, each in ipairs(cxo.conflicts{ policy = case[2] }) do
        if each.id == case[1] then assert.equal(case[3], each.side or each.status) end
      end
    end)
  end
end)

describe("cxo.compare of two sources", function()
  -- "topic: a; both; b [conflict a/b]", each proposition with its claims.
  local function show(rows)
    local lines = {}
    for i, row in ipairs(rows) do
      local columns, opposed = {}, {}
      for k, column in ipairs{ "a", "both", "b" } do
        local cells = {}
        for n, cell in ipairs(row[column]) do
          local claims = {}
          for c, claim in ipairs(cell.claims) do
            claims[c] = ("%s %s %s"):format(claim.source, claim.hedge, claim.stance)
          end
          cells[n] = ("%s %s (%s)"):format(cell.proposition, cell.standing,
            table.concat(claims, ", "))
        end
        columns[k] = table.concat(cells, ", ")
      end
      for n, each in ipairs(row.opposed) do
        assert.equal(row.conflicts[n], each.conflict)
        opposed[n] = ("%s %s: %s/%s"):format(each.conflict, each.knob or "-", each.a or "several",
          each.b or "several")
      end
      lines[i] = ("%s: %s; %s; %s [%s]"):format(row.topic, columns[1], columns[2], columns[3],
        table.concat(opposed, ", "))
    end
    return lines
  end

  local cases = {
    { "where both speak, one alone, and on different sides", { "log", "songs" }, {
      "rank: helm-rules admitted (log plain states); ; cook-rules rejected (songs must states), "
        .. "all-aboard admitted (songs plain states) [Q1 rule: helm/cook]",
      "food: fish admitted (log plain states); hunger admitted (log plain states, "
        .. "songs plain states); bread admitted (songs plain states) [Q2 -: fish/bread]",
    } },
    { "the other way round", { "songs", "s1" }, {
      "rank: cook-rules rejected (songs must states), all-aboard admitted (songs plain states); ; "
        .. "helm-rules admitted (log plain states) [Q1 rule: cook/helm]",
      "food: bread admitted (songs plain states); hunger admitted (songs plain states, "
        .. "log plain states); fish admitted (log plain states) [Q2 -: bread/fish]",
    } },
    { "one that stands on several sides has none", { "log", "letters" }, {
      "rank: ; helm-rules admitted (log plain states, letters usual disputes); "
        .. "nobody-rules rejected (letters possible states) [Q1 rule: helm/several]",
      "food: fish admitted (log plain states), hunger admitted (log plain states); ;  []",
    } },
    { "silence is neither agreement nor a side", { "songs", "mute" }, {
      "rank: cook-rules rejected (songs must states), all-aboard admitted (songs plain states); ;  "
        .. "[]",
      "food: bread admitted (songs plain states), hunger admitted (songs plain states); ;  []",
    } },
    { "under another policy", { "log", "songs", { policy = "strict" } }, {
      "rank: helm-rules disputed (log plain states); ; cook-rules disputed (songs must states), "
        .. "all-aboard admitted (songs plain states) [Q1 rule: helm/cook]",
      "food: fish disputed (log plain states); hunger admitted (log plain states, "
        .. "songs plain states); bread disputed (songs plain states) [Q2 -: fish/bread]",
    } },
    { "a source with itself agrees on everything", { "log", "log" }, {
      "rank: ; helm-rules admitted (log plain states);  []",
      "food: ; fish admitted (log plain states), hunger admitted (log plain states);  []",
    } },
    { "two that say nothing", { "mute", "mute" }, {} },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      assert.same(case[3], show(assert(kb.compare(table.unpack(case[2])))))
    end)
  end

  it("a claim carries its own statement, a cell that of the proposition", function()
    local cell = kb.compare("log", "letters")[1].both[1]
    assert.equal("The helm rules.", cell.statement)
    assert.equal("The helm rules.", cell.claims[1].statement)
    assert.equal("Mostly the helm rules.", cell.claims[2].statement)
    assert.same({ "log", "letters" }, cell.sources)
    assert.equal("helm-rules@letters", cell.claims[2].id)
  end)

  it("kinds are not mixed, and what is unknown is of the other one's kind", function()
    local refused = {
      { "cio", "airfocus",
        "'cio' is a role and 'airfocus' a source: compare two roles or two sources" },
      { "s0", "CTO", "'CTO' is a role and 's0' a source: compare two roles or two sources" },
      { "airfocus", "nobody", "no source 'nobody'" },
      { "nobody", "airfocus", "no source 'nobody'" },
      { "nobody", "cto", "no role 'nobody'" },
      { "nobody", "no one", "no role 'nobody'" },
    }
    for _, case in ipairs(refused) do
      assert.same({ nil, case[3], "reference" }, { cxo.compare(case[1], case[2]) })
    end
  end)

  it("a name of both kinds is what the other one is", function()
    assert.equal("songs", kb.compare("log", "songs")[1].b[1].claims[1].source)
    assert.is_nil(kb.compare("helm", "songs")[1].opposed)
  end)

  it("of the built-in pack counts every claim of the two once", function()
    for _, pair in ipairs{ { "explainer", "airfocus" }, { "mh-consulting", "s3" } } do
      local seen, claims = {}, 0
      for _, row in ipairs(assert(cxo.compare(pair[1], pair[2]))) do
        for _, column in ipairs{ "a", "both", "b" } do
          for _, cell in ipairs(row[column]) do
            assert.equal(column == "both" and 2 or 1, #cell.sources, cell.proposition)
            for _, claim in ipairs(cell.claims) do
              assert.is_nil(seen[claim.id])
              seen[claim.id], claims = true, claims + 1
            end
          end
        end
      end
      local expected = 0
      for _, source in ipairs(pair) do
        for _ in cxo.claims{ source = source } do expected = expected + 1 end
      end
      assert.equal(expected, claims)
    end
  end)
end)
