local cxo = require "cxo"
local when = require "cxo.when"

local function load_chart(rows) return assert(cxo.chart.load(rows)) end

local function ids_of(chart, set)
  local ids = {}
  for i, number in ipairs(set and set:list() or {}) do ids[i] = chart:person(number).id end
  return table.concat(ids, " ")
end

-- Verdict, ids of the people found, ids at the other end of their relation.
local function run(chart, sentence, small)
  local condition = assert(when.compile(sentence, cxo.pack))
  local verdict, subjects, others = condition.test(when.scene(chart.core, small))
  return verdict, ids_of(chart, subjects), ids_of(chart, others)
end

local firm = load_chart{
  { id = "1", title = "CEO" },
  { id = "2", title = "CIO", manager = "1" },
  { id = "3", title = "CTO", manager = "2" },
  { id = "4", title = "CTO", manager = "1" },
  { id = "5", title = "Software Engineer", manager = "3" },
  { id = "6", title = "Software Developer", manager = "3" },
  { id = "7", title = "VP Engineering", manager = "1" },
  { id = "8", title = "Software Engineer", manager = "7" },
  { id = "9", title = "Help Desk", manager = "2" },
  { id = "10", title = "CIO & CTO", manager = "1" },
  { id = "11", title = "", manager = "9", department = "Software Development" },
}

local odd = load_chart{
  { id = "a", title = "CTO", manager = "b" },
  { id = "b", title = "CIO", manager = "a" },
  { id = "c", title = "Clerk", manager = "c" },
  { id = "d", title = "Clerk", manager = "ghost" },
  { id = "e", title = "CEO" },
  { id = "e", title = "CFO", manager = "n/a" },
  { id = "f", title = "", manager = "e" },
}

