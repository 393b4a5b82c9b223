-- The classifiers that come with cxo: each says of made-up texts what they are, and of the five
-- sources whose view they take. Texts "h1" ... were written before the cues; those in `heldout` by
-- another hand, and none of them ever led to a cue.

local command = require "spec.command"
local cjson = require "cjson"
local classifiers = require "cxo.classifiers"
local cxo = require "cxo"

local function lines(path)
  local list = {}
  for line in io.lines(path) do list[#list + 1] = cjson.decode(line) end
  return list
end

describe("classifiers that come with cxo", function()
  it("are the packs of their folder, one each, under its own name", function()
    local files, known = {}, {}
    local pipe = assert(io.popen"ls data/classifiers")
    for name in pipe:lines() do files[#files + 1] = name:match"^(%l+)%.lua$" or name end
    pipe:close()
    for i, id in ipairs(classifiers.ids) do known[i] = id end
    table.sort(known)
    assert.same(known, files)
    for _, id in ipairs(known) do
      local kb = assert(classifiers.instance(cxo, id))
      local last
      for each in kb.pack:each"classifier" do last = each.id end
      assert.equal(id, last)
    end
  end)

  for _, id in ipairs(classifiers.ids) do
    for _, case in ipairs(lines("spec/fixtures/classifiers/" .. id .. ".jsonl")) do
      it(("%s: %s is %s"):format(id, case.id, case.label), function()
        local verdict = assert(cxo.classify(case.text, { classifier = id, title = false }))
        assert.equal(case.label, verdict.role, verdict:why())
      end)
    end
  end

  it("decide most texts that they were not made by, and nearly all of those rightly", function()
    local labelled, decided, right = 0, 0, 0
    for _, id in ipairs(classifiers.ids) do
      local path = "spec/fixtures/classifiers/heldout/" .. id .. ".jsonl"
      for _, case in ipairs(id ~= "view" and lines(path) or {}) do
        local role = assert(cxo.classify(case.text, { classifier = id, title = false })).role
        if case.label ~= "none" then
          labelled = labelled + 1
          decided = decided + (role ~= "none" and role ~= "ambiguous" and 1 or 0)
          right = right + (role == case.label and 1 or 0)
        end
      end
    end
    assert.equal(42, labelled)
    assert.is_true(decided >= 30 and right / decided >= 0.95, right .. " of " .. decided)
  end)

  it("are made once for an instance, and keep its settings", function()
    local kb = assert(cxo.new{ policy = "airfocus", size = 20 })
    local first = assert(classifiers.instance(kb, "firm"))
    assert.equal(first, classifiers.instance(kb, "firm"))
    assert.equal("airfocus", first.scope().name)
    assert.equal(20, first.scope().size)
    assert.equal(kb, classifiers.instance(kb, "duties"))
  end)

  it("serve as custom ones do, patterns included", function()
    local mine = assert(require"cxo.classifier".new{ classifier = "line",
      cues = { ["line-revenue"] = function(text, from) return text:find("EUR %d+", from) end } })
    assert.equal("top", mine:classify("EUR 20 more from every client").role)
  end)

  it("are refused where the instance's packs have their ids in use", function()
    local path = os.tmpname()
    local file = assert(io.open(path, "w"))
    file:write[[return { roles = { { id = "product", name = "Goods" } } }]]
    file:close()
    local kb = assert(cxo.new{ packs = { path } })
    os.remove(path)
    local verdict, message = kb.classify("x", { classifier = "aim" })
    assert.is_nil(verdict)
    assert.truthy(message:find("aim.lua:6:", 1, true), message)
  end)
end)

describe("whose view an article takes", function()
  local sources = { "000_f6a13e739b9a36ac", "001_d2444296888164be", "002_b383fb00af7688ce",
    "003_0555e645f8cc57ab", "004_88940ca33f06789b" }
  local order = {}
  for source in cxo.sources() do order[#order + 1] = source.id end

  for i, name in ipairs(sources) do
    it(order[i] .. " finds itself", function()
      local file = io.open("../shared/sources/" .. name .. ".txt", "rb")
      if not file then return pending"the sources are not here" end
      local text = file:read"a"
      file:close()
      for _, policy in ipairs{ "default", "strict", order[i % 5 + 1] } do
        local verdict = assert(cxo.classify(text,
          { classifier = "view", title = false, policy = policy }))
        assert.equal(order[i], verdict.role)
        assert.equal("any", verdict.policy)
        assert.is_true(verdict.share >= 60, verdict:why())
      end
    end)
  end

  it("cites the claim of that source among those of each cue", function()
    local kb = assert(classifiers.instance(cxo, "view"))
    for cue in kb.pack:each"cue" do
      if cue.classifier == "view" then
        assert.truthy(kb.pack:find("claim", cue.proposition .. "@" .. cue.role), cue.id)
      end
    end
  end)
end)

describe("cxo classify --classifier", function()
  local folder = command.folder{ ["plan.txt"] = "Ship the new product to its first customers." }
  teardown(folder.remove)

  it("lists them", function()
    local output = folder.run"classify --list".out
    local listed, ids = cjson.decode(folder.run"classify --list --format json".out), {}
    for i, each in ipairs(listed.classifiers) do
      ids[i] = each.id
      assert.truthy(output:find("\n" .. each.id .. " ", 1, true), each.id)
    end
    assert.same({ "duties", table.unpack(classifiers.ids) }, ids)
  end)

  it("takes one, and measures it", function()
    local result = folder.run"classify --classifier aim plan.txt"
    assert.same({ "", 0 }, { result.err, result.exit })
    assert.truthy(result.out:find("Verdict: product", 1, true))
    folder.write("texts.jsonl", '{"text": "Sell a new product.", "label": "product"}\n')
    result = folder.run"classify --classifier aim --score texts.jsonl"
    assert.truthy(result.out:find("1 of 1", 1, true))
  end)

  it("suggests one", function()
    local result = folder.run"classify --classifier aims plan.txt"
    assert.same({ "cxo: no classifier 'aims' (did you mean 'aim'?)\n", 2 },
      { result.err, result.exit })
  end)
end)
