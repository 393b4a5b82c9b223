-- Same input, same message: what is told does not depend on how a table happens to be laid out.

local core = require "cxo.core"
local facts = require "cxo.facts"

describe("of several errors the same one is told:", function()
  local pack = core.builtin()
  local chart = pack:chart(core.text"id,title\n1,CEO\n")

  local function problem(value) return (select(2, facts.book(chart, pack, value))) end

  -- Keys come in another order in another table of the same keys, as often as not.
  local function with_keys(keys, value, from)
    local t = {}
    for i = 0, #keys - 1 do t[keys[(i + from) % #keys + 1]] = value end
    return t
  end

  it("facts of people", function()
    for from = 0, 7 do
      local people = with_keys({ "9", "8", "7", "6", "5", "4", "33", "12" }, {}, from)
      assert.equal("people: nobody '12' is on the chart", problem{ people = people })
      assert.equal("people: nobody '4' is on the chart",
        problem{ people = with_keys({ 33, 4, 12, 9 }, {}, from) })
    end
  end)

  it("facts of nothing, of the firm", function()
    for from = 0, 3 do
      local keys = with_keys({ "abc", "poeple", "xyz", "frim" }, {}, from)
      assert.truthy(problem(keys):find("'abc'", 1, true))
      assert.equal("firm: 'a': true or false expected",
        problem{ firm = with_keys({ "d", "b", "a", "c" }, 1, from) })
    end
  end)
end)
