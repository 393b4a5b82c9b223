-- Weighing texts from Lua with all evidence, beside a scan of the same phrases that only makes a
-- table of each match: lua5.4 bench/texts.lua NAME TEXT, in pieces of 4 KB.

local peers = require "peers"
local cxo = require "cxo"
local reference = dofile "spec/weigh_reference.lua"

local name, path = arg[1], arg[2]
local REPETITIONS = 7

local file = assert(io.open(path, "rb"))
local all = file:read"a"
file:close()
local texts = {}
for i = 1, #all, 4096 do texts[#texts + 1] = all:sub(i, i + 4095) end

local phrases, seen = {}, {}
for _, kind in ipairs{ "cues", "triggers", "sections" } do
  for _, record in ipairs(reference[kind]) do
    for _, phrase in ipairs(record.phrases) do
      for _, form in ipairs(reference.expand(phrase)) do
        local key = form:lower():gsub("%-", " ")
        if not seen[key] then
          seen[key] = true
          phrases[#phrases + 1] = form
        end
      end
    end
  end
end
local set = assert(cxo.phrases.compile(phrases, { separators = "hyphen" }))

-- MB of text a second of each function, taken in turn: medians.
local function measure(functions)
  local speeds = {}
  for i in ipairs(functions) do speeds[i] = {} end
  for _ = 1, REPETITIONS do
    for i, fn in ipairs(functions) do
      collectgarbage()
      local before = peers.cpu()
      for _, text in ipairs(texts) do fn(text) end
      table.insert(speeds[i], #all / (peers.cpu() - before) / 1e6)
    end
  end
  for i, list in ipairs(speeds) do
    table.sort(list)
    speeds[i] = list[(#list + 1) // 2]
  end
  return table.unpack(speeds)
end

local no_title = { title = false }
local scan, classify = measure{
  function(text) return set:scan(text) end,
  function(text) return cxo.classify(text, no_title) end,
}
print(("row\tw1\t%.4f\t>= 0.5\t%s\ttexts weighed with evidence\tcxo.classify, %.0f MB/s\t"
  .. "a scan of its %d phrases, %.0f MB/s"):format(classify / scan, name, classify, #phrases, scan))
