-- Cues, triggers, sections and classifiers in packs of one's own: what they do, what is refused.

local pack = require "cxo.pack"

local head = [[topics = { { id = "t", name = "T" } },
  roles = { { id = "a", name = "A" }, { id = "b", name = "B" } },
  inflections = { { id = "go", forms = { "go", "goes", "went" } } },
  triggers = {
    { id = "never", kind = "negation", phrases = { "never" } },
    { id = "by", kind = "elsewhere", phrases = { "is done by" } },
    { id = "with", kind = "others", reach = 3, phrases = { "~work with" } },
    { id = "named", kind = "name", phrases = { "red apple society" } },
    { id = "lead", kind = "charge", phrases = { "~lead" } },
    { id = "help", kind = "assisting", reach = 4, phrases = { "~help with" } },
    { id = "tree", kind = "plain", phrases = { "+tree" } },
  },
  sections = { { id = "above", factor = 16, phrases = { "most important" } },
    { id = "nothing", factor = 0, phrases = { "about us" } } },
  ]]

local function compiled(rest)
  return pack.compile{ { name = "x", text = "return { " .. head .. rest .. " }" } }
end

local cues = [[cues = {
    { id = "apple", role = "a", weight = 5, phrases = { "+apple", "red +apple" } },
    { id = "pear", role = "b", weight = 5, phrases = { "+pear" } },
    { id = "fruit", role = "b", weight = 2, phrases = { "+fruit" }, near = { "tree" } },
    { id = "nut", role = "a", weight = 2, phrases = { "+nut" }, unless = { "tree" } },
    { id = "root", role = "a", weight = 2, phrases = { "~go down" }, negation = "off" },
    { id = "own", role = "a", weight = 7 },
  },
  classifiers = { { id = "c", name = "C", roles = { "a", "b" }, threshold = 1, margin = 1,
    base = 10 } },]]

local function weigher(settings)
  local made = assert(compiled(cues .. (settings or "")))
  return assert(assert(made:policy("strict", {})):weigher())
end

