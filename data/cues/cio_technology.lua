-- Cues for a CIO: information technology as a whole, its strategy and money.
-- Words marked ~ and + have forms: see data/inflections.lua. Source: the proposition's claims.
return {
  cues = {
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
      id = "accountable-for-it", proposition = "cio-runs-it-operations", role = "cio", weight = 7,
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

    -- projects
    {
      id = "it-strategy", proposition = "cio-aligns-infrastructure", role = "cio", weight = 7,
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

  },
}
