local literal = require("cxo.literal")

-- Strict equality: an integer is not a float. Gives the path of the first difference.
local function difference(a, b, path)
  path = path or "value"
  if type(a) ~= "table" or type(b) ~= "table" then
    local equal = a == b and math.type(a) == math.type(b)
    return not equal and ("%s: %s is not %s"):format(path, tostring(a), tostring(b)) or nil
  end
  for key in pairs(a) do
    local found = difference(a[key], b[key], path .. "[" .. tostring(key) .. "]")
    if found then
      return found
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return ("%s[%s]: missing"):format(path, tostring(key))
    end
  end
end

-- What Lua itself makes of the text: an independent reading of every good case.
local function lua_value(text)
  return assert(load(text, "=text", "t", {}))()
end

local function read(text)
  local value, positions, code = literal.read(text, "x")
  assert.is_nil(code, positions)
  return value, positions
end

local function assert_reads(expected, text)
  local value = read(text)
  assert.is_nil(difference(expected, value), text)
  assert.is_nil(difference(lua_value(text), value), text)
end

local function assert_refused(message, text, code)
  local value, got, kind = literal.read(text, "x")
  assert.is_nil(value)
  assert.equal(message, got)
  assert.equal(code or "syntax", kind)
end

local function seconds(run)
  local start = os.clock()
  run()
  return os.clock() - start
end

local MB10 = 10 * 1000 * 1000

local SAMPLE = [====[
-- A sample of everything. --[[ not a long comment ]]
return {
  title = "Ζώνη \u{3B1}\x41\066\z
           end", -- a comment
  'single \'quoted\'', "a \
newline", [[
long
string]]; [=[ with ]] inside ]=],
  --[[ a long
  comment ]] --[==[ ]] ]==]
  1, -2, 0x1F, -0xfp-1, .5, 3., 1e10, -1E-5, true, false,
  ["a key"] = { x = {}, y = { {}, { 1; 2; } } }, [-7] = 'minus seven', [100] = "\\\t\"",
};
-- the end
]====]

