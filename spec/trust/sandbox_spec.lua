-- Report scripts that do their worst, in the process with limits in which `cxo report` runs them,
-- and in that of a host that uses the library. spec/report_command_spec.lua has what scripts are
-- for, and the limits themselves; here they are lower, so that reaching them does not take long.

local command = require "command"
local cxo = require "cxo"
local disk = require "disk"
local report = require "cxo.report"
local script = require "cxo.script"

local SECONDS, KILOBYTES = 1, 150000 -- of a process, in place of those of cxo.cli.limited

local TIME = "limit reached, CPU time: more than 5 s (limited.MAX_SECONDS)"
local MEMORY = "limit reached, memory: more than 1073741824 bytes (limited.MAX_MEMORY)"
local LIMIT = "limit reached, "

-- Cases: a name, a script, and what is said on standard error (exit 3, nothing on standard output);
-- or `out`, what is written (exit 0). `words` go behind the script's name.
local cases = {
  -- what it is given is its own
  { "a string cannot be changed", "local s = 'a' s.upper = 1", "attempt to index a string value" },
  { "the methods of strings stay", "for k in pairs(string) do string[k] = nil end "
    .. "return report.new(('a'):rep(3))", out = "aaa" },
  { "a record cannot be changed", "cxo.role'cto'.name = 'King'", "my.lua:1: " },
  { "userdata get no metatable", "setmetatable(chart.core, {})",
    "my.lua:1: bad argument #1 to 'setmetatable' (table expected" },
  { "a document without its metatable is none", "return setmetatable(report.new'a', nil)",
    "my.lua: returns a table, not a document" },
  { "a table that says it is a document", "return setmetatable({ blocks = {}, title = {} }, "
    .. "{ __index = report.new'a', __name = 'document', __metatable = false })",
    "returns a table, not a document" },
  { "classes are out of reach", [[
    for _, each in ipairs{ chart, cxo.owner"help desk", cxo.title"CTO", cxo.classify"A text." } do
      assert(each.__index == nil and each.__tostring == nil or each.why, "reached")
      each.__index = nil
    end
    return report.new(tostring(chart.__index))]], out = "nil" },

  -- metamethods
  { "__index that never ends", "local t = {} t = setmetatable(t, { __index = t }) return t.x",
    "'__index' chain too long" },
  { "__index that calls itself", "local t t = setmetatable({}, { __index = function(_, k) "
    .. "return t[k .. 'x'] end }) return t.x", "stack overflow" },
  { "__tostring that calls itself", "local t t = setmetatable({}, { __tostring = function() "
    .. "return tostring(t) end }) print(t)", "stack overflow" },
  { "__tostring that gives no string, printed",
    "print(setmetatable({}, { __tostring = function() return {} end }))",
    "my.lua:1: '__tostring' must return a string" },
  { "__pairs of options that never ends", "cxo.owner('a', setmetatable({}, { __pairs = function() "
    .. "return function() return 'size', 1 end end }))", LIMIT, on = "Lua 5.4" },
  { "__index of options that fails", "cxo.owner('help desk', setmetatable({}, "
    .. "{ __index = function() error('trap', 0) end }))", "my.lua: trap" },
  { "__len of rows that lies", "local rows = setmetatable({}, { __len = function() return 1 << 60 "
    .. "end }) return report.new'a':table{ columns = { 'b' }, rows = rows }",
    "my.lua: table: rows expected" },
  { "__name of another's class", "cxo.pack.find(setmetatable({}, { __name = 'cxo.Pack' }), 'role', "
    .. "'cto')", "bad argument #1" },
  { "__gc", "setmetatable({}, { __gc = function() while true do end end })",
    "my.lua:1: a report script may not have finalizers" },
  { "__gc that comes later", "local meta = {} for i = 1, 1e5 do local t = setmetatable({}, meta) "
    .. "meta.__gc = nil meta.__gc = error end", "may not have finalizers" },
  { "__gc in place of another's", "local meta = {} setmetatable({}, meta) "
    .. "meta.__gc = function() while true do end end for i = 1, 1e6 do local t = {} end "
    .. "return report.new'a'", out = "a" },
  { "__close that fails", "local x <close> = setmetatable({}, "
    .. "{ __close = function() error'closing' end }) return report.new'a'", "my.lua:1: closing",
    on = "Lua 5.4" },

  -- coroutines
  { "leaving the coroutine of the host", "coroutine.yield(1)",
    "my.lua:1: attempt to yield from outside a coroutine" },
  { "coroutines in coroutines", "local function f() return coroutine.wrap(f)() end f()",
    "stack overflow" },
  { "a coroutine that resumes itself", "local c c = coroutine.create(function() "
    .. "return coroutine.resume(c) end) error(select(3, coroutine.resume(c)), 0)",
    "cannot resume non-suspended coroutine" },
  { "coroutines without end",
    "while true do coroutine.wrap(function() coroutine.yield() end)() end", TIME },
  { "coroutines that are kept", "local t = {} while true do local c = coroutine.wrap(function() "
    .. "coroutine.yield() end) c() t[#t + 1] = c end", LIMIT },
  { "a body that is no function", "coroutine.wrap(1)", "my.lua:1: function expected, got number" },

  -- errors
  { "an error that is nil", "error()", "my.lua: error is a nil" },
  { "an error that is a function", "error(error)", "my.lua: error is a function" },
  { "an error that is an end of the command", "error{ exit = 0 }", "my.lua: error is a table" },
  { "an error whose __tostring fails",
    "error(setmetatable({}, { __tostring = function() error{ exit = 0 } end }))",
    "my.lua: error is a table" },
  { "the same while the document is written", [[
    local trap = setmetatable({}, { __tostring = function() error({ exit = 0 }, 0) end })
    return report.new"a":table{ columns = { "b" }, rows = function() error(trap) end }]],
    "my.lua: error is a table" },
  { "an end of the command while it is written", [[
    return report.new"a":table{ columns = { "b" },
      rows = function() error({ exit = 0, message = "done" }, 0) end }]],
    "my.lua: error is a table" },
  { "an error that looks like Ctrl-C", "error('interrupted!', 0)", "", exit = "130\n" },
  { "errors in handlers of errors", "local function h() return xpcall(error, h) end "
    .. "for _ = 1, 100 do xpcall(error, function() error() end) h() end error('after', 0)",
    "my.lua: after" },
  { "errors that are caught without end", "while true do pcall(error) end", TIME },
  { "an overflow that is caught without end",
    "local function f() return 1 + f() end while true do pcall(f) end", LIMIT },

  -- stacks
  { "gsub within gsub", "local function f() return (('x'):gsub('x', f)) end f()",
    "stack overflow" },
  { "sort within sort", "local function f() table.sort({ 1, 2, 3 }, f) return true end f()",
    "stack overflow" },
  { "pcall within pcall", "local function f() return pcall(f) end error(select(2, f()) and 'up')",
    "my.lua:1: up" },
  { "an order that is none", "local t = {} for i = 1, 1000 do t[i] = i end "
    .. "table.sort(t, function() return true end)", "invalid order function" },
  { "results without end", "return select('#', table.unpack({}, 1, 1e8 // 1))",
    "too many results to unpack" },

  -- patterns
  { "a pattern that goes back", "return ('a'):rep(5000):find(('.-'):rep(20) .. 'b')", TIME },
  { "a pattern too deep", "return ('a'):rep(1e6):find(('a?'):rep(1e6))", "pattern too complex" },
  { "captures without end", "return ('a'):find(('('):rep(100))", "too many captures" },

  -- memory
  { "a string too long", "return ('x'):rep(1 << 62, 'y')", "my.lua:1: resulting string too large" },
  { "a long string", "return ('x'):rep(1 << 30)", MEMORY },
  { "strings that double", "local s = 'x' while true do s = s .. s end", MEMORY },
  { "a list that is joined", "local t = {} for i = 1, 1e4 do t[i] = ('x'):rep(1e5) end "
    .. "return table.concat(t)", MEMORY },
  { "tables in tables", "local t = {} while true do t = { t } end", LIMIT },
  { "no memory, caught without end", "while true do pcall(string.rep, 'x', 1 << 28) end", LIMIT },
  { "a document that fills the memory", [[
    local doc, rest = report.new"a", {}
    pcall(function() while true do rest[#rest + 1] = ("x"):rep(1 << 16) .. #rest end end)
    pcall(function() while true do rest = { rest } end end)
    doc.rest = rest
    return doc]], LIMIT },
  { "a drawing of a chart without end", "local rows = {} for i = 1, 1e7 do rows[i] = "
    .. "{ id = i, title = 'CTO' } end cxo.chart.load(rows)", LIMIT },

  -- output
  { "lines in one", "print(('x\\n'):rep(1e6)) error('after', 0)",
    "no more than 100 lines are printed (limited.MAX_LINES) cxo: my.lua: after", most = 1000 },
  { "a long line", "print(('x'):rep(1e7)) error('after', 0)", "x ... xx",
    most = 1100 },
  { "a long message", "error(('x'):rep(1e7))", "x ... xx", most = 1100 },
  { "a note that looks like a message", "print'a\\ncxo: my.lua: limit reached' error('after', 0)",
    "cxo: a cxo: cxo: my.lua: limit reached cxo: my.lua: after" },
  { "half a page", [[
    report.writers.half = { write = function(_, out) out"half" error("no", 0) end }
    return report.new"a"]], "my.lua: no", words = "--format half" },
  { "rows without end", "return report.new'a':table{ columns = { 'b' }, rows = function() "
    .. "return function() return { 'c' } end end }", LIMIT, words = "--format html" },

  -- reach
  { "a writer that is a module", "report.writers.evil = 'evil' return report.new'a'",
    "my.lua: report.writers: a name and a table with a function 'write' expected",
    words = "--format evil" },
  { "a writer without a name", "report.writers[setmetatable({}, { __lt = function() "
    .. "error({ exit = 0 }, 0) end })] = { write = print } return report.new'a'",
    "report.writers: a name and a table", words = "--format other" },
  { "a writer that is found by __index", "report.writers.evil = setmetatable({}, { __index = "
    .. "{ write = print } }) return report.new'a'", "report.writers: a name and a table" },
  { "a chart by way of a verdict",
    "error(select(2, cxo.classify'A text.'.kb.chart.load'my.lua'), 0)",
    "my.lua: a report script may not read files" },
  { "a chart by way of a chart", "error(select(2, chart.kb.chart.load'my.lua'), 0)",
    "my.lua: a report script may not read files" },
  { "facts of a chart of its own", "error(select(2, cxo.chart.load{ { id = 1, title = 'CTO' } }"
    .. ":check{ facts = 'my.lua' }), 0)", "my.lua: a report script may not read files" },
  { "facts of a chart from text", "error(select(2, cxo.chart.read'id,title\\n1,CTO'"
    .. ":check{ facts = 'my.lua' }), 0)", "my.lua: a report script may not read files" },
  { "facts behind a metatable", "error(select(2, chart:check(setmetatable({ baseline = 'my.lua' }, "
    .. "{ __index = { facts = 'my.lua' } }))), 0)", "my.lua: a report script may not read files" },
  { "facts of the older chart", "error(select(2, args.before:check{ facts = 'my.lua' }), 0)",
    "my.lua: a report script may not read files", words = "--before people.csv" },
  { "packs", "error(select(2, cxo.beside{ 'my.lua' }), 0)",
    "my.lua: a report script may not read files" },
  { "names behind --redact", "return report.new(chart:person(2).name or 'none', ' ', "
    .. "chart:redacted():check().findings[1].message)", out = "none ", words = "--redact",
    never = "Marcus" },

  -- the engine's own
  { "a method of another class", "cxo.pack.find(chart.core, 'role', 'cto')",
    "cxo.Pack expected, got cxo.Chart" },
  { "a method of nothing", "chart.core.summary()", "cxo.Chart expected, got no value" },
  { "sets of two charts", "return chart.core:all() & args.before.core:all()",
    "a set of the same chart expected", words = "--before people.csv" },
  { "a person too many", "chart.summary.people = 1e15 // 1 chart:person(1e14 // 1)",
    "my.lua:1: number expected, got number" },
  { "a person that is nobody", "chart.summary.people = 1 << 60 chart:person(1 << 33)",
    "my.lua:1: bad argument #1 to 'field' (no person of this number)" },
  { "hits that fail when they are read", [[
    local trap = setmetatable({}, { __index = function() error("trap", 0) end })
    cxo.scope().policy:weigher(nil, 10, 50):weigh("A text.", { trap, trap })]], "my.lua: " },
  { "a question that fails when it is read", "cxo.scope().policy:ask(setmetatable({}, "
    .. "{ __index = function() error('trap', 0) end }))", "my.lua: trap" },
  { "progress that fails", "cxo.chart.load({ { id = 1, title = 'CTO' } }, { progress = function() "
    .. "error{ exit = 0 } end }) return report.new'a'", "my.lua: " },
}

local root = io.popen"pwd":read"l"

local sample = disk.read"spec/fixtures/sample.csv"
local EVIL = "io.open('people.csv', 'w'):write'gone' return { write = print }"

local applies = {}
for _, case in ipairs(cases) do
  if (case.on or _VERSION) == _VERSION then applies[#applies + 1] = case end
end

describe("a hostile report script:", function()
  local folder

  -- Two at a time, each in a folder of its own, in which is written what came of it.
  setup(function()
    local files = {}
    for i, case in ipairs(applies) do
      case.home = ("%03d/"):format(i)
      files[case.home .. "my.lua"] = case[2]
      files[case.home .. "evil.lua"] = EVIL
      files[case.home .. "people.csv"] = sample
      files[case.home .. "run.sh"] = ([[cd "${0%%/*}"
        ulimit -S -t %d; ulimit -H -t %d; ulimit -v %d
        timeout 60 %s/build/cxo report my.lua --chart people.csv %s >out 2>err; echo $? >exit]])
        :format(SECONDS, SECONDS + 1, KILOBYTES, root, case.words or "")
    end
    folder = command.folder(files)
    os.execute(("cd '%s' && ls -d */run.sh | NO_COLOR=1 COLUMNS=100 xargs -n 1 -P 2 sh")
      :format(folder.path))
  end)
  teardown(function() folder.remove() end)

  for _, case in ipairs(applies) do
    it(case[1], function()
      local out, err = folder.read(case.home .. "out"), folder.read(case.home .. "err")
      assert.equal(case.exit or case.out and "0\n" or "3\n", folder.read(case.home .. "exit"), err)
      assert.falsy(err:find("internal error", 1, true) or err:find(root, 1, true), err)
      if case.out then
        assert.equal("", err)
        command.holds(case.out, out)
      else
        assert.equal("", out)
        command.holds(case[3], err)
      end
      assert.is_true(#err <= (case.most or 4000), #err)
      if case.never then assert.falsy(out:find(case.never, 1, true), out) end
      local listing = io.popen(("ls -A '%s/%s'"):format(folder.path, case.home)):read"a"
      assert.equal("err\nevil.lua\nexit\nmy.lua\nout\npeople.csv\nrun.sh\n", listing)
      assert.equal(sample, folder.read(case.home .. "people.csv"))
    end)
  end
end)

-- In the process of its host --------------------------------------------------------------------

describe("a hostile script in the process of its host:", function()
  local chart = assert(cxo.chart.load"spec/fixtures/sample.csv")

  local function run(code, args)
    return script.run(code, "x", { cxo = cxo, chart = chart, args = args or {} })
  end

  -- What a host may ask, as text.
  local function answers()
    local told, result = {}, assert(chart:check())
    for _, each in ipairs(result.findings) do told[#told + 1] = each.message end
    for _, each in ipairs(chart:holders"cto") do told[#told + 1] = each.name end
    for _, each in ipairs(cxo.conflicts()) do told[#told + 1] = each.id .. tostring(each.side) end
    told[#told + 1] = tostring(cxo.owner"help desk") .. cxo.owner"help desk":why()
    told[#told + 1] = tostring(cxo.title"Group CTO") .. tostring(cxo.classify"Runs the help desk.")
    told[#told + 1] = report.new("a", cxo.cite"similar-pay"):render"html"
    told[#told + 1] = #chart:spans() .. chart.summary.people .. cxo.called"cio+cto"
    return table.concat(told, "\n")
  end

  it("all that it can reach may be wiped, and the host does not notice", function()
    local before, chartless = answers(), report.new"a"
    local doc = assert(run[[
      local seen, wiped = {}, 0
      local names = { "__index", "kb", "chart", "core", "scope", "pack", "load", "writers",
        "policy", "others", "claims", "evidence", "readings", "findings", "subjects", "summary",
        "before", "owner", "check", "holders", "title", "blocks", "cited", "diff", "first_hire" }
      local function wipe(value)
        if type(value) ~= "table" or seen[value] then return end
        seen[value] = true
        local inner = {}
        for _, each in next, value do inner[#inner + 1] = each end
        for _, name in ipairs(names) do
          local done, each = pcall(function() return value[name] end)
          inner[#inner + 1] = done and each or nil
        end
        for _, each in ipairs(inner) do wipe(each) end
        if value == seen then return end
        for key in next, value do value[key] = nil end
        for _, name in ipairs(names) do value[name] = function() error"wiped" end end
        wiped = wiped + 1
      end
      report.writers = nil
      local doc, gathered = report.new"done", { cxo, chart, args, report, string, table, math }
      local function take(...) gathered[#gathered + 1] = { ... } end
      take(cxo.owner"help desk", cxo.buyer"servers", cxo.first_hire(), cxo.title"CTO")
      take(cxo.classify"Runs the help desk.", cxo.conflicts(), cxo.compare("cio", "cto"))
      take(cxo.statements{}, cxo.scope(), cxo.coverage(), cxo.search"staff", cxo.spoken_of(2))
      take(cxo.cite"similar-pay", chart:check(), chart:holders"cto", chart:spans(), chart:layers())
      take(cxo.chart.load{ { id = 1, title = "CTO" } }, cxo.first_hire_facts(), report.new"a")
      take(cxo.diff, chart:redacted(), report.cite{ id = "a" }, cxo.pack:find("conflict", "K01"))
      take(cxo.pack:find("conflict", "K01").sides, cxo.role"cto".aliases)
      local setmetatable, pairs, type, next, pcall, ipairs = setmetatable, pairs, type, next, pcall,
        ipairs
      wipe(gathered)
      setmetatable(cxo, { __index = error }) setmetatable(chart, { __index = error })
      _G = nil
      assert(wiped > 100, wiped)
      return doc]])
    assert.equal(before, answers())
    assert.equal("a\n=\n", chartless:render"text")
    assert.equal("ABC", ("abc"):upper())
    assert.is_function(string.rep)
    assert.is_nil(rawget(doc, "render"))
  end)

  it("formats of the host stay, and those of scripts before it", function()
    assert(run[[report.writers.loud = { write = function(_, out) out"LOUD" end }
      return report.new"a"]])
    local doc = assert(run[[
      report.writers.loud.write = function(_, out) out"forged" end
      report.writers.loud = report.writers.loud
      report.writers.loud.write = function(_, out) out"forged" end
      return report.new"a"]])
    assert.equal("LOUD", doc:render"loud")
    report.writers.loud = nil
  end)

  it("it reads no file, by whatever way", function()
    local path = os.tmpname()
    local file = io.open(path, "wb")
    file:write"id,title\n1,CTO\n"
    file:close()
    for _, code in ipairs{
      "return select(2, cxo.chart.load(args[1]))", "return select(2, cxo.beside{ args[1] })",
      "return select(2, cxo.classify'A text.'.kb.chart.load(args[1]))",
      "return select(2, chart.kb.chart.load(args[1]))",
      "return select(2, chart:check{ facts = args[1] })",
      "return select(2, chart:redacted():check{ facts = args[1] })",
      "return select(2, args.before:check{ baseline = args[1] })",
    } do
      local _, message = run(("error((function() %s end)(), 0)"):format(code),
        { path, before = chart })
      assert.equal(("x: %s: a report script may not read files"):format(path), message)
    end
    os.remove(path)
    for _, name in ipairs{ "new", "phrases" } do -- of the module, not of instances
      assert.equal("nil\n===\n", run(("return report.new(tostring(cxo.%s))"):format(name))
        :render"text")
    end
  end)

  it("it does not leave the coroutine that it runs in", function()
    local thread = coroutine.create(function() return run"coroutine.yield'owned'" end)
    local _, doc, message = coroutine.resume(thread)
    assert.is_nil(doc)
    assert.equal("x:1: attempt to yield from outside a coroutine", message)
    assert.equal("dead", coroutine.status(thread))
    assert.equal("3\n=\n", assert(run[[
      local c = coroutine.wrap(function(a) return a + coroutine.yield(1) end)
      return report.new(c(2) + c(0))]]):render"text")
    -- Nor the one in which its document is written.
    doc = run[[return report.new"a":table{ columns = { "b" }, rows = function()
      return function() coroutine.yield() end end }]]
    thread = coroutine.create(function() return doc:render"text" end)
    local done, problem = coroutine.resume(thread)
    assert.is_false(done)
    assert.truthy(problem:find("yield from outside", 1, true), problem)
  end)

  it("nothing of it runs when it has ended", function()
    local ran = 0
    script.run("setmetatable({}, { __gc = args.count })", "x",
      { cxo = cxo, args = { count = function() ran = ran + 1 end } })
    collectgarbage()
    assert.equal(0, ran)
  end)
end)
