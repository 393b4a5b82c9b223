-- The project as a whole: what it says of itself is so.

local child = require "child"
local core = require "cxo.core"
local cxo = require "cxo"
local disk = require "disk"

local read, run = disk.read, disk.run

-- Roles and sources are the pack's to know.
describe("the engine and what is built on it", function()
  -- Files whose comments may show an example with the built-in pack's roles.
  local examples = {
    ["csrc/core/title.c"] = true, ["lua/cxo/answer.lua"] = true, ["lua/cxo/chart.lua"] = true,
    ["lua/cxo/init.lua"] = true,
    ["lua/cxo/instance.lua"] = true, ["lua/cxo/phrases.lua"] = true, ["lua/cxo/when.lua"] = true,
    ["csrc/core/build_books.c"] = true, ["csrc/core/title_items.c"] = true,
    ["lua/cxo/csv.lua"] = true, ["lua/cxo/title.lua"] = true, ["lua/cxo/route.lua"] = true,
  }
  -- Data for the built-in pack that are not in it: the routes that are meant when none are given,
  -- the examples in the help, and the label "both" of published sets of titles.
  local data = { ["lua/cxo/routes.lua"] = true, ["lua/cxo/cli/examples.lua"] = true,
    ["lua/cxo/cli/title.lua"] = true }

  local function mentions(text, word)
    text = " " .. text:lower():gsub("[^%w-]+", " ") .. " "
    for part in text:gmatch"[%w-]+" do
      if part == word or part == word .. "s" then return true end
    end
    for part in text:gsub("%-", " "):gmatch"%w+" do
      if part == word or part == word .. "s" then return true end
    end
    return false
  end

  local words = { "cio", "cto" }
  for source in core.builtin():each"source" do words[#words + 1] = source.id end

  local list = run"find csrc/core csrc/bind lua/cxo -name '*.[ch]' -o -name '*.lua'"
  for path in list:gmatch"[^\n]+" do
    it("know no role and no source: " .. path, function()
      local text = read(path)
      local code = path:match"%.lua$" and (text:gsub("%-%-%-? [^\n]*", ""))
        or text:gsub("/%*.-%*/", ""):gsub("//[^\n]*", "")
      for _, word in ipairs(words) do
        assert.is_truthy(data[path] or not mentions(code, word), word)
        local is_free = examples[path] or data[path] or not mentions(text, word)
        assert.is_truthy(is_free, word .. " in a comment")
      end
    end)
  end
end)

describe("lua/cxo/meta/core.d.lua", function()
  local text = read"lua/cxo/meta/core.d.lua"

  it("declares every function of the module, and no other", function()
    local declared = {}
    for name in text:gmatch"\nfunction core%.([%w_]+)" do declared[name] = true end
    for name, value in pairs(core) do
      if type(value) == "function" then
        assert.is_true(declared[name], name .. " is not declared")
        declared[name] = nil
      else
        assert.truthy(text:find("---@field " .. name .. " ", 1, true), name .. " is no field")
      end
    end
    assert.same({}, declared)
  end)

  it("declares every method of the classes, and no other", function()
    local declared, registered = {}, {}
    for class, name in text:gmatch"\nfunction (%u%l+):([%w_]+)" do
      declared[class .. ":" .. name] = true
    end
    local sources = run"cat csrc/bind/*.c"
    for class, list in sources:gmatch"(%l+)_methods%[%] = {(.-)};" do
      class = class:gsub("^%l", string.upper)
      for name in list:gmatch'"([%w]%w[%w_]*)"' do registered[class .. ":" .. name] = true end
    end
    assert.truthy(registered["Pack:find"] and registered["Set:under"])
    assert.same(registered, declared)
  end)
end)

describe("docs/api.md", function()
  local page = read"docs/api.md"

  -- Every function of a table, and of the tables in it, by the name that a reader calls it by.
  local function each_function(name, value, fn)
    for key, inner in pairs(value) do
      if type(key) == "string" and not key:find"^_" then
        if type(inner) == "function" then fn(name .. "." .. key)
        elseif type(inner) == "table" and name == "cxo" then each_function("cxo." .. key, inner, fn)
        end
      end
    end
  end

  it("tells of every function that the modules have", function()
    local count = 0
    local modules = { cxo = require "cxo", core = core, classifier = require "cxo.classifier",
      report = require "cxo.report" }
    for name, module in pairs(modules) do
      each_function(name, module, function(called)
        count = count + 1
        assert.truthy(page:find(("\n### `%s("):format(called), 1, true), called)
      end)
    end
    assert.is_true(count > 35)
  end)

  it("tells of every method of what they give", function()
    local objects = { answer = cxo.owner"help desk", title = cxo.title"CTO",
      verdict = cxo.classify"", chart = assert(cxo.chart.load{ { id = "1" } }),
      doc = require"cxo.report".new"" }
    for name, object in pairs(objects) do
      local found = 0
      for key, value in pairs(getmetatable(object).__index) do
        if type(value) == "function" and not key:find"^_" then
          found = found + 1
          assert.truthy(page:find(("\n### `%s:%s("):format(name, key), 1, true), name .. ":" .. key)
        end
      end
      assert.is_true(found > 0, name)
    end
  end)

  it("and docs/api-c.md are what the scripts write; nothing is left undocumented", function()
    for page_name, script in pairs{ api = "api", ["api-c"] = "api_c" } do
      local text, code = run(("%s docs/gen/%s.lua"):format(child(), script))
      assert.equal(0, code, text)
      assert.is_true(text == read(("docs/%s.md"):format(page_name)), page_name .. ": run make gen")
    end
  end)

  it("is there for every function of csrc/cxo.h", function()
    local c, count = read"docs/api-c.md", 0
    for name in read"csrc/cxo.h":gmatch"CXO_API [^;]-[ *](cxo_[%w_]+)%(" do
      count = count + 1
      assert.truthy(c:find(name .. "(", 1, true), name)
    end
    assert.is_true(count > 100)
  end)
end)

describe("the rockspec", function()
  it("names every Lua file and every C file of the binding", function()
    local spec = {}
    assert(loadfile("rockspec/cxo-scm-1.rockspec", "t", spec))()
    local named, existing = {}, {}
    for _, module in pairs(spec.build.modules) do
      for _, path in ipairs(type(module) == "table" and module.sources or { module }) do
        named[path] = true
      end
    end
    for _, path in pairs(spec.build.install.bin) do named[path] = true end
    local list = run"find lua csrc/bind data/classifiers -name '*.lua' -o -name '*.c'"
    for path in list:gmatch"[^\n]+" do
      if not path:match"%.d%.lua$" then existing[path] = true end
    end
    existing["csrc/onecxo.c"] = true
    assert.same(existing, named)
  end)
end)

describe("the version", function()
  local version = read"csrc/cxo.h":match'#define CXO_VERSION "([^"]+)"'

  it("is that of the module, of the newest changes and of the rockspec", function()
    assert.equal(version, core.version)
    assert.equal(version, read"CHANGELOG.md":match"\n## (%d[%d.]*)")
    local scm, release = {}, {}
    assert(loadfile("rockspec/cxo-scm-1.rockspec", "t", scm))()
    assert(loadfile(("rockspec/cxo-%s-1.rockspec"):format(version), "t", release))()
    assert.equal(version .. "-1", release.version)
    assert.equal("v" .. version, release.source.tag)
    release.version, release.source.tag = scm.version, nil
    assert.same(scm, release)
  end)

  it("is that of a host's extension, and written nowhere else", function()
    local list = run"find hosts -name '*.control'"
    for path in list:gmatch"[^\n]+" do
      assert.equal(version, read(path):match"default_version = '([^']+)'", path)
    end
    for _, path in ipairs{ "docs/man/cxo.1", "docs/man/cxo.3", "csrc/library.mk", "Makefile" } do
      assert.is_nil(read(path):find(version, 1, true), path)
    end
  end)
end)
