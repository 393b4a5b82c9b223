-- docs/limits.md says what the sources say; and the limits that no other spec reaches.

local child = require "child"
local cxo = require "cxo"
local core = require "cxo.core"
local disk = require "disk"
local pack = require "cxo.pack"
local phrases = require "cxo.phrases"

local read = disk.read

-- The table ----------------------------------------------------------------------------------

-- `told`: the constants of the document, by file and name.
local rows, told = {}, {}
for line in io.lines"docs/limits.md" do
  local cells = {}
  for cell in line:gmatch"| ([^|]+) %f[|]" do cells[#cells + 1] = cell end
  local name = (cells[1] or ""):match"^`(.-)`"
  if name then
    local file = cells[1]:match" in `(.-)`$" or "csrc/cxo.h"
    local key = file .. " " .. name:match"[%w_]+$"
    assert(not told[key], key .. " is told of twice")
    told[key] = true
    if #cells > 2 then
      rows[#rows + 1] = {
        name = name, file = file,
        is_free = cells[1]:find"%*$" ~= nil, value = tonumber((cells[2]:gsub(",", ""))),
        reached = cells[4], spec = cells[5],
      }
    end
  end
end

-- The constants of the sources whose names say that something is bounded, by file and name.
local function constants()
  local found = {}
  local files = io.popen"grep -lr MAX_ csrc lua --include='*.[ch]' --include='*.lua'"
  for path in files:lines() do
    if not path:find"^csrc/gen/" then
      local text = "\n" .. read(path)
      for _, pattern in ipairs{ "\n# *define +([%w_]*MAX[%w_]*) ", "\nlocal ([%w_]*MAX_[%w_]*) *=",
        "\n%l[%w_]*%.([%w_]*MAX_[%w_]*) *=", "[\n{,] *([%w_]*MAX_[%w_]*) = %d+ *[,}]" }
      do
        for name in text:gmatch(pattern) do found[path .. " " .. name] = true end
      end
    end
  end
  files:close()
  return found
end

-- What a constant of a C or Lua file is; other constants may stand in it.
local function value_of(text, name)
  local short = name:match"[%w_]+$"
  local expression = text:match("\n#define " .. short .. " +([^\n]+)")
    or text:match("\nlocal " .. short .. " = ([^\n]+)")
    or text:match("\n%l+%." .. short .. " = ([^\n]+)")
  expression = expression:gsub("/%*.*", ""):gsub("%-%-.*", ""):gsub("(%d)u%f[^%w]", "%1")
  expression = expression:gsub("[A-Z_]+", function(other) return value_of(text, other) end)
  return assert(load("return " .. expression))()
end

describe("docs/limits.md", function()
  local header = read"csrc/cxo.h"

  it("lists every constant that is called so, and no other", function()
    local found, count = constants(), 0
    for key in pairs(found) do
      assert.is_true(told[key], key .. " is missing")
      count = count + 1
    end
    for key in pairs(told) do
      if key:find"MAX_" then assert.is_true(found[key], key .. " is not there") end
    end
    assert.is_true(count > 60)
  end)

  for _, row in ipairs(rows) do
    it("is right about " .. row.name, function()
      assert.equal(value_of(read(row.file), row.name), row.value)
      assert.equal(header:find("#if !defined(" .. row.name .. ")", 1, true) ~= nil, row.is_free)
      local path, words = row.spec:match"^`(.-)`, (.*)$"
      local spec, messages = read(path), 0
      for name in words:gmatch'"(.-)"' do assert.truthy(spec:find(name, 1, true), name) end
      for message in row.reached:gmatch"`(.-)`" do
        messages = messages + 1
        local pattern = message:gsub("%p", "%%%0"):gsub("%f[%w]N%f[%W]", "%%d+")
        assert.truthy(spec:find(pattern), message)
      end
      assert.equal(messages == 0, row.reached:find("no error", 1, true) ~= nil)
    end)
  end
end)

-- Out of reach: a module with lower limits ---------------------------------------------------

-- What a chunk prints that runs with `SMALL` of the Makefile.
local function small(chunk)
  local handle = assert(io.popen(("%s - 2>&1 <<'END'\n%s\nEND\n"):format(
    child"build/test/small/?.so", chunk)))
  local output = handle:read"a"
  handle:close()
  return output
end

describe("a limit lowered", function()
  it("lines of a chart", function()
    assert.equal("1999\nnil\trows: 2001 lines; the limit CXO_MAX_PEOPLE is 2000\tlimit\n", small[[
      local rows = {}
      for i = 1, 1999 do rows[i] = { id = i, title = "CTO" } end
      print(require"cxo".chart.load(rows).summary.people)
      rows[2000] = { id = 2000, title = "CTO" }
      print(require"cxo".chart.load(rows))]])
  end)

  it("phrases of a set", function()
    assert.equal("1999\n" -- ids are counted from 1
      .. "nil\tphrase 2000: id 2000; CXO_MAX_PHRASES is 2000\tlimit\n"
      .. "nil\t2001 phrases; CXO_MAX_PHRASES is 2000\tlimit\n", small[[
      local phrases, list = require "cxo.phrases", {}
      for i = 1, 1999 do list[i] = "word" .. i end
      print(phrases.compile(list):describe().phrases)
      for i = 2000, 2001 do
        list[i] = "word" .. i
        print(phrases.compile(list))
      end]])
  end)

  it("bytes of compiled phrases", function()
    assert.equal("nil\tan image of more than 600000 bytes (CXO_MAX_PACK)\tlimit\n",
      small[[
      local list = {}
      for i = 1, 1200 do list[i] = ("x"):rep(500) .. i end
      print(require"cxo.phrases".compile(list))]])
  end)

  it("bytes of a pack: its texts", function()
    assert.equal("nil\tx:7:8: texts of more than 300000 bytes, half of CXO_MAX_PACK\tlimit\n",
      small[[
      local topics = {}
      for i = 1, 6 do topics[i] = ("{ id = 't%d', name = '%s' },\n"):format(i, ("x"):rep(60000)) end
      local text = "return { topics = {\n" .. table.concat(topics) .. "} }"
      print(require"cxo.pack".compile{ { name = "x", text = text } })]])
  end)

  it("bytes of a pack: all of it", function()
    assert.equal("nil\ta pack of more than 600000 bytes (CXO_MAX_PACK)\tlimit\n", small[[
      -- Answers have no text of their own, only cells.
      local text = "return { topics = { { id = 't', name = 'T' } }, areas = { { id = 'a', "
        .. "name = 'A' } }, roles = { { id = 'r', name = 'R', level = 'vp', area = 'a' } }, "
        .. "propositions = { { id = 'p', topic = 't', statement = 's', roles = { 'r' }, "
        .. "answers = { "
        .. ("{ question = 'first-hire' }, "):rep(30000) .. "} } } }"
      print(require"cxo.pack".compile{ { name = "x", text = text } })]])
  end)
end)

-- Within reach -------------------------------------------------------------------------------

describe("a limit", function()
  it("bytes between two words", function()
    local set = assert(phrases.compile{ "help desk" })
    assert.equal(1, #set:scan("help" .. (" "):rep(16) .. "desk"))
    assert.equal(0, #set:scan("help" .. (" "):rep(17) .. "desk"))
  end)

  it("phrases that collide", function()
    -- Long words that differ in the middle alone are told apart; these two were searched for.
    local one, other = "startingmiddle01middle02endingxx", "starting18u1flbs40r73p9oendingxx"
    assert.truthy(phrases.compile{ one, (one:gsub("01", "02", 1)), "abcdefgh1abcdefgh",
      "abcdefgh2abcdefgh", "server01a.example.com", "server01b.example.com" })
    assert.same({ nil, "phrases made to collide: no seed of 32 parts them", "limit" },
      { phrases.compile{ one, other } })
  end)

  it("the largest phrase, with a mark between all words, can be loaded again", function()
    local words = {}
    for i = 1, 32 do words[i] = ("a"):rep(i < 32 and 30 or 39) end
    local phrase = table.concat(words, "-")
    local set = assert(core.phrases_open(assert(phrases.compile{ phrase }):image()))
    local text = ("b "):rep(4000) .. table.concat(words, (" "):rep(7) .. "-" .. (" "):rep(8))
    assert.same({ { from = 8001, to = #text, id = 1 } }, set:scan(text .. " b"))
  end)

  local function holders(title)
    return #assert(cxo.chart.load{ { id = "1", title = title } }):holders"cto"
  end

  it("bytes of a title", function()
    assert.equal(1, holders(("x"):rep(4083) .. " CTO"))
    assert.equal(0, holders(("x"):rep(4096) .. " CTO"))
  end)

  it("words of a title", function()
    assert.equal(1, holders(("x "):rep(255) .. "CTO"))
    assert.equal(0, holders(("x "):rep(256) .. "CTO"))
  end)

  local function chart(text) return core.builtin():chart(core.text(text), nil) end

  it("columns of a chart", function()
    assert.truthy(chart("id" .. (",x"):rep(1022) .. ",title\n1\n"))
    local loaded, _, code = chart("id" .. (",x"):rep(1023) .. ",title\n1\n")
    assert.is_nil(loaded)
    assert.equal("column", code)
  end)

  it("bytes of a manager's id", function()
    for n, unknown in pairs{ [8388607] = 0, [8388608] = 1 } do
      local id = ("x"):rep(n)
      local loaded = assert(chart(("id,title,manager\n%s,CEO,\n2,CTO,%s\n"):format(id, id)))
      assert.equal(unknown, loaded:summary().unknown)
    end
  end)

  local function activities(n, more)
    local list = {}
    for i = 1, n do list[i] = ("{ id = 'a%d', name = 'word%d' }"):format(i, i) end
    return assert(pack.compile{ { name = "x",
      text = "return { topics = { { id = 't', name = 'T' } }, activities = { "
        .. table.concat(list, ", ") .. " }" .. (more or "") .. " }" } })
  end

  local function words(n)
    local list = {}
    for i = 1, n do list[i] = "word" .. i end
    return table.concat(list, " ")
  end

  it("activities that a wording may mean", function()
    assert.equal(16, #activities(16):activities(words(17)))
    assert.equal(16, #activities(17):activities(words(17)))
  end)

  it("activities that a search for claims goes by", function()
    local answers = {}
    for i = 1, 9 do
      answers[i] = ("{ id = 'p%d', topic = 't', roles = { 'r' }, statement = 'Said.', answers = "
        .. "{ { question = 'owner', about = { 'a%d' } } }, claims = { { source = 's', "
        .. "hedge = 'plain', locator = 'l' } } }"):format(i, i)
    end
    local compiled = activities(9, ", sources = { { id = 's', title = 'S', kind = 'article', "
      .. "interest = 'none', origin = 's', date = '2020' } }, "
      .. "areas = { { id = 'x', name = 'X' } }, roles = { { id = 'r', name = 'R', "
      .. "level = 'chief', area = 'x' } }, propositions = { "
      .. table.concat(answers, ",") .. "}")
    assert.equal(8, #compiled:search(words(8)))
    assert.equal(8, #compiled:search(words(9)))
  end)

  -- Whom somebody at the top of a chart with this in the column `owns` owns.
  local function owned(compiled, text)
    return compiled:chart(core.text("id,title,owns\n1,CEO,\"" .. text .. "\"\n"), nil):owned(1)
  end

  it("bytes of what is owned that are looked at together", function()
    local help = "word1 word2"
    local compiled = assert(pack.compile{ { name = "x",
      text = "return { activities = { { id = 'a', name = '" .. help .. "' } } }" } })
    assert.equal(1, #owned(compiled, ("x"):rep(900 - #help - 1) .. " " .. help))
    assert.equal(0, #owned(compiled, ("x"):rep(900 - #help) .. " " .. help))
  end)

  it("activities in such a piece", function()
    assert.equal(32, #owned(activities(32), words(33)))
    assert.equal(32, #owned(activities(33), words(33)))
  end)

  it("bytes of a manager's name", function()
    for n, unknown in pairs{ [256] = 0, [257] = 1 } do
      local name = "Ann " .. ("x"):rep(n - 4)
      local loaded = assert(chart(("id,name,title,manager\n1,%s,CEO,\n2,Bo,CTO,%s\n"):format(name,
        name)))
      assert.equal(unknown, loaded:summary().unknown)
    end
  end)

  local TOO_MANY = "has more than 256 forms (CXO_MAX_FORMS), or too long words"

  local function cue(inflections, phrase)
    return pack.compile{ { name = "x", text = ("return { inflections = { %s }, "
      .. "roles = { { id = 'r', name = 'R' } }, cues = { { id = 'c', role = 'r', weight = 1, "
      .. "phrases = { '%s' } } } }"):format(inflections, phrase) } }
  end

  it("forms of a word", function()
    local forms = {}
    for i = 1, 17 do
      forms[i] = "'go" .. i .. "'"
      local made, message, code = cue(
        "{ id = 'go', forms = { " .. table.concat(forms, ", ") .. " } }", "~go")
      if i < 17 then
        assert.truthy(made, message)
      else
        assert.equal("x:1:229: phrase '~go' " .. TOO_MANY, message)
        assert.equal("limit", code)
      end
    end
  end)

  it("bytes of a word that has forms", function()
    assert.truthy(cue("", "+" .. ("x"):rep(60)))
    local _, message, code = cue("", "+" .. ("x"):rep(61))
    assert.truthy(message:find(TOO_MANY, 1, true))
    assert.equal("limit", code)
  end)

  it("folders in which a file of options is looked for", function()
    local conf = require "cxo.conf"
    local top = os.tmpname()
    os.remove(top)
    local deep = top .. ("/d"):rep(40)
    assert(os.execute(("mkdir -p %s && echo 'return {}' >%s/cxo.conf"):format(deep, top)))
    assert.truthy(conf.find(top .. ("/d"):rep(39) .. "/people.csv"))
    assert.is_nil(conf.find(deep .. "/people.csv"))
    os.execute("rm -r " .. top)
  end)

  it("places of a finding in SARIF", function()
    local clerks = {}
    for i = 1, 101 do clerks[i] = { id = i, title = "Clerk", manager = "nobody" } end
    local loaded = assert(cxo.chart.load(clerks))
    local most = 0
    for _, each in ipairs(require"cxo.sarif"(cxo, loaded, loaded:check()).runs[1].results) do
      most = math.max(most, #each.locations)
    end
    assert.equal(100, most)
  end)

  -- How many edits are tried on a small chart, with a limit of cxo.suggest changed.
  local function tries(name, value)
    local suggest, chart_of = require "cxo.suggest", require "cxo.chart"
    local loaded = assert(cxo.chart.load"spec/fixtures/u3.csv")
    local result, settings = assert(loaded:check{ policy = "airfocus" }), { policy = "airfocus" }
    local before, from_csv, n = suggest[name], chart_of.from_csv, -1 -- one is the chart as it is
    suggest[name] = value
    function chart_of.from_csv(...)
      n = n + 1
      return from_csv(...)
    end
    local done, problem = pcall(suggest.add, loaded, result, settings)
    suggest[name], chart_of.from_csv = before, from_csv
    assert(done, problem)
    return n, #result.findings, loaded.summary.people
  end

  it("edits tried, in all and for one finding", function()
    local all = tries("MAX_ALL_TRIES", 3000)
    assert.is_true(all > 20, all)
    assert.equal(7, (tries("MAX_ALL_TRIES", 7)))
    local n, count = tries("MAX_TRIES", 1)
    assert.is_true(1 < n and n <= count, n)
    local _, _, people = tries("MAX_TRIES", 1)
    assert.equal(5, (tries("MAX_CHECKED", 6 * people - 1)))
  end)
end)
