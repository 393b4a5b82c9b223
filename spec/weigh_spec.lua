-- Weighing texts: the engine against a naive reference in Lua, on made-up and on real texts.

local core = require "cxo.core"
local reference = require "spec.weigh_reference"

local pack = core.builtin()
local policy = assert(pack:policy("default", {}))
local weigher = assert(policy:weigher())

local asides = { disputed = "disputed", rejected = "policy", silent = "policy" }
local function standing(cue) return asides[policy:standing(cue.proposition)] end

local function compare(text)
  local evidence, scores = reference.weigh(text, standing)
  local found = weigher:weigh(text)
  local wanted, got = {}, {}
  for i, e in ipairs(evidence) do
    wanted[i] = ("%d-%d %s %d %s"):format(e.from, e.to, e.cue, e.units, e.aside or "")
  end
  for i, e in ipairs(found.evidence) do
    got[i] = ("%d-%d %s %d %s"):format(e.from, e.to, e.cue, e.units, e.aside or "")
    assert.equal(text:sub(e.from, e.to), e.phrase)
  end
  assert.same(wanted, got, text)
  assert.same(scores, found.scores, text)
end

-- A text of cues, triggers, headings and what stands between such things.
local function made_up(random)
  local between = { " ", " the ", ", ", ". ", " and ", " but ", " to ", "\n", ":\n", "; ", "\n\n",
    " of our many ", " (", ") ", "\n\u{2022} ", " \u{e9}t\u{e9} ", " IT's ", " A.B. " }
  local lists = { reference.cues, reference.triggers, reference.sections, reference.cues }
  local parts = {}
  for i = 1, random(40) do
    local list = lists[random(#lists)]
    local record = list[random(#list)]
    local phrases = reference.expand(record.phrases[random(#record.phrases)])
    parts[2 * i - 1] = phrases[random(#phrases)]
    parts[2 * i] = between[random(#between)]
  end
  return table.concat(parts)
end

describe("weighing texts", function()
  it("agrees with the reference on made-up texts", function()
    local seed = 4711
    local function random(n)
      seed = (seed * 1103515245 + 12345) % 2147483648
      return (seed >> 8) % n + 1
    end
    for _ = 1, 400 do compare(made_up(random)) end
  end)

  -- The cut stands 4,096 bytes behind where the sentence began.
  it("parts long sentences", function()
    local far = ("word "):rep(900)
    local function aside(text) return weigher:weigh(text).evidence[1].aside end
    assert.equal("negation", aside("never " .. ("word "):rep(300) .. "help desk"))
    assert.is_nil(aside("never " .. far .. "help desk"))
    assert.equal(3, #weigher:weigh(("help desk " .. far):rep(3)).evidence)
  end)

  it("lists 10000 pieces of evidence and no more, and weighs all", function()
    local found = weigher:weigh(("help desk.\n"):rep(10000))
    assert.same({ 10000, 0 }, { #found.evidence, found.unlisted })
    found = weigher:weigh(("help desk.\n"):rep(10002) .. "IT operations")
    assert.same({ 10000, 3 }, { #found.evidence, found.unlisted })
    local score = found.scores.cio
    assert.is_true(score > weigher:weigh(("help desk.\n"):rep(10002)).scores.cio)
  end)

  it("parts crowded sentences", function()
    local found = weigher:weigh("never " .. ("help desk "):rep(300)).evidence
    assert.equal(300, #found)
    assert.equal("negation", found[1].aside)
    assert.equal("negation", found[128].aside)
    assert.not_equal("negation", found[129].aside)
  end)

  it("takes any bytes", function()
    local cases = { "", "\0", ("\xFF"):rep(1000), "help\0desk", ("help desk "):rep(100000),
      ("never lead "):rep(100000), ("a"):rep(1000000), ("<p>help desk</p>"):rep(1000),
      "\u{2022}\u{2022}", "help desk\xC3", ("responsibilities"):rep(20000, "! ") }
    for _, text in ipairs(cases) do
      for _, e in ipairs(weigher:weigh(text).evidence) do
        assert.equal(text:sub(e.from, e.to), e.phrase)
      end
    end
  end)

  it("agrees with the reference on real texts", function()
    local file = io.open("../shared/data/ads_dev.jsonl")
    if not file then return pending"no labelled texts here" end
    local decode = require"cjson".decode
    for line in file:lines() do
      local text = decode(line).text
      local longest = 0
      for each in text:gmatch"[^\n]+" do longest = math.max(longest, #each) end
      if longest < 2000 then compare(text) end
    end
    file:close()
  end)
end)
