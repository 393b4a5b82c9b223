-- Writes docs/api.md from the annotations in the sources; fails for a public function without any.
-- Run from the root: lua5.4 docs/gen/api.lua > docs/api.md

-- The public files in the order of the page; of each, what a reader calls the tables that its
-- functions are declared on. What is declared on another table is no part of the interface.
local sections = {
  { "The module", "lua/cxo/instance.lua", { kb = "cxo", instances = "cxo" } },
  { "Settings", "lua/cxo/settings.lua", {} },
  { "Answers", "lua/cxo/answer.lua", { Answer = "answer" } },
  { "Titles", "lua/cxo/title.lua", { Title = "title" } },
  { "Verdicts on texts", "lua/cxo/classify.lua", { Verdict = "verdict" } },
  { "Comparisons", "lua/cxo/compare.lua", {} },
  { "Conflicts", "lua/cxo/conflicts.lua", {} },
  { "Charts", "lua/cxo/chart.lua", { Chart = "chart" } },
  { "Checks", "lua/cxo/check.lua", {} },
  { "What a check finds", "lua/cxo/rules.lua", {} },
  { "Rules of one's own", "lua/cxo/own_rules.lua", {} },
  { "Phrases", "lua/cxo/phrases.lua", { phrases = "cxo.phrases" } },
  { "Classifiers", "lua/cxo/classifier.lua",
    { classifier = "classifier", Classifier = "classifier" } },
  { "Reports", "lua/cxo/report/init.lua", { report = "report", Document = "doc" } },
  { "Documents", "lua/cxo/report/document.lua", { document = "report", Document = "doc" } },
  { "Pieces of text in reports", "lua/cxo/report/inline.lua",
    { inline = "report", report = "report" } },
  { "The engine", "lua/cxo/meta/core.d.lua", { core = "core", Pack = "Pack", Builder = "Builder",
    Policy = "Policy", Weigher = "Weigher", Text = "Text", Chart = "Chart", Set = "Set",
    Phrases = "Phrases" } },
}

local problems = {}

