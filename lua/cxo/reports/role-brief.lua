-- A brief for a role, to make a job description from: every line with who says it.
local role, scope = cxo.role(args.role), cxo.scope()
local doc = report.new("Brief: ", role.name)
  :paragraph("A draft under the policy ", report.code(scope.name), ", for a firm of ",
    scope.size and scope.size .. " people" or "a size not given",
    ". Strike what is not yours; what stands at the end is for you to decide.")
local function section(title, items)
  if #items > 0 then doc:heading(1, title):list(items) end
end
local function said(title, ...)
  section(title, cxo.said{ role = role.id, topics = { ... } })
end
local owned, shared, open = {}, {}, {}
for activity, answer in cxo.owners() do
  local part, item = answer:part(role.id), { activity.name, cxo.cite(answer.claims) }
  if part == "sole" then owned[#owned + 1] = item end
  if part == "joint" then shared[#shared + 1] = { item, " (", answer:label(), ")" } end
end
section("Purpose of the role", cxo.said{ role = role.id, alone = true,
  topics = { "focus", "mission", "customers" } })
said("Responsibilities", "responsibility", "ownership", "security", "data", "purchasing", "vendor")
section("Owns", owned)
section("Shares with others", shared)
said("A day's work", "daily-work")
said("Place in the firm", "seniority", "reporting-line", "department", "pay")
said("Works with", "relationship", "collaboration")
said("Money, and how success is measured", "finance", "budget-stance", "kpi", "reputation")
said("Who can do it", "skill", "trait", "background", "career")
for _, each in ipairs(cxo.statements{ role = role.id, standing = "any" }) do
  if each.standing == "rejected" or each.standing == "disputed" then
    open[#open + 1] = { each.statement, " (", table.concat(each.conflicts, ", "), ")" }
  end
end
section("Said by some, and not taken up here: decide", open)
return doc
