-- Bad packs, as strangers may send them: what activities, answers, sides that exclude others and
-- propositions that support others can get wrong, and files that are broken as a whole. And what
-- cxo.coverage finds in good ones.

local core = require "cxo.core"
local coverage = require "cxo.coverage"
local cxo = require "cxo"
local literal = require "cxo.literal"
local pack = require "cxo.pack"

local function compile(text, beside)
  return pack.compile({ { name = "bad.lua", text = text } }, beside)
end

local base = "areas = { { id = 'deck', name = 'Deck' } }, roles = { { id = 'mate', name = 'Mate', "
  .. "level = 'vp', area = 'deck' } }, topics = { { id = 't', name = 'T' } }, sources = { { "
  .. "id = 'log', title = 'Log', kind = 'book', origin = 'o' } }, "
local sailing = "activities = { { id = 'sail', name = 'sailing', phrases = { 'hoist' } } }, "

-- Propositions by what is in them besides: `proposition("a", "supports = { 'b' }")`.
local function proposition(id, more)
  return ("{ id = '%s', topic = 't', statement = 's', %s }, "):format(id, more or "")
end

local function propositions(...)
  return ("propositions = { %s }, "):format(table.concat{ ... })
end

-- A pack of one proposition with one answer in it.
local function answer(fields, roles)
  return "return { " .. base .. sailing
    .. propositions(proposition("p", (roles or "roles = { 'mate' }, ")
      .. "answers = { " .. fields .. " }")) .. "}"
end

local function supporting(list)
  local records = {}
  for i, pair in ipairs(list) do
    local supports = pair[2] and ("supports = { '%s' }"):format(table.concat(pair[2], "', '"))
    records[i] = (pair.at and "\n @" or "") .. proposition(pair[1], supports)
  end
  return "return { " .. base .. propositions(table.unpack(records)) .. "}"
end

local function sides(first, second)
  return "return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'k', sides = { "
    .. "{ value = 'x', " .. (first or "") .. " }, { value = 'y', " .. (second or "") .. " } } } } }"
end

