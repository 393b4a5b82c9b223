-- Cues: what a text says when it speaks of a CIO's or a CTO's duties. Each cue stands for one
-- proposition and speaks for one role. In a phrase `~word` is a verb (base, -s, -ing, -ed, or the
-- forms below), `+word` a noun (singular, plural). Words are folded: "IT" and "it" are the same, so
-- no phrase begins or ends where the pronoun would read well. Weights: 8-10 hardly anybody else's
-- duty; 5-7 speaks for the role; 3-4 leans to it; 1-2 a hint.
return {
  -- Verbs that double their last letter stand here as well.
  inflections = {
    { id = "lead", forms = { "leads", "leading", "led" } },
    { id = "run", forms = { "runs", "running", "ran" } },
    { id = "set", forms = { "sets", "setting" } },
    { id = "build", forms = { "builds", "building", "built" } },
    { id = "keep", forms = { "keeps", "keeping", "kept" } },
    { id = "make", forms = { "makes", "making", "made" } },
    { id = "take", forms = { "takes", "taking", "took" } },
    { id = "grow", forms = { "grows", "growing", "grew" } },
    { id = "choose", forms = { "chooses", "choosing", "chose" } },
    { id = "buy", forms = { "buys", "buying", "bought" } },
    { id = "cut", forms = { "cuts", "cutting" } },
    { id = "plan", forms = { "plans", "planning", "planned" } },
    { id = "ship", forms = { "ships", "shipping", "shipped" } },
    { id = "oversee", forms = { "oversees", "overseeing", "oversaw" } },
    { id = "write", forms = { "writes", "writing", "wrote" } },
    { id = "drive", forms = { "drives", "driving", "drove" } },
    { id = "bring", forms = { "brings", "bringing", "brought" } },
    { id = "get", forms = { "gets", "getting", "got" } },
    { id = "equip", forms = { "equips", "equipping", "equipped" } },
    { id = "map", forms = { "maps", "mapping", "mapped" } },
    { id = "roll", forms = { "rolls", "rolling", "rolled" } },
    { id = "stay", forms = { "stays", "staying", "stayed" } },
    { id = "speak", forms = { "speaks", "speaking", "spoke" } },
    { id = "find", forms = { "finds", "finding", "found" } },
    -- Not verbs, but names that vary in the same way.
    { id = "IT", forms = { "ICT", "information technology" } },
    -- where "IT" would be the pronoun
    { id = "infotech", forms = { "information technology", "ICT" } },
    { id = "tech", forms = { "technical", "technology" } },
    { id = "sit", forms = { "sits", "sitting", "sat" } },
    { id = "understand", forms = { "understands", "understanding", "understood" } },
  },

  cues = {
    -- ---------------------------------------------------------------- CIO: IT as a whole
    {
      id = "runs-it", proposition = "cio-runs-it-operations", role = "cio", weight = 6,
      phrases = {
        "~IT operations", "operation of the ~IT", "information systems operations",
        "~run ~infotech", "~manage ~infotech", "~oversee ~infotech", "~direct ~infotech",
        "~lead ~infotech", "~lead the ~infotech", "~administer ~infotech", "management of ~IT",
        "management of information systems", "oversight of ~IT", "control of all ~IT",
        "~IT management", "daily ~IT operations", "internal ~IT", "corporate ~IT", "~IT delivery",
      },
    },
    {
      id = "it-department", proposition = "cio-runs-it-operations", role = "cio", weight = 4,
      phrases = {
        "~IT +department", "information systems +department", "~IT +division", "~IT directorate",
        "information services directorate", "information systems directorate", "~IT organization",
        "~IT organisation", "information systems organisation", "~IT function",
        "department of ~IT", "office of ~IT", "information services department", "~IT branch",
        "MIS department", "computer services department", "~IT shop",
        "technology services department", "information systems and services",
      },
    },
    {
      id = "accountable-for-it", proposition = "cio-final-accountability", role = "cio", weight = 7,
      phrases = {
        "all matters relating to information", "matters relating to information", "leads on ~IT",
        "lead on ~IT", "leadership of ~IT", "leadership for ~IT", "leadership in ~IT",
        "responsible for digital", "accountable for digital", "head of information services",
        "responsible for all systems", "responsible for ~IT",
        "responsible for the information systems", "responsibility for ~IT", "accountable for ~IT",
        "~IT accountability", "accountability for ~IT",
      },
    },
    {
      id = "information-technology", proposition = "cio-owns-operating-technology", role = "cio",
        weight = 1,
      phrases = {
        "information technology", "ICT", "information and technology", "computer systems",
        "info tech",
      },
    },
    {
      id = "operating-technology", proposition = "cio-owns-operating-technology", role = "cio",
        weight = 4,
      phrases = {
        "instructional technology", "educational technology", "academic computing",
        "administrative computing", "campus technology", "computing +resource",
        "computing +facility", "computing and networking", "institutional technology",
        "shadow ~IT", "IM&T", "IS and IT", "agency technology", "municipal technology",
        "~IT systems", "~IT +system", "~IT +solution", "~infotech needs", "~IT +requirement",
        "~IT +resource", "~IT +asset", "computer resources", "internal technology",
        "internal systems", "in house systems", "~IT capabilities", "~IT capability",
        "deployment of ~IT", "use of ~IT", "~IT environment", "~IT estate", "~IT landscape",
      },
    },
    {
      id = "information-systems", proposition = "cio-owns-enterprise-systems", role = "cio",
        weight = 3,
      phrases = {
        "clinical +system", "electronic health +record", "payroll +system",
        "student information +system", "CRM +system", "SAP implementation", "library +system",
        "automated systems", "automated data processing", "data processing", "GIS",
        "information +system", "enterprise +system", "enterprise +application",
        "business +application", "corporate +system", "business +system", "corporate +application",
        "management information +system", "administrative +system", "back office +system",
        "core business +system", "enterprise software", "enterprise technology",
        "enterprise wide +system", "agency wide +system", "departmental +system",
        "line of business +application", "major information +system", "legacy +system",
        "financial +system", "human resources +system",
      },
    },
    {
      id = "erp", proposition = "cio-owns-enterprise-systems", role = "cio", weight = 4,
      phrases = {
        "ERP", "ERP +system", "ERP +implementation", "enterprise resource planning", "ERP and CRM",
        "CRM and ERP", "HRIS", "~implement ERP", "enterprise system implementation",
        "corporate business ~IT",
      },
    },
    {
      id = "most-senior-in-it", proposition = "cio-top-infrastructure-manager", role = "cio",
        weight = 9,
      phrases = {
        "highest ranking ~IT", "most senior ~IT", "senior most ~IT", "senior ~IT +official",
        "senior ~IT +executive", "top ~IT +executive", "top ~IT +position", "senior ~IT +leader",
        "chief of ~IT", "leader for ~IT", "top infrastructure +role", "senior technology official",
      },
    },
    {
      id = "owns-infrastructure", proposition = "cio-owns-infrastructure", role = "cio", weight = 5,
      phrases = {
        "~IT infrastructure", "~IT and infrastructure", "infrastructure and operations",
        "IS infrastructure", "information infrastructure", "information +enterprise",
        "information +network", "spectrum management", "information and communications",
        "computing infrastructure", "enterprise infrastructure", "corporate infrastructure",
        "~own the infrastructure", "~oversee infrastructure", "technology infrastructure",
        "telecommunications infrastructure", "infrastructure and networks",
        "networks and infrastructure", "infrastructure +service", "corporate network",
        "communications infrastructure", "communications network", "communication systems",
      },
    },
    {
      id = "data-centres", proposition = "cio-owns-infrastructure", role = "cio", weight = 3,
      phrases = {
        "data +center", "data +centre", "+datacenter", "+datacentre", "computer +network",
        "network infrastructure", "local area +network", "wide area +network",
        "on premises infrastructure", "+mainframe", "server +room", "computer +room",
        "~migrate to the cloud", "cloud +migration", "hybrid cloud",
      },
    },
    {
      id = "implements-infrastructure", proposition = "cio-implements-infrastructure",
        role = "cio", weight = 4,
      phrases = {
        "~IT integration", "systems integration", "rollout of systems", "system +rollout",
        "technology +rollout", "technology implementation", "software implementation",
        "software +deployment", "~implement ~infotech", "~deploy ~infotech",
        "implementation of ~IT", "maintenance of ~IT", "systems implementation",
        "~implement technology solutions", "technology refresh", "desktop refresh",
        "~implement infrastructure", "delivery and support of information systems",
        "technology deployment",
      },
    },
    {
      id = "aligns-it", proposition = "cio-aligns-infrastructure", role = "cio", weight = 6,
      phrases = {
        "~align ~infotech", "alignment of ~IT", "~IT alignment", "~infotech with business",
        "~IT and business", "business and ~IT", "~integrate ~infotech", "~IT business partner",
        "~infotech to business", "technology with business needs", "~align infrastructure",
        "technology effectively supports",
      },
    },
    {
      id = "it-governance", proposition = "cio-aligns-infrastructure", role = "cio", weight = 7,
      phrases = {
        "~IT governance", "governance of ~IT", "~IT steering +committee",
        "technology steering +committee", "~IT investment +board", "investment review +board",
        "~IT governance +board", "+portfolio of ~IT", "~IT demand management",
        "~prioritize ~infotech", "~prioritise ~infotech", "~IT priorities",
      },
    },
    {
      id = "enterprise-architecture", proposition = "cio-aligns-infrastructure", role = "cio",
        weight = 5,
      phrases = {
        "enterprise architecture", "~IT architecture", "information architecture plan",
        "agency architecture", "integrated enterprise architecture", "enterprise +architect",
        "enterprise information architecture", "systems interoperability",
        "interoperability of information", "~IT standards", "technology standards",
      },
    },

    -- ---------------------------------------------------------------- CIO: strategy, money,
    -- projects
    {
      id = "it-strategy", proposition = "cio-strategic", role = "cio", weight = 7,
      phrases = {
        "IM&T +strategy", "technology master +plan", "strategic technology +plan",
        "technology +plan", "~IT direction", "~IT +plan", "digital +strategy",
        "information management +strategy", "~IT +strategy", "information systems +strategy",
        "IS +strategy", "information +strategy", "~IT strategic +plan", "~IT strategic planning",
        "~IT planning", "strategic plan for the ~IT", "strategy for ~IT", "~IT vision",
        "vision for ~IT", "~IT +roadmap", "~IT leadership", "~IT +leader", "~IT master +plan",
        "~IT reform", "~IT transformation", "~IT policy", "~IT +policy", "~IT strategic direction",
      },
    },
    {
      id = "it-budget", proposition = "cio-within-it-budget", role = "cio", weight = 6,
      phrases = {
        "~IT +budget", "~IT within budget", "~IT spending", "~IT spend", "~IT expenditure",
        "~IT expenditures", "technology +budget", "budget for ~IT", "~IT funds", "~IT budgeting",
        "~IT financial management", "~IT operating budget", "~IT capital budget", "funds for ~IT",
        "resources for ~IT", "~infotech costs", "information systems budget",
      },
    },
    {
      id = "it-investments", proposition = "cio-right-price", role = "cio", weight = 6,
      phrases = {
        "~IT +investment", "technology investment portfolio", "capital planning",
        "capital planning and investment", "~IT capital", "~IT +acquisition", "~IT procurement",
        "acquisition of ~IT", "procurement of ~IT", "purchase of ~IT", "~infotech purchases",
        "~IT purchasing", "incremental development", "~IT sourcing", "technology procurement",
        "~acquire ~infotech", "~procure ~infotech", "software licensing agreements",
        "software asset management",
      },
    },
    {
      id = "it-approvals", proposition = "cio-within-it-budget", role = "cio", weight = 3,
      phrases = {
        "acquisition +plan", "reprogramming of funds", "reprogramming of any funds",
        "planned expenditure", "budget +submission", "major +investment", "investment +review",
        "governance +board", "program governance", "~terminate projects", "pause or termination",
        "modification, termination", "program +risk to", "programming, budgeting",
      },
    },
    {
      id = "value-for-money", proposition = "cio-right-price", role = "cio", weight = 1,
      phrases = {
        "value for money", "cost effective technology", "cost effective solutions", "best value",
      },
    },
    {
      id = "cuts-it-cost", proposition = "cio-cuts-cost", role = "cio", weight = 5,
      phrases = {
        "~reduce ~infotech", "~cut ~infotech", "~consolidate systems", "~consolidate ~infotech",
        "data center consolidation", "data centre consolidation", "duplicative systems",
        "duplicative ~IT", "~IT savings", "~IT efficiencies", "~IT cost savings",
        "~IT cost reduction", "commodity ~IT", "~IT consolidation", "~optimize ~infotech",
        "~optimise ~infotech", "~rationalise systems", "application rationalization",
        "~IT efficiency",
      },
    },
    {
      id = "within-budget", proposition = "cio-within-it-budget", role = "cio", weight = 1,
      phrases = {
        "within budget", "on budget", "under budget", "cost, schedule", "budget and schedule",
      },
    },
    {
      id = "it-programmes", proposition = "cio-owns-programme-management", role = "cio", weight = 5,
      phrases = {
        "~IT +project", "~IT +programme", "~IT +program", "~IT +portfolio",
        "~IT project management", "~IT enabled change", "~IT enabled business change",
        "~IT and business change", "~IT change", "systems +project",
        "technology +project portfolio", "portfolio of technology", "~IT +initiative",
        "technology +initiative", "technology enabled change", "~IT enabled programmes",
      },
    },
    {
      id = "programme-office", proposition = "cio-owns-programme-management", role = "cio",
        weight = 2,
      phrases = {
        "programme management", "program management office", "project management office", "PMO",
        "portfolio management", "project portfolio", "programme delivery",
        "programme and project delivery", "programmes and projects",
      },
    },
    {
      id = "high-impact-projects", proposition = "cio-high-impact-projects", role = "cio",
        weight = 3,
      phrases = {
        "major system +implementation", "enterprise wide +project", "enterprise wide +initiative",
        "organization wide technology", "organisation wide technology", "agency wide technology",
        "business critical ~IT", "critical technology +project", "business critical +system",
        "mission critical +system", "enterprise +transformation",
      },
    },
    {
      id = "it-performance", proposition = "cio-many-kpis", role = "cio", weight = 5,
      phrases = {
        "~IT performance", "~IT metrics", "performance of ~IT", "~IT performance +measure",
        "~IT balanced scorecard", "techstat", "~IT service quality", "quality of ~IT services",
        "quality of ~IT", "evaluation of ~IT",
      },
    },

    -- ---------------------------------------------------------------- CIO: services to staff
    {
      id = "help-desk", proposition = "cio-owns-help-desk", role = "cio", weight = 3,
      phrases = {
        "help +desk", "+helpdesk", "service +desk", "desktop support", "~IT support",
        "end user support", "user support", "computer support", "support +desk", "~infotech help",
        "call +center technology",
      },
    },
    {
      id = "runs-help-desk", proposition = "cio-owns-help-desk", role = "cio", weight = 6,
      phrases = {
        "help desk and operations", "~IT support services", "help desk operations",
        "help desk management", "help desk team",
      },
    },
    {
      id = "it-service-delivery", proposition = "cio-owns-service-delivery", role = "cio",
        weight = 6,
      phrases = {
        "~IT needs of", "~IT support to", "~IT support for", "technology support",
        "technology support +service", "computing +service", "~IT service delivery",
        "~IT +service", "~IT service management", "computing services", "~deliver ~infotech",
        "delivery of ~IT", "delivery of ~IT services", "~provide ~infotech", "provision of ~IT",
        "continuity of ~IT", "~IT shared services",
        "service delivery models", "technology +service across",
        "~IT service continuity", "corporate ~IT services",
      },
    },
    {
      id = "service-levels", proposition = "cio-owns-service-delivery", role = "cio", weight = 2,
      phrases = {
        "service management", "ITIL", "service level +agreement", "service levels",
        "shared services", "service delivery", "technology +service", "information +service",
        "service catalogue",
      },
    },
    {
      id = "keeps-running", proposition = "cio-keeps-systems-running", role = "cio", weight = 2,
      phrases = {
        "business continuity", "disaster recovery", "continuity of operations",
        "continuity planning", "system availability", "systems availability",
        "backup and recovery", "systems running smoothly", "availability of systems",
        "operational systems", "systems reliability", "uninterrupted service",
        "maintenance of systems", "system maintenance", "incident management",
        "operations and maintenance",
      },
    },
    {
      id = "smooth-operations", proposition = "cio-smooth-operations", role = "cio", weight = 2,
      phrases = {
        "smooth operation of ~IT", "smooth technology operations", "~keep the business running",
        "operational continuity", "reliable ~IT", "robust ~IT", "stable ~IT", "secure ~IT",
        "resilient ~IT",
      },
    },
    {
      id = "daily-operations", proposition = "cio-monitors-daily-operations", role = "cio",
        weight = 2,
      phrases = {
        "daily systems operations", "~monitor ~infotech", "~monitor daily operations",
        "~IT operational performance", "operational performance of ~IT",
        "delivery and operational performance",
      },
    },
    {
      id = "staff-technology", proposition = "cio-owns-employee-technology", role = "cio",
        weight = 3,
      phrases = {
        "employee technology", "workplace technology", "end user +device", "end user computing",
        "desktop +computer", "laptops and phones", "laptops and desktops", "desktop and laptop",
        "collaboration tools", "office technology", "staff devices", "mobile device management",
        "digital workplace", "audio visual equipment", "video conferencing", "desktop +service",
        "office 365", "telephone +system", "phone +system", "business +tool", "email +system",
        "printers", "intranet",
      },
    },
    {
      id = "brings-it-to-staff", proposition = "cio-brings-it-to-staff", role = "cio", weight = 4,
      phrases = {
        "~provide employees with", "technology for employees", "technology for staff",
        "technology to employees", "~equip employees", "~equip staff", "~IT for staff",
        "~IT for employees",
      },
    },
    {
      id = "productivity", proposition = "cio-raises-productivity", role = "cio", weight = 3,
      phrases = {
        "employee productivity", "staff productivity", "workforce productivity",
        "productivity of employees", "productivity of staff", "organizational productivity",
        "business productivity",
      },
    },
    {
      id = "trains-employees", proposition = "cio-trains-employees", role = "cio", weight = 3,
      phrases = {
        "~train employees", "~train staff on", "~train users", "user training",
        "end user training", "~IT training", "training to users", "technology training",
        "computer training", "training of users", "security awareness training",
        "security awareness program", "security awareness and education", "training for users",
      },
    },
    {
      id = "internal-customers", proposition = "cio-customers-internal", role = "cio", weight = 3,
      phrases = {
        "internal +customer", "internal +user", "internal +client", "user +department",
        "client +department", "internal +stakeholder technology", "business +unit",
        "employee needs", "across the department",
      },
    },
    {
      id = "supports-departments", proposition = "cio-supports-departments", role = "cio",
        weight = 4,
      phrases = {
        "~IT needs of departments", "~advise departments", "~advise agencies",
        "assistance to departments", "services to departments", "support for departments",
        "advice to departments", "advise department", "services to the department",
      },
    },
    {
      id = "links-it-to-business", proposition = "cio-links-it-to-business", role = "cio",
        weight = 5,
      phrases = {
        "liaison between ~IT", "bridge between ~IT", "between ~IT and",
        "~partner with business leaders", "business relationship management",
        "engagement with business", "business engagement", "business partner to",
        "~IT and the business",
      },
    },
    {
      id = "advises-executives", proposition = "cio-explains-to-executives", role = "cio",
        weight = 7,
      phrases = {
        "advice on ~IT", "~advise on ~infotech", "+advisor on ~IT", "+adviser on ~IT",
        "~IT +advisor", "~IT assurance", "guidance on ~IT", "~advise the secretary",
      },
    },
    {
      id = "champions-it", proposition = "cio-champions-internal-technology", role = "cio",
        weight = 6,
      phrases = {
        "advocate for ~IT", "advocate for the ~IT", "champion for ~IT", "~champion ~infotech",
        "principal advocate", "~promote ~infotech", "~champion digital", "voice of ~IT",
        "~represent ~infotech",
      },
    },
    {
      id = "it-reputation", proposition = "cio-repairs-it-reputation", role = "cio", weight = 4,
      phrases = {
        "user satisfaction", "satisfaction with ~IT", "~IT customer satisfaction",
        "confidence in ~IT", "perception of ~IT", "reputation of ~IT",
        "internal customer satisfaction", "credibility of ~IT", "trust in ~IT",
        "~IT customer service",
      },
    },
    {
      id = "listens-to-staff", proposition = "cio-knows-employee-sentiment", role = "cio",
        weight = 3,
      phrases = {
        "~survey users", "user +survey", "employee experience", "technology satisfaction +survey",
      },
    },

    -- ---------------------------------------------------------------- CIO: processes, data,
    -- security
    {
      id = "streamlines-processes", proposition = "cio-streamlines-processes", role = "cio",
        weight = 3,
      phrases = {
        "~streamline processes", "~streamline business processes", "~streamline operations",
        "~streamline our processes", "~streamline our operations", "business process improvement",
        "business process reengineering", "business process re engineering",
        "business process redesign", "process reengineering", "~automate processes",
        "~simplify processes", "workflow automation", "business process management",
        "~improve business processes", "business process automation",
      },
    },
    {
      id = "digitisation", proposition = "cio-oversees-digitisation", role = "cio", weight = 4,
      phrases = {
        "digital transformation", "business transformation", "technology transformation",
        "~digitize operations", "~digitise operations", "~digitise services", "~digitize records",
        "~digitise processes", "~digitize processes", "digital services strategy",
        "digital +service", "~modernize systems", "~modernise systems",
        "~modernize legacy", "~modernise legacy", "~IT modernization", "~IT modernisation",
        "technology modernization", "systems modernization", "electronic service delivery",
        "electronic government", "e government", "paperless",
        "electronic records", "digital solutions to business",
        "digitalisation", "digitization",
      },
    },
    {
      id = "internal-operations", proposition = "cio-improves-internal-operations", role = "cio",
        weight = 2,
      phrases = {
        "internal operations", "internal processes", "internal efficiency",
        "organizational efficiency", "operational efficiency", "operational efficiencies",
        "corporate services", "administrative efficiency",
      },
    },
    {
      id = "efficiency", proposition = "cio-maximises-efficiency", role = "cio", weight = 2,
      phrases = {
        "~maximise efficiency", "~maximize efficiency", "~drive efficiency", "~drive efficiencies",
        "efficiency and effectiveness", "improve the efficiency",
        "efficiencies through technology",
      },
    },
    {
      id = "owns-information", proposition = "cio-owns-data", role = "cio", weight = 4,
      phrases = {
        "information rights", "data strategy", "information flows",
        "library services", "information management", "knowledge and information management",
        "information and knowledge management", "knowledge management", "records management",
        "information governance", "data governance", "information resources",
        "information resource management", "information resources management",
        "information +policy", "data stewardship", "information +asset",
        "data management strategy", "enterprise data", "corporate data", "data +standard",
        "master data", "management of information", "data administration",
        "freedom of information", "information dissemination", "privacy and security",
        "information collection", "data policies", "informatics", "business intelligence strategy",
        "health information", "statistical policy", "paperwork reduction",
        "geospatial information",
      },
    },
    {
      id = "owns-security", proposition = "cio-owns-security", role = "cio", weight = 3,
      phrases = {
        "information security", "+cybersecurity", "cyber security", "information assurance",
        "~IT security", "network security", "systems security", "data security",
        "information security +program", "information security +policy",
        "information security +programme", "FISMA", "computer security",
        "protection of information", "information systems security", "security awareness",
        "security +standard", "data protection",
      },
    },
    {
      id = "answers-for-security", proposition = "cio-owns-security", role = "cio", weight = 5,
      phrases = {
        "responsible for information security", "responsible for cybersecurity",
        "agencywide information security", "~IT is secure",
        "~IT, security", "~IT security strategy",
      },
    },
    {
      id = "it-risk", proposition = "cio-minimises-risk", role = "cio", weight = 5,
      phrases = {
        "~IT +risk", "technology +risk", "risk of ~IT",
        "~IT compliance", "~infotech controls", "~IT general controls", "~IT +audit",
        "information systems +audit", "~IT risk management", "information security risk",
        "information systems controls", "FITARA", "Clinger Cohen", "information system standards",
        "information systems standards",
      },
    },

    -- ---------------------------------------------------------------- CIO: vendors, purchases
    {
      id = "it-suppliers", proposition = "cio-works-with-vendors", role = "cio", weight = 5,
      phrases = {
        "~IT +supplier", "~IT +vendor", "technology +supplier", "infrastructure +vendor",
        "infrastructure +supplier", "~IT +contract", "~negotiate vendor contracts",
        "hardware +vendor", "software +vendor", "~IT outsourcing", "outsourced ~IT",
        "~IT +contractor", "supplier performance",
        "software +license", "software +licence",
      },
    },
    {
      id = "vendor-management", proposition = "cio-works-with-vendors", role = "cio", weight = 2,
      phrases = {
        "vendor management", "supplier management", "~manage vendors", "~manage suppliers",
        "vendor +contract", "vendor negotiations", "contract negotiation", "vendor +relationship",
        "outsourcing", "managed service +provider", "third party +provider",
        "supplier +relationship", "+outsourcer",
      },
    },
    {
      id = "it-provider", proposition = "cio-contact-for-it-provider", role = "cio", weight = 4,
      phrases = {
        "~IT +provider", "~IT service +provider", "~IT consultants", "outside ~IT +firm",
        "external ~IT +partner", "~IT +partner",
      },
    },
    {
      id = "internet-provider", proposition = "cio-works-with-isps", role = "cio", weight = 5,
      phrases = {
        "telecoms", "voice and data", "telephony", "radio +system", "wireless +network",
        "internet +provider", "internet service +provider", "ISP", "ISPs", "telecom +provider",
        "telecommunications +provider", "telecommunications +service",
        "telecommunication +service", "network service +provider", "telecommunications carriers",
        "telecom +contract", "telecommunications systems",
        "telecommunications", "network connectivity +contract", "broadband +contract",
      },
    },
    {
      id = "buys-servers", proposition = "cio-buys-servers", role = "cio", weight = 3,
      phrases = {
        "~buy servers", "~purchase servers", "purchase of servers", "server +purchase",
        "server procurement", "~procure servers", "~buy hardware", "~purchase hardware",
        "~procure hardware", "hardware procurement", "computer hardware and software",
        "purchase of hardware", "computer equipment", "acquisition of hardware",
        "hardware, software", "~IT hardware",
      },
    },
    {
      id = "buys-storage", proposition = "cio-buys-storage", role = "cio", weight = 3,
      phrases = {
        "~buy storage", "~purchase storage", "storage +purchase", "storage procurement",
        "servers and storage", "storage and servers", "storage +array", "data storage +system",
        "storage infrastructure", "enterprise storage", "storage area +network",
      },
    },
    {
      id = "buys-networking", proposition = "cio-buys-networking", role = "cio", weight = 3,
      phrases = {
        "network equipment", "networking equipment", "~buy network", "~purchase network",
        "network procurement", "servers and networks", "networks and servers",
        "+router and +switch", "networks and telecommunications", "data networks",
        "network +service", "network and communications",
      },
    },
    {
      id = "buys-security", proposition = "cio-buys-security", role = "cio", weight = 3,
      phrases = {
        "~buy security", "~purchase security", "security +product", "security procurement",
        "security tooling +budget", "security +purchase", "security software +license",
        "+firewall", "endpoint protection",
      },
    },

    -- ---------------------------------------------------------------- CIO: people, policies
    {
      id = "it-staff", proposition = "cio-large-it-staff", role = "cio", weight = 6,
      phrases = {
        "~IT and digital staff", "computing staff", "~IT staff", "~IT personnel", "~IT +employee",
        "~IT workforce", "~IT +professional", "~IT people", "~IT +team", "team of ~IT",
        "~IT +specialist", "information systems staff", "~IT human capital", "~IT talent",
        "staff of ~IT", "~IT workers", "development of ~IT", "systems staff",
        "information systems team",
      },
    },
    {
      id = "it-profession", proposition = "cio-leads-people", role = "cio", weight = 6,
      phrases = {
        "~IT profession", "digital profession", "head of ~IT profession", "~IT capability across",
        "~IT career paths", "training of ~IT", "competency of ~IT", "~IT skills",
        "recruitment of ~IT", "~IT and PPM professions",
      },
    },
    {
      id = "it-managers", proposition = "cio-daily-it-managers", role = "cio", weight = 5,
      phrases = {
        "~IT +manager", "~IT +director", "information systems +manager", "~IT +supervisor",
        "directors of ~IT", "~IT management team", "~IT leadership team", "~IT senior management",
        "bureau ~IT", "component ~IT", "bureau +CIO",
        "component +CIO", "agency +CIO", "bureau leadership", "network +manager", "heads of ~IT",
      },
    },
    {
      id = "delegates-detail", proposition = "cio-delegates-detail", role = "cio", weight = 3,
      phrases = {
        "~delegate to ~infotech", "~delegate authority for ~infotech",
        "through subordinate managers", "through subordinate supervisors", "subordinate ~IT",
      },
    },
    {
      id = "oversight", proposition = "cio-oversight-not-implementation", role = "cio", weight = 4,
      phrases = {
        "~oversee systems projects", "~oversee technology projects", "~approve ~infotech",
        "~certify ~infotech", "approval of ~IT", "review of ~IT", "~certify that ~infotech",
        "review and approve the ~IT",
      },
    },
    {
      id = "it-policies", proposition = "cio-develops-workplace-practices", role = "cio",
        weight = 5,
      phrases = {
        "~IT +policy and", "~IT policies and procedures", "~IT procedures", "technology policies",
        "technology policy and", "information systems policies", "acceptable use",
        "policies for ~IT", "technology use policies", "computer use +policy",
        "directives on ~IT",
      },
    },
    {
      id = "fitting-technology", proposition = "cio-appropriate-technology", role = "cio",
        weight = 3,
      phrases = {
        "appropriate technology", "appropriate ~IT", "technology needs",
      },
    },
    {
      id = "technology-to-tasks", proposition = "cio-matches-technology-to-tasks", role = "cio",
        weight = 3,
      phrases = {
        "~identify technology needs", "~assess technology needs", "technology +requirement of",
      },
    },
    {
      id = "it-trends", proposition = "cio-tracks-business-technology-trends", role = "cio",
        weight = 3,
      phrases = {
        "trends in ~IT", "~IT industry", "~IT trends", "enterprise technology trends",
        "business technology trends", "developments in ~IT", "advances in ~IT",
        "emerging information technologies", "emerging ~IT",
      },
    },
    {
      id = "new-systems", proposition = "cio-uses-latest-innovations", role = "cio", weight = 2,
      phrases = {
        "~introduce new systems", "innovative ~IT",
        "~IT innovation", "innovation in ~IT",
      },
    },
    {
      id = "internal-developers", proposition = "cio-daily-internal-developers", role = "cio",
        weight = 3,
      phrases = {
        "internal +application", "in house +application", "internal software development",
        "business analysis, systems development", "application support", "application portfolio",
        "internal business applications",
      },
    },
    {
      id = "whole-business", proposition = "cio-understands-whole-business", role = "cio",
        weight = 2,
      phrases = {
        "enterprise wide perspective", "organization wide perspective",
      },
    },
    {
      id = "it-background", proposition = "cio-background-it-operations", role = "cio", weight = 3,
      phrases = {
        "experience in ~IT management", "experience managing ~IT", "~IT management experience",
        "experience leading ~IT", "background in ~IT", "~IT leadership experience",
        "experience running ~IT", "~IT executive experience",
      },
    },
    {
      id = "equips-product-teams", proposition = "cio-provides-processes-and-tools", role = "cio",
        weight = 2,
      phrases = {
        "~standardise tools", "~standardize tools",
      },
    },

    -- ---------------------------------------------------------------- CTO: engineering and its
    -- people
    {
      id = "engineering-team", proposition = "cto-leads-engineering", role = "cto", weight = 4,
      phrases = {
        "engineers and data scientists", "software engineering +team", "engineering +squad",
        "product and engineering +team", "developers and engineers", "engineering, product",
        "engineering +team", "~tech +team", "dev +team", "development +team", "software +team",
        "product engineering", "engineering +department", "engineering organization",
        "engineering organisation", "engineering +group", "~tech staff", "technical +department",
        "team of engineers", "team of developers", "team of software engineers",
        "team of software developers", "team of programmers", "team of technologists",
        "team of ~tech", "engineers and developers", "engineers and designers",
        "developers and designers", "developers, designers", "product and engineering",
        "engineering and product", "technology and engineering", "world class team",
        "engineering efforts", "R&D +team",
      },
    },
    {
      id = "leads-engineering", proposition = "cto-leads-engineering", role = "cto", weight = 6,
      phrases = {
        "~lead engineering", "~run engineering", "~manage engineering", "~oversee engineering",
        "~head engineering", "~own engineering", "~manage engineers", "~lead engineers",
        "~manage developers", "~lead developers", "~supervise engineers", "~supervise developers",
        "responsible for engineering", "leader of our ~tech", "engineering leadership",
        "leadership of engineering", "engineering team from the ground", "team from scratch",
        "team from the ground", "~build your team", "~build the team that", "~grow and manage",
        "build out the technology",
      },
    },
    {
      id = "engineering-culture", proposition = "cto-leads-engineering", role = "cto", weight = 2,
      phrases = {
        "engineering +leader", "engineering culture", "~tech culture", "engineering processes",
        "engineering practices", "engineering standards", "development processes",
        "development methodology", "engineering excellence", "coding standards",
        "software engineering best practices",
      },
    },
    {
      id = "hires-engineers", proposition = "cto-hires-it-people", role = "cto", weight = 4,
      phrases = {
        "~hire engineers", "~hire developers", "~recruit engineers", "~recruit developers",
        "~hire engineering", "~hire technical", "~recruit engineering", "~recruit technical",
        "~hire and develop", "~recruit and manage", "~recruit, hire", "~recruit, train",
        "~hire, train", "~hire, manage", "~hire, mentor", "~hire a team", "~recruit a team",
        "~attract, hire", "engineering talent", "~tech talent",
        "engineering hiring", "~tech hiring", "~tech recruiting", "+hire of engineers",
        "~hire additional", "~hire more developers",
        "hiring and growing", "hiring and managing", "hiring, managing",
      },
    },
    {
      id = "interviews", proposition = "cto-knows-how-to-interview", role = "cto", weight = 1,
      phrases = {
        "~interview engineers", "~interview developers", "technical interviews",
      },
    },
    {
      id = "mentors-engineers", proposition = "cto-works-with-own-engineers", role = "cto",
        weight = 2,
      phrases = {
        "~mentor engineers", "~mentor developers", "~coach engineers", "~coach developers",
        "~mentor other engineers", "~inspire engineers", "~guide engineers", "~guide developers",
        "~mentor our", "~motivate engineers",
      },
    },
    {
      id = "leads-development", proposition = "cto-leads-software-development", role = "cto",
        weight = 4,
      phrases = {
        "technical implementation", "technical build", "technology development",
        "technical development", "product development", "design and development of our",
        "development effort", "development efforts", "~lead software development",
        "~lead development", "~oversee development", "responsible for software development",
        "all development", "head of development", "technical execution",
        "technology execution",
      },
    },
    {
      id = "vp-engineering-below", proposition = "cto-needs-vp-engineering", role = "cto",
        weight = 3,
      phrases = {
        "~hire a VP of engineering", "engineering managers", "engineering directors",
        "engineering leads",
      },
    },

    -- ---------------------------------------------------------------- CTO: direction,
    -- architecture, roadmap
    {
      id = "technical-vision", proposition = "cto-sets-direction", role = "cto", weight = 7,
      phrases = {
        "~tech vision", "technical strategy", "tech strategy", "~tech direction",
        "engineering strategy", "engineering vision", "~set the technical",
        "~define the technical", "~shape the technical", "~set the technology",
        "~shape the technology", "~shape our technology", "direction of the ~tech",
        "~tech decision making", "~tech decisions", "~tech and product strategy",
      },
    },
    {
      id = "technology-strategy", proposition = "cto-sets-direction", role = "cto", weight = 3,
      phrases = {
        "technology +strategy", "technological +strategy", "technology leadership",
        "strategic leadership on technology", "leadership on technology", "technology +leader",
        "technology agenda", "strategic technology",
      },
    },
    {
      id = "technical-leadership", proposition = "cto-sets-direction", role = "cto", weight = 5,
      phrases = {
        "technical leadership", "technical +leader", "tech +leader", "tech leadership",
        "~tech +visionary", "~tech +head", "~lead technology", "~lead the tech",
        "~lead the technical", "~lead our technical", "head of ~tech", "all things technical",
        "all things tech", "all things technology", "~tech side", "technical operations",
        "technical +authority", "technology function", "~tech oversight",
      },
    },
    {
      id = "top-architect", proposition = "cto-top-architect", role = "cto", weight = 4,
      phrases = {
        "~own the architecture", "~define the architecture", "~lead the architecture",
        "~drive the architecture", "~oversee the architecture", "~design the architecture",
        "~architect the", "~architect our", "~architect an", "architectural vision",
        "architectural direction", "architectural decisions", "architecture decisions",
        "technical architecture", "technology architecture", "responsible for architecture",
        "responsible for architecting", "technical foundation",
        "technology foundation", "overall architecture", "platform architecture",
        "product's architecture", "technical design", "architecture and development",
        "architecture and design", "architecture of our", "architecture of the platform",
      },
    },
    {
      id = "software-architecture", proposition = "cto-top-architect", role = "cto", weight = 1,
      phrases = {
        "software architecture", "system architecture", "systems architecture",
        "scalable architecture", "application architecture", "system design",
      },
    },
    {
      id = "product-architecture", proposition = "cto-aligns-product-architecture", role = "cto",
        weight = 4,
      phrases = {
        "product architecture", "architecture of the product", "architecture of our product",
        "~align product", "~align engineering", "~align technology", "~align technical",
        "~translate business", "technical and business", "business and technical",
        "business and technology", "technology and business",
      },
    },
    {
      id = "technology-roadmap", proposition = "cto-makes-roadmap", role = "cto", weight = 5,
      phrases = {
        "~tech +roadmap", "engineering +roadmap", "R&D +roadmap", "platform +roadmap",
        "~own the roadmap", "technology road map", "development +roadmap",
      },
    },
    {
      id = "product-roadmap", proposition = "cto-makes-roadmap", role = "cto", weight = 2,
      phrases = {
        "product +roadmap", "product road map", "our +roadmap",
      },
    },
    {
      id = "product-planning", proposition = "cto-strategic-product-planning", role = "cto",
        weight = 3,
      phrases = {
        "~shape the product", "~shape our product", "~define the product", "~define our product",
        "product direction", "product vision", "direction of the product",
        "direction of our product", "future of our product", "future of the product",
        "product strategy", "product planning", "strategic product", "product and technology",
        "technology and product", "product and technical", "technical and product",
        "product decisions", "~own the product",
      },
    },
    {
      id = "owns-technology", proposition = "cto-owns-technology-and-products", role = "cto",
        weight = 7,
      phrases = {
        "own technology", "technology operations and", "everything technical", "everything tech",
        "product and tech", "tech and product", "technology, product", "~own the entire",
        "~own all technical", "responsible for technology", "responsible for the technical",
        "aspects of ~tech", "~tech ownership", "entire tech stack", "entire technology stack",
        "entire stack", "~take over the technical",
      },
    },
    {
      id = "sold-technology", proposition = "cto-owns-sold-technology", role = "cto", weight = 3,
      phrases = {
        "technology behind our", "technology behind the", "core technology", "our core platform",
        "our technology platform", "our proprietary technology", "technology platform",
        "responsible for our platform", "responsible for the product", "responsible for building",
        "responsible for designing and building", "technology products", "company's products",
        "company's technology", "company's platform", "our tech stack",
      },
    },
    {
      id = "evaluates-technology", proposition = "cto-evaluates-technology", role = "cto",
        weight = 4,
      phrases = {
        "~choose the technology", "~choose the stack", "~choose technologies", "~choose our",
        "~choose new technology", "~select technologies", "choice of technology",
        "choice of technologies", "choice of stack", "choice of tech", "~tech choices",
        "technology selection", "stack decisions", "~evaluate new technologies",
        "~evaluate technologies", "~evaluate emerging", "build vs buy", "build versus buy",
        "build or buy", "blank slate", "technical evaluation",
        "technology evaluation",
      },
    },
    {
      id = "stays-current", proposition = "cto-stays-current", role = "cto", weight = 1,
      phrases = {
        "~stay current", "emerging +technology", "cutting edge ~tech", "latest technologies",
        "new and emerging", "~stay abreast",
      },
    },
    {
      id = "studies-trends", proposition = "cto-studies-trends", role = "cto", weight = 2,
      phrases = {
        "technology +trend", "technological +trend", "industry and technology trends",
        "~anticipate technology", "technology +landscape", "technology foresight",
        "horizon scanning", "technology scouting",
      },
    },
    {
      id = "studies-competitors", proposition = "cto-studies-competitors", role = "cto", weight = 2,
      phrases = {
        "competitors technology", "~analyze competitors", "~analyse competitors",
        "competing technologies", "competitor products",
      },
    },

    -- ---------------------------------------------------------------- CTO: innovation, R&D,
    -- founding
    {
      id = "innovates", proposition = "cto-is-innovation-officer", role = "cto", weight = 3,
      phrases = {
        "~drive innovation", "~lead innovation", "~tech innovation", "product innovation",
        "innovation strategy", "innovation agenda", "science and technology",
        "scientific and technical", "technological advances",
      },
    },
    {
      id = "inventive", proposition = "cto-must-be-innovative", role = "cto", weight = 2,
      phrases = {
        "innovative technologist", "passion for innovation",
        "visionary technologist", "creative technologist",
        "~invent new",
      },
    },
    {
      id = "research", proposition = "cto-teams-do-rnd", role = "cto", weight = 4,
      phrases = {
        "science and technology +programme", "science and technology +strategy",
        "engineering capability", "science, technology", "scientific +adviser",
        "technology readiness", "technical assurance", "technical risk",
        "technology demonstration", "technical credibility", "technical reputation",
        "R&D +strategy", "R&D +programme", "R&D +program", "research +programme",
        "research strategy", "technology research", "technical research", "scientific leadership",
        "science leadership", "research +portfolio", "science base", "technical quality",
        "technical excellence", "scientific quality", "technical capability", "applied research",
      },
    },
    {
      id = "rnd", proposition = "cto-teams-do-rnd", role = "cto", weight = 1,
      phrases = {
        "R&D", "research and development",
      },
    },
    {
      id = "experiments", proposition = "cto-experimenter", role = "cto", weight = 2,
      phrases = {
        "~build prototypes", "rapid prototyping", "proofs of concept", "~experiment with new",
        "~prototype new", "~prototype ideas",
      },
    },
    {
      id = "first-engineer", proposition = "cto-one-person-innovation-team", role = "cto",
        weight = 5,
      phrases = {
        "first technical +hire", "first engineering +hire", "first technical +employee",
        "first technical person", "sole engineer", "sole developer", "only technical person",
        "our first engineer", "our first developer", "first full time engineer",
        "~build our MVP", "product from scratch",
        "platform from scratch", "technology from scratch", "product from the ground",
        "development in house", "~build the first version", "~build everything from", "~build v1",
        "vision into reality", "ideas into reality",
      },
    },
    {
      id = "technical-cofounder", proposition = "small-firm-has-cto", role = "cto", weight = 10,
      phrases = {
        "~tech co +founder", "~tech +cofounder", "technical founding", "~tech +founder",
        "engineering co +founder", "technical partner", "looking for a co founder",
        "as co founder", "as cofounder", "be the co founder", "third co founder",
        "co founder level", "co founder position", "co founder role", "non ~tech +founder",
      },
    },
    {
      id = "founding-role", proposition = "small-firm-has-cto", role = "cto", weight = 3,
      phrases = {
        "employee number one", "~report to our CEO",
        "join the founding team", "join our founding team", "core founding team",
        "founding +engineer", "founding role", "co founder equity",
        "with the founders", "with the founder", "with the founding team", "with the CEO",
        "of the executive team", "our executive team",
        "of the leadership team", "join the leadership team",
        "of the management team", "business decisions",
        "strategic decisions", "company strategy", "alongside the CEO", "right hand",
        "seat at the table", "~report to the CEO", "~report directly to the CEO",
        "~report to the founders",
      },
    },
    {
      id = "many-hats", proposition = "small-cto-many-hats", role = "cto", weight = 2,
      phrases = {
        "wear many hats", "wearing many hats", "wear multiple hats", "hands on leader",
        "hands on technical", "hands on leadership", "player coach",
      },
    },
    {
      id = "servers-small", proposition = "small-cto-servers", role = "cto", weight = 1,
      phrases = {
        "our servers", "our server infrastructure", "~manage our AWS",
      },
    },
    {
      id = "hosting-small", proposition = "small-cto-hosting", role = "cto", weight = 1,
      phrases = {
        "~manage hosting", "~manage our hosting",
      },
    },
    {
      id = "website-small", proposition = "small-cto-website", role = "cto", weight = 2,
      phrases = {
        "~run our website", "~own our website", "our web presence",
      },
    },

    -- ---------------------------------------------------------------- CTO: product, customers,
    -- growth
    {
      id = "creates-offerings", proposition = "cto-creates-offerings", role = "cto", weight = 3,
      phrases = {
        "~develop new products", "~create new products", "~build new products",
        "new product development", "products to market", "product to market",
        "platform to the next",
        "next generation of our", "our next generation",
      },
    },
    {
      id = "best-products", proposition = "cto-best-products", role = "cto", weight = 1,
      phrases = {
        "best product in", "product quality", "world class product", "world class technology",
        "world class software", "~build great products",
      },
    },
    {
      id = "delivers-technology", proposition = "cto-delivers-technology", role = "cto", weight = 2,
      phrases = {
        "customer facing technology", "customer facing +product", "~ship product",
        "~ship products", "technical delivery", "product delivery", "consumer technology",
        "high quality software",
      },
    },
    {
      id = "delights-customers", proposition = "cto-delights-customers", role = "cto", weight = 2,
      phrases = {
        "~delight customers", "~delight our customers", "~delight users",
        "world class user experience", "products customers love", "products people love",
      },
    },
    {
      id = "voice-of-consumer", proposition = "cto-voice-of-consumer", role = "cto", weight = 1,
      phrases = {
        "customer feedback into", "customer needs into", "voice of the customer",
        "user feedback into",
      },
    },
    {
      id = "customers-external", proposition = "cto-customers-external", role = "cto", weight = 2,
      phrases = {
        "external +customer", "technical due diligence", "customers and investors",
        "investors and customers", "to investors", "with investors", "~pitch investors",
        "investor pitches",
      },
    },
    {
      id = "represents-technology", proposition = "cto-raises-reputation", role = "cto", weight = 2,
      phrases = {
        "technology evangelist", "technical evangelist", "technical face",
        "technical spokesperson", "~represent the company",
      },
    },
    {
      id = "technology-for-growth", proposition = "cto-technology-for-growth", role = "cto",
        weight = 2,
      phrases = {
        "~scale our technology", "~scale the technology", "~scale our platform",
        "~scale the platform", "~scale our product", "~scale the company", "~scale the business",
        "~scale the team", "~scale our team", "~grow the team", "~grow our team",
        "~build the team", "~build a team", "~build out a team", "~build out the team",
        "technology to scale", "~scale technology", "grow the company",
      },
    },
    {
      id = "raises-revenue", proposition = "cto-raises-revenue", role = "cto", weight = 1,
      phrases = {
        "~drive revenue", "revenue growth", "~grow revenue", "technology licensing",
      },
    },
    {
      id = "competitive-advantage", proposition = "cto-competitive-advantage", role = "cto",
        weight = 2,
      phrases = {
        "~tech advantage", "~tech edge", "patent +portfolio", "intellectual property strategy",
        "technical moat",
      },
    },
    {
      id = "product-value", proposition = "cto-aims-product-value", role = "cto", weight = 1,
      phrases = {
        "value of our product", "product value", "product market fit",
      },
    },
    {
      id = "trains-customers", proposition = "cto-trains-customers", role = "cto", weight = 1,
      phrases = {
        "product +demonstration", "~onboard customers", "customer onboarding", "~train customers",
      },
    },
    {
      id = "technology-partners", proposition = "cto-works-with-vendors", role = "cto", weight = 2,
      phrases = {
        "technology +partnership", "technical +partnership", "technology partners",
        "outside developers", "contract developers", "external developers", "offshore team",
        "outsourced developers", "outsourced development", "offshore developers",
        "development +agency",
      },
    },
    {
      id = "delivery-network", proposition = "cto-delivery-network", role = "cto", weight = 1,
      phrases = {
        "developer ecosystem", "partner ecosystem", "partner +integration",
      },
    },
    {
      id = "plans-projects", proposition = "cto-plans-complex-projects", role = "cto", weight = 2,
      phrases = {
        "complex technical projects", "complex engineering projects", "~tech planning",
        "engineering planning", "technical projects", "engineering projects",
      },
    },
    {
      id = "technology-minded", proposition = "cto-technology-minded", role = "cto", weight = 2,
      phrases = {
        "deeply technical", "strong technologist", "true technologist", "technologist at heart",
        "seasoned technologist", "experienced technologist", "technical guru",
        "brilliant technologist", "world class technologist",
      },
    },
    {
      id = "engineering-background", proposition = "cto-background-software-experience",
        role = "cto", weight = 3,
      phrases = {
        "experience leading engineering", "experience managing engineers",
        "experience leading engineers", "experience leading developers",
        "experience managing developers", "experience leading development",
        "experience managing engineering", "experience leading software",
        "experience leading technical", "experience managing technical",
        "engineering management experience", "experience building teams",
        "experience building engineering", "experience scaling", "experience managing a team",
        "experience leading a team",
      },
    },
    {
      id = "knows-all-technology", proposition = "cto-knows-all-company-technology", role = "cto",
        weight = 2,
      phrases = {
        "whole stack", "every layer of the stack", "our entire technology",
        "our entire platform", "entire codebase", "entire platform", "whole platform",
      },
    },
    {
      id = "team-needs", proposition = "cto-knows-team-needs", role = "cto", weight = 1,
      phrases = {
        "~unblock engineers", "~empower engineers", "tools engineers need",
        "developer productivity", "engineering productivity",
      },
    },
    {
      id = "customises-software", proposition = "cto-customises-software", role = "cto", weight = 1,
      phrases = {
        "~tailor software", "~customise software", "~customize software", "bespoke software for",
      },
    },
  },

  -- What lies in the reach of these does not count as the role's own duty (or counts more or less).
  --   negation    reaches forward, to the end of the sentence
  --   report      reaches forward, to a comma or the end of the sentence, six words at most
  --   others      reaches forward like `report`, eight words at most
  --   elsewhere   reaches back to the beginning of the sentence
  --   subject     another officer as subject: the whole rest of the sentence
  --   plain       no effect; stands here so that the longer phrase wins ("not only")
  --   charge      reaches forward to the end of the sentence: counts double
  --   assisting   reaches forward, eight words at most: counts half
  setaside = {
    { id = "not", kind = "negation", phrases = {
      "not responsible for", "not be responsible for", "not in charge of", "not accountable for",
        "no responsibility for", "without responsibility for", "not own", "not owning",
      "no longer", "not include", "not including", "not involve", "not require", "not manage",
        "not managing", "not lead", "not leading", "not oversee", "not run", "not a", "not an",
        "not the", "not about", "not expected to", "not looking for", "not have to", "isn't",
        "isn't a", "is not", "are not", "aren't", "won't", "will not", "don't", "do not",
        "doesn't", "does not", "never", "nor", "neither", "other than", "except", "excluding",
        "excludes", "with the exception of", "no need to", "free from", "need not",
        "outside the scope", "may not", "you don't want to be", "shall not",
    } },
    { id = "rather-than", kind = "negation", phrases = { "rather than", "instead of",
      "as opposed to", "in place of", "in lieu of" } },
    { id = "not-only", kind = "plain", phrases = { "not only", "not just", "not limited to",
      "not simply", "not merely", "not only a", "not just a", "nothing less than", "don't worry",
      "don't hesitate", "do not hesitate", "is not limited to", "are not limited to",
      "never ending", "will not only", "does not only", "you don't just", "won't just",
      "isn't just", "is not only", "is not just" } },
    { id = "adjective", kind = "plain", phrases = { "a leading", "the leading",
      "one of the leading", "world's leading", "industry leading", "market leading",
      "leading provider", "leading companies", "leading company", "leading technology company",
      "leading edge", "leading technology", "leading software", "leading team",
      "leading platform", "leading experts", "leading brands", "leading global",
      "leading digital", "leading online", "shared services", "run rate", "hard drive",
      "test drive" } },
    { id = "reports-to", kind = "report", phrases = {
      "~report to", "~report directly to", "~report into", "~report jointly to",
        "~report administratively to", "~report functionally to", "~report through",
        "supervised by", "under the supervision of", "under the direction of",
        "under the guidance of", "accountable to", "responsible to", "answerable to",
        "answers to", "line managed by", "managed by", "your manager is",
      "direct report to", "direct report of", "deputy to", "assistant to", "advisor to",
        "chief of staff to",
    } },
    { id = "reports-to-you", kind = "plain", phrases = { "~report to you",
      "~report directly to you", "~report to this", "~report to the role",
      "~report to the board on" } },
    { id = "works-with", kind = "others", phrases = {
      "~work with", "~work closely with", "~work directly with", "~work alongside",
        "~work together with", "~collaborate with", "~collaborate closely with", "~partner with",
        "~partner closely with", "~liaise with", "~interface with", "~interact with",
        "~coordinate with", "in coordination with", "in collaboration with",
        "in conjunction with", "in consultation with", "in partnership with",
        "in cooperation with", "~consult with", "alongside our", "alongside the", "~join our",
        "~join the", "~join a", "~communicate with", "relationship with", "~escalate to",
        "as part of our", "as part of the", "part of our", "member of our", "member of the",
        "within our", "within the", "in our", "~meet with",
      "~work in our", "~support our", "~support the", "~assist the", "~assist our", "~help our",
        "works for the", "customers include", "clients include", "sold to", "~sell to",
    } },
    { id = "belongs-elsewhere", kind = "elsewhere", phrases = {
      "is handled by", "are handled by", "is owned by", "are owned by", "is run by", "are run by",
        "is managed by", "are managed by", "is led by", "are led by", "belongs to the",
        "belong to the", "sits with the", "sit with the", "lies with the", "lie with the",
        "is the responsibility of the", "are the responsibility of the", "falls under the",
        "fall under the", "remains with the", "remain with the", "is someone else's",
        "is outsourced", "are outsourced", "is not part of", "are not part of",
        "is outside the scope", "are outside the scope", "is not your", "are not your",
        "is not our",
    } },
    { id = "other-officer", kind = "subject", phrases = {
      "chief financial officer shall", "chief executive officer shall",
        "chief operating officer shall", "chief acquisition officer shall",
        "chief human capital officer shall", "director shall", "secretary shall",
        "administrator shall", "comptroller shall", "chief financial officer will",
        "chief executive officer will", "chief operating officer will",
        "chief financial officer is", "chief operating officer is", "director shall develop",
        "our CEO is", "our CEO has", "our founders are", "our founders have", "our founder is",
        "our CEO leads", "our CFO leads", "our COO leads", "our clients are", "our customers are",
        "our team is", "our engineers are", "our team consists", "our team includes",
    } },
    { id = "in-charge", kind = "charge", phrases = {
      "responsible for", "responsibility for", "be responsible for", "is responsible for",
        "directly responsible for", "accountable for", "accountability for", "in charge of",
        "charged with", "oversight of", "leadership of", "management of", "direction of", "~lead",
        "~oversee", "~direct", "~head", "head of", "~manage", "~run", "~spearhead", "~supervise",
        "~govern", "~own", "ownership of", "~set the", "~define", "~drive", "~ensure that",
        "~ensure", "~establish", "~approve", "strategic leadership", "provides leadership",
        "~develop and implement", "overall management of", "overall responsibility",
        "strategy, policy", "duties and responsibilities", "the functions assigned to",
        "carry out the", "you will lead", "you'll lead", "you will own", "you'll own",
        "you will build", "you'll build", "your job will be to", "functions of the", "shall",
      "~build", "~grow", "~scale", "~hire", "~recruit", "~shape", "~mentor", "~architect",
        "~establish and", "leader of", "the leader for", "~take charge of", "~take ownership of",
        "~advise", "~formulate", "~chair", "~plan and direct",
    } },
    { id = "assists", kind = "assisting", phrases = {
      "~assist in", "~assist with", "~assist", "~help with", "~help to", "~troubleshoot",
        "~install", "~perform", "~participate in", "~contribute", "~support", "provide support",
        "provides support", "~use", "using", "knowledge of", "familiarity with", "familiar with",
        "experience with", "experience in", "degree in", "understanding of", "background in",
        "proficiency in", "proficient in", "bachelor's degree in", "skills in", "exposure to",
        "interest in", "interested in", "~learn", "~attend", "such as", "ability to",
        "certification in",
      "provider of", "leader in", "world leader in", "market leader in", "global leader in",
        "specializing in", "specialising in",
    } },
  },

  -- Headings. `duties` raises what stands below, `requirements` and `boilerplate` lower it, until
  -- the next heading.
  sections = {
    { id = "duties", kind = "duties", phrases = {
      "responsibilities", "key responsibilities", "main responsibilities",
        "your responsibilities", "core responsibilities", "primary responsibilities",
        "essential responsibilities", "job responsibilities", "role responsibilities",
        "roles and responsibilities", "duties", "key duties", "main duties", "essential duties",
        "primary duties", "general duties", "job duties", "duties and responsibilities",
        "essential duties and responsibilities", "general duties and responsibilities",
        "essential functions", "essential job functions", "key accountabilities",
        "accountabilities", "functions", "the role", "about the role", "role", "your role",
        "role description", "role summary", "role overview", "position summary",
        "position overview", "position description", "about the position", "the position",
        "job summary", "job description", "job purpose", "purpose of the role",
        "purpose of the job", "about the job", "the job", "what you will do", "what you'll do",
        "what you will be doing", "what you'll be doing", "what you do", "your mission",
        "your tasks", "tasks", "you will", "you'll", "in this role", "in this role you will",
        "day to day", "the opportunity", "general description", "scope of work", "major duties",
        "typical tasks", "examples of duties", "summary of duties", "job scope",
    } },
    { id = "requirements", kind = "requirements", phrases = {
      "requirements", "qualifications", "minimum qualifications", "preferred qualifications",
        "required qualifications", "basic qualifications", "desired qualifications",
        "job requirements", "skills", "required skills", "key skills", "skills and experience",
        "experience", "required experience", "education", "education and experience",
        "who you are", "about you", "what you'll need", "what you need", "what you bring",
        "what we're looking for", "what we are looking for", "who we're looking for", "you have",
        "you are", "your profile", "your background", "nice to have", "nice to haves",
        "bonus points", "must have", "must haves", "ideal candidate", "the ideal candidate",
        "knowledge, skills and abilities", "knowledge skills and abilities", "desired skills",
        "conditions of employment", "our stack", "tech stack", "our tech stack", "our technology",
        "technologies", "stack", "competencies", "essential criteria", "person specification",
        "preferred skills",
    } },
    { id = "boilerplate", kind = "boilerplate", phrases = {
      "about us", "about the company", "about our company", "who we are", "our company",
        "our story", "our mission", "our product", "our products", "our progress", "our team",
        "our values", "our culture", "about the team", "the company", "the team", "company",
        "company description", "company overview", "company profile", "what we do", "why us",
        "why join us", "why work with us", "why work for us", "benefits", "our benefits", "perks",
        "perks and benefits", "benefits and perks", "what we offer", "what do we offer",
        "we offer", "what's in it for you", "compensation", "compensation and benefits", "salary",
        "pay", "equal opportunity", "equal opportunity employer", "equal employment opportunity",
        "eeo statement", "eeo", "diversity", "diversity and inclusion", "how to apply",
        "to apply", "application process", "additional information", "disclaimer", "location",
        "contact", "privacy notice", "reasonable accommodation", "physical demands",
        "working conditions", "work environment", "interview process", "definitions",
        "hiring process",
    } },
  },
}
