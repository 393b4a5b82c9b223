-- Policies: which side is taken in a conflict, what then stands, and which settings are refused.

local core = require "cxo.core"
local cxo = require "cxo"
local pack = require "cxo.pack"

-- A pack from short words: claims "a@s1 b@s2", conflicts with a knob (or false), a default (or
-- false) and sides "x: a b". A source s1 has the origin o1; s1b shares it.
local function compile(claims, conflicts)
  local sources, said, order, seen = {}, {}, {}, {}
  for proposition, source in claims:gmatch"(%w+)@(%w*)" do
    if not said[proposition] then
      said[proposition] = {}
      order[#order + 1] = proposition
    end
    if source ~= "" then
      table.insert(said[proposition],
        ("{ source = '%s', hedge = 'plain', locator = 'l' }"):format(source))
      if not seen[source] then
        seen[source] = true
        sources[#sources + 1] = ("{ id = '%s', title = 't', kind = 'k', origin = '%s' }"):format(
          source, source:match"^%a%d")
      end
    end
  end
  local propositions, blocks = {}, {}
  for i, id in ipairs(order) do
    propositions[i] = ("{ id = '%s', topic = 't', statement = 's', claims = { %s } }"):format(id,
      table.concat(said[id], ", "))
  end
  for i, conflict in ipairs(conflicts) do
    local sides = {}
    for k = 3, #conflict do
      local value, held, excludes = conflict[k]:match"^(%w+):([%w ]*)!?(.*)$"
      sides[#sides + 1] = ("{ value = '%s', propositions = { %s }, excludes = { %s } }"):format(
        value, (held:gsub("%w+", "'%0',")), (excludes:gsub("%S+", "'%0',")))
    end
    blocks[i] = ("{ id = 'C%d', kind = 'direct', point = 'p', %s %s sides = { %s } }"):format(i,
      conflict[1] and ("knob = '%s',"):format(conflict[1]) or "",
      conflict[2] and ("default = '%s',"):format(conflict[2]) or "", table.concat(sides, ", "))
  end
  return assert(pack.compile{ { name = "policy.lua", text = ("return { topics = { { id = 't', "
    .. "name = 'T' } }, sources = { %s }, propositions = { %s }, conflicts = { %s } }"):format(
    table.concat(sources, ", "), table.concat(propositions, ", "), table.concat(blocks, ", ")) } })
end

-- "C1=x C2=-; a=admitted b=rejected"
local function show(compiled, policy)
  local sides, standings = {}, {}
  for conflict in compiled:each"conflict" do
    sides[#sides + 1] = conflict.id .. "=" .. (policy:side(conflict) or "-")
  end
  for proposition in compiled:each"proposition" do
    standings[#standings + 1] = proposition.id .. "=" .. policy:standing(proposition)
  end
  return table.concat(sides, " ") .. "; " .. table.concat(standings, " ")
end

describe("a policy:", function()
  local two_sides = { "k", "x", "x: a", "y: b" }
  -- what it is about, claims, conflicts, then policy (or policy and settings) and what comes of it
  local cases = {
    { "two sides", "a@s1 b@s2 c@s1", { two_sides },
      { "default", "C1=x; a=admitted b=rejected c=admitted" },
      { "strict", "C1=-; a=disputed b=disputed c=admitted" },
      { "majority", "C1=-; a=disputed b=disputed c=admitted" }, -- one against one
      { "s1", "C1=x; a=admitted b=silent c=admitted" },
      { "s2", "C1=y; a=silent b=admitted c=silent" },
      { "default", { { "k", "y" } }, "C1=y; a=rejected b=admitted c=admitted" },
      { "strict", { { "k", "x" } }, "C1=x; a=admitted b=rejected c=admitted" },
      { "s1", { { "k", "y" } }, "C1=y; a=rejected b=silent c=admitted" } },
    { "no default", "a@s1 b@s2", { { "k", false, "x: a", "y: b" } },
      { "default", "C1=-; a=disputed b=disputed" },
      { "default", { { "k", "x" } }, "C1=x; a=admitted b=rejected" } },
    { "nobody says it", "a@ b@s2", { two_sides },
      { "default", "C1=x; a=silent b=rejected" },
      { "majority", "C1=y; a=silent b=admitted" },
      { "strict", "C1=-; a=silent b=disputed" } },

    { "a source that contradicts itself", "a@s1 b@s1 b@s2", { two_sides },
      { "s1", "C1=-; a=disputed b=disputed" }, { "s2", "C1=y; a=silent b=admitted" },
      { "majority", "C1=y; a=rejected b=admitted" } },
    { "a source for a compromise", "a@s1 b@s1 b@s2",
      { { "k", "x", "x: a", "y: b", "z: a b" } },
      { "s1", "C1=z; a=admitted b=admitted" }, { "s2", "C1=y; a=silent b=admitted" } },
    { "common ground is not contested", "a@s1 b@s2 c@s3",
      { { "k", "x", "x: a c", "y: b c" } },
      { "default", "C1=x; a=admitted b=rejected c=admitted" },
      { "strict", "C1=-; a=disputed b=disputed c=admitted" },
      { "s3", "C1=-; a=silent b=silent c=admitted" } },

    { "the side with more origins", "a@s1 a@s2 b@s3", { two_sides },
      { "majority", "C1=x; a=admitted b=rejected" } },
    { "sources of one origin are one voice", "a@s1 a@s1b b@s2", { two_sides },
      { "majority", "C1=-; a=disputed b=disputed" } },
    { "and count on each side that they speak for", "a@s1 b@s1b b@s2", { two_sides },
      { "majority", "C1=y; a=rejected b=admitted" } },
    { "three sides, two tied", "a@s1 b@s2 c@s3 a@s4 b@s5",
      { { "k", "x", "x: a", "y: b", "z: c" } },
      { "majority", "C1=-; a=disputed b=disputed c=disputed" } },
    { "a compromise with no origin of its own wins nothing", "a@s1 a@s2 b@s1",
      { { "k", "x", "x: a", "y: b", "z: a b" } },
      { "majority", "C1=x; a=admitted b=rejected" } },
    { "a compromise with more origins wins", "a@s1 b@s2",
      { { "k", "x", "x: a", "y: b", "z: a b" } },
      { "majority", "C1=z; a=admitted b=admitted" } },
    { "two compromises, one inside the other", "a@s1 b@s2 c@s2",
      { { "k", "x", "w: a b c", "x: a", "y: b", "z: a b" } },
      { "majority", "C1=z; a=admitted b=admitted c=rejected" } },
    { "two compromises, neither inside the other", "a@s1 b@s2 c@s2",
      { { "k", "x", "x: a", "y: a b", "z: a c" } }, -- "a" is in all of them
      { "majority", "C1=-; a=admitted b=disputed c=disputed" } },
    { "an empty side wins no vote and can be set", "a@s1 b@s2 b@s3",
      { { "k", "any", "x: a", "y: b", "any:" } },
      { "majority", "C1=y; a=rejected b=admitted" },
      { "default", "C1=any; a=rejected b=rejected" } },

    { "conflicts of one knob follow the first", "a@s1 b@s2 c@s1 d@s2 d@s3",
      { two_sides, { "k", false, "y: d", "x: c" } },
      { "default", "C1=x C2=x; a=admitted b=rejected c=admitted d=rejected" },
      { "majority", "C1=- C2=-; a=disputed b=disputed c=disputed d=disputed" },
      { "default", { { "k", "y" } }, "C1=y C2=y; a=rejected b=admitted c=rejected d=admitted" },
      { "strict", "C1=- C2=-; a=disputed b=disputed c=disputed d=disputed" } },
    { "the majority of the first decides them", "a@s1 a@s2 b@s3 c@s1 d@s2 d@s3",
      { two_sides, { "k", false, "x: c", "y: d" } },
      { "majority", "C1=x C2=x; a=admitted b=rejected c=admitted d=rejected" } },
    { "a source speaks on each for itself", "a@s1 b@s2 c@s2 d@s1",
      { two_sides, { "k", false, "x: c", "y: d" } },
      { "s1", "C1=x C2=y; a=admitted b=silent c=silent d=admitted" },
      { "s1", { { "k", "x" } }, "C1=x C2=x; a=admitted b=silent c=silent d=rejected" } },
    { "what two conflicts contest must survive both", "a@s1 b@s2 c@s3",
      { two_sides, { "l", "v", "v: c", "w: a" } },
      { "default", "C1=x C2=v; a=rejected b=rejected c=admitted" },
      { "default", { { "l", "w" } }, "C1=x C2=w; a=admitted b=rejected c=rejected" },
      { "strict", { { "l", "w" } }, "C1=- C2=w; a=disputed b=disputed c=rejected" },
      { "strict", { { "l", "v" } }, "C1=- C2=v; a=rejected b=disputed c=admitted" } },

    { "a conflict without a knob is only reported", "a@s1 b@s2 b@s3",
      { { false, false, "x: a", "y: b" } },
      { "default", "C1=-; a=admitted b=admitted" },
      { "majority", "C1=-; a=admitted b=admitted" },
      { "s1", "C1=-; a=admitted b=silent" },
      { "strict", "C1=-; a=disputed b=disputed" } },
    { "and does not undo what others reject", "a@s1 b@s2",
      { { false, false, "x: a", "y: b" }, two_sides },
      { "default", "C1=- C2=x; a=admitted b=rejected" },
      { "strict", { { "k", "x" } }, "C1=- C2=x; a=disputed b=rejected" } },
    { "a side listed twice over", "a@s1 b@s2 b@s3",
      { { "k", "x", "x: a a a", "y: b" } },
      { "majority", "C1=y; a=rejected b=admitted" } },
  }
  for _, case in ipairs(cases) do
    local name, claims, conflicts = table.unpack(case, 1, 3)
    for i = 4, #case do
      local policy, settings, expected = case[i][1], {}, case[i][2]
      if case[i][3] then settings, expected = case[i][2], case[i][3] end
      local words = { policy }
      for k, pair in ipairs(settings) do words[k + 1] = table.concat(pair, "=") end
      it(("%s: %s"):format(name, table.concat(words, ", ")), function()
        local compiled = compile(claims, conflicts)
        assert.equal(expected, show(compiled, assert(compiled:policy(policy, settings))))
      end)
    end
  end
end)

describe("settings that contradict each other are refused:", function()
  local compiled = compile("a@s1 b@s2 c@s1 d@s2", {
    { "k", "x", "x: a!C2@w C3@x", "y: b" }, { "l", "v", "v: c", "w: d" },
    { "m", false, "x: a", "y: b" }, { "l", false, "w: c", "v: d" },
  })
  local cases = {
    { { { "k", "x" }, { "l", "w" } }, "k=x and l=w exclude each other (C1, C2)" },
    { { { "l", "w" }, { "k", "x" } }, "k=x and l=w exclude each other (C1, C2)" },
    { { { "m", "x" }, { "k", "x" } }, "k=x and m=x exclude each other (C1, C3)" },
    { { { "k", "x" }, { "k", "y" } }, "k=x and k=y exclude each other" },
    { { { "l", "v" }, { "k", "y" }, { "l", "w" } }, "l=v and l=w exclude each other" },
    { { { "k", "x" }, { "l", "v" } } },
    { { { "k", "y" }, { "l", "w" } } },
    { { { "k", "y" }, { "k", "y" } } }, -- twice the same is no contradiction
    { { { "k", "x" } } }, -- what was not set by name stands back
    { { { "k", "z" } }, "knob 'k' has no side 'z'" },
    { { { "n", "x" } }, "no knob 'n'" },
    { { { "", "x" } }, "no knob ''" },
    { { { "k", "" } }, "knob 'k' has no side ''" },
  }
  for i, case in ipairs(cases) do
    it(("%d: %s"):format(i, case[2] or "none here"), function()
      for _, name in ipairs(compiled:policies()) do
        local policy, message, code = compiled:policy(name, case[1])
        if case[2] then
          assert.same({ nil, case[2], "policy" }, { policy, message, code })
        else
          assert.truthy(policy, message)
        end
      end
    end)
  end

  it("also where a knob of the same name follows", function()
    local following = compile("a@s1 b@s2 c@s1 d@s2", {
      { "l", "v", "v: c", "w: d" }, { "l", false, "v: a", "w: b" },
      { "k", "x", "x: a!C2@w", "y: b" },
    })
    local _, message = following:policy("default", { { "k", "x" }, { "l", "w" } })
    assert.equal("k=x and l=w exclude each other (C3, C2)", message)
  end)

  it("raise where they are no pairs of strings", function()
    for _, settings in ipairs{ "k=x", { "k" }, { {} }, { { "k" } }, { { "k", {} } } } do
      assert.error(function() compiled:policy("default", settings) end)
    end
  end)
end)

describe("the built-in pack", function()
  it("refuses to part the roles always and yet to go by size", function()
    local message = "merge=never and staffing=by-size exclude each other (K26, K08)"
    local set = { merge = "never", staffing = "by-size" }
    assert.same({ nil, message, "policy" }, { cxo.new{ set = set } })
    assert.same({ nil, message, "policy" }, { cxo.owner("help desk", { set = set }) })
    assert.same({ nil, message, "policy" }, { cxo.first_hire{ set = set } })
    assert.same({ nil, message, "policy" }, { cxo.compare("cio", "cto", { set = set }) })
    assert.truthy(cxo.new{ set = { merge = "never", staffing = "both-asap" } })
    assert.truthy(cxo.new{ set = { merge = "never" } })
    assert.truthy(cxo.new{ set = { merge = "small-only", staffing = "by-size" } })
    local kb = assert(cxo.new{ set = { merge = "never" } })
    assert.truthy(kb.owner("help desk", { set = { staffing = "by-size" } })) -- in its place
  end)

  it("takes the default of every knob, and follows it", function()
    local policy, defaults = assert(core.builtin():policy()), {}
    for conflict in core.builtin():each"conflict" do
      if conflict.knob then
        defaults[conflict.knob] = defaults[conflict.knob] or conflict.default
        assert.equal(defaults[conflict.knob], policy:side(conflict), conflict.id)
      else
        assert.is_nil(policy:side(conflict))
      end
    end
  end)

  -- Knobs whose side under "majority" is not the default, or where it is a tie.
  it("votes", function()
    local policy, differing = assert(core.builtin():policy"majority"), {}
    for conflict in core.builtin():each"conflict" do
      local side = policy:side(conflict)
      if conflict.default and side ~= conflict.default then
        differing[#differing + 1] = ("%s=%s"):format(conflict.id, side or "-")
      end
    end
    assert.equal("K08=- K09=- K13=cio-final K15=each-own-field K31=-",
      table.concat(differing, " "))
  end)

  it("knows its policies by name", function()
    for _, name in ipairs(core.builtin():policies()) do assert(core.builtin():policy(name)) end
    assert.same({ "default", "majority", "strict" }, compile("a@", {}):policies())
  end)

  it("hints at the sides of a knob whose name has signs in it", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write"return { conflicts = { { id = 'S1', kind = 'direct', point = 'p', knob = 'a-b.c', \z
      default = 'x', sides = { { value = 'x' }, { value = 'y' } } } } }"
    file:close()
    local result = table.pack(cxo.new{ packs = { path }, set = { ["a-b.c"] = "z" } })
    os.remove(path)
    assert.same({ nil, "knob 'a-b.c' has no side 'z'; it has: x, y", "policy", n = 3 }, result)
  end)
end)
