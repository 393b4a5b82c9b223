-- docs/limits.md says what the sources say; and the limits that no other spec reaches.

local child = require "child"
local cxo = require "cxo"
local core = require "cxo.core"
local disk = require "disk"
local phrases = require "cxo.phrases"

local read = disk.read

-- The table ----------------------------------------------------------------------------------

local rows, by_name = {}, {}
for line in io.lines"docs/limits.md" do
  local cells = {}
  for cell in line:gmatch"| ([^|]+) %f[|]" do cells[#cells + 1] = cell end
  local name = (cells[1] or ""):match"^`(.-)`"
  if name then
    rows[#rows + 1] = {
      name = name, file = cells[1]:match" in `(.-)`$" or "csrc/cxo.h",
      is_free = cells[1]:find"%*$" ~= nil, value = tonumber((cells[2]:gsub(",", ""))),
      reached = cells[4], spec = cells[5],
    }
    by_name[name] = rows[#rows]
  end
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

  it("lists every limit of the header", function()
    local count = 0
    for name in header:gmatch"#define (CXO_MAX_[%w_]+)" do
      assert.equal("csrc/cxo.h", by_name[name] and by_name[name].file, name)
      count = count + 1
    end
    assert.is_true(count > 0)
  end)

  it("lists every limit of a Lua file", function()
    local count = 0
    for path in io.popen"grep -l '^local MAX_' -r lua --include='*.lua'":lines() do
      for short in read(path):gmatch"\nlocal (MAX_[%w_]+)" do
        local name = path:match"(%w+)%.lua$" .. "." .. short
        if short ~= "MAX_EXCERPT" then -- how much of a text a message shows
          assert.equal(path, by_name[name] and by_name[name].file, name)
          count = count + 1
        end
      end
    end
    assert.is_true(count > 0)
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
end)
