-- What reports are made of: statements, footnotes, names, parts in an answer, shapes of charts.

local cxo = require "cxo"
local report = require "cxo.report"

describe("cxo.statements", function()
  it("gives what the policy admits, each with the claims that it admits", function()
    for source in cxo.sources() do
      local scope = assert(cxo.scope{ policy = source.id })
      local count = 0
      for _, each in ipairs(cxo.statements{ policy = source.id }) do
        count = count + 1
        assert.equal("admitted", each.standing)
        assert.same({ source.id }, each.sources)
        for _, claim in ipairs(each.claims) do
          assert.equal(source.id, claim.source)
          assert.equal(each.proposition, claim.proposition)
          assert.is_true(scope.policy:admits(claim))
        end
      end
      assert.is_true(count > 10)
    end
  end)

  it("with any standing gives every claim once", function()
    local seen, count, total = {}, 0, 0
    for _, each in ipairs(cxo.statements{ standing = "any", size = 5 }) do
      for _, claim in ipairs(each.claims) do
        assert.is_nil(seen[claim.id])
        seen[claim.id], count = true, count + 1
      end
    end
    for _ in cxo.claims() do total = total + 1 end
    assert.equal(total, count)
  end)

  it("goes by topics in declared order, or in the order given", function()
    local place, rank = {}, 0
    for topic in cxo.pack:each"topic" do
      rank = rank + 1
      place[topic.id] = rank
    end
    local last = 0
    for _, each in ipairs(cxo.statements()) do
      assert.is_true(place[each.topic] >= last)
      last = place[each.topic]
    end
    local topics = {}
    for _, each in ipairs(cxo.statements{ topics = { "trait", "no such topic", "skill" } }) do
      if topics[#topics] ~= each.topic then topics[#topics + 1] = each.topic end
    end
    assert.same({ "trait", "skill" }, topics)
  end)

  it("leaves out what is said of firms of another size", function()
    local function sizes(size)
      local found = {}
      for _, each in ipairs(cxo.statements{ size = size }) do found[each.size] = true end
      return found
    end
    assert.is_true(sizes().small)
    assert.is_true(sizes(10).small)
    assert.is_nil(sizes(10).large)
    assert.is_nil(sizes(1000).small)
  end)

  it("is of one role alone where that is asked for", function()
    local shared = 0
    for _, each in ipairs(cxo.statements{ role = "cto", topic = "focus" }) do
      shared = shared + (#each.roles > 1 and 1 or 0)
    end
    assert.is_true(shared > 0)
    for _, each in ipairs(cxo.statements{ role = "cto", topic = "focus", alone = true }) do
      assert.same({ "cto" }, each.roles)
    end
  end)

  it("counts sources of one origin as one voice", function()
    for _, each in ipairs(cxo.statements{ standing = "any" }) do
      local origins, voices = {}, 0
      for _, id in ipairs(each.sources) do
        local origin = cxo.source(id).origin
        if not origins[origin] then voices = voices + 1 end
        origins[origin] = true
      end
      assert.equal(voices, each.voices)
    end
  end)

  it("refuses what is unknown", function()
    assert.error_matches(function() cxo.statements{ topic = "no" } end, "no topic 'no'")
    assert.error_matches(function() cxo.statements{ topics = "pay" } end,
      "'topics': table expected")
    assert.error_matches(function() cxo.statements{ rol = "cto" } end, "did you mean 'role'")
    assert.same({ "policy" }, { select(3, cxo.statements{ policy = "nobody" }) })
  end)
end)

describe("cxo.cite", function()
  local function cited(what)
    local doc = report.new"":paragraph("a", cxo.cite(what))
    local ids = {}
    for i, each in ipairs(doc.cited) do ids[i] = each.id end
    return ids, doc.cited
  end

  it("takes a claim, a proposition or a list, by id or record", function()
    local claim = cxo.pack:find("claim", "similar-pay@airfocus")
    for _, what in ipairs{ "similar-pay@airfocus", "similar-pay", { claim }, { "similar-pay" },
      cxo.pack:find("proposition", "similar-pay").claims } do
      assert.same({ "similar-pay@airfocus" }, (cited(what)))
    end
    assert.same({}, (cited{}))
    local _, entries = cited"similar-pay"
    assert.same({ id = claim.id, statement = claim.statement, hedge = claim.hedge,
      locator = claim.locator, source = cxo.source"airfocus".title,
      interest = cxo.source"airfocus".interest }, entries[1])
  end)

  it("of a proposition cites what the policy admits", function()
    local kb = assert(cxo.new{ policy = "airfocus" })
    local doc = report.new"":paragraph("a", kb.cite"cto-leads-engineering")
    assert.equal(1, #doc.cited)
    assert.equal("cto-leads-engineering@airfocus", doc.cited[1].id)
  end)

  it("refuses what is unknown", function()
    assert.error_matches(function() cxo.cite"nothing" end, "no claim and no proposition 'nothing'")
  end)
end)

describe("names and parts", function()
  it("cxo.called says roles in words", function()
    for roles, names in pairs{ cio = "CIO", ["cio+cto"] = "CIO and CTO",
      ["vp-engineering"] = "VP Engineering", xyz = "xyz", [""] = "" } do
      assert.equal(names, cxo.called(roles))
    end
    assert.is_nil(cxo.called(nil))
  end)

  it("cxo.spoken_of gives the most spoken of, in declared order", function()
    local ids = {}
    for i, role in ipairs(cxo.spoken_of(2)) do ids[i] = role.id end
    assert.same({ "cio", "cto" }, ids)
    assert.is_true(#cxo.spoken_of() > 2)
    assert.equal(0, #cxo.spoken_of(0))
  end)

  it("an answer has a label and parts", function()
    local cases = {
      { "help desk", nil, "CIO", { cio = "sole" } },
      { "roadmap", nil, "CIO and CTO", { cio = "joint", cto = "joint" } },
      { "innovation", nil, "CTO", { cto = "sole", cio = "elsewhere" } },
      { "software licences", nil, "nobody says", {} },
      { "security", "strict", "disputed", { cio = "elsewhere" } },
    }
    for _, case in ipairs(cases) do
      local answer = assert(cxo.owner(case[1], { policy = case[2] }))
      assert.equal(case[3], answer:label())
      for role, part in pairs(case[4]) do assert.equal(part, answer:part(role), case[1]) end
      assert.is_nil(answer:part"ceo")
      assert.is_nil(answer:part"ci")
    end
  end)

  it("cxo.owners goes through all activities", function()
    local activities, count = {}, 0
    for activity in cxo.pack:each"activity" do activities[#activities + 1] = activity.id end
    for activity, answer in cxo.owners{ policy = "airfocus" } do
      count = count + 1
      assert.equal(activities[count], activity.id)
      assert.equal(activity.id, answer.activity)
      assert.equal("airfocus", answer.policy)
    end
    assert.equal(#activities, count)
  end)
end)

describe("the shape of a chart", function()
  local function chart(rows)
    local list = {}
    for id, manager in pairs(rows) do
      list[#list + 1] = { id = id, title = "x", manager = manager ~= "" and manager or nil }
    end
    table.sort(list, function(a, b) return a.id < b.id end)
    return assert(cxo.chart.load(list))
  end

  it("counts levels and spans", function()
    local c = chart{ a = "", b = "a", c = "a", d = "b", e = "" }
    assert.same({ { "1", 2 }, { "2", 2 }, { "3", 1 } }, c:layers())
    assert.same({ { "1", 1 }, { "2 to 3", 1 } }, c:spans())
  end)

  it("has no level for who goes in circles, nor below", function()
    local c = chart{ a = "", b = "c", c = "b", d = "c", e = "a", f = "f" }
    assert.same({ { "1", 2 }, { "2", 1 } }, c:layers())
  end)

  it("is what a slow way finds, on charts made up", function()
    local seed = 7
    local function random(n)
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed // 65536 % n
    end
    for _ = 1, 60 do
      local managers, n = {}, 1 + random(40)
      for i = 1, n do
        local above = random(n + 4)
        managers["p" .. i] = above > 0 and above <= n and "p" .. above or ""
      end
      local levels, spans, expected = {}, {}, {}
      for id, manager in pairs(managers) do
        local depth, at = 0, id
        while at ~= "" and depth <= n do
          depth, at = depth + 1, managers[at] ~= at and managers[at] or ""
        end
        if depth <= n then levels[depth] = (levels[depth] or 0) + 1 end
        if manager ~= "" and manager ~= id then spans[manager] = (spans[manager] or 0) + 1 end
      end
      for depth, count in pairs(levels) do expected[depth] = { tostring(depth), count } end
      local c, managing = chart(managers), 0
      assert.same(expected, c:layers())
      for _ in pairs(spans) do managing = managing + 1 end
      for _, row in ipairs(c:spans()) do managing = managing - row[2] end
      assert.equal(0, managing)
    end
  end)

  it("is drawn with the findings that are handed in", function()
    local c = assert(cxo.chart.load"spec/fixtures/sample.csv")
    local doc = c:draw(report.new"", assert(c:check()).findings)
    local marks = 0
    for _, item in ipairs(doc.blocks[1].items) do
      for _, span in ipairs(item.spans) do marks = marks + (span.kind == "mark" and 1 or 0) end
    end
    assert.is_true(marks > 10)
    local top = c:draw(report.new"", nil, { depth = 0 }):render"text"
    assert.truthy(top:find("Chief Executive Officer (50 more below)", 1, true), top)
  end)
end)

describe("the balance of a verdict", function()
  it("adds up what counts, in all and by topic", function()
    local text = "You run the help desk and IT operations. You set the product roadmap and lead "
      .. "engineering. You are not responsible for the servers."
    local verdict = assert(cxo.classify(text, { title = false }))
    local rows, sides = verdict:balance()
    assert.same({ "CIO", "CTO" }, sides)
    local sums, units = { 0, 0 }, { cio = 0, cto = 0 }
    for i = 2, #rows do sums = { sums[1] + rows[i][2], sums[2] + rows[i][3] } end
    for _, e in ipairs(verdict.evidence) do
      if not e.aside then units[e.role] = units[e.role] + math.max(e.units, 0) end
    end
    assert.same({ "in all", units.cio, units.cto }, rows[1])
    assert.same({ units.cio, units.cto }, sums)
    assert.is_true(units.cio > 0 and units.cto > 0)
  end)
end)
