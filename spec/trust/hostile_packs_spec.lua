-- Packs, sets of phrases and titles made to hurt: nothing is run, what is refused is refused at its
-- place in a message of few words, and nothing takes much longer than its size explains.

local core = require "cxo.core"
local cxo = require "cxo"
local formats = require "cxo.formats"
local literal = require "cxo.literal"
local pack = require "cxo.pack"
local phrases = require "cxo.phrases"

local SLOW = 8 -- seconds that no case here comes near, not on a busy machine either

local function list(n, make)
  local out = {}
  for i = 1, n do out[i] = make(i) end
  return out
end

local function joined(n, make) return table.concat(list(n, make)) end

-- What a function gives, in time.
local function in_time(fn, ...)
  local start = os.clock()
  local results = table.pack(fn(...))
  local took = os.clock() - start
  assert.is_true(took < SLOW, took)
  return table.unpack(results, 1, results.n)
end

-- Packs ----------------------------------------------------------------------------------------

local function topics(fields) return "return { topics = { { " .. fields .. " } } }" end
local function many(n, make) return "return { topics = { " .. joined(n, make) .. "} }" end

local ROLE = "name = 'R', level = 'vp', area = 'a' }, "
local function roles(n, make)
  return "return { areas = { { id = 'a', name = 'A' } }, roles = { " .. joined(n, make) .. "} }"
end

local function activities(n, make)
  return "return { topics = { { id = 't', name = 'T' } }, activities = { " .. joined(n, make)
    .. "} }"
end

local long, SHOWN = ("x"):rep(1000000), ("x"):rep(60) .. "%.%.%."
local bytecode = string.dump(load"os.exit(9)")

