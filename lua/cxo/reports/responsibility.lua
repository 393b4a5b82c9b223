-- Who is responsible for what: the activities named, or all; what is open stands apart.
local answers, roles, rows, columns = {}, {}, {}, { "Activity" }
local open = { silent = {}, disputed = {}, joint = {}, size = {} }
local function add(list, name, ...) list[#list + 1] = { name, ... } end

local names = { table.unpack(args) }
for activity in cxo.pack:each"activity" do
  if #args == 0 then names[#names + 1] = activity.name end
end
for i, name in ipairs(names) do
  local answer = assert(cxo.owner(name))
  answers[i] = answer
  if open[answer.status] then add(open[answer.status], name, cxo.cite(answer.claims)) end
  if (answer.value or ""):find"+" then add(open.joint, name, ": ", answer:label()) end
  if answer.sizes and not answer.size and answer.sizes.small ~= answer.sizes.large then
    add(open.size, name, (": %s below %d people%s, otherwise %s"):format(answer.sizes.small,
      answer.small_below, answer.ours and " (our number)" or "", answer.sizes.large))
  end
end
for role in cxo.roles() do
  local named = false
  for _, answer in ipairs(answers) do named = named or answer:part(role.id) end
  if named then roles[#roles + 1], columns[#columns + 1] = role, role.acronym or role.name end
end
local words = { sole = { "owns", heat = 100 }, joint = { "shares", heat = 50 },
  elsewhere = { "others say", heat = 15 } }
for i, answer in ipairs(answers) do
  rows[i] = { { names[i], cxo.cite(answer.claims) } }
  for r, role in ipairs(roles) do rows[i][r + 1] = words[answer:part(role.id)] or "" end
end
local firm = cxo.scope().size and cxo.scope().size .. " people" or "a size not given"
return report.new"Who is responsible for what"
  :paragraph("Policy ", report.code(cxo.scope().name), ", a firm of ", firm, ". \"Others say\": a ",
    "policy that follows other sources would name this role.")
  :matrix{ columns = #roles > 0 and columns or { "Activity", "Nobody" }, rows = rows }
  :heading(1, "Gaps: no source that is followed says whose it is"):list(open.silent)
  :heading(1, "Two owners: agree who decides"):list(open.joint)
  :heading(1, "Disputed"):list(open.disputed):heading(1, "It depends on the size"):list(open.size)
