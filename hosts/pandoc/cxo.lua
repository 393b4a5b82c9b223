-- A pandoc filter: pandoc --lua-filter hosts/pandoc/cxo.lua
--
-- A code block of class cxo becomes what cxo answers: `owner WHAT`, `buyer WHAT`, or a report of
-- `cxo report` by its name, with its words. A claim or proposition that is cited, [@cxo:ID],
-- becomes a footnote; in the running text, @cxo:ID, what it says with that footnote. The fields
-- cxo-policy and cxo-size of the document set policy and size. What is not there ends the build, so
-- that no document outlives a claim that it rests on.

local cxo = require "cxo"
local files = require "cxo.files"
local hint = require"cxo.options".hint
local lists = require "cxo.lists"
local report = require "cxo.report"
local reports = require "cxo.reports"
local script = require "cxo.script"

local kb = cxo

local function fail(message, ...) error("cxo: " .. message:format(...), 0) end

local function need(value, message)
  if value == nil then fail("%s", message) end
  return value
end

-- The blocks of a document, by way of Markdown; its title is the author's affair.
local function blocks(doc)
  local parsed = pandoc.read(doc:render"markdown", "gfm+footnotes").blocks
  if parsed[1] and parsed[1].t == "Header" and parsed[1].level == 1 then parsed:remove(1) end
  return parsed
end

-- Code blocks -------------------------------------------------------------------------------

local function answered(answer, message)
  need(answer, message)
  if not answer.activity then
    fail("nothing is called '%s'; nearest: %s", answer.question:match"'(.*)'" or answer.question,
      table.concat(answer.nearest or {}, ", "))
  end
  return report.new(answer.question)
    :paragraph(report.strong(answer.question), ": ", answer:label(), kb.cite(answer.claims))
end

local function written(name, words)
  local found, names = reports.find(name), { "owner", "buyer" }
  for _, each in ipairs(reports.list) do names[#names + 1] = each.name end
  if not found then fail("no report '%s'%s", name, hint(name, names)) end
  for _, lacking in ipairs(found.needs) do
    local given = lacking == "against" and words.against or words[1]
    if lacking == "chart" or lacking == "before" or not given then
      fail("report %s needs %s", name, reports.needs[lacking])
    end
  end
  local path = reports.path(name)
  return need(script.run(need(files.read(path)), path, { cxo = kb, args = words }))
end

-- Words, in quotes where they have blanks in them; NAME=VALUE by name.
local function words_of(line)
  local words, at = {}, 1
  while true do
    local quoted, behind = line:match('^%s*"([^"]*)"()', at)
    local word, past = line:match("^%s*(%S+)()", at)
    if not word then return words end
    at = behind or past
    local key, value = word:match"^(%l[%w_]*)=(.+)$"
    if key and not quoted then words[key] = value else words[#words + 1] = quoted or word end
  end
end

local function expand(block)
  if not block.classes:includes"cxo" then return nil end
  local name, rest = block.text:match"^%s*(%S+)%s*(.-)%s*$"
  if not name then fail"an empty block" end
  if name == "owner" or name == "buyer" then return blocks(answered(kb[name](rest))) end
  return blocks(written(name, words_of(rest)))
end

-- Citations ---------------------------------------------------------------------------------

-- The claims of an id, those that the policy admits where it is a proposition's; and what they say.
local function claims_of(id)
  local claim, proposition = kb.pack:find("claim", id), kb.pack:find("proposition", id)
  if claim then return { claim }, claim.statement end
  if not proposition then
    local known = lists.ids(kb.claims(), lists.ids(kb.pack:each"proposition"))
    fail("no claim '%s'%s", id, hint(id, known))
  end
  local list = {}
  for _, each in ipairs(proposition.claims) do
    if kb.scope().policy:admits(each) then list[#list + 1] = each end
  end
  if #list == 0 then
    fail("'%s': the policy %s admits no claim of it", id, kb.scope().name)
  end
  return list, proposition.statement
end

local function note(claims)
  local parts = {}
  for i, claim in ipairs(claims) do
    local source = kb.pack:find("source", claim.source)
    parts[i] = ("%s, %s (%s%s)"):format(source.title, claim.locator, claim.hedge,
      source.interest and "; " .. source.interest or "")
  end
  return pandoc.Note{ pandoc.Para(pandoc.Str(table.concat(parts, "; ") .. ".")) }
end

local function cite(element)
  local inlines, others = pandoc.List{}, pandoc.List{}
  for _, each in ipairs(element.citations) do
    local id = each.id:match"^cxo:(.+)$"
    if not id then
      others:insert(each)
    else
      local claims, statement = claims_of(id)
      if each.mode == "AuthorInText" then
        inlines:insert(pandoc.Str((statement:gsub("%.$", ""))))
      end
      inlines:extend(each.prefix)
      inlines:insert(note(claims))
      inlines:extend(each.suffix)
    end
  end
  if #others == #element.citations then return nil end
  if #others > 0 then inlines:insert(1, pandoc.Cite(element.content, others)) end
  return inlines
end

-- "[@cxo:...]" stands after a blank, a footnote does not.
local function close_up(inlines)
  for i = #inlines - 1, 1, -1 do
    if inlines[i].t == "Space" and inlines[i + 1].t == "Note" then inlines:remove(i) end
  end
  return inlines
end

local function settings(meta)
  local policy, size = meta["cxo-policy"], meta["cxo-size"]
  if not (policy or size) then return end
  local number = size and math.tointeger(tonumber(pandoc.utils.stringify(size)))
  if size and not number then fail"cxo-size: a whole number expected" end
  kb = need(cxo.new{ policy = policy and pandoc.utils.stringify(policy), size = number })
end

return { { Meta = settings }, { CodeBlock = expand, Cite = cite }, { Inlines = close_up } }
