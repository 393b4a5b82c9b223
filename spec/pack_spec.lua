local core = require "cxo.core"
local cxo = require "cxo"
local disk = require "disk"
local literal = require "cxo.literal"
local pack = require "cxo.pack"
local when = require "cxo.when"

local kinds = { "source", "topic", "area", "role", "relation", "modifier", "head", "conjunction",
  "activity", "proposition", "claim", "answer", "conflict", "side", "column", "rule", "exception" }

local function compile(text, beside)
  return pack.compile({ { name = "ship.lua", text = text } }, beside)
end

local with_file = disk.with

-- Runs a program in a Lua of its own; gives its output and how it ended.
local function in_child(program)
  return with_file(program, function(path)
    local version = _VERSION:match"%d.%d"
    local variable = version:gsub("%.", "_")
    local command = ("LUA_PATH_%s='%s' LUA_CPATH_%s='%s' lua%s %s 2>&1"):format(variable,
      package.path, variable, package.cpath, version, path)
    local child = assert(io.popen(command))
    local output = child:read("a")
    local _, _, code = child:close()
    return output, code
  end)
end

-- All that a pack says, as text.
local function dump(compiled)
  local lines = {}
  local function add(record, indent)
    for key, value in pairs(record) do
      if type(value) == "table" then value = table.concat(value, " | ") end
      lines[#lines + 1] = indent .. key .. " = " .. value
    end
  end
  for _, kind in ipairs(kinds) do
    for record in compiled:each(kind) do
      lines[#lines + 1] = kind
      add(record, "  ")
      for _, list in ipairs{ "claims", "answers", "sides", "exceptions" } do
        for _, child in ipairs(type(record[list]) == "table" and record[list] or {}) do
          if type(child) == "userdata" then add(child, "    ") end
        end
      end
    end
  end
  return table.concat(lines, "\n")
end

-- The officers of a ship, as two books tell of them.
local ship = [[
return {
  sources = {
    {
      id = "log", key = "b0", title = "The log", kind = "book", date = "1851-10-18",
      interest = "kept by the captain", origin = "bridge",
    },
    { id = "songbook", title = "Songs of the engine room", kind = "book", origin = "engines" },
  },
  topics = { { id = "command", name = "Command" }, { id = "steam", name = "Steam" } },
  areas = {
    { id = "bridge", name = "the bridge", phrases = { "bridge", "helm" } },
    { id = "engines", name = "the engine room", phrases = { "engine room", "boilers", "stoker" } },
  },
  roles = {
    {
      id = "captain", name = "Captain", acronym = "CPT", aliases = { "skipper", "Old Man" },
      level = "chief", area = "bridge",
    },
    { id = "mate", name = "First Mate", acronym = "FM", level = "vp", area = "bridge" },
    { id = "first-engineer", name = "First Engineer", level = "head", area = "engines" },
  },
  relations = {
    { id = "assistant", phrases = { "assistant" } },
    { id = "late", reach = "title", phrases = { "late" } },
    { id = "kind", reach = "compound" },
  },
  modifiers = { { id = "relief", phrases = { "relief" } } },
  heads = { { id = "place", relation = "kind", phrases = { "cabin", "table" } } },
  conjunctions = { { id = "and", phrases = { "and" } } },
  columns = {
    { id = "id", headers = { "id", "berth" } },
    { id = "name", headers = { "name" } },
    { id = "title", headers = { "title", "station" } },
    { id = "manager", headers = { "manager", "answers to" }, void = { "God" } },
  },
  activities = {
    { id = "course", name = "the course", phrases = { "heading", "where we sail" } },
    { id = "steam", name = "steam", phrases = { "pressure of the boilers" } },
    { id = "coal", name = "coal" },
  },
  propositions = {
    {
      id = "mate-answers-to-captain",
      topic = "command",
      roles = { "mate", "captain" },
      statement = "The mate answers to the captain.",
      answers = { { question = "owner", about = { "course" }, roles = { "captain" } } },
      claims = {
        { source = "log", hedge = "plain", locator = "folio 1", statement = "The mate answers." },
        {
          source = "songbook", hedge = "possible", stance = "disputes", locator = "verse 2",
          statement = "Now and then he does.",
        },
      },
    },
    {
      id = "engineer-commands",
      topic = "steam",
      roles = { "first-engineer" },
      statement = "Who has the steam has the ship.",
      answers = {
        { question = "owner", about = { "course", "steam" } },
        { question = "buyer", about = { "coal" }, with = { "mate-answers-to-captain" } },
        { question = "first-hire", given = { "power=steam" } },
      },
      claims = {
        { source = "songbook", hedge = "strict", locator = "verse 3", statement = "Steam is all." },
      },
    },
    {
      id = "captain-stokes",
      topic = "steam",
      roles = { "captain" },
      size = "small",
      statement = "On a boat the captain stokes.",
      answers = {
        { question = "owner", about = { "steam" } },
        { question = "first-hire", given = { "power=sail", "power=steam" } },
      },
      claims = { { source = "log", hedge = "usual", locator = "folio 2" } },
    },
  },
  conflicts = {
    {
      id = "S1", kind = "direct", point = "Who commands?", knob = "command", default = "bridge",
      sides = {
        { value = "bridge", propositions = { "mate-answers-to-captain" } },
        { value = "steam", propositions = { "engineer-commands" } },
        { value = "nobody" },
      },
    },
  },
  rules = {
    {
      id = "S01",
      name = "mate-adrift",
      severity = "warning",
      claims = { "mate-answers-to-captain" },
      needs = { "manager", "captain", "mate" },
      when = "any mate not under a captain",
      group = "person",
      message = "{subject} does not stand under {captain}.",
      fix = "Let {subject} answer to {captain}.",
      exceptions = { { claims = { "mate-answers-to-captain" }, when = "the firm is small" } },
    },
  },
}
]]

local crew = {
  { id = "1", name = "Ahab", title = "Captain" },
  { id = "2", name = "Starbuck", title = "First Mate" },
  { id = "3", name = "Fedallah", title = "Stoker", manager = "1" },
}

describe("pack: a ship's officers, alone", function()
  local compiled = assert(compile(ship))

  it("hold what was written, in its order", function()
    local counts = { source = 2, topic = 2, area = 2, role = 3, relation = 3, modifier = 1,
      head = 1, conjunction = 1, activity = 3, proposition = 3, claim = 4, answer = 6,
      conflict = 1, side = 3, column = 4, rule = 1, exception = 1 }
    for _, kind in ipairs(kinds) do
      local n = 0
      for _ in compiled:each(kind) do n = n + 1 end
      assert.equal(counts[kind], n, kind)
    end
    local ids = {}
    for role in compiled:each"role" do ids[#ids + 1] = role.id end
    assert.same({ "captain", "mate", "first-engineer" }, ids)
  end)

  local records = {
    { "source", "log", { id = "log", key = "b0", title = "The log", kind = "book",
      date = "1851-10-18", interest = "kept by the captain", origin = "bridge" } },
    { "source", "b0", { id = "log" } },
    { "topic", "steam", { id = "steam", name = "Steam" } },
    { "area", "engines", { name = "the engine room",
      phrases = { "engine room", "boilers", "stoker" } } },
    { "role", "captain", { id = "captain", name = "Captain", acronym = "CPT",
      aliases = { "skipper", "Old Man" }, level = "chief", area = "bridge" } },
    { "role", "first-engineer", { aliases = {}, level = "head" } },
    { "relation", "late", { reach = "title", phrases = { "late" } } },
    { "relation", "kind", { reach = "compound", phrases = {} } },
    { "head", "place", { relation = "kind", phrases = { "cabin", "table" } } },
    { "column", "manager", { headers = { "manager", "answers to" }, void = { "God" } } },
    { "proposition", "mate-answers-to-captain", { topic = "command",
      roles = { "mate", "captain" }, statement = "The mate answers to the captain." } },
    { "claim", "mate-answers-to-captain@songbook", { proposition = "mate-answers-to-captain",
      source = "songbook", hedge = "possible", stance = "disputes", locator = "verse 2",
      statement = "Now and then he does." } },
    { "conflict", "S1", { kind = "direct", point = "Who commands?", knob = "command",
      default = "bridge" } },
    { "side", "S1@steam", { conflict = "S1", value = "steam",
      propositions = { "engineer-commands" } } },
    { "side", "S1@nobody", { propositions = {}, excludes = {} } },
    { "activity", "course", { name = "the course", phrases = { "heading", "where we sail" } } },
    { "activity", "coal", { phrases = {} } },
    { "claim", "captain-stokes@log", { statement = "On a boat the captain stokes." } },
    { "rule", "S01", { name = "mate-adrift", severity = "warning",
      claims = { "mate-answers-to-captain" }, needs = { "manager", "captain", "mate" },
      when = "any mate not under a captain", group = "person",
      message = "{subject} does not stand under {captain}.",
      fix = "Let {subject} answer to {captain}." } },
  }
  for _, case in ipairs(records) do
    local kind, id, expected = table.unpack(case, 1, 3)
    it(("%s %s"):format(kind, id), function()
      local record = compiled:find(kind, id)
      for field, value in pairs(expected) do assert.same(value, record[field], field) end
    end)
  end

  it("nest claims, sides and exceptions", function()
    local claims = compiled:find("proposition", "mate-answers-to-captain").claims
    assert.equal(2, #claims)
    assert.equal("mate-answers-to-captain@log", claims[1].id)
    local sides = compiled:find("conflict", "S1").sides
    assert.equal("bridge steam nobody",
      table.concat({ sides[1].value, sides[2].value, sides[3].value }, " "))
    local exceptions = compiled:find("rule", "S01").exceptions
    assert.equal(1, #exceptions)
    assert.equal("the firm is small", exceptions[1].when)
    assert.equal("S01", exceptions[1].rule)
  end)

  it("fields that are not given are nil", function()
    assert.is_nil(compiled:find("source", "songbook").date)
    assert.is_nil(compiled:find("claim", "mate-answers-to-captain@log").stance)
    assert.is_nil(compiled:find("role", "first-engineer").acronym)
  end)

  local titles = {
    { "Captain", "captain holder; bridge" },
    { "Relief Skipper, helm", "captain holder; bridge" },
    { "Assistant Captain and First Mate", "captain assistant mate assistant" },
    { "Late captain, FM", "captain late mate late" },
    { "Captain's table", "" },
    { "Captain table", "captain kind; bridge" },
    { "Stoker", "; engines" },
    { "Chief Technology Officer", "" },
  }
  for _, case in ipairs(titles) do
    it("read the title " .. case[1], function()
      local title, words = compiled:title(case[1]), {}
      for i, reading in ipairs(title) do words[i] = reading.role .. " " .. reading.relation end
      local text = table.concat(words, " ") .. (title.area and "; " .. title.area or "")
      assert.equal(case[2], text)
    end)
  end

  it("are used through cxo.new", function()
    with_file(ship, function(path)
      local kb = assert(cxo.new{ builtin = false, packs = { path } })
      assert.equal("captain", kb.role"Old Man".id)
      assert.is_nil(kb.role"cto")
      local result = assert(assert(kb.chart.load(crew)):check{ size = 500 })
      assert.equal(1, #result.findings)
      local finding = result.findings[1]
      assert.equal("Starbuck (First Mate) does not stand under Ahab (Captain).", finding.message)
      assert.equal("Let Starbuck (First Mate) answer to Ahab (Captain).", finding.fix)
      assert.same({ "mate-answers-to-captain@log", "mate-answers-to-captain@songbook" },
        finding.claims)
      assert.same({ "engineer-commands@songbook" }, finding.others)
      assert.equal("warning", finding.severity)
      assert.equal("command", finding.knob)
    end)
  end)

  it("judge by policies of their own", function()
    with_file(ship, function(path)
      local kb = assert(cxo.new{ builtin = false, packs = { path }, policy = "songbook" })
      local result = assert(assert(kb.chart.load(crew)):check())
      assert.same({}, result.findings)
      assert.same({ { rule = "S01", name = "mate-adrift", conflict = "S1",
        standing = "disputed" } }, result.not_admitted)
      result = assert(assert(kb.chart.load(crew)):check{ set = { command = "bridge" } })
      assert.equal("info", result.findings[1].severity)
      assert.same({ "mate-answers-to-captain@songbook" }, result.findings[1].claims)
      result = assert(assert(kb.chart.load(crew)):check{ policy = "b0", size = 5 })
      assert.equal("log", result.policy)
      assert.equal("info", result.findings[1].severity)
    end)
  end)

  -- Questions, settings, what comes: value, status, hedge, what decides; then the others.
  local questions = {
    { "owner", "Who sets the HEADING?", {}, "captain, yes, plain, S1",
      "majority captain, strict disputed, log captain, songbook disputed" },
    { "owner", "course", { set = { command = "steam" } }, "first-engineer, yes, strict, S1" },
    { "owner", "course", { set = { command = "nobody" } }, "-, silent, -, S1" },
    { "owner", "course", { policy = "b0" }, "captain, yes, plain, S1",
      "default captain, majority captain, strict disputed, songbook disputed" },
    { "owner", "course", { policy = "songbook" }, "-, disputed, -, S1" },
    { "owner", "course", { role = "FM" }, "captain, no, plain, S1" },
    { "owner", "steam", {}, "-, silent, -, S1" },
    { "owner", "steam", { size = 5 }, "captain, yes, usual, -",
      "majority captain, strict captain, log captain, songbook disputed" },
    { "owner", "steam", { size = 5, small_below = 5 }, "-, silent, -, S1" },
    { "owner", "rum", {}, "-, silent, -, -", "" },
    { "buyer", "coal", {}, "-, silent, -, -" }, -- it rests on what the conflict sets against it
    { "buyer", "course", {}, "-, silent, -, -" },
    { "first_hire", nil, { power = "steam", set = { command = "steam" } },
      "first-engineer, yes, strict, S1" },
    { "first_hire", nil, { power = "sail", size = 5 }, "captain, yes, usual, -" },
    { "first_hire", nil, { size = 5 }, "-, silent, -, -" },
  }
  for i, case in ipairs(questions) do
    local ask, what, opts, expected, others = table.unpack(case, 1, 5)
    it(("answer %d: %s %s: %s"):format(i, ask, what or "", expected), function()
      with_file(ship, function(path)
        local kb = assert(cxo.new{ builtin = false, packs = { path } })
        local answer
        if what then answer = assert(kb[ask](what, opts)) else answer = assert(kb[ask](opts)) end
        assert.equal(expected, table.concat({ answer.value or "-", answer.status,
          answer.hedge or "-", answer.conflict or "-" }, ", "))
        local said = {}
        for k, other in ipairs(answer.others) do
          said[k] = other.policy .. " " .. (other.value or other.status)
        end
        if others then assert.equal(others, table.concat(said, ", ")) end
        assert.is_nil((tostring(answer) .. answer:why()):lower():find"%f[%w]c[it]os?%f[%W]")
      end)
    end)
  end

  it("answer the rest of the API", function()
    with_file(ship, function(path)
      local kb = assert(cxo.new{ builtin = false, packs = { path } })
      local function ids(iterator)
        local list = {}
        for record in iterator do list[#list + 1] = record.id end
        return table.concat(list, " ")
      end
      assert.equal("captain mate first-engineer", ids(kb.roles()))
      assert.equal("log songbook", ids(kb.sources()))
      assert.equal("log", kb.source"b0".id)
      assert.is_nil(kb.source"airfocus")
      assert.equal("mate-answers-to-captain@log captain-stokes@log", ids(kb.claims{ role = "CPT",
        source = "b0" }))
      assert.equal("engineer-commands@songbook captain-stokes@log",
        ids(kb.claims{ topic = "steam" }))
      assert.error_matches(function() return (kb.claims{ role = "cto" }) end, "no role 'cto'")
      local hits, found = kb.search"who stokes?", {}
      for i, hit in ipairs(hits) do found[i] = hit.claim.id end
      assert.same({ "captain-stokes@log" }, found)
      assert.equal("engineer-commands@songbook", kb.search"steam for the ship"[1].claim.id)
      assert.same({}, kb.search"CIO")
      local rows = assert(kb.compare("captain", "first-engineer"))
      assert.equal("command steam", rows[1].topic .. " " .. rows[2].topic)
      assert.equal("captain-stokes admitted engineer-commands rejected",
        ("%s %s %s %s"):format(rows[2].a[1].proposition, rows[2].a[1].standing,
          rows[2].b[1].proposition, rows[2].b[1].standing))
      assert.same({ nil, "no role 'cto'", "reference" }, { kb.compare("captain", "cto") })
      assert.equal("S1", ids(kb.pack:each"conflict"))
      assert.same({ "default", "majority", "strict", "log", "songbook" }, kb.pack:policies())
      assert.error_matches(function() return (kb.first_hire{ customers = "internal" }) end,
        "unknown option 'customers'")
      assert.error_matches(function() return (kb.first_hire{ power = "oars" }) end,
        "option 'power': one of steam, sail expected, got 'oars'")
      local chart = assert(kb.chart.load(crew))
      assert.equal("Ahab", chart:holders"Captain"[1].name)
      assert.error(function() return (chart:holders"cto") end)
    end)
  end)

  it("answer on the command line", function()
    with_file(ship, function(path)
      with_file("Berth,Name,Station,Answers To\n1,Ahab,Skipper,God\n2,Starbuck,FM,\n", function(csv)
        local commands = {
          { "roles", "first-engineer" }, { "role captain", "Old Man" }, { "sources", "songbook" },
          { "claims steam", "engineer-commands@songbook" }, { "compare captain mate", "S1" },
          { "owner course", "captain (plain)" }, { "owner --why heading", "Decided by S1" },
          { "owner course --set command=steam", "first-engineer (strict)" },
          { "buyer coal", "silent" }, { "first-hire --size 5", "silent" },
          { "check " .. csv, "Starbuck (FM) does not stand under Ahab (Skipper)." },
        }
        for _, case in ipairs(commands) do
          local child = assert(io.popen(("build/cxo %s --no-builtin --pack '%s' 2>&1"):format(
            case[1], path)))
          local output = child:read"a"
          child:close()
          assert.truthy(output:find(case[2], 1, true), case[1] .. ": " .. output)
          assert.is_nil(output:lower():find"%f[%w]c[it]os?%f[%W]", output)
          assert.is_nil(output:find("internal error", 1, true), output)
        end
      end)
    end)
  end)

  it("know the columns that they name, and what stands for no manager", function()
    with_file(ship, function(path)
      local kb = assert(cxo.new{ builtin = false, packs = { path } })
      with_file("Berth,Station,Answers To\n1,Skipper,god\n2,FM,1\n", function(csv)
        local chart = assert(kb.chart.load(csv))
        assert.equal("Answers To", chart:header"manager")
        assert.equal(1, chart.summary.roots)
        assert.same({}, assert(chart:check()).findings)
      end)
    end)
  end)
end)

describe("pack: a ship's officers, beside the built-in pack", function()
  -- The columns are there already; so are some of the words of titles.
  local beside = ship:gsub("  columns = %b{},\n", ""):gsub("  conjunctions = %b{},\n", "")
    :gsub("  relations = %b{},\n", ""):gsub("  heads = %b{},\n", "")
  local compiled = assert(compile(beside, cxo.pack))

  it("come after what was there", function()
    local ids = {}
    for role in cxo.roles() do ids[#ids + 1] = role.id end
    for _, id in ipairs{ "captain", "mate", "first-engineer" } do ids[#ids + 1] = id end
    local got = {}
    for role in compiled:each"role" do got[#got + 1] = role.id end
    assert.same(ids, got)
  end)

  it("leave what was there as it was", function()
    local function records(from, kind)
      local list = {}
      for record in from:each(kind) do
        local fields = {}
        for key, value in pairs(record) do fields[key] = value end
        list[#list + 1] = fields
      end
      return list
    end
    for _, kind in ipairs(kinds) do
      local got = records(compiled, kind)
      for i, expected in ipairs(records(cxo.pack, kind)) do assert.same(expected, got[i]) end
    end
  end)

  it("check one chart with the rules of both", function()
    with_file(beside, function(path)
      local kb = assert(cxo.new{ packs = { path } })
      local chart = assert(kb.chart.load{
        { id = "1", title = "Captain & CTO" }, { id = "2", title = "First Mate", manager = "" },
      })
      local rules = {}
      for i, finding in ipairs(assert(chart:check{ size = 800 }).findings) do
        rules[i] = finding.rule
      end
      assert.same({ "X04", "O04", "S01", "O13" }, rules)
    end)
  end)

  it("may refer to what was there", function()
    local added = assert(compile([[return { propositions = { { id = "cto-sails", topic = "pay",
      roles = { "cto" }, statement = "x", claims = { { source = "s4", hedge = "plain",
      locator = "l", statement = "y" } } } } }]], cxo.pack))
    assert.equal("airfocus", added:find("claim", "cto-sails@airfocus").source)
  end)

  it("two files make one pack, in either order", function()
    local first = "return { areas = { { id = 'bridge', name = 'b' } } }"
    local second = "return { roles = { { id = 'captain', name = 'Captain', level = 'chief', "
      .. "area = 'bridge' } } }"
    for _, texts in ipairs{ { first, second }, { second, first } } do
      local both = assert(pack.compile{ { name = "a.lua", text = texts[1] },
        { name = "b.lua", text = texts[2] } })
      assert.equal("bridge", both:find("role", "captain").area)
    end
  end)

  it("a role may share an acronym; the first declared is meant", function()
    local shared = assert(compile([[return { roles = { { id = "chief-tide-officer",
      name = "Chief Tide Officer", acronym = "CTO", level = "chief", area = "operations" } } }]],
      cxo.pack))
    assert.equal("cto", shared:title"CTO"[1].role)
    assert.equal("chief-tide-officer", shared:title"Chief Tide Officer (CTO)"[1].role)
  end)
end)

describe("pack: same input, same bytes", function()
  it("in one state", function()
    assert.is_true(compile(ship):image() == compile(ship):image())
  end)

  it("in another state", function()
    local program = ([[
      local pack = require "cxo.pack"
      local compiled = assert(pack.compile{ { name = "x", text = %q } })
      io.write((compiled:image():gsub(".", function(c) return ("%%02x"):format(c:byte()) end)))
    ]]):format(ship)
    local expected = compile(ship):image():gsub(".", function(c)
      return ("%02x"):format(c:byte())
    end)
    for _ = 1, 3 do assert.is_true(expected == in_child(program)) end
  end)

  it("whatever the file is called", function()
    local other = assert(pack.compile{ { name = "other.lua", text = ship } })
    assert.is_true(compile(ship):image() == other:image())
  end)

  it("whatever the comments and blanks", function()
    local spaced = ship:gsub("\n", "\n\n -- a word\n"):gsub(",", " ;")
    assert.not_equal(ship, spaced)
    -- a comma inside a text would be changed too; there is none
    assert.is_true(compile(ship):image() == assert(compile(spaced)):image())
  end)

  -- Writes a literal with the keys of every record in random order, lists as they are.
  local function shuffled(value)
    if type(value) ~= "table" then return ("%q"):format(value) end
    local parts, keys = {}, {}
    for i, item in ipairs(value) do parts[i] = shuffled(item) end
    for key in pairs(value) do
      if type(key) == "string" then keys[#keys + 1] = key end
    end
    table.sort(keys)
    while #keys > 0 do
      local key = table.remove(keys, math.random(#keys))
      parts[#parts + 1] = key .. " = " .. shuffled(value[key])
    end
    return "{ " .. table.concat(parts, ", ") .. " }"
  end

  it("the order of keys changes nothing that a pack says", function()
    local seed = os.time()
    math.randomseed(seed)
    local value, expected = assert(literal.read(ship, "ship.lua")), dump(compile(ship))
    for _ = 1, 20 do
      local compiled = assert(compile("return " .. shuffled(value)))
      assert.equal(expected, dump(compiled), "seed " .. seed)
    end
  end)
end)

-- In each text "@" marks the place that the message must name; it is taken out before.
describe("pack: errors", function()
  local area = "areas = { { id = 'bridge', name = 'Bridge' } }, "
  local role = area .. "roles = { { id = 'captain', name = 'Captain', level = 'chief', "
    .. "area = 'bridge' } }, "
  local rule = role .. "rules = { { id = 'S01', name = 'n', severity = 'error', "
  local source = "sources = { { id = 'log', title = 't', kind = 'k', origin = 'o' } }, "
  local claims = role .. source .. "topics = { { id = 'duty', name = 'Duty' } }, "
    .. "propositions = { { id = 'p', topic = 'duty', roles = { 'captain' }, statement = 's', "
    .. "claims = { "
  local claim = "{ source = 'log', hedge = 'plain', locator = 'l', statement = 's' }"
  local long = ("x"):rep(101)

  local cases = {
    -- not a literal
    { "@print('x')", "expected 'return', got 'print('x')'", "syntax" },
    { "@local x = 1\nreturn {}", "expected 'return', got 'local x = 1'", "syntax" },
    { "return { roles = { { id = @os.exit() } } }",
      "expected a value, got 'os.exit() } } }'", "syntax" },
    { "return {\n  roles = @function() end,\n}", "expected a value, got 'function() end,'",
      "syntax" },
    { "return { roles = { } } @error('x')", "expected end of file, got 'error('x')'", "syntax" },
    { "return { roles = {@", "expected a value or '}', got end of file", "syntax" },
    { "return @5", "expected a table, got '5'", "syntax" },
    { "@", "expected 'return', got end of file", "syntax" },
    { "return { areas = { { id = 'a', @id = 'b', name = 'n' } } }",
      "duplicate key 'id', first given on line 1", "syntax" },
    { "return { areas = { { id = 'a', name = 'n@\xff' } } }",
      "invalid UTF-8, got '\\xFF' } } }'", "syntax" },
    { "return { areas = { { id = 'a', name = @'\\xff' } } }",
      "invalid UTF-8, got ''\\xff' } } }'", "syntax" },

    -- lists
    { "return { crew = { @{ id = 'a' } } }", "a pack has no list 'crew'", "field" },
    { "return { role = { @{ id = 'a' } } }",
      "a pack has no list 'role' (did you mean 'roles'?)", "field" },
    { "return {\n  Roles = {\n    @{ id = 'a' } } }",
      "a pack has no list 'Roles' (did you mean 'roles'?)", "field" },
    { "return { crew = @{} }", "no list 'crew'", "field" },
    { "return { role = @{} }", "no list 'role' (did you mean 'roles'?)", "field" },
    { "return { topics = { { id = 'a', name = 'A', crew = @{} } } }",
      "no list 'crew'", "field" },
    { "return { roles = @'captain' }", "a list of records expected, got a string", "field" },
    { "return { roles = @7 }", "a list of records expected, got a number", "field" },
    { "return { @'captain' }", "a list of records expected, got a string", "field" },
    { "return { @{ { id = 'captain' } } }", "a list without a name", "field" },
    { "return { roles = { @'captain' } }", "'roles' holds records, each in braces", "field" },
    { "return { roles = { id = @'captain' } }", "'roles' holds records, each in braces", "field" },
    { "return { claims = { @" .. claim .. " } }", "claims stand inside a proposition", "field" },
    { "return { exceptions = { @{} } }", "exceptions stand inside a rule", "field" },
    { "return { " .. rule .. "roles = { @{ id = 'x' } } } } }",
      "roles stand at the top of a pack", "field" },

    -- fields
    { "return { topics = { { id = 'a', nmae = @'x' } } }",
      "a topic has no field 'nmae' (did you mean 'name'?)", "field" },
    { "return { topics = { { id = 'a', zzz = @'x' } } }", "a topic has no field 'zzz'", "field" },
    { "return { topics = { { id = 'a', Name = @'x' } } }",
      "a topic has no field 'Name' (did you mean 'name'?)", "field" },
    { "return { " .. claims .. "{ source = 'log', id = @'x' } } } } }",
      "a claim has no field 'id'", "field" },
    { "return {\n  topics = {\n    @{ id = 'a' },\n  },\n}", "a topic needs the field 'name'",
      "field" },
    { "return { topics = { @{ name = 'a' } } }", "a topic needs the field 'id'", "field" },
    { "return { topics = { @{} } }", "a topic needs the field 'id'", "field" },
    { "return { topics = { { id = 'a', name = 'A' }, @{ id = 'b', name = {} } } }",
      "a topic needs the field 'name'", "field" },
    { "return { " .. claims .. "@{ source = 'log' } } } } }", "a claim needs the field 'hedge'",
      "field" },
    { "return { topics = { { id = @5, name = 'A' } } }",
      "'id': a string expected, got a number", "field" },
    { "return { topics = { { id = 'a', name = @true } } }",
      "'name': a string expected, got a boolean", "field" },
    { "return { topics = { { id = 'a', name = @'' } } }", "field 'name' is empty", "field" },
    { "return { topics = { { id = 'a', name = 'A', [3] = @'x' } } }", "a field without a name",
      "field" },
    { "return { topics = { { id = 'a', name = { 'A', @'B' } } } }",
      "field 'name' is given twice", "duplicate" },
    { "return { areas = { { id = 'a', name = 'A', phrases = { 'x', @4 } } } }",
      "'phrases': a string expected, got a number", "field" },
    { "return { areas = { { id = 'a', name = 'A', phrases = { x = @'y' } } } }",
      "a list has no names", "field" },
    { "return { areas = { { id = 'a', name = 'A', phrases = { 'x', @'--' } } } }",
      "phrase '--' has no word in it", "field" },
    { "return { topics = { { id = 'a', name = @'a\\0b' } } }",
      "field 'name' is not valid UTF-8 text", "encoding" },

    -- choices
    { "return { " .. role .. "rules = { { id = 'S01', severity = @'fatal' } } }",
      "'fatal' is no severity; it is one of: info warning error", "field" },
    { "return { " .. area .. "roles = { { id = 'x', name = 'X', level = @'Chief' } } }",
      "'Chief' is no level; it is one of: staff manager director head vp chief", "field" },
    { "return { " .. rule .. "group = @'ship' } } }",
      "'ship' is no group; it is one of: person manager id cycle object unit all", "field" },
    { "return { " .. claims .. "{ source = 'log', hedge = @'sure' } } } } }",
      "'sure' is no hedge; it is one of: possible usual plain must strict", "field" },
    { "return { conflicts = { { id = 'S1', kind = @'feud' } } }",
      "'feud' is no kind; it is one of: degree tension direct", "field" },

    -- limits
    { "return { topics = { { id = @'" .. long .. "', name = 'A' } } }",
      "an id of 101 bytes; the limit CXO_MAX_ID is 100", "limit" },
    { "return { topics = { { id = 'a', name = @'" .. ("x"):rep(65536) .. "' } } }",
      "a text of 65536 bytes; the limit CXO_MAX_TEXT is 65535", "limit" },
    { "return { areas = { { id = 'a', name = 'A', phrases = { @'" .. ("x"):rep(257) .. "' } } } }",
      "a phrase of 257 bytes; the limit CXOI_MAX_PHRASE is 256", "limit" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { @{ value = '" .. long .. "' } } } } }",
      "an id of 101 bytes; the limit CXO_MAX_ID is 100", "limit" },

    -- the same twice
    { "return { topics = { { id = 'a', name = 'A' },\n  @{ id = 'a', name = 'B' } } }",
      "a second topic 'a'", "duplicate" },
    { "return { " .. claims .. claim .. ", @" .. claim .. " } } } }",
      "a second claim 'p@log'", "duplicate" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x' }, @{ value = 'x' } } } } }", "a second side 'S1@x'",
      "duplicate" },
    { "return { areas = { { id = 'a', name = 'A', phrases = { 'Hot Steam' } },\n"
      .. "  @{ id = 'b', name = 'B', phrases = { 'hot  steam' } } } }",
      "phrase 'hot steam' already stands for the area 'a'", "duplicate" },
    { "return { " .. area .. "roles = { { id = 'x', name = 'Old Man', level = 'vp', "
      .. "area = 'bridge' },\n@{ id = 'y', name = 'Y', aliases = { 'old man' }, level = 'vp', "
      .. "area = 'bridge' } } }", "phrase 'old man' already stands for the role 'x'", "duplicate" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x' } } }, @{ id = 'S2', kind = 'direct', point = 'p', knob = 'k', "
      .. "default = 'x', sides = { { value = 'x' } } } } }",
      "knob 'k' is already the knob of 'S1', whose default holds", "duplicate" },

    -- references
    { "return { " .. area .. "roles = { { id = 'x', name = 'X', level = 'vp', area = @'hold' } } }",
      "no area 'hold'", "reference" },
    { "return { " .. claims .. "{ source = @'diary', hedge = 'plain', locator = 'l', "
      .. "statement = 's' } } } } }", "no source 'diary'", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = 'm', claims = { @'p' } } } }",
      "no proposition 'p'", "reference" },
    { "return { heads = { { id = 'h', relation = @'unit' } } }", "no relation 'unit'",
      "reference" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x', propositions = { @'p' } } } } } }", "no proposition 'p'",
      "reference" },

    -- conflicts
    { "return { conflicts = { @{ id = 'S1', kind = 'direct', point = 'p', knob = 'k' } } }",
      "a knob without sides to choose from", "field" },
    { "return { conflicts = { @{ id = 'S1', kind = 'direct', point = 'p', default = 'x', "
      .. "sides = { { value = 'x' } } } } }", "a default without a knob", "field" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x' }, { value = 'y' } } },\n  @{ id = 'S2', kind = 'direct', "
      .. "point = 'p', knob = 'k', sides = { { value = 'x' } } } } }",
      "knob 'k' is already the knob of 'S1', with other sides", "reference" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x' } } },\n  @{ id = 'S2', kind = 'direct', "
      .. "point = 'p', knob = 'k', sides = { { value = 'z' } } } } }",
      "knob 'k' is already the knob of 'S1', with other sides", "reference" },
    { "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "sides = { { value = 'x', excludes = { @'S1@y' } } } } } }", "no side 'S1@y'",
      "reference" },
    { "return { conflicts = { @{ id = 'S1', kind = 'direct', point = 'p', knob = 'k', "
      .. "default = 'y', sides = { { value = 'x' } } } } }", "the default 'y' is none of the sides",
      "reference" },

    -- rules
    { "return { " .. rule .. "when = @'any captian', message = 'm' } } }",
      "in 'when': column 5: no role or area 'captian' (did you mean 'captain'?)", "syntax" },
    { "return { " .. rule .. "when = @'any cto', message = 'm' } } }",
      "in 'when': column 5: no role or area 'cto'", "syntax" },
    { "return { " .. rule .. "when = @'any captain with no bridge', message = 'm' } } }",
      "in 'when': column 27: expected 'below' or 'or', got the end", "syntax" },
    { "return { " .. rule .. "when = @'" .. ("any captain "):rep(100) .. "', message = 'm' } } }",
      "in 'when': a sentence of 1200 bytes; the limit when.MAX_BYTES is 1000", "limit" },
    { "return { " .. claims .. claim .. " } } }, rules = { { id = 'S01', name = 'n', "
      .. "severity = 'info', when = 'any captain', message = 'm',\n  exceptions = { "
      .. "{ claims = { 'p' }, when = @'any cook' } } } } }",
      "in 'when': column 5: no role or area 'cook'", "syntax" },
    { "return { " .. rule .. "when = 'any captain', message = @'{subject} {captian}' } } }",
      "nothing is called {captian}", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = 'm', fix = @'{}' } } }",
      "nothing is called {}", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = @'{ subject }' } } }",
      "nothing is called { subject }", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = @'{is|are|be}' } } }",
      "nothing is called {is|are|be}", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = 'm', needs = { 'id', @'rum' } } } }",
      "'rum' is no column, no role and not the size", "reference" },
    { "return { " .. rule .. "when = 'any captain', message = 'm', needs = { @'Size' } } } }",
      "'Size' is no column, no role and not the size", "reference" },

    -- the place is that of the text itself, though the same text may stand elsewhere too
    { "return { " .. rule .. "when = 'any captain', message = 'm', needs = { @'bridge' } } } }",
      "'bridge' is no column, no role and not the size", "reference" },
    { "return { " .. rule:gsub("'n'", "'any cook'") .. "when = @'any cook', message = 'm' } } }",
      "in 'when': column 5: no role or area 'cook'", "syntax" },
    { "return { " .. rule:gsub("'n'", "'{rum}'") .. "when = 'no captain', message = @'{rum}' } } }",
      "nothing is called {rum}", "reference" },
  }
  for i, case in ipairs(cases) do
    local marked, message, code = table.unpack(case, 1, 3)
    it(("%d: %s"):format(i, message), function()
      local text = marked:gsub("@", "", 1)
      local line, column = literal.place(text, (marked:find("@", 1, true)))
      local compiled, got, kind = compile(text)
      assert.is_nil(compiled)
      assert.equal(("ship.lua:%d:%d: %s"):format(line, column, message), got)
      assert.equal(code, kind)
    end)
  end

  it("an id of 100 bytes, a text of 65535, a phrase of 256 are taken", function()
    assert.truthy(compile(("return { areas = { { id = '%s', name = '%s', phrases = { '%s' } } } }")
      :format(("i"):rep(100), ("n"):rep(65535), ("p"):rep(256))))
  end)

  it("name the file, of several", function()
    local first = "return { " .. area .. " }"
    local cases_of_two = {
      { "return {\n  roles = 5 }", "b.lua:2:11: a list of records expected, got a number" },
      { "return {", "b.lua:1:9: expected a value or '}', got end of file" },
      { "return {\n" .. area .. "}", "b.lua:2:11: a second area 'bridge'" },
    }
    for _, case in ipairs(cases_of_two) do
      local compiled, message = pack.compile{ { name = "a.lua", text = first },
        { name = "b.lua", text = case[1] } }
      assert.is_nil(compiled)
      assert.equal(case[2], message)
    end
  end)

  it("in the first of two files are found after the second was read", function()
    local compiled, message, code = pack.compile{
      { name = "a.lua", text = "return { heads = { { id = 'h',\n  relation = 'r' } } }" },
      { name = "b.lua", text = "return { relations = { { id = 's' } } }" } }
    assert.is_nil(compiled)
    assert.equal("a.lua:2:14: no relation 'r'", message)
    assert.equal("reference", code)
  end)

  -- What clashes with the built-in pack is the user's to change, so the place is in that file.
  local beside = {
    { "return { roles = {\n  @{ id = 'cto', name = 'X', level = 'vp', area = 'data' } } }",
      "a second role 'cto'" },
    { "return { rules = { @{ id = 'X01', name = 'n', severity = 'info', when = 'any cto', "
      .. "message = 'm' } } }", "a second rule 'X01'" },
    { "return { conflicts = { @{ id = 'S1', kind = 'direct', point = 'p', knob = 'reporting', "
      .. "sides = { { value = 'x' } } } } }",
      "knob 'reporting' is already the knob of 'K01', with other sides", "reference" },
    { "return { relations = { @{ id = 'sailing', phrases = { 'software' } } } }",
      "phrase 'software' already stands for the subject 'software'" },
    { "return { areas = { @{ id = 'bridge', name = 'Bridge', phrases = { 'deputy' } } } }",
      "phrase 'deputy' already stands for the relation 'deputy'" },
  }
  for _, case in ipairs(beside) do
    it("beside the built-in pack: " .. case[2], function()
      local text = case[1]:gsub("@", "", 1)
      local line, column = literal.place(text, (case[1]:find("@", 1, true)))
      local compiled, message, code = compile(text, cxo.pack)
      assert.is_nil(compiled)
      assert.equal(("ship.lua:%d:%d: %s"):format(line, column, case[2]), message)
      assert.equal(case[3] or "duplicate", code)
    end)
  end

  it("of sources that share a key", function()
    for _, second in ipairs{ "{ id = 'diary', key = 'b0', ", "{ id = 'b0', " } do
      local compiled, message, code = compile("return { sources = { { id = 'log', key = 'b0', "
        .. "title = 't', kind = 'k', origin = 'o' },\n  " .. second
        .. "title = 't', kind = 'k', origin = 'o' } } }")
      assert.is_nil(compiled)
      assert.matches("^ship.lua:%d:%d+: ", message)
      assert.equal("duplicate", code)
    end
  end)

  it("not of a role whose id has capitals: a sentence can name it", function()
    local text = rule:gsub("id = 'captain'", "id = 'Captain'")
    local _, message = compile("return { " .. text .. "when = 'any Captain', message = 'm' } } }")
    assert.is_nil(message)
  end)

  it("carry the path through cxo.new", function()
    with_file("return {\n  crew = { {} },\n}\n", function(path)
      local kb, message, code = cxo.new{ packs = { path } }
      assert.is_nil(kb)
      assert.equal(path .. ":2:12: a pack has no list 'crew'", message)
      assert.equal("field", code)
    end)
  end)

  it("of a file that is not there", function()
    with_file("", function(path)
      local compiled, message, code = pack.load{ path .. ".none" }
      assert.is_nil(compiled)
      assert.equal(path .. ".none: No such file or directory", message)
      assert.equal("file", code)
    end)
  end)

  it("of a directory", function()
    local compiled, message, code = pack.load{ "spec" }
    assert.is_nil(compiled)
    assert.equal("spec: not a file that can be read", message)
    assert.equal("file", code)
  end)

  it("of the second of two files, where the first is good", function()
    with_file("return {}", function(path)
      local compiled, message = pack.load{ path, "spec" }
      assert.is_nil(compiled)
      assert.equal("spec: not a file that can be read", message)
    end)
  end)

  it("never run what the file says", function()
    with_file("", function(path)
      os.remove(path)
      assert.is_nil(compile(("io.open(%q, 'w') return {}"):format(path)))
      assert.is_nil(compile(("return { io.open(%q, 'w') }"):format(path)))
      assert.is_nil(io.open(path))
    end)
  end)
