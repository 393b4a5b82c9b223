-- cxo report as a user meets it: the list, the built-in reports, scripts of one's own.

local command = require "command"
local cxo = require "cxo"
local disk = require "disk"
local json = require "cjson"
local reports = require "cxo.reports"

local read = disk.read

local sample = read"spec/fixtures/sample.csv"
local changed = sample:gsub("1004,Information Technology\n1006", "1001,Technology\n1006")
  :gsub("(Siobhan Keane,Chief Technology Officer,)1004", "%11001")
local hostile = "id,name,title,manager\n1,<script>alert(1)</script>,CEO,\n"
  .. '2,"=HYPERLINK(""http://x"")",CTO,1\n3,"tab\tand\nbreak",CIO,1\n'
  .. "4,\u{202E}שלום,VP Engineering,2\n"

local folder
setup(function()
  folder = command.folder{ ["people.csv"] = sample, ["now.csv"] = changed, ["bad.csv"] = hostile,
    ["items.txt"] = "replace the laptops\n\n  a new web shop \nxyzzy\n" }
end)
teardown(function() folder.remove() end)

-- What each report is asked for, and what its reader finds in it.
local asked = {
  { "comparison", "comparison", { "Topic", "CIO", "CTO", "Both", "Where the sources disagree" } },
  { "comparison", "comparison cto 'VP Engineering'",
    "Chief Technology Officer and VP Engineering" },
  { "sources", "sources", { "sells on-demand CTOs", "What three voices or more say",
    "Where they differ" } },
  { "responsibility", "responsibility", { "help desk", "Two owners", "roadmap" } },
  { "responsibility", "responsibility servers 'help desk' --size 12", { "12 people", "servers" } },
  { "responsibility", "responsibility --items items.txt", { "replace the laptops", "Gaps",
    "xyzzy" } },
  { "role-brief", "role-brief cto", { "Purpose of the role", "Owns", "research and development",
    "Who can do it", "decide" } },
  { "interview", "interview 'chief information officer'", { "Skills", "What the role owns",
    "help desk" } },
  { "first-hire", "first-hire", { "Questions to answer first", "For every firm" } },
  { "first-hire", "first-hire customers=external goal=product", { "CTO", "for what you told",
    "What other policies would say" } },
  { "selling-guide", "selling-guide servers 'help desk'", { "servers", "CIO",
    "No source says who buys", "What moves the CIO" } },
  { "collaboration", "collaboration", { "1. Collaboration", "Decision", "agree who leads" } },
  { "small-business", "small-business --size 20", { "Choose who leads", "Put in order",
    "servers" } },
  { "triage", "triage --items items.txt", { "replace the laptops", "CIO", "a new web shop", "CTO",
    "Initiatives of each role", "Not settled", "xyzzy" } },
  { "budget", "budget", { "The case of the CIO", "The case of the CTO", "agree on one line" } },
  { "chart", "chart --chart people.csv --size 800", { "people.csv", "People on each level",
    "X01", "O16", "Rules that did not run" } },
  { "policy-diff", "policy-diff against=mh-consulting --chart people.csv", { "Owners that change",
    "Findings that appear", "Findings that vanish" } },
  { "coverage", "coverage", { "claims that nothing rests on", "Claims by topic" } },
  { "glossary", "glossary", { "Chief Information Officer (CIO)", "Do they earn the same?",
    "from A to Z" } },
  { "trend", "trend --before people.csv --chart now.csv", { "Findings that are gone: 1", "O16",
    "Who reports to somebody else: 1", "from Marcus Oyelaran to Eleanor Whitcombe" } },
}

-- Text and Markdown without footnotes and signs, HTML without tags.
local function plain(text, format)
  if format == "html" then
    text = text:gsub("<sup.-</sup>", ""):gsub("<[^>]*>", " "):gsub("&#39;", "'")
      :gsub("&quot;", '"')
  end
  return (text:gsub("%[%^?%d+%]", ""):gsub("[\\*]", ""))
end