describe("literal.read, good data", function()
  local cases = {
    { "return {}", {} },
    { "return{};", {} },
    { " \t\r\n\v\f return\n{\n}\n;\n", {} },
    { "return { 1, 2, 3 }", { 1, 2, 3 } },
    { "return { 1; 2, 3; }", { 1, 2, 3 } },
    { "return { true, false }", { true, false } },
    { "return { a = 1, _b2 = 2, A = 3 }", { a = 1, _b2 = 2, A = 3 } },
    { "return { at = 1 }", { at = 1 } },
    { "return { ['a b'] = 1, [ [[c]] ] = 2, [''] = 3 }", { ["a b"] = 1, c = 2, [""] = 3 } },
    { "return { [5] = 'five', [-1] = 'm', [0x10] = 'h' }",
      { [5] = "five", [-1] = "m", [16] = "h" } },
    { "return { 'a', x = 1, 'b', [7] = 2, 'c' }", { "a", "b", "c", x = 1, [7] = 2 } },
    { "return { {}, { {} }, a = { b = { c = {} } } }", { {}, { {} }, a = { b = { c = {} } } } },
    { "return { truely = 1, nilly = 2, endless = 3 }", { truely = 1, nilly = 2, endless = 3 } },
    -- numerals
    { "return { 0, -0, 7, -7, 007 }", { 0, 0, 7, -7, 7 } },
    { "return { 1.5, -1.5, .5, -.5, 5., 1e3, 1E+3, 1e-3 }",
      { 1.5, -1.5, 0.5, -0.5, 5.0, 1000.0, 1000.0, 0.001 } },
    { "return { 0xff, -0XFF, 0x.8, 0x1p4, 0xA.8P-1, 0xe }", { 255, -255, 0.5, 16.0, 5.25, 14 } },
    { "return { 9223372036854775807, 9223372036854775808, 0xffffffffffffffff }",
      { math.maxinteger, 2.0 ^ 63, -1 } },
    { "return { 0x8000000000000000, 1e999, -1e999 }",
      { math.mininteger, math.huge, -math.huge } },
    -- quoted strings
    { [[return { '', "", 'a"b', "a'b" }]], { "", "", 'a"b', "a'b" } },
    { [[return { '\a\b\f\n\r\t\v\\\"\'' }]], { "\a\b\f\n\r\t\v\\\"'" } },
    { [[return { "\a\b\f\n\r\t\v\\\"\'" }]], { "\a\b\f\n\r\t\v\\\"'" } },
    { [[return { '\0\65\0666\127' }]], { "\0AB6\127" } },
    { [[return { '\x41\x7f\xC3\xa9' }]], { "A\127é" } },
    { [[return { '\195\169' }]], { "é" } },
    { [[return { '\u{41}\u{3b1}\u{20AC}\u{10FFFF}\u{000000000041}' }]],
      { "Aα€\u{10FFFF}A" } },
    { "return { 'a\\z  \n\t \r\n b', '\\z' }", { "ab", "" } },
    { "return { 'a\\\nb', 'a\\\rb', 'a\\\r\nb', 'a\\\n\rb' }",
      { "a\nb", "a\nb", "a\nb", "a\nb" } },
    { "return { '-- [[ ]] {', 'tab\tand \0 zero' }", { "-- [[ ]] {", "tab\tand \0 zero" } },
    { "return { 'αβγ €\u{10348}' }", { "αβγ €\u{10348}" } },
    -- long strings
    { "return { [[]], [==[]==], [[a\\n]] }", { "", "", "a\\n" } },
    { "return { [=[ ]] ]==] ] ]=] }", { " ]] ]==] ] " } },
    { "return { [=[]]=] }", { "]" } },
    { "return { [[\nfirst]], [[\r\n\nsecond]], [[\n\rthird]], [[a\n]] }",
      { "first", "\nsecond", "third", "a\n" } },
    { "return { [[a\rb\nc\r\nd\n\re\n\n\rf\r\r\ng]] }", { "a\nb\nc\nd\ne\n\nf\n\ng" } },
    -- comments
    { "--\n--[ x\n--[=x\n--[[]]return--[[a]]{--[==[\n]]\n]==]1--x\n,--\r2}--", { 1, 2 } },
    { "return { --[[ 'a', ]] 'b' } --[[\n]]", { "b" } },
    { "-- \xFF is no string\nreturn {}", {} },
  }
  for _, case in ipairs(cases) do
    it(("%q"):format(case[1]), function()
      assert_reads(case[2], case[1])
    end)
  end

  it("agrees with Lua on the sample", function()
    assert_reads(lua_value(SAMPLE), SAMPLE)
  end)
end)

