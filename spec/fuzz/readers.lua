-- What lua.c feeds: a function for each reader, which takes any bytes and raises what must not be.
-- A reader gives a value, or nil, a message and one of the codes that it is documented to give.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path

local core = require "cxo.core"
local cxo = require "cxo"

local kb = assert(cxo.new())

local function words(text)
  local set = {}
  for word in text:gmatch"%S+" do set[word] = true end
  return set
end

-- The value, or nil where the reader refused the input as it should.
local function checked(codes, value, message, code)
  if value ~= nil then return value end
  assert(type(message) == "string" and message ~= "", "no message")
  assert(codes[code], ("code '%s'"):format(tostring(code)))
  return nil
end

local readers = {}

-- Literals -----------------------------------------------------------------------------------

local literal_codes = words"syntax limit"

-- Every value has a place in the text.
local function walk(value, positions, n)
  if type(value) ~= "table" then return end
  for key, each in pairs(value) do
    local at = positions[value][key]
    assert(math.type(at) == "integer" and at >= 1 and at <= n, "a value without a place")
    walk(each, positions, n)
  end
end

function readers.literal(text)
  local literal = require "cxo.literal"
  local value, positions, code = literal.read(text, "input")
  if value == nil then
    checked(literal_codes, nil, positions, code)
    assert(positions:find"^input:%d+:%d+: ", positions)
  else
    walk(value, positions, #text)
  end
end

local pack_codes = words"syntax limit field reference duplicate encoding empty memory"

-- A pack alone; the first byte says whether it stands beside the built-in one.
function readers.pack(text)
  local beside = text:byte(1) == 43 and core.builtin() or nil
  local pack = checked(pack_codes,
    require"cxo.pack".compile({ { name = "input", text = (text:gsub("^[+-]", "", 1)) } }, beside))
  if not pack then return end
  local image = pack:image()
  local again = assert(core.open(image))
  assert(again:image() == image)
  for _, kind in ipairs{ "role", "claim", "rule", "answer" } do
    for record in again:each(kind) do
      for _, value in pairs(record) do assert(value ~= nil) end
    end
  end
  again:title"Deputy CTO, Head of IT"
  for _, name in ipairs(again:policies()) do assert(again:policy(name)) end
end

function readers.routes(text)
  local route = require "cxo.route"
  local router = checked(words"syntax limit routes", route.parse(kb, text, "input"))
  if not router then return end
  local answer = router:read{ title = "CIO", company = "Example", product = "servers", size = "80" }
  assert(type(answer.route) == "string")
end

local CHART = "id,title,manager,vendor,budget\n1,CEO,,x,3\n2,CIO,1,,4\n3,CTO,1,y,\n4,IT Manager,2,,\n"
local chart = assert(kb.pack:chart(assert(core.text(CHART))))

function readers.when(text)
  local when = require "cxo.when"
  local condition = checked(words"syntax limit", when.compile(text, kb.pack))
  if not condition then return end
  for _, small in ipairs{ true, false } do
    local scene = when.scene(chart, small, { pack = kb.pack, size = 30, small_below = 50,
      policy = kb.scope().policy })
    local _, subjects = condition.test(scene)
    if subjects then assert(#subjects <= 4) end
  end
end

function readers.facts(text)
  local literal, facts = require "cxo.literal", require "cxo.facts"
  local value = literal.read(text, "input")
  if value == nil then return end
  local book = checked(words"facts", facts.book(chart, kb.pack, value))
  if book then readers.when"any person without budget" end
end

-- Charts -------------------------------------------------------------------------------------

local chart_codes = words"syntax limit encoding empty column"

local function read_chart(format)
  return function(bytes)
    local text = checked(chart_codes, core.text(bytes))
    if not text then return end
    local opened = checked(chart_codes,
      require"cxo.formats".open(text, "input", kb, format, false))
    if not opened then return end
    local read = checked(chart_codes,
      kb.pack:chart(opened.text, nil, opened.places, opened.separator))
    if not read then return end
    local summary = read:summary()
    assert(summary.people > 0 and #read:all() == summary.people)
    for number = 1, summary.people do
      if opened.places then
        local place = read:line(number)
        assert(place >= 1 and place <= #bytes + 1, "a place outside the file")
      end
      assert(utf8.len(read:field(number, "name")), "a name that is not UTF-8")
    end
  end
end

readers.json = read_chart"json"
readers.ldif = read_chart"ldif"
readers.outline = read_chart"outline"
readers.any = read_chart()

-- Rows of leads, in pieces: the first byte is their length.
function readers.leads(bytes)
  local csv = require "cxo.csv"
  local piece, text = (bytes:byte(1) or 0) % 64 + 1, bytes:sub(2)
  local function rows(size)
    local at, found = 1, {}
    local reader, message, code = csv.reader(function(n)
      local part = text:sub(at, at + math.min(size, n) - 1)
      at = at + #part
      return part ~= "" and part or nil
    end, "input")
    checked(words"empty encoding syntax limit", reader, message, code)
    if not reader then return { message } end
    while true do
      local cells, line, count = reader:row()
      if not cells then
        found[#found + 1] = line or "end"
        return found
      end
      assert(#cells <= #reader.header and count >= #cells)
      found[#found + 1] = line .. "\0" .. table.concat(cells, "\0")
    end
  end
  local whole, parts = rows(1 << 20), rows(piece)
  assert(#whole == #parts, "pieces make other rows")
  for i, row in ipairs(whole) do assert(row == parts[i], "pieces make other rows") end
end

return readers
