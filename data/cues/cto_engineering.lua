-- Cues for a CTO: engineering, its people and direction.
-- Words marked ~ and + have forms: see data/inflections.lua. Source: the proposition's claims.
return {
  cues = {
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
      id = "owns-technology", proposition = "cto-owns-sold-technology", role = "cto",
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

  },
}
