-- Phrase sets against a naive reference, in every tier and both semantics.

local core = require "cxo.core"
local phrases = require "cxo.phrases"

local tiers = { "plain" }
for _, tier in ipairs{ "avx2", "avx512" } do
  if core.tier_is_there(tier) then tiers[#tiers + 1] = tier end
end

-- The reference ----------------------------------------------------------------------------
-- Folds character by character, remembering where each byte came from; finds words by walking; and
-- compares every phrase at every word.

local function fold(text)
  local bytes, from, to, at = {}, {}, {}, 1
  while at <= #text do
    local size = 1
    local lead = text:byte(at)
    local wanted = lead >= 0xF0 and 4 or lead >= 0xE0 and 3 or lead >= 0xC2 and 2 or 1
    if utf8.len(text:sub(at, at + wanted - 1)) == 1 then size = wanted end
    local folded = core.fold(text:sub(at, at + size - 1))
    for i = 1, #folded do
      bytes[#bytes + 1], from[#from + 1] = folded:sub(i, i), at
      to[#bytes] = at + size - 1
    end
    if folded == "" and #bytes > 0 then to[#bytes] = at + size - 1 end
    at = at + size
  end
  return bytes, from, to
end

local function is_letter(c) return c ~= nil and c:find"^[%w\128-\255]" ~= nil end

local function words_of(bytes)
  local words, i = {}, 1
  while i <= #bytes do
    local first = i
    while is_letter(bytes[i]) or i > first and bytes[i] and bytes[i]:find"[&'.]"
      and is_letter(bytes[i + 1]) do i = i + 1 end
    if i > first then
      words[#words + 1] = { from = first, to = i - 1, text = table.concat(bytes, "", first, i - 1) }
    end
    i = math.max(i, first + 1)
  end
  return words
end

-- What stands between two words: " ", a mark, or nil where they are parted.
local function gap_of(bytes, a, b, mode)
  local gap = table.concat(bytes, "", a.to + 1, b.from - 1)
  local mark
  if mode == "blank" then
    mark = #gap == 1 and gap or nil
  elseif #gap <= 16 then
    local rest = gap:gsub("[ \t\n\v\f\r]", "")
    mark = rest == "" and " " or #rest == 1 and rest or nil
  end
  return mode == "hyphen" and mark == "-" and " " or mark
end

local function sequence(text, mode)
  local bytes, from, to = fold(text)
  local words = words_of(bytes)
  local gaps = {}
  for i = 1, #words - 1 do gaps[i] = gap_of(bytes, words[i], words[i + 1], mode) or false end
  return words, gaps, from, to
end

local function reference(list, text, options)
  local mode, found = options.separators or "space", {}
  local words, gaps, from, to = sequence(text, mode)
  local free = 1
  local wanted = {}
  for id, phrase in ipairs(list) do
    local parts, between = sequence(phrase, mode)
    wanted[id] = { parts = parts, gaps = between, id = id }
  end
  table.sort(wanted, function(a, b) return #a.parts < #b.parts end)
  for i = 1, #words do
    local best
    for _, phrase in ipairs(wanted) do
      local fits = i + #phrase.parts - 1 <= #words
      for k = 1, fits and #phrase.parts or 0 do
        fits = fits and phrase.parts[k].text == words[i + k - 1].text
          and (k == 1 or gaps[i + k - 2] and phrase.gaps[k - 1] == gaps[i + k - 2])
      end
      if fits then
        best = { from = from[words[i].from], to = to[words[i + #phrase.parts - 1].to],
          id = phrase.id }
        if options.semantics ~= "longest" then found[#found + 1] = best end
      end
    end
    if options.semantics == "longest" and best and best.from >= free then
      found[#found + 1] = best
      free = best.to + 1
    end
  end
  return found
end

-- Do all tiers find what the reference finds?
local function agree(list, text, options, note)
  local set = assert(phrases.compile(list, options))
  local expected = reference(list, text, options)
  for _, tier in ipairs(tiers) do
    assert.same(expected, set:scan(text, tier), (note or "") .. " tier " .. tier)
  end
  return expected
end

-- Cases -----------------------------------------------------------------------------------

local list = { "help desk", "CTO", "desk", "product roadmap", "r & d", "r&d", "café", "a b c",
  "b c", "c a", "front-end", "front end", "VP, Engineering", "naïve Bayes", "it's", "ﬁrst",
  "Straße",
  "supercalifragilisticexpialidocious words",
  "supercalifragilisticexpialidociouX words" }

local cases = {
  { "The Help  Desk and a CTO at the desk.", 4 },
  { "helpdesk desktop", 0 },
  { "Help\n\tdesk", 2 },
  { "help -- desk", 1 },
  { "Help" .. (" "):rep(16) .. "desk", 2 },
  { "Help" .. (" "):rep(17) .. "desk", 1 },
  { "Director, doctor, factory", 0 },
  { "R&D, r & d; R &D, R& D", 4 },
  { "cafe CAFÉ cafe\u{301} Café's", 3 },
  { "a b c a b c", 5 },
  { "front-end front end front - end frontend", 3 },
  { "VP, Engineering; VP Engineering; vp ,  engineering", 2 },
  { "Naive Bayes, NAÏVE bayes", 2 },
  { "It’s it's IT`S", 2 },
  { "ﬁrst first FIRST", 3 },
  { "STRASSE straße", 2 },
  { "Supercalifragilisticexpialidocious words supercalifragilisticexpialidociouY words", 1 },
  { "", 0 },
  { "\0CTO\0", 1 },
  { "\255CTO\254 desk\xC3", 2 },
  { ("x"):rep(20000) .. " CTO", 1 },
  { ("é"):rep(20000) .. " CTO", 1 },
  { "CTO" .. ("\u{AD}"):rep(9000) .. " desk", 2 },
  { ("\u{AD}"):rep(20000), 0 },
  { ("é "):rep(8000) .. "help desk", 2 },
  { ("a b "):rep(4096) .. "c", 2 },
}

describe("cxo.phrases", function()
  for i, case in ipairs(cases) do
    it(("finds what the reference finds, case %d"):format(i), function()
      local found = agree(list, case[1], { semantics = "all", separators = "space" })
      assert.equal(case[2], #found)
      for _, separators in ipairs{ "blank", "hyphen" } do
        local fewer = {}
        for _, phrase in ipairs(list) do
          -- these would be refused, or be given twice
          if phrase ~= "r & d" and phrase ~= "VP, Engineering" and phrase ~= "front-end" then
            fewer[#fewer + 1] = phrase
          end
        end
        agree(fewer, case[1], { semantics = "all", separators = separators })
        agree(fewer, case[1], { semantics = "longest", separators = separators })
      end
      agree(list, case[1], { semantics = "longest", separators = "space" })
    end)
  end

  local refused = {
    { { "" }, "phrase 1: phrase '' has no word in it", "field" },
    { { "--- !" }, "phrase 1: phrase '--- !' has no word in it", "field" },
    { { "ok", "C++" }, "phrase 2: phrase 'C++' ends with a mark", "field" },
    { { "#1 thing" }, "phrase 1: phrase '#1 thing' begins with a mark", "field" },
    { { "a -- b" }, "phrase 1: phrase 'a -- b' has more than a blank or one mark between words",
      "field" },
    { { "x", "y", "X" }, "phrase 3: phrase 'x' is given twice", "duplicate" },
    { { "caf\xE9" }, nil, "encoding" },
    { { ("a"):rep(1001) }, "phrase 1: phrase of 1001 bytes; CXO_MAX_PHRASE is 1000", "limit" },
    { { ("a"):rep(2 ^ 20 | 0) }, "phrase 1: phrase of 1048576 bytes; CXO_MAX_PHRASE is 1000",
      "limit" },
    { { ("a "):rep(33) }, "phrase 1: phrase of 33 words; CXO_MAX_PHRASE_WORDS is 32", "limit" },
  }
  for i, case in ipairs(refused) do
    it(("refuses phrases, case %d"):format(i), function()
      local set, message, code = phrases.compile(case[1])
      assert.is_nil(set)
      assert.equal(case[3], code)
      if case[2] then assert.equal(case[2], message) end
    end)
  end

  it("raises for misuse", function()
    assert.error_matches(function() phrases.compile"x" end, "list of phrases expected")
    assert.error_matches(function() phrases.compile({ 1 }) end, "phrase 1: string expected")
    assert.error_matches(function() phrases.compile({ "x" }, { semantic = "all" }) end,
      "unknown option 'semantic' %(did you mean 'semantics'%?%)")
    assert.error_matches(function() phrases.compile({ "x" }, { semantics = "first" }) end,
      "one of all, longest expected")
    assert.error_matches(function() phrases.compile({ "x" }, { ids = { -1 } }) end, "an id from 0")
    assert.error_matches(function() phrases.compile({ "x" }, { ids = { 16000000 } }) end,
      "an id from 0 to 15999999 expected")
  end)

  it("gives ids of one's own, which phrases may share", function()
    local set = assert(phrases.compile({ "help desk", "service desk" }, { ids = { 7, 7 } }))
    assert.same({ { from = 1, to = 9, id = 7 }, { from = 12, to = 23, id = 7 } },
      set:scan"help desk, service desk")
  end)

  it("describes itself", function()
    local set = assert(phrases.compile({ "help desk", "help line two" }, { semantics = "longest" }))
    local told = set:describe()
    assert.equal(2, told.phrases)
    assert.equal(1, told.words)
    assert.equal(3, told.longest)
    assert.equal("longest", told.semantics)
    assert.equal(#set:image(), told.bytes)
  end)

  it("stops when the function says so, and passes errors on", function()
    local set, seen = assert(phrases.compile{ "a" }), 0
    assert.is_true(set:each("a a a", function() seen = seen + 1 return seen == 2 end))
    assert.equal(2, seen)
    assert.error_matches(function() set:each("a a", function() error"enough" end) end, "enough")
    assert.equal(3, #set:scan"a a a")
  end)

  it("saves and loads", function()
    local path = os.tmpname()
    local set = assert(phrases.compile(list))
    assert(phrases.save(set, path))
    local again = assert(phrases.load(path))
    assert.equal(set:image(), again:image())
    assert.same(set:scan"CTO of the help desk", again:scan"CTO of the help desk")
    local file = assert(io.open(path, "wb"))
    file:write"return {}"
    file:close()
    local none, message, code = phrases.load(path)
    assert.is_nil(none)
    assert.equal(path .. ": not a compiled set of phrases", message)
    assert.equal("image", code)
    os.remove(path)
    assert.equal("file", select(3, phrases.load(path)))
  end)

  it("gives the same bytes for the same phrases", function()
    assert.equal(assert(phrases.compile(list)):image(), assert(phrases.compile(list)):image())
  end)

  it("refuses damaged images", function()
    local image = assert(phrases.compile(list)):image()
    for i = 1, #image do
      local damaged = image:sub(1, i - 1) .. string.char(image:byte(i) ~ 0x41) .. image:sub(i + 1)
      assert.is_nil((core.phrases_open(damaged)))
    end
    for n = 0, #image - 1, 7 do assert.is_nil((core.phrases_open(image:sub(1, n)))) end
  end)

  it("agrees with the reference on random phrases and texts", function()
    local seed = os.getenv"CXO_SEED" or tostring(os.time())
    math.randomseed(math.tointeger(tonumber(seed)))
    local atoms = { "a", "b", "cd", "é", "É", "ß", "x1", "R&D", "it's", "longer", "abcdefgh",
      "abcdefghi", "ﬁ", "Ω" }
    local gaps = { " ", "  ", "-", " - ", "\n", ", ", ",", ". ", "’", "–", "\u{A0}", "\u{301} ", "",
      "\0", "\xFF", ("  "):rep(9), "&", "." }
    local function make(count, between)
      local parts = {}
      for i = 1, count do
        parts[#parts + 1] = atoms[math.random(#atoms)]
        if i < count then parts[#parts + 1] = between[math.random(#between)] end
      end
      return table.concat(parts)
    end
    for round = 1, 150 do
      local options = { separators = ({ "blank", "space", "hyphen" })[math.random(3)],
        semantics = ({ "all", "longest" })[math.random(2)] }
      local some, words = {}, math.random(1, 25)
      for _ = 1, words do
        local phrase = make(math.random(3), { " ", "-", "," })
        some[#some + 1] = phrase
        if not phrases.compile(some, options) then some[#some] = nil end
      end
      agree(some, make(math.random(0, 60), gaps), options, "seed " .. seed .. " round " .. round)
      if round % 30 == 0 then -- across windows
        agree(some, make(6000, gaps), options, "seed " .. seed .. " round " .. round)
      end
    end
  end)

  it("holds a million phrases", function()
    local many = {}
    for i = 1, 1000000 do many[i] = ("word%d of %d"):format(i, i % 977) end
    local set = assert(phrases.compile(many))
    assert.same({ { from = 3, to = 19, id = 123456 } }, set:scan"a word123456 of 354 b")
  end)
end)