-- A name, a pack, and how it is refused: the message, and the code; without these it is taken.
local packs = {
  -- nothing is run
  { "bytecode", bytecode, "^x:1:1: expected 'return', got '\\x1BLua", "syntax" },
  { "bytecode behind a comment", "--" .. bytecode:gsub("[\r\n]", " "),
    "^x:1:%d+: expected 'return', got end of file$", "syntax" },
  { "bytecode as a text", topics("id = 't', name = [==[" .. bytecode .. "]==]"),
    "^x:%d+:%d+: invalid UTF%-8", "syntax" },
  { "a call in a key", "return { [os.exit(9)] = {} }", "a string or an integer as key", "syntax" },
  { "a call behind a table", "return { topics = {} .. os.exit(9) }", "expected ',' or '}'",
    "syntax" },
  { "a call behind all", "return {}, os.exit(9)", "expected end of file", "syntax" },

  -- names that mean something to Lua mean nothing
  { "the name of a metamethod for a list", "return { __index = { { id = 'a' } } }",
    "a pack has no list '__index'", "field" },
  { "the same for a field", topics"id = 't', name = 'T', __gc = 'x'", "a topic has no field '__gc'",
    "field" },
  { "the name that places use", "return { at = { { id = 'a' } } }", "a pack has no list 'at'",
    "field" },
  { "the same for a field that is a table", topics"at = { 'a' }, id = 't', name = 'T'",
    "a topic has no field 'at'", "field" },
  { "a nothing in a name", topics"['id\\0'] = 't', name = 'T'", "a topic has no field 'id",
    "field" },
  { "a nothing in an id", topics"id = 't\\0', name = 'T'", "x:1:%d+: ", nil },
  { "infinity", topics"id = 1e999, name = 'T'", "'id': a string expected, got a number", "field" },

  -- large and deep
  { "tables in tables", "return " .. ("{ a = "):rep(63) .. "{}" .. ("}"):rep(63),
    "'a' holds records", "field" },
  { "brackets in brackets", "return { " .. ("["):rep(1000000), "closing long bracket", "syntax" },
  { "a level without end", "return { [" .. ("="):rep(1000000), "as key, got '=", "syntax" },
  { "braces without end", "return " .. ("{"):rep(1000000), "deeper than 64", "limit" },
  { "a long field", topics("['" .. long .. "'] = 'a'"), "no field '" .. SHOWN .. "'$", "field" },
  { "a long field of nothing", topics("['" .. long .. "'] = {}"),
    "no list '" .. SHOWN .. "'$", "field" },
  { "a long list", "return { ['" .. long .. "'] = { { id = 'a' } } }", "no list '" .. SHOWN .. "'$",
    "field" },
  { "a long list of nothing", "return { ['" .. long .. "'] = {} }", "no list '" .. SHOWN .. "'$",
    "field" },
  { "a list that is cut within a letter", "return { ['" .. ("é"):rep(99) .. "'] = {} }",
    "no list '" .. ("é"):rep(30) .. "%.%.%.'$", "field" },
  { "a long id", topics("id = '" .. long .. "'"), "CXO_MAX_TEXT", "limit" },
  { "a long name in a message", "return { rules = { { id = 'X', name = 'n', severity = 'error', "
    .. "when = 'any ceo', message = '{" .. long:sub(1, 60000) .. "}' } } }",
    "nothing is called {" .. SHOWN .. "}$", "reference" },
  { "a sentence of parentheses", "return { rules = { { id = 'X', name = 'n', severity = 'error', "
    .. "when = '" .. ("("):rep(1000) .. "', message = 'm' } } }", "nested deeper than 20",
    "limit" },
  { "many fields that there are not", topics(joined(50000, function(i)
    return ("f%d = 'a', "):format(i) end)), "a topic has no field 'f1'", "field" },

  -- many that are alike
  { "one id for all", many(20000, function() return "{ id = 't', name = 'T' }, " end),
    "a second topic 't'", "duplicate" },
  { "ids with one beginning", many(20000, function(i)
    return ("{ id = '%s%d', name = 'T' }, "):format(("a"):rep(90), i) end) },
  { "ids with one end", many(20000, function(i)
    return ("{ id = 'a%d%s', name = 'T' }, "):format(i, ("a"):rep(90)) end) },
  { "one alias for all", roles(5000, function(i)
    return ("{ id = 'r%d', aliases = { 'boss' }, name = 'R%d', level = 'vp', area = 'a' }, ")
      :format(i, i) end), "phrase 'boss' already stands for the role 'r1'", "duplicate" },
  { "one acronym for all", roles(5000, function(i)
    return ("{ id = 'r%d', acronym = 'C', name = 'R%d', level = 'vp', area = 'a' }, ")
      :format(i, i) end) },
  { "aliases without end", roles(1, function() return "{ id = 'r', aliases = { "
    .. joined(20000, function(i) return ("'boss %d', "):format(i) end) .. "}, " .. ROLE end) },
  { "phrases with one beginning", activities(5000, function(i)
    return ("{ id = 'x%d', name = 'Act %d', phrases = { 'a b c d e f %d' } }, "):format(i, i, i)
  end) },
  { "phrases of one word again", activities(30, function(i)
    return ("{ id = 'x%d', name = 'Act %d', phrases = { '%s' } }, "):format(i, i,
      ("a "):rep(i):sub(1, -2)) end) },
  { "one phrase for all", activities(5000, function(i)
    return ("{ id = 'x%d', name = 'Act %d', phrases = { 'desk' } }, "):format(i, i) end),
    "phrase 'desk' already stands for the activity 'x1'", "duplicate" },
}