local function lines_of(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local lines = {}
  for line in file:lines() do lines[#lines + 1] = line end
  file:close()
  return lines
end

-- Reading -----------------------------------------------------------------------------------

-- Takes a comment apart: its text, and its annotations with the lines that go on with them.
local function parse(comment)
  local doc, last = { text = {}, params = {}, returns = {}, fields = {} }, nil
  for _, line in ipairs(comment) do
    local tag, rest = line:match"^@(%a+)%s*(.*)$"
    if tag then
      last = { rest }
      if tag == "param" then table.insert(doc.params, last)
      elseif tag == "return" then table.insert(doc.returns, last)
      elseif tag == "field" then table.insert(doc.fields, last)
      elseif tag == "class" then doc.class = last
      elseif tag == "type" then doc.type = last
      end
    elseif last then
      table.insert(last, line:match"^%s*(.*)$")
    else
      table.insert(doc.text, (line:gsub("^ ", "")))
    end
  end
  return doc
end

local function joined(list) return table.concat(list, " ") end

-- "name? type rest" as its parts: a type goes on as long as brackets are open or it ends in ":",
-- "," or "|".
local function split_type(text)
  local depth, at = 0, 1
  while at <= #text do
    local char = text:sub(at, at)
    if char:find"[%(%[{<]" then depth = depth + 1 end
    if char:find"[%)%]}>]" then depth = depth - 1 end
    local before = text:sub(at - 1, at - 1)
    if char == " " and depth == 0 and not before:find"[:,|]" then break end
    at = at + 1
  end
  return text:sub(1, at - 1), text:sub(at + 1)
end

-- The name that a declaration gives, as a reader calls it, and its arguments; nil: none of ours.
local function declared(line, names, within)
  local owner, mark, name, args = line:match"^%s*function ([%w_]+)([.:])([%w_]+)(%b())"
  if not owner then owner, name = line:match"^%s*([%w_]+)%.([%w_]+) = [^{]" end
  if not owner and within then
    name, args = line:match"^%s+([%w_]+) = function(%b())"
    if name then return within .. "." .. name, args end
  end
  local called = owner and names[owner]
  if called and not name:find"^__" then return called .. (mark or ".") .. name, args end
end

-- What a file declares, in its order: functions, and classes with their fields.
local function read(path, names)
  local entries, comment, within, head = {}, nil, nil, nil
  for number, line in ipairs(lines_of(path) or {}) do
    local text = line:match"^%s*%-%-%-(.*)$"
    if text then
      comment = comment or {}
      comment[#comment + 1] = text
    else
      local doc = comment and parse(comment)
      if doc and not head and not doc.class and number <= #comment + 1 then head = doc.text end
      local table_name = line:match"^%s*([%w_]+%.[%w_]+) = {$"
      if table_name then
        local owner, name = table_name:match"^([%w_]+)%.(.*)$"
        within = names[owner] and names[owner] .. "." .. name
      elseif line:find"^%s*}$" then
        within = nil
      end
      local name, args = declared(line, names, within)
      if doc and doc.class then
        table.insert(entries, { class = doc })
      elseif name and (doc or args) then
        table.insert(entries, { name = name, args = args, doc = doc,
          place = ("%s:%d"):format(path, number) })
      end
      comment = nil
    end
  end
  return entries, head
end

-- Writing -----------------------------------------------------------------------------------

local function cell(text) return (text:gsub("|", "\\|")) end

-- "- `string?`: what it is".
local function emit_item(lead, text)
  local kind, about = split_type(text)
  print(("- %s`%s`%s"):format(lead, kind, about ~= "" and ": " .. about or ""))
end

-- `a, b?`, the marks from the annotations.
local function signature(entry)
  local optional, kind = {}, entry.doc and entry.doc.type and joined(entry.doc.type)
  for _, param in ipairs(entry.doc and entry.doc.params or {}) do
    local name = param[1]:match"^(%S+)"
    optional[name:gsub("%?$", "")] = name:find"%?$" and "?" or ""
  end
  if kind then return ((kind:match"^fun(%b())" or ""):gsub(": *[^,)?]+", "")) end
  local args = entry.args or ""
  return (args:gsub("[%w_]+", function(name) return name .. (optional[name] or "") end))
end

local function emit_function(entry)
  local doc = entry.doc
  print(("\n### `%s%s`\n"):format(entry.name, signature(entry)))
  for _, line in ipairs(doc.text) do print(line) end
  if #doc.text > 0 and (#doc.params + #doc.returns > 0 or doc.type) then print"" end
  for _, param in ipairs(doc.params) do
    local name, rest = joined(param):match"^(%S+)%s*(.*)$"
    emit_item(("`%s` "):format(name), rest)
  end
  for i, each in ipairs(doc.returns) do emit_item(i == 1 and "returns " or "and ", joined(each)) end
  if doc.type then print(("- `%s`"):format(joined(doc.type))) end
end

local function emit_class(doc)
  local name, about = joined(doc.class):match"^(%S+)%s*:?%s*(.*)$"
  print(("\n### Class `%s`"):format(name))
  if joined(doc.class):find("^" .. name:gsub("%p", "%%%0") .. " : ") then
    local parent, rest = about:match"^(%S+)%s*(.*)$"
    about = ("Also has the fields of `%s`%s."):format(parent, rest ~= "" and "; " .. rest or "")
  end
  if #doc.text > 0 or about ~= "" then print"" end
  for _, line in ipairs(doc.text) do print(line) end
  if about ~= "" then print(about) end
  if #doc.fields > 0 then
    print"\n| field | type | |\n|---|---|---|"
    for _, field in ipairs(doc.fields) do
      local field_name, rest = joined(field):match"^(%S+)%s*(.*)$"
      local kind, told = split_type(rest)
      print(("| `%s` | `%s` | %s |"):format(cell(field_name), cell(kind), cell(told)))
    end
  end
end

print[[
<!-- Generated by `make gen` from the annotations in lua/cxo: do not edit. -->

# Lua API

`local cxo = require "cxo"`; classifiers and reports are modules of their own, `cxo.classifier` and
`cxo.report`. Errors: misuse raises, at the line that called; bad input data gives
`nil, message, code`; what is not there gives `nil`. Unknown keys of option tables raise, with the
nearest known one. Positions are bytes from 1, both ends included. A `?` marks what may be left out
or nil; the types are those of LuaLS.]]

local pages, documented = {}, {}
for i, section in ipairs(sections) do
  local entries, head = read(section[2], section[3])
  pages[i] = { entries = entries, head = head }
  for _, entry in ipairs(entries) do
    if entry.doc then documented[entry.name] = true end
  end
end

for i, section in ipairs(sections) do
  local entries, head = pages[i].entries, pages[i].head
  if #entries > 0 then
    print(("\n## %s\n\n[%s](../%s)"):format(section[1], section[2], section[2]))
    if head then print("\n" .. table.concat(head, "\n")) end
  end
  for _, entry in ipairs(entries) do
    if entry.class then
      emit_class(entry.class)
    elseif entry.doc then
      emit_function(entry)
    elseif not documented[entry.name] then
      problems[#problems + 1] = ("%s: %s is not documented"):format(entry.place, entry.name)
    end
  end
end

for _, problem in ipairs(problems) do io.stderr:write("api: ", problem, "\n") end
if #problems > 0 then os.exit(1) end