describe("when: whom a sentence finds", function()
  local everybody = "1 2 3 4 5 6 7 8 9 10 11"
  -- chart, sentence, whether it holds, who is found where it does
  local cases = {
    -- nouns
    { firm, "any cto", true, "3 4 10" },
    { firm, "any cio", true, "2 10" },
    { firm, "any vp-engineering", true, "7" },
    { firm, "any person", true, everybody },
    { firm, "any people", true, everybody },
    { firm, "any root", true, "1" },
    { firm, "any roots", true, "1" },
    { firm, "any engineering", true, "5 6 7 8 11" }, -- a VP Engineering by the role
    { firm, "any it-operations", true, "2 9 10" },
    { firm, "any legal", false },
    { firm, "any CTO", true, "3 4 10" },
    { firm, "any Vp-Engineering", true, "7" },
    { firm, " any\n\tcto\r\n  under a   cio  ", true, "3" },
    { odd, "any person", true, "a b c d e e f" },
    -- quantities
    { firm, "no legal", true, "" },
    { firm, "no cto", false },
    { firm, "more than 2 cto", true, "3 4 10" },
    { firm, "more than 3 cto", false },
    { firm, "more than 0 cto", true, "3 4 10" },
    { firm, "more than 0 legal", false },
    { firm, "at least 3 cto", true, "3 4 10" },
    { firm, "at least 4 cto", false },
    { firm, "at least 0 legal", true, "" },
    { firm, "exactly 3 cto", true, "3 4 10" },
    { firm, "exactly 2 cto", false },
    { firm, "exactly 4 cto", false },
    { firm, "exactly 0 legal", true, "" },
    { firm, "fewer than 4 cto", true, "3 4 10" },
    { firm, "fewer than 3 cto", false },
    { firm, "fewer than 1 legal", true, "" },
    { firm, "fewer than 0 legal", false },
    { firm, "at most 3 cto", true, "3 4 10" },
    { firm, "at most 2 cto", false },
    { firm, "at most 0 legal", true, "" },
    { firm, "exactly 003 cto", true, "3 4 10" },
    -- under
    { firm, "any cto under a cio", true, "3" },
    { firm, "any person under a cto", true, "5 6" },
    { firm, "any engineering under a cio", true, "5 6 11" },
    { firm, "any cto under a ceo", true, "3 4 10" },
    { firm, "any cto under a cto", false },
    { firm, "any ceo under a person", false },
    { firm, "more than 1 cto under a ceo", true, "3 4 10" },
    { firm, "no cto under a legal", true, "" },
    { odd, "any person under a root", true, "f" },
    -- directly under
    { firm, "any cto directly under a cio", true, "3" },
    { firm, "any cto directly under a ceo", true, "4 10" },
    { firm, "any person directly under a cio", true, "3 9" },
    { firm, "any engineering directly under a cio", false },
    { odd, "any person directly under a root", true, "f" },
    -- linked to: under or above
    { firm, "any person linked to a cto", true, "1 2 5 6" },
    { firm, "any cto linked to a cio", true, "3" },
    { firm, "any cio linked to a cto", true, "2" },
    { firm, "any vp-engineering linked to a cto", false },
    { firm, "any vp-engineering linked to engineering", true, "7" },
    -- with ... below
    { firm, "any cto with engineering below", true, "3" },
    { firm, "any cto with any engineering below", true, "3" },
    { firm, "any cto with no engineering below", true, "4 10" },
    { firm, "any person with more than 2 engineering below", true, "1 2" },
    { firm, "any person with more than 4 engineering below", true, "1" },
    { firm, "any person with more than 5 engineering below", false },
    { firm, "any person with at least 2 engineering below", true, "1 2 3" },
    { firm, "any cto with at least 0 engineering below", true, "3 4 10" },
    { firm, "any person with exactly 3 engineering below", true, "2" },
    { firm, "any person with exactly 1 engineering below", true, "7 9" },
    { firm, "any cto with exactly 0 engineering below", true, "4 10" },
    { firm, "any person with fewer than 2 engineering below", true, "4 5 6 7 8 9 10 11" },
    { firm, "any person with fewer than 0 engineering below", false },
    { firm, "any person with at most 1 engineering below", true, "4 5 6 7 8 9 10 11" },
    { firm, "any cto with at most 0 engineering below", true, "4 10" },
    { firm, "any person with no people below", true, "4 5 6 8 10 11" },
    -- is a
    { firm, "any cto who is a cio", true, "10" },
    { firm, "any cto who is not a cio", true, "3 4" },
    { firm, "any cio that is an cto", true, "10" },
    { firm, "any cto is an engineering", false },
    { firm, "any cto not a cio", true, "3 4" },
    { firm, "any people who are a root", true, "1" },
    { firm, "any engineering who is a person", true, "5 6 7 8 11" },
    -- marks
    { firm, "any person without a title", true, "11" },
    { odd, "any person without a title", true, "f" },
    { odd, "any person in a cycle", true, "a b" },
    { odd, "any person with themself as manager", true, "c" },
    { odd, "any person with an unknown manager", true, "d" },
    { odd, "any person sharing an id", true, "e e" },
    { odd, "any root", true, "e e" },
    { odd, "more than 1 root", true, "e e" },
    { odd, "any cto in a cycle", true, "a" },
    { odd, "any cfo sharing an id", true, "e" },
    { firm, "any person in a cycle", false },
    { firm, "any person sharing an id", false },
    { odd, "any cto directly under a cio", true, "a" },
    { odd, "any cio under a cto", true, "b" }, -- a cycle is cut above its first row
    -- negation
    { firm, "any cto not under a cio", true, "4 10" },
    { firm, "any cto who is not under a cio", true, "4 10" },
    { firm, "any engineering not under a cto", true, "7 8 11" },
    { firm, "any person not directly under a ceo", true, "1 3 5 6 8 9 11" },
    { firm, "any person not linked to a cto", true, "3 4 7 8 9 10 11" },
    { firm, "any cto not with engineering below", true, "4 10" },
    { firm, "any person not with no engineering below", true, "1 2 3 7 9" },
    { firm, "any person not without a title", true, "1 2 3 4 5 6 7 8 9 10" },
    { odd, "any person not in a cycle", true, "c d e e f" },
    -- parentheses
    { firm, "any engineering under (cto under a cio)", true, "5 6" },
    { firm, "any engineering under a (cto not under a cio)", false },
    { firm, "any engineering not under the ( cto under a cio )", true, "7 8 11" },
    { firm, "any person linked to any (vp-engineering under a ceo)", true, "1 8" },
    { firm, "any person with at least 2 (engineering under a cto) below", true, "1 2 3" },
    { firm, "any cio with no (cto who is not a cio) below", true, "10" },
    { firm, "any engineering under (cto under (cio under a ceo))", true, "5 6" },
    { firm, "any engineering under(cto)", true, "5 6" },
    { firm, "any engineering under (cto under a ceo under a cio)", true, "5 6" },
    -- several predicates
    { firm, "any cto under a ceo under a cio", true, "3" },
    { firm, "any cto who is under a ceo and who is not a cio", true, "3 4" },
    { firm, "any cto who is not a cio and not directly under a cio", true, "4" },
    { firm, "any person under a cio and not under a cto and not a cto", true, "9 11" },
    { firm, "more than 1 cto with no engineering below and under a ceo", true, "4 10" },
    -- several clauses; the first that speaks of people says whom it is about
    { firm, "any cto under a cio and no legal", true, "3" },
    { firm, "no legal and any cto", true, "" },
    { firm, "any cto and any legal", false },
    { firm, "any legal and any cto", false },
    { firm, "exactly 1 root and more than 2 cto and no legal", true, "1" },
    { firm, "exactly 1 root and more than 3 cto and no legal", false },
    { odd, "no cto under a cfo and at least 2 roots", true, "" },
  }
  for _, case in ipairs(cases) do
    local chart, sentence, verdict, ids = table.unpack(case, 1, 4)
    it((chart == odd and "odd chart: " or "") .. sentence:gsub("%s+", " "), function()
      local got, found = run(chart, sentence)
      assert.equal(verdict, got)
      assert.equal(ids or "", found)
    end)
  end
end)