describe("a hostile pack:", function()
  for _, case in ipairs(packs) do
    it(case[1], function()
      local compiled, message, code = in_time(pack.compile, { { name = "x", text = case[2] } },
        core.builtin())
      if case[3] then
        assert.is_nil(compiled)
        assert.truthy(message:find(case[3]), message)
        assert.is_true(#message < 300, #message)
        assert.equal(case[4] or code, code)
      else
        assert.truthy(compiled, message)
      end
    end)
  end
end)

describe("hash flooding:", function()
  -- In Lua's tables integers that differ by a multiple of 2^k - 1 meet, in one of 2^k places.
  local function numbered(n, step)
    return "return { " .. joined(n, function(i) return ("[%d] = 1, "):format(i * step) end) .. "}"
  end

  it("4096 integers as keys are read, and no more", function()
    assert.truthy(in_time(literal.read, numbered(4096, 4095), "x"))
    local value, message, code = in_time(literal.read, numbered(100000, 131071), "x")
    assert.is_nil(value)
    assert.truthy(message:find("more than 4096 integers as keys (literal.MAX_INTEGERS)", 1, true))
    assert.equal("limit", code)
    assert.truthy(literal.read("return { " .. ("1, "):rep(100000) .. "}", "x")) -- no keys
  end)

  it("phrases made to collide, behind many others", function()
    local one, other = "startingmiddle01middle02endingxx", "starting18u1flbs40r73p9oendingxx"
    local all = list(50000, function(i) return "word " .. i end)
    all[#all + 1], all[#all + 2] = one, other
    local set, message, code = in_time(phrases.compile, all)
    assert.is_nil(set)
    assert.equal("phrases made to collide: no seed of 32 parts them", message)
    assert.equal("limit", code)
  end)
end)

-- Phrases --------------------------------------------------------------------------------------

local function a_times(n) return ("a "):rep(n):sub(1, -2) end

-- A name, phrases, a text, and how many are found in it.
local sets = {
  { "one word 1 to 32 times", list(32, a_times), a_times(5000), 32 * 5000 - 31 * 32 // 2 },
  { "the same, the longest of each", list(32, a_times), a_times(5000), 5000 // 32 + 1,
    { semantics = "longest" } },
  { "words of one byte", list(26, function(i) return string.char(96 + i) end),
    ("a b c z "):rep(5000), 20000 },
  { "31 words, and one that differs", list(20000, function(i) return a_times(31) .. " " .. i end),
    a_times(20000) .. " 7", 1 },
  { "first words that many phrases have", list(20000, function(i) return "a " .. i end),
    ("a 1 "):rep(5000), 5000 },
  { "phrases that overlap", list(999, function(i) return i .. " " .. i + 1 end),
    joined(1000, function(i) return i .. " " end):rep(5), 5 * 999 },
  { "words with one beginning", list(20000, function(i) return "beginning" .. i end),
    ("beginning1 "):rep(5000), 5000 },
  { "long words that differ in the middle", list(20000, function(i)
    return ("x"):rep(16) .. ("%08d"):format(i) .. ("y"):rep(16) end),
    (("x"):rep(16) .. "00000001" .. ("y"):rep(16) .. " "):rep(2000), 2000 },
}

describe("hostile phrases:", function()
  for _, case in ipairs(sets) do
    it(case[1], function()
      local set = assert(in_time(phrases.compile, case[2], case[5]))
      for _, tier in ipairs{ "plain", "avx2", "avx512" } do
        if core.tier_is_there(tier) then
          assert.equal(case[4], #in_time(set.scan, set, case[3], tier), tier)
        end
      end
    end)
  end
end)

-- Titles ---------------------------------------------------------------------------------------

local MOST = 4096 -- bytes of a title that are read

describe("a hostile title:", function()
  for _, part in ipairs{ "CTO", "CTO/", "CTO & ", "((CTO", "CTO)", "(", ")(", "cto-", "of ", "and ",
    "assistant to the ", "office of the ", "head of engineering ", "vice president of ",
    "chief technology ", "reporting to the CTO ", "ex-CTO of ", "C.T.O. ", "c&t&o ", "CI\u{AD}O ",
    "\u{FF23}\u{FF34}\u{FF2F} ", "\u{301}", "\xFF" }
  do
    it(("%q again and again"):format(part), function()
      local text = part:rep(MOST // #part)
      local role, relation = in_time(function()
        local role, relation
        for _ = 1, 100 do role, relation = cxo.read(text) end
        return role, relation
      end)
      local title = cxo.title(text)
      assert.equal(title.role, role)
      assert.is_true(#title <= 4)
      assert.equal(relation, (select(2, cxo.read(text .. part:rep(100000)))))
      for _, reading in ipairs(title) do
        assert.is_true(1 <= reading.from and reading.from <= reading.to and reading.to <= #text)
      end
    end)
  end
end)

-- JSON -----------------------------------------------------------------------------------------

it("of two texts of one name in JSON the same stays, whichever comes first", function()
  local members = {}
  for i = 1, 40 do
    local one, other = ('"k%d v":"a"'):format(i), ('"k%d":{"v":"b"}'):format(i)
    members[#members + 1] = i % 2 == 0 and one .. "," .. other or other .. "," .. one
  end
  local opened = assert(formats.open(
    core.text('[{"id":"1","title":"CTO",' .. table.concat(members, ",") .. "}]"), "x", cxo))
  local chart = core.builtin():chart(opened.text, nil, opened.places, opened.separator)
  for i = 1, 40 do assert.equal("a", chart:extra(1, ("k%d v"):format(i))) end
end)
