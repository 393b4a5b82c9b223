-- Measures the phrase scanner (goals b1 to b6) on one text, all engines in this one process and in
-- turn within each repetition. Writes rows and notes for bench/run.lua.
--
--     lua5.4 bench/phrases/run.lua NAME TEXT [NOTHING]
--
-- NOTHING is a text without phrases, made together with TEXT; where it is not given, TEXT is real,
-- and its lines without a phrase are used.
-- Peers know ASCII alone, and \b takes _ for a letter: so everybody scans the text in ASCII, with -
-- for _, and every peer's matches pass the same test for whole words (engine.hpp). Ours is compiled
-- with separators "blank", which is what peers do: a single blank where the phrase has one.

local peers = require "peers"
local scanners = dofile "bench/phrases/lua.lua"

local name, path, nothing_path = arg[1], arg[2], arg[3]
local real = not nothing_path
local REPETITIONS = 15
local PIECE = 4000 -- bytes of a text, about

local there, cxo = pcall(require, "cxo")
local phrases_api = there and cxo.phrases or nil

-- Input -----------------------------------------------------------------------------------------

local function read(file_path)
  local file = assert(io.open(file_path, "rb"))
  local text = file:read "a"
  file:close()
  return text
end

local plain = { ["‘"] = "'", ["’"] = "'", ["“"] = '"', ["”"] = '"', ["‐"] = "-", ["‑"] = "-",
  ["–"] = "-", ["—"] = "-", ["…"] = "...", ["\u{A0}"] = " " }

-- Typographic marks as ASCII; letters with two bytes are dropped, all else is a blank.
local function to_ascii(text)
  text = text:gsub("[\xC2-\xF4][\x80-\xBF]+", function(c)
    return plain[c] or #c == 2 and "" or " "
  end)
  return (text:gsub("[\x80-\xFF]", ""):gsub("_", "-"))
end

