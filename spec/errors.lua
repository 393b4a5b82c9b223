-- Every message about bad data, with its code, cause, remedy, and an input that produces it.
-- docs/errors.md is made of it (make gen-errors), spec/errors_spec.lua proves it complete and true.
--
-- In a message N is a number and … anything. A group names the files whose messages it holds.

local core = require "cxo.core"
local cxo = require "cxo"
local disk = require "disk"

local kb = assert(cxo.new())

-- What inputs go through --------------------------------------------------------------------

local function pack(text)
  return require"cxo.pack".compile{ { name = "p.lua", text = "return {" .. text .. "}" } }
end

-- Calls of a builder, one after another, until one fails: { "begin", "roles", 1 }, ...
local function built(...)
  local builder = core.builder()
  for _, call in ipairs{ ... } do
    local done, message, code = builder[call[1]](builder, table.unpack(call, 2))
    if not done then return nil, message, code end
  end
  return builder:build()
end

local function phrases(list, options) return cxo.phrases.compile(list, options) end

local function chart(bytes, format)
  local text, message, code = core.text(bytes)
  if not text then return nil, message, code end
  local opened
  opened, message, code = require"cxo.formats".open(text, "input", kb, format or "csv", false)
  if not opened then return nil, message, code end
  return kb.pack:chart(opened.text, nil, opened.places, opened.separator)
end

local function mapped(map) return kb.pack:chart(core.text"id,title\n1,CEO\n", map) end

local function literal(text)
  local value, message, code = require"cxo.literal".read("return " .. text, "input")
  if value then return value end
  return nil, message, code
end

local function when(text) return require"cxo.when".compile(text, kb.pack) end

local function facts(value)
  local one = kb.pack:chart(core.text"id,title\n1,CEO\n")
  return require"cxo.facts".book(one, kb.pack, value)
end

local function routes(text) return require"cxo.route".parse(kb, "return " .. text, "routes.lua") end

local function leads(text)
  local given = false
  local reader, message, code = require"cxo.csv".reader(function()
    if given then return nil end
    given = true
    return text
  end, "leads.csv")
  if not reader then return nil, message, code end
  local cells
  repeat cells, message, code = reader:row() until not cells
  if not code then return "read" end
  return nil, message, code
end

local function file(read, text)
  return function()
    local path = disk.new(text)
    local value, message, code = read(path)
    os.remove(path)
    if value then return value end
    return nil, message, code
  end
end

local function conf(text) return file(require"cxo.conf".read, "return " .. text)() end
local function baseline(text)
  return file(require"cxo.findings".read_baseline, "return " .. text)()
end

local function policy(name, ...) return kb.pack:policy(name, { ... }) end

-- An image with a word changed; its checksum made right again where `whole` is given.
local function changed(image, word, by)
  local value = string.unpack("<I4", image, 4 * word + 1)
  return image:sub(1, 4 * word) .. string.pack("<I4", value + by & 0xFFFFFFFF)
    .. image:sub(4 * word + 5)
end
local function mix(x)
  x = x ~ x >> 32
  x = x * 0xD6E8FEB86659FD93
  return x ~ x >> 32
end
local function repaired(image)
  local sum = #image
  for at = 17, #image - 3, 4 do sum = mix(sum ~ string.unpack("<I4", image, at)) end
  return image:sub(1, 12) .. string.pack("<I4", (sum ~ sum >> 32) & 0xFFFFFFFF) .. image:sub(17)
end

local small = assert(pack"topics = { { id = 't', name = 'T' } }"):image()
local set = assert(phrases{ "help desk", "CTO" }):image()

local topic = "topics = { { id = 't', name = 'T' } }, "
local proposition = "{ id = '%s', topic = 't', statement = 'A.' %s }"
local function conflict(id, more)
  return ("{ id = '%s', kind = 'direct', point = '?', %s }"):format(id, more)
end
local function a(n) return ("a"):rep(n) end

local function cue(...)
  local parts = {}
  for i, phrase in ipairs{ ... } do
    parts[i] = ("{ id = 'q%d', role = 'r', weight = 1, phrases = { '%s' } }"):format(i, phrase)
  end
  return "roles = { { id = 'r', name = 'R' } }, cues = { " .. table.concat(parts, ",") .. " }, "
    .. "inflections = { { id = 'go', forms = { 'go', 'goes', 'going', 'gone', 'went' } } }"
