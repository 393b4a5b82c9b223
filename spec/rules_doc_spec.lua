-- docs/rules.md: what its sentences find, and what is said of broken ones.

local cxo = require "cxo"
local disk = require "disk"
local when = require "cxo.when"

local file = assert(io.open("docs/rules.md", "rb"))
local page = file:read"a"
file:close()

local blocks = {} -- by what stands behind the fence; several of one kind in a row
for head, body in page:gmatch"```([^\n]+)\n(.-)\n```" do
  blocks[head] = blocks[head] or {}
  table.insert(blocks[head], body)
end

local function temporary(text) return disk.new(text .. "\n") end

describe("docs/rules.md", function()
  local paths = {}
  setup(function()
    paths["people.csv"] = temporary(blocks["csv people.csv"][1])
  end)
  teardown(function()
    for _, path in pairs(paths) do os.remove(path) end
  end)

  for _, body in ipairs(blocks.when) do
    for line in body:gmatch"[^\n]+" do
      local sentence, ids = line:match"^(.-) %->%s*(.*)$"
      it(sentence, function()
        local chart = assert(cxo.chart.load(paths["people.csv"]))
        local book = assert(require"cxo.facts".book(chart.core, cxo.pack,
          { firm = { ["technology-products"] = true } }))
        local scene = when.scene(chart.core, true, { facts = book, pack = cxo.pack, size = 20 })
        local verdict, subjects = assert(when.compile(sentence, cxo.pack)).test(scene)
        local found = {}
        for i, number in ipairs(verdict and subjects and subjects:list() or {}) do
          found[i] = chart:person(number).id
        end
        if verdict and #found == 0 then found[1] = "-" end
        assert.equal(ids, table.concat(found, " "))
      end)
    end
  end

  it("its messages are those that are given", function()
    for sentence, message in blocks.errors[1]:gmatch"([^\n]+)\n([^\n]+)" do
      assert.equal(message, (select(2, when.compile(sentence, cxo.pack))))
    end
  end)

  it("names all of the language", function()
    for _, words in ipairs{ "nearer to", "owning", "whose", "nobody owns", "every", "at most" } do
      assert.truthy(page:find(words, 1, true), words)
    end
  end)
end)
