-- What Lua reads from strangers, seeds changed at random: a value, or nil with a message and a
-- code, and nothing raised or endless. The same changes every time; CXO_FUZZ_RUNS=N makes more of
-- them, from CXO_FUZZ_SEED on. What was found once lies among the seeds of spec/fuzz/readers.

local chart = require "cxo.chart"
local conf = require "cxo.conf"
local cxo = require "cxo"
local facts = require "cxo.facts"
local formats = require "cxo.formats"
local literal = require "cxo.literal"
local when = require "cxo.when"

local RUNS = tonumber(os.getenv"CXO_FUZZ_RUNS" or 400) -- for each reader
local SEED = tonumber(os.getenv"CXO_FUZZ_SEED" or 1)
local MOST_STEPS = 20000000 -- instructions of the interpreter in one run

-- Numbers -----------------------------------------------------------------------------------

local state

local function below(n) -- 0 .. n - 1
  state = (state * 6364136223846793005 + 1442695040888963407) & 0x7FFFFFFFFFFFFFFF
  return (state >> 33) % n
end

-- Changes -----------------------------------------------------------------------------------

local words = { "\0", "\n", "\r\n", "\t", " ", '"', "'", "\\", "{", "}", "[", "]", "(", ")", ",",
  ";", ":", "=", "|", "#", "-", "--", "[[", "]]", "\\u{", "\\ud800", "\xFF\xFE", "\xEF\xBB\xBF",
  "\xC3", "é", "\u{202E}", "null", "nil", "true", "0", "-1", "1e999", "99999999999999999999",
  "0x7FFFFFFFFFFFFFFF", "dn: ", "dn:: ", ":< ", "cn:: A%", "Resources", "userName", "return ",
  "not ", "and ", "or ", "any ", "every ", "who ", "{subject}", "{a|b}", "{", "id", "manager" }

local changes = {
  function(text, at) return text:sub(1, at - 1) .. string.char(below(256)) .. text:sub(at + 1) end,
  function(text, at) return text:sub(1, at - 1) .. text:sub(at + 1 + below(8)) end,
  function(text, at) return text:sub(1, at) .. words[below(#words) + 1] .. text:sub(at + 1) end,
  function(text, at) return text:sub(1, at) .. text:sub(1 + below(at), at) .. text:sub(at + 1) end,
  function(text, at) return text:sub(1, at) end,
  function(text, at, other) return text:sub(1, at) .. other:sub(1 + below(#other + 1)) end,
  function(text, at) return text:sub(1, at) .. text:sub(at, at):rep(below(300)) .. text:sub(at + 1)
  end,
}

local function changed(seeds)
  local text, other = seeds[below(#seeds) + 1], seeds[below(#seeds) + 1]
  for _ = 1, 1 + below(6) do
    if #text > 0 then text = changes[below(#changes) + 1](text, 1 + below(#text), other) end
  end
  return text
end

-- Readers -----------------------------------------------------------------------------------

local path = os.tmpname()

local function with_file(text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
  return path
end

-- A chart file in a format goes all the way, to findings.
local function chart_reader(name)
  local reader = require("cxo.formats." .. name)
  return function(text)
    local found, message, code = reader.read(text, cxo)
    if not found then return nil, message, code end
    local csv = formats.csv(found.headers, found.rows)
    if csv:find"%z" then return true end
    local made
    made, message, code = chart.from_csv(cxo, "x", csv)
    if not made then return nil, message, code end
    return made:check{ policy = "airfocus" }
  end
end

local people = assert(cxo.chart.load("spec/fixtures/u3.csv"))
local readers = {
  json = chart_reader"json", scim = chart_reader"scim", ldif = chart_reader"ldif",
  outline = chart_reader"outline",
  literal = function(text) return literal.read(text, "x") end,
  conf = function(text) return conf.read(with_file(text)) end,
  facts = function(text)
    local value, message, code = facts.read(with_file(text))
    if value == nil then return nil, message, code end
    return people:check{ facts = value }
  end,
  when = function(text)
    local condition, message, code = when.compile(text, cxo.pack)
    if not condition then return nil, message, code end
    condition.test(when.scene(people.core, nil, { pack = cxo.pack, size = 20, small_below = 50,
      policy = cxo.scope().policy }))
    return true
  end,
  rules = function(text)
    local kb, message, code = cxo.new{ packs = { with_file(text) } }
    if not kb then return nil, message, code end
    return assert(kb.chart.load("spec/fixtures/u3.csv")):check{ policy = "airfocus" }
  end,
}
local slower = { rules = 8 } -- times

local function seeds_of(name)
  local seeds = {}
  for file in io.popen("LC_ALL=C ls spec/fuzz/readers/" .. name .. "/*"):lines() do
    local handle = assert(io.open(file, "rb"))
    seeds[#seeds + 1] = handle:read"a"
    handle:close()
  end
  assert(#seeds > 0, name)
  return seeds
end

-- What is wrong with how a text was read, if anything.
local function complaint(read, text)
  debug.sethook(function() error"endless" end, "", MOST_STEPS)
  local done, value, message, code = pcall(read, text)
  debug.sethook()
  if not done then return "raised " .. tostring(value) end
  if value ~= nil then return end
  if type(message) ~= "string" or message == "" then return "no message" end
  if type(code) ~= "string" then return "no code: " .. message end
  if message:find"^[^\n]*%.lua:%d+: " then return "a message of the program: " .. message end
  if #message > 3000 then return ("a message of %d bytes"):format(#message) end
end

describe("readers of what strangers write:", function()
  for name, read in pairs(readers) do
    it(name, function()
      local seeds, accepted = seeds_of(name), 0
      for _, seed in ipairs(seeds) do assert.is_nil(complaint(read, seed)) end
      state = SEED
      for run = 1, RUNS // (slower[name] or 1) do
        local text = changed(seeds)
        local wrong = complaint(read, text)
        if wrong then
          error(("run %d: %s, of %q"):format(run, wrong, text), 0)
        end
        accepted = accepted + ((read(text)) ~= nil and 1 or 0)
      end
      assert.is_true(accepted > 0, "all were refused")
    end)
  end
  teardown(function() os.remove(path) end)
end)
