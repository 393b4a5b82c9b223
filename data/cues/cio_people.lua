-- Cues for a CIO: vendors and purchases, people, policies.
-- Words marked ~ and + have forms: see data/inflections.lua. Source: the proposition's claims.
return {
  cues = {
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
        "bureau ~IT", "component ~IT",
        "bureau leadership", "network +manager", "heads of ~IT",
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

  },
}