-- In each text "@" marks the place that the message must name; it is taken out before.
describe("pack: new kinds and fields, errors", function()
  local ring = {}
  for i = 1, 1000 do ring[i] = { "r" .. i, { "r" .. i % 1000 + 1 }, at = i == 1 } end
  local long = ("n"):rep(99)

  local cases = {
    -- activities
    { "return { activities = { @{ id = 'sail' } } }", "an activity needs the field 'name'",
      "field" },
    { "return { activities = { @{ name = 'sailing' } } }", "an activity needs the field 'id'",
      "field" },
    { "return { activities = { { id = 'a', name = 'A', phrases = { 'b', @3 } } } }",
      "'phrases': a string expected, got a number", "field" },
    { "return { activities = { { id = 'a', name = 'A', phrase = { @'b' } } } }",
      "an activity has no field 'phrase' (did you mean 'phrases'?)", "field" },
    { "return { activities = { { id = 'a', name = @'...' } } }", "phrase '...' has no word in it",
      "field" },
    { "return { activities = { { id = 'a', name = 'A', phrases = { @'b\\0' } } } }",
      "field 'phrases' is not valid UTF-8 text", "encoding" },
    { "return { activities = { { id = 'a', name = 'A', phrases = { 'caf@\xE9' } } } }",
      "invalid UTF-8, got '\\xE9' } } } }'", "syntax" },
    { "return { activities = { { id = 'a', name = 'A', phrases = { @'" .. ("x"):rep(257)
      .. "' } } } }",
      "a phrase of 257 bytes; the limit CXOI_MAX_PHRASE is 256", "limit" },
    { "return { " .. sailing .. "} @{ id = 'b' }", "expected end of file, got '{ id = 'b' }'",
      "syntax" },
    { "return { activities = { { id = 'a', name = 'A' }, @{ id = 'a', name = 'B' } } }",
      "a second activity 'a'", "duplicate" },
    { "return { activities = { { id = 'a', name = 'Hoist' },\n @{ id = 'b', name = 'B', "
      .. "phrases = { 'hoist' } } } }", "phrase 'hoist' already stands for the activity 'a'",
      "duplicate" },
    { "return { activities = { { id = 'a', name = 'A', phrases = { @os.getenv('HOME') } } } }",
      "expected '=' after the name, got '.getenv('HOME') } } '", "syntax", 2 },

    -- answers
    { "return { answers = { @{ question = 'owner' } } }", "answers stand inside a proposition",
      "field" },
    { answer"{ question = @'seller' }",
      "'seller' is no question; it is one of: owner buyer first-hire", "field" },
    { answer"{ question = @2 }", "'question': a string expected, got a number", "field" },
    { answer"@{ about = { 'sail' } }", "an answer needs the field 'question'", "field" },
    { answer"{ question = 'owner', about = { @'row' } }", "no activity 'row'", "reference" },
    { answer"{ question = 'owner', about = { 'sail' }, roles = { @'cook' } }", "no role 'cook'",
      "reference" },
    { answer"{ question = 'owner', about = { 'sail' }, with = { @'q' } }", "no proposition 'q'",
      "reference" },
    { answer"{ question = 'owner', about = { @{ id = 'sail' } } }", "a pack has no list 'about'",
      "field" },
    { answer("@{ question = 'owner', about = { 'sail' } }", ""),
      "an answer needs the field 'roles', here or in its proposition", "field" },
    { answer"@{ question = 'owner' }", "an answer to 'owner' needs the field 'about'", "field" },
    { answer"@{ question = 'buyer', about = {} }", "an answer to 'buyer' needs the field 'about'",
      "field" },
    { answer"@{ question = 'first-hire', about = { 'sail' } }",
      "an answer to 'first-hire' is about no activity", "field" },
    { answer"@{ question = 'buyer', about = { 'sail' }, given = { 'a=b' } }",
      "in an answer to 'buyer' nothing is given", "field" },
    { answer"@{ question = 'first-hire', given = { 'goal' } }",
      "given 'goal' is not of the form name=value", "field" },
    { answer"@{ question = 'first-hire', given = { 'a=b', '=b' } }",
      "given '=b' is not of the form name=value", "field" },
    { answer"@{ question = 'first-hire', given = { 'a=' } }",
      "given 'a=' is not of the form name=value", "field" },

    -- sides that exclude others
    { sides("excludes = { @'S1@z' }"), "no side 'S1@z'", "reference" },
    { sides("excludes = { @'x' }"), "no side 'x'", "reference" },
    { sides("excludes = { @7 }"), "'excludes': a string expected, got a number", "field" },

    -- propositions that support others
    { supporting{ { "a", { "b" } } }:gsub("'b'", "@'b'"), "no proposition 'b'", "reference" },
    { supporting{ { "a", { "a" }, at = true } }, "'a' supports itself", "reference" },
    { supporting{ { "x", { "a" } }, { "a", { "b" }, at = true }, { "b", { "a" } } },
      "'a' supports itself through 'b'", "reference" },
    { supporting{ { "c", { "x", "b" }, at = true }, { "b", { "x", "a" } }, { "a", { "c" } },
      { "x" } }, "'c' supports itself through 'b' and 'a'", "reference" },
    { supporting(ring), "'r1' supports itself through 'r2', 'r3' and 997 more", "reference" },
    { supporting{ { "a" .. long, { "b" .. long }, at = true }, { "b" .. long, { "c" .. long } },
      { "c" .. long, { "a" .. long } } }, ("'a%s...' supports itself through 'b%s...' and 'c%s...'")
      :format(long:sub(1, 59), long:sub(1, 59), long:sub(1, 59)), "reference" },
  }
  for i, case in ipairs(cases) do
    local marked, message, code, shift = table.unpack(case, 1, 4)
    it(("%d: %s"):format(i, message), function()
      local text = marked:gsub("@", "", 1)
      local line, column = literal.place(text, marked:find("@", 1, true) + (shift or 0))
      local compiled, got, kind = compile(text)
      assert.is_nil(compiled)
      assert.equal(("bad.lua:%d:%d: %s"):format(line, column, message), got)
      assert.equal(code, kind)
    end)
  end
end)