end)

describe("pack: images", function()
  local image = compile(ship):image()

  it("open again as the pack that they were", function()
    local opened = assert(core.open(image))
    assert.equal(dump(compile(ship)), dump(opened))
    assert.is_true(image == opened:image())
    assert.equal("captain", opened:title"Skipper"[1].role)
  end)

  it("of the built-in pack too", function()
    assert.equal(dump(core.builtin()), dump(assert(core.open(core.builtin():image()))))
  end)

  it("of a pack with nothing in it", function()
    local opened = assert(core.open(assert(compile"return {}"):image()))
    assert.is_nil(opened:each"role"())
  end)

  it("are copied: the string may go", function()
    local opened = core.open(compile(ship):image())
    for _ = 1, 3 do collectgarbage() end
    assert.equal("Captain", opened:find("role", "captain").name)
  end)

  local function refuse(bytes, message)
    local opened, got, code = core.open(bytes)
    assert.is_nil(opened)
    assert.equal("image", code)
    if message then assert.equal(message, got) end
  end

  local size = #image
  local cases = {
    { "nothing", "", "not a compiled pack" },
    { "a text", ("return {}\n"):rep(1000), "not a compiled pack" },
    { "half a header", image:sub(1, 8), "not a compiled pack" },
    { "one byte less", image:sub(1, -2),
      ("compiled pack of %d bytes, but %d were given"):format(size, size - 1) },
    { "one word less", image:sub(1, -5),
      ("compiled pack of %d bytes, but %d were given"):format(size, size - 4) },
    { "one byte more", image .. "\0",
      ("compiled pack of %d bytes, but %d were given"):format(size, size + 1) },
    { "the image twice", image .. image,
      ("compiled pack of %d bytes, but %d were given"):format(size, 2 * size) },
    { "another format", image:sub(1, 4) .. ("=I4"):pack(77) .. image:sub(9),
      "compiled pack of format 77, expected 5" },
    { "another byte order", image:sub(1, 4):reverse() .. image:sub(5), "not a compiled pack" },
    { "a wrong checksum", image:sub(1, 12) .. "\1\2\3\4" .. image:sub(17),
      "compiled pack is damaged (checksum)" },
    { "a wrong last byte", image:sub(1, -2) .. "\1", "compiled pack is damaged (checksum)" },
  }
  for _, case in ipairs(cases) do
    it("refuse " .. case[1], function() refuse(case[2], case[3]) end)
  end

  it("refuse every byte of a small one when it is flipped", function()
    for i = 1, #image do
      refuse(image:sub(1, i - 1) .. string.char(image:byte(i) ~ 0xFF) .. image:sub(i + 1))
    end
  end)

  it("refuse random damage of the built-in one, and every length", function()
    local seed = os.time()
    math.randomseed(seed)
    local whole = core.builtin():image()
    for _ = 1, 500 do
      local i, flip = math.random(#whole), math.random(255)
      local damaged = whole:sub(1, i - 1) .. string.char(whole:byte(i) ~ flip) .. whole:sub(i + 1)
      assert(not core.open(damaged), ("seed %d, byte %d"):format(seed, i))
    end
    for n = 0, #whole - 1, 61 do refuse(whole:sub(1, n)) end
  end)

  -- Damage under a checksum that fits, as a stranger would do it: refused, or usable throughout.
  it("survive damage under a checksum that fits", function()
    local seed = os.time()
    local output, code = in_child(([[
      local core, pack = require "cxo.core", require "cxo.pack"
      math.randomseed(%d)
      local image = assert(pack.compile{ { name = "x", text = %q } }):image()
      local words = { string.unpack(("=I4"):rep(#image // 4), image) }
      words[#words] = nil
      local function mix(x)
        x = (x ~ x >> 32) * 0xD6E8FEB86659FD93
        return x ~ x >> 32
      end
      local function seal(list)
        local sum, parts = list[3], {}
        for i = 5, #list do sum = mix(sum ~ list[i]) end
        list[4] = (sum ~ sum >> 32) & 0xFFFFFFFF
        for i, word in ipairs(list) do parts[i] = ("=I4"):pack(word) end
        return table.concat(parts)
      end
      assert(seal{ table.unpack(words) } == image, "the checksum is made in another way now")
      local function use(opened)
        for _, kind in ipairs{ %s } do
          for record in opened:each(kind) do
            for _ in pairs(record) do end
            for _, list in ipairs{ "claims", "answers", "sides", "exceptions" } do
              local _ = record[list]
            end
            if kind ~= "exception" then opened:finder(kind)(tostring(record.id)) end
          end
        end
        for _, title in ipairs{ "Captain", "Late CPT and First Mate, helm", "FM cabin" } do
          opened:title(title)
        end
        for _, name in ipairs{ "default", "strict", "majority", "log", "songbook", "b0" } do
          local policy = opened:policy(name)
          for claim in opened:each"claim" do
            if policy then policy:admits(claim) end
          end
        end
        local chart = opened:chart(core.text"id,title,manager\n1,Captain,\n2,FM,1\n3,Stoker,2\n")
        for role in opened:each"role" do
          if chart then chart:holders(role):list() end
        end
        local builder = core.builder()
        if builder:add(opened) then builder:build() end
      end
      local opened = 0
      for _ = 1, 3000 do
        local list = { table.unpack(words) }
        for _ = 1, math.random(3) do
          local at = math.random(5, math.random(3) == 1 and 55 or #list)
          local how = math.random(5)
          list[at] = how == 1 and math.random(0, 0xFFFFFFFF) or how == 2 and math.random(0, #list)
            or how == 3 and (list[at] + math.random(-4, 4)) & 0xFFFFFFFF
            or how == 4 and 0xFFFFFFFF or list[math.random(5, #list)]
        end
        local good = core.open(seal(list))
        if good then
          opened = opened + 1
          pcall(use, good)
        end
      end
      io.write(opened > 0 and "survived" or "nothing was opened")
    ]]):format(seed, ship, '"' .. table.concat(kinds, '", "') .. '"'))
    assert.equal("survived", output, "seed " .. seed)
    assert.equal(0, code, "seed " .. seed)
  end)
end)

describe("pack: records that have no id", function()
  it("can be shown too", function()
    local rules = {}
    for i = 1, 40 do
      rules[i] = ([[{ id = "S%d", name = "n", severity = "info", when = "any captain",
        message = "m", exceptions = { { claims = { "engineer-commands" },
        when = "any captain" } } },]]):format(i + 1)
    end
    local text = ship:gsub("rules = {\n", function(head) return head .. table.concat(rules) end)
    local output, code = in_child(([[
      local compiled = assert(require"cxo.pack".compile{ { name = "x", text = %q } })
      for exception in compiled:each"exception" do
        local text = tostring(exception)
        if not text:find"^exception" or not text:find(exception.rule, 1, true) then
          print(("'%%s' of rule %%s"):format(text, exception.rule))
        end
      end
    ]]):format(text))
    assert.equal(0, code)
    assert.equal("", output)
  end)
end)

describe("pack: the builder", function()
  local function topic(builder)
    assert(builder:begin("topics", 1))
    assert(builder:set("id", "a", 2))
    assert(builder:set("name", "A", 3))
    assert(builder:finish())
  end

  it("makes a pack, record by record", function()
    local builder = core.builder()
    topic(builder)
    assert.equal("A", assert(builder:build()):find("topic", "a").name)
  end)

  it("is used up by build, whatever came of it", function()
    local good, bad = core.builder(), core.builder()
    topic(good)
    assert.truthy(good:build())
    topic(bad)
    assert(bad:begin("topics", 7))
    local compiled, message, code = bad:build()
    assert.is_nil(compiled)
    assert.equal("a record is still open", message)
    assert.equal("field", code)
    for _, builder in ipairs{ good, bad } do
      local calls = {
        function() builder:begin("topics", 1) end,
        function() builder:set("id", "b", 1) end,
        function() builder:finish() end,
        function() builder:add(cxo.pack) end,
        function() builder:build() end,
      }
      for _, call in ipairs(calls) do
        local ok, problem = pcall(call)
        assert.is_false(ok)
        assert.matches("this builder was already used", problem, 1, true)
      end
    end
  end)

  it("gives the place back with an error", function()
    local cases = {
      { "begin", { "crew", 41 }, "a pack has no list 'crew'", "field", 41 },
      { "begin", { "claims", 42 }, "claims stand inside a proposition", "field", 42 },
      { "set", { "id", "a", 43 }, "a field outside of any record", "field", 43 },
      { "finish", {}, "no record is open", "field", 0 },
    }
    for _, case in ipairs(cases) do
      local builder = core.builder()
      assert.same({ nil, case[3], case[4], case[5] },
        { builder[case[1]](builder, table.unpack(case[2])) })
    end
  end)

  it("takes what another pack holds", function()
    local builder = core.builder()
    assert(builder:add(cxo.pack))
    topic(builder)
    local compiled = assert(builder:build())
    assert.equal("cto", compiled:find("role", "cto").id)
    assert.equal("A", compiled:find("topic", "a").name)
  end)

  it("refuses the same pack twice", function()
    local builder = core.builder()
    assert(builder:add(cxo.pack))
    assert(builder:add(cxo.pack))
    local compiled, _, code = builder:build()
    assert.is_nil(compiled)
    assert.equal("duplicate", code)
  end)

  it("takes 65536 rows of a kind and no more", function()
    local builder = core.builder()
    for i = 1, 65536 do
      assert(builder:begin("topics", i))
      assert(builder:set("id", "t" .. i, i))
      assert(builder:set("name", "n", i))
      assert(builder:finish())
    end
    assert.same({ nil, "more than 65536 topics (CXO_MAX_ROWS)", "limit", 65537 },
      { builder:begin("topics", 65537) })
  end)

  it("raises for what is no builder, no pack, no string", function()
    local builder = core.builder()
    assert.error(function() builder.begin(cxo.pack, "topics", 1) end)
    assert.error(function() builder:begin(nil, 1) end)
    assert.error(function() builder:begin("topics", "one") end)
    assert.error(function() builder:add(builder) end)
    assert.error(function() core.open(5 == 6) end)
  end)
end)

describe("pack: the built-in one", function()
  local files = {}
  local list = assert(io.popen("LC_ALL=C ls data/*.lua data/claims/*.lua data/cues/*.lua; "
    .. "for f in structure lines staffing "
    .. "ownership work threshold; do echo data/rules/$f.lua; done"))
  for path in list:lines() do files[#files + 1] = path end
  list:close()

  it("is what data/ says now", function()
    assert.is_true(#files > 0)
    local compiled = assert(pack.load(files))
    assert.equal(dump(compiled), dump(core.builtin()))
    assert.is_true(compiled:image() == core.builtin():image())
  end)

  it("is what csrc/gen/pack.c holds", function()
    local file = assert(io.open("csrc/gen/pack.c", "rb"))
    local text = file:read("a")
    file:close()
    assert.is_true(text == pack.to_c(assert(pack.load(files))))
  end)

  it("has no list and no field that the schema has not", function()
    local lists = {}
    for _, key in ipairs(core.kinds) do lists[key] = true end
    for _, path in ipairs(files) do
      local file = assert(io.open(path, "rb"))
      local value = assert(literal.read(file:read("a"), path))
      file:close()
      for key in pairs(value) do assert(lists[key], path .. ": " .. key) end
    end
  end)

  it("has rules that can be read", function()
    for _, kind in ipairs{ "rule", "exception" } do
      for record in cxo.pack:each(kind) do
        assert(when.compile(record.when, cxo.pack))
      end
    end
  end)

  it("has claims of known sources, hedged, with a place", function()
    local n = 0
    for claim in cxo.claims() do
      n = n + 1
      assert.is_truthy(cxo.source(claim.source), claim.id)
      assert.is_truthy(cxo.pack:find("proposition", claim.proposition), claim.id)
      assert.equal(claim.proposition .. "@" .. claim.source, claim.id)
      assert.is_true(#claim.locator > 0 and #claim.statement > 0 and #claim.hedge > 0, claim.id)
    end
    assert.is_true(n > 0)
  end)

  it("has no proposition that nobody claims", function()
    for proposition in cxo.pack:each"proposition" do
      assert.is_true(#proposition.claims > 0, proposition.id)
    end
  end)

  it("has a default for every knob", function()
    local defaults = {} -- the first conflict of a knob has it
    for conflict in cxo.pack:each"conflict" do
      if conflict.knob and not defaults[conflict.knob] then
        assert.is_string(conflict.default, conflict.id)
        defaults[conflict.knob] = conflict.default
      else
        assert.is_nil(conflict.default, conflict.id)
      end
    end
  end)

  it("names every source by a key too", function()
    for i, id in ipairs{ "explainer", "mh-consulting", "it-seller", "gravity-junction",
      "airfocus" } do
      assert.equal(id, cxo.source("s" .. i - 1).id)
    end
  end)
end)