end

local function answer(what)
  return topic .. "activities = { { id = 'a', name = 'A thing' } }, roles = { { id = 'r', name = "
    .. "'R' } }, propositions = { " .. proposition:format("p", ", answers = { " .. what .. " }")
    .. " }"
end

return {
  { "Memory and files", { "csrc/core/common.h", "csrc/core/encoding.c" },
    { "not enough memory", "memory", "the allocator gave nothing",
      "give the state or process more, or smaller input", nil },
    { "not a text file: it holds NUL bytes", "encoding", "a program, archive or picture",
      "save it as text", function() return chart"\0" end },
  },
  { "Literals: packs, routes, facts, cxo.conf, baselines", { "lua/cxo/literal.lua" },
    { "expected an escape sequence, got …", "syntax", "a backslash before something else",
      "write two backslashes", function() return literal[[{ "\q" }]] end },
    { "invalid UTF-8, got …", "syntax", "bytes of another encoding", "save the file as UTF-8",
      function() return literal'{ "\xFF" }' end },
    { "expected closing quote, got …", "syntax", "a line ends inside quotes",
      "close the quote, or use [[ ]]", function() return literal'{ "a\n" }' end },
    { "expected closing long bracket, got …", "syntax", "[[ without ]]", "close it",
      function() return literal"{ [[a }" end },
    { "expected a number, got …", "syntax", "digits with letters after them", "correct the number",
      function() return literal"{ 12x }" end },
    { "expected a string or an integer as key, got …", "syntax", "[ ] around something else",
      "only texts and whole numbers are keys", function() return literal"{ [true] = 1 }" end },
    { "nesting deeper than N (literal.MAX_DEPTH)", "limit", "tables in tables in tables",
      "nest less", function() return literal(("{"):rep(65) .. ("}"):rep(65)) end },
    { "more than N integers as keys (literal.MAX_INTEGERS)", "limit",
      "many entries as [17] = ..., which could be made to collide", 'write ["17"] = ...', function()
        local keys = {}
        for i = 1, 4097 do keys[i] = ("[%d] = 1"):format(i) end
        return literal("{ " .. table.concat(keys, ", ") .. " }")
      end },
    { "duplicate key …, first given on line N", "syntax", "one key twice in a table",
      "remove one of the two", function() return literal"{ a = 1, a = 2 }" end },
    { "expected ',' or '}', got …", "syntax", "an entry goes on, or the brace is not closed",
      "look before the place given", function() return literal"{ 1 2 }" end },
    { "text longer than N bytes (literal.MAX_BYTES)", "limit", "a file too long for a pack",
      "part it", function() return literal((" "):rep(1 << 26)) end },
    { "expected a table, got …", "syntax", "the file does not return { ... }",
      "begin it with return {", function() return literal"1" end },
  },
  { "Packs: records", { "csrc/core/builder.c", "lua/cxo/pack.lua" },
    { "a pack has no list '…'", "field", "a key at the top that is no kind of record",
      "see docs/pack.md for the lists", function() return pack"rolls = { {} }" end },
    { "… stand …", "field", "a list at the wrong place, such as claims at the top",
      "nest it in the record that it belongs to", function() return pack"claims = { {} }" end,
      source = "%s stand %s%s" },
    { "more than N … (CXO_MAX_ROWS)", "limit", "too many records of a kind",
      "part the pack, or compile with a higher limit", function()
        return pack("topics = {" .. ("{ id = 'x', name = 'X' },"):rep(65537) .. "}")
      end },
    { "a field outside of any record", "field", "set before begin", "begin a record first",
      function() return built{ "set", "id", "x", 1 } end },
    { "… … has no field '…'", "field", "a field that the kind has not got",
      "see docs/pack.md for the fields", function() return pack"topics = { { nam = 'x' } }" end },
    { "'…': a string expected, got a number", "field", "a number where a text belongs",
      "put it in quotes", function() return pack"topics = { { id = 1 } }" end },
    { "'…': a string expected, got a …", "field", "true, false or a number with a point",
      "write a text", function() return pack"topics = { { id = true } }" end },
    { "field '…' is given twice", "duplicate", "a field set two times", "set it once", function()
      return built({ "begin", "topics", 1 }, { "set", "id", "x", 1 }, { "set", "id", "y", 1 })
    end },
    { "'…': a number from 0 to N (CXO_MAX_NUMBER)", "limit", "a number below 0 or too large",
      "choose one between", function()
        return pack"sections = { { id = 's', factor = -1, phrases = { 'x' } } }"
      end },
    { "'…': a number expected, got a string", "field", "quotes around a number", "remove them",
      function() return pack"sections = { { id = 's', factor = '1', phrases = { 'x' } } }" end },
    { "field '…' is empty", "field", "a text of no letters", "leave the field out", function()
      return pack"topics = { { id = '' } }"
    end },
    { "a text of N bytes; the limit CXO_MAX_TEXT is N", "limit", "too long a text", "shorten it",
      function() return pack("topics = { { id = 't', name = '" .. a(65536) .. "' } }") end },
    { "an id of N bytes; the limit CXO_MAX_ID is N", "limit", "too long an id", "shorten it",
      function() return pack("topics = { { id = '" .. a(101) .. "', name = 'T' } }") end },
    { "field '…' is not valid UTF-8 text", "encoding", "other bytes, or a NUL", "save it as UTF-8",
      function() return built({ "begin", "topics", 1 }, { "set", "id", "t\xFF", 1 }) end },
    { "phrase '…' has no word in it", "field", "only marks", "write a word", function()
      return pack"areas = { { id = 'a', name = 'A', phrases = { '--' } } }"
    end },
    { "a phrase of N bytes; the limit CXOI_MAX_PHRASE is N", "limit", "too long a phrase",
      "shorten it", function()
        return pack("areas = { { id = 'a', name = 'A', phrases = { '" .. a(257) .. "' } } }")
      end },
    { "'…' is no …; it is one of: …", "field", "a word that the field does not know",
      "take one of those listed", function()
        return pack"rules = { { id = 'r', name = 'n', severity = 'fatal' } }"
      end },
    { "no record is open", "field", "finish without begin", "begin a record first",
      function() return built{ "finish" } end },
    { "… … needs the field '…'", "field", "a field that must be there is missing", "add it",
      function() return pack"topics = { { id = 't' } }" end },
    { "texts of more than N bytes, half of CXO_MAX_PACK", "limit", "too much text in all",
      "part the pack, or compile with a higher limit", nil },
    { "no list '…'", "field", "an empty list of a name that is not known", "see docs/pack.md",
      function() return pack"topics = { { id = 't', name = 'T', thing = {} } }" end },
    { "a field without a name", "field", "a value alone in a record", "write name = value",
      function() return pack"topics = { { 'x' } }" end },
    { "a list has no names", "field", "name = value in a list", "leave the name out", function()
      return pack"areas = { { id = 'a', name = 'A', phrases = { 'x', y = 'z' } } }"
    end },
    { "a list without a name", "field", "records at the top, in no list",
      "give the list its name", function() return pack"{ { id = 't' } }" end },
    { "'…' holds records, each in braces", "field", "a value where a record belongs",
      "put braces around it",
      function() return pack"topics = { { id = 't', name = 'T' }, 'x' }" end },
    { "a list of records expected, got a …", "field", "a text or number for a list",
      "write name = { { ... } }", function() return pack"topics = 'x'" end },
    { "in 'when': …", "syntax", "a sentence that cannot be read", "see docs/rules.md", function()
      return pack("rules = { { id = 'R', name = 'n', severity = 'info', message = 'm', "
        .. "when = 'x' } }")
    end },
    { "nothing is called {…}", "reference", "braces around a name that is not known",
      "see docs/rules.md for the names", function()
        return pack("rules = { { id = 'R', name = 'n', severity = 'info', message = '{x}', "
          .. "when = 'any person in a cycle' } }")
      end },
    { "'…' is no column, no role and not the size", "reference", "a need that is nothing",
      "name a column or role", function()
        return pack("rules = { { id = 'R', name = 'n', severity = 'info', message = 'm', "
          .. "needs = { 'x y' }, when = 'any person in a cycle' } }")
      end },
  },
  { "Packs: together", { "csrc/core/build.c", "csrc/core/build_books.c",
    "csrc/core/build_check.c", "csrc/core/build_lexicon.c" },
    { "no … '…'", "reference", "an id that no record has", "correct it, or add the record",
      function() return pack"roles = { { id = 'r', name = 'R', area = 'x' } }" end },
    { "an id of N bytes; the limit CXO_MAX_ID is N", "limit", "a side's value is too long",
      "shorten it", function()
        return pack("conflicts = {" .. conflict("K", "knob = 'k', sides = { { value = '" .. a(101)
          .. "' }, { value = 'b' } }") .. "}")
      end },
    { "a second … '…'", "duplicate", "two records with one id", "rename one", function()
      return pack"topics = { { id = 't', name = 'T' }, { id = 't', name = 'T' } }"
    end },
    { "a record is still open", "field", "begin without finish", "finish every record",
      function() return built({ "begin", "topics", 1 }) end },
    { "a pack of more than N bytes (CXO_MAX_PACK)", "limit", "too large an image",
      "part the pack, or compile with a higher limit", nil },
    { "phrase '…' already stands for the … '…'", "duplicate", "one phrase for two records",
      "leave one out", function()
        return pack("areas = { { id = 'a', name = 'A', phrases = { 'x' } }, "
          .. "{ id = 'b', name = 'B', phrases = { 'x' } } }")
      end },
    { "a second … with the … '…'", "duplicate", "two records with one name where it must differ",
      "rename one", function()
        return pack("sources = { { id = 's', key = 'k', title = 'T', kind = 'k', origin = 'o' }, "
          .. "{ id = 't', key = 'k', title = 'T', kind = 'k', origin = 'o' } }")
      end },
    { "a knob without sides to choose from", "field", "fewer than two sides", "add sides",
      function() return pack("conflicts = {" .. conflict("K", "knob = 'k'") .. "}") end },
    { "a default without a knob", "field", "a default that nobody can change",
      "add the knob or remove the default",
      function() return pack("conflicts = {" .. conflict("K", "default = 'x'") .. "}") end },
    { "the default '…' is none of the sides", "reference", "a side that is not there",
      "name one of the sides", function()
        return pack("conflicts = {" .. conflict("K", "knob = 'k', default = 'x', sides = { { value "
          .. "= 'a' }, { value = 'b' } }") .. "}")
      end },
    { "knob '…' is already the knob of '…', whose default holds", "duplicate",
      "two conflicts with one knob give a default", "leave the second default out", function()
        local sides = "knob = 'k', default = 'a', sides = { { value = 'a' }, { value = 'b' } }"
        return pack("conflicts = {" .. conflict("K", sides) .. "," .. conflict("L", sides) .. "}")
      end },
    { "knob '…' is already the knob of '…', with other sides", "reference",
      "conflicts with one knob have other values", "give both the same values", function()
        return pack("conflicts = {" .. conflict("K", "knob = 'k', sides = { { value = 'a' }, "
          .. "{ value = 'b' } }") .. "," .. conflict("L", "knob = 'k', sides = { { value = 'a' }, "
          .. "{ value = 'c' } }") .. "}")
      end },
    { "'…' is the name of a policy", "duplicate", "a source called default, strict or majority",
      "rename the source", function()
        return pack("sources = { { id = 's', key = 'strict', title = 'T', kind = 'k', "
          .. "origin = 'o' } }")
      end },
    { "'…' is the key of one source and the id of another", "duplicate", "a name for two sources",
      "rename one", function()
        return pack("sources = { { id = 's', key = 't', title = 'T', kind = 'k', origin = 'o' }, "
          .. "{ id = 't', title = 'T', kind = 'k', origin = 'o' } }")
      end },
    { "'…' supports itself", "reference", "a proposition in its own list of supports",
      "remove it", function()
        return pack(topic .. "propositions = {" .. proposition:format("p", ", supports = { 'p' }")
          .. "}")
      end },
    { "'…' supports itself through '…'", "reference", "two that support each other",
      "break the circle", function()
        return pack(topic .. "propositions = {" .. proposition:format("p", ", supports = { 'q' }")
          .. "," .. proposition:format("q", ", supports = { 'p' }") .. "}")
      end },
    { "'…' supports itself through '…' and '…'", "reference", "a circle of three",
      "break the circle", function()
        return pack(topic .. "propositions = {" .. proposition:format("p", ", supports = { 'q' }")
          .. "," .. proposition:format("q", ", supports = { 'r' }")
          .. "," .. proposition:format("r", ", supports = { 'p' }") .. "}")
      end },
    { "'…' supports itself through '…', '…' and N more", "reference", "a longer circle",
      "break the circle", function()
        local parts = {}
        for i = 1, 5 do
          parts[i] = proposition:format("p" .. i, (", supports = { 'p%d' }"):format(i % 5 + 1))
        end
        return pack(topic .. "propositions = {" .. table.concat(parts, ",") .. "}")
      end },
    { "an answer needs the field 'roles', here or in its proposition", "field",
      "an answer of nobody", "name the roles",
      function() return pack(answer"{ question = 'owner', about = { 'a' } }") end },
    { "an answer to '…' needs the field 'about'", "field", "a question of an activity without one",
      "say about what",
      function() return pack(answer"{ question = 'owner', roles = { 'r' } }") end },
    { "an answer to '…' is about no activity", "field", "first-hire has no activity",
      "remove about", function()
        return pack(answer"{ question = 'first-hire', about = { 'a' }, roles = { 'r' } }")
      end },
    { "in an answer to '…' nothing is given", "field", "given is for first-hire alone",
      "remove given", function()
        return pack(answer("{ question = 'owner', about = { 'a' }, given = { 'x=y' }, "
          .. "roles = { 'r' } }"))
      end },
    { "given '…' is not of the form name=value", "field", "a fact without its value",
      "write name=value", function()
        return pack(answer"{ question = 'first-hire', given = { 'x' }, roles = { 'r' } }")
      end },
    { "phrase '…' has more than N forms (CXO_MAX_FORMS), or too long words", "limit",
      "~ and + multiply", "mark fewer words", function()
        return pack(cue(("~go "):rep(8)))
      end },
    { "a phrase of more than N words", "limit", "too many words", "shorten it",
      function() return pack(cue(("a "):rep(33))) end },
    { "a phrase whose forms are too long", "limit", "long words with many forms", "shorten it",
      nil },
    { "… already stands for the … '…'", "duplicate", "one phrase, or form of it, for two records",
      "leave one out", function()
        return pack("sections = { { id = 's', factor = 1, phrases = { 'x' } }, "
          .. "{ id = 't', factor = 2, phrases = { 'x' } } }")
      end, source = "phrase '%S' already stands for the %s '%S'" },
  },
  { "Compiled packs and phrases", { "csrc/core/pack.c" },
    { "not a compiled pack", "image", "other bytes", "build it with cxo pack build",
      function() return core.open"x" end },
    { "compiled pack of format N, expected N", "image", "made by another version",
      "build it anew", function() return core.open(changed(small, 1, 1)) end },
    { "compiled pack of N bytes, but N were given", "image", "cut off, or something after it",
      "copy the whole file", function() return core.open(small:sub(1, -9)) end },
    { "compiled pack is damaged (checksum)", "image", "bytes were changed", "build it anew",
      function() return core.open(changed(small, 20, 1)) end },
    { "compiled pack points outside itself", "image", "made by hand, and wrong", "build it anew",
      function() return core.open(repaired(changed(small, 8, 0x7FFFFFF))) end },
  },
  { "Phrases", { "csrc/core/phrases.c" },
    { "phrase '…' has no word in it", "field", "only marks", "write a word",
      function() return phrases{ "--" } end },
    { "phrase '…' begins with a mark", "field", "a mark that would never be found", "remove it",
      function() return phrases{ "+a" } end },
    { "phrase '…' ends with a mark", "field", "a mark that would never be found", "remove it",
      function() return phrases{ "a+" } end },
    { "phrase '…' has more than a blank or one mark between words", "field", "several marks",
      "one mark, or a blank", function() return phrases{ "a+-b" } end },
    { "phrase '…' is not valid UTF-8", "encoding", "other bytes", "save it as UTF-8",
      function() return phrases{ "a\xFF" } end },
    { "phrase of N words; CXO_MAX_PHRASE_WORDS is N", "limit", "too many words", "shorten it",
      function() return phrases{ ("a "):rep(33) } end },
    { "phrase of N bytes; CXO_MAX_PHRASE is N", "limit", "too long", "shorten it",
      function() return phrases{ a(1001) } end },
    { "id N; CXO_MAX_PHRASES is N", "limit", "an id too large (from C; Lua raises)",
      "choose a lower one", nil },
    { "phrase '…' is given twice", "duplicate", "the same phrase, folded", "leave one out",
      function() return phrases{ "Help desk", "help DESK" } end },
    { "N phrases; CXO_MAX_PHRASES is N", "limit", "too many", "part the set", nil },
    { "an image of more than N bytes (CXO_MAX_PACK)", "limit", "too many long phrases",
      "part the set", nil },
    { "phrases made to collide: no seed of N parts them", "limit",
      "phrases searched for so that their hashes are equal", "leave some out", nil },
    { "not a compiled set of phrases", "image", "other bytes", "compile it anew",
      function() return core.phrases_open"x" end },
    { "compiled phrases of format N, expected N", "image", "made by another version",
      "compile it anew", function() return core.phrases_open(changed(set, 1, 1)) end },
    { "compiled phrases of N bytes, but N were given", "image", "cut off", "copy the whole file",
      function() return core.phrases_open(set:sub(1, -9)) end },
    { "compiled phrases are damaged (checksum)", "image", "bytes were changed", "compile it anew",
      function() return core.phrases_open(changed(set, #set // 4 - 1, 1)) end },
    { "compiled phrases point outside themselves", "image", "made by hand, and wrong",
      "compile it anew", function()
        for word = 4, 40 do
          local value, message, code = core.phrases_open(repaired(changed(set, word, 0x7FFFFFF)))
          if not value and message:find"outside" then return nil, message, code end
        end
      end },
    { "compiled phrases contradict themselves", "image", "made by hand, and wrong",
      "compile it anew", function()
        for word = 4, #set // 4 - 1 do
          local value, message, code = core.phrases_open(repaired(changed(set, word, 0x01010101)))
          if not value and message:find"contradict" then return nil, message, code end
          value, message, code = core.phrases_open(repaired(changed(set, word,
            -string.unpack("<I4", set, 4 * word + 1))))
          if not value and message:find"contradict" then return nil, message, code end
        end
      end },
  },
  { "Policies and classifiers", { "csrc/core/policy.c", "csrc/core/weigh.c" },
    { "no policy '…'", "policy", "neither a source nor default, majority, strict",
      "cxo sources lists them", function() return policy"nobody" end },
    { "no knob '…'", "policy", "no conflict has it", "cxo conflicts lists them",
      function() return policy("default", { "x", "y" }) end },
    { "knob '…' has no side '…'", "policy", "a value that the knob has not got",
      "cxo conflicts KNOB lists them",
      function() return policy("default", { "reporting", "x" }) end },
    { "…=… and …=… exclude each other", "policy", "one knob set twice", "set it once",
      function() return policy("default", { "reporting", "chain" }, { "reporting", "peers" }) end },
    { "…=… and …=… exclude each other (…, …)", "policy", "the pack says so", "set one of them",
      function()
        for side in kb.pack:each"side" do
          if #side.excludes > 0 then
            local other = kb.pack:find("side", side.excludes[1])
            local function setting(of)
              return { kb.pack:find("conflict", of.conflict).knob, of.value }
            end
            return policy("default", setting(side), setting(other))
          end
        end
      end },
    { "the pack has no classifier", "reference", "a pack without classifiers",
      "add one, or use the built-in pack", function()
        return assert(core.open(small)):policy"default":weigher()
      end },
  },
  { "Charts", { "csrc/core/chart.c", "lua/cxo/formats/json.lua", "lua/cxo/formats/scim.lua",
    "lua/cxo/formats/ldif.lua", "lua/cxo/formats/outline.lua" },
    { "no column '…' for the … among:…", "column", "a mapping to a header that is not there",
      "take one of those listed", function() return mapped{ title = "x" } end },
    { "no … column among:…", "column", "no header is known for it", "--map COLUMN=HEADER",
      function() return chart"a,b\n1,2\n" end },
    { "no row with an id after the header line", "empty", "nobody in the file",
      "is it the right column?", function() return chart"id,title\n,CEO\n" end },
    { "the file is empty", "empty", "no bytes", "write one", function() return chart"" end },
    { "N lines; the limit CXO_MAX_PEOPLE is N", "limit", "too many lines",
      "part the file, or compile with a higher limit", nil },
    { "not JSON: …", "syntax", "the place and what was found there follow", "correct it",
      function() return chart("{", "json") end },
    { "an array of objects expected", "syntax", "no list of people in it", "write [ { ... } ]",
      function() return chart("1", "json") end },
    { "element N: object expected", "syntax", "a person who is no object", "write { ... }",
      function() return chart('[{"id": "1"}, 2]', "json") end },
    { "element N: more than N different names (json.MAX_HEADERS)", "limit",
      "every person has other fields", "give all the same", function()
        local parts = {}
        for i = 1, 1001 do parts[i] = ('"k%d": 1'):format(i) end
        return chart("[{" .. table.concat(parts, ",") .. "}]", "json")
      end },
    { "no people in this file", "empty", "an empty list", "add people",
      function() return chart("[]", "json") end },
    { "no active users in this file", "empty", "all have active: false", "export active ones",
      function()
        return chart('{"Resources": [{"id": "1", "userName": "a", "active": false}]}', "scim")
      end },
    { "SCIM expected: a ListResponse, or users with a userName", "syntax", "other JSON",
      "--from json", function() return chart('[{"id": "1"}]', "scim") end },
    { "a value of more than N bytes (ldif.MAX_VALUE)", "limit", "a photograph, as a rule",
      "export without it", function()
        return chart("dn: cn=a\nobjectClass: person\nx: " .. a(1048577) .. "\n", "ldif")
      end },
    { "'name: value' expected, got '…'", "syntax", "a line without a colon", "correct it",
      function() return chart("dn: cn=a\nx\n", "ldif") end },
    { "a value from a URL is not read", "syntax", "name:< URL", "write the value itself",
      function() return chart("dn: cn=a\nx:< file:///x\n", "ldif") end },
    { "'…' is not base64", "syntax", "two colons, and something else", "correct it",
      function() return chart("dn: cn=a\nx:: ***\n", "ldif") end },
    { "'dn:' expected at the beginning of an entry, got '…'", "syntax",
      "a blank line inside an entry", "remove it", function() return chart("cn: a\n", "ldif") end },
    { "this is a list of changes ('…'); entries expected", "syntax", "an LDIF of changes",
      "export entries", function() return chart("dn: cn=a\nchangetype: delete\n", "ldif") end },
    { "no person among the entries", "empty", "only units and groups", "export people too",
      function() return chart("dn: ou=a\nobjectClass: organizationalUnit\nou: a\n", "ldif") end },
    { "nobody in this file", "empty", "only blank lines and comments", "add people",
      function() return chart("\n\n", "outline") end },
  },
  { "Leads and routes",
    { "lua/cxo/csv.lua", "lua/cxo/files.lua", "lua/cxo/leads.lua", "lua/cxo/conditions.lua" },
    { "a row of more than N bytes (csv.MAX_ROW)", "limit", "a quote never closed, as a rule",
      "close it", function() return leads('a\n"' .. a((1 << 24) + 2) .. '"\n') end },
    { "the quote that opens here is never closed", "syntax", "a quote at the start of a cell",
      "close it, or double it", function() return leads'a,b\n1,"x\n' end },
    { "this is UTF-16; UTF-8 expected", "encoding", "saved as Unicode by a spreadsheet",
      "save it as CSV UTF-8", function() return leads"\xFF\xFEa\0" end },
    { "empty, no header line", "empty", "no bytes", "write one", function() return leads"" end },
    { "N columns; the limit csv.MAX_COLUMNS is N", "limit", "too many columns", "remove some",
      function() return leads(("a,"):rep(1025) .. "\n") end },
    { "unknown column '…'", "usage", "a mapping of what is no column", "see docs/routes.md",
      function() return require"cxo.leads".columns({ "Title" }, { nonsense = "Title" }) end },
    { "no column '…'", "column", "a mapping to a header that is not there", "correct it",
      function() return require"cxo.leads".columns({ "Title" }, { title = "x" }) end },
    { "no column for the title among '…'", "column", "no header is known for it",
      "--map title=HEADER", function() return require"cxo.leads".columns{ "x" } end },
    { "unknown key '…'", "routes", "a key that a route has not got", "see docs/routes.md",
      function() return routes"{ routes = { { name = 'x', wen = {} } } }" end },
    { "…: … expected, got …", "routes", "a condition of another type", "see docs/routes.md",
      function() return routes"{ routes = { { name = 'x', when = { min_size = 'x' } } } }" end },
    { "…: a list of words expected, { \"...\" }", "routes", "a text where a list belongs",
      "put braces around it",
      function() return routes"{ routes = { { name = 'x', when = { role = 'cto' } } } }" end,
      source = "%s: a list of words expected, { '...' }" },
    { "no … '…'", "routes", "a role, relation, level or activity that is not there", "correct it",
      function() return routes"{ routes = { { name = 'x', when = { role = { 'cxx' } } } } }" end },
    { "a route expected, { name = ... }", "routes", "a value where a route belongs",
      "put braces around it", function() return routes"{ routes = { 'x' } }" end },
    { "a route needs a name", "routes", "no name", "add it",
      function() return routes"{ routes = { {} } }" end },
    { "when: a table expected", "routes", "a text for conditions", "when = { ... }",
      function() return routes"{ routes = { { name = 'x', when = 'y' } } }" end },
    { "max_size: below min_size, so that no lead has the size", "routes", "an empty range",
      "exchange the two", function()
        return routes"{ routes = { { name = 'x', when = { min_size = 9, max_size = 1 } } } }"
      end },
    { "a route without conditions takes every lead: it must be the last one", "routes",
      "routes after it would never be tried", "move it to the end",
      function() return routes"{ routes = { { name = 'x' }, { name = 'y' } } }" end },
    { "routes: a list of routes expected, { { name = ... } }", "routes", "no list of routes",
      "add it", function() return routes"{}" end },
  },
  { "Sentences of rules", { "lua/cxo/when.lua", "lua/cxo/names.lua", "lua/cxo/grammar.lua" },
    { "a sentence of N bytes; the limit when.MAX_BYTES is N", "limit", "too long",
      "make two rules of it", function() return when(a(1001)) end },
    { "column N: parentheses nested deeper than N (when.MAX_DEPTH)", "limit",
      "too many parentheses", "make two rules of it", function() return when(("("):rep(21)) end },
    { "expected …, got …", "syntax", "another word was expected there", "see docs/rules.md",
      function() return when"any person xyz" end },
    { "column N: no … '…'", "syntax", "a role, area or activity that the pack has not got",
      "correct it", function() return when"any xyz under a cio" end },
  },
  { "Facts, cxo.conf, baselines", { "lua/cxo/facts.lua", "lua/cxo/conf.lua",
    "lua/cxo/findings.lua" },
    { "people: '…': 'owns' is a list of activities", "facts", "owns is something else",
      "owns = { \"help-desk\" }",
      function() return facts{ people = { ["1"] = { owns = 1 } } } end },
    { "people: '…': no activity '…'", "facts", "an activity that is not there", "correct it",
      function() return facts{ people = { ["1"] = { owns = { "x" } } } } end },
    { "people: nobody '…' is on the chart", "facts", "an id that is not on it", "correct it",
      function() return facts{ people = { ["2"] = {} } } end },
    { "people: '…': facts in braces expected", "facts", "a value where facts belong",
      "put braces around it", function() return facts{ people = { ["1"] = "x" } } end },
    { "people: '…': a fact is a name with a text, a number, true or false", "facts",
      "a table for a fact", "write a plain value",
      function() return facts{ people = { ["1"] = { x = {} } } } end },
    { "facts are of 'firm' or 'people', not '…'", "facts", "another key at the top",
      "move it below one of the two", function() return facts{ x = {} } end },
    { "'…': facts in braces expected", "facts", "a value where facts belong",
      "put braces around it", function() return facts{ firm = "x" } end },
    { "firm: '…': true or false expected", "facts", "another value", "write true or false",
      function() return facts{ firm = { x = 1 } } end },
    { "unknown option '…'", "conf", "a key that cxo.conf has not got", "see cxo check --help",
      function() return conf"{ polcy = 'strict' }" end },
    { "a suppression has a rule", "conf", "no rule in it", "add rule = \"...\"",
      function() return conf"{ suppress = { { reason = 'x' } } }" end },
    { "a suppression has a reason", "conf", "no reason in it", "say why",
      function() return conf"{ suppress = { { rule = 'O01' } } }" end },
    { "…a whole number expected", "conf", "something else for a number", "write a number",
      function() return conf"{ size = 'x' }" end, source = "a whole number expected" },
    { "…a text or a list of texts expected", "conf", "something else", "write a text",
      function() return conf"{ holder = { cto = true } }" end,
      source = "a text or a list of texts expected" },
    { "a baseline has 'findings = { ... }'", "baseline", "another file", "--write-baseline",
      function() return baseline"{}" end },
    { "a finding in braces expected", "baseline", "changed by hand", "write it anew",
      function() return baseline"{ findings = { 'x' } }" end },
    { "a finding has rule, fingerprint and subjects", "baseline", "changed by hand",
      "write it anew", function() return baseline"{ findings = { {} } }" end },
  },
}