describe("pack: propositions that support others", function()
  local good = {
    { "a chain", { { "a", { "b" } }, { "b", { "c" } }, { "c" } } },
    { "two ways to one", { { "a", { "b", "c" } }, { "b", { "d" } }, { "c", { "d" } }, { "d" } } },
    { "one twice", { { "a", { "b", "b" } }, { "b" } } },
    { "backwards", { { "c" }, { "b", { "c" } }, { "a", { "b", "c" } } } },
  }
  for _, case in ipairs(good) do
    it("may stand so: " .. case[1], function() assert(compile(supporting(case[2]))) end)
  end

  -- What is checked by recursion, or link by link for each start, would die or not end here.
  it("are checked in linear time, however deep", function()
    local chain, n = {}, 20000
    for i = 1, n do chain[i] = { "p" .. i, i < n and { "p" .. i + 1, "p" .. n } or nil } end
    local from = os.clock()
    assert(compile(supporting(chain)))
    chain[n][2] = { "p1" }
    local _, message = compile(supporting(chain))
    assert.matches("'p1' supports itself through 'p2', 'p3' and 19997 more", message, 1, true)
    assert.is_true(os.clock() - from < 60)
  end)

  it("of the built-in pack make no circle with those of a user", function()
    local text = "return { " .. propositions((proposition("own", "supports = { 'cto-creative', "
      .. "'cto-leads-engineering' }"):gsub("'t'", "'trait'"))) .. "}"
    assert(compile(text, cxo.pack))
  end)
end)

