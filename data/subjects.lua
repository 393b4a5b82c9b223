-- What ranks and roles deal with: "head of IT", "chief information and technology officer". A rank
-- and a subject make the role of that level that lists the subject (data/roles.lua). The tool's own
-- knowledge of usage, not the sources'. A phrase stands for one thing only.
return {
  subjects = {
    {
      id = "information",
      area = "it-operations",
      phrases = {
        "information", "info", "informatics",
      },
    },
    {
      id = "information-systems",
      area = "it-operations",
      phrases = {
        "information systems", "information system", "information services", "business systems",
        "enterprise systems", "management information systems", "MIS",
      },
    },
    {
      id = "it",
      area = "it-operations",
      phrases = {
        "IT", "ICT", "I.T.", "information technology", "information technologies",
        "information and communication technology", "information and communications technology",
        "computing", "IS", "IT services", "IT systems",
      },
    },
    {
      id = "it-operations",
      area = "it-operations",
      phrases = {
        "IT operations", "IT ops", "IT support services", "help desk", "helpdesk", "service desk",
      },
    },
    {
      id = "infrastructure",
      area = "it-operations",
      phrases = {
        "infrastructure", "network", "networks", "cloud infrastructure", "IT infrastructure",
      },
    },
    {
      id = "technology",
      area = "technology",
      phrases = {
        "technology", "technologies", "technical", "tech", "technological",
      },
    },
    {
      id = "digital",
      area = "technology",
      phrases = {
        "digital", "digital services", "digital technology",
      },
    },
    {
      id = "engineering",
      area = "engineering",
      phrases = {
        "engineering", "eng", "engineering and development", "product engineering",
        "platform engineering", "software engineering",
      },
    },
    {
      id = "software",
      area = "engineering",
      phrases = {
        "software", "software development", "development",
      },
    },
    {
      id = "research",
      area = "engineering",
      phrases = {
        "research", "R&D", "research and development", "devops",
      },
    },
    { id = "security", area = "security", phrases = { "security" } },
    {
      id = "information-security",
      area = "security",
      phrases = {
        "information security", "infosec", "IT security", "cyber security", "cybersecurity",
        "cyber",
      },
    },
    {
      id = "data",
      area = "data",
      phrases = {
        "data", "analytics", "data and analytics", "data analytics", "business intelligence",
      },
    },
    { id = "ai", area = "data", phrases = { "AI", "artificial intelligence" } },
    { id = "product", area = "product", phrases = { "product", "products", "product management" } },
    { id = "innovation", phrases = { "innovation", "innovations" } },
    {
      id = "transformation",
      area = "operations",
      phrases = {
        "transformation", "business transformation", "digital transformation",
      },
    },
    {
      id = "geography", -- maps, not the systems of the firm
      area = "it-operations",
      phrases = {
        "GIS", "geographic information system", "geographic information systems",
        "geographical information systems", "système d'information géographique",
        "systèmes d'information géographique", "directeur des systèmes d'information géographique",
        "directrice des systèmes d'information géographique",
      },
    },
    {
      id = "investing",
      area = "finance",
      phrases = {
        "investment", "investments", "investment management", "investment strategy", "portfolio",
        "portfolios", "portfolio management", "fund", "funds", "hedge fund", "asset management",
        "wealth management", "wealth", "treasury", "pension", "pensions", "pension fund",
        "endowment", "equities", "equity", "fixed income", "multi asset", "multi-asset",
        "private equity", "capital markets", "asset allocation", "global macro",
        "insurance investments", "inversiones", "Kapitalanlagen", "Kapitalanlage",
        "investissements",
      },
    },
    { id = "trading", area = "finance", phrases = { "trading" } },
    { id = "finance", area = "finance", phrases = { "finance", "financial" } },
    { id = "tax", area = "finance", phrases = { "tax" } },
    { id = "executive", area = "executive", phrases = { "executive" } },
    {
      id = "administration",
      area = "operations",
      phrases = {
        "administrative", "administration",
      },
    },
    { id = "operations", area = "operations", phrases = { "operations", "operating" } },
    { id = "talent", area = "human-resources", phrases = { "talent", "talent acquisition" } },
    {
      id = "people",
      area = "human-resources",
      phrases = {
        "people", "human resources", "HR", "human resource", "personnel", "AFL-CIO",
      },
    },
    {
      id = "diversity",
      area = "human-resources",
      phrases = {
        "diversity", "diversity and inclusion", "diversity equity and inclusion", "DEI",
        "inclusion",
      },
    },
    { id = "marketing", area = "sales", phrases = { "marketing" } },
    { id = "sales", area = "sales", phrases = { "sales" } },
    { id = "revenue", area = "sales", phrases = { "revenue" } },
    { id = "commercial", area = "sales", phrases = { "commercial" } },
    { id = "customer", area = "sales", phrases = { "customer", "customers" } },
    { id = "communications", area = "sales", phrases = { "communications", "communication" } },
    { id = "risk", area = "finance", phrases = { "risk" } },
    { id = "compliance", area = "legal", phrases = { "compliance" } },
    { id = "privacy", area = "legal", phrases = { "privacy", "data protection" } },
    { id = "legal", area = "legal", phrases = { "legal" } },
    { id = "procurement", area = "operations", phrases = { "procurement", "purchasing",
      "strategic sourcing" } },
    { id = "strategy", area = "executive", phrases = { "strategy" } },
    { id = "medical", area = "operations", phrases = { "medical" } },
    {
      id = "stage-and-sport",
      phrases = {
        "theatre", "theater", "théâtre", "teatro", "stage", "ballet", "dance", "opera", "opéra",
        "festival", "film", "cinema", "television", "TV", "broadcast", "live broadcast", "radio",
        "animation", "football", "fútbol", "handball", "sports", "lighting", "sound", "orchestra",
        "spectacle vivant", "Bühne", "Theater Bühne",
      },
    },
  },
}