describe("when: the size of the firm", function()
  local nobody = ""
  -- sentence; verdict where it is small, where it is not, where that is unknown; who is found
  local cases = {
    { "the firm is small", true, false, nil, nobody },
    { "the firm is not small", false, true, nil, nobody },
    { "the firm is small and any cto", true, false, nil, "3 4 10" },
    { "the firm is not small and any cto", false, true, nil, "3 4 10" },
    { "the firm is small and any legal", false, false, false, nobody },
    { "the firm is small and no legal", true, false, nil, nobody },
    { "the firm is small and the firm is not small", false, false, nil, nobody },
    { "any cto and the firm is small", true, false, nil, "3 4 10" },
    { "any cto and the firm is not small", false, true, nil, "3 4 10" },
    { "any cto under a cio and the firm is small", true, false, nil, "3" },
    { "any legal and the firm is small", false, false, false, nobody },
    { "exactly 1 root and the firm is not small", false, true, nil, "1" },
    { "any person in a cycle and the firm is small", false, false, false, nobody },
    { "any cto with no engineering below and the firm is small", true, false, nil, "4 10" },
    { "any cto who is not a cio and the firm is small and no legal", true, false, nil, "3 4" },
    { "any cto under (cio under a ceo) and the firm is not small", false, true, nil, "3" },
  }
  for _, case in ipairs(cases) do
    local sentence = case[1]
    it(sentence, function()
      for i, small in ipairs{ true, false, "unknown" } do
        if small == "unknown" then small = nil end
        local verdict, found = run(firm, sentence, small)
        assert.equal(case[i + 1], verdict, "small: " .. tostring(small))
        assert.equal(verdict == false and nobody or case[5], found, "small: " .. tostring(small))
      end
    end)
  end
end)

describe("when: what a finding is about", function()
  local each = { "any cto", "any cto under a cio", "more than 0 cto", "at least 1 cto",
    "the firm is small and any cto", "any cto and no cio" }
  local together = { "no cto", "more than 1 cto", "at least 2 cto", "exactly 1 cto",
    "fewer than 2 cto", "at most 1 cto", "the firm is small", "at least 0 cto",
    "no cto and any cio" }
  for _, sentence in ipairs(each) do
    it("each person: " .. sentence, function()
      assert.is_true(assert(when.compile(sentence, cxo.pack)).each)
    end)
  end
  for _, sentence in ipairs(together) do
    it("all together: " .. sentence, function()
      assert.is_false(assert(when.compile(sentence, cxo.pack)).each)
    end)
  end

  -- The other end: what the first positive relation leads to.
  local ends = {
    { "any cto under a cio", "2 10" },
    { "any cto directly under a ceo", "1" },
    { "any cto linked to engineering", "5 6 7 8 11" },
    { "any cto with engineering below", "5 6 7 8 11" },
    { "any engineering under (cto under a cio)", "3" },
    { "any cto who is not a cio and under a ceo", "1" },
    { "any cto under a ceo and under a cio", "1" },
    { "any cto not under a legal", "" },
    { "any cto", "" },
  }
  for _, case in ipairs(ends) do
    it("the other end of: " .. case[1], function()
      local _, _, others = run(firm, case[1])
      assert.equal(case[2], others)
    end)
  end
end)

