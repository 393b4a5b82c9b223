-- Writes the input of the phrase benchmark, the same bytes on every machine.
--
--     lua5.4 bench/gen_text.lua phrases N    N phrases, one a line; a shorter list is the
--                                            beginning of a longer one
--     lua5.4 bench/gen_text.lua adverts N    N adverts of about 4 KB, a blank line between, with
--                                            a phrase of the lists about every 1,250 bytes
--     lua5.4 bench/gen_text.lua nothing N    the same without any phrase of the lists
--
-- All words are this file's own. No sentence holds a phrase by accident: one that does is drawn
-- again, so that what there is to find is what was planted.

local LONGEST_LIST = 5000

local state
local function seed(n) state = n * 0x9E3779B97F4A7C15 | 1 end

local function random(n) -- 1 to n
  state = state ~ (state << 13)
  state = state ~ (state >> 7)
  state = state ~ (state << 17)
  return (state >> 11) % n + 1
end

local function pick(list) return list[random(#list)] end

local function words(text)
  local list = {}
  for word in text:gmatch "%S+" do list[#list + 1] = (word:gsub("_", " ")) end
  return list
end

-- Phrases: duties and technologies --------------------------------------------------------------

local things = words [[
  access accounting ad-hoc administration agile alerting analytics api application architecture
  archive asset audit authentication automation backend backup badge bandwidth batch billing board
  branch broadband browser budget build business cable call campus capacity card carrier catalogue
  chatbot change checkout circuit client cloud cluster code collaboration colocation commerce
  compliance component compute conference configuration consent container content contract core
  cost credential crm customer cyber dashboard data database datacentre delivery demand deployment
  design desktop developer device digital directory disaster disk dispatch dns document domain
  ecommerce edge email embedded encryption end-user endpoint engineering enterprise erp ethernet
  event expense facility failover fibre field file finance firewall firmware fleet forecast form
  fraud frontend gateway governance graphics hardware helpdesk hosting hybrid identity imaging
  incident in-house infrastructure innovation integration internal internet intranet inventory
  invoice key kiosk knowledge laptop latency ledger legacy licence lifecycle load logging logistics
  mainframe maintenance malware management market messaging middleware migration mobile model
  monitoring network observability office on-call onboarding online open-source operations order
  outage outsourcing partner patch payment payroll performance perimeter phone pipeline planning
  platform podcast policy portal portfolio power pricing printer privacy problem process procurement
  product production programme project property prototype public quality query queue r&d recovery
  redundancy regression release remote reporting research resilience response retail risk robotics
  router routing rules runtime sandbox satellite scheduling schema scripting search security
  self-service sensor server service session shared shop signature site software sourcing sprint
  staging standards storage streaming subscription supplier supply support switch system tablet
  talent technical technology telecoms telephony tenant terminal test third-party threat ticket
  token tooling traffic training transaction transformation treasury user vendor version video
  virtual voice vulnerability warehouse web website wireless workflow workplace workstation
]]

local matters = words [[
  abstraction acceptance adoption agreement agreements alignment architecture assessment assurance
  audits automation availability backlog baseline benchmark board budget calendar capacity
  certification charter commitments compliance consolidation continuity contracts controls costs
  coverage decisions delivery dependencies deployment design discovery documentation engineering
  enablement escalation estate evaluation experiments failover forecast governance guidelines
  hardening health implementation improvement incidents insight integration inventory investments
  landscape leadership licences lifecycle logs maintenance management measures metrics migration
  modernisation monitoring negotiation operations optimisation orchestration outages ownership
  patching performance pipelines planning playbooks policies portfolio priorities procedures
  procurement provisioning quality recovery refresh releases reliability renewals reporting
  requirements resilience retention reviews risks roadmap rollout scalability scheduling scope
  selection specifications spending sprints stack standards strategy support sustainability targets
  telemetry testing throughput tooling traceability training transition troubleshooting uptime
  upgrades validation vision workload
]]

local duties = words [[
  align approve architect automate build champion consolidate coordinate define deliver deploy
  design direct document drive enforce establish evaluate forecast govern harden implement improve
  integrate lead maintain manage mentor migrate modernise monitor negotiate operate optimise
  orchestrate oversee own plan prioritise procure prototype review run safeguard scale secure set
  shape simplify source standardise steer streamline test transform troubleshoot upgrade validate
  responsible_for accountable_for in_charge_of head_of ownership_of oversight_of
]]

local tools = words [[
  angular ansible apache asp.net bigquery cassandra cisco clickhouse databricks debian django docker
  elasticsearch exchange_server flutter fortran golang grafana graphql haskell hadoop helm jenkins
  kafka kotlin kubernetes linux mongodb mysql nagios netsuite next.js nginx node.js openstack oracle
  postgresql prometheus puppet pytorch rabbitmq redis redshift ruby_on_rails rust saltstack
  salesforce sap servicenow sharepoint snowflake solaris splunk spring_boot swift tableau tensorflow
  terraform typescript unix vmware vue.js windows_server zabbix
]]

-- What nearly every list has, and adverts of all trades mention.
local common = words [[
  agile_development android_app application_support artificial_intelligence asset_management
  automated_testing back_end backup_and_recovery best_practices big_data budget_planning
  business_analysis business_continuity business_development business_intelligence
  business_processes business_requirements cash_flow change_management cloud_computing
  cloud_infrastructure cloud_services code_reviews computer_science computer_systems
  computer_vision content_management continuous_delivery continuous_improvement
  continuous_integration contract_management cost_control cross-functional_teams customer_care
  customer_experience customer_feedback customer_relationships customer_satisfaction
  customer_service customer_success customer_support cutting_edge data_analysis data_analytics
  data_centre data_collection data_engineering data_entry data_management data_mining
  data_pipelines data_processing data_protection data_science data_security data_sets
  data_structures data_visualization decision_making deep_learning design_patterns
  digital_marketing digital_transformation disaster_recovery distributed_systems e-commerce
  early_stage embedded_systems end_users engineering_team enterprise_software entry_level
  financial_management financial_reporting front_end full_stack hands-on_experience help_desk
  high_availability high_performance high_quality human_resources incident_response
  information_security information_systems information_technology internal_controls
  internet_of_things issue_tracking it_support javascript job_descriptions key_performance
  knowledge_sharing large_scale legacy_systems life_cycle long-term machine_learning
  market_research medical_records microsoft_excel microsoft_office mobile_app mobile_apps
  natural_language_processing network_security new_business new_features new_technologies
  object_oriented office_365 on-call_rotation open_source operating_systems performance_management
  performance_reviews policies_and_procedures problem_solving process_improvement
  product_development product_management product_roadmap product_strategy product_team
  programming_languages project_management project_plans public_sector public_speaking
  quality_assurance quality_control r&d real-time real_time relational_databases
  report_writing research_and_development resource_planning rest_apis risk_assessments
  risk_management root_cause sales_team service_delivery service_level_agreements
  social_media software_architecture software_design software_development
  software_engineering
  source_control staff_training stakeholder_management strategic_planning supply_chain
  system_administration system_design tcp/ip team_leadership tech_stack technical_design
  technical_documentation technical_leadership technical_support test-driven_development
  test_plans time_management training_materials unit_tests user_experience
  user_interface user_research vendor_management version_control web_app web_applications
  web_development web_services work_orders
]]

local kinds = { -- a phrase, and how often of 100
  { 50, function() return pick(things) .. " " .. pick(matters) end },
  { 15, function() return pick(things) .. " " .. pick(things) .. " " .. pick(matters) end },
  { 16, function() return pick(duties) .. " " .. pick(things) .. " " .. pick(matters) end },
  { 4, function()
    return pick(duties) .. " the " .. pick(things) .. " " .. pick(things) .. " " .. pick(matters)
  end },
  { 10, function() return pick(tools) .. " " .. pick(matters) end },
  { 3, function() return pick(tools) .. " " .. pick(things) .. " " .. pick(matters) end },
  { 2, function() return pick(tools) end },
}

local function phrases(n)
  local list, seen, left = {}, {}, table.move(common, 1, #common, 1, {})
  seed(5)
  while #list < n do
    local at, kind, phrase = random(100), 1
    if #left > 0 and random(10) == 1 then
      phrase = table.remove(left, random(#left))
    else
      while at > kinds[kind][1] do
        at, kind = at - kinds[kind][1], kind + 1
      end
      phrase = kinds[kind][2]()
    end
    local _, blanks = phrase:gsub("[ -]", "")
    local twice = phrase:find "%f[%w](%w+) %1%f[%W]"
    if blanks < 5 and not twice and not seen[phrase] then
      seen[phrase] = true
      list[#list + 1] = phrase
    end
  end
  return list
end

-- Prose -----------------------------------------------------------------------------------------

-- A slot <name> is filled from its list; lists may hold slots themselves.
local slots = {
  role = words [[
    Account_Manager Administrator Architect Assistant Buyer Carer Case_Worker Chef Clerk
    Communications_Officer Consultant Controller Coordinator Data_Analyst Delivery_Driver Designer
    Developer Electrician Engineer Estimator Finance_Partner Graduate_Trainee Healthcare_Assistant
    HR_Adviser Inspector Lecturer Manager Mechanic Nurse_Lead Office_Manager Operator
    Payroll_Officer Planner Policy_Adviser Product_Owner Programme_Manager Receptionist Researcher
    Sales_Executive Scientist Site_Supervisor Social_Media_Lead Solicitor Surveyor Teacher Team_Lead
    Technician Tester Trainer Warehouse_Operative Welder Writer
  ]],
  grade = { "", "", "", "Senior ", "Junior ", "Lead ", "Principal ", "Assistant ", "Regional ",
    "Head ", "Interim ", "Part-time " },
  firm = words [[
    Alderbrook Bramley_&_Stone Brightmere Calderwick Corvane Dunmarrow Eastholm Fernhollow Glasswick
    Harrowgate_Mills Inverlay Kestrelworks Larkfield Mossbank Northwold Oakenshaw Pennyroyal
    Quarrydale Redfern_Labs Silverbeck Stonehaven_Logistics Tallowfield Underhill_Foods Velmont
    Westering_Health Yarrowdale Zephyr_Rail Café_Montclair Müller_&_Hayes
  ]],
  town = words [[
    Aberdeen Bath Belfast Bristol Cardiff Chester Coventry Derby Dublin Dundee Durham Exeter Galway
    Glasgow Hull Leeds Lincoln Manchester Newcastle Norwich Nottingham Oxford Perth Plymouth
    Reading Sheffield Southampton Stirling Swansea York
  ]],
  team = { "small team", "team of <count>", "close group", "busy department", "growing office",
    "night shift", "project group", "regional team", "family of <count> people", "customer desk",
    "research unit", "finance office", "design studio", "field crew", "product group" },
  count = words "four five six seven eight nine ten twelve twenty thirty forty sixty ninety",
  quality = words [[
    approachable calm careful cheerful clear competent confident considerate consistent creative
    curious decisive dependable diligent discreet driven energetic enthusiastic fair flexible
    friendly hands-on helpful honest inventive kind level-headed loyal methodical motivated numerate
    observant open organised passionate patient perceptive persistent positive practical precise
    proactive punctual reliable resourceful sensible steady sympathetic thorough thoughtful tidy
    trustworthy versatile warm well-spoken
  ]],
  skill = { "written English", "spoken French", "mental arithmetic", "spreadsheets",
    "customer care", "stock control", "report writing", "driving a van", "data entry",
    "public speaking", "keeping a diary", "health and safety", "working to deadlines",
    "explaining technical matters in plain words", "handling complaints", "test plans",
    "reading drawings", "web content", "project paperwork", "mobile work", "network cabling",
    "basic bookkeeping", "sales by telephone", "security checks", "change requests" },
  work = { "answering <many> letters", "checking deliveries against orders",
    "preparing the weekly figures", "keeping records up to date", "visiting customers at home",
    "looking after two junior colleagues", "writing clear notes for the next shift",
    "welcoming visitors", "helping colleagues with their questions",
    "ordering what the office needs", "updating the website and its pictures",
    "setting up rooms for meetings", "planning routes for <count> drivers",
    "working with the design people on new ideas", "following up complaints until they are settled",
    "inspecting finished goods", "collecting feedback after each visit",
    "supporting the manager in the yearly budget talks", "drawing up the rota",
    "turning rough sketches into finished drawings", "training new starters in their first month",
    "comparing offers from suppliers", "testing samples in the laboratory",
    "translating requests into tasks for the team", "entering data into our system every morning",
    "reporting to the board twice a year", "taking part in projects across the business",
    "keeping software on the shop's two computers current", "building good relations with partners",
    "making sure that every order leaves the warehouse on time", "serving lunch",
    "monitoring stock and calling for more when it runs low", "balancing the till",
    "leading the Monday briefing", "reviewing contracts with our solicitor",
    "maintaining machines and tools", "running short training sessions",
    "managing a list of <many> accounts", "cleaning up the customer records",
    "designing leaflets and posters", "developing teaching material",
    "delivering parcels within the city", "organising the summer fair",
    "researching prices in other markets", "measuring how well our services are received",
    "improving the way in which we handle returns", "proposing what should change and why" },
  many = words "several a_few dozens_of twenty around_forty plenty_of hundreds_of many",
  verb = { "enjoy", "look forward to", "are used to", "have some practice in", "feel at home with",
    "can be trusted with", "have a feeling for", "learn quickly when it comes to",
    "would not mind", "take pride in" },
  gift = { "<count> days of leave on top of public holidays", "a pension with <few>% from us",
    "free parking behind the building", "a season ticket loan", "hot lunches on Fridays",
    "private dental care after one year", "a bicycle scheme", "your birthday off",
    "flexible hours around a core from ten to three", "two paid days a year for charity work",
    "a quiet room for reading", "discounts in all of our shops", "a laptop and a mobile phone",
    "support for exams and courses", "an annual bonus that depends on results",
    "sick pay from the first day", "childcare vouchers", "a gym next door at half price",
    "remote work on up to <count> days a month", "good coffee" },
  few = words "3 4 5 6 7 8 10 12",
  trade = { "furniture", "fresh food", "medical devices", "railway parts", "insurance", "holidays",
    "schoolbooks", "software for libraries", "garden tools", "building materials", "bicycles",
    "social housing", "wind power", "legal advice", "kitchen equipment", "mobile games",
    "market research", "care at home", "data services", "warehousing", "payment terminals",
    "animal feed", "paper and packaging", "office supplies", "water meters", "event catering" },
  year = words "1894 1921 1938 1946 1957 1963 1972 1979 1986 1991 1998 2003 2007 2011 2014 2017",
  pay = words [[
    19,400 21,750 24,300 25,600 27,000 28,450 30,100 31,800 33,250 35,000 37,600 40,900 44,200
    48,500 52,000 57,300 63,000
  ]],
  day = words "Monday Tuesday Wednesday Thursday Friday",
  month = words [[
    January February March April May June July August September October November December
  ]],
  thing = { "customer", "product", "system", "project", "service", "order", "document", "machine",
    "process", "report", "design", "test", "budget", "contract", "policy", "event", "website",
    "problem", "application", "delivery", "record", "market", "model", "supplier", "partner" },
}

-- Words that phrases begin or end with, for near misses.
slots.field = table.move(things, 1, #things, 1, {})
slots.matter = table.move(matters, 1, #matters, 1, {})
for _, phrase in ipairs(common) do
  table.insert(slots.field, (phrase:match "^%w+"))
  table.insert(slots.matter, (phrase:match "%w+$"))
  table.insert(slots.matter, (phrase:match "%w+$"))
end
slots.name = function() -- of a person, a firm, a product: one of some 30,000
  local name = pick(slots.first_part) .. pick(slots.middle) .. pick(slots.last_part)
  return (name:gsub("^%l", string.upper))
end
slots.first_part = words [[
  ab al am an ar bar bel ben bor bran cal can car ced col cor cran dal dan del dor dun ed el em en
  fal fen fin gar gil glen gor hal har hel hol in is jan jor kal kel ken kil kir lan lar lin lor mal
  mar mel mer mor nal nel nor ol or os pal pel per pol ram ran ros sal san sel sil sor tal tam tan
  tel tor ul ur val var vel ver vil wal war wel wen wil win yar yel zan zel zor
]]
slots.middle = { "", "", "a", "be", "de", "di", "e", "er", "ga", "i", "ka", "li", "mi", "na", "o",
  "ri", "sa", "ti", "u", "vi" }
slots.last_part = words [[
  bach berg bert borough by castle cott dale den dine field ford gate ham hurst ic ides ing ington
  land ler ley lin lock man mann mere more mouth nett ney nor ovic pool ridge rick row sby sen shaw
  smith son sten stone stow thorpe ton vale ville well wick win wood worth
]]
slots.kind = words [[
  actual additional amazing annual basic bright broad central clean common complete complex current
  daily dedicated deep different direct diverse early essential exciting external fast financial
  foreign formal fresh future general global great growing happy heavy high huge ideal immediate
  important independent individual international junior large leading legal local long main major
  medical minor modern monthly multiple national natural new next nice old original outstanding
  particular past permanent personal physical possible previous primary private professional proper
  proud public quick rare real recent regular relevant remarkable rich safe senior separate serious
  short similar simple single small social solid special stable strategic strong successful suitable
  temporary total traditional typical unique unusual useful usual valuable various vital wide
  wonderful written young
]]
slots.stuff = words [[
  ability activity advantage advice age aim answer area art attention background balance base bonus
  book boss break bridge camera career cause centre challenge chance choice city class coat college
  comfort community company concern confidence corner country couple craft culture cup curiosity
  danger date deal degree department detail difference direction discussion distance door doubt
  dream duty effort employee energy environment evening example exchange experience eye fact family
  farm feeling festival focus food force freedom friend front fun game garden goal group growth
  habit hall hand hand-over head health help history holiday home hope hour house idea image impact
  industry interest island job journey joy judgement kitchen lab land language law leader lesson
  letter level library life light line list love luck meal meeting member memory method mind moment
  money month mood morning nature need news night note number offer opinion opportunity option
  outcome page paper park part passion path patience peace person picture piece place plant play
  pleasure point position practice pressure pride principle prize profession profit progress promise
  purpose question range reason relationship respect result reward river road room route routine
  salary scene school season section sense shape shift side situation size skill society solution
  song space spirit sport staff start step store story street strength stress structure student
  studio style subject success summer surprise table talk task taste teacher teamwork tea technique
  term theory thought time tool topic town trade tradition trip trust truth university value vehicle
  view village visit wage walk wall water way weather week winter wish word work world writing year
]]

local openings = {
  "<firm> has made and sold <trade> since <year>.",
  "We are a family business in <town> and deal in <trade>.",
  "From our base in <town> we supply <trade> to <many> customers all over the country.",
  "What began in <year> with <count> people and a borrowed van is now one of the better known "
    .. "names in <trade>.",
  "At <firm> we care about <trade>, and about the people who make it possible.",
  "Our office in <town> is looking for a <quality> <grade><role>.",
  "This is a new post in a <team>, and you'd be the first to hold it.",
  "After <count> years our <role> retires, and we'd like to find somebody just as <quality>.",
  "The post is based in <town>, with a day in <town> now and then.",
  "<firm> and <firm> joined forces in <year>; together they run <count> sites.",
  "No two days are alike here, since every <thing> brings something that nobody expected.",
  "Our customers stay with us because a <thing> that leaves the house has been looked at twice.",
}

local sentences = {
  "You'll be part of a <team> and spend much of your day <work>.",
  "Most of your time goes into <work>, the rest into <work>.",
  "In the first months you learn the trade by <work> and by <work>.",
  "We'd like to meet somebody <quality> and <quality> who can show some years with <skill>.",
  "It helps if you <verb> <work>.",
  "If you <verb> <work>, and if you're <quality> when a <thing> goes wrong, we should talk.",
  "Experience of <skill> or of <skill> is welcome, though we're happy to teach it.",
  "A <quality> manner matters more to us than a long list of certificates.",
  "You don't need a degree; a <quality> mind, a good eye for a <thing> and <skill> will do.",
  "The <role> next to you has been here since <year> and knows every <thing> by heart.",
  "There's a short meeting each <day> at nine, where the <team> goes through what is due.",
  "Your contract starts in <month> and is permanent after <count> months.",
  "We pay £<pay> to £<pay> a year, depending on what you bring.",
  "Hours are 37.5 a week, <day> to <day>, with one late evening in <month>.",
  "Applicants must be allowed to work here and able to travel to <town> every <few> weeks.",
  "A full driving licence is required, as <work> may take you as far as <town>.",
  "Our <team> shares its building with a <team>, so lunch is never dull.",
  "Nobody is expected to know how each <thing> works on the first day.",
  "With time you may take over a <thing> of your own, or move to our branch in <town>.",
  "The <thing> and the <thing> have changed lately, and you'd help to make sense of it.",
  "Colleagues describe the place as \"<quality>, <quality> and rather loud before <month>\".",
  "We value people who say early that a <thing> will be late.",
  "Whoever joins us should be <quality> on the phone and <quality> with figures.",
  "You answer to the <grade><role> and stand in for the <role> during holidays.",
  "References from <count> former employers are asked for once we've made an offer.",
  "Part of the role is <work>; another part, which grows in <month>, is <work>.",
  "We're open to <count>-day weeks, job shares and other ways that suit <quality> people.",
  "Over the year <many> visitors come through the door, and each of them brings a <thing>.",
  "Every <thing> is written down, numbered and kept for <few> years.",
  "You'd also be the voice of the <thing> team when the <thing> people meet - a <quality> one.",
  "Our approach is simple: listen, agree on the <thing>, and then see it through.",
  "Good knowledge of <skill> is needed, as well as an interest in <trade>.",
  "Some weekend work is needed around <month>, for which there's time off later.",
  "By the end of <month> you should be able to handle a <thing> without help.",
  "This role is subject to a background check and to a medical form.",
}

for _, sentence in ipairs {
  "Whether it's <matter>, <matter> or plain <stuff>, you find a <kind> way through.",
  "<name> relies on us for <kind> <stuff>, and on you for the <matter>.",
  "Our <kind> <stuff> rests on <matter>, <matter> and a <kind> <stuff>.",
  "You bring <kind> <stuff> to the <matter>, and a <quality> word to those who lack it.",
  "<name> and <name> run the <kind> side, where the <stuff> counts for more than <matter>.",
  "A <kind> <stuff> in <field> is of use, a <kind> <stuff> in <field> is not.",
  "We believe in <stuff>, in <kind> <stuff>, and in <matter> that people can follow.",
  "The <name> <stuff> of <year> gave our <field> people a <kind> <stuff>.",
  "You'll see the <kind> <stuff> of <matter> at <name>, our largest customer in <town>.",
  "In short: a <kind> <stuff> with <matter> on one side and <stuff> on the other.",
  "Since <year> the <matter> at <name> & <name> have been in the hands of <name>.",
  "What <name> calls <field> is for us a matter of <kind> <stuff>.",
  "There's no <kind> <stuff> without <matter>; <name> taught us as much.",
  "Reports on <stuff>, <matter> and <stuff> go to <name> <name> each <day>.",
  "The <kind> <stuff> team looks after <stuff> and <matter> for <name>, <name> and <name>.",
  "Your <stuff> will be <kind>, your <matter> visible, your <stuff> your own.",
  "Where <field> meets <stuff>, a <quality> person like <name> is worth a lot.",
  "Ask <name> about <matter> and you'll hear of a <kind> <stuff> in <town>.",
  "The <field> and <field> people share one <kind> <stuff> with <name>.",
  "Our <matter> are <kind>, but the <stuff> behind <matter> is what makes people stay.",
} do
  for _ = 1, 3 do sentences[#sentences + 1] = sentence end
end

local closings = {
  "Please send a short letter and your CV to jobs@<site>.example before <few> <month>.",
  "Questions? Call <name> <name> on 01632 960<few>41 or write to us at www.<site>.example/work.",
  "We look forward to hearing from you, whatever your age, origin or shoe size.",
  "Interviews take place in <town> in the week of <few> <month>.",
  "<firm> treats all applications alike and in confidence.",
  "If you need anything at the interview to be at your best, tell us and it'll be there.",
}

local titles = { "About us", "The role", "What you will do", "What we ask", "What we offer",
  "Your day", "Who you are", "How to apply", "Where you'll work", "Pay and hours" }

slots.site = words "alderbrook brightmere corvane glasswick larkfield northwold velmont yarrowdale"

local carriers = { -- sentences that a phrase is planted in
  "You have shown elsewhere what good <phrase> looks like.", "In this post you see to <phrase>.",
  "The team takes care of <phrase>, among much else.", "Several years of <phrase> are a must.",
  "A background in <phrase> would be ideal.", "We expect a keen interest in <phrase>.",
  "Your main fields: <phrase>, reporting and a little travel.", "Tasks include <phrase>.",
}

local known, starts = {}, {} -- phrases with every mark as a blank; their first words

local function plain(text) return (text:lower():gsub("[^%w]+", " ")) end

local function clean(sentence) -- does it hold no phrase?
  local list = {}
  for word in plain(sentence):gmatch "%w+" do list[#list + 1] = word end
  for i, word in ipairs(list) do
    if starts[word] then
      local phrase = word
      for k = i + 1, i + 10 do
        if known[phrase] then return false end
        if not list[k] then break end
        phrase = phrase .. " " .. list[k]
      end
    end
  end
  return true
end

local function fill(template, values)
  local text = template
  repeat
    local n
    text, n = text:gsub("<(%a+)>", function(name) return values and values[name]
      or type(slots[name]) == "function" and slots[name]() or pick(slots[name]) end)
  until n == 0
  text = text:gsub("%f[%a]a ([aeiou])", "an %1"):gsub("%f[%a]A ([aeiou])", "An %1")
  return (text:gsub("^%l", string.upper))
end

local function say(list)
  local sentence
  repeat sentence = fill(pick(list)) until clean(sentence)
  return sentence
end

local function cased(phrase)
  local kind = random(100)
  if kind <= 70 then return phrase end
  if kind <= 95 then return (phrase:gsub("%f[%w]%l", string.upper)) end
  return phrase:upper()
end

-- Half of the adverts come from a word processor, the others from a keyboard.
local typographic = { ["'"] = "’", [" - "] = " – " }
local function typeset(text)
  return (text:gsub("'", typographic):gsub(" %- ", typographic):gsub('"([^"\n]*)"', "“%1”"))
end

local function adverts(n, planted)
  local list = phrases(LONGEST_LIST)
  for _, phrase in ipairs(list) do
    local key = plain(phrase)
    known[key], starts[key:match "%w+"] = true, true
  end
  seed(7)
  local due, size = 0, 0 -- the byte from which the next phrase is due; bytes written
  for i = 1, n do
    local out, length = {}, 0
    local function add(text, ending)
      out[#out + 1] = text .. ending
      length = length + #text + #ending
    end
    local function speak(from, ending)
      if planted and size + length >= due then
        -- three in four from the first 300, so that short lists find something too
        local kind = random(100)
        local phrase = list[kind <= 75 and random(300) or kind <= 90 and 300 + random(700)
          or 1000 + random(LONGEST_LIST - 1000)]
        due = size + length + 450 + random(1600)
        add(fill(pick(carriers), { phrase = cased(phrase) }), ending)
      else
        add(say(from), ending)
      end
    end
    add(say { "<grade><role>, <town>", "<firm> | <grade><role> | <town>",
      "<grade><role> (m/f/d) - <firm>" }, "\n")
    for _ = 1, 1 + random(2) do speak(openings, " ") end
    add(say(openings), "\n")
    local mark = pick { "- ", "* ", "• ", "· " }
    while length < 3700 do
      add(pick(titles), random(2) == 1 and ":\n" or "\n")
      if random(3) == 1 then
        for _ = 1, 2 + random(5) do
          local gift = random(3) == 1
          add(mark .. say(gift and { "<gift>" } or { "<work>", "<skill>" }), "\n")
        end
      else
        for _ = 1, 1 + random(4) do speak(sentences, " ") end
        add(say(sentences), "\n")
      end
    end
    for _ = 1, 1 + random(2) do add(say(closings), "\n") end
    local text = table.concat(out)
    if i % 2 == 0 then text = typeset(text) end
    size = size + #text + 1
    io.write(text, "\n")
  end
end

-- Distinct titles: with a grade, a town or a firm, half of them chiefs of something.
local function distinct_titles(count)
  seed(11)
  local seen, found = {}, 0
  local chiefs = { "CIO", "CTO", "Chief Technology Officer", "Chief Information Officer",
    "VP Engineering", "Deputy CTO", "Head of IT", "IT Director", "Assistant to the CIO" }
  while found < count do
    local title = say{ "<grade><role>, <town>", "<grade><role> - <firm>", "<grade><role>" }
    if random(4) == 1 then title = pick(chiefs) .. ", " .. say{ "<town>", "<firm>" } end
    if seen[title] then title = ("%s (%d)"):format(title, random(count * 4)) end
    if not seen[title] then
      seen[title], found = true, found + 1
      io.write(title, "\n")
    end
  end
end

local what, n = arg[1], math.tointeger(tonumber(arg[2]))
if what == "phrases" and n then
  io.write(table.concat(phrases(n), "\n"), "\n")
elseif what == "titles" and n then
  distinct_titles(n)
elseif (what == "adverts" or what == "nothing") and n then
  adverts(n, what == "adverts")
else
  io.stderr:write "usage: gen_text.lua phrases|adverts|nothing|titles N\n"
  os.exit(2)
end
