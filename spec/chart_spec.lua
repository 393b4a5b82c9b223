-- cxo.chart through the Lua API, and against a plain reference on random charts.

local cxo = require "cxo"
local disk = require "disk"

local SAMPLE = "spec/fixtures/sample.csv"

local function load(rows, ...) return assert(cxo.chart.load(rows, ...)) end

local new_file = disk.new

-- Loads text as a file would be.
local function load_text(text, ...)
  local path = new_file(text)
  local chart, message, code = cxo.chart.load(path, ...)
  os.remove(path)
  return chart, message and message:gsub("^" .. path:gsub("%p", "%%%0"), "FILE"), code
end

local function ids_of(people)
  local ids = {}
  for i, person in ipairs(people) do ids[i] = person.id end
  return table.concat(ids, " ")
end

local function sorted(list)
  local copy = table.move(list, 1, #list, 1, {})
  table.sort(copy)
  return copy
end

-- Findings as a set: the rule and the ids it is about, whatever the order of the rows.
-- Of the built-in rules, those that this spec has a reference for; others have their examples.
local watched = {}
for id in ("X01 X02 X03 X04 X05 X06 O04 O14 O16 O21 S1"):gmatch"%S+" do watched[id] = true end

local function findings_of(result)
  local found = {}
  for _, finding in ipairs(result.findings) do
    if watched[finding.rule] then
      found[#found + 1] = finding.rule .. ": " .. table.concat(sorted(finding.subjects), " ")
    end
  end
  return sorted(found)
end

local firm = {
  { id = "1", name = "Ada", title = "CEO", department = "Executive" },
  { id = "2", name = "Bo", title = "CIO", manager = "1", department = "IT" },
  { id = "3", name = "Cy", title = "Deputy CIO", manager = "2", department = "IT" },
  { id = "4", title = "CTO", manager = "2" },
  { id = "5", name = "Di", title = "Software Engineer", manager = "4" },
  { id = "6", name = "Ed", manager = "5", department = "Engineering" },
  { id = 7, name = "Flo", title = "Accountant", manager = 4, department = "Engineering" },
}

describe("chart.load", function()
  it("reads a file", function()
    local chart = load(SAMPLE)
    assert.equal(SAMPLE, chart.name)
    assert.equal("UTF-8", chart.encoding)
    assert.equal(61, chart.summary.people)
  end)

  it("reads rows", function()
    local chart = load(firm)
    assert.equal("rows", chart.name)
    local summary = { people = 7, titles = 7, roots = 1, managers = 4, unknown = 0, repeated = 0,
      looped = 0, depth = 4, span = 2, short_rows = 0, long_rows = 0, no_id = 0, no_id_line = 0,
      open_quote_line = 0, dotted = 0, unknown_dotted = 0, vacant = 0, unread_owns = 0,
      left_out = 0,
      separator = "," }
    assert.same(summary, chart.summary)
  end)

  it("takes a map of columns to headers", function()
    local text = "Key;Post;Over\n1;CEO;\n2;CTO;1\n"
    local _, message, code = load_text(text)
    assert.equal("column", code)
    assert(message:find("^FILE:1: no %a+ column"), message)
    local map = { id = "key", title = "POST", manager = "Over" }
    local chart = assert(load_text(text, { map = map }))
    assert.equal("2", ids_of(chart:holders"cto"))
    assert.is_true(chart:under("2", "1"))
  end)

  local bad = {
    { "no file", function() return cxo.chart.load"no/such.csv" end, "file",
      "^no/such%.csv: No such file" },
    { "a directory", function() return cxo.chart.load"spec" end, "file", "^spec: .*directory" },
    { "a name that goes on behind a NUL", function() return cxo.chart.load(SAMPLE .. "\0.txt") end,
      "file", "^" },
    { "nothing", function() return load_text"" end, "empty", "^FILE: the file is empty$" },
    { "a header line alone", function() return load_text"id,title\n" end, "empty",
      "^FILE:2: no row with an id" },
    { "NUL bytes", function() return load_text"id,title\n1,\0\n" end, "encoding",
      "^FILE: not a text file" },
    { "no title", function() return load_text"id,name\n1,Ada\n" end, "column",
      "^FILE:1: no title column" },
    { "no id", function() return load_text"title\nCEO\n" end, "column", "^FILE:1: no id column" },
    { "a header that is not there",
      function() return load_text("id,title\n1,CEO\n", { map = { manager = "Boss" } }) end,
      "column", "^FILE:1: no column 'Boss' for the manager" },
    { "no rows", function() return cxo.chart.load{} end, "empty", "^rows" },
    { "rows without ids", function() return cxo.chart.load{ { title = "CEO" } } end, "empty",
      "^rows" },
    { "rows with NUL bytes", function() return cxo.chart.load{ { id = "1", title = "\0" } } end,
      "encoding", "^rows: " },
  }
  for _, case in ipairs(bad) do
    it("gives nil, message and code for " .. case[1], function()
      local chart, message, code = case[2]()
      assert.is_nil(chart)
      assert.equal(case[3], code)
      assert(message:find(case[4]), message)
    end)
  end

  it("recovers what was left open", function() -- a thousand failures use up no files
    for _ = 1, 1100 do assert.is_nil((cxo.chart.load"spec/fixtures")) end
    assert(cxo.chart.load(SAMPLE))
  end)
end)

describe("chart.read", function()
  local function find(people)
    local shown = {}
    for i, person in ipairs(people) do shown[i] = person.line .. ":" .. person.title end
    return table.concat(shown, " ")
  end

  local texts = {
    { "CSV", "id,title,manager\n1,CEO,\n2,CTO,1\n", nil, "csv", "3:CTO" },
    { "TSV, as told", "id\ttitle\n1\tCTO\n", { from = "tsv" }, "tsv", "2:CTO" },
    { "an outline, by its name", "CEO\n\tCTO\n", { name = "a.txt" }, "outline", "2:CTO" },
    { "UTF-16", "\255\254i\0d\0,\0t\0i\0t\0l\0e\0\n\0001\0,\0C\0T\0O\0", nil, "csv", "2:CTO" },
    { "JSON", '[{"id":"1","title":"CEO"},{"id":"2","title":"CTO","manager":"1"}]', nil, "json",
      "2:CTO" },
    { "an outline, as told", "CEO\n  CTO\n", { from = "outline" }, "outline", "2:CTO" },
    { "headers by a map", "Key;Post\n1;CTO\n", { map = { id = "Key", title = "Post" } }, "csv",
      "2:CTO" },
  }
  for _, case in ipairs(texts) do
    it("takes " .. case[1], function()
      local chart = assert(cxo.chart.read(case[2], case[3]))
      assert.equal(case[4], chart.format)
      assert.equal(case[5], find(chart:holders"cto"))
      assert.equal((case[3] or {}).name or "text", chart.name)
    end)
  end

  it("makes of a file's text what load makes of the file", function()
    for _, path in ipairs{ SAMPLE, "spec/fixtures/desk/people.csv" } do
      local file = assert(io.open(path, "rb"))
      local text = file:read"a"
      file:close()
      local loaded, read = load(path), assert(cxo.chart.read(text, { name = path }))
      assert.same(loaded.summary, read.summary)
      assert.same(assert(loaded:check()).findings, assert(read:check()).findings)
    end
  end)

  local bad = {
    { "", nil, "empty", "text: the file is empty" },
    { "id,title\n", { name = "upload" }, "empty", "upload:2: no row with an id" },
    { "id,title\n1,\0\n", nil, "encoding", "text: not a text file" },
    { "title\nCEO\n", nil, "column", "text:1: no id column" },
    { '[{"id":', { name = "a.json" }, "syntax", "a.json:1: " },
  }
  for _, case in ipairs(bad) do
    it(("gives nil, message and code for %q"):format(case[1]), function()
      local chart, message, code = cxo.chart.read(case[1], case[2])
      assert.is_nil(chart)
      assert.equal(case[3], code)
      assert(message:find(case[4], 1, true) == 1, message)
    end)
  end
end)

describe("chart: misuse raises where it was called:", function()
  local chart
  setup(function() chart = load(firm) end)

  local here = debug.getinfo(1, "S").short_src:gsub("%p", "%%%0")
  -- No tail calls below, so that every call has a line of its own.
  local cases = {
    { "load()", function() local c = cxo.chart.load() return c end, "path or table of rows" },
    { "load(5)", function() local c = cxo.chart.load(5) return c end, "rows expected, got number" },
    { "read()", function() local c = cxo.chart.read() return c end, "string expected, got nil" },
    { "read with a format that is none",
      function() local c = cxo.chart.read("", { from = "jsn" }) return c end,
      "unknown format 'jsn' %(did you mean 'json'%?%)" },
    { "read with an unknown option",
      function() local c = cxo.chart.read("", { nam = "x" }) return c end,
      "unknown option 'nam' %(did you mean 'name'%?%)" },
    { "load with an unknown option",
      function() local c = cxo.chart.load(SAMPLE, { mapp = {} }) return c end,
      "unknown option 'mapp' %(did you mean 'map'%?%)" },
    { "load with a map that is none",
      function() local c = cxo.chart.load(SAMPLE, { map = "title" }) return c end,
      "option 'map': table expected, got string" },
    { "load with a map of an unknown column",
      function() local c = cxo.chart.load(SAMPLE, { map = { titel = "x" } }) return c end,
      "unknown column 'titel' %(did you mean 'title'%?%)" },
    { "load with a map to no header",
      function() local c = cxo.chart.load(SAMPLE, { map = { title = {} } }) return c end,
      "title.*string expected, got table" },
    { "load with rows that are none", function() local c = cxo.chart.load{ 5 } return c end,
      "row 1: table expected" },
    { "load with an unknown column",
      function() local c = cxo.chart.load{ {}, { titel = "CEO" } } return c end,
      "row 2: unknown column 'titel' %(did you mean 'title'%?%)" },
    { "load with a value that is no text",
      function() local c = cxo.chart.load{ { id = 1.5 } } return c end,
      "row 1: 'id': string or integer expected" },
    { "holders of nothing", function() local h = chart:holders() return h end, "string expected" },
    { "holders of an unknown role", function() local h = chart:holders"ctoo" return h end,
      "no role 'ctoo'" },
    { "header of an unknown column", function() local h = chart:header"titel" return h end,
      "no column 'titel'" },
    { "person 0", function() local p = chart:person(0) return p end, "no person" },
    { "person 8", function() local p = chart:person(8) return p end, "no person" },
    { "person by id", function() local p = chart:person"x" return p end, "number expected" },
    { "under a stranger", function() local u = chart:under("2", "9") return u end,
      "no person '9' on the chart" },
    { "a stranger under", function() local u = chart:under("9", "2") return u end,
      "no person '9' on the chart" },
    { "nobody under", function() local u = chart:under(nil, "2") return u end, "string expected" },
    { "below a stranger", function() local n = chart:count_below"9" return n end,
      "no person '9' on the chart" },
    { "below, with an unknown option",
      function() local n = chart:count_below("1", { aria = "it" }) return n end,
      "unknown option 'aria' %(did you mean 'area'%?%)" },
    { "below, with an unknown area",
      function() local n = chart:count_below("1", { area = "enginering" }) return n end,
      "no area 'enginering'" },
    { "check with an unknown option",
      function() local r = chart:check{ polcy = "strict" } return r end,
      "unknown option 'polcy' %(did you mean 'policy'%?%)" },
    { "check with a size that is none",
      function() local r = chart:check{ size = "800" } return r end,
      "option 'size': integer expected, got string" },
    { "check with a broken size", function() local r = chart:check{ size = 0.5 } return r end,
      "option 'size': integer expected" },
    { "check with a side that is none",
      function() local r = chart:check{ set = { reporting = {} } } return r end,
      "string expected, got table" },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local done, message = pcall(case[2])
      assert.is_false(done)
      assert(message:find(case[3]), message)
      assert(message:find("^%.?/?" .. here .. ":%d+: "), message)
    end)
  end

  it("and the chart can be used after it", function()
    assert.equal("4", ids_of(chart:holders"cto"))
  end)
end)

describe("chart: asking", function()
  local chart
  setup(function() chart = load(firm) end)

  it("header gives what the file calls a column", function()
    local sample = load(SAMPLE)
    assert.equal("Employee ID", sample:header"id")
    assert.equal("Reports To", sample:header"manager")
    assert.is_nil(assert(load_text"id,title\n1,CEO\n"):header"manager")
  end)

  it("person gives a record by number", function()
    assert.same({ id = "2", name = "Bo", title = "CIO", line = 3 }, chart:person(2))
    assert.same({ id = "4", title = "CTO", line = 5 }, chart:person(4))
    assert.same({ id = "6", name = "Ed", line = 7 }, chart:person(6))
    assert.same({ id = "7", name = "Flo", title = "Accountant", line = 8 }, chart:person(7))
  end)

  local holders = {
    { "cto", "4" }, { "CTO", "4" }, { "Chief Technology Officer", "4" }, { "cio", "2" },
    { "ceo", "1" }, { "cfo", "" }, { "chief-transformation-officer", "" },
  }
  for _, case in ipairs(holders) do
    it("holders of " .. case[1], function()
      assert.equal(case[2], ids_of(chart:holders(case[1])))
    end)
  end

  it("holders come in the order of the rows, with all their fields", function()
    local many = load{ { id = "9", title = "CTO" }, { id = "10", title = "CIO & CTO", name = "X" },
      { id = "2", title = "Interim CTO" }, { id = "3", title = "Director" } }
    assert.equal("9 10 2", ids_of(many:holders"cto"))
    assert.same({ id = "10", title = "CIO & CTO", name = "X", line = 3 }, many:holders"cio"[1])
  end)

  local under = {
    { "2", "1", true }, { "5", "1", true }, { "7", "2", true }, { "1", "2", false },
    { "1", "1", false }, { "3", "4", false }, { 7, 4, true },
  }
  for _, case in ipairs(under) do
    it(("%s %s %s"):format(case[1], case[3] and "under" or "not under", case[2]), function()
      assert.equal(case[3], chart:under(case[1], case[2]))
    end)
  end

  local below = {
    { "1", 6 }, { "2", 5 }, { "4", 3 }, { "3", 0 },
    { "1", 2, "engineering" }, { "4", 2, "engineering" }, { "5", 1, "engineering" },
    { "2", 1, "finance" }, { "1", 0, "legal" },
  }
  for _, case in ipairs(below) do
    it(("%d below %s in %s"):format(case[2], case[1], case[3] or "all areas"), function()
      assert.equal(case[2], chart:count_below(case[1], { area = case[3] }))
      if not case[3] then assert.equal(case[2], chart:count_below(case[1])) end
    end)
  end

  it("the first of those who share an id is meant", function()
    local twins = load{ { id = "1", title = "CTO" }, { id = "1", title = "CIO" },
      { id = "2", title = "Clerk", manager = "1" } }
    assert.equal(1, twins:count_below"1")
    assert.equal("CTO", twins:person(1).title)
    assert.equal("1", ids_of(twins:holders"cio"))
  end)

  it("cycles end", function()
    local loop = load{ { id = "1", title = "CTO", manager = "2" },
      { id = "2", title = "CIO", manager = "3" }, { id = "3", title = "CEO", manager = "1" },
      { id = "4", title = "Clerk", manager = "2" }, { id = "5", title = "Clerk", manager = "5" } }
    for _, id in ipairs{ "1", "2", "3", "4" } do
      for _, top in ipairs{ "1", "2", "3" } do assert.is_true(loop:under(id, top)) end
      assert.is_false(loop:under(id, "4"))
    end
    assert.is_false(loop:under("5", "5"))
    assert.equal(0, loop:count_below"5")
  end)

  it("a chart keeps what it needs", function()
    local charts = {}
    for i = 1, 20 do
      charts[i] = load{ { id = "1", title = "CEO", name = ("x"):rep(i) },
        { id = "2", title = "CTO", name = "Bo " .. i, manager = "1" } }
      collectgarbage()
    end
    collectgarbage()
    for i, each in ipairs(charts) do
      assert.equal("Bo " .. i, each:holders"cto"[1].name)
      assert.is_true(each:under("2", "1"))
    end
  end)
end)

describe("chart:check", function()
  it("gives a result of this shape", function()
    local chart = load(SAMPLE)
    local result = assert(chart:check{ policy = "majority", size = 800 })
    assert.equal(SAMPLE, result.chart)
    assert.equal("majority", result.policy)
    assert.equal(800, result.size)
    assert.equal("Job Title", result.mapping.title)
    assert.equal("1005", ids_of(result.holders.cto))
    local rank, last = { error = 1, warning = 2, info = 3 }, 1
    for _, finding in ipairs(result.findings) do
      for _, key in ipairs{ "rule", "name", "severity", "message" } do
        assert.equal("string", type(finding[key]), key)
      end
      for _, key in ipairs{ "subjects", "lines", "claims", "others", "unless" } do
        assert.equal("table", type(finding[key]), key)
      end
      assert.equal(#finding.subjects, #finding.lines)
      assert(rank[finding.severity] >= last, "errors come first")
      last = rank[finding.severity]
      assert.is_nil(finding.message:find"[{}]")
      assert.is_nil(finding.order)
    end
    for _, entry in ipairs(result.not_applicable) do
      assert.is_true(#entry.needs > 0, entry.rule)
    end
    assert.equal("O14", result.not_admitted[1].rule)
  end)

  it("needs no settings", function()
    local result = assert(load(firm):check())
    assert.equal("default", result.policy)
    assert.is_nil(result.size)
    assert.same({ "O16: 4" }, findings_of(result))
    assert.equal("0 errors, 2 warnings, 0 for information", tostring(result))
  end)

  it("takes the settings of the instance, unless told otherwise", function()
    local kb = assert(cxo.new{ policy = "s1", size = 10 })
    local chart = assert(kb.chart.load(SAMPLE))
    local result = assert(chart:check())
    assert.equal("mh-consulting", result.policy)
    assert.equal(10, result.size)
    assert.equal("airfocus", assert(chart:check{ policy = "airfocus" }).policy)
  end)

  local unknown = {
    { { policy = "nobody" }, "no policy 'nobody'" },
    { { policy = "airfocs" }, "did you mean 'airfocus'" },
    { { policy = "" }, "no policy ''" },
    { { set = { reportng = "chain" } }, "did you mean 'reporting'" },
    { { set = { reporting = "chian" } }, "no side 'chian'" },
  }
  for _, case in ipairs(unknown) do
    it("gives nil, message and code where there is " .. case[2], function()
      local result, message, code = load(firm):check(case[1])
      assert.is_nil(result)
      assert(message and message:find(case[2], 1, true), message)
      assert.equal("policy", code)
    end)
  end

  it("an instance without the built-in pack reads rows", function()
    local path = new_file[[return {
      areas = { { id = "deck", name = "deck" } },
      roles = { { id = "captain", name = "Captain", level = "chief", area = "deck" } },
      rules = { { id = "S1", name = "two-captains", severity = "error",
        when = "more than 1 captain", message = "{count} captains" } },
    }]]
    local kb = assert(cxo.new{ builtin = false, packs = { path } })
    os.remove(path)
    local chart = assert(kb.chart.load{ { id = "1", title = "Captain" },
      { id = "2", title = "Captain", manager = "1" } })
    assert.same({ "S1: 1 2" }, findings_of(assert(chart:check())))
  end)

  it("finds the same beside a leaf that has to do with nothing", function()
    for _, policy in ipairs{ "default", "strict", "mh-consulting" } do
      local before = assert(load(firm):check{ policy = policy })
      for _, manager in ipairs{ "1", "3", "4", "6" } do
        local more = table.move(firm, 1, #firm, 1, {})
        more[#more + 1] = { id = "x", name = "New", title = "Receptionist", manager = manager }
        local after = assert(load(more):check{ policy = policy })
        assert.same(before.findings, after.findings)
        assert.same(before.holders, after.holders)
      end
    end
  end)
end)

describe("chart: rows come back as they were", function()
  local texts = {
    "plain", 'with "quotes"', '"', '""', '"quoted"', "a,b;c\td|e", "two\nlines", "two\r\nlines",
    "old\rmac", "ends in \"", "sep=;", "\u{EB}\u{201C}\u{1F600}\u{202E}", "=1+1", "'", "\\", "%d",
    "\1\27[31m\127", "a  b", "\u{FEFF}mark", ("long "):rep(4000) .. "end",
  }
  for i, text in ipairs(texts) do
    it(("%q"):format(text:sub(1, 20)):gsub("\n", "n"), function()
      local chart = load{
        { id = "0", title = "CEO" },
        { id = text, name = text, title = text, manager = "0", department = text },
        { id = "2", name = "n", title = "Clerk", manager = text },
        { id = "3", name = "last " .. i, title = "CTO", manager = text },
      }
      assert.equal(4, chart.summary.people)
      assert.equal(0, chart.summary.unknown)
      local person = chart:person(2)
      assert.same({ text, text, text }, { person.id, person.name, person.title })
      for _, column in ipairs{ "id", "name", "title", "department" } do
        assert.equal(text, chart.core:field(2, column))
      end
      assert.equal(text, chart.core:field(3, "manager"))
      assert.same({ id = "3", name = "last " .. i, title = "CTO", line = chart:person(4).line },
        chart:person(4))
      assert.is_true(chart:under("3", text))
      assert.equal(2, chart:count_below(text))
    end)
  end

  it("outer blanks do not count", function()
    local chart = load{ { id = " 1 ", title = "\tCEO " }, { id = "2", title = "CTO",
      manager = "1 " } }
    assert.same({ id = "1", title = "CEO", line = 2 }, chart:person(1))
    assert.is_true(chart:under("2", "1"))
  end)

  it("a byte that is no UTF-8 does not change the others", function()
    local chart = load{ { id = "1", title = "CEO", name = "Zo\u{EB}" },
      { id = "2", title = "CTO", name = "Jos\xE9" } }
    assert.equal("Zo\u{EB}", chart:person(1).name)
  end)
end)

-- A plain reference ------------------------------------------------------------------------

-- What the titles and departments below mean.
local titles = {
  { "CEO", roles = { ceo = true }, area = "executive" },
  { "CTO", roles = { cto = true }, area = "technology" },
  { "Chief Technology Officer", roles = { cto = true }, area = "technology" },
  { "CIO", roles = { cio = true }, area = "it-operations" },
  { "CIO & CTO", roles = { cio = true, cto = true }, area = "it-operations" },
  { "VP Engineering", roles = { ["vp-engineering"] = true }, area = "engineering" },
  { "Deputy CIO" }, { "Executive Assistant to the CTO" }, { "Former CTO" }, { "Director" },
  { "Software Engineer", area = "engineering" },
  { "Engineering Manager", area = "engineering" },
  { "Network Administrator", area = "it-operations" },
  { "Accountant", area = "finance" },
  { "Clerk" }, { "" },
}
local departments = { { "" }, { "Finance", area = "finance" }, { "Board" },
  { "Engineering", area = "engineering" }, { "IT", area = "it-operations" } }
local role_names = { "cto", "cio", "ceo", "vp-engineering" }
local area_names = { "engineering", "it-operations", "finance" }
local void = { "", "none", "N/A", "XX" }

-- A generator of its own, so that a seed means the same everywhere.
local function random_from(seed)
  local state = seed
  return function(n)
    state = (state * 6364136223846793005 + 1442695040888963407)
    return (state >> 33) % n + 1
  end
end

local function pick(random, list) return list[random(#list)] end

-- Rows whose managers are drawn at random. `wild`: cycles, strangers and shared ids too.
local function random_rows(random, wild)
  local rows = {}
  local n = random(60)
  for i = 1, n do
    local title, department = pick(random, titles), pick(random, departments)
    local id = wild and random(12) == 1 and random(n) or i
    local manager
    if i > 1 and random(12) > 1 then manager = random(wild and n + 1 or i - 1) end
    rows[i] = { id = "p" .. id, name = "Name " .. i, title = title[1],
      manager = manager and "p" .. manager or pick(random, void), department = department[1],
      roles = title.roles or {}, area = title.area or department.area }
  end
  return rows
end

-- Managers by number, and each cycle of two or more cut above its first row.
local function link(rows)
  local first, manager, cut, looped = {}, {}, {}, {}
  for i, row in ipairs(rows) do first[row.id] = first[row.id] or i end
  for i, row in ipairs(rows) do
    manager[i] = first[row.manager]
    cut[i] = manager[i]
    if manager[i] == i then manager[i], cut[i] = nil, nil end
  end
  for i = 1, #rows do
    local at, steps = manager[i], 0
    while at and at ~= i and steps <= #rows do at, steps = manager[at], steps + 1 end
    looped[i] = at == i
  end
  for i = 1, #rows do
    if looped[i] then
      local lowest, at = i, manager[i]
      while at ~= i do lowest, at = math.min(lowest, at), manager[at] end
      cut[lowest] = nil
    end
  end
  return { first = first, manager = manager, cut = cut, looped = looped }
end

-- Is a person met on the way up?
local function is_above(up, person, top)
  local seen = {}
  local at = up[person]
  while at and not seen[at] do
    if at == top then return true end
    seen[at] = true
    at = up[at]
  end
  return false
end

local function clean(rows)
  local plain = {}
  for i, row in ipairs(rows) do
    plain[i] = { id = row.id, name = row.name, title = row.title, manager = row.manager,
      department = row.department }
  end
  return plain
end

-- "rule: ids" of what the rules should find on these rows when all of them run.
local function expected_findings(rows, links)
  local found = {}
  local function add(rule, ids)
    found[#found + 1] = rule .. ": " .. table.concat(sorted(ids), " ")
  end
  local function all(test)
    local ids = {}
    for i, row in ipairs(rows) do
      if test(i, row) then ids[#ids + 1] = row.id end
    end
    return ids
  end
  local function holds(i, role) return rows[i].roles[role] end
  local function below(i, test)
    for j in ipairs(rows) do
      if is_above(links.cut, j, i) and test(j) then return true end
    end
    return false
  end
  local function above(i, test)
    for j in ipairs(rows) do
      if is_above(links.cut, i, j) and test(j) then return true end
    end
    return false
  end
  local function is_root(i)
    for _, word in ipairs(void) do
      if rows[i].manager == word then return true end
    end
  end
  local done, by_id, strangers = {}, {}, {}
  for i, row in ipairs(rows) do
    if links.looped[i] and not done[i] then
      local ids, at = {}, i
      repeat
        ids[#ids + 1], done[at] = rows[at].id, true
        at = links.manager[at]
      until at == i
      add("X01", ids)
    end
    by_id[row.id] = by_id[row.id] or {}
    table.insert(by_id[row.id], row.id)
    if not links.first[row.manager] and not is_root(i) then
      strangers[row.manager] = strangers[row.manager] or {}
      table.insert(strangers[row.manager], row.id)
    elseif links.first[row.manager] == i then
      add("X06", { row.id })
    end
  end
  for _, ids in pairs(strangers) do add("X02", ids) end
  for _, ids in pairs(by_id) do
    if #ids > 1 then add("X03", ids) end
  end
  local roots = all(is_root)
  if #roots > 1 then add("X04", roots) end
  if #roots == 0 then add("X05", {}) end
  local some = {}
  for _, role in ipairs(role_names) do
    some[role] = #all(function(i) return holds(i, role) end) > 0
  end
  for i, row in ipairs(rows) do
    local boss = links.manager[i]
    local function engineers(j) return rows[j].area == "engineering" end
    local function ctos(j) return holds(j, "cto") end
    if holds(i, "cto") then
      if not below(i, engineers) then add("O04", { row.id }) end
      if some.cio and not holds(i, "cio") and not (boss and holds(boss, "cio")) then
        add("O14", { row.id })
      end
      if some.cio and above(i, function(j) return holds(j, "cio") end) then
        add("O16", { row.id })
      end
    end
    if holds(i, "vp-engineering") and some.cto and not below(i, ctos) and not above(i, ctos) then
      add("O21", { row.id })
    end
  end
  return sorted(found)
end

local function unique(list)
  local seen, out = {}, {}
  for _, each in ipairs(list) do
    if not seen[each] then out[#out + 1] = each end
    seen[each] = true
  end
  return out
end

-- No policy admits all rules: what these two find together.
local function all_findings(chart)
  local found = findings_of(assert(chart:check()))
  for _, each in ipairs(findings_of(assert(chart:check{ policy = "mh-consulting" }))) do
    found[#found + 1] = each
  end
  return unique(sorted(found))
end

-- Runs a check over random charts; a failure names the seed.
local function for_random_charts(count, wild, check)
  for seed = 1, count do
    local random = random_from(seed)
    local rows = random_rows(random, wild)
    local done, problem = pcall(check, rows, random)
    if not done then
      error(("seed %d: %s"):format(seed, type(problem) == "table" and tostring(problem.message)
        or tostring(problem)), 0)
    end
  end
end

describe("chart: random charts agree with a plain reference on", function()
  it("who holds what, in what order", function()
    for_random_charts(200, true, function(rows)
      local chart = load(clean(rows))
      for _, role in ipairs(role_names) do
        local ids = {}
        for _, row in ipairs(rows) do
          if row.roles[role] then ids[#ids + 1] = row.id end
        end
        assert.equal(table.concat(ids, " "), ids_of(chart:holders(role)))
      end
    end)
  end)

  it("who is under whom", function()
    for_random_charts(120, true, function(rows)
      local chart, links = load(clean(rows)), link(rows)
      for id, i in pairs(links.first) do
        for top, j in pairs(links.first) do
          assert(is_above(links.manager, i, j) == chart:under(id, top), id .. " under " .. top)
        end
      end
    end)
  end)

  it("how many are below", function()
    for_random_charts(200, true, function(rows)
      local chart, links = load(clean(rows)), link(rows)
      for id, i in pairs(links.first) do
        local count, by_area = 0, {}
        for j, row in ipairs(rows) do
          if is_above(links.cut, j, i) then
            count = count + 1
            if row.area then by_area[row.area] = (by_area[row.area] or 0) + 1 end
          end
        end
        assert(count == chart:count_below(id), id)
        for _, area in ipairs(area_names) do
          assert((by_area[area] or 0) == chart:count_below(id, { area = area }), id .. area)
        end
      end
    end)
  end)

  it("the counts of the summary", function()
    for_random_charts(200, true, function(rows)
      local summary, links = load(clean(rows)).summary, link(rows)
      local managers, span, deepest, looped = {}, 0, 0, 0
      for i, row in ipairs(rows) do
        local boss, depth, at = links.manager[i], 0, links.cut[i]
        if boss then
          managers[boss] = (managers[boss] or 0) + 1
          span = math.max(span, managers[boss])
        end
        while at do depth, at = depth + 1, links.cut[at] end
        deepest = math.max(deepest, depth)
        if links.looped[i] or links.first[row.manager] == i then looped = looped + 1 end
      end
      local n = 0
      for _ in pairs(managers) do n = n + 1 end
      assert.same({ #rows, n, span, deepest, looped },
        { summary.people, summary.managers, summary.span, summary.depth, summary.looped })
    end)
  end)

  for _, wild in ipairs{ false, true } do
    it("what the rules find" .. (wild and ", cycles and shared ids included" or ""), function()
      for_random_charts(300, wild, function(rows)
        assert.same(unique(expected_findings(rows, link(rows))), all_findings(load(clean(rows))))
      end)
    end)
  end
end)

describe("chart: the order of the rows", function()
  local function shuffled(rows, random)
    local copy = table.move(rows, 1, #rows, 1, {})
    for i = #copy, 2, -1 do
      local j = random(i)
      copy[i], copy[j] = copy[j], copy[i]
    end
    return copy
  end

  it("does not matter to findings", function()
    for_random_charts(150, false, function(rows, random)
      local other = shuffled(rows, random)
      for _, policy in ipairs{ "default", "strict", "mh-consulting" } do
        assert.same(findings_of(assert(load(clean(rows)):check{ policy = policy })),
          findings_of(assert(load(clean(other)):check{ policy = policy })))
      end
    end)
  end)

  it("does not matter to the sample, but for the id that two share", function()
    local lines = {}
    for line in io.lines(SAMPLE) do lines[#lines + 1] = line end
    local header = table.remove(lines, 1)
    local before = findings_of(assert(load(SAMPLE):check()))
    local random = random_from(7)
    for _ = 1, 20 do
      local chart = assert(load_text(header .. "\n" .. table.concat(shuffled(lines, random), "\n")))
      assert.same(before, findings_of(assert(chart:check())))
    end
  end)
end)

-- No figure of speed is asserted; what grows with the square of the chart would take hours.
describe("chart: 200,000 people", function()
  local n = 200000

  local function generate(manager_of)
    local lines = { "id,name,title,manager" }
    for i = 1, n do
      local title = i == 1 and "CEO" or i == 2 and "CTO" or i % 3 == 0 and "Software Engineer"
        or "Clerk"
      lines[#lines + 1] = ("%d,Name %d,%s,%s"):format(i, i, title, manager_of(i) or "")
    end
    return table.concat(lines, "\n") .. "\n"
  end

  it("in a tree", function()
    local chart = assert(load_text(generate(function(i) return i > 1 and i // 8 + 1 end)))
    assert.equal(n, chart.summary.people)
    assert.equal(n - 1, chart:count_below"1")
    assert.equal("2", ids_of(chart:holders"cto"))
    assert.same({}, assert(chart:check{ policy = "airfocus" }).findings)
  end)

  it("in a chain", function()
    local chart = assert(load_text(generate(function(i) return i > 1 and i - 1 end)))
    assert.equal(n - 1, chart.summary.depth)
    assert.is_true(chart:under(tostring(n), "1"))
    assert.equal(n // 3, chart:count_below("1", { area = "engineering" }))
  end)

  it("all in one circle", function()
    local chart = assert(load_text(generate(function(i) return i % n + 1 end)))
    local result = assert(chart:check())
    assert.equal(n, #result.findings[1].subjects)
    assert(#result.findings[1].message < 1000)
  end)

  it("each with a manager of their own who is not there", function()
    local chart = assert(load_text(generate(function(i) return "x" .. i end)))
    assert.equal(n, chart.summary.unknown)
  end)
end)
