local options = require "cxo.options"

local words = { "policy", "size", "small_below", "set" }

describe("options.nearest", function()
  local cases = {
    { "the word itself", "policy", words, "policy" },
    { "a letter left out", "polcy", words, "policy" },
    { "a letter too many", "ppolicy", words, "policy" },
    { "another letter", "polici", words, "policy" },
    { "neighbours swapped, one edit", "szie", words, "size" },
    { "two edits in a word of six", "plicyy", words, "policy" },
    { "three edits in a word of six", "plcyyy", words, nil },
    { "one edit in a word of three", "sit", { "set" }, "set" },
    { "two edits in a word of three", "sin", { "set" }, nil },
    { "a short word allows one edit", "st", words, "set" },
    { "a single letter allows one edit", "x", { "y" }, "y" },
    { "case does not count", "POLICY", words, "policy" },
    { "nor that of the candidate, which comes as it is", "polcy", { "POLICY" }, "POLICY" },
    { "an exact match wins wherever it stands", "set", { "sit", "sat", "set" }, "set" },
    { "of equally near ones the first", "sot", { "sat", "set" }, "sat" },
    { "and the first the other way round", "sot", { "set", "sat" }, "set" },
    { "the nearer of two", "airfocs", { "airfoil", "airfocus" }, "airfocus" },
    { "nothing alike", "zebra", words, nil },
    { "no candidates", "policy", {}, nil },
    { "a blank is a letter", "small below", words, "small_below" },
    { "a word of 64 bytes is compared", ("a"):rep(64), { ("a"):rep(63) }, ("a"):rep(63) },
    { "a longer one is not", ("a"):rep(65), { ("a"):rep(65) }, nil },
    { "nor a longer candidate", ("a"):rep(64), { ("a"):rep(65) }, nil },
    { "bytes, not characters", "caf\u{E9}", { "cafe" }, nil },
  }
  for _, case in ipairs(cases) do
    local name, word, candidates, expected = table.unpack(case, 1, 4)
    it(name, function()
      assert.equal(expected, options.nearest(word, candidates))
    end)
  end

  -- Every word one edit away is found, and every word found is as near as a plain definition says.
  it("agrees with the definition of the distance", function()
    local function distance(a, b)
      if #a == 0 or #b == 0 then return #a + #b end
      local x, y = a:sub(1, -2), b:sub(1, -2)
      local best = math.min(distance(x, b) + 1, distance(a, y) + 1,
        distance(x, y) + (a:sub(-1) == b:sub(-1) and 0 or 1))
      if #a > 1 and #b > 1 and a:sub(-1) == b:sub(-2, -2) and a:sub(-2, -2) == b:sub(-1) then
        best = math.min(best, distance(a:sub(1, -3), b:sub(1, -3)) + 1)
      end
      return best
    end
    local all = { "a", "b", "ab", "ba", "aab", "aba", "abb", "bab", "abab", "baab", "abba", "aabb",
      "babaab", "abbbab", "bbabaa" }
    for _, word in ipairs(all) do
      local limit = math.max(1, #word // 3)
      for _, candidate in ipairs(all) do
        local expected = distance(word, candidate) <= limit and candidate or nil
        assert.equal(expected, options.nearest(word, { candidate }), word .. " " .. candidate)
      end
    end
  end)
end)

describe("options.hint", function()
  it("names the nearest word", function()
    assert.equal(" (did you mean 'policy'?)", options.hint("polcy", words))
  end)

  it("is empty where none is near", function()
    assert.equal("", options.hint("zebra", words))
  end)
end)

describe("options.check", function()
  local known = { policy = "string", size = "integer", share = "number", set = "table",
    quiet = "boolean", each = "function" }

  -- As every function with options calls it; so the caller of `ask` is to blame.
  local function ask(opts)
    opts = options.check(opts, known)
    return opts
  end

  it("gives an empty table for nil", function()
    assert.same({}, ask(nil))
  end)

  it("gives another empty table each time", function()
    assert.not_equal(ask(nil), ask(nil))
  end)

  it("gives back the table that it was given", function()
    local opts = { policy = "a", size = 1, share = 0.5, set = {}, quiet = false, each = print }
    assert.equal(opts, ask(opts))
    assert.same({ policy = "a", size = 1, share = 0.5, set = {}, quiet = false, each = print },
      opts)
  end)

  it("takes an integer where a number will do", function()
    assert.same({ share = 3 }, ask{ share = 3 })
  end)

  local cases = {
    { "a string for the table", "policy", "options: table expected, got string" },
    { "a number for the table", 7, "options: table expected, got number" },
    { "false for the table", false, "options: table expected, got boolean" },
    { "an unknown key, with a near one", { polcy = "x" },
      "unknown option 'polcy' (did you mean 'policy'?)" },
    { "an unknown key, with none near", { zebra = "x" }, "unknown option 'zebra'" },
    { "a key of another case", { Policy = "x" },
      "unknown option 'Policy' (did you mean 'policy'?)" },
    { "an item without a key", { "policy" }, "unknown option '1'" },
    { "a key that is true", { [true] = "x" }, "unknown option 'true'" },
    { "a number for a string", { policy = 5 }, "option 'policy': string expected, got number" },
    { "a string for an integer", { size = "5" }, "option 'size': integer expected, got string" },
    { "a string for a boolean", { quiet = "no" }, "option 'quiet': boolean expected, got string" },
    { "a string for a table", { set = "k=v" }, "option 'set': table expected, got string" },
    { "false for a string", { policy = false }, "option 'policy': string expected, got boolean" },
  }
  for _, case in ipairs(cases) do
    local name, opts, message = table.unpack(case, 1, 3)
    it("refuses " .. name .. ", at the caller", function()
      local function misuse() local result = ask(opts) return result end
      local info = debug.getinfo(misuse, "S")
      local ok, got = pcall(misuse)
      assert.is_false(ok)
      assert.equal(("%s:%d: %s"):format(info.short_src, info.linedefined, message), got)
    end)
  end

  it("does not take a float for an integer", function()
    local ok, got = pcall(ask, { size = 1.5 })
    assert.is_false(ok)
    assert.matches("option 'size': integer expected, got ", got, 1, true)
  end)
end)