describe("literal.read, bad data", function()
  local cases = {
    { "", "1:1: expected 'return', got end of file" },
    { "-- only a comment", "1:18: expected 'return', got end of file" },
    { "{}", "1:1: expected 'return', got '{}'" },
    { "returns {}", "1:1: expected 'return', got 'returns {}'" },
    { "#!/usr/bin/lua\nreturn {}", "1:1: expected 'return', got '#!/usr/bin/lua'" },
    { "\u{FEFF}return {}", "1:1: expected 'return', got '\\xEF\\xBB\\xBFreturn {}'" },
    { "\27Lua", "1:1: expected 'return', got '\\x1BLua'" },
    { "return", "1:7: expected a table, got end of file" },
    { "return 5", "1:8: expected a table, got '5'" },
    { "return 'text'", "1:8: expected a table, got ''text''" },
    { "return nil", "1:8: expected a table, got 'nil'" },
    { "return {} {}", "1:11: expected end of file, got '{}'" },
    { "return {}, {}", "1:10: expected end of file, got ', {}'" },
    { "return {};;", "1:11: expected end of file, got ';'" },
    { "return {}\nreturn {}", "2:1: expected end of file, got 'return {}'" },
    -- tables
    { "return {", "1:9: expected a value or '}', got end of file" },
    { "return {,}", "1:9: expected a value or '}', got ',}'" },
    { "return { 1,, 2 }", "1:12: expected a value or '}', got ', 2 }'" },
    { "return { nil }", "1:10: expected a value or '}', got 'nil }'" },
    { "return { 1 2 }", "1:12: expected ',' or '}', got '2 }'" },
    { "return { 1", "1:11: expected ',' or '}', got end of file" },
    { "return { 1 ]", "1:12: expected ',' or '}', got ']'" },
    { "return { a }", "1:12: expected '=' after the name, got '}'" },
    { "return { a: 1 }", "1:11: expected '=' after the name, got ': 1 }'" },
    { "return { a = }", "1:14: expected a value, got '}'" },
    { "return { a = nil }", "1:14: expected a value, got 'nil }'" },
    { "return { a = b }", "1:14: expected a value, got 'b }'" },
    { "return { a == 1 }", "1:13: expected a value, got '= 1 }'" },
    { "return { true = 1 }", "1:15: expected ',' or '}', got '= 1 }'" },
    { "return { end = 1 }", "1:10: expected a value or '}', got 'end = 1 }'" },
    { "return { 'a' = 1 }", "1:14: expected ',' or '}', got '= 1 }'" },
    { "return { [a] = 1 }",
      "1:11: expected a string or an integer as key, got 'a] = 1 }'" },
    { "return { [1.0] = 1 }",
      "1:11: expected a string or an integer as key, got '1.0] = 1 }'" },
    { "return { [true] = 1 }",
      "1:11: expected a string or an integer as key, got 'true] = 1 }'" },
    { "return { [{}] = 1 }",
      "1:11: expected a string or an integer as key, got '{}] = 1 }'" },
    { "return { ['a' = 1 }", "1:15: expected ']' after the key, got '= 1 }'" },
    { "return { ['a'] 1 }", "1:16: expected '=' after the key, got '1 }'" },
    { "return { ['a'] = }", "1:18: expected a value, got '}'" },
    -- duplicate keys
    { "return { a = 1, a = 1 }", "1:17: duplicate key 'a', first given on line 1" },
    { "return {\n  a = 1,\n  b = 2,\n  ['a'] = 3,\n}",
      "4:3: duplicate key 'a', first given on line 2" },
    { "return { false, [1] = 2 }", "1:17: duplicate key '1', first given on line 1" },
    { "return { [2] = 2,\n1,\n2 }", "3:1: duplicate key '2', first given on line 1" },
    { "return { [''] = 1, [''] = 2 }", "1:20: duplicate key '', first given on line 1" },
    { "return { at = 1, at = 2 }", "1:18: duplicate key 'at', first given on line 1" },
    { "return { { k = 1 }, { k = 1, ['\\107'] = 2 } }",
      "1:30: duplicate key 'k', first given on line 1" },
    -- numerals
    { "return { 3x }", "1:10: expected a number, got '3x }'" },
    { "return { 0x }", "1:10: expected a number, got '0x }'" },
    { "return { -1.2.3 }", "1:10: expected a number, got '-1.2.3 }'" },
    { "return { 1e }", "1:10: expected a number, got '1e }'" },
    { "return { 1..2 }", "1:10: expected a number, got '1..2 }'" },
    { "return { - }", "1:10: expected a value or '}', got '- }'" },
    { "return { - 1 }", "1:10: expected a value or '}', got '- 1 }'" },
    { "return { +1 }", "1:10: expected a value or '}', got '+1 }'" },
    { "return { . }", "1:10: expected a value or '}', got '. }'" },
    -- strings and comments
    { "return { 'abc", "1:14: expected closing quote, got end of file" },
    { "return { 'abc\" }", "1:17: expected closing quote, got end of file" },
    { "return { 'abc\n' }", "1:14: expected closing quote, got '\\n' }'" },
    { "return { 'abc\r\n' }", "1:14: expected closing quote, got '\\r'" },
    { [[return { 'a\q' }]], [[1:12: expected an escape sequence, got '\q' }']] },
    { [[return { '\x4' }]], [[1:11: expected an escape sequence, got '\x4' }']] },
    { [[return { '\256' }]], [[1:11: expected an escape sequence, got '\256' }']] },
    { [[return { '\u{}' }]], [[1:11: expected an escape sequence, got '\u{}' }']] },
    { [[return { '\u{41' }]], [[1:11: expected an escape sequence, got '\u{41' }']] },
    { [[return { '\u{110000}' }]],
      [[1:11: expected an escape sequence, got '\u{110000}' }']] },
    { [[return { '\u{1000000000000000041}' }]],
      [[1:11: expected an escape sequence, got '\u{10000000000000000']] },
    { "return { '\\", "1:11: expected an escape sequence, got '\\'" },
    { "return { [[abc]", "1:16: expected closing long bracket, got end of file" },
    { "return { [==[abc]=]]]", "1:22: expected closing long bracket, got end of file" },
    { "return { [=abc }", "1:11: expected a string or an integer as key, got '=abc }'" },
    { "return { --[[ }\n", "2:1: expected closing long bracket, got end of file" },
    -- UTF-8: raw bytes are placed exactly, those of escapes at the string
    { "return { 'é\xFF' }", "1:13: invalid UTF-8, got '\\xFF' }'" },
    { "return { 'caf\xE9' }", "1:14: invalid UTF-8, got '\\xE9' }'" },
    { "return { '\xC0\x80' }", "1:11: invalid UTF-8, got '\\xC0\\x80' }'" },
    { "return { '\xED\xA0\x80' }", "1:11: invalid UTF-8, got '\\xED\\xA0\\x80' }'" },
    { "return { '\xF4\x90\x80\x80' }", "1:11: invalid UTF-8, got '\\xF4\\x90\\x80\\x80' }'" },
    { "return { 'a\xE2\x82' }", "1:12: invalid UTF-8, got '\\xE2\\x82' }'" },
    { "return { [[\r\na\n\rb\xFF]] }", "3:3: invalid UTF-8, got '\\xFF]] }'" },
    { [[return { 'a\xFF' }]], [[1:10: invalid UTF-8, got ''a\xFF' }']] },
    { [[return { 'a\u{D800}' }]], [[1:10: invalid UTF-8, got ''a\u{D800}' }']] },
    -- the excerpt: 20 bytes of one line, whole characters, nothing a terminal would act on
    { "return {} 0123456789012345678901234567890",
      "1:11: expected end of file, got '01234567890123456789'" },
    { "return {} 0123456789012345678€", "1:11: expected end of file, got '0123456789012345678'" },
    { "return {} 01234567890123456€", "1:11: expected end of file, got '01234567890123456€'" },
    { "return {} x" .. ("\x80"):rep(40), "1:11: expected end of file, got 'x'" },
    { "return {} " .. ("\x80"):rep(40), "1:11: expected end of file, got '\\x80'" },
    { "return {} a\tb\0\27[31m\127\ntwo",
      "1:11: expected end of file, got 'a\\tb\\x00\\x1B[31m\\x7F'" },
    { "return {} a\u{9B}31m\u{202E}b",
      "1:11: expected end of file, got 'a\\xC2\\x9B31m\\xE2\\x80\\xAEb'" },
  }
  for _, case in ipairs(cases) do
    it(("%q"):format(case[1]), function()
      assert_refused("x:" .. case[2], case[1])
    end)
  end

  it("names the text as the caller does", function()
    assert.equal("100% data/a.lua:1:1: expected 'return', got 'x'",
      (select(2, literal.read("x", "100% data/a.lua"))))
  end)
end)

describe("literal.read, executable Lua", function()
  local cases = {
    { "os.exit()", "1:1: expected 'return', got 'os.exit()'" },
    { "local x = 1 return {}", "1:1: expected 'return', got 'local x = 1 return {'" },
    { "while true do end", "1:1: expected 'return', got 'while true do end'" },
    { "return os.exit()", "1:8: expected a table, got 'os.exit()'" },
    { "return f{}", "1:8: expected a table, got 'f{}'" },
    { "return ({})", "1:8: expected a table, got '({})'" },
    { "return function() end", "1:8: expected a table, got 'function() end'" },
    { "return {}()", "1:10: expected end of file, got '()'" },
    { "return {}.x", "1:10: expected end of file, got '.x'" },
    { "return {} or {}", "1:11: expected end of file, got 'or {}'" },
    { "return { os.exit() }", "1:12: expected '=' after the name, got '.exit() }'" },
    { "return { a = os.exit() }", "1:14: expected a value, got 'os.exit() }'" },
    { "return { [f()] = 1 }", "1:11: expected a string or an integer as key, got 'f()] = 1 }'" },
    { "return { function() end }", "1:10: expected a value or '}', got 'function() end }'" },
    { "return { x = function() end }", "1:14: expected a value, got 'function() end }'" },
    { "return { 1 + 1 }", "1:12: expected ',' or '}', got '+ 1 }'" },
    { "return { 1+1 }", "1:11: expected ',' or '}', got '+1 }'" },
    { "return { 1 - 1 }", "1:12: expected ',' or '}', got '- 1 }'" },
    { "return { 1 -1 }", "1:12: expected ',' or '}', got '-1 }'" },
    { "return { 0xe+1 }", "1:13: expected ',' or '}', got '+1 }'" },
    { "return { a .. b }", "1:12: expected '=' after the name, got '.. b }'" },
    { "return { 'a' .. 'b' }", "1:14: expected ',' or '}', got '.. 'b' }'" },
    { "return { ('x'):rep(9) }", "1:10: expected a value or '}', got '('x'):rep(9) }'" },
    { "return { #'x' }", "1:10: expected a value or '}', got '#'x' }'" },
    { "return { not true }", "1:10: expected a value or '}', got 'not true }'" },
    { "return { ... }", "1:10: expected a value or '}', got '... }'" },
    { "return { f'x' }", "1:11: expected '=' after the name, got ''x' }'" },
    { "return { 'x' 'y' }", "1:14: expected ',' or '}', got ''y' }'" },
  }
  for _, case in ipairs(cases) do
    it(("%q"):format(case[1]), function()
      assert_refused("x:" .. case[2], case[1])
    end)
  end
end)

describe("literal.read, positions", function()
  it("gives the brace of each table and the value of each field and item", function()
    local text = "return { 10, a = 'x',\n  ['b c'] = { [7] = true, {} }, 20 }"
    local value, positions = read(text)
    local inner = value["b c"]
    assert.same({ at = 8, [1] = 10, a = 18, ["b c"] = 35, [2] = 55 }, positions[value])
    assert.same({ at = 35, [7] = 43, [1] = 49 }, positions[inner])
    assert.same({ at = 49 }, positions[inner[1]])
    assert.same({ 2, 13 }, { literal.place(text, positions[value]["b c"]) })
  end)

  it("holds the tables of the value and no others", function()
    local value, positions = read(SAMPLE)
    local function forget(item)
      if type(item) == "table" then
        assert.equal("{", SAMPLE:sub(positions[item].at, positions[item].at))
        for key, field in pairs(item) do
          assert.is_number(positions[item][key])
          forget(field)
        end
        positions[item] = nil
      end
    end
    forget(value)
    assert.is_nil(next(positions))
  end)

  it("gives the value's place under `at` where a field has that name", function()
    local value, positions = read("return { at = 5 }")
    assert.equal(15, positions[value].at)
  end)
end)

describe("literal.read, limits", function()
  local function nested(depth)
    return "return " .. ("{"):rep(depth) .. ("}"):rep(depth)
  end

  it("reads 64 levels and refuses 65", function()
    assert_reads(lua_value(nested(64)), nested(64))
    assert_refused("x:1:72: nesting deeper than 64 (literal.MAX_DEPTH)", nested(65), "limit")
    assert_refused("x:2:3: nesting deeper than 64 (literal.MAX_DEPTH)",
      "return " .. ("{ a ="):rep(64) .. "\n  {", "limit")
  end)

  it("counts depth, not tables", function()
    assert.equal(1000, #read("return {" .. ("{{}},"):rep(1000) .. "}"))
  end)

  it("refuses 10 MB of braces at once", function()
    assert.is_true(seconds(function()
      assert_refused("x:1:72: nesting deeper than 64 (literal.MAX_DEPTH)",
        "return " .. ("{"):rep(MB10), "limit")
    end) < 1)
  end)

  it("refuses a text of more than 64 MiB", function()
    local most = 64 * 1024 * 1024
    assert.same({}, read("return {}" .. (" "):rep(most - 9)))
    assert_refused("x:1:1: text longer than 67108864 bytes (literal.MAX_BYTES)",
      "return {}" .. (" "):rep(most - 8), "limit")
  end)
end)

describe("literal.read, long data", function()
  local function reads_item(item, text)
    assert.is_true(seconds(function()
      local value = read(text)
      assert.is_true(value[1] == item)
    end) < 10)
  end

  it("reads strings of 10 MB", function()
    local plain, greek = ("x"):rep(MB10), ("α"):rep(MB10 // 2)
    reads_item(plain, "return { '" .. plain .. "' }")
    reads_item(greek, 'return { "' .. greek .. '" }')
    reads_item(plain, "return { [[" .. plain .. "]] }")
    reads_item(("\n"):rep(MB10 // 2), "return { '" .. ("\\n"):rep(MB10 // 2) .. "' }")
    reads_item(("\n"):rep(MB10 // 2), "return { [[\n" .. ("\r\n"):rep(MB10 // 2) .. "]] }")
  end)

  it("reads 10 MB of blanks and comments", function()
    reads_item(1, (" "):rep(MB10) .. "return { 1 }")
    reads_item(1, "return { 1 }" .. ("--[[]]"):rep(MB10 // 6))
    reads_item(1, "return {" .. ("--\n"):rep(MB10 // 3) .. " 1 }")
  end)

  it("refuses 10 MB without an end", function()
    for _, open in ipairs({ "'", "[[", "--[[", "[==[]=]" }) do
      assert.is_true(seconds(function()
        assert.is_nil((literal.read("return {" .. open .. ("x"):rep(MB10), "x")))
      end) < 5)
    end
  end)

  it("reads 100,000 items, fields and tables", function()
    local items, fields, tables = {}, {}, {}
    for i = 1, 100000 do
      items[i] = tostring(i)
      fields[i] = ("k%d = %d"):format(i, i)
      tables[i] = ("{ %d }"):format(i)
    end
    local value, positions = read("return {" .. table.concat(items, ",") .. "}")
    assert.equal(100000, #value)
    assert.equal(100000, value[100000])
    assert.equal(9, positions[value][1])
    assert.equal(100000, read("return {" .. table.concat(fields, "\n;") .. "}").k100000)
    assert.equal(100000, read("return {" .. table.concat(tables, ", ") .. "}")[100000][1])
  end)
end)

describe("literal.read, at random", function()
  local seed = math.tointeger(tonumber(os.getenv("CXO_SEED"))) or os.time()
  local random = math.random

  local function pick(list)
    return list[random(#list)]
  end

  local function random_string()
    local parts = {}
    for i = 1, random(0, 12) do
      parts[i] = pick({ "a", "Z", "9", " ", "'", '"', "\\", "\n", "\r", "\t", "\0", "\127", "]",
        "]]", "--", "{", "é", "€", "\u{10FFFF}", utf8.char(random(0, 0xD7FF)) })
    end
    return table.concat(parts)
  end

  local function random_scalar()
    return pick({
      random_string,
      function() return random(-1000, 1000) end,
      function() return random(0, math.maxinteger) * pick({ 1, -1 }) end,
      function() return (random() - 0.5) * 10.0 ^ random(-300, 300) end,
      function() return pick({ true, false, math.mininteger, math.huge, -math.huge, 0.0 }) end,
    })()
  end

  local function random_table(depth)
    local result = {}
    for _ = 1, random(0, 6) do
      local value
      if depth > 0 and random(3) == 1 then
        value = random_table(depth - 1)
      else
        value = random_scalar()
      end
      local key = pick({ #result + 1, #result + 1, random(-9, 99), random_string(),
        pick({ "id", "_x", "Name2", "at", "end" }) })
      result[key] = value
    end
    return result
  end

  local ESCAPES = {
    function(byte) return ("\\%03d"):format(byte:byte()) end,
    function(byte) return ("\\x%02x"):format(byte:byte()) end,
    function(byte) return ("\\u{%X}"):format(byte:byte()) end,
  }

  local function write_string(value)
    local quote = pick({ '"', "'" })
    local special = random(3) == 1 and "[%c%p]" or "[%c\\'\"]"
    return quote .. value:gsub(special, function(byte) return pick(ESCAPES)(byte) end) .. quote
  end

  local function write_scalar(value)
    if type(value) == "string" then
      return write_string(value)
    elseif value == math.huge or value == -math.huge then
      return value > 0 and "1e999" or "-1e999"
    elseif math.type(value) == "float" then
      return ((random(2) == 1 and "%a" or "%.17e"):format(value))
    elseif value == math.mininteger or math.type(value) == "integer" and random(3) == 1 then
      return ("0x%x"):format(value)
    end
    return tostring(value)
  end

  local function blank()
    return pick({ "", "", " ", "\n", "\t ", "--x\n", "--[[x]]", " --[=[ ]] ]=] " })
  end

  local function write(value)
    if type(value) ~= "table" then
      return write_scalar(value)
    end
    local parts, length = {}, 0
    while value[length + 1] ~= nil do
      length = length + 1
      parts[length] = write(value[length])
    end
    for key, field in pairs(value) do
      if math.type(key) ~= "integer" or key < 1 or key > length then
        local named = type(key) == "string" and key:find("^[%a_][%w_]*$") and key ~= "end"
        -- The blank keeps `[` from a long bracket.
        local left = named and key or "[ " .. write_scalar(key) .. blank() .. "]"
        parts[#parts + 1] = left .. blank() .. "=" .. blank() .. write(field)
      end
    end
    for i, part in ipairs(parts) do
      local last = i == #parts and random(2) == 1
      parts[i] = blank() .. part .. blank() .. (last and "" or pick({ ",", ";" }))
    end
    return "{" .. table.concat(parts) .. blank() .. "}"
  end

  it("reads back what was written", function()
    math.randomseed(seed)
    for round = 1, 500 do
      local value = random_table(5)
      local text = blank() .. "return " .. write(value) .. pick({ "", ";", "\n" })
      local context = ("CXO_SEED=%d, round %d: %s"):format(seed, round, text)
      local got, message = literal.read(text, "x")
      assert.is_table(got, context .. "\n" .. tostring(message))
      assert.is_nil(difference(value, got), context)
      assert.is_nil(difference(lua_value(text), got), context)
    end
  end)

  it("accepts nothing that Lua does not, whatever bytes are changed", function()
    math.randomseed(seed)
    local accepted = 0
    for round = 1, 5000 do
      local text = SAMPLE
      for _ = 1, random(3) do
        local at = random(#text)
        local new = pick({ "", "{", "}", "[", "]", "=", ",", "'", '"', "\\", "-", "0", "x", "e",
          ".", "\n", "\r", " ", "é", string.char(random(0, 255)) })
        text = text:sub(1, at - 1) .. new .. text:sub(at + random(0, 1))
      end
      local context = ("CXO_SEED=%d, round %d: %s"):format(seed, round, text)
      local value, message = literal.read(text, "x")
      if value then
        accepted = accepted + 1
        assert.is_nil(difference(lua_value(text), value), context)
      else
        assert.truthy(message:find("^x:%d+:%d+: %C+$"), context)
        assert.truthy(utf8.len(message), context)
      end
    end
    assert.is_true(accepted > 0)
  end)

  it("gives every prefix of a file a value or an error with a place", function()
    local values = 0
    for stop = 0, #SAMPLE do
      local value, message, code = literal.read(SAMPLE:sub(1, stop), "x")
      if value then
        values = values + 1
      else
        assert.equal("syntax", code)
        local line, column = message:match("^x:(%d+):(%d+): ")
        local last_line, last_column = literal.place(SAMPLE:sub(1, stop), stop + 1)
        line, column = tonumber(line), tonumber(column)
        assert.is_true(line < last_line or line == last_line and column <= last_column, message)
      end
    end
    -- From the last brace on all are whole, but the one that ends in half a `--`.
    assert.equal(#SAMPLE - SAMPLE:find("\n};", 1, true) - 1, values)
  end)
end)

describe("literal.place", function()
  it("counts lines and bytes from 1", function()
    local text = "ab\n\né=\r\nx"
    local places = {}
    for position = 1, #text + 1 do
      places[position] = ("%d:%d"):format(literal.place(text, position))
    end
    assert.equal("1:1 1:2 1:3 2:1 3:1 3:2 3:3 3:4 3:5 4:1 4:2", table.concat(places, " "))
    assert.same({ 1, 1 }, { literal.place("", 1) })
  end)
end)

describe("misuse", function()
  -- The error must name the line that made the call: this file, not the module.
  local function assert_raises(message, call)
    local ok, err = pcall(call)
    assert.is_false(ok)
    assert.truthy(err:find("literal_spec.lua:%d+: "), err)
    assert.equal(message, (err:gsub("^.-:%d+: ", "")))
  end

  it("of read raises at the caller", function()
    assert_raises("literal.read: text must be a string, got nil", function()
      local value = literal.read(nil, "x")
      return value
    end)
    assert_raises("literal.read: text must be a string, got number", function()
      local value = literal.read(5, "x")
      return value
    end)
    assert_raises("literal.read: name must be a string, got nil", function()
      local value = literal.read("return {}")
      return value
    end)
  end)

  it("of place raises at the caller", function()
    assert_raises("literal.place: text must be a string, got table", function()
      local line = literal.place({}, 1)
      return line
    end)
    for _, position in ipairs({ 0, 4, 1.5, "1" }) do
      assert_raises("literal.place: position must be an integer from 1 to #text + 1", function()
        local line = literal.place("ab", position)
        return line
      end)
    end
  end)
end)
