--- Charts drawn: as a tree of a document, as DOT for Graphviz, as Mermaid. Large charts are drawn
--- from the top down as far as there is room; what is left out is counted where it hangs.

local report = require "cxo.report"
local rules = require "cxo.rules"

local draw = {}

draw.MAX_PEOPLE = 2000 -- in one drawing
draw.MAX_DEPTH = 200

-- Choosing -------------------------------------------------------------------------------

-- First report and next colleague of everybody, in the order of the rows.
local function families(chart)
  local first, next_one = {}, {}
  for person = chart.summary.people, 1, -1 do
    local manager = chart.core:manager(person)
    if manager then
      next_one[person] = first[manager]
      first[manager] = person
    end
  end
  return first, next_one
end

-- Level by level from these people on; gives the deepest level.
local function choose(state, tops)
  local level = {}
  for _, person in ipairs(tops) do
    if not state.depth[person] and state.count < state.room then
      state.depth[person], state.count = 0, state.count + 1
      level[#level + 1] = person
    end
  end
  for depth = 1, state.most do
    local below = {}
    for _, manager in ipairs(level) do
      local person = state.first[manager]
      while person do
        if not state.depth[person] and state.count < state.room then
          state.depth[person], state.count = depth, state.count + 1
          state.above[person] = manager
          below[#below + 1] = person
        end
        person = state.next_one[person]
      end
    end
    level = below
  end
end

-- Who has nobody above; of a cycle, its first row, since nothing else would lead there.
local function tops_of(chart)
  local tops, seen = {}, {}
  for person = 1, chart.summary.people do
    if not chart.core:manager(person) then tops[#tops + 1] = person end
  end
  for _, person in ipairs(chart.core:marked"looped":list()) do
    if not seen[person] then
      if chart.core:manager(person) then tops[#tops + 1] = person end
      while person and not seen[person] do
        seen[person] = true
        person = chart.core:manager(person)
      end
    end
  end
  return tops
end

---@class cxo.draw.Node
---@field person integer
---@field depth integer
---@field above integer? whom the line leads to
---@field left_out integer people below who are not drawn

---@class cxo.draw.Options
---@field depth? integer levels below the top
---@field root? integer person to begin with

--- Those who are drawn, everybody before whoever is below.
---@param chart cxo.Chart
---@param opts? cxo.draw.Options
---@return cxo.draw.Node[] nodes
---@return integer left_out tops that are not drawn, with all below
function draw.nodes(chart, opts)
  opts = opts or {}
  local state = { depth = {}, above = {}, count = 0, room = draw.MAX_PEOPLE,
    most = math.min(opts.depth or draw.MAX_DEPTH, draw.MAX_DEPTH) }
  state.first, state.next_one = families(chart)
  local tops = opts.root and { opts.root } or tops_of(chart)
  choose(state, tops)
  local nodes, stack, missing = {}, {}, 0
  for i = #tops, 1, -1 do
    if state.depth[tops[i]] then
      stack[#stack + 1] = tops[i]
    else
      missing = missing + 1 + chart.core:below(tops[i])
    end
  end
  while #stack > 0 do
    local person = table.remove(stack)
    local node = { person = person, depth = state.depth[person], above = state.above[person],
      left_out = 0 }
    nodes[#nodes + 1] = node
    local reports, below = {}, state.first[person]
    while below do
      if state.above[below] == person then
        reports[#reports + 1] = below
      elseif not state.depth[below] then
        node.left_out = node.left_out + 1 + chart.core:below(below)
      end
      below = state.next_one[below]
    end
    for i = #reports, 1, -1 do stack[#stack + 1] = reports[i] end
  end
  return nodes, missing
end

--- The findings about each person.
---@param chart cxo.Chart
---@param list cxo.check.Finding[]
---@return table<integer, cxo.check.Finding[]>
function draw.by_person(chart, list)
  local wanted, found = {}, {}
  for _, finding in ipairs(list) do
    for _, line in ipairs(finding.lines) do
      wanted[line] = wanted[line] or {}
      table.insert(wanted[line], finding)
    end
  end
  if next(wanted) then
    for person = 1, chart.summary.people do found[person] = wanted[chart.core:line(person)] end
  end
  return found
end

-- Words ----------------------------------------------------------------------------------

local function name_and_title(chart, number)
  local person = chart:person(number)
  local name = person.name or not person.title and person.id or nil
  return name, person.title
end

local function more(count) return ("%d more below"):format(count) end

local function worst(list)
  local severity
  for _, finding in ipairs(list or {}) do
    if not severity or rules.rank[finding.severity] > rules.rank[severity] then
      severity = finding.severity
    end
  end
  return severity
end

-- A tree ---------------------------------------------------------------------------------

local OPEN = 3 -- levels that are unfolded at first; deeper ones are where findings are below

-- Who stands above somebody with findings.
local function over_findings(nodes, found)
  local over, below = {}, {}
  for i = #nodes, 1, -1 do
    local depth = nodes[i].depth
    over[i] = below[depth + 1] or false
    below[depth + 1] = nil
    below[depth] = below[depth] or over[i] or found[nodes[i].person] ~= nil
  end
  return over
end

--- Adds the drawing to a document.
---@param doc cxo.report.Document
---@param chart cxo.Chart `chart:redacted()` for ids alone
---@param nodes cxo.draw.Node[]
---@param found table<integer, cxo.check.Finding[]>
---@param left_out integer tops that are not drawn, with all below
function draw.tree(doc, chart, nodes, found, left_out)
  local items, over = {}, over_findings(nodes, found)
  for i, node in ipairs(nodes) do
    local name, title = name_and_title(chart, node.person)
    local text = { name and report.strong(name) or "", name and title and ", " or "", title or "" }
    for k, manager in ipairs(chart.core:dotted(node.person)) do
      text[#text + 1] = (k == 1 and ", dotted to " or " and ")
        .. (name_and_title(chart, manager) or chart:person(manager).title)
    end
    for _, finding in ipairs(found[node.person] or {}) do
      text[#text + 1] = " "
      text[#text + 1] = report.mark(finding.rule, finding.message, finding.severity)
    end
    if node.left_out > 0 then text[#text + 1] = (" (%s)"):format(more(node.left_out)) end
    items[i] = { depth = node.depth, text = text, closed = node.depth >= OPEN and not over[i] }
  end
  doc:tree(items)
  if left_out > 0 then
    doc:paragraph(("%d people at the top or below them are not drawn (draw.MAX_PEOPLE is %d).")
      :format(left_out, draw.MAX_PEOPLE))
  end
end

-- Graphs ---------------------------------------------------------------------------------

local colors = { error = "#a4161a", warning = "#b26a00", info = "#0a53be" }

-- Graphviz knows entities and backslashes in labels.
local function dot_text(text)
  return (report.clean(text):gsub("&", "&amp;"):gsub('[\\"]', "\\%0"))
end

-- Lines of a label.
local function label(chart, node, escape, line_break)
  local name, title = name_and_title(chart, node.person)
  local lines = {}
  if name then lines[1] = escape(name) end
  if title then lines[#lines + 1] = escape(title) end
  if node.left_out > 0 then lines[#lines + 1] = escape(more(node.left_out)) end
  return table.concat(lines, line_break)
end

local function messages(list)
  local lines = {}
  for i, finding in ipairs(list) do lines[i] = finding.rule .. ": " .. finding.message end
  return table.concat(lines, " ")
end

local function codes(list)
  local seen, rules_found = {}, {}
  for _, finding in ipairs(list) do
    if not seen[finding.rule] then rules_found[#rules_found + 1] = finding.rule end
    seen[finding.rule] = true
  end
  return table.concat(rules_found, " ")
end

-- Lines beside the tree between those who are drawn: by which a cycle closes, and dotted ones.
local function each_line(chart, nodes, fn)
  local drawn = {}
  for _, node in ipairs(nodes) do drawn[node.person] = true end
  for _, node in ipairs(nodes) do
    local manager = not node.above and chart.core:manager(node.person)
    if manager and drawn[manager] then fn(manager, node.person, false) end
    for _, other in ipairs(chart.core:dotted(node.person)) do
      if drawn[other] then fn(other, node.person, true) end
    end
  end
end

--- The drawing for Graphviz.
---@param chart cxo.Chart
---@param nodes cxo.draw.Node[]
---@param found table<integer, cxo.check.Finding[]>
---@return string
function draw.dot(chart, nodes, found)
  local lines = {
    "digraph chart {",
    '  node [shape=box style="rounded,filled" fillcolor="#ffffff" color="#57606a"'
      .. ' fontname="Helvetica" fontsize=11]',
    '  edge [arrowhead=none color="#57606a"]',
  }
  for _, node in ipairs(nodes) do
    local list = found[node.person]
    local text, extra = label(chart, node, dot_text, "\\n"), ""
    if list then
      text = text .. "\\n" .. dot_text(codes(list))
      extra = (' color="%s" penwidth=2 tooltip="%s"'):format(colors[worst(list)],
        dot_text(messages(list)))
    end
    lines[#lines + 1] = ('  n%d [label="%s"%s]'):format(node.person, text, extra)
  end
  for _, node in ipairs(nodes) do
    if node.above then lines[#lines + 1] = ("  n%d -> n%d"):format(node.above, node.person) end
  end
  each_line(chart, nodes, function(manager, person, dotted)
    lines[#lines + 1] = ("  n%d -> n%d [%sconstraint=false]"):format(manager, person,
      dotted and "style=dashed " or "")
  end)
  lines[#lines + 1] = "}\n"
  return table.concat(lines, "\n")
end

local function mermaid_text(text)
  return (report.clean(text):gsub("[^%w ,.\x80-\xFF-]", function(char)
    return ("#%d;"):format(char:byte())
  end))
end

--- The drawing for Mermaid.
---@param chart cxo.Chart
---@param nodes cxo.draw.Node[]
---@param found table<integer, cxo.check.Finding[]>
---@return string
function draw.mermaid(chart, nodes, found)
  local lines, marked = { "flowchart TD" }, { error = {}, warning = {}, info = {} }
  for _, node in ipairs(nodes) do
    local list = found[node.person]
    local text = label(chart, node, mermaid_text, "<br>")
    if list then
      text = text .. "<br>" .. mermaid_text(codes(list))
      table.insert(marked[worst(list)], "n" .. node.person)
    end
    lines[#lines + 1] = ('  n%d["%s"]'):format(node.person, text)
  end
  for _, node in ipairs(nodes) do
    if node.above then lines[#lines + 1] = ("  n%d --- n%d"):format(node.above, node.person) end
  end
  each_line(chart, nodes, function(manager, person, dotted)
    lines[#lines + 1] = ("  n%d %s n%d"):format(manager, dotted and "-.-" or "---", person)
  end)
  for _, severity in ipairs(rules.severities) do
    local list = marked[severity]
    if #list > 0 then
      lines[#lines + 1] = ("  classDef %s stroke:%s,stroke-width:2px"):format(severity,
        colors[severity])
      lines[#lines + 1] = ("  class %s %s"):format(table.concat(list, ","), severity)
    end
  end
  return table.concat(lines, "\n") .. "\n"
end

return draw