describe("cxo report", function()
  it("lists the reports with what each needs", function()
    command.holds({ "Name", "comparison", "chart", "a chart: --chart FILE", "trend" },
      folder.run"report".out)
    local list = json.decode(folder.run"report --format json".out).reports
    assert.equal(16, #list)
    for i, each in ipairs(list) do
      assert.equal(reports.list[i].name, each.name)
      assert.same(reports.list[i].needs, each.needs)
      assert.is_string(each.title)
    end
  end)

  it("has a case here for each of them", function()
    local cases = {}
    for _, case in ipairs(asked) do cases[case[1]] = true end
    for _, each in ipairs(reports.list) do assert.is_true(cases[each.name], each.name) end
  end)

  it("each is a file of at most 40 lines", function()
    for _, each in ipairs(reports.list) do
      local _, lines = read("lua/cxo/reports/" .. each.name .. ".lua"):gsub("\n", "")
      assert.is_true(lines <= 40, each.name)
    end
  end)

  for _, case in ipairs(asked) do
    for _, format in ipairs{ "text", "markdown", "html" } do
      it(("%s --format %s"):format(case[2], format), function()
        local result = folder.run(("report %s --format %s"):format(case[2], format))
        assert.equal("", result.err)
        assert.equal(0, result.exit)
        local text = plain(result.out, format)
        for _, part in ipairs(type(case[3]) == "table" and case[3] or { case[3] }) do
          command.holds(part, text)
        end
        assert.equal(result.out,
          folder.run(("report %s --format %s"):format(case[2], format)).out)
      end)
    end
    it(case[2] .. " --format json and csv", function()
      local document = json.decode(folder.run(("report %s --format json"):format(case[2])).out)
      assert.is_true(#document.blocks > 1)
      local csv = folder.run(("report %s --format csv"):format(case[2]))
      local has_table = false
      for _, block in ipairs(document.blocks) do
        has_table = has_table or block.rows ~= nil
      end
      assert.equal(has_table and 0 or 2, csv.exit, csv.err)
    end)
  end

  -- Some show what is not followed as well, and say so.
  local beyond = { sources = true, coverage = true, ["policy-diff"] = true, chart = true }
  for _, case in ipairs(asked) do
    for source in cxo.sources() do
      if not beyond[case[1]] then
        it(("%s cites %s alone where that is followed"):format(case[2], source.id), function()
          local out = folder.run(("report %s --policy %s --format json"):format(case[2],
            source.id)).out
          for _, block in ipairs(json.decode(out).blocks) do
            for _, entry in ipairs(block.kind == "citations" and block.entries or {}) do
              assert.equal(source.id, entry.id:match"@(.*)$")
            end
          end
        end)
      end
    end
  end

  local refused = {
    { "report chart", "report chart needs a chart: --chart FILE" },
    { "report trend --chart people.csv", "needs an older chart: --before FILE" },
    { "report role-brief", "needs a role: its id, name or acronym" },
    { "report role-brief ctoo", "no role 'ctoo' (did you mean 'cto'?)" },
    { "report comparison cto ctoo", "report comparison: no role 'ctoo'" },
    { "report triage", "needs words or phrases in quotes" },
    { "report policy-diff", "needs another policy: against=NAME" },
    { "report policy-diff against=airfocs", "did you mean 'airfocus'?" },
    { "report first-hire customers=nobody", "one of internal, external expected" },
    { "report charts", "no report 'charts' (did you mean 'chart'?)" },
    { "report glossary --format pdf", "no format 'pdf'; there are: csv, html, json" },
    { "report role-brief cto --format csv", "this document has no table" },
    { "report nothing.lua", "No such file", 3 },
    { "report triage --items nothing.txt", "No such file", 3 },
    { "report chart --chart nothing.csv", "No such file", 3 },
  }
  for _, case in ipairs(refused) do
    it("cxo " .. case[1] .. " is refused", function()
      local result = folder.run(case[1])
      assert.equal("", result.out)
      command.holds(case[2], result.err)
      assert.equal(case[3] or 2, result.exit)
    end)
  end

  it("reads items from standard input", function()
    local result = folder.run("report triage roadmap --items -", "replace the laptops\r\n\n")
    assert.equal("", result.err)
    command.holds({ "roadmap", "replace the laptops", "help desk" }, result.out)
  end)

  it("reads a chart as check does", function()
    folder.write("cxo.conf", 'return { disabled = { "X01" }, size = 800 }')
    local result = folder.run"report chart --chart people.csv"
    folder.write("cxo.conf", "return {}")
    assert.equal(0, result.exit, result.err)
    assert.falsy(result.out:find("X01", 1, true))
    command.holds({ " The check found ", "Size of the firm 800" }, result.out)
    local redacted = folder.run"report chart --chart people.csv --redact --format html".out
    assert.falsy(redacted:find"Keane" or redacted:find"Chief Technology Officer,")
    assert.truthy(redacted:find"1005")
  end)

  it("keeps names from outside harmless", function()
    local html = folder.run"report chart --chart bad.csv --format html".out
    assert.falsy(html:find"<script" or html:find("\u{202E}", 1, true))
    assert.truthy(html:find("&lt;script&gt;alert(1)", 1, true))
    assert.truthy(html:find("tab and break", 1, true))
    local csv = folder.run"report trend --before bad.csv --chart people.csv --format csv".out
    assert.falsy(("\n" .. csv):find"[,\n]\"?=")
    local markdown = folder.run"report chart --chart bad.csv --format markdown".out
    assert.falsy(markdown:find"<script")
  end)
end)

describe("cxo report SCRIPT.lua", function()
  local function run(code, words, input)
    folder.write("my.lua", code)
    return folder.run("report my.lua " .. (words or ""), input)
  end

  it("is given cxo, report, chart and args", function()
    local result = run([[
      local doc = report.new(args[1], " ", args.tone, " ", cxo.scope().name)
      return doc:paragraph(chart.summary.people, " people; ", #chart:check().findings)
    ]], "hello tone=loud --chart people.csv --policy airfocus")
    assert.equal("", result.err)
    command.holds({ "hello loud airfocus", "61 people; " }, result.out)
    assert.equal(0, result.exit)
  end)

  it("may read its chart from standard input", function()
    command.holds("61", run("return report.new(chart.summary.people)", "--chart -", sample).out)
  end)

  it("may bring a format", function()
    command.holds("HELLO", run([[
      report.writers.shout = { write = function(doc, out) out(report.plain(doc.title):upper()) end }
      return report.new"hello"]], "--format shout").out)
  end)

  it("prints notes", function()
    local result = run'print("a\27[1m", 1) return report.new"b"'
    assert.equal("cxo: a\\x1B[1m 1\n", result.err)
    command.holds("b", result.out)
  end)

  it("is deterministic: it knows neither time nor chance", function()
    for _, name in ipairs{ "os", "io", "debug", "load", "loadfile", "dofile", "require", "package",
      "getmetatable", "rawset", "collectgarbage", "arg", "math.random", "string.dump" }
    do
      command.holds("nil", run(("return report.new(tostring(%s))"):format(name)).out)
    end
  end)

  -- What a script may not do, what is said of it, and the exit code.
  local bad = {
    { "that loops", "while true do end",
      "my.lua: limit reached, CPU time: more than 5 s (limited.MAX_SECONDS)" },
    { "that allocates",
      "local t, x = {}, ('x'):rep(1 << 16) while true do t[#t + 1] = x:rep(1 << 10) end",
      "my.lua: limit reached, memory: more than 1073741824 bytes (limited.MAX_MEMORY)" },
    { "that writes without end", [[
      report.writers.long = { write = function(_, out)
        while true do out(("x"):rep(1 << 24)) end
      end }
      return report.new"a"]],
      "my.lua: limit reached, size of files: more than 67108864 bytes (limited.MAX_OUTPUT)",
      "--format long" },
    { "that prints without end", "for i = 1, 1e5 do print(i) end error('enough', 0)",
      "no more than 100 lines are printed (limited.MAX_LINES)" },
    { "that fails", "local x = 1\nerror'broken'", "cxo: my.lua:2: broken" },
    { "that fails with a table", "error{}", "my.lua: error is a table" },
    { "that misuses the model", "return report.new'a':list(1)", "my.lua: list: array" },
    { "that is not Lua", "return (", "my.lua:1: unexpected symbol near <eof>" },
    { "that is compiled", string.dump(function() end), "my.lua" },
    { "that returns something else", "return 12", "my.lua: returns a number, not a document" },
    { "that never ends its calls", "local function f() return 1 + f() end f()", "stack overflow" },
    { "that needs a chart", "return report.new(chart.summary.people)",
      "a chart is given by --chart FILE" },
    { "that opens files", "return io.open'/etc/passwd'", "nil value (global 'io')" },
    { "that loads a chart", "error(select(2, cxo.chart.load'people.csv'), 0)",
      "people.csv: a report script may not read files" },
    { "that loads facts", "error(select(2, chart:check{ facts = 'people.csv' }), 0)",
      "people.csv: a report script may not read files", "--chart people.csv" },
    { "that loads a baseline", "error(select(2, chart:check{ baseline = 'people.csv' }), 0)",
      "people.csv: a report script may not read files", "--chart people.csv" },
    { "that changes how all text is escaped",
      "getmetatable('').__index.gsub = function(s) return s end return report.new'<b>'",
      "nil value (global 'getmetatable')" },
    { "that reaches for the methods of all documents",
      "report.new''.__index.write = nil", "nil value (field '__index')" },
    { "that fails while it is written", [[
      return report.new"a":table{ columns = { "b" }, rows = function() error("late", 0) end }]],
      "my.lua: late" },
  }
  for _, case in ipairs(bad) do
    it(case[1], function()
      local result = run(case[2], case[4])
      command.holds(case[3], result.err)
      assert.equal("", result.out)
      assert.equal(3, result.exit)
      assert.falsy(result.err:find"internal error")
    end)
  end

  it("writes a script to begin with, which runs", function()
    local result = folder.run"report --new first"
    assert.equal(0, result.exit, result.err)
    command.holds({ "What the sources say", "Chief Information Officer", "Sources" },
      folder.run"report first.lua".out)
    command.holds("Levels", folder.run"report first.lua --chart people.csv".out)
    result = folder.run"report --new first.lua"
    assert.equal(2, result.exit)
    command.holds("first.lua: exists already", result.err)
  end)
end)

describe("cxo.script", function()
  local script = require "cxo.script"

  it("runs a script in the process of its host, with an environment of its own", function()
    local doc = assert(script.run("string.upper = nil return report.new(args[1])", "x",
      { cxo = cxo, args = { "a" } }))
    assert.equal("a\n=\n", doc:render"text")
    assert.equal("A", ("a"):upper())
  end)

  -- Each does its worst to a document, or to what writes it.
  for what, code in pairs{
    functions = [[for _, name in ipairs{ "clean", "inline", "plain", "walk", "valid", "step" } do
      report[name] = function() return "<script>" end end]],
    writer = [[report.writers.html = { write = function(_, out) out"<script>" end }]],
    methods = [[doc.write = function(_, _, out) out"<script>" end]],
    library = [[string.gsub = function() return "<script>" end]],
    note = [[doc.blocks[1].note = '"><script>']], label = [[doc.blocks[1].label = "<script>"]],
    tone = [[doc.blocks[1].spans[2].tone = '"><script>']],
    number = [[doc.blocks[2].rows[1][2] = "<script>"]],
    level = [[doc.blocks[4].level = "1><script>"]],
    address = [[doc.blocks[3].spans[1].kind = "link"
      doc.blocks[3].spans[1].url = "javascript:<script>"]],
    align = [[doc.blocks[5].columns[1].align = '"><script>']],
    heat = [[doc.blocks[6].rows[1][2].heat = '"><script>']],
    unit = [[doc.blocks[2].unit = "<script>"]],
    cite = [[doc.blocks[7].spans[2].number = "<script>"]],
  } do
    it("escapes, whatever is done to " .. what, function()
      local doc = assert(script.run(([[
        local doc = report.new"<script>":note("info", "a", report.mark("b", "c", "info"))
          :meter{ rows = { { "d", 1 } } }:paragraph"e":heading(1, "f")
          :table{ columns = { "g" }, rows = { { "h" } } }
          :matrix{ columns = { "i", "j" }, rows = { { "k", { "l", heat = 1 } } } }
          :paragraph("m", report.cite{ id = "n" })
        %s
        return doc]]):format(code), "x", { cxo = cxo }))
      local write = require"cxo.report".new"".write
      for _, format in ipairs{ "html", "markdown" } do
        local pieces = {}
        pcall(write, doc, format, function(piece) pieces[#pieces + 1] = piece end)
        local out = table.concat(pieces)
        assert.truthy(out:find("&lt;script", 1, true))
        assert.falsy(out:find"<script" or out:find'href="javascript' or out:find"%(javascript")
      end
    end)
  end

  it("says what is wrong", function()
    for code, case in pairs{ syntax = { "(", "x:1:" }, error = { "error'a'", "x:1: a" },
      result = { "", "x: returns a nil" } }
    do
      local doc, message, got = script.run(case[1], "x", { cxo = cxo })
      assert.is_nil(doc)
      assert.equal(code, got)
      assert.truthy(message:find(case[2], 1, true), message)
    end
  end)
end)
