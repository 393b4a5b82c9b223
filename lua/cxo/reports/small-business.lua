-- A plan for technology in a small firm: who, what in which order, and when to do less.
local scope = cxo.scope()
local size = scope.size or math.max(scope.small_below - 1, 0)
local doc = report.new"Technology in a small firm"
if size >= scope.small_below then
  doc:note("warning", ("A firm of %d people counts as large: small is below %d."):format(size,
    scope.small_below))
end
local first = assert(cxo.first_hire{ size = size })
doc:heading(1, "1. Choose who leads"):paragraph(first.value and { "First role to fill: ",
  report.strong(first:label()), cxo.cite(first.claims), "." } or { "The sources followed ",
  "do not settle which role comes first: see the report ", report.code"first-hire", "." })
doc:heading(1, "2. Know what is expected")
  :list(cxo.said{ topics = { "small-business" }, size = size })
local rows, open = {}, {}
for activity, answer in cxo.owners{ size = size } do
  local large = assert(cxo.owner(activity.name, { size = math.max(size, scope.small_below) }))
  if answer.value and answer.value ~= large.value then
    rows[#rows + 1] = { "☐", { activity.name, cxo.cite(answer.claims) }, answer:label(),
      large:label(), "" }
  elseif not answer.value then
    open[#open + 1] = activity.name
  end
end
doc:heading(1, "3. Put in order what a small firm does otherwise"):table{ rows = rows,
  columns = { "", "What", "Whose now", "Whose in a larger firm", "By when" } }
doc:heading(1, "4. Buy what you cannot fill, and do less of it in time")
  :list(cxo.said{ topics = { "on-demand" } })
if #open > 0 then
  doc:heading(1, "5. Decide yourselves: no source says whose these are"):list(open)
end
return doc
