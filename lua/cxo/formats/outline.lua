--- A chart typed as an indented list; whoever stands further in reports to the line above:
---
---     Ada Byron, Managing Director
---       - Head of Engineering: Bo Day
---           Software Engineer
---       - Cy Lu (Finance Director)
---
--- Blanks, tabs (to the next multiple of four) and bullets; `#` begins a comment. Whether a part is
--- a title is for the pack to say; what is not divided is a title.

local outline = {}

local TAB = 4

-- Where a line's text begins, in columns, and the text without bullet.
local function indented(line)
  local blanks, rest = line:match"^([ \t]*)(.*)$"
  local column = 0
  for blank in blanks:gmatch"." do
    column = blank == "\t" and column + TAB - column % TAB or column + 1
  end
  local text = rest:match"^[-*+] +(.*)$" or rest:match"^[-*+]\t+(.*)$" or rest:match"^•%s*(.*)$"
    or rest:match"^%d+[.)] +(.*)$" or rest
  return column, (text:gsub("%s+$", ""))
end

-- Does a text read as a title: is a role, a level or an area named?
local function title_test(pack)
  local read = pack:reader()
  return function(text)
    local role, relation, level, area = read(text)
    return role ~= "none" or relation ~= "-" and relation ~= "holder" or level ~= "-" or area ~= "-"
  end
end

-- Ways to divide a line: the two parts, and whether the name comes first when both could be titles.
local divisions = {
  { "^(.-)%s+%((.+)%)$", true }, { "^(.-):%s+(.+)$", false }, { "^(.-)%s+[-–—]+%s+(.+)$", true },
  { "^(.-)\t+(.+)$", true }, { "^(.-),%s*(.+)$", true },
}

-- Name (nil: none given) and title.
local function divide(text, is_title)
  for _, division in ipairs(divisions) do
    local left, right = text:match(division[1])
    if left and left ~= "" then
      local left_is, right_is = is_title(left), is_title(right)
      if left_is and not right_is and division[1]:find(":", 1, true) then return right, left end
      if right_is and not left_is then return left, right end
      if division[1]:find(":", 1, true) and not left_is then return right, left end
    end
  end
  return nil, text
end

---@param text string
---@param kb cxo.Instance
---@return cxo.formats.Table?
---@return string? message
---@return string? code
---@return integer? line
function outline.read(text, kb)
  local found = { headers = { "id", "name", "title", "manager" }, rows = {}, places = {},
    place = "line", left_out = 0 }
  local is_title, number, above, taken = title_test(kb.pack), 0, {}, {}
  for line in (text:gsub("\r\n?", "\n") .. "\n"):gmatch"([^\n]*)\n" do
    number = number + 1
    local column, rest = indented(line)
    if rest ~= "" and rest:byte() ~= 35 then
      local name, title = divide(rest, is_title)
      local id = name or title
      taken[id] = (taken[id] or 0) + 1
      if taken[id] > 1 then id = ("%s #%d"):format(id, taken[id]) end
      while #above > 0 and above[#above].column >= column do above[#above] = nil end
      local boss = above[#above]
      found.rows[#found.rows + 1] = { id = id, name = name, title = title,
        manager = boss and boss.id }
      found.places[#found.places + 1] = number
      above[#above + 1] = { column = column, id = id }
    end
  end
  if #found.rows == 0 then return nil, "nobody in this file", "empty", 0 end
  return found
end

return outline