describe("when: one scene for many sentences", function()
  it("gives each the same as a scene of its own", function()
    local scene = when.scene(firm.core, true)
    local sentences = { "any cto under a cio", "any cio under a cto", "any person", "any cto",
      "any root", "any engineering under a cio", "any cto who is a cio", "any cto" }
    for _, sentence in ipairs(sentences) do
      local condition = assert(when.compile(sentence, cxo.pack))
      local _, subjects = condition.test(scene)
      local _, expected = run(firm, sentence, true)
      assert.equal(expected, ids_of(firm, subjects), sentence)
    end
  end)

  it("tests a condition on several charts", function()
    local condition = assert(when.compile("any cto directly under a cio", cxo.pack))
    for _, case in ipairs{ { firm, "3" }, { odd, "a" }, { firm, "3" } } do
      local _, subjects = condition.test(when.scene(case[1].core, nil))
      assert.equal(case[2], ids_of(case[1], subjects))
    end
  end)
end)

describe("when: sentences that cannot be read", function()
  local clause = "expected '(' or 'a number of our own decided' or 'nobody owns' or 'not' "
    .. "or 'somebody owns' or 'the firm' or how many (any, every, at least N)"
  local after_not = "expected '(' or a relation (under, owning)"
  local predicate = "expected '(' or 'and' or 'are' or 'is' or 'not' or 'or' or 'that' or 'who' "
    .. "or a relation (under, owning)"
  local object = "expected '(' or a noun"
  local cases = {
    { "", "column 1: " .. clause .. ", got the end" },
    { "   ", "column 4: " .. clause .. ", got the end" },
    { "Any cto", "column 1: " .. clause .. ", got 'Any' (did you mean 'any'?)" },
    { "cto under a cio", "column 1: " .. clause .. ", got 'cto'" },
    { "anycto", "column 1: " .. clause .. ", got 'anycto'" },
    { "more cto", "column 1: " .. clause .. ", got 'more'" },
    { "the firm is huge", "column 13: expected 'large' or 'not' or 'small', got 'huge'" },
    { "the firm is smaller",
      "column 13: expected 'large' or 'not' or 'small', got 'smaller' (did you mean 'small'?)" },
    { "any", "column 4: expected a noun, got the end" },
    { "any 3", "column 5: expected a noun, got '3'" },
    { "any (cto)", "column 5: expected a noun, got '('" },
    { "exactly x cto", "column 9: expected a number, got 'x'" },
    { "exactly -1 cto", "column 9: expected a number, got '-1'" },
    { "more than", "column 10: expected a number, got the end" },
    { "more than 3", "column 12: expected a noun, got the end" },
    { "any ctoo", "column 5: no role or area 'ctoo' (did you mean 'cto'?)" },
    { "any  Enginering", "column 6: no role or area 'Enginering' (did you mean 'engineering'?)" },
    { "any persns", "column 5: no role or area 'persns' (did you mean 'person'?)" },
    { "any zebra", "column 5: no role or area 'zebra'" },
    { "any cto under a ci", "column 17: no role or area 'ci' (did you mean 'cio'?)" },
    { "any cto under (ci under a ceo)", "column 16: no role or area 'ci' (did you mean 'cio'?)" },
    { "any cto who is a ci", "column 18: no role or area 'ci' (did you mean 'cio'?)" },
    { "any cto and no ci", "column 16: no role or area 'ci' (did you mean 'cio'?)" },
    { "any cto undr a cio", "column 9: " .. predicate
      .. " or the end, got 'undr' (did you mean 'under'?)" },
    { "any cto, under a cio", "column 8: " .. predicate .. " or the end, got ','" },
    { "any cto ((under a cio)", "column 23: "
      .. predicate:gsub("expected '%(' or", "expected '(' or ')' or") .. ", got the end" },
    { "any owner of securty", "column 14: no activity 'securty' (did you mean 'security'?)" },
    { "any cto owning mostly the work of a cioo",
      "column 37: no role 'cioo' (did you mean 'cio'?)" },
    { "any cto whose", "column 14: expected a fact, got the end" },
    { "any cto under a cio today", "column 21: " .. predicate .. " or the end, got 'today'" },
    { "any cto not", "column 12: " .. after_not .. ", got the end" },
    { "any cto under", "column 14: " .. object .. ", got the end" },
    { "any cto directly a cio", "column 9: " .. predicate .. " or the end, got 'directly'" },
    { "any cto under ()", "column 16: expected a noun, got ')'" },
    { "any cto under ((cio))", "column 16: expected a noun, got '('" },
    { "any cto under (cio", "column 19: "
      .. predicate:gsub("expected '%(' or", "expected '(' or ')' or") .. ", got the end" },
    { "any cto with exactly 1 engineering", "column 35: expected 'below' or 'or', got the end" },
    { "any cto with engineering under", "column 26: expected 'below' or 'or', got 'under'" },
    { "any cto is not the cio", "column 16: " .. after_not .. ", got 'the'" },
    { "any cto is a", "column 13: expected a noun, got the end" },
    { "any cto is a (cio)", "column 14: expected a noun, got '('" },
  }
  for _, case in ipairs(cases) do
    it(("'%s'"):format(case[1]), function()
      local condition, message, code = when.compile(case[1], cxo.pack)
      assert.is_nil(condition)
      assert.equal(case[2], message)
      assert.equal("syntax", code)
    end)
  end

  it("takes 1000 bytes and no more", function()
    local sentence = "any cto"
    assert.truthy(when.compile(sentence .. (" "):rep(1000 - #sentence), cxo.pack))
    local long = sentence .. (" "):rep(1001 - #sentence)
    assert.same({ nil, "a sentence of 1001 bytes; the limit when.MAX_BYTES is 1000", "limit" },
      { when.compile(long, cxo.pack) })
  end)

  it("takes 20 parentheses in one another and no more", function()
    local function nested(depth)
      return "any cto" .. (" under (cto"):rep(depth) .. (")"):rep(depth)
    end
    assert.truthy(when.compile(nested(20), cxo.pack))
    assert.same({ nil, "column 235: parentheses nested deeper than 20 (when.MAX_DEPTH)", "limit" },
      { when.compile(nested(21), cxo.pack) })
  end)

  it("raises for anything but a string, at the caller", function()
    for _, value in ipairs{ 5, true, {}, print } do
      local function misuse() local result = when.compile(value, cxo.pack) return result end
      local info = debug.getinfo(misuse, "S")
      local ok, message = pcall(misuse)
      assert.is_false(ok)
      assert.equal(("%s:%d: string expected, got %s"):format(
        info.short_src, info.linedefined, type(value)), message)
    end
  end)
end)

-- A sentence may come from a stranger: it is refused, or it can be tested on every chart.
describe("when: hostile sentences", function()
  local function survives(sentence, expected)
    local ok, condition, message = pcall(when.compile, sentence, cxo.pack)
    assert(ok, condition)
    if not condition then
      assert.matches("^column %d+: .", message)
      return
    end
    local good, verdict, subjects = pcall(condition.test, when.scene(firm.core, nil))
    assert(good, verdict)
    if expected then assert.equal(expected, ids_of(firm, subjects)) end
  end

  local numbers = {
    { "any cto with at most 400000000 engineering below", "3 4 10" },
    { "any cto with more than 400000000 engineering below", "" },
    { "any cto with at least 4294967296 engineering below", "" },
    { "any cto with exactly 4294967296 engineering below", "" },
    { "any cto with fewer than 4294967297 engineering below", "3 4 10" },
    { "any cto with at most 9223372036854775807 engineering below", "3 4 10" },
    { "any cto with at least 99999999999999999999 engineering below", "" },
    { "more than 9223372036854775807 cto", "" },
    { "at least 99999999999999999999 cto", "" },
    { "at most 99999999999999999999 cto", "3 4 10" },
  }
  for _, case in ipairs(numbers) do
    it(case[1], function() survives(case[1], case[2]) end)
  end

  local nests = { { " under(cto", ")" }, { " not directly under the (cto", ")" },
    { " and who is not linked to any (cto", ")" }, { " with(cto", ")below" },
    { " with at most 1 (cto", ") below" }, { " not with(cto in a cycle", ")below" } }
  for _, nest in ipairs(nests) do
    it("nested as deep as 1000 bytes allow:" .. nest[1], function()
      for depth = 1, 993 // #nest[1] do
        local opened = "any cto" .. nest[1]:rep(depth)
        local closed = opened .. nest[2]:rep(depth)
        survives(opened)
        if #closed <= 1000 then survives(closed) end
        if depth <= 10 then assert(when.compile(closed, cxo.pack)) end
      end
    end)
  end

  it("as many predicates as fit", function()
    survives("any cto" .. (" not in a cycle"):rep(66), "3 4 10")
    survives("any cto" .. (" under a ceo"):rep(82), "3 4 10")
  end)

  it("as many clauses as fit", function()
    survives("any cto" .. (" and any cto"):rep(82), "3 4 10")
  end)

  it("words in any order", function()
    local seed = os.time()
    math.randomseed(seed)
    local words = { "any", "no", "more", "than", "at least", "at most", "exactly", "2", "cto",
      "cio", "person", "engineering", "under", "directly under", "linked to", "with", "below",
      "a", "an", "the", "who", "is", "not", "and", "(", ")", "in a cycle", "sharing an id",
      "the firm is small", "without a title", "\0", "\xFF", ",", "any cto", "any cio under" }
    for _ = 1, 4000 do
      local parts = { "any cto" }
      for i = 2, math.random(1, 12) do parts[i] = words[math.random(#words)] end
      local sentence = table.concat(parts, math.random(20) == 1 and "" or " ")
      local ok, problem = pcall(survives, sentence)
      assert(ok, ("seed %d, sentence '%s': %s"):format(seed, sentence, tostring(problem)))
    end
  end)
end)

-- Random sentences on random charts against a plain reading of both: rows are walked one by one,
-- sets are tables of booleans.
describe("when: at random, against a walk over the rows", function()
  local random = math.random
  local function pick(list) return list[random(#list)] end

  -- Titles and departments with what is to be read from them: the area is that of the words, else
  -- of the first role held.
  local titles = {
    { "CEO", roles = { ceo = true }, area = "executive" },
    { "CIO", roles = { cio = true }, area = "it-operations" },
    { "CTO", roles = { cto = true }, area = "technology" },
    { "CIO & CTO", roles = { cio = true, cto = true }, area = "it-operations" },
    { "VP Engineering", roles = { ["vp-engineering"] = true }, area = "engineering" },
    { "Deputy CTO", roles = {} },
    { "Software Engineer", roles = {}, area = "engineering" },
    { "Help Desk", roles = {}, area = "it-operations" },
    { "Clerk", roles = {} },
    { "", roles = {} },
  }
  local departments = { { "" }, { "Annex" }, { "Software", area = "engineering" },
    { "Service Desk", area = "it-operations" } }
  local role_nouns = { "ceo", "cio", "cto", "vp-engineering" }
  local area_nouns = { "engineering", "it-operations" }

  local function random_rows()
    local n, rows = random(14), {}
    for i = 1, n do
      local chance = random(20)
      local manager = chance == 1 and "ghost" or chance <= 3 and "n/a" or chance <= 5 and ""
        or tostring(random(n))
      if chance > 12 and i > 1 then manager = tostring(random(i - 1)) end -- mostly a tree
      local title, department = pick(titles), pick(departments)
      rows[i] = {
        id = random(25) == 1 and tostring(random(n)) or tostring(i), manager = manager,
        title = title[1], department = department[1],
        roles = title.roles, area = title.area or department.area,
      }
    end
    return rows
  end

  local function as_input(rows)
    local input = {}
    for i, row in ipairs(rows) do
      input[i] = { id = row.id, title = row.title, manager = row.manager,
        department = row.department }
    end
    return input
  end

  -- The chart as the engine's documents describe it: reports go to the first row of an id, nobody
  -- is their own manager, a cycle is cut above its first row.
  local function organise(rows)
    local first, chart = {}, { rows = rows, manager = {}, above = {}, marks = {} }
    for i, row in ipairs(rows) do
      chart.marks[i] = { untitled = row.title == "" }
      if first[row.id] then
        chart.marks[i].shared, chart.marks[first[row.id]].shared = true, true
      end
      first[row.id] = first[row.id] or i
    end
    for i, row in ipairs(rows) do
      local manager = first[row.manager]
      if manager == i then
        chart.marks[i].self = true
      elseif manager then
        chart.manager[i] = manager
      elseif row.manager == "" or row.manager == "n/a" then
        chart.marks[i].root = true
      else
        chart.marks[i].unknown = true
      end
    end
    for i in ipairs(rows) do chart.above[i] = chart.manager[i] end
    for i in ipairs(rows) do
      local seen, at = {}, chart.manager[i]
      while at and at ~= i and not seen[at] do
        seen[at], at = true, chart.manager[at]
      end
      if at == i then
        chart.marks[i].looped = true
        local lowest = i
        for other in pairs(seen) do lowest = math.min(lowest, other) end
        chart.above[lowest] = nil
      end
    end
    return chart
  end

  local evaluate

  local function is_noun(chart, noun, i)
    local row = chart.rows[i]
    if noun == "person" then return true end
    if noun == "root" then return chart.marks[i].root == true end
    return row.roles[noun] or row.area == noun
  end

  local function is_above(chart, top, i)
    local at = chart.above[i]
    while at do
      if at == top then return true end
      at = chart.above[at]
    end
    return false
  end

  local function has_above(chart, set, i)
    for top in ipairs(chart.rows) do
      if set[top] and is_above(chart, top, i) then return true end
    end
    return false
  end

  local function below(chart, set, top)
    local n = 0
    for i in ipairs(chart.rows) do
      if set[i] and is_above(chart, top, i) then n = n + 1 end
    end
    return n
  end

  local counts = {
    any = function(n) return n >= 1 end,
    no = function(n) return n == 0 end,
    ["more than"] = function(n, of) return n > of end,
    ["at least"] = function(n, of) return n >= of end,
    exactly = function(n, of) return n == of end,
    ["fewer than"] = function(n, of) return n < of end,
    ["at most"] = function(n, of) return n <= of end,
  }
  local quantities = { "any", "no", "more than", "at least", "exactly", "fewer than", "at most" }

  local tests = {}
  function tests.under(chart, _, object, i) return has_above(chart, object, i) end
  tests["directly under"] = function(chart, _, object, i)
    return chart.manager[i] ~= nil and object[chart.manager[i]]
  end
  tests["linked to"] = function(chart, _, object, i)
    return has_above(chart, object, i) or below(chart, object, i) > 0
  end
  function tests.with(chart, node, object, i)
    return counts[node.quantity](below(chart, object, i), node.number)
  end
  tests["is a"] = function(_, _, object, i) return object[i] end
  function tests.marked(chart, node, _, i) return chart.marks[i][node.mark] == true end

  function evaluate(chart, node)
    local set, other = {}, nil
    local objects = {}
    for k, predicate in ipairs(node.predicates) do
      objects[k] = predicate.object and evaluate(chart, predicate.object)
      if not predicate.negated then other = other or objects[k] end
    end
    for i in ipairs(chart.rows) do
      local member = is_noun(chart, node.noun, i) and true or false
      for k, predicate in ipairs(node.predicates) do
        local holds = tests[predicate.kind](chart, predicate, objects[k], i) and true or false
        if holds == predicate.negated then member = false end
      end
      set[i] = member
    end
    return set, other
  end

  local function list(set)
    local numbers = {}
    for i, member in ipairs(set or {}) do
      if member then numbers[#numbers + 1] = i end
    end
    return numbers
  end

  local function reference(chart, sentence, small)
    local verdict, about, other, spoken = true, nil, nil, false
    for _, clause in ipairs(sentence) do
      if clause.small == nil then
        local set, others = evaluate(chart, clause.set)
        if not counts[clause.quantity](#list(set), clause.number) then return false, {}, {} end
        if not spoken then about, other, spoken = set, others, true end
      elseif small == nil then
        verdict = nil
      elseif small ~= clause.small then
        return false, {}, {}
      end
    end
    return verdict, list(about), list(other)
  end

  -- Sentences as trees, and the words for them.
  local mark_words = {
    { "in a cycle", "looped" }, { "with an unknown manager", "unknown" },
    { "with themself as manager", "self" }, { "sharing an id", "shared" },
    { "without a title", "untitled" },
  }

  local function random_noun()
    local which = random(10)
    return which == 1 and "root" or which <= 3 and "person" or which <= 8 and pick(role_nouns)
      or pick(area_nouns)
  end

  local plurals = { person = "people", root = "roots" }

  local function noun_words(noun)
    local words = random(3) == 1 and plurals[noun] or noun
    return random(8) == 1 and words:upper() or words
  end

  local function quantity_words(quantity, number)
    return number and quantity .. " " .. number or quantity
  end

  local function random_quantity()
    local quantity = pick(quantities)
    local number = quantity ~= "any" and quantity ~= "no" and random(0, 3) or nil
    return quantity, number, quantity_words(quantity, number)
  end

  local random_set

  local function random_object(depth)
    local article = pick{ "", "a ", "an ", "the ", "any " }
    if depth > 0 and random(3) == 1 then
      local node, words = random_set(depth - 1)
      return node, article .. "(" .. words .. ")"
    end
    local noun = random_noun()
    return { noun = noun, predicates = {} }, article .. noun_words(noun)
  end

  local function random_predicate(depth, is_first)
    local node, words = { negated = random(3) == 1 }
    local which = random(6)
    if which == 1 then
      local mark = pick(mark_words)
      node.kind, node.mark, words = "marked", mark[2], mark[1]
    elseif which == 2 then
      local noun = random_noun()
      node.kind, node.object = "is a", { noun = noun, predicates = {} }
      words = pick{ "a ", "an " } .. noun_words(noun)
    elseif which == 3 then
      local said, object_words
      node.kind = "with"
      node.quantity, node.number, said = random_quantity()
      node.object, object_words = random_object(depth)
      if node.quantity == "any" then said = "" end -- "any" may stand before the object
      words = "with " .. said .. " " .. object_words .. " below"
    else
      node.kind = pick{ "under", "directly under", "linked to" }
      local object_words
      node.object, object_words = random_object(depth)
      words = node.kind .. " " .. object_words
    end
    return node, (is_first and "" or pick{ "", "and " }) .. pick{ "", "who ", "that " }
      .. pick{ "", "is ", "are " } .. (node.negated and "not " or "") .. words
  end

  function random_set(depth)
    local node, words = { noun = random_noun(), predicates = {} }, {}
    words[1] = noun_words(node.noun)
    for i = 1, random(0, 2) do
      node.predicates[i], words[i + 1] = random_predicate(depth, i == 1)
    end
    return node, table.concat(words, " ")
  end

  local function random_sentence(sized)
    local sentence, words = {}, {}
    for i = 1, random(3) do
      if sized(i) then
        sentence[i] = { small = random(2) == 1 }
        words[i] = sentence[i].small and "the firm is small" or "the firm is not small"
      else
        local quantity, number, said = random_quantity()
        local set, set_words = random_set(2)
        sentence[i] = { quantity = quantity, number = number, set = set }
        words[i] = said .. " " .. set_words
      end
    end
    return sentence, table.concat(words, " and ")
  end

  local function agree(charts, sized)
    local seed = os.time() + charts
    math.randomseed(seed)
    for _ = 1, charts do
      local rows = random_rows()
      local input, plain = as_input(rows), organise(rows)
      local chart = load_chart(input)
      for _ = 1, 25 do
        local sentence, words
        repeat sentence, words = random_sentence(sized) until #words <= 1000
        local small = pick{ true, false, "unknown" }
        if small == "unknown" then small = nil end
        local where = ("seed %d, %d rows, small %s, '%s'"):format(seed, #rows, tostring(small),
          words)
        local condition, message = when.compile(words, cxo.pack)
        assert(condition, where .. ": " .. tostring(message))
        local scene = when.scene(chart.core, small)
        local verdict, subjects, others = condition.test(scene)
        local expected, people, ends = reference(plain, sentence, small)
        assert.equal(expected, verdict, where)
        assert.same(people, subjects and subjects:list() or {}, where)
        assert.same(ends, others and others:list() or {}, where)
      end
    end
  end

  it("finds the same people", function()
    agree(300, function() return false end)
  end)

  it("and with the size of the firm said first", function()
    agree(100, function(i) return i == 1 and random(2) == 1 end)
  end)

  it("and with the size of the firm said anywhere", function()
    agree(100, function() return random(4) == 1 end)
  end)
end)
