-- What a chart gives beside the tree: dotted lines, units, levels, owned activities, vacancies,
-- other columns; and the sets that come from them.

local cxo = require "cxo"
local disk = require "disk"

local function load_text(text, opts)
  local path = disk.new(text)
  local chart = assert(cxo.chart.load(path, opts))
  os.remove(path)
  return chart
end

local function ids(chart, numbers)
  local list = {}
  for i, number in ipairs(numbers) do list[i] = chart.core:field(number, "id") end
  return table.concat(list, " ")
end

-- The firm that most cases ask about: two countries, a head office, a post that nobody fills.
local GROUP = [[
id,name,title,manager,company,department,email,dotted line,owns,budget_owner,grade
1,Ada,CEO,,Group,,ada@x.com,,,yes,A
2,Bo,Group CTO,1,Group,IT,bo@x.com,,roadmap|no such thing at all,no,B
3,Cy,CIO,1,Group,IT,cy@x.com,,help desk; ERP,YES,B
4,Di,CEO,1,France,,di@x.com,,,-,B
5,Ed,CTO,4,,Tech,ed@x.com,2,help-desk,,C
6,Flo,CIO,4,,Tech,flo@x.com,3; 2 ;99,,n/a,C
7,Vacant,VP Engineering,5,,Tech,,,,,D
8,Gus,Software Engineer,7,,Tech,gus@x.com,8;7,,,E
]]

local function all(chart) return chart.core:all() end
local function holders(role) return function(chart) return chart.core:holders(role) end end

