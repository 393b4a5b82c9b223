-- Cues for a CTO: innovation, product, customers, the firm.
-- Words marked ~ and + have forms: see data/inflections.lua. Source: the proposition's claims.
return {
  cues = {
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
      id = "technical-cofounder", proposition = "cto-one-person-innovation-team", role = "cto",
        weight = 10,
      phrases = {
        "~tech co +founder", "~tech +cofounder", "technical founding", "~tech +founder",
        "engineering co +founder", "technical partner", "looking for a co founder",
        "as co founder", "as cofounder", "be the co founder", "third co founder",
        "co founder level", "co founder position", "co founder role", "non ~tech +founder",
      },
    },
    {
      id = "founding-role", proposition = "cto-one-person-innovation-team", role = "cto",
        weight = 3,
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
}
