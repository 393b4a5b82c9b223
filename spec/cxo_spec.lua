local core = require "cxo.core"
local cxo = require "cxo"
local disk = require "disk"

local with_file = disk.with

local function ids(iterator)
  local list = {}
  for record in iterator do list[#list + 1] = record.id end
  return list
end

-- The data files, read by Lua itself: what the engine must give back.
local data = {}
do
  local files = assert(io.popen("LC_ALL=C ls data/*.lua data/claims/*.lua "
    .. "data/cues/*.lua data/rules/*.lua"))
  for path in files:lines() do
    for key, list in pairs(dofile(path)) do
      data[key] = data[key] or {}
      table.move(list, 1, #list, #data[key] + 1, data[key])
    end
  end
  files:close()
end

local function field_of(list, field)
  local values = {}
  for i, record in ipairs(list) do values[i] = record[field] end
  return values
end

describe("cxo.role", function()
  local cases = {
    { "cto", "cto" }, { "CTO", "cto" }, { "Cto", "cto" }, { "cio", "cio" }, { "CIO", "cio" },
    { "Chief Technology Officer", "cto" }, { "chief technology officer", "cto" },
    { "CHIEF TECHNOLOGY OFFICER", "cto" }, { "Chief  Technology\tOfficer", "cto" },
    { "Chief-Technology-Officer", "cto" }, { "chief technical officer", "cto" },
    { "C.T.O.", "cto" }, { "c.t.o.", "cto" }, { "Chief Information Officer", "cio" },
    { "vp-engineering", "vp-engineering" }, { "VP Engineering", "vp-engineering" },
    { "VPE", "vp-engineering" }, { "Vice President of Engineering", "vp-engineering" },
    { "chief-investment-officer", "chief-investment-officer" },
    { "Chief Investment Officer", "chief-investment-officer" },
    { "nobody", nil }, { "", nil }, { " ", nil }, { "ct", nil }, { "ctoo", nil },
    { "director", nil }, { "engineering", nil }, { "airfocus", nil }, { "deputy", nil },
    { "Chief Technology", nil }, { "Chief Technology Officer CTO", nil }, { "cto 2", nil },
    { "\xFF", nil }, { ("cto"):rep(1000), nil },
  }
  for _, case in ipairs(cases) do
    it(("'%s' is %s"):format(case[1]:sub(1, 40):gsub("%c", "?"), tostring(case[2])), function()
      local record = cxo.role(case[1])
      if case[2] then
        assert.equal(case[2], record.id)
      else
        assert.is_nil(record)
      end
    end)
  end

  it("finds every role by id, name and acronym, whatever was asked before", function()
    for _ = 1, 2 do
      for _, role in ipairs(data.roles) do
        assert.equal(role.id, cxo.role(role.id).id)
        assert.equal(role.id, cxo.role(role.name:upper()).id)
        for _, alias in ipairs(role.aliases or {}) do
          assert.equal(role.id, cxo.role(alias).id, alias)
        end
      end
    end
  end)

  it("takes the first declared where roles share an acronym", function()
    for _, role in ipairs(data.roles) do
      local first = role
      for i = #data.roles, 1, -1 do
        if data.roles[i].acronym == role.acronym then first = data.roles[i] end
      end
      if role.acronym then assert.equal(first.id, cxo.role(role.acronym).id) end
    end
  end)
end)

describe("cxo.source", function()
  it("by slug and by key", function()
    for _, source in ipairs(data.sources) do
      assert.equal(source.title, cxo.source(source.id).title)
      assert.equal(source.title, cxo.source(source.key).title)
    end
  end)

  it("nil for one that is not there", function()
    for _, name in ipairs{ "s5", "S0", "", "strict", "cto", "Airfocus" } do
      assert.is_nil(cxo.source(name), name)
    end
  end)
end)

describe("records", function()
  local function find(kind, id) return cxo.pack:find(kind, id) end

  it("are read-only", function()
    for _, record in ipairs{ cxo.role"cto", cxo.source"s0", find("rule", "O04") } do
      for _, key in ipairs{ "name", "id", "new", 1 } do
        local before = record[key]
        local ok, message = pcall(function() record[key] = "x" end)
        assert.is_false(ok)
        assert.matches("a record is read-only", message, 1, true)
        assert.equal(before, record[key])
      end
      assert.is_false(getmetatable(record))
      assert.error(function() setmetatable(record, {}) end)
      assert.error(function() rawset(record, "x", 1) end)
    end
  end)

  it("give lists that are the caller's own", function()
    local aliases = cxo.role"cto".aliases
    aliases[1] = "changed"
    assert.equal("chief technical officer", cxo.role"cto".aliases[1])
  end)

  it("give nil for fields that they have not", function()
    local role = cxo.role"cto"
    for _, key in ipairs{ "nope", "", 1, true, "claims", "phrases", "Name" } do
      assert.is_nil(role[key], tostring(key))
    end
  end)

  local function keys(record)
    local list = {}
    for key, value in pairs(record) do
      assert.is_not_nil(value)
      assert.same(record[key], value)
      list[#list + 1] = key
    end
    return table.concat(list, " ")
  end
  local role_keys = "aliases perhaps level area subjects beside unless parts"
  local orders = {
    { "role", "cto", "id name acronym " .. role_keys },
    { "role", "vp-engineering", "id name " .. role_keys },
    { "role", "chief-innovation-officer", "id name acronym " .. role_keys },
    { "source", "gravity-junction", "id key title kind date interest origin" },
    { "source", "explainer", "id key title kind origin" },
    { "topic", "pay", "id name" },
    { "area", "executive", "id name phrases" },
    { "proposition", "similar-pay", "id topic roles statement supports" },
    { "claim", "similar-pay@airfocus", "id proposition source hedge locator statement" },
    { "claim", "neither-superior@explainer",
      "id proposition source hedge stance locator statement" },
    { "conflict", "K01", "id kind point knob default" },
    { "side", "K01@any", "id conflict value propositions excludes" },
    { "rule", "X01", "id name severity claims needs when group message fix" },
    { "rule", "X03", "id name severity claims needs when group message fix" },
    { "rule", "O14", "id name severity claims needs when message fix" },
  }
  for _, case in ipairs(orders) do
    it(("pairs over the %s %s: %s"):format(case[1], case[2], case[3]), function()
      assert.equal(case[3], keys(find(case[1], case[2])))
    end)
  end

  it("can be walked twice at once", function()
    local list = {}
    for key in pairs(find("topic", "pay")) do
      for inner in pairs(find("topic", "pay")) do list[#list + 1] = key .. inner end
    end
    assert.same({ "idid", "idname", "nameid", "namename" }, list)
  end)

  it("nest others in declared order", function()
    for _, proposition in ipairs(data.propositions) do
      local claims = find("proposition", proposition.id).claims
      assert.same(field_of(proposition.claims, "source"), field_of(claims, "source"))
      for i, claim in ipairs(claims) do
        assert.equal(proposition.id, claim.proposition)
        assert.equal(proposition.claims[i].statement or proposition.statement, claim.statement)
        assert.equal(find("claim", claim.id), claim)
      end
    end
    for _, conflict in ipairs(data.conflicts) do
      local sides = find("conflict", conflict.id).sides
      assert.same(field_of(conflict.sides, "value"), field_of(sides, "value"))
    end
    assert.equal("the firm is small", find("rule", "O04").exceptions[1].when)
    assert.same({}, find("rule", "O14").exceptions)
  end)

  it("are equal where they are the same", function()
    assert.is_true(cxo.role"cto" == cxo.role"Chief Technology Officer")
    assert.is_true(cxo.source"s0" == cxo.source"explainer")
    assert.is_true(cxo.role"cto" == cxo.new{}.role"cto")
    assert.is_false(cxo.role"cto" == cxo.role"cio")
    assert.is_false(cxo.role"cto" == "cto")
    assert.is_false(find("topic", "pay") == find("proposition", "similar-pay"))
    assert.is_false(find("area", "data") == find("area", "product"))
  end)

  it("show themselves by kind and id", function()
    assert.equal("role cto", tostring(cxo.role"CTO"))
    assert.equal("source explainer", tostring(cxo.source"s0"))
    assert.equal("claim similar-pay@airfocus", tostring(find("claim", "similar-pay@airfocus")))
    assert.equal("side K01@any", tostring(find("side", "K01@any")))
  end)

  it("outlive what they came from", function()
    local record
    with_file("return { topics = { { id = 'rope', name = 'Rope' } } }", function(path)
      record = assert(cxo.new{ builtin = false, packs = { path } }).pack:find("topic", "rope")
    end)
    for _ = 1, 3 do collectgarbage() end
    assert.equal("Rope", record.name)
  end)
end)

describe("iterators", function()
  it("roles in declared order", function()
    assert.same(field_of(data.roles, "id"), ids(cxo.roles()))
  end)

  it("sources in declared order", function()
    assert.same(field_of(data.sources, "id"), ids(cxo.sources()))
  end)

  it("are independent of each other, and stay at their end", function()
    local one, two = cxo.roles(), cxo.roles()
    assert.equal(one().id, two().id)
    for _ in one do end
    assert.is_nil(one())
    assert.equal(data.roles[2].id, two().id)
  end)
end)

describe("cxo.claims", function()
  -- A plain reading of the data files.
  local function reference(filter)
    local list = {}
    for _, proposition in ipairs(data.propositions) do
      for _, claim in ipairs(proposition.claims) do
        local roles = " " .. table.concat(proposition.roles or {}, " ") .. " "
        local matches = (not filter.role or roles:find(" " .. filter.role .. " ", 1, true))
          and (not filter.topic or proposition.topic == filter.topic)
          and (not filter.source or claim.source == filter.source)
          and (not filter.proposition or proposition.id == filter.proposition)
        if matches then list[#list + 1] = proposition.id .. "@" .. claim.source end
      end
    end
    return list
  end

  it("all in declared order", function()
    assert.same(reference{}, ids(cxo.claims()))
    assert.same(reference{}, ids(cxo.claims{}))
    assert.is_true(#reference{} > 0)
  end)

  -- filter, and the same with names as the data files have them
  local cases = {
    { { role = "cto" } }, { { role = "cio" } }, { { role = "cfo" } }, { { role = "coo" } },
    { { role = "CTO" }, { role = "cto" } },
    { { role = "Vice President of Engineering" }, { role = "vp-engineering" } },
    { { topic = "pay" } }, { { topic = "reporting-line" } },
    { { source = "airfocus" } }, { { source = "explainer" } },
    { { source = "s0" }, { source = "explainer" } },
    { { source = "s1" }, { source = "mh-consulting" } },
    { { source = "s2" }, { source = "it-seller" } },
    { { source = "s3" }, { source = "gravity-junction" } },
    { { source = "s4" }, { source = "airfocus" } },
    { { proposition = "cto-leads-engineering" } },
    { { role = "cto", source = "airfocus" } },
    { { role = "cto", topic = "responsibility", source = "airfocus" } },
    { { topic = "pay", source = "mh-consulting" } },
    { { proposition = "cto-leads-engineering", source = "s3" },
      { proposition = "cto-leads-engineering", source = "gravity-junction" } },
    { { proposition = "cto-leads-engineering", role = "cio" } },
    { { role = "cio", topic = "seniority", source = "s4", proposition = "equally-senior" },
      { role = "cio", topic = "seniority", source = "airfocus", proposition = "equally-senior" } },
  }
  for _, case in ipairs(cases) do
    local words = {}
    for key, value in pairs(case[1]) do words[#words + 1] = key .. " " .. value end
    table.sort(words)
    it("of " .. table.concat(words, ", "), function()
      assert.same(reference(case[2] or case[1]), ids(cxo.claims(case[1])))
    end)
  end

  it("finds some and not others", function()
    assert.same({ "similar-pay@airfocus" },
      ids(cxo.claims{ role = "cto", topic = "pay", source = "s4" }))
    assert.same({}, ids(cxo.claims{ topic = "pay", source = "mh-consulting" }))
  end)
end)

-- Two officers of a ship, to be compared.
local ship = [[
return {
  sources = {
    { id = "log", title = "The log", kind = "book", origin = "bridge" },
    { id = "songs", title = "Songs", kind = "book", origin = "galley" },
    { id = "letters", title = "Letters", kind = "letters", origin = "galley" },
  },
  topics = {
    { id = "rank", name = "Rank" }, { id = "silence", name = "Silence" },
    { id = "food", name = "Food" },
  },
  areas = { { id = "deck", name = "the deck" } },
  roles = {
    { id = "cook", name = "Cook", acronym = "CK", level = "head", area = "deck" },
    { id = "captain", name = "Captain", level = "chief", area = "deck" },
    { id = "helm", name = "Helmsman", level = "staff", area = "deck" },
  },
  propositions = {
    {
      id = "helm-steers", topic = "rank", roles = { "helm" }, statement = "The helmsman steers.",
      claims = { { source = "log", hedge = "plain", locator = "1", statement = "He steers." } },
    },
    {
      id = "all-eat", topic = "food", roles = { "captain", "helm", "cook" },
      statement = "All eat.",
      claims = {
        { source = "log", hedge = "plain", locator = "2", statement = "All eat." },
        { source = "letters", hedge = "plain", locator = "3", statement = "They eat." },
      },
    },
    {
      id = "helm-rules", topic = "rank", roles = { "helm" }, statement = "The helm rules.",
      claims = { { source = "log", hedge = "plain", locator = "4", statement = "It rules." } },
    },
    {
      id = "cook-rules", topic = "rank", roles = { "cook" }, statement = "The cook rules.",
      claims = {
        { source = "songs", hedge = "must", locator = "5", statement = "He must." },
        { source = "letters", hedge = "plain", locator = "6", statement = "He does." },
      },
    },
    {
      id = "captain-dines", topic = "food", roles = { "captain" }, statement = "He dines.",
      claims = { { source = "songs", hedge = "plain", locator = "7", statement = "He dines." } },
    },
    {
      id = "both-aboard", topic = "rank", roles = { "cook", "helm" }, statement = "Both aboard.",
      claims = { { source = "songs", hedge = "plain", locator = "8", statement = "Aboard." } },
    },
  },
  conflicts = {
    {
      id = "Q1", kind = "direct", point = "Who rules?", knob = "rule", default = "helm",
      sides = {
        { value = "helm", propositions = { "helm-rules", "both-aboard" } }, -- common ground
        { value = "cook", propositions = { "cook-rules", "both-aboard" } },
        { value = "both", propositions = { "helm-rules", "cook-rules", "both-aboard" } },
      },
    },
  },
}
]]

describe("cxo.compare", function()
  local kb = with_file(ship, function(path)
    return assert(cxo.new{ builtin = false, packs = { path } })
  end)

  -- A row as text: topic, then a / both / b with each cell's standing, sources and conflicts.
  local function show(rows)
    local lines = {}
    for i, row in ipairs(rows) do
      local columns = {}
      for k, column in ipairs{ "a", "both", "b" } do
        local cells = {}
        for n, cell in ipairs(row[column]) do
          cells[n] = ("%s %s (%s)%s"):format(cell.proposition, cell.standing,
            table.concat(cell.sources, " "), #cell.conflicts > 0
              and " " .. table.concat(cell.conflicts, " ") or "")
        end
        columns[k] = table.concat(cells, ", ")
      end
      lines[i] = ("%s %s: %s; %s; %s [%s] [%s]"):format(row.topic, row.name, columns[1],
        columns[2], columns[3], table.concat(row.sources, " "), table.concat(row.conflicts, " "))
    end
    return lines
  end

  it("what is said of the one, of both, of the other, by topic", function()
    assert.same({
      "rank Rank: helm-steers admitted (log), helm-rules admitted (log) Q1; "
        .. "both-aboard admitted (songs); cook-rules rejected (songs letters) Q1 "
        .. "[log songs letters] [Q1]",
      "food Food: ; all-eat admitted (log letters);  [log letters] []",
    }, show(kb.compare("helm", "cook")))
  end)

  it("the other way round", function()
    assert.same({
      "rank Rank: cook-rules rejected (songs letters) Q1; both-aboard admitted (songs); "
        .. "helm-steers admitted (log), helm-rules admitted (log) Q1 [log songs letters] [Q1]",
      "food Food: ; all-eat admitted (log letters);  [log letters] []",
    }, show(kb.compare("CK", "Helmsman")))
  end)

  it("leaves out topics on which nobody speaks of the two", function()
    assert.same({
      "rank Rank: ; ; helm-steers admitted (log), helm-rules admitted (log) Q1, "
        .. "both-aboard admitted (songs) [log songs] [Q1]",
      "food Food: captain-dines admitted (songs); all-eat admitted (log letters);  "
        .. "[log songs letters] []",
    }, show(kb.compare("captain", "helm")))
  end)

  it("cells carry the statement", function()
    assert.equal("The helmsman steers.", kb.compare("helm", "cook")[1].a[1].statement)
  end)

  -- settings, standing of each proposition in the order below
  local order = { "helm-steers", "helm-rules", "both-aboard", "cook-rules", "all-eat" }
  local a, r, d, s = "admitted", "rejected", "disputed", "silent"
  local standings = {
    { {}, { a, a, a, r, a } },
    { { policy = "default" }, { a, a, a, r, a } },
    { { policy = "strict" }, { a, d, a, d, a } },
    { { policy = "majority" }, { a, a, a, a, a } }, -- two origins for "both", one for each other
    { { policy = "log" }, { a, a, s, s, a } },
    { { policy = "songs" }, { s, s, a, a, s } },
    { { policy = "letters" }, { s, s, s, a, a } },
    { { set = { rule = "helm" } }, { a, a, a, r, a } },
    { { set = { rule = "cook" } }, { a, r, a, a, a } },
    { { set = { rule = "both" } }, { a, a, a, a, a } },
    { { policy = "strict", set = { rule = "cook" } }, { a, r, a, a, a } },
    { { policy = "songs", set = { rule = "helm" } }, { s, s, a, r, s } },
  }
  for _, case in ipairs(standings) do
    local knob, side = next(case[1].set or {})
    it(("standings under %s%s"):format(case[1].policy or "default",
      knob and (", %s=%s"):format(knob, side) or ""), function()
      local got = {}
      for _, row in ipairs(kb.compare("helm", "cook", case[1])) do
        for _, column in ipairs{ "a", "both", "b" } do
          for _, cell in ipairs(row[column]) do got[cell.proposition] = cell.standing end
        end
      end
      for i, id in ipairs(order) do assert.equal(case[2][i], got[id], id) end
    end)
  end

  it("the settings of the instance hold where the call gives none", function()
    with_file(ship, function(path)
      local strict = assert(cxo.new{ builtin = false, packs = { path }, policy = "strict" })
      assert.equal("disputed", strict.compare("helm", "cook")[1].a[2].standing)
      assert.equal("admitted", strict.compare("helm", "cook", { policy = "log" })[1].a[2].standing)
    end)
  end)

  it("of CIO and CTO: who decides decides what stands", function()
    local function standing(id, settings)
      for _, row in ipairs(cxo.compare("cio", "cto", settings)) do
        for _, column in ipairs{ "a", "both", "b" } do
          for _, cell in ipairs(row[column]) do
            if cell.proposition == id then return cell.standing end
          end
        end
      end
    end
    local cases = {
      { "cto-reports-to-cio", r, d, r, a, s }, { "equally-senior", a, d, a, s, a },
      { "both-are-executives", a, a, a, a, a }, { "cto-leads-engineering", a, d, a, s, a },
      { "cto-needs-vp-engineering", a, a, a, a, s },
    }
    for _, case in ipairs(cases) do
      for i, policy in ipairs{ "default", "strict", "majority", "mh-consulting", "airfocus" } do
        assert.equal(case[i + 1], standing(case[1], { policy = policy }), case[1] .. policy)
      end
    end
  end)

  it("gives nil for what is not there", function()
    local cases = {
      { { "cio", "nobody" }, "no role 'nobody'", "reference" },
      { { "nobody", "cio" }, "no role 'nobody'", "reference" },
      { { "", "cio" }, "no role ''", "reference" },
      { { "cio", "cto", { policy = "airfocs" } },
        "no policy 'airfocs' (did you mean 'airfocus'?)", "policy" },
      { { "cio", "cto", { set = { reportin = "any" } } },
        "no knob 'reportin' (did you mean 'reporting'?)", "policy" },
    }
    for _, case in ipairs(cases) do
      assert.same({ nil, case[2], case[3] }, { cxo.compare(table.unpack(case[1])) })
    end
  end)
end)

describe("cxo.new", function()
  it("makes an instance with the built-in pack", function()
    for _, kb in ipairs{ assert(cxo.new()), assert(cxo.new{}), assert(cxo.new{ packs = {} }) } do
      assert.same(ids(cxo.roles()), ids(kb.roles()))
      assert.equal(cxo._VERSION, kb._VERSION)
      local scope = assert(kb.scope())
      assert.equal("default", scope.name)
      assert.is_nil(scope.size)
      assert.is_nil(scope.small)
      assert.equal(50, scope.small_below)
    end
  end)

  -- options, settings of the call, what comes of both
  local cases = {
    { { policy = "airfocus" }, nil, { name = "airfocus" } },
    { { policy = "s4" }, nil, { name = "airfocus" } },
    { { policy = "strict" }, nil, { name = "strict" } },
    { { policy = "majority" }, { policy = "s0" }, { name = "explainer" } },
    { { size = 49 }, nil, { size = 49, small = true, small_below = 50, own_threshold = true } },
    { { size = 50 }, nil, { size = 50, small = false } },
    { { size = 50, small_below = 51 }, nil, { small = true, small_below = 51,
      own_threshold = false } },
    { { size = 50, small_below = 50 }, nil, { small = false, own_threshold = false } },
    { { size = 20 }, { size = 200 }, { size = 200, small = false } },
    { { small_below = 10 }, { size = 20 }, { size = 20, small = false, small_below = 10 } },
    { { size = 0 }, nil, { size = 0, small = true } },
  }
  for i, case in ipairs(cases) do
    it("keeps its settings, " .. i, function()
      local scope = assert(assert(cxo.new(case[1])).scope(case[2]))
      for key, value in pairs(case[3]) do assert.equal(value, scope[key], key) end
    end)
  end

  it("sets single knobs", function()
    local kb = assert(cxo.new{ set = { reporting = "chain" } })
    local policy = assert(kb.scope()).policy
    assert.equal("chain", policy:side"K01")
    assert.equal("line", policy:side"K22")
    assert.equal("admitted", policy:standing"cto-reports-to-cio")
    assert.equal("rejected", policy:standing"equally-senior")
    policy = assert(kb.scope{ set = { engineering = "partner" } }).policy
    assert.equal("partner", policy:side"K22")
  end)

  it("does not change the module's own instance, nor one another", function()
    local one, two = assert(cxo.new{ policy = "strict" }), assert(cxo.new{ size = 3 })
    assert.equal("default", assert(cxo.scope()).name)
    assert.is_nil(assert(one.scope()).size)
    assert.equal("default", assert(two.scope()).name)
  end)

  it("is not changed when the caller changes the options later", function()
    local options = { policy = "airfocus", size = 20, set = { engineering = "partner" } }
    local kb = assert(cxo.new(options))
    options.policy, options.size, options.set.engineering = "strict", 2000, "line"
    local scope = assert(kb.scope())
    assert.equal("airfocus", scope.name)
    assert.equal(20, scope.size)
    assert.equal("partner", scope.policy:side"K22")
  end)

  it("loads packs beside the built-in one, in their order", function()
    local topic = "return { topics = { { id = '%s', name = 'x' } } }"
    with_file(topic:format"rope", function(rope)
      with_file(topic:format"tar", function(tar)
        local kb = assert(cxo.new{ packs = { rope, tar } })
        local expected = field_of(data.topics, "id")
        expected[#expected + 1], expected[#expected + 2] = "rope", "tar"
        assert.same(expected, ids(kb.pack:each"topic"))
        assert.equal("cto", kb.role"CTO".id)
        assert.is_nil(cxo.pack:find("topic", "rope"))
        assert.same({ "rope", "tar" }, ids(assert(cxo.new{ builtin = false,
          packs = { rope, tar } }).pack:each"topic"))
      end)
    end)
  end)

  local bad = {
    { { policy = "airfocs" }, "no policy 'airfocs' (did you mean 'airfocus'?)", "policy" },
    { { policy = "Strict" }, "no policy 'Strict' (did you mean 'strict'?)", "policy" },
    { { policy = "zebra" }, "no policy 'zebra'", "policy" },
    { { policy = "" }, "no policy ''", "policy" },
    { { set = { reprting = "chain" } }, "no knob 'reprting' (did you mean 'reporting'?)",
      "policy" },
    { { set = { zebra = "chain" } }, "no knob 'zebra'", "policy" },
    { { set = { reporting = "zebra" } },
      "knob 'reporting' has no side 'zebra'; it has: chain, peers, any", "policy" },
    { { set = { engineering = "" } },
      "knob 'engineering' has no side ''; it has: line, partner", "policy" },
    { { builtin = false }, "no pack: the built-in one was declined and no other given", "empty" },
    { { builtin = false, packs = {} },
      "no pack: the built-in one was declined and no other given", "empty" },
    { { packs = { "spec/nothing.lua" } }, "spec/nothing.lua: No such file or directory", "file" },
    { { packs = { "spec" } }, "spec: not a file that can be read", "file" },
  }
  for _, case in ipairs(bad) do
    it(("gives nil and the code %s: %s"):format(case[3], case[2]), function()
      assert.same({ nil, case[2], case[3] }, { cxo.new(case[1]) })
    end)
  end

  it("gives nil for a pack that cannot be read", function()
    with_file("return { roles = { { id = 'x' } } }", function(path)
      assert.same({ nil, path .. ":1:20: a role needs the field 'name'", "field" },
        { cxo.new{ packs = { path } } })
    end)
    with_file("os.exit()", function(path)
      assert.same({ nil, path .. ":1:1: expected 'return', got 'os.exit()'", "syntax" },
        { cxo.new{ packs = { path } } })
    end)
    with_file("return { topics = {\n  { id = 'pay', name = 'Pay' } } }", function(path)
      assert.same({ nil, path .. ":2:3: a second topic 'pay'", "duplicate" },
        { cxo.new{ packs = { path } } })
    end)
  end)

  it("names a policy of the pack in the hint", function()
    with_file(ship, function(path)
      local kb, message = cxo.new{ builtin = false, packs = { path }, policy = "leters" }
      assert.is_nil(kb)
      assert.equal("no policy 'leters' (did you mean 'letters'?)", message)
      kb, message = cxo.new{ builtin = false, packs = { path }, policy = "airfocus" }
      assert.is_nil(kb)
      assert.equal("no policy 'airfocus'", message)
    end)
  end)
end)

-- Misuse raises: what was expected and what came, at the line of the caller.
describe("misuse", function()
  local chart = assert(cxo.chart.load{ { id = "1", title = "CTO" } })
  local cases = {
    -- what is called, the message: whole, or with "..." for what is not fixed; then a name
    { function() local x = cxo.role() return x end,
      "...string expected, got n...", "role of nothing" },
    { function() local x = cxo.role{} return x end,
      "...string expected, got table...", "role of a table" },
    { function() local x = cxo.source() return x end,
      "...string expected, got n...", "source of nothing" },
    { function() local x = cxo.claims"cto" return x end, "options: table expected, got string" },
    { function() local x = cxo.claims{ rol = "cto" } return x end,
      "unknown option 'rol' (did you mean 'role'?)" },
    { function() local x = cxo.claims{ zebra = "cto" } return x end, "unknown option 'zebra'" },
    { function() local x = cxo.claims{ role = 5 } return x end,
      "option 'role': string expected, got number" },
    { function() local x = cxo.claims{ role = cxo.role"cto" } return x end,
      "option 'role': string expected, got userdata" },
    { function() local x = cxo.claims{ role = "nobody" } return x end, "no role 'nobody'" },
    { function() local x = cxo.claims{ source = "s9" } return x end, "no source 's9'" },
    { function() local x = cxo.claims{ topic = "Pay" } return x end, "no topic 'Pay'" },
    { function() local x = cxo.claims{ proposition = "x" } return x end, "no proposition 'x'" },
    { function() local x = cxo.compare("cio", "cto", { polcy = "x" }) return x end,
      "unknown option 'polcy' (did you mean 'policy'?)" },
    { function() local x = cxo.compare("cio", "cto", "strict") return x end,
      "options: table expected, got string" },
    { function() local x = cxo.compare("cio") return x end,
      "...expected...", "compare with one role" },
    { function() local x = cxo.compare(nil, "cio") return x end,
      "...expected...", "compare with nil first" },
    { function() local x = cxo.compare({}, "cio") return x end,
      "...expected...", "compare with a table" },
    { function() local x = cxo.new"strict" return x end, "options: table expected, got string" },
    { function() local x = cxo.new{ polcy = "x" } return x end,
      "unknown option 'polcy' (did you mean 'policy'?)" },
    { function() local x = cxo.new{ pack = "x" } return x end,
      "unknown option 'pack' (did you mean 'packs'?)" },
    { function() local x = cxo.new{ packs = "x.lua" } return x end,
      "option 'packs': table expected, got string" },
    { function() local x = cxo.new{ size = "20" } return x end,
      "option 'size': integer expected, got string" },
    { function() local x = cxo.new{ builtin = "no" } return x end,
      "option 'builtin': boolean expected, got string" },
    { function() local x = cxo.new{ set = "reporting=chain" } return x end,
      "option 'set': table expected, got string" },
    { function() local x = cxo.new{ set = { "chain" } } return x end,
      "...expected...", "a side without a knob" },
    { function() local x = cxo.compare("cio", "cto", { set = { "chain" } }) return x end,
      "...expected...", "a side without a knob, in compare" },
    { function() local x = chart:check{ set = { "chain" } } return x end,
      "...expected...", "a side without a knob, in check" },
    { function() local x = cxo.new{ set = { reporting = true } } return x end,
      "...expected...", "a side that is no string" },
    { function() local x = cxo.new{ set = { [true] = "chain" } } return x end,
      "...expected...", "a knob that is no string" },
    { function() local x = cxo.new{ packs = { true } } return x end,
      "...expected...", "a path that is no string" },
    { function() local x = cxo.chart.load(5) return x end,
      "path or table of rows expected, got number" },
    { function() local x = cxo.chart.load{ 5 } return x end, "row 1: table expected..." },
    { function() local x = cxo.chart.load{ { idd = 1 } } return x end,
      "row 1: unknown column 'idd' (did you mean 'id'?)" },
    { function() local x = cxo.chart.load({ { id = 1 } }, { mapp = {} }) return x end,
      "unknown option 'mapp' (did you mean 'map'?)" },
    { function() local x = cxo.chart.load({ { id = 1 } }, { map = { tilte = "x" } }) return x end,
      "map: unknown column 'tilte' (did you mean 'title'?)" },
    { function() local x = chart:check{ polcy = "x" } return x end,
      "unknown option 'polcy' (did you mean 'policy'?)" },
    { function() local x = chart:holders"nobody" return x end, "no role 'nobody'" },
    { function() local x = chart:under("1", "9") return x end, "no person '9' on the chart" },
    { function() local x = chart:count_below("1", { area = "zebra" }) return x end,
      "...no area 'zebra'...", "an area that is not there" },
  }
  for i, case in ipairs(cases) do
    local misuse, message = case[1], case[2]
    it(("%d: %s"):format(i, case[3] or message), function()
      local info = debug.getinfo(misuse, "S")
      local ok, got = pcall(misuse)
      assert.is_false(ok)
      local place, rest = got:match"^(.-:%d+): (.*)$"
      assert.is_string(place, got)
      local pattern = "^" .. message:gsub("%p", "%%%0"):gsub("%%%.%%%.%%%.", ".*") .. "$"
      assert.matches(pattern, rest)
      assert.equal(("%s:%d"):format(info.short_src, info.linedefined), place, got)
      assert.is_nil(got:find("#-", 1, true), got)
    end)
  end
end)

describe("the module", function()
  it("has the version of its core", function()
    assert.equal(core.version, cxo._VERSION)
    assert.matches("^%d+%.%d+%.%d+$", cxo._VERSION)
  end)

  -- Runs a program in a Lua of its own and gives the lines that it prints.
  local function in_child(program)
    return with_file(program, function(path)
      local version = _VERSION:match"%d.%d"
      local variable = version:gsub("%.", "_")
      local child = assert(io.popen(("LUA_PATH_%s='%s' LUA_CPATH_%s='%s' lua%s %s 2>&1"):format(
        variable, package.path, variable, package.cpath, version, path)))
      local lines = {}
      for line in child:lines() do lines[#lines + 1] = line end
      child:close()
      return lines
    end)
  end

  local loaded = [[
    local before = {}
    for name in pairs(package.loaded) do before[name] = true end
    %s
    local names = {}
    for name in pairs(package.loaded) do
      if not before[name] then names[#names + 1] = name end
    end
    table.sort(names)
    for _, name in ipairs(names) do print(name) end
  ]]

  it("loads no more than itself and its core", function()
    local names = {}
    for _, name in ipairs(in_child(loaded:format[[require "cxo"]])) do names[name] = true end
    assert.is_true(names.cxo and names["cxo.core"])
    for _, name in ipairs{ "lpeg", "re", "argparse", "dkjson", "cjson", "cxo.pack", "cxo.rules",
      "cxo.when", "cxo.literal", "cxo.report", "cxo.cli" } do
      assert.is_nil(names[name], name)
    end
  end)

  it("nor when roles, sources and claims are looked up", function()
    local names = {}
    for _, name in ipairs(in_child(loaded:format[[
      local cxo = require "cxo"
      assert(cxo.role"CTO".name == "Chief Technology Officer")
      for _ in cxo.claims{ role = "cto", source = "s4" } do end
      assert(cxo.compare("cio", "cto", { policy = "strict" }))
      assert(cxo.new{ policy = "airfocus" })
      print "done"
    ]])) do names[name] = true end
    assert.is_true(names.done)
    for _, name in ipairs{ "lpeg", "argparse", "dkjson", "cjson", "cxo.pack", "cxo.rules",
      "cxo.when", "cxo.literal", "cxo.report", "cxo.cli" } do
      assert.is_nil(names[name], name)
    end
  end)

  it("leaves no global behind", function()
    assert.same({}, in_child[[
      local before = {}
      for name in pairs(_G) do before[name] = true end
      local cxo = require "cxo"
      assert(assert(cxo.chart.load{ { id = "1", title = "CTO" } }):check())
      for name in pairs(_G) do
        if not before[name] then print(name) end
      end
    ]])
  end)

  it("takes less than 64 KiB of the state's heap", function()
    local growth = tonumber(in_child[[
      collectgarbage()
      collectgarbage()
      local before = collectgarbage"count"
      require "cxo"
      collectgarbage()
      collectgarbage()
      print(collectgarbage"count" - before)
    ]][1])
    assert.is_true(growth > 0 and growth < 64, tostring(growth))
  end)

  it("takes less than 64 KiB before anything is collected too", function()
    local growth = tonumber(in_child[[
      collectgarbage()
      collectgarbage"stop"
      local before = collectgarbage"count"
      require "cxo"
      print(collectgarbage"count" - before)
    ]][1])
    assert.is_true(growth > 0 and growth < 64, tostring(growth))
  end)
end)

describe("settings", function()
  it("raise for numbers below 0", function()
    assert.error_matches(function() return (cxo.new{ size = -5 }) end, "option 'size': not below 0")
    local chart = assert(cxo.chart.load{ { id = "1", title = "CEO" } })
    assert.error_matches(function() return (chart:check{ small_below = -1 }) end,
      "option 'small_below': not below 0")
  end)
end)