-- Texts of about 4 KB: ends at a blank line where there is one in time, else at the end of a line.
local function cut(text)
  local pieces, from = {}, 1
  while from <= #text do
    local blank = text:find("\n\n", from + PIECE * 9 // 10, true)
    if not blank or blank > from + PIECE * 11 // 10 then blank = nil end
    local to = blank and blank + 1 or text:find("\n", from + PIECE, true) or #text
    pieces[#pieces + 1] = text:sub(from, to)
    from = to + 1
  end
  return pieces
end

local function size_of(texts)
  local size = 0
  for _, text in ipairs(texts) do size = size + #text end
  return size
end

local all = {}
for line in io.lines "build/bench/phrases.txt" do all[#all + 1] = line end
local function first(n) return table.move(all, 1, n, 1, {}) end
local lists = { [300] = first(300), [1000] = first(1000), [5000] = first(5000) }

local raw = cut(read(path))
local texts = cut(to_ascii(read(path)))
local size = size_of(texts)

local nothing
if not real then
  nothing = cut(to_ascii(read(nothing_path)))
else
  local engine, lines = assert(peers.compile("aho-corasick", lists[1000])), {}
  for _, text in ipairs(texts) do
    for line in text:gmatch "[^\n]+" do
      if #engine:find(line) == 0 then lines[#lines + 1] = line end
    end
  end
  nothing = cut(table.concat(lines, "\n"))
end

local some = table.move(texts, 1, #texts // 16, 1, {}) -- for the slowest

-- 5,000 phrases that the text itself is full of: three neighbouring words from all over it. Only
-- of real text: a generated one is made of too few sentences for that.
local function from_text()
  local list, seen, n = {}, {}, 0
  for _, text in ipairs(texts) do
    for phrase in text:lower():gmatch "%f[%w](%a%a+ %a%a+ %a%a+)%f[^%w]" do
      n = n + 1
      if n % 29 == 0 and not seen[phrase] and #list < 5000 then
        seen[phrase] = true
        list[#list + 1] = phrase
      end
    end
  end
  return list
end

-- Output ----------------------------------------------------------------------------------------

local function note(text, ...) print("note\t" .. text:format(...)) end

local failed = false
local function complain(text, ...)
  failed = true
  note("WRONG: " .. text, ...)
end

local function thousands(n)
  return (tostring(n):reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", ""))
end

-- Subjects: something that scans ----------------------------------------------------------------

local corpora = {} -- texts outside Lua, by list
local function corpus(list)
  corpora[list] = corpora[list] or peers.texts(list)
  return corpora[list]
end

local subjects = {}

local function add(key, label, find, run, on, every)
  subjects[#subjects + 1] = { key = key, label = label, find = find, run = run, on = on,
    size = size_of(on), every = every or 1, times = {} }
  subjects[key] = subjects[#subjects]
end

local engines, left_out = {}, {}

-- An engine for a list, compiled once: the engine or nil, and the seconds that it took.
local function compiled(engine_name, phrases)
  engines[phrases] = engines[phrases] or {}
  local known = engines[phrases][engine_name]
  if not known then
    local before = peers.cpu()
    local engine, message = peers.compile(engine_name, phrases)
    known = { engine = engine, seconds = peers.cpu() - before }
    engines[phrases][engine_name] = known
    if not engine then left_out[#left_out + 1] = engine_name .. ": " .. message end
  end
  return known.engine, known.seconds
end

-- An engine in C, its matches counted; or made tables of for Lua, where `tables` is set.
local function add_native(key, label, engine_name, phrases, on, tables)
  local engine, seconds = compiled(engine_name, phrases)
  if not engine then return end
  local function find(text) return engine:find(text) end
  local outside = corpus(on)
  add(key, label, find, tables and function()
    local n = 0
    for i = 1, #on do n = n + #engine:find(on[i]) end
    return n
  end or function() return engine:scan(outside) end, on)
  subjects[key].compile, subjects[key].bytes = seconds, engine:bytes()
end

-- Something in Lua that makes tables.
local function add_lua(key, label, find, on, every)
  add(key, label, find, function()
    local n = 0
    for i = 1, #on do n = n + #find(on[i]) end
    return n
  end, on, every)
end

local function add_ours(key, label, phrases, on, options)
  if not phrases_api then return end
  options = options or {}
  local set = phrases_api.compile(phrases, { separators = options.separators or "blank",
    semantics = options.semantics or "all" })
  add_lua(key, label, function(text) return set:scan(text) end, on)
end

-- Our tiers on this machine; the Lua interface takes the best one.
local names = peers.names()
local linked, tiers = names["cxo-plain"], {}
for _, tier in ipairs { "plain", "avx2", "avx512" } do
  if names["cxo-" .. tier] then tiers[#tiers + 1] = tier end
end

local thousand = lists[1000]
for _, n in ipairs { 300, 1000, 5000 } do
  local list = lists[n]
  add_ours("lua" .. n, "cxo from Lua", list, texts)
  for _, tier in ipairs(tiers) do
    add_native(tier .. n, "cxo " .. tier, "cxo-" .. tier, list, texts)
  end
  add_native("literals" .. n, "Hyperscan literals", "hyperscan-literals", list, texts)
  add_native("aho" .. n, "Aho-Corasick dense", "aho-corasick", list, texts)
end
for _, tier in ipairs(tiers) do
  add_native(tier .. "_tables", ("cxo %s, tables"):format(tier), "cxo-" .. tier, thousand, texts,
    true)
end
add_native("som", "Hyperscan SOM", "hyperscan", thousand, texts)
add_native("som_tables", "Hyperscan SOM, tables", "hyperscan", thousand, texts, true)
add_native("re2", "RE2::Set, no places", "re2-set", thousand, texts)
add_ours("space", "cxo from Lua, any space", thousand, texts, { separators = "space" })
add_native("som_space", "Hyperscan SOM, \\s+", "hyperscan-spaces", thousand, texts)
add_ours("raw", "cxo from Lua, UTF-8", thousand, raw)
add_lua("trie", "Lua tables as trie", scanners.trie(thousand), texts, 5)
add_lua("lpeg", "LPeg ordered choice", scanners.lpeg(thousand), some, 5)
add_native("longest", "cxo longest", "cxo-longest", thousand, some)
add_ours("lua_longest", "cxo from Lua, longest", thousand, some, { semantics = "longest" })
add_ours("lua_nothing", "cxo from Lua", thousand, nothing)
add_native("plain_nothing", "cxo plain", "cxo-plain", thousand, nothing)
add_native("som_nothing", "Hyperscan SOM", "hyperscan", thousand, nothing)
add_native("literals_nothing", "Hyperscan literals", "hyperscan-literals", thousand, nothing)
if real then
  local wide = from_text()
  add_ours("lua_wide", "cxo from Lua", wide, texts)
  add_native("literals_wide", "Hyperscan literals", "hyperscan-literals", wide, texts)
  add_native("aho_wide", "Aho-Corasick dense", "aho-corasick", wide, texts)
end

local set = phrases_api and phrases_api.compile(thousand, { separators = "blank",
  semantics = "all" })
if set then
  add("each", "cxo from Lua, each", function(text)
    local found = {}
    set:each(text, function(from, to, id)
      found[#found + 1] = type(from) == "table" and from or { from = from, to = to, id = id }
    end)
    return found
  end, function()
    local n = 0
    local function count() n = n + 1 end
    for i = 1, #texts do set:each(texts[i], count) end
    return n
  end, texts)
end
for _, message in ipairs(left_out) do note("%s: left out: %s", name, message) end

-- Agreement -------------------------------------------------------------------------------------

-- The same sum as in engine.hpp.
local function sum_up(find, on)
  local count, sum = 0, 0
  for number, text in ipairs(on) do
    for _, match in ipairs(find(text)) do
      local x = (number * 0x9E3779B97F4A7C15 + match.id) * 0xC2B2AE3D27D4EB4F
      x = x ~ match.from * 0x165667B19E3779F9 + match.to
      count, sum = count + 1, sum + (x ~ x >> 29) * 0x27D4EB2F165667C5
    end
  end
  return count, sum
end

-- The first text on which two engines differ, to be looked into.
local function first_difference(a, b)
  for number, text in ipairs(a.on) do
    local seen, other = {}, {}
    for _, m in ipairs(a.find(text)) do seen[m.from .. "-" .. m.to .. "#" .. m.id] = m end
    for _, m in ipairs(b.find(text)) do other[m.from .. "-" .. m.to .. "#" .. m.id] = m end
    for _, pair in ipairs { { seen, other, a }, { other, seen, b } } do
      for key, m in pairs(pair[1]) do
        if not pair[2][key] then
          local near = text:sub(math.max(m.from - 12, 1), m.to + 12)
          return ("text %d, %s: only %s, in %q"):format(number, key, pair[3].label, near)
        end
      end
    end
  end
end

local function agree(what, ...)
  local labels, reference, count, sum = {}, nil, nil, nil
  for _, key in ipairs { ... } do
    local subject = subjects[key]
    if subject then
      local n, total = sum_up(subject.find, subject.on)
      if not reference then
        reference, count, sum = subject, n, total
      end
      if n == count and total == sum then
        labels[#labels + 1] = subject.label
      else
        complain("%s, %s: %s finds %s, %s %s; %s", name, what, reference.label, thousands(count),
          subject.label, thousands(n), first_difference(reference, subject) or "")
      end
      local counted = subject.run()
      if counted ~= n then
        complain("%s, %s: %s counts %s and finds %s", name, what, subject.label,
          thousands(counted), thousands(n))
      end
    end
  end
  if reference then
    note("%s, %s: %s matches, checksum %016x: %s", name, what, thousands(count), sum,
      table.concat(labels, ", "))
  end
end

-- RE2::Set has other words (\b) and no places: it must say what the others find, and what it says
-- beyond that must stand there between two \b.
local function check_re2()
  local beyond, said = 0, 0
  for number, text in ipairs(texts) do
    local seen, lower = {}, text:lower()
    for _, match in ipairs(subjects.re2.find(text)) do seen[match.id], said = true, said + 1 end
    local known = {}
    for _, match in ipairs(subjects.aho1000.find(text)) do
      if not seen[match.id] then complain("%s: RE2 misses one in text %d", name, number) end
      known[match.id] = true
    end
    for id in pairs(seen) do
      if not known[id] then
        beyond = beyond + 1
        local pattern = thousand[id]:gsub("%p", "%%%0")
        if not lower:find("%f[%w]" .. pattern .. "%f[^%w]") then
          complain("%s: RE2 says %s in text %d", name, thousand[id], number)
        end
      end
    end
  end
  note("%s, RE2::Set: %s pairs of text and phrase, %d of them parts of words like node.js",
    name, thousands(said), beyond)
end

for _, n in ipairs { 300, 1000, 5000 } do
  local more = n == 1000 and { "plain_tables", "avx2_tables", "avx512_tables", "som", "som_tables",
    "trie", "each" } or {}
  agree(thousands(n) .. " phrases", "aho" .. n, "literals" .. n, "plain" .. n, "avx2" .. n,
    "avx512" .. n, "lua" .. n, table.unpack(more))
end
agree("any space", "som_space", "space")
agree("longest first", "lpeg", "longest", "lua_longest")
agree("no cues", "literals_nothing", "som_nothing", "lua_nothing", "plain_nothing")
agree("phrases from the text", "literals_wide", "aho_wide", "lua_wide")
if subjects.re2 then check_re2() end

-- Measuring -------------------------------------------------------------------------------------

local function median(list)
  table.sort(list)
  return list[(#list + 1) // 2]
end

for repetition = 0, REPETITIONS do -- the first warms up
  for _, subject in ipairs(subjects) do
    if repetition % subject.every == 0 then
      collectgarbage()
      local before = peers.cpu()
      subject.run()
      local seconds = peers.cpu() - before
      if repetition > 0 then subject.times[#subject.times + 1] = seconds end
    end
  end
end
for _, subject in ipairs(subjects) do
  subject.speed = subject.size / 1e6 / median(subject.times)
end

local function rate(subject)
  local form = subject.speed < 50 and "%s, %.1f MB/s" or "%s, %.0f MB/s"
  return form:format(subject.label, subject.speed)
end

-- One row: goal, ratio, what the ratio should be, text, work, ours, peer.
local function row(goal, ratio, aim, work, ours, peer)
  print(table.concat({ "row", goal, ratio and ("%.3f"):format(ratio) or "-", aim, name, work,
    ours, peer }, "\t"))
end

local function compare(goal, aim, work, ours_key, peer_key)
  local ours, peer = subjects[ours_key], subjects[peer_key]
  row(goal, ours and peer and ours.speed / peer.speed, aim, work, ours and rate(ours) or "-",
    peer and rate(peer) or "-")
end

local sizes = {}
for _, key in ipairs { "plain1000", "literals1000", "som", "aho1000" } do
  local subject = subjects[key]
  if subject then
    sizes[#sizes + 1] = ("%s %.0f KB"):format(subject.label, subject.bytes / 1024)
  end
end
note("%s, tables for 1,000 phrases: %s", name, table.concat(sizes, ", "))
note("%s: %d texts, %.1f MB in ASCII; 1,000 phrases: a match every %s bytes", name, #texts,
  size / 1e6, thousands(size // math.max(1, (subjects.aho1000.run()))))

-- Goals of the fast tiers have no aim where the machine has none.
local fast = linked and #tiers == 1
local best = tiers[#tiers] or "avx2"
compare("b1", fast and "" or best == "avx512" and ">= 3" or ">= 2",
  "scan, 1,000 phrases, " .. best, "lua1000", "som")
if best == "avx512" then
  compare("b1", ">= 2", "scan, 1,000 phrases, avx2", "avx2_tables", "som")
end
compare("b1", ">= 1", "scan, 1,000 phrases, plain C", "plain_tables", "som")
compare("b2", fast and "" or ">= 1.6", "scan, 1,000 phrases, " .. best, "lua1000", "literals1000")
compare("b3", ">= 0.8", "scan, 5,000 phrases against 300", "lua5000", "lua300")
compare("b4", ">= 25", "scan, 1,000 phrases", "lua1000", "trie")
compare("b4", ">= 300", "scan, 1,000 phrases", "lua1000", "lpeg")
compare("b6", ">= 0.8", "no cues, 1,000 phrases", "lua_nothing", "literals_nothing")

-- Compile times, once: they do not depend on the text.
if not real then
  local makers = {
    { "cxo from Lua", phrases_api and function()
      return phrases_api.compile(thousand, { separators = "blank", semantics = "all" })
    end },
    { "cxo", linked and function()
      return peers.compile("cxo-best", thousand)
    end },
    { "hs_compile_lit_multi", function() return peers.compile("hyperscan-literals", thousand) end },
    { "Aho-Corasick dense", function() return peers.compile("aho-corasick", thousand) end },
  }
  for repetition = 0, REPETITIONS do
    for _, maker in ipairs(makers) do
      maker.times = maker.times or {}
      if maker[2] then
        collectgarbage()
        local before = peers.cpu()
        local made = maker[2]()
        local seconds = peers.cpu() - before
        assert(made)
        if repetition > 0 then maker.times[#maker.times + 1] = seconds end
      end
    end
  end
  for _, maker in ipairs(makers) do
    maker.ms = maker[2] and median(maker.times) * 1e3
    maker.text = maker[2] and ("%s, %.2f ms"):format(maker[1], maker.ms) or "-"
  end
  local ours, inner, literals, aho = table.unpack(makers)
  row("b5", ours.ms and ours.ms / literals.ms, "<= 0.1", "compile 1,000 phrases", ours.text,
    literals.text)
  row("-", inner.ms and inner.ms / literals.ms, "", "compile 1,000 phrases, C", inner.text,
    literals.text)
  row("-", inner.ms and inner.ms / aho.ms, "", "compile 1,000 phrases, C", inner.text, aho.text)
  row("-", inner.ms and inner.ms / 1e3 / subjects.som.compile, "", "compile 1,000 phrases, C",
    inner.text, ("Hyperscan SOM, %.0f ms"):format(subjects.som.compile * 1e3))
end

compare("-", "", "both make tables for Lua", "lua1000", "som_tables")
compare("-", "", "any white space between words", "space", "som_space")
compare("-", "", "each(text, fn) instead of tables", "each", "lua1000")
compare("-", "", "raw UTF-8 against own ASCII", "raw", "lua1000")
compare("-", "", "no cues, 1,000 phrases", "lua_nothing", "som_nothing")
compare("-", "", "no cues, plain C", "plain_nothing", "literals_nothing")
if real then
  compare("-", "", "5,000 phrases from the text", "lua_wide", "literals_wide")
  compare("-", "", "5,000 phrases from the text", "lua_wide", "aho_wide")
end
for _, tier in ipairs(linked and tiers or { "plain" }) do
  for _, n in ipairs { 300, 1000, 5000 } do
    local work = ("C, %s phrases"):format(thousands(n))
    compare("-", "", work, tier .. n, "literals" .. n)
    compare("-", "", work, tier .. n, "aho" .. n)
    if n == 1000 then
      compare("-", "", work, tier .. n, "som")
      compare("-", "", work, tier .. n, "re2")
    end
  end
end
os.exit(not failed)
