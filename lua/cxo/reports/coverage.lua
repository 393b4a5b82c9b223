-- Which claims nothing rests on: no rule, no answer and no cue. Every report shows claims by topic.
local found, unused, rows = cxo.coverage(), {}, {}
local counts, bars, total = {}, {}, 0
for _, id in ipairs(found.unused) do unused[id] = true end
for _, each in ipairs(cxo.statements{ standing = "any" }) do
  local count = counts[each.topic] or { claims = 0, used = 0 }
  counts[each.topic] = count
  for _, claim in ipairs(each.claims) do
    local used = not unused[claim.id]
    count.claims, count.used = count.claims + 1, count.used + (used and 1 or 0)
    if not used then
      total = total + 1
      rows[#rows + 1] = { claim.id, claim.statement, cxo.pack:find("topic", each.topic).name }
    end
  end
end
for topic in cxo.pack:each"topic" do
  local count = counts[topic.id]
  if count then bars[#bars + 1] = { topic.name, count.used, count.claims - count.used } end
end
local own = {}
for i, id in ipairs(found.unfounded) do own[i] = report.code(id) end
local doc = report.new(total, " claims that nothing rests on")
  :table{ columns = { { "Claim", type = "id" }, "Statement", "Topic" }, rows = rows }
  :meter{ caption = "Claims by topic", sides = { "used", "unused" }, rows = bars }
if #own > 0 then doc:heading(1, "Rules that rest on no claim: about structure alone"):list(own) end
return doc
