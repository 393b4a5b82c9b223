-- Which role to hire first: for a firm described by words such as goal=product, and for all firms.
local facts, names, given, cases = cxo.first_hire_facts(), {}, {}, { {} }
for name in pairs(facts) do names[#names + 1] = name end
table.sort(names)
for _, name in ipairs(names) do -- every value with every other one
  given[name] = args[name]
  local longer = {}
  for _, case in ipairs(cases) do
    for _, value in ipairs(facts[name]) do
      longer[#longer + 1] = setmetatable({ [name] = value }, { __index = case })
    end
  end
  cases = longer
end
local answer, others = assert(cxo.first_hire(given)), {}
local doc = report.new"Which role to hire first":note("info", answer.value
  and { report.strong(answer:label()), cxo.cite(answer.claims), " for what you told." }
  or { "No answer without knowing more of the firm: answer the questions, then look below." })
  :heading(1, "Questions to answer first"):list(cxo.said{ topics = { "decision-question" } })
for _, other in ipairs(answer.others) do
  others[#others + 1] = other.value and { other.policy, cxo.called(other.value) }
end
if #others > 0 then doc:heading(1, "What other policies would say"):definitions(others) end
local rows, columns = {}, { table.unpack(names) }
for i, case in ipairs(cases) do
  rows[i] = {}
  for n, name in ipairs(names) do rows[i][n] = case[name] end
  for _, size in ipairs{ math.max(answer.small_below - 1, 0), answer.small_below } do
    local known = { size = size }
    for _, name in ipairs(names) do known[name] = case[name] end
    local found = assert(cxo.first_hire(known))
    table.insert(rows[i], { found:label(), cxo.cite(found.claims) })
  end
end
columns[#names + 1] = ("Below %d people"):format(answer.small_below)
columns[#names + 2] = ("%d people and more"):format(answer.small_below)
return doc:heading(1, "For every firm"):table{ columns = columns, rows = rows }
