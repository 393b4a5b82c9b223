-- A page of words, and of the questions that come up about the roles.
local doc, entries, namesakes = report.new"Roles, words and questions", {}, {}
for role in cxo.roles() do
  local list = role.acronym and namesakes[role.acronym] or {}
  list[#list + 1] = role.name
  if role.acronym then namesakes[role.acronym] = list end
end
for _, role in ipairs(cxo.spoken_of()) do
  local same, about = role.acronym and namesakes[role.acronym] or {}, {}
  local said = cxo.said{ role = role.id, alone = true,
    topics = { "focus", "mission", "responsibility", "relationship", "reporting-line" } }
  for i = 1, math.min(#said, 2) do about[i] = { said[i], " " } end
  if #same > 1 then
    about[#about + 1] = { role.acronym, " may stand for: ", table.concat(same, ", "), "." }
  end
  entries[#entries + 1] = { { role.name, role.acronym and (" (%s)"):format(role.acronym) or "" },
    #about > 0 and about or "Named by the sources, and not described." }
end
doc:heading(1, "Roles"):definitions(entries):heading(1, "Questions")
local questions = {
  { "Are they not the same?", "common-confusion" }, { "Whom do they serve?", "customers" },
  { "To whom do they report?", "reporting-line" }, { "Who ranks higher?", "seniority" },
  { "Do they earn the same?", "pay" }, { "Can one become the other?", "career" },
  { "Does a small firm need both?", "small-business" }, { "Which one first?", "decision-question" },
}
for _, each in ipairs(questions) do
  local said = cxo.said{ topics = { each[2] } }
  doc:heading(2, each[1]):list(#said > 0 and said or { "No source that is followed says." })
end
local activities = {}
for activity, answer in cxo.owners() do
  activities[#activities + 1] = { activity.name, { answer:label(), cxo.cite(answer.claims) } }
end
table.sort(activities, function(a, b) return a[1]:lower() < b[1]:lower() end)
return doc:heading(1, "Whose it is, from A to Z"):table{ columns = { "Activity", "Whose" },
  rows = activities }
