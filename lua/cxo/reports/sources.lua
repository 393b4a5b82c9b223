-- Where the sources agree, differ and are silent. Sources of one origin are one voice.
local sources, counts, topics, core = {}, {}, {}, {}
for source in cxo.sources() do sources[#sources + 1] = source end
for _, each in ipairs(cxo.statements{ standing = "any" }) do
  if not counts[each.topic] then
    counts[each.topic], topics[#topics + 1] = {}, each.topic
  end
  for _, id in ipairs(each.sources) do
    local count = counts[each.topic][id] or { 0, 0, 0 }
    counts[each.topic][id] = { count[1] + 1, count[2] + (each.voices > 1 and 1 or 0),
      count[3] + (#each.conflicts > 0 and 1 or 0) }
  end
  if each.voices > 2 then core[#core + 1] = { each.statement, cxo.cite(each.claims) } end
end
local columns, rows, interests, points = { "Topic" }, {}, {}, {}
for s, source in ipairs(sources) do
  columns[s + 1] = source.id
  interests[s] = { source.id, { source.title, "; ", source.interest or "no interest stated" } }
end
for t, topic in ipairs(topics) do
  rows[t] = { cxo.pack:find("topic", topic).name }
  for s, source in ipairs(sources) do
    local n = counts[topic][source.id]
    rows[t][s + 1] = n and { { n[1], n[2] > 0 and (", shared %d"):format(n[2]) or "",
      n[3] > 0 and (", contested %d"):format(n[3]) or "" }, heat = n[2] * 100 // n[1] } or "silent"
  end
end
for i, each in ipairs(cxo.conflicts()) do
  local sides = {}
  for s, side in ipairs(each.sides) do
    local who = #side.sources > 0 and table.concat(side.sources, ", ") or "nobody in particular"
    sides[s] = ("%s: %s"):format(side.value, who)
  end
  points[i] = { each.id, each.point, table.concat(sides, "; "), each.side or each.status }
end
local doc = report.new"Where the sources agree, differ and are silent":definitions(interests)
doc:matrix{ columns = columns, rows = rows, caption = "How many statements each makes, how many "
  .. "are contested or shared, which the colour shows" }:heading(1, "What three voices or more say")
return doc:list(core):heading(1, "Where they differ"):table{ columns = { { "Id", type = "id" },
  "Point", "Sides, and who speaks for them", "Policy " .. cxo.scope().name }, rows = points }
