-- A sheet for an interview: what the sources expect of a role, what to ask, and room for marks.
local role = cxo.role(args.role)
local firmness = { strict = 1, must = 2, plain = 3, usual = 4, possible = 5 }
local questions = {
  { "skill", "Which piece of work needed this most? What was hard in it?" },
  { "trait", "When did this show last? Who else saw it?" },
  { "background", "Where in your career was this? What would you have to catch up on?" },
}
local doc = report.new("Interview: ", role.name)
  :paragraph("Ask for what was done, not for opinions. Mark each line from 0 (not seen) to 4 ",
    "(strong) while you listen, and compare marks with the others only afterwards.")

for _, each in ipairs(questions) do
  local list, rows = cxo.statements{ role = role.id, alone = true,
    topics = { each[1] } }, {}
  for place, said in ipairs(list) do
    said.rank = 9000 + place
    for _, claim in ipairs(said.claims) do
      said.rank = math.min(said.rank, firmness[claim.hedge] * 1000 + place)
    end
  end
  table.sort(list, function(a, b) return a.rank < b.rank end)
  for i, said in ipairs(list) do
    rows[i] = { { said.statement, cxo.cite(said.claims) }, "", "" }
  end
  if #rows > 0 then
    doc:heading(1, cxo.pack:find("topic", each[1]).name):paragraph("Ask: ", each[2])
      :table{ columns = { "Expected, the firmest first", "Example given", "0-4" }, rows = rows }
  end
end
local rows = {}
for activity, answer in cxo.owners() do
  if answer:part(role.id) == "sole" and #rows < 10 then
    rows[#rows + 1] = { { activity.name, cxo.cite(answer.claims) }, "", "" }
  end
end
return doc:heading(1, "Work of the role")
  :paragraph("Ask: When was this yours? What did you decide, and what came of it?")
  :table{ columns = { "What the role owns", "Example given", "0-4" }, rows = rows }
