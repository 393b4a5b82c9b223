-- Other programs read the same: lua5.4 spec/check/differential.lua FOLDER [FILES]
--
-- Random CSV files go through cxo's two readers (charts in C, leads in Lua), Python's csv module
-- and SQLite's importer; what cxo prints as JSON, JSON lines and CSV is read again by Python.

package.path = "lua/?.lua;lua/?/init.lua;" .. package.path
package.cpath = "build/lib/?.so;" .. package.cpath

local core, csv, dkjson = require "cxo.core", require "cxo.csv", require "dkjson"

local folder, files = arg[1], tonumber(arg[2] or 200)

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  assert(file:write(text))
  assert(file:close())
  return path
end

local function run(command)
  local handle = assert(io.popen(command))
  local output = handle:read"a"
  return output, select(3, handle:close())
end

-- CSV ----------------------------------------------------------------------------------------

math.randomseed(20240611)

local pieces = { "a", "b c", "CTO", "é", "日本", "'", "=1+1", "x;y", "a|b", "\t", "0", "-", "#" }
local quoted_pieces = { '""', ",", "\n", "\r\n", ";", "|", "q", " ", "é", "\n\n", '""""' }

local function pick(list) return list[math.random(#list)] end

-- A cell as it stands in a file; none begins or ends with blanks, which cxo leaves out.
local function cell()
  local parts = { "k" }
  if math.random(3) == 1 then
    for _ = 1, math.random(0, 6) do parts[#parts + 1] = pick(quoted_pieces) end
    parts[#parts + 1] = "z"
    return '"' .. table.concat(parts) .. '"'
  end
  if math.random(6) == 1 then return "" end
  for _ = 1, math.random(0, 4) do parts[#parts + 1] = pick(pieces) end
  return (table.concat(parts):gsub("[ \t]+$", ""))
end

local function file_of(rows, columns)
  local ending, lines = pick{ "\n", "\r\n" }, {}
  local header = { "id", "title" }
  for i = 3, columns do header[i] = "extra" .. i end
  lines[1] = table.concat(header, ",")
  for row = 1, rows do
    local cells = { "p" .. row }
    for i = 2, columns do cells[i] = cell() end
    lines[row + 1] = table.concat(cells, ",")
  end
  return table.concat(lines, ending) .. (math.random(2) == 1 and ending or ""), header
end

-- Rows of cells, as one line each that can be compared.
local function lines_of(rows)
  local lines = {}
  for i, row in ipairs(rows) do lines[i] = dkjson.encode(row) end
  return lines
end

local function by_chart(text, header)
  local pack, rows = core.builtin(), {}
  local chart = assert(pack:chart(assert(core.text(text)), nil, nil, ","))
  for person = 1, chart:summary().people do
    rows[person] = {}
    for i, name in ipairs(header) do rows[person][i] = chart:extra(person, name) end
  end
  return rows
end

local function by_leads(text)
  local given, rows = false, {}
  local reader = assert(csv.reader(function()
    if given then return nil end
    given = true
    return text
  end, "file"))
  for cells in function() return (reader:row()) end do rows[#rows + 1] = cells end
  return rows
end

local PYTHON = [[
import csv, json, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in list(csv.reader(file, strict=True))[1:]:
        if row: print(json.dumps(row, ensure_ascii=False))
]]

local function decoded(output)
  local rows = {}
  for line in output:gmatch"[^\n]+" do rows[#rows + 1] = dkjson.decode(line) end
  return rows
end

local function by_python(path)
  return decoded((run(("python3 %s/rows.py %s"):format(folder, path))))
end

local function by_sqlite(path, header)
  local output = run(("sqlite3 :memory: -cmd '.mode json' '.import --csv %s t' " ..
    "'select json_array(%s) as row from t' 2>&1"):format(path,
    ('ifnull("' .. table.concat(header, [[",""), ifnull("]]) .. '","")')))
  local rows = {}
  for i, each in ipairs(output:find"%S" and dkjson.decode(output) or {}) do
    rows[i] = dkjson.decode(each.row)
  end
  return rows
end

local wrong = 0
local function compare(path, name, got, expected)
  for i = 1, math.max(#got, #expected) do
    if got[i] ~= expected[i] then
      wrong = wrong + 1
      print(("%s: %s, row %d: %.99s\n  the others: %.99s"):format(path, name, i,
        tostring(got[i]), tostring(expected[i])))
      return
    end
  end
end

write(folder .. "/rows.py", PYTHON)
local cells = 0
for number = 1, files do
  local rows, columns = math.random(1, 40), math.random(3, 9)
  local text, header = file_of(rows, columns)
  local path = write(("%s/%d.csv"):format(folder, number), text)
  local expected = lines_of(by_python(path))
  assert(#expected == rows, path .. ": Python reads other rows")
  compare(path, "charts", lines_of(by_chart(text, header)), expected)
  compare(path, "leads", lines_of(by_leads(text)), expected)
  compare(path, "SQLite", lines_of(by_sqlite(path, header)), expected)
  cells = cells + rows * columns
  os.remove(path)
end

-- What cxo prints ----------------------------------------------------------------------------

local commands = { "roles", "role cto", "sources", "claims laptops", "claims --role cto",
  "conflicts", "conflicts --policies", "compare cio cto", "compare s0 airfocus",
  "owner 'help desk' --why", "buyer servers", "first-hire --customers internal",
  "title 'Deputy CTO & CIO'", "rules", "rules O01", "check spec/fixtures/u3.csv",
  "check spec/fixtures/sample.csv --policy strict --size 30",
  "check spec/fixtures/u3.csv --suggest",
  "diff spec/fixtures/u3.csv --policy default --against strict", "classify README.md" }

-- Fails where a key is given twice, a number is not one, or anything is not UTF-8.
local JSON = [[
import json, sys
def once(pairs):
    assert len(dict(pairs)) == len(pairs), "a key is given twice"
    return dict(pairs)
def refuse(what): raise ValueError(what)
text = sys.stdin.buffer.read().decode("utf-8")
values = [text] if sys.argv[1] == "json" else text.splitlines()
for value in values:
    value = json.loads(value, object_pairs_hook=once, parse_constant=refuse)
    print(json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")))
]]
write(folder .. "/again.py", JSON)

-- The same value by dkjson, with sorted keys.
local function sorted(value)
  if type(value) ~= "table" or value == dkjson.null then return dkjson.encode(value) end
  local meta, parts = getmetatable(value), {}
  if meta and meta.__jsontype == "array" then
    for i, each in ipairs(value) do parts[i] = sorted(each) end
    return "[" .. table.concat(parts, ",") .. "]"
  end
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys)
  for i, key in ipairs(keys) do parts[i] = dkjson.encode(key) .. ":" .. sorted(value[key]) end
  return "{" .. table.concat(parts, ",") .. "}"
end

local documents = 0
local function again(command, kind)
  local path = folder .. "/output"
  local _, code = run(("%s >%s 2>%s.err"):format(command, path, path))
  if code > 1 then
    print(command .. ": exit " .. code)
    wrong = wrong + 1
    return
  end
  local output = run(("python3 %s/again.py %s <%s 2>&1"):format(folder, kind, path))
  local file, expected = assert(io.open(path, "rb")), {}
  local text = file:read"a"
  file:close()
  if kind == "json" then expected[1] = text end
  for line in (kind == "jsonl" and text or ""):gmatch"[^\n]+" do expected[#expected + 1] = line end
  local got = {}
  for line in output:gmatch"[^\n]+" do got[#got + 1] = line end
  for i, each in ipairs(expected) do expected[i] = sorted((dkjson.decode(each, 1, dkjson.null))) end
  compare(command, "Python", got, expected)
  documents = documents + 1
end

for _, command in ipairs(commands) do again("build/cxo " .. command .. " --format json", "json") end
again("build/cxo check spec/fixtures/u3.csv --format sarif", "json")
again("cut -d, -f3 spec/fixtures/sample.csv | build/cxo title --lines --format jsonl", "jsonl")

-- SARIF by the tool of its makers, where npm has brought it; it finds no fault but warns of a tool
-- without a page of its own.
local validator = run("find " .. folder .. "/sarif -name Sarif.Multitool -type f"):match"[^\n]+"
local valid = 0
for _, chart in ipairs(validator and { "u3", "sample" } or {}) do
  local path = ("%s/%s.sarif"):format(folder, chart)
  for _, options in ipairs{ "", "--policy strict", "--redact" } do
    run(("build/cxo check spec/fixtures/%s.csv %s --format sarif >%s"):format(chart, options, path))
    local said, code = run(("chmod +x %s && DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 %s validate %s "
      .. "2>&1"):format(validator, validator, path))
    if code ~= 0 or said:find": error " then
      print(chart .. ".csv " .. options .. "\n" .. said)
      wrong = wrong + 1
    end
    valid = valid + 1
  end
end

if wrong > 0 then os.exit(1) end
print(("differential: %d CSV files (%d cells) read alike by cxo, Python and SQLite; %d documents "
  .. "read again by Python; %s"):format(files, cells, documents,
  validator and valid .. " valid SARIF logs" or "SARIF left out, without npm"))
