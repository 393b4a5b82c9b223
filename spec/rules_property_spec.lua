-- What holds of all rules on any chart: random ones are checked, and the same ones changed a
-- little.

local cxo = require "cxo"
local when = require "cxo.when"

local random = math.random
local titles = { "CEO", "CIO", "CTO", "CIO & CTO", "CFO", "COO", "VP Engineering", "IT Manager",
  "Software Engineer", "Help Desk", "Product Manager", "Sales Manager", "Clerk" }
local activities = { "", "", "security", "help-desk;servers", "roadmap", "isp", "data", "website" }
local departments = { "", "IT", "Product", "Investments" }

local function random_rows()
  local rows = {}
  for i = 1, random(2, 16) do
    rows[i] = { id = tostring(i), title = titles[random(#titles)],
      manager = i > 1 and random(12) > 1 and tostring(random(i - 1)) or "",
      owns = activities[random(#activities)], department = departments[random(#departments)] }
  end
  return rows
end

local function load_chart(rows) return assert(cxo.chart.load(rows)) end

-- Findings as text, whatever their order; without what names lines or counts people.
local function findings(rows, settings)
  local list = {}
  for _, finding in ipairs(assert(load_chart(rows):check(settings)).findings) do
    local subjects = table.move(finding.subjects, 1, #finding.subjects, 1, {})
    table.sort(subjects)
    list[#list + 1] = table.concat({ finding.rule, finding.severity, table.concat(subjects, " ") },
      ": ")
  end
  table.sort(list)
  return list
end

local policies = cxo.pack:policies()

local function each_chart(n, run)
  local seed = os.time()
  math.randomseed(seed)
  for _ = 1, n do
    local settings = { policy = policies[random(#policies)],
      size = ({ 20, 800 })[random(3)], complete = random(2) == 1 }
    run(random_rows(), settings, ("seed %d"):format(seed))
  end
end

describe("rules on random charts", function()
  it("cite admitted claims alone, and only rules without claims are errors", function()
    each_chart(120, function(rows, settings, where)
      local policy = assert(cxo.scope{ policy = settings.policy }).policy
      for _, finding in ipairs(assert(load_chart(rows):check(settings)).findings) do
        for _, id in ipairs(finding.claims) do
          assert.is_true(policy:admits(id), where .. " " .. finding.rule .. " " .. id)
          if cxo.source(settings.policy) then
            assert.equal(settings.policy, cxo.pack:find("claim", id).source, where)
          end
        end
        if finding.severity == "error" then assert.same({}, finding.claims, where) end
      end
    end)
  end)

  it("find the same whatever the order of the rows", function()
    each_chart(80, function(rows, settings, where)
      local expected, shuffled = findings(rows, settings), table.move(rows, 1, #rows, 1, {})
      for i = #shuffled, 2, -1 do
        local k = random(i)
        shuffled[i], shuffled[k] = shuffled[k], shuffled[i]
      end
      assert.same(expected, findings(shuffled, settings), where)
    end)
  end)

  it("do not change for a clerk at the bottom who is nothing to them", function()
    each_chart(80, function(rows, settings, where)
      local expected = findings(rows, settings)
      rows[#rows + 1] = { id = "leaf", title = "Clerk", manager = "1", owns = "", department = "" }
      assert.same(expected, findings(rows, settings), where)
    end)
  end)
end)

describe("sentences on random charts", function()
  -- Pairs that together find everybody of a set, and nobody twice.
  local pairs_of = {
    { "any person", "any person under a cio", "any person not under a cio" },
    { "any person", "any person owning security", "any person not owning security" },
    { "any cto", "any cto linked to a cio", "any cto not linked to a cio" },
    { "any person", "any person (under a cio or owning data)",
      "any person not under a cio and not owning data" },
    { "any person under a cio or under a cto", "any person under a cio",
      "any person under a cto and not under a cio" },
    { "any engineering", "any engineering nearer to a cio than to a cto",
      "any engineering not nearer to a cio than to a cto" },
    { "any person", "any person directly over an engineering",
      "any person not directly over an engineering" },
    { "any person", "any person who owns more than 1 activities",
      "any person who owns at most 1 activities" },
    { "any person", "any person whose department is it",
      "any person not whose department is it" },
    { "any person", "any person whose department is known",
      "any person whose department is not known" },
    { "any person", "any person linked to a cto", "any person not linked to a cto" },
    { "any cio", "any cio in the same unit as a cto", "any cio not in the same unit as a cto" },
    { "any person", "any person with at least 2 engineering below",
      "any person with fewer than 2 engineering below" },
    { "any person", "any person in the same department as a cio",
      "any person not in the same department as a cio" },
  }
  local function people(chart, sentence)
    local set = {}
    local verdict, subjects = assert(when.compile(sentence, cxo.pack)).test(
      when.scene(chart.core, nil, { pack = cxo.pack }))
    for _, number in ipairs(verdict and subjects:list() or {}) do set[number] = true end
    return set
  end

  for _, case in ipairs(pairs_of) do
    it(case[2] .. " / " .. case[3], function()
      each_chart(25, function(rows, _, where)
        local chart = load_chart(rows)
        local whole, one, other = people(chart, case[1]), people(chart, case[2]),
          people(chart, case[3])
        for number = 1, #rows do
          assert.is_false(one[number] and other[number] or false, where)
          assert.equal(whole[number] or false, one[number] or other[number] or false, where)
        end
      end)
    end)
  end

  -- The relations that came after when_spec's own reference, row by row.
  local function above(rows, i) return tonumber(rows[i].manager) end
  local function holds(rows, i, role) return rows[i].title:find(role, 1, true) ~= nil end
  local references = {
    ["any person nearer to a cio than to a cto"] = function(rows, i)
      local at = above(rows, i)
      while at do
        local cio, cto = holds(rows, at, "CIO"), holds(rows, at, "CTO")
        if cio or cto then return cio and not cto end
        at = above(rows, at)
      end
    end,
    ["any person directly over a cto"] = function(rows, i)
      for k in ipairs(rows) do
        if above(rows, k) == i and holds(rows, k, "CTO") then return true end
      end
    end,
    ["any person who is a peer of a cto"] = function(rows, i)
      for k in ipairs(rows) do
        if k ~= i and above(rows, k) and above(rows, k) == above(rows, i)
          and holds(rows, k, "CTO") then return true end
      end
    end,
    ["any person in the same department as a cto"] = function(rows, i)
      for k in ipairs(rows) do
        if k ~= i and rows[k].department ~= "" and rows[k].department == rows[i].department
          and holds(rows, k, "CTO") then return true end
      end
    end,
    ["any owner of servers or data"] = function(rows, i)
      return rows[i].owns:find"servers" or rows[i].owns == "data"
    end,
    ["any cto at another depth than a cio"] = function(rows, i)
      if not holds(rows, i, "CTO") then return false end
      local function depth(k)
        local steps = 0
        while above(rows, k) do k, steps = above(rows, k), steps + 1 end
        return steps, k
      end
      local own, top = depth(i)
      local different = false
      for k in ipairs(rows) do
        local steps, root = depth(k)
        if k ~= i and root == top and holds(rows, k, "CIO") then
          if steps == own then return false end
          different = true
        end
      end
      return different
    end,
  }
  for sentence, reference in pairs(references) do
    it(sentence .. " agrees with a walk over the rows", function()
      each_chart(60, function(rows, _, where)
        local found = people(load_chart(rows), sentence)
        for i in ipairs(rows) do
          assert.equal(reference(rows, i) and true or false, found[i] or false,
            where .. ", row " .. i)
        end
      end)
    end)
  end

  -- With dotted lines, units and levels; managers never in a circle.
  local function rich_rows()
    local rows = random_rows()
    for _, row in ipairs(rows) do
      local dotted = {}
      for _ = 1, random(3) - 1 do dotted[#dotted + 1] = tostring(random(#rows)) end
      row.dotted = table.concat(dotted, ";")
      row.unit = ({ "", "North", "South" })[random(3)]
    end
    return rows
  end

  local function is_under(rows, i, k)
    local at = above(rows, i)
    while at and at ~= k do at = above(rows, at) end
    return at == k
  end

  local function has_dotted(rows, i, k)
    return i ~= k and (";" .. rows[i].dotted .. ";"):find(";" .. k .. ";", 1, true) ~= nil
  end

  -- The nearest one upwards whose unit is given; without one, whoever is at the top.
  local function unit_of(rows, i)
    while rows[i].unit == "" and above(rows, i) do i = above(rows, i) end
    return rows[i].unit ~= "" and rows[i].unit or i
  end

  local function count(rows, test)
    local n = 0
    for k in ipairs(rows) do n = n + (test(k) and 1 or 0) end
    return n
  end

  local engineers = { ["Software Engineer"] = true, ["VP Engineering"] = true }
  local rich = {
    ["any person linked to a cto"] = function(rows, i)
      return count(rows, function(k)
        return k ~= i and holds(rows, k, "CTO") and (is_under(rows, i, k) or is_under(rows, k, i)
          or has_dotted(rows, i, k) or has_dotted(rows, k, i))
      end) > 0
    end,
    ["any person in the same unit as a cto"] = function(rows, i)
      return count(rows, function(k)
        return k ~= i and holds(rows, k, "CTO") and unit_of(rows, k) == unit_of(rows, i)
      end) > 0
    end,
    ["any person with exactly 2 engineering below"] = function(rows, i)
      return count(rows, function(k)
        return engineers[rows[k].title] and is_under(rows, k, i)
      end) == 2
    end,
    ["any person with no (engineering under a cto) below"] = function(rows, i)
      return count(rows, function(k)
        return engineers[rows[k].title] and is_under(rows, k, i) and count(rows, function(top)
          return holds(rows, top, "CTO") and is_under(rows, k, top)
        end) > 0
      end) == 0
    end,
    ["any chief with at most 1 chief below"] = function(rows, i)
      local function chief(k) return rows[k].title:find"^C[A-Z]O" ~= nil end
      return chief(i) and count(rows, function(k) return chief(k) and is_under(rows, k, i) end) <= 1
    end,
    ["any person who owns servers and is under an owner of help-desk"] = function(rows, i)
      return rows[i].owns:find"servers" and count(rows, function(k)
        return rows[k].owns:find"help%-desk" and is_under(rows, i, k)
      end) > 0
    end,
  }
  for sentence, reference in pairs(rich) do
    it(sentence .. " agrees with rows that say more", function()
      each_chart(60, function(_, _, where)
        local rows = rich_rows()
        local found = people(load_chart(rows), sentence)
        for i in ipairs(rows) do
          assert.equal(reference(rows, i) and true or false, found[i] or false,
            where .. ", row " .. i)
        end
      end)
    end)
  end

  local function root_of(rows, i)
    while above(rows, i) do i = above(rows, i) end
    return i
  end
  local pays = { "", "100", "110", "150k", "x" }
  local differing = {
    ["any person whose pay differs from that of a cio"] = function(a, b) return a ~= b end,
    ["any person whose pay differs by more than 20 percent from that of a cio"] = function(a, b)
      local x, y = tonumber((a:gsub("[^%d.]", ""))), tonumber((b:gsub("[^%d.]", "")))
      return x and y and math.abs(x - y) * 100 > 20 * math.max(x, y)
    end,
  }
  for sentence, unlike in pairs(differing) do
    it(sentence .. " agrees with all pairs", function()
      each_chart(120, function(rows, _, where)
        local facts, pay = { people = {} }, {}
        for i in ipairs(rows) do
          pay[i] = pays[random(#pays)]
          if pay[i] ~= "" then facts.people[tostring(i)] = { pay = pay[i] } end
        end
        local chart = load_chart(rows)
        local book = assert(require"cxo.facts".book(chart.core, cxo.pack, facts))
        local scene = when.scene(chart.core, nil, { facts = book, pack = cxo.pack })
        local verdict, set = assert(when.compile(sentence, cxo.pack)).test(scene)
        local found = {}
        for _, number in ipairs(verdict and set and set:list() or {}) do found[number] = true end
        for i in ipairs(rows) do
          local differs = nil
          for k in ipairs(rows) do
            if k ~= i and pay[k] ~= "" and holds(rows, k, "CIO")
              and root_of(rows, k) == root_of(rows, i) then
              differs = differs ~= false and (unlike(pay[i], pay[k]) or false)
            end
          end
          local wanted = pay[i] ~= "" and differs and true or false
          assert.equal(wanted, found[i] or false, where .. ", row " .. i)
        end
      end)
    end)
  end
end)
