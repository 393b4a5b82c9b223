-- The binding as hostile or careless Lua meets it: values at the edge are taken, misuse raises, and
-- what a finalizer still holds after the collector took it is refused.

local core = require "cxo.core"

local pack = core.builtin()
local policy = pack:policy()

local function chart_of(rows) return (pack:chart(core.text("id,title,manager\n" .. rows))) end

local chart = chart_of"1,CEO,\n2,CTO,1\n3,CIO,1\n"
local other = chart_of"1,CEO,\n2,CTO,1\n"
local huge, low = math.maxinteger, math.mininteger

describe("the binding takes values at the edge:", function()
  local all = chart:all()
  local cases = {
    { "a text's first bytes", function() return core.text"abc":string(2) end, "ab" },
    { "no byte of a text", function() return core.text"abc":string(0) end, "" },
    { "more bytes than it has", function() return core.text"abc":string(huge) end, "abc" },
    { "a list of most people", function() return #all:list(huge) end, 3 },
    { "a list of nobody", function() return #all:list(0) end, 0 },
    { "people over nobody", function() return #all:over(all, 0) end, 3 },
    { "people over more than there can be", function() return #all:over(all, huge) end, 0 },
    { "a firm of less than nobody", function()
      return policy:weigher("duties", low, low):weigh"help desk".outcome
    end, "below" },
    { "a firm of more than there can be", function()
      return policy:weigher("duties", huge, huge):weigh"help desk".outcome
    end, "below" },
    { "a hit before the text", function()
      local hit = { cue = "help-desk", from = low, to = low }
      return #policy:weigher():weigh("x", { hit }).evidence
    end, 0 },
    { "a hit behind the text", function()
      local hit = { cue = "help-desk", from = huge - 1, to = huge }
      return #policy:weigher():weigh("x", { hit }).evidence
    end, 0 },
    { "a question of a firm of less than nobody", function()
      return policy:ask{ question = "owner", activity = "roadmap", size = low }.status
    end, "yes" },
    { "a question of a firm of more than there can be", function()
      return policy:ask{ question = "owner", activity = "roadmap", size = huge }.status
    end, "yes" },
    { "records that are the same", function()
      return pack:find("role", "cio") == pack:find("role", "cio")
    end, true },
    { "records of two ids", function() return pack:find("role", "cio") == pack:find("role", "cto")
    end, false },
    { "records of two kinds", function()
      return pack:find("role", "cio") == pack:find("source", pack:each"source"().id)
    end, false },
    { "records of two packs", function()
      return pack:find("role", "cio") == core.open(pack:image()):find("role", "cio")
    end, false },
    { "a record and something else", function() return pack:find("role", "cio") == all end, false },
    { "a record for its id", function() return #chart:holders(pack:find("role", "cto")) end, 1 },
    { "a number of a record", function()
      return math.type(pack:find("cue", "help-desk").weight)
    end, "integer" },
    { "no number of a record", function() return pack:find("trigger", "not").reach end,
      nil },
    { "a phrase with an id of its own", function() return #core.phrases({ "a" }, { 0 }):image() > 0
    end, true },
  }
  for _, case in ipairs(cases) do
    it(case[1], function() assert.equal(case[3], (case[2]())) end)
  end
end)

describe("the binding refuses", function()
  local all, stranger = chart:all(), other:all()
  local cases = {
    { "fewer bytes than none", function() core.text"a":string(-1) end, "a count expected" },
    { "an unknown column", function() chart:field(1, "titel") end, "no column 'titel'" },
    { "an unknown mark", function() chart:marked"odd" end, "no such mark" },
    { "an unknown level", function() chart:level"boss" end, "no such level" },
    { "person 0", function() chart:field(0, "title") end, "no person of this number" },
    { "a person too many", function() chart:line(4) end, "no person of this number" },
    { "a person in words", function() chart:manager"x" end, "number expected" },
    { "a set of another chart", function() return all & stranger end, "set of the same chart" },
    { "a set of another chart below", function() all:under(stranger) end, "set of the same chart" },
    { "peers of another chart", function() all:peers(stranger) end, "set of the same chart" },
    { "rivals of another chart", function() all:nearest(all, stranger) end, "set of the same" },
    { "nearest of another chart", function() all:nearest(stranger, all) end, "set of the same" },
    { "people over those of another chart", function() all:over(stranger) end, "set of the same" },
    { "a number for a set", function() return all | 1 end, "number expected|got number" },
    { "less than no people", function() all:list(-1) end, "a count expected" },
    { "people over less than nobody", function() all:over(all, -1) end, "a count expected" },
    { "a chart for a set", function() all.under(chart, all) end, "expected, got" },
    { "a record for a chart", function() chart.summary(pack:find("role", "cio")) end,
      "expected, got" },
    { "an unknown kind", function() pack:find("roles", "cio") end, "no kind of record" },
    { "a record of another kind", function() chart:holders(pack:find("role", "cio").area or 1) end,
      "no role" },
    { "a record of another pack", function()
      chart:holders(core.open(pack:image()):find("role", "cio"))
    end, "string expected" },
    { "writing to a record", function() pack:find("role", "cio").id = 1 end, "read%-only" },
    { "phrases that are none", function() core.phrases{ 1 } end, "phrase 1: string expected" },
    { "ids that are none", function() core.phrases({ "a" }, {}) end, "number expected" },
    { "an id below 0", function() core.phrases({ "a" }, { -1 }) end, "an id from 0" },
    { "an id too high", function() core.phrases({ "a" }, { 16000000 }) end, "an id from 0" },
    { "a list of hits that is none", function() policy:weigher():weigh("x", 1) end,
      "table expected" },
    { "a hit that is none", function() policy:weigher():weigh("x", { 1 }) end, "list of { cue" },
    { "a hit without a place", function()
      policy:weigher():weigh("x", { { cue = "help-desk" } })
    end, "'to': whole number expected, got nil" },
    { "hits out of order", function()
      local late = { cue = "help-desk", from = 3, to = 4 }
      local hits = { late, { cue = "help-desk", from = 1, to = 2 } }
      policy:weigher():weigh("abcdef", hits)
    end, "hits in order" },
    { "an unknown question", function() policy:ask{ question = "odd" } end,
      "invalid option 'odd'" },
    { "a size in words", function() policy:ask{ question = "owner", size = "x" } end,
      "'size': whole number expected, got string" },
    { "given words that are none", function()
      policy:ask{ question = "first-hire", given = { 1 } }
    end, "strings expected" },
    { "given words that are no list", function()
      policy:ask{ question = "first-hire", given = "x" }
    end, "table expected" },
    { "settings that are no pairs", function() pack:policy("default", { 1 }) end, "pairs of knob" },
    { "a builder that is used up", function()
      local builder = core.builder()
      builder:build()
      builder:finish()
    end, "already used" },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local done, problem = pcall(case[2])
      assert.is_false(done)
      local found
      for part in case[3]:gmatch"[^|]+" do found = found or problem:find(part) end
      assert.truthy(found, problem)
    end)
  end
end)

-- Finalizers are called in the reverse order of their setting, so that these see what was collected
-- together with them already finalized.
describe("after the collector a finalizer finds unusable:", function()
  local makers = {
    { "a chart", function() return chart_of"1,CEO,\n" end, "summary", "was not opened" },
    { "a set of phrases", function() return (core.phrases{ "a" }) end, "image",
      "was not compiled" },
    { "a builder", function() return core.builder() end, "finish", "already used" },
  }
  for _, maker in ipairs(makers) do
    it(maker[1], function()
      local problem
      do
        local holder = setmetatable({}, { __gc = function(self)
          local _, message = pcall(self.held[maker[3]], self.held)
          problem = tostring(message)
        end })
        holder.held = maker[2]()
      end
      collectgarbage()
      collectgarbage()
      assert.truthy(problem and problem:find(maker[4]), problem)
    end)
  end

  it("a text, which is empty then", function()
    local text
    do
      local holder = setmetatable({}, { __gc = function(self) text = self.held:string() end })
      holder.held = core.text"abc"
    end
    collectgarbage()
    collectgarbage()
    assert.equal("", text)
  end)
end)