describe("a classifier of one's own", function()
  local weigh = weigher()
  -- Text; then of each cue: its phrase, units, why it is set aside.
  local cases = {
    { "Apples.", "Apples 40" },
    { "apple and pears", "apple 40", "pears 40" },
    { "An apple. An apple. An apple. An apple.", "apple 40", "apple 20", "apple 10",
      "apple 0 repeated" },
    { "a red apple", "red apple 40" },
    { "never an apple", "apple 0 negation" },
    { "never late but an apple", "apple 40" },
    { "never. An apple", "apple 40" },
    { "an apple is done by us, a pear too", "apple 0 elsewhere", "pear 40" },
    { "working with an apple", "apple 0 others" },
    { "working with one or two more apple", "apple 40" },
    { "working with us, apple", "apple 40" },
    { "the red apple society", "red apple 0 name" },
    { "lead the apple", "apple 80" },
    { "help with the apple", "apple 20" },
    { "leading helped with the apple", "apple 20" },
    { "help with leading the apple", "apple 80" },
    { "a fruit", "fruit 0 near" },
    { "a fruit of trees", "fruit 16" },
    { "a nut", "nut 16" },
    { "a nut of trees", "nut 0 unless" },
    { "never went down", "went down 16" },
    { "Most important:\nan apple\nAbout us\na pear", "apple 80", "pear 0" },
    { "The most important: an apple", "apple 40" },
    { "- Most important\n- an apple", "apple 80" },
    { "pineapples and snapple", },
    { "APPLE, \u{ff41}\u{ff50}\u{ff50}\u{ff4c}\u{ff45}", "APPLE 40",
      "\u{ff41}\u{ff50}\u{ff50}\u{ff4c}\u{ff45} 20" },
  }
  for _, case in ipairs(cases) do
    it("weighs " .. case[1]:gsub("\n", "|"), function()
      local got = {}
      for i, e in ipairs(weigh:weigh(case[1]).evidence) do
        got[i] = e.phrase .. " " .. e.units .. (e.aside and " " .. e.aside or "")
      end
      assert.same({ table.unpack(case, 2) }, got)
    end)
  end

  it("decides by threshold, margin and the number of cues", function()
    local function outcome(text) return weigh:weigh(text).outcome end
    assert.equal("silent", outcome"")
    assert.equal("silent", outcome"never an apple")
    assert.equal("decided", outcome"an apple")
    assert.equal("close", outcome"an apple, a pear")
    assert.equal("few", outcome("an apple " .. ("word "):rep(80)))
    assert.equal("decided", outcome("an apple, a nut " .. ("word "):rep(80)))
    assert.equal("few", outcome("an apple, a nut " .. ("word "):rep(200)))
    local found = weigh:weigh"apples, apples, a pear" -- 60 and 40 units, base 10, 4 words
    assert.same({ "a", "a", 60, { a = 100 * 60 // 74, b = 100 * 40 // 54 } },
      { found.role, found.best, found.share, found.scores })
  end)

  it("decides from the threshold on", function()
    local made = assert(compiled(cues:gsub("threshold = 1, margin = 1", "threshold = 76, "
      .. "margin = 76")))
    local w = assert(assert(made:policy("strict", {})):weigher())
    local found = w:weigh"red apple" -- 40 units, base 10, 2 words
    assert.same({ 76, "decided" }, { found.scores.a, found.outcome })
    assert.equal("below", w:weigh"one red apple".outcome)
  end)

  it("takes hits in sentences of their own", function()
    local own = { { cue = "own", from = 1, to = 4 }, { cue = "own", from = 7, to = 10 } }
    local found = weigh:weigh("here. this is done by others", own).evidence
    assert.same({ "here", "this elsewhere" }, { found[1].phrase .. (found[1].aside or ""),
      found[2].phrase .. " " .. (found[2].aside or "") })
  end)

  it("finds a trigger in what is no cue of its own", function()
    local made = assert(pack.compile{ { name = "x", text = [[return {
      roles = { { id = "a", name = "A" }, { id = "b", name = "B" } },
      triggers = { { id = "no", kind = "negation", phrases = { "apple" } } },
      cues = { { id = "x", role = "a", weight = 7, phrases = { "red apple", "apple" } },
        { id = "y", role = "a", weight = 7, phrases = { "pear" } } },
      classifiers = { { id = "c", name = "C", roles = { "a", "b" } } } }]] } })
    local found = assert(assert(made:policy("strict", {})):weigher()):weigh"red apple pear"
    assert.same({ "red apple", "pear", "negation" }, { found.evidence[1].phrase,
      found.evidence[2].phrase, found.evidence[2].aside })
  end)

  it("knows a heading far down in a text", function()
    for _, n in ipairs{ 0, 2040, 2050, 4096, 9000 } do
      local before = ("x "):rep(n // 2)
      local found = weigh:weigh(before .. ".\nOur about us\na pear").evidence
      assert.same({ "pear", 40 }, { found[1].phrase, found[1].units }, n)
      found = weigh:weigh(before .. ".\nAbout us:\na pear").evidence
      assert.same({ "pear", 0 }, { found[1].phrase, found[1].units }, n)
    end
  end)

  it("takes hits that the caller found", function()
    local found = weigh:weigh("so and so, never", { { cue = "own", from = 4, to = 6 },
      { cue = "own", from = 8, to = 9 } })
    assert.same({ "and 56", "so 28" }, { found.evidence[1].phrase .. " "
      .. found.evidence[1].units, found.evidence[2].phrase .. " " .. found.evidence[2].units })
    assert.error(function()
      weigh:weigh("text", { { cue = "own", from = 4, to = 4 }, { cue = "own", from = 2, to = 2 } })
    end)
    assert.error(function() weigh:weigh("text", { { cue = "none", from = 1, to = 2 } }) end)
    assert.equal(0, #weigh:weigh("text", { { cue = "own", from = 3, to = 9 } }).evidence)
  end)
end)

-- Limits of docs/limits.md: numbers, forms.
describe("a pack with cues", function()
  local cases = {
    { [[cues = { { id = "x", role = "a", weight = @100001, phrases = { "y" } } }]],
      "'weight': a number from 0 to 100000 (CXO_MAX_NUMBER)", "limit" },
    { [[cues = { { id = "x", role = "a", weight = @"5", phrases = { "y" } } }]],
      "'weight': a number expected, got a string", "field" },
    { [[cues = { { id = "x", role = "a", weight = @1.5, phrases = { "y" } } }]],
      "'weight': a string expected, got a number", "field" },
    { [[cues = { { id = @5, role = "a", weight = 5, phrases = { "y" } } }]],
      "'id': a string expected, got a number", "field" },
    { [[cues = { @{ id = "x", role = "a", phrases = { "y" } } }]],
      "a cue needs the field 'weight'", "field" },
    { [[cues = { @{ id = "x", role = "a", weight = 1,
      phrases = { "~a ~b ~c ~d ~e" } } }]],
      "phrase '~a ~b ~c ~d ~e' has more than 256 forms (CXO_MAX_FORMS), or too long words",
      "limit" },
    { [[cues = { { id = "x", role = "a", weight = 1, phrases = { "y" } },
      @{ id = "z", role = "a", weight = 1, phrases = { "Y" } } }]],
      "phrase 'y' already stands for the cue 'x'", "duplicate" },
    { [[cues = { { id = "x", role = "a", weight = 1, phrases = { @"~" } } }]],
      "phrase '~' has no word in it", "field" },
    { [[cues = { { id = "x", role = "a", weight = 1, near = { @"wood" } } }]],
      "no trigger 'wood'", "reference" },
  }
  for i, case in ipairs(cases) do
    it("is refused: " .. i .. ": " .. case[2], function()
      local text = "return { " .. head .. case[1] .. " }"
      local at = text:find("@", 1, true)
      text = text:gsub("@", "", 1)
      local made, message, code = pack.compile{ { name = "x", text = text } }
      assert.is_nil(made)
      local line, column = 1, at
      for ends in text:sub(1, at - 1):gmatch"()\n" do line, column = line + 1, at - ends end
      assert.equal(("x:%d:%d: %s"):format(line, column, case[2]), message)
      assert.equal(case[3], code)
    end)
  end

  -- Forms are written by hand, so that there may be many, or very long ones.
  for _, case in ipairs{
    { 'forms = { "a' .. ("x"):rep(2000) .. '", "b" }', "~many ~many",
      "a phrase whose forms are too long" },
    { 'forms = { "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b1", "b2", "b3", "b4", '
      .. '"b5", "b6", "b7", "b8" }', "~many", "phrase '~many' has more than 256 forms "
      .. "(CXO_MAX_FORMS), or too long words" },
    { 'forms = { "a" }', "+" .. ("n"):rep(61), "phrase '+" .. ("n"):rep(59) .. "...' has more than "
      .. "256 forms (CXO_MAX_FORMS), or too long words" },
  } do
    it("is refused: " .. case[3]:sub(1, 50), function()
      local made, message, code = pack.compile{ { name = "x", text = ([[return {
        roles = { { id = "a", name = "A" } }, inflections = { { id = "many", %s } },
        cues = { { id = "x", role = "a", weight = 1, phrases = { "%s" } } } }]]):format(case[1],
        case[2]) } }
      assert.same({ nil, "limit" }, { made, code })
      assert.equal(case[3], (message:gsub("^x:%d+:%d+: ", "")))
    end)
  end

  it("is refused with the place of its first phrase", function()
    for _, phrase in ipairs{ "~", "--", "." } do
      local text = ([[return { roles = { { id = "a", name = "A" } },
        cues = { { id = "x", role = "a", weight = 1, phrases = { "%s", "y" } } } }]]):format(phrase)
      local _, message = pack.compile{ { name = "x", text = text } }
      assert.equal(("x:2:66: phrase '%s' has no word in it"):format(phrase), message)
    end
  end)

  it("bends words", function()
    local verbs = { cy = "cies cied cying", fly = "flies flied flying",
      play = "plays played playing", manage = "manages managed managing",
      see = "sees seed seeing", watch = "watches watched",
      fix = "fixes fixed", push = "pushes pushed", laugh = "laughs laughed" }
    for verb, forms in pairs(verbs) do
      local made = assert(pack.compile{ { name = "x", text = ([[return {
        roles = { { id = "a", name = "A" }, { id = "b", name = "B" } },
        cues = { { id = "x", role = "a", weight = 7, phrases = { "~%s" } } },
        classifiers = { { id = "c", name = "C", roles = { "a", "b" } } } }]]):format(verb) } })
      local w = assert(assert(made:policy("strict", {})):weigher())
      local _, count = forms:gsub("%S+", "")
      assert.equal(count, #w:weigh(forms).evidence, verb)
    end
  end)

  it("takes words of 60 letters with a mark", function()
    local word = ("n"):rep(60)
    local made = assert(pack.compile{ { name = "x", text = ([[return {
      roles = { { id = "a", name = "A" }, { id = "b", name = "B" } },
      cues = { { id = "x", role = "a", weight = 7, phrases = { "+%s" } } },
      classifiers = { { id = "c", name = "C", roles = { "a", "b" } } } }]]):format(word) } })
    local weigh = assert(assert(made:policy("strict", {})):weigher())
    assert.equal(2, #weigh:weigh(word .. ", " .. word .. "s").evidence)
  end)

  it("may share a phrase between roles, and between cue, trigger and section", function()
    local made = assert(compiled[[cues = {
      { id = "x", role = "a", weight = 5, phrases = { "tree", "about us" } },
      { id = "y", role = "b", weight = 5, phrases = { "trees", "tree" } } },
      classifiers = { { id = "c", name = "C", roles = { "a", "b" } } }]])
    local found = assert(assert(made:policy("strict", {})):weigher()):weigh"tree"
    assert.equal(2, #found.evidence)
  end)
end)
