-- Writes a synthetic organisation chart: gen_chart.lua PEOPLE > chart.csv
--
-- Every manager has 3 to 13 reports, mean 8; 1 row in 10 has a quoted department with commas.
-- Titles are drawn from 121,606 distinct ones; a handful of people hold the roles that rules speak
-- of. The same bytes on every machine: the generator is its own (xorshift, seed 42).

local people = math.tointeger(tonumber(arg[1])) or 1000000

local state = 42
local function random(n) -- 0 to n - 1
  state = state ~ (state << 13)
  state = state ~ (state >> 7)
  state = state ~ (state << 17)
  return (state >> 11) % n
end

local grades = { "", "Senior ", "Lead ", "Principal ", "Junior ", "Staff ", "Associate ", "Chief " }
local fields = { "Software", "Data", "Network", "Payroll", "Marketing", "Sales", "Platform",
  "Security", "Product", "Finance", "Quality", "Field", "Mobile", "Support", "Cloud", "Legal",
  "Brand", "Logistics", "Test", "Systems" }
local kinds = { "Engineer", "Analyst", "Manager", "Developer", "Specialist", "Coordinator",
  "Director", "Consultant", "Technician", "Architect" }
local ends = {}
for i = 1, 100 do ends[i] = i % 4 == 0 and "" or (" - Region %02d"):format(i) end
local departments = { "Engineering", "Information Technology", "Sales", "Finance", "Operations",
  "Research", "Marketing", "People" }
local tops = { "Chief Executive Officer", "Chief Information Officer", "CTO",
  "Chief Financial Officer", "VP Engineering", "Executive Assistant to the CTO" }

local out = { "id,name,title,department,manager_id\n" }
local manager, left = 0, 1 -- whom the next `left` people report to
for i = 1, people do
  local title = tops[i] or grades[random(8) + 1] .. fields[random(20) + 1] .. " "
    .. kinds[random(10) + 1] .. ends[random(100) + 1]
  local department = departments[random(8) + 1]
  if random(10) == 0 then department = ('"%s, Team %d, Floor %d"'):format(department, random(900),
    random(12)) end
  if left == 0 then
    manager, left = manager + 1, 3 + random(11)
  end
  left = left - 1
  out[#out + 1] = ("E%08d,Person %d,%s,%s,%s\n"):format(i, i, title, department,
    i == 1 and "" or ("E%08d"):format(math.max(manager, 1)))
  if i == 1 then left = 0 end
  if #out == 10000 then
    io.write(table.concat(out))
    out = {}
  end
end
io.write(table.concat(out))