describe("chart sets:", function()
  local chart
  setup(function() chart = load_text(GROUP) end)

  local cases = {
    { "cto linked to cio", function(c) return holders"cto"(c):linked(holders"cio"(c)) end, "2" },
    { "cio linked to cto", function(c) return holders"cio"(c):linked(holders"cto"(c)) end, "6" },
    { "linked by the solid line, from below", function(c)
        return all(c):linked(holders"cto"(c)) end, "1 4 5 6 7 2" },
    { "dotted to cto", function(c) return all(c):dotted_to(holders"cto"(c)) end, "5 6" },
    { "a cio as peer of a cto",
      function(c) return holders"cio"(c):peers(holders"cto"(c)) end, "3 6" },
    { "nobody is their own peer", function(c) return holders"cto"(c):peers(holders"cto"(c)) end,
      "" },
    { "peers of each other", function(c) return all(c):peers(all(c)) end, "2 3 4 5 6" },
    { "who has no manager has no peers", function(c)
        return c.core:marked"root":peers(all(c)) end, "" },
    { "department", function(c) return all(c):same_department(holders"cto"(c)) end, "3 6 7 8" },
    { "an empty department is none", function(c)
        return holders"ceo"(c):same_department(all(c)) end, "" },
    { "unit", function(c) return holders"cio"(c):same_unit(holders"cto"(c)) end, "3 6" },
    { "unit of the group's cto", function(c)
        return all(c):same_unit(holders"cto"(c) - c.core:unit_of(4)) end, "1 3" },
    { "directly over", function(c) return all(c):directly_over(c.core:level"vp") end, "5" },
    { "directly over, of those asked", function(c)
        return holders"ceo"(c):directly_over(holders"cto"(c) | c.core:level"vp") end, "1 4" },
    { "unit heads", function(c) return c.core:unit_heads() end, "1 4" },
    { "all of a unit", function(c) return c.core:unit_of(4) end, "4 5 6 7 8" },
    { "who heads no unit", function(c) return c.core:unit_of(5) end, "" },
    { "level chief", function(c) return c.core:level"chief" end, "1 2 3 4 5 6" },
    { "level vp", function(c) return c.core:level"vp" end, "7" },
    { "owners by phrase and id", function(c) return c.core:owners"help-desk" end, "3 5" },
    { "owners of what nobody owns", function(c) return c.core:owners"isp" end, "" },
    { "vacant", function(c) return c.core:marked"vacant" end, "7" },
    { "filled", function(c) return c.core:all():filled"budget owner" end, "1 2 3" },
    { "filled with a value",
      function(c) return c.core:all():filled("Budget_Owner", "yes") end, "1 3" },
    { "filled with a grade", function(c) return c.core:all():filled("grade", "b") end, "2 3 4" },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local want = {}
      for id in case[3]:gmatch"%d+" do want[#want + 1] = id end
      table.sort(want)
      assert.equal(table.concat(want, " "), ids(chart, case[2](chart):list()))
    end)
  end

  it("counts by area and level", function()
    local core = chart.core
    assert.equal(1, (core:area"engineering" & core:level"vp"):count_below(5))
  end)

  it("tells what one person has", function()
    local core = chart.core
    assert.same({ 3, 2 }, core:dotted(6))
    assert.same({}, core:dotted(8)) -- neither themselves nor the manager
    assert.equal(4, core:unit(8))
    assert.equal("YES", core:extra(3, "budgetowner"))
    assert.is_nil(core:extra(3, "no such column"))
    assert.is_nil(core:all():filled"no such column")
    local summary = chart.summary
    assert.equal(1, summary.unknown_dotted)
    assert.equal(1, summary.vacant)
    assert.equal(1, summary.unread_owns)
  end)

  it("tells of entries that name no activity, whatever stands in duties", function()
    local columns = { { "owns\n1,CIO,frobnication;help desk", 1 },
      { "owns,duties\n1,CIO,frobnication,x", 1 }, { "owns,duties\n1,CIO,x;x,y\n2,CTO,x;x,z", 2 } }
    for _, case in ipairs(columns) do
      assert.equal(case[2], load_text("id,title," .. case[1]).summary.unread_owns, case[1])
    end
  end)

  it("draws a dotted line once, however often it is given", function()
    local head = "id,title,manager,dotted\n1,CEO,,\n3,CIO,1,\n"
    for _, row in ipairs{ "2,CTO,1,3;3", "2,CTO,1;3,3", "2,CTO,1;3;3," } do
      local twice = load_text(head .. row)
      assert.same({ 2 }, twice.core:dotted(3))
      assert.equal(1, twice.summary.dotted)
    end
  end)

  it("compares values of facts as those of columns", function()
    local facts = require "cxo.facts"
    local plain = load_text"id,title\n1,CTO\n2,CIO\n"
    local book = assert(facts.book(plain.core, cxo.pack,
      { people = { ["1"] = { contract = "full.time" }, ["2"] = { contract = "--" } } }))
    local function having(value) return book:having(plain.core:all(), "contract", value):list() end
    for _, value in ipairs{ "fulltime", "Full Time", "FULL-TIME" } do
      assert.same({ 1 }, having(value), value)
    end
    assert.same({}, having"--")
    assert.same({ 1, 2 }, having())
  end)

  it("compares values to their end", function()
    local long = ("a"):rep(200)
    local noted = load_text("id,title,note\n1,CEO," .. long .. "\n2,CIO,--\n")
    local function holds(value) return #noted.core:all():filled("note", value):list() end
    assert.same({ 1, 0, 0, 0 },
      { holds(long:upper()), holds(long:sub(1, 128)), holds(long .. "a"), holds"-" })
  end)

  it("tells once what a person owns by two columns", function()
    local owning = load_text("id,title,owns,duties\n1,CEO,help desk,\n"
      .. '2,CIO,roadmap; help desk; ERP,"help desk, ERP, data centre, licences"\n')
    local owned = owning.core:owned(2)
    local seen = {}
    for _, activity in ipairs(owned) do
      assert.is_nil(seen[activity], activity)
      seen[activity] = true
    end
    assert.truthy(seen["help-desk"] and seen.roadmap)
    assert.is_true(#owned >= 4, table.concat(owned, " "))
  end)

  it("takes words that go on for no vacancy", function()
    local names = { { "TBD", 1 }, { "TBDa", 0 }, { "tbd.", 1 }, { "TBDz", 0 }, { "TBD9", 0 },
      { "[TBC]", 1 }, { "Vacant post", 1 }, { "Vacanta", 0 } }
    for _, case in ipairs(names) do
      assert.equal(case[2], load_text("id,title,name\n1,CEO," .. case[1] .. "\n").summary.vacant,
        case[1])
    end
  end)

  it("refuses sets of different charts and unknown words", function()
    local other = load_text(GROUP).core:all()
    for _, name in ipairs{ "linked", "dotted_to", "peers", "same_department", "same_unit" } do
      assert.has_error(function() other[name](other, chart.core:all()) end)
    end
    assert.has_error(function() chart.core:level"boss" end)
    assert.has_error(function() chart.core:owners"no-such-thing" end)
  end)
end)

describe("chart managers:", function()
  -- header and rows; who is 3's manager; who are its dotted ones
  local head = "id,name,email,title,manager\n1,Ada Byron,ada@x.com,CEO,\n2,Bo Day,BO@x.com,CTO,1\n"
  local cases = {
    { "by e-mail", "Bo@X.com", 2 },
    { "by name", "ada  byron", 1 },
    { "by a name of one word", "hal", 4, nil, "4,Hal,,Clerk,1\n" },
    { "an id with a digit is no name", "HAL9", nil, nil, "4,Hal9,,Clerk,1\n" },
    { "nor with a zero", "HAL0", nil, nil, "4,Hal0,,Clerk,1\n" },
    { "a sign is nobody, with a digit it is an id", "-9", nil },
    { "by id, several", "2;1", 2, { 1 } },
    { "by name, several", "Ada Byron | Bo Day", 1, { 2 } },
    { "the first is nobody", "n/a; 2", 2 },
    { "a stranger first", "Nobody Here; 2", nil, { 2 } },
    { "a stranger", "who@x.com", nil },
    { "a name that two have", "Di Eno", nil, nil, "4,Di Eno,,Clerk,1\n5,Di Eno,,Clerk,1\n" },
    { "a name that two have, by e-mail", "e@x.com", 5, nil,
      "4,Di Eno,d@x.com,Clerk,1\n5,Di Eno,e@x.com,Clerk,1\n" },
    { "themselves", "Cy Lu", nil },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local chart = load_text(head .. "3,Cy Lu,cy@x.com,CIO,\"" .. case[2] .. "\"\n"
        .. (case[5] or ""))
      assert.equal(case[3], chart.core:manager(3))
      assert.same(case[4] or {}, chart.core:dotted(3))
      local self = case[1] == "themselves"
      assert.equal((case[3] or self) and 0 or 1, chart.summary.unknown)
      assert.equal(self and 1 or 0, chart.summary.looped)
    end)
  end
end)

describe("chart vacancies:", function()
  local cases = { -- name, title, status
    { "Vacant", "CTO", "", true }, { "vacant (Q3)", "CTO", "", true }, { "TBC", "CTO", "", true },
    { "[TBD]", "CTO", "", true }, { "To be hired", "CTO", "", true },
    { "Ada", "CTO (vacant)", "", true }, { "", "Vacant - Head of IT", "", true },
    { "Ada", "CTO", "Vacant", true }, { "Ada", "CTO", "open", true },
    { "Ada Vacant", "CTO", "active", false }, { "Vacantia", "CTO", "", false },
    { "Tobias", "CTO", "filled", false }, { "Ada", "Head of Open Source", "", false },
    { "", "", "", false },
  }
  for _, case in ipairs(cases) do
    it(table.concat({ case[1], case[2], case[3] }, ", "), function()
      local chart = load_text(('id,name,title,status\n1,%s,%s,%s\n'):format(table.unpack(case)))
      assert.equal(case[4] and 1 or 0, chart.summary.vacant)
    end)
  end
end)

describe("chart duties", function()
  it("become owned activities by their phrases, whatever the length", function()
    local filler = ("Attends meetings and writes minutes. "):rep(60)
    local chart = load_text("id,title,prose\n1,CIO,\"Runs the help desk. " .. filler
      .. "Owns the product roadmap.\"\n2,CTO,nothing\n", { map = { duties = "prose" } })
    assert.equal(1, #chart.core:owners"help-desk")
    local owned = table.concat(chart.core:owned(1), " ")
    assert(owned:find"help%-desk" and owned:find"roadmap", owned)
    assert.same({}, chart.core:owned(2))
  end)

  -- text, what is owned where it stands in owns, and where in duties
  local cases = {
    { "Security of supply", "security", "" },
    { "Security", "security", "security" },
    { " SECURITY ; carbon capture and storage", "security storage", "security" },
    { "Cyber security and the electricity network", "security networking", "security" },
    { "Runs the electricity network", "networking", "" },
    { "networking", "networking", "networking" },
    { "IT security", "security", "security" },
    { "ICT support; demonstration of carbon capture", "help-desk customer-training", "help-desk" },
    { "help-desk|data", "data help-desk", "data help-desk" },
  }
  for _, case in ipairs(cases) do
    it("by vague phrases only alone: " .. case[1], function()
      local chart = load_text(('id,title,owns,duties\n1,CIO,"%s",\n2,CTO,,"%s"\n'):format(
        case[1], case[1]))
      for person = 1, 2 do
        local owned = chart.core:owned(person)
        table.sort(owned)
        local expected = {}
        for id in case[person + 1]:gmatch"%S+" do expected[#expected + 1] = id end
        table.sort(expected)
        assert.same(expected, owned)
        for _, id in ipairs(expected) do assert(chart.core:owners(id):has(person), id) end
        assert.equal(#expected > 0, #chart.core:owners(expected[1] or "isp") > 0)
      end
    end)
  end
end)

describe("loading a chart", function()
  it("tells how far it has come, and raises at its end what is raised meanwhile", function()
    local core = require "cxo.core"
    local lines = { "id,title,manager" }
    for i = 1, 60000 do lines[i + 1] = ("%d,Clerk,%d"):format(i, i // 2) end
    local text, told = core.text(table.concat(lines, "\n")), {}
    local chart = core.builtin():chart(text, nil, nil, nil, function(thousandths)
      told[#told + 1] = thousandths
    end)
    local calls = 0
    local done, problem = pcall(function()
      return core.builtin():chart(text, nil, nil, nil, function()
        calls = calls + 1
        if calls == 2 then error("no more", 0) end
      end)
    end)
    assert.same({ false, "no more", 2 }, { done, problem, calls })
    assert.equal(60000, chart:summary().people)
    assert.equal(1000, told[#told])
    assert.is_true(#told > 4)
    for i = 2, #told do assert.is_true(told[i] >= told[i - 1]) end
  end)
end)