describe("pack: broken files", function()
  local whole = answer"{ question = 'owner', about = { 'sail' }, with = { 'p' } }"

  it("cut short are refused at every byte, with a place", function()
    assert(compile(whole))
    for n = 0, #whole - 1 do
      local compiled, message, code = compile(whole:sub(1, n))
      assert.is_nil(compiled)
      assert.matches("^bad%.lua:1:%d+: ", message)
      assert.equal("syntax", code)
    end
  end)

  it("with any byte damaged are refused with a place, or are packs", function()
    for i = 1, #whole do
      for _, byte in ipairs{ "\0", "\xFF", "{", "}", "'", "=" } do
        local compiled, message, code = compile(whole:sub(1, i - 1) .. byte .. whole:sub(i + 1))
        if not compiled then
          assert.matches("^bad%.lua:1:%d+: ", message)
          assert.is_string(code)
        end
      end
    end
  end)

  local nested = {
    { "braces", "return " .. ("{"):rep(10 << 20), "1:72" },
    { "braces in an answer", answer("{ about = " .. ("{"):rep(10 << 20)), nil },
    { "names", "return { " .. ("a={"):rep(10 << 20 >> 2), "1:201" },
  }
  for _, case in ipairs(nested) do
    it("with 10 MB of nesting are refused: " .. case[1], function()
      local compiled, message, code = compile(case[2])
      assert.is_nil(compiled)
      assert.matches("nesting deeper than 64 (literal.MAX_DEPTH)", message, 1, true)
      if case[3] then assert.equal("bad.lua:" .. case[3], message:match"^[^:]+:%d+:%d+") end
      assert.equal("limit", code)
    end)
  end

  local executable = {
    { "return {\n  activities = {\n    { id = io.popen('id'):read() } } }",
      "3:12: expected a value, got 'io.popen('id'):read('" },
    { "return {\n  propositions = (function() end)() }",
      "2:18: expected a value, got '(function()" },
    { "return { conflicts = { { sides = { { excludes = { 'a' .. 'b' } } } } } }",
      "1:55: expected ',' or '}', got '.. 'b' } } } } } }'" },
    { "return setmetatable({}, {})", "1:8: expected a table, got 'setmetatable({}, {})'" },
  }
  for _, case in ipairs(executable) do
    it("with code in them are refused, and it is not run: " .. case[2], function()
      local compiled, message, code = compile(case[1])
      assert.is_nil(compiled)
      assert.equal("bad.lua:" .. case[2], message:sub(1, #case[2] + 8))
      assert.equal("syntax", code)
    end)
  end

  it("of wrong types in every field of every list are refused, none by a crash", function()
    for _, list in ipairs(core.kinds) do
      for _, field in ipairs(core.fields(list)) do
        for _, value in ipairs{ "5", "true", "{ 5 }", "{ { { {} } } }", "{ a = 'b' }", "''" } do
          local text = ("return { %s = { { %s = %s } } }"):format(list, field, value)
          local compiled, message, code = compile(text)
          assert.is_nil(compiled, text)
          assert.matches("^bad%.lua:1:%d+: ", message)
          assert.is_string(code, text)
        end
      end
    end
  end)
end)

describe("coverage", function()
  local rule = "{ id = 'R%d', name = 'n', severity = 'info', when = 'any mate', "
    .. "message = 'm', %s }, "
  local claim = "claims = { { source = 'log', hedge = 'plain', locator = 'l' } }, "

  -- A pack in which p1 to p6 are claimed, with what may use them.
  local function claimed(rules, answers)
    local list = {}
    for i = 1, 6 do
      list[i] = proposition("p" .. i, claim .. "roles = { 'mate' }, " .. (answers[i] or ""))
    end
    return assert(compile("return { " .. base .. sailing .. propositions(table.unpack(list))
      .. "rules = { " .. table.concat(rules) .. " } }"))
  end

  local owner = "answers = { { question = 'owner', about = { 'sail' }%s } }"
  local cases = {
    { "nothing", {}, {}, "1 2 3 4 5 6", "" },
    { "a rule and its exception", { rule:format(1, "claims = { 'p1', 'p3' }, exceptions = { { "
      .. "claims = { 'p6' }, when = 'the firm is small' } }") }, {}, "2 4 5", "" },
    { "rules of the tool's own", { rule:format(1, ""), rule:format(2, "claims = { 'p2' }"),
      rule:format(3, "claims = {}") }, {}, "1 3 4 5 6", "R1 R3" },
    { "an answer, and what it rests on besides", {}, { [4] = owner:format", with = { 'p5' }" },
      "1 2 3 6", "" },
    { "an answer that others support", {}, { [1] = owner:format"", [2] = "supports = { 'p1' }" },
      "2 3 4 5 6", "" },
  }
  for _, case in ipairs(cases) do
    it("of " .. case[1], function()
      local found = coverage.of(claimed(case[2], case[3]))
      local unused = table.concat(found.unused, " "):gsub("p(%d)@log", "%1")
      assert.equal(case[4], unused)
      assert.equal(case[5], table.concat(found.unfounded, " "))
    end)
  end

  it("counts nothing twice and misses nothing in the built-in pack", function()
    local found, seen, n = coverage.of(cxo.pack), {}, 0
    for _, id in ipairs(found.unused) do
      assert.is_nil(seen[id])
      seen[id] = true
    end
    for record in cxo.pack:each"claim" do
      local used = false
      for each in cxo.pack:each"answer" do used = used or each.proposition == record.proposition end
      if used then assert.is_nil(seen[record.id], record.id) end
      n = n + 1
    end
    assert.is_true(#found.unused < n)
    for _, id in ipairs(found.unfounded) do assert.matches("^[XP]%d%d$", id) end
  end)
end)

describe("cxo pack check --coverage", function()
  local cjson = require "cjson"

  local function run(args)
    local handle = assert(io.popen("build/cxo pack " .. args .. " 2>&1"))
    local out = handle:read"a"
    local _, _, exit = handle:close()
    return out, exit
  end

  it("without files is of what is compiled in", function()
    local out, exit = run"check --coverage --format json"
    local value, found = cjson.decode(out), coverage.of(cxo.pack)
    assert.equal(0, exit)
    assert.same(found.unused, value.unused)
    assert.same(found.unfounded, value.unfounded)
    assert.equal(5, value.counts.sources)
  end)

  local path = os.tmpname()
  teardown(function() os.remove(path) end)
  setup(function()
    local file = assert(io.open(path, "wb"))
    file:write("return { ", base, sailing, propositions(proposition("p", "claims = { { "
      .. "source = 'log', hedge = 'plain', locator = 'l' } }")), "}")
    file:close()
  end)

  local texts = {
    { "check --coverage --no-builtin ", 0, ".*1 activities, 0 rules; %d+ bytes\n"
      .. "Claims that no rule, no answer and no cue uses: 1\n  p@log\n"
      .. "Rules that stand for no claim, the tool's own: 0\n" },
    { "check --coverage --no-builtin --format json ", 0, '.*"unused":%["p@log"%],\n.*' },
    { "check --coverage --no-builtin --pack ", 0, ".*\n  p@log\n.*" },
    { "check --coverage ", 0, ".*\n  titles%-expand@explainer\n.*\n  p@log\n.*\n  X01\n.*" },
    { "build --coverage --output /dev/null ", 2, "cxo: %-%-coverage goes with check\n" },
  }
  for _, case in ipairs(texts) do
    it(case[1], function()
      local out, exit = run(case[1] .. path)
      assert.equal(case[2], exit, out)
      assert.matches("^" .. case[3] .. "$", out)
    end)
  end

  for _, args in ipairs{ "check", "check --coverage --no-builtin", "build --output /dev/null" } do
    it(args .. " without files is refused", function()
      local out, exit = run(args)
      assert.equal(2, exit)
      assert.equal(("cxo: %s needs the files of a pack\n"):format(args:match"^%l+"), out)
    end)
  end
end)
