-- docs/pack.md: its table says what csrc/cxo.h says.

local disk = require "disk"

local read = disk.read

local page = read"docs/pack.md"

describe("docs/pack.md, the table of fields", function()
  local header = read"csrc/cxo.h"

  local kinds = {}
  for name, word, key, parent in header:gmatch'K%((%u+), "(%l+)", "(%l+)", (%u+), %u' do
    kinds[name] = { word = word, key = key, parent = parent }
  end

  local holds = {
    TEXT = function() return "text" end,
    TEXTS = function() return "texts" end,
    REF = function(of) return ("id in `%s`"):format(kinds[of].key) end,
    REFS = function(of) return ("ids in `%s`"):format(kinds[of].key) end,
    NUMBER = function() return "whole number" end,
    CHOICE = function(_, words) return "one of: " .. words:gsub(" ", ", ") end,
  }

  -- The first three cells of each row, as the header would have them.
  local function expected()
    local rows, last = {}, nil
    local pattern = 'F%((%u+), [%u_]+, "([%l_-]+)", (%u+), (%u+), ([%u| 0]+),[%s\\]*"([^"]*)"%)'
    for kind, field, type, of, flags, words in header:gmatch(pattern) do
      local known = kinds[kind]
      if holds[type] then -- else it is never written in a file
        local list = kind == last and "" or ("`%s`"):format(known.key)
        if list ~= "" and known.parent ~= "NONE" then
          list = ("%s in `%s`"):format(list, kinds[known.parent].key)
        end
        local what = holds[type](of, words)
        if flags:find"PHRASE" then what = what .. "; read in titles" end
        if flags:find"WEIGHED" then what = what .. "; sought in texts" end
        if flags:find"ASKED" then what = what .. "; read in questions" end
        if flags:find"INHERITED" then
          what = ("%s; else its %s's"):format(what, kinds[known.parent].word)
        end
        local star = flags:find"REQUIRED" and "*" or ""
        rows[#rows + 1] = ("%s | `%s`%s | %s"):format(list, field, star, what)
        last = kind
      end
    end
    return rows
  end

  it("is that of CXO_KINDS and CXO_FIELDS", function()
    local rows = {}
    local pattern = "\n| ?([^\n|]-) | (`[%l_-]+`%*?) | ([^\n|]+) | [^\n]-|%f[\n]"
    for list, field, what in page:gmatch(pattern) do
      rows[#rows + 1] = ("%s | %s | %s"):format(list, field, what)
    end
    local wanted = expected()
    assert.is_true(#wanted > 60)
    for i = 1, math.max(#wanted, #rows) do assert.equal(wanted[i], rows[i], "row " .. i) end
  end)

  it("misses no field: the header has as many as the pattern finds", function()
    local n, hidden = #expected(), 0
    local list = header:match"#define CXO_FIELDS(.-)\ntypedef"
    for type in list:gmatch', "[%l_-]+", (%u+), ' do
      if not holds[type] then hidden = hidden + 1 end
    end
    local _, all = list:gsub("\n  F%(", "")
    assert.equal(all, n + hidden)
  end)
end)
