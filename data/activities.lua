-- What a role can own, do or buy, and how people put it in a question; a phrase belongs to one
-- activity. Vague ones mean other things as well, so in the prose of duties they count only alone.
-- The phrases are the tool's own knowledge of usage, not the sources'; who has the activity stands
-- with the claims, as `answers`, and nowhere else.
return {
  activities = {
    -- Inside the firm: support and operation
    {
      id = "help-desk",
      name = "help desk",
      phrases = {
        "help desk", "help desks", "helpdesk", "helpdesks", "service desk", "service desks",
        "IT support", "ICT support", "user support", "desktop support", "tech support",
        "support desk", "support ticket", "support tickets", "password reset", "password resets",
        "forgotten password", "my password", "computer problems", "fixes computers",
      },
      vague = {
        "IT help", "laptop", "laptops", "notebooks", "printer", "printers", "computers",
        "technical support", "workstation", "workstations",
      },
    },
    {
      id = "it-operations",
      name = "IT operations",
      phrases = {
        "IT operations", "ICT operations", "IT operation", "IT department", "ICT department",
        "IT departments", "internal IT", "ITops", "IT ops", "systems administration",
        "system administration", "sysadmin",
      },
      vague = { "running IT", "runs IT", "run IT" },
    },
    {
      id = "internal-operations",
      name = "internal operations of the business",
      phrases = {
        "internal operations", "business operations", "operations of the business", "back office",
        "office operations", "general operations",
      },
    },
    {
      id = "daily-operations",
      name = "everyday operation",
      phrases = {
        "daily operations", "daily operation", "day-to-day operations", "day-to-day operation",
        "day-to-day business", "day-to-day running", "everyday operations", "everyday operation",
        "ongoing operations", "continuing operations",
      },
    },
    {
      id = "critical-systems",
      name = "systems that must not stop",
      phrases = {
        "mission-critical systems", "mission-critical system", "critical systems",
        "critical system", "business-critical systems", "vital systems", "uptime", "downtime",
        "outage", "outages", "business continuity", "availability of systems",
        "system availability",
      },
    },
    {
      id = "enterprise-systems",
      name = "enterprise systems",
      phrases = {
        "enterprise system", "enterprise systems", "ERP", "ERP system", "ERP systems", "CRM",
        "CRM system", "CRM systems", "Salesforce", "intranet", "HR system", "payroll system",
        "accounting system",
      },
      vague = { "SAP", "business system", "business systems" },
    },
    {
      id = "service-delivery",
      name = "IT service delivery",
      phrases = {
        "IT service", "ICT service", "IT services", "ICT services", "IT service delivery",
        "IT service management", "ITSM", "service level agreement", "service level agreements",
      },
      vague = { "service delivery", "service levels" },
    },
    {
      id = "programme-management",
      name = "programme management",
      phrases = {
        "IT programme", "ICT programme", "IT programmes", "ICT programmes", "IT program",
        "IT programs", "project portfolio",
      },
      vague = {
        "programme management", "program management", "programme office", "PMO",
        "programme manager", "program manager",
      },
    },
    {
      id = "it-projects",
      name = "IT projects",
      phrases = {
        "IT project", "ICT project", "IT projects", "ICT projects", "technology projects",
        "CIO projects", "CIO's projects",
      },
      vague = { "internal projects", "internal project", "big projects" },
    },
    {
      id = "project-detail",
      name = "details of IT projects",
      phrases = {
        "project detail", "project details", "small details", "detail work", "details of projects",
        "details of the projects",
      },
    },
    {
      id = "it-staff",
      name = "IT people: leading and hiring them",
      phrases = {
        "IT staff", "ICT staff", "IT people", "IT personnel", "IT team", "ICT team", "IT teams",
        "ICT teams", "IT employees", "IT professionals", "IT specialists", "IT workers",
        "IT talent", "IT hiring", "IT recruiting", "IT recruitment", "IT candidates",
        "IT technicians",
      },
      vague = {
        "hire IT", "hires IT", "hiring IT", "recruit IT", "IT hires", "technician", "technicians",
      },
    },
    {
      id = "internal-developers",
      name = "developers of internal systems",
      phrases = {
        "internal developer", "internal developers", "internal development", "internal software",
        "internal tool", "internal tools", "internal application", "internal applications",
        "internal apps", "developers of internal systems", "developers of internal tools",
        "Salesforce developers", "CRM developers", "ERP developers", "in-house tools",
        "in-house software", "in-house applications",
      },
    },

    -- Inside the firm: technology and how it is used
    {
      id = "company-technology",
      name = "the company's technology as a whole",
      phrases = {
        "company technology", "company's technology", "company's technologies", "firm's technology",
        "our technology", "our tech", "corporate technology", "technology of the company",
        "all technology", "all the technology", "overall technology", "technology as a whole",
        "whole technology",
      },
    },
    {
      id = "internal-technology",
      name = "internal technology",
      phrases = {
        "internal technology", "internal technologies", "internal tech", "internal systems",
        "internal system", "internal digital technology", "employee technology",
        "workplace technology", "office technology", "digital technology", "digital workplace",
        "technology for employees", "business technology we use", "technology inside the firm",
      },
    },
    {
      id = "equipping-staff",
      name = "equipping employees",
      phrases = {
        "equip staff", "equips staff", "equipping staff", "equip employees", "equips employees",
        "equipping employees", "equip people", "employee equipment", "staff equipment",
        "work equipment", "employee tools", "staff tools", "tools for staff", "tools for employees",
        "tools employees use", "tools for everyone", "employee devices", "devices for staff",
        "devices for employees", "new computers", "new laptops", "work phones", "IT for employees",
        "IT equipment", "ICT equipment",
      },
    },
    {
      id = "technology-selection",
      name = "choosing technology for the work",
      phrases = {
        "technology selection", "technology choice", "technology choices", "choosing technology",
        "choose technology", "chooses technology", "picks technology", "right technology",
        "fitting technology", "suitable technology", "appropriate technology", "right tools",
        "tool selection", "technology for tasks",
      },
    },
    {
      id = "staff-training",
      name = "training employees",
      phrases = {
        "training employees", "training of employees", "train staff", "train employees",
        "train our staff", "train our employees", "train the staff", "train the employees",
        "trains staff", "trains employees", "trains our staff", "trains our employees",
        "trains the staff", "trains the employees", "user training", "technology training",
        "IT training", "ICT training", "software training", "onboarding staff",
        "onboarding employees", "onboarding of staff", "onboarding of employees",
        "onboarding new employees",
      },
      vague = {
        "staff training", "employee training", "training staff", "training of staff",
        "employee onboarding", "staff onboarding",
      },
    },
    {
      id = "employee-sentiment",
      name = "what employees think of their tools",
      phrases = {
        "employee sentiment", "employee satisfaction", "staff satisfaction", "user satisfaction",
        "employee feedback", "staff feedback", "employee survey", "staff survey",
        "employee surveys", "tool satisfaction", "what employees think", "how employees feel",
        "feel about tools", "feel about their tools", "happy with tools", "happy with their tools",
        "employee experience",
      },
    },
    {
      id = "productivity",
      name = "productivity of employees",
      phrases = {
        "employee productivity", "staff productivity", "internal efficiency",
        "operational efficiency",
      },
      vague = { "productivity", "efficiency" },
    },
    {
      id = "process-improvement",
      name = "better business processes",
      phrases = {
        "business process", "business processes", "company process", "company processes",
        "internal process", "internal processes", "process improvement", "process improvements",
        "improve processes", "streamline processes", "process optimisation", "process optimization",
        "leaner production", "lean operations",
      },
      vague = { "processes", "streamline", "streamlines", "streamlining", "workflow", "workflows" },
    },
    {
      id = "digitisation",
      name = "digitising and automating work",
      phrases = {
        "digitisation", "digitization", "digitalisation", "digitalization", "digitise", "digitize",
        "digitising", "digitizing", "digitise processes", "digital transformation",
        "process automation", "paperless", "paperless office",
      },
      vague = { "automate", "automates", "automating", "automation" },
    },
    {
      id = "work-practices",
      name = "working practices",
      phrases = {
        "working practice", "working practices", "work practice", "work practices",
        "workplace practices", "workplace practice", "work procedures", "workplace procedures",
        "ways of working",
      },
      vague = { "procedures" },
    },
    {
      id = "business-liaison",
      name = "link between IT and other departments",
      phrases = {
        "business liaison", "link with the business", "business partnering",
        "business relationship", "supports departments", "support departments",
      },
      vague = {
        "business units", "business unit", "other departments", "other department",
        "heads of department", "department heads", "IT and business", "IT and the business",
      },
    },
    {
      id = "it-reputation",
      name = "IT's reputation in the firm",
      phrases = { "IT's reputation", "IT reputation", "IT's image", "IT image", "IT's standing" },
      vague = { "reputation of IT", "image of IT", "standing of IT" },
    },
    {
      id = "it-budget",
      name = "IT budget",
      phrases = {
        "IT budget", "ICT budget", "IT budgets", "ICT budgets", "technology budget",
        "technology budgets", "tech budget", "IT spending", "ICT spending", "IT spend",
        "technology spending", "technology spend", "technology costs",
      },
      vague = { "cost of IT", "price of IT", "IT cost", "IT costs" },
    },

    -- Infrastructure, and what is bought
    {
      id = "infrastructure",
      name = "IT infrastructure",
      phrases = {
        "IT infrastructure", "ICT infrastructure", "technology infrastructure",
        "tech infrastructure", "company infrastructure", "internal infrastructure",
        "cloud infrastructure", "data centre", "data centres", "data center", "data centers",
        "IT hardware", "ICT hardware",
      },
      vague = { "infrastructure", "infrastructures", "hardware" },
    },
    {
      id = "servers",
      name = "servers",
      phrases = {
        "mail server", "mail servers", "email server", "file server", "file servers", "web server",
        "web servers", "blade servers", "rack servers", "server rack", "server racks",
        "server room", "server hardware", "virtual machine", "virtual machines", "mainframe",
        "mainframes",
      },
      vague = { "server", "servers" },
    },
    {
      id = "storage",
      name = "storage",
      phrases = {
        "storage array", "storage arrays", "data storage", "file storage", "disk array",
        "disk arrays", "storage area network", "network storage", "backup storage",
        "object storage", "disk space", "hard disks", "hard drives",
      },
      vague = { "storage", "storage system", "storage systems", "NAS" },
    },
    {
      id = "networking",
      name = "network",
      phrases = {
        "networking gear", "network gear", "network equipment", "network hardware",
        "network switch", "network switches", "ethernet switches", "router", "routers", "LAN",
        "WAN", "WLAN", "wifi", "wi-fi", "access points", "network cables", "VPN", "load balancer",
        "load balancers", "SD-WAN",
      },
      vague = { "network", "networks", "networking", "wireless", "cabling" },
    },
    {
      id = "isp",
      name = "internet line and its provider",
      phrases = {
        "ISP", "ISPs", "ISP contract", "ISP contracts", "internet provider", "internet providers",
        "internet service provider", "internet service providers", "internet contract",
        "internet connection", "internet access", "internet line", "broadband",
        "broadband provider", "fibre line", "fiber line",
      },
      vague = { "internet" },
    },
    {
      id = "hosting",
      name = "hosting",
      phrases = {
        "web hosting", "website hosting", "web host", "hosting provider", "hosting providers",
        "hosting contract",
      },
      vague = { "hosting" },
    },
    {
      id = "licences",
      name = "software licences",
      phrases = {
        "software licence", "software licences", "software license", "software licenses",
        "software licensing", "database licences", "database licenses", "licence keys",
        "license keys", "licence renewals", "license renewals", "software subscriptions",
      },
      vague = { "licence", "licences", "license", "licenses", "licensing" },
    },
    {
      id = "applications",
      name = "application software",
      phrases = {
        "application software", "software application", "software applications", "software package",
        "software packages", "application servers", "middleware", "SaaS", "software as a service",
      },
      vague = { "application", "applications", "app", "apps" },
    },
    {
      id = "databases",
      name = "databases",
      phrases = {
        "database", "databases", "database software", "database technology",
        "database technologies", "database server", "database servers", "database system",
        "database systems", "database management", "database management system",
        "relational database", "relational databases", "DBMS", "SQL database",
      },
    },
    {
      id = "security",
      name = "security",
      phrases = {
        "IT security", "ICT security", "information security", "infosec", "cyber security",
        "cybersecurity", "cyber", "cyber attack", "cyber attacks", "cyberattack", "cyberattacks",
        "computer security", "network security", "data security", "data breach", "data breaches",
        "hackers", "hacker", "hacking", "phishing", "ransomware", "malware",
      },
      vague = {
        "security", "security policy", "security policies", "security incident",
        "security incidents", "security measures", "protective measures", "access control",
        "vulnerabilities",
      },
    },
    {
      id = "security-products",
      name = "security products",
      phrases = {
        "security software", "security tool", "security tools", "security solution",
        "security solutions", "security appliance", "security appliances", "firewall", "firewalls",
        "antivirus", "anti-virus", "virus scanner", "virus scanners", "endpoint protection",
        "endpoint security", "intrusion detection", "SIEM", "encryption software",
        "identity management", "multi-factor authentication", "spam filter",
      },
      vague = { "security product", "security products", "security system", "security systems" },
    },
    {
      id = "risk-management",
      name = "risk management",
      phrases = { "risk management", "IT risk", "IT risks", "technology risk", "technology risks" },
      vague = { "risk", "risks" },
    },
    {
      id = "data",
      name = "company data",
      phrases = {
        "company data", "corporate data", "business data", "our data", "customer data",
        "company information", "corporate information", "business information",
        "information management", "data management", "data governance", "data quality",
        "data warehouse", "data warehouses", "data lake", "master data", "records management",
      },
      vague = { "data" },
    },
    {
      id = "data-analytics",
      name = "data analytics",
      phrases = {
        "data analytics", "data analysis", "data science", "business intelligence", "BI tools",
        "big data", "reporting dashboards", "dashboards",
      },
      vague = { "analytics" },
    },

    -- Outside firms
    {
      id = "vendors",
      name = "vendors",
      phrases = {
        "IT vendors", "IT suppliers", "technology vendors", "technology vendor",
        "technology suppliers", "tech vendors", "vendor management", "vendor relations",
        "vendor relationships", "supplier management", "supplier relations", "vendor contracts",
        "supplier contracts", "manage vendors", "manages vendors", "manages suppliers",
      },
      vague = { "vendor", "vendors", "supplier", "suppliers" },
    },
    {
      id = "infrastructure-vendors",
      name = "vendors of infrastructure",
      phrases = {
        "infrastructure vendor", "infrastructure vendors", "infrastructure supplier",
        "infrastructure suppliers", "infrastructure provider", "infrastructure providers",
        "hardware vendor", "hardware vendors", "hardware supplier", "hardware suppliers",
        "server vendor", "server vendors", "storage vendor", "storage vendors", "network vendor",
        "network vendors", "networking vendor", "networking vendors", "cloud provider",
        "cloud providers", "cloud vendor", "cloud vendors",
      },
    },
    {
      id = "product-vendors",
      name = "vendors for the product",
      phrases = {
        "product vendor", "product vendors", "product supplier", "product suppliers",
        "vendors for products", "vendors for the product", "vendors for our product",
        "suppliers for products", "suppliers for the product", "suppliers for our product",
        "component supplier", "component suppliers", "parts supplier", "parts suppliers",
      },
    },
    {
      id = "it-provider",
      name = "outside IT provider",
      phrases = {
        "IT provider", "ICT provider", "IT providers", "ICT providers", "outside IT provider",
        "outside IT firm", "outside IT company", "external IT provider", "external IT firm",
        "IT firm", "IT firms", "IT company", "IT companies", "IT service provider",
        "IT service providers", "IT services company", "IT services firm", "IT solutions company",
        "IT consultant", "IT consultants", "IT consultancy", "IT contractor", "IT contractors",
        "IT partner", "IT partners", "managed service provider", "managed service providers",
        "IT outsourcing", "outsourced IT", "technology partner", "technology partners",
      },
      vague = { "outside IT", "external IT", "managed services", "MSP", "MSPs", "outsourcing" },
    },
    {
      id = "delivery-network",
      name = "network of delivery partners",
      phrases = {
        "delivery network", "delivery networks", "delivery partner", "delivery partners",
        "distribution network", "distribution partners",
      },
    },

    -- What is sold, and those who buy it
    {
      id = "engineering",
      name = "engineers and developers",
      phrases = {
        "engineering team", "engineering teams", "engineering group", "engineering department",
        "software engineer", "software engineers", "developer team", "developer teams",
        "development team", "development teams", "dev team", "dev teams", "devs",
        "software developer", "software developers", "programmer", "programmers", "coder", "coders",
        "in-house engineers", "in-house developers",
      },
      vague = { "engineering", "engineer", "engineers", "developer", "developers" },
    },
    {
      id = "software-development",
      name = "software development",
      phrases = {
        "software development", "software engineering", "coding", "app development",
        "application development", "web development", "writing software", "writes software",
        "build software", "builds software", "building software", "develops software",
        "source code", "codebase",
      },
      vague = { "programming" },
    },
    {
      id = "custom-software",
      name = "tailored software",
      phrases = {
        "custom software", "customised software", "customized software", "software customisation",
        "software customization", "customise software", "customize software", "customises software",
        "customizes software", "bespoke software", "tailored software", "tailor software",
        "tailor-made software",
      },
    },
    {
      id = "research-and-development",
      name = "research and development",
      phrases = {
        "research and development", "R&D", "R and D", "R&D team", "R&D department", "research team",
        "research teams", "researcher", "researchers", "research lab", "product research",
        "prototypes", "prototyping",
      },
    },
    {
      id = "product-architecture",
      name = "product and technology architecture",
      phrases = {
        "product architecture", "technology architecture", "technical architecture",
        "software architecture", "system architecture", "systems architecture",
        "solution architecture", "technology architect", "software architect",
      },
      vague = { "architecture", "architect", "architects" },
    },
    {
      id = "product-development",
      name = "new products and services",
      phrases = {
        "product development", "new product", "new products", "new service", "new services",
        "new offering", "new offerings", "develop products", "develops products",
        "developing products", "create products", "creates products", "creating products",
        "product creation", "product design", "new features",
      },
    },
    {
      id = "product-improvement",
      name = "better products and services",
      phrases = {
        "product improvement", "product improvements", "improve products", "improves products",
        "improve the product", "improves the product", "improving products", "improve our product",
        "improve our products", "product enhancement", "product enhancements", "product upgrade",
        "product upgrades", "better products", "better product", "make products better",
        "makes products better", "product quality", "upgrade products", "upgrading products",
      },
    },
    {
      id = "technology-evaluation",
      name = "judging technology for products",
      phrases = {
        "technology evaluation", "evaluate technology", "evaluates technology",
        "evaluating technology", "evaluation of technology", "technology assessment",
        "technology assessments", "assess technology", "assesses technology",
        "assessing technology", "technology scouting",
      },
    },
    {
      id = "product-planning",
      name = "product planning",
      phrases = {
        "product planning", "plan products", "plans products", "planning products", "product plan",
        "product plans", "product strategy", "product strategies",
      },
    },
    {
      id = "roadmap",
      name = "roadmap",
      phrases = {
        "roadmap", "roadmaps", "road map", "road maps", "product roadmap", "product roadmaps",
        "innovation roadmap", "innovation roadmaps", "technology roadmap", "technology roadmaps",
        "roadmapping",
      },
    },
    {
      id = "innovation",
      name = "innovation",
      phrases = {
        "innovation team", "invention", "inventions", "inventing", "innovation management",
      },
      vague = { "innovation", "innovations", "innovate", "innovates", "innovating", "new ideas" },
    },
    {
      id = "idea-culture",
      name = "a culture of sharing ideas",
      phrases = {
        "idea sharing", "sharing ideas", "sharing of ideas", "share ideas", "shared ideas",
        "culture of ideas", "innovation culture", "workplace culture", "culture of innovation",
      },
    },
    {
      id = "sold-technology",
      name = "technology that is sold",
      phrases = {
        "sold technology", "technology we sell", "technology that we sell", "technology for sale",
        "technology sold", "technology product", "technology products", "tech product",
        "tech products", "external product", "external products", "software product",
        "software products", "software we sell", "products we sell", "our product", "our products",
      },
      vague = {
        "technical service", "technical services", "technical product", "technical products",
        "what we sell",
      },
    },
    {
      id = "customer-technology",
      name = "technology for customers",
      phrases = {
        "customer-facing technology", "customer-facing tech", "customer-facing software",
        "customer-facing system", "customer-facing systems", "customer-facing app",
        "customer-facing apps", "client-facing technology", "client-facing systems",
        "customer technology", "technology for customers", "technology customers use",
        "technology our customers use", "technology to customers", "customer portal",
        "customer portals", "customer app", "mobile app", "mobile apps", "web shop", "webshop",
        "online shop", "online store",
      },
    },
    {
      id = "product-infrastructure",
      name = "infrastructure under a sold product",
      phrases = {
        "product infrastructure", "production infrastructure", "infrastructure of the product",
        "infrastructure of our product", "infrastructure under the product",
        "infrastructure behind the product", "infrastructure for products",
        "infrastructure for the product", "infrastructure for our product", "product hosting",
        "product servers", "production servers", "customer-facing infrastructure",
        "production environment",
      },
    },
    {
      id = "product-delivery",
      name = "getting products to consumers",
      phrases = {
        "product delivery", "deliver products", "delivers products", "delivering products",
        "ship products", "ships products", "shipping products", "product launch",
        "product launches", "launch products", "launches products", "product release",
        "product releases", "bring products to market", "brings products to market",
      },
    },
    {
      id = "customer-training",
      name = "training and onboarding customers",
      phrases = {
        "customer training", "client training", "training customers", "training for customers",
        "training of customers", "train customers", "trains customers", "train our customers",
        "trains our customers", "customer onboarding", "client onboarding", "onboarding customers",
        "onboarding of customers", "onboarding clients", "user onboarding", "product demonstration",
        "product demonstrations", "demo", "demos", "product demo", "product demos",
      },
      vague = { "onboarding", "demonstration", "demonstrations" },
    },
    {
      id = "customer-feedback",
      name = "what customers need",
      phrases = {
        "customer feedback", "consumer feedback", "client feedback", "customer need",
        "customer needs", "consumer needs", "client needs", "needs of customers",
        "needs of consumers", "customer requirements", "voice of the customer",
        "voice of the consumer", "what customers want", "what customers need",
      },
    },
    {
      id = "customer-satisfaction",
      name = "satisfied customers",
      phrases = {
        "customer satisfaction", "satisfied customers", "happy customers", "customer happiness",
        "customer delight", "customer experience",
      },
    },
    {
      id = "website",
      name = "website",
      phrases = {
        "website", "websites", "web site", "web sites", "web page", "web pages", "webpage",
        "webpages", "homepage", "home page", "company site", "landing page", "landing pages",
      },
    },
    {
      id = "online-presence",
      name = "online presence",
      phrases = {
        "online presence", "web presence", "internet presence", "digital presence", "online image",
      },
    },

    -- Trends, rivals, course
    {
      id = "technology-trends",
      name = "technology trends",
      phrases = {
        "technology trend", "technology trends", "tech trend", "tech trends", "industry trends",
        "new technology", "new technologies", "emerging technology", "emerging technologies",
        "latest technology", "latest technologies", "technology advances", "technology watch",
      },
      vague = { "trend", "trends" },
    },
    {
      id = "technology-opportunities",
      name = "chances that new technology opens",
      phrases = { "technology opportunity", "technology opportunities" },
      vague = { "opportunity", "opportunities", "new opportunities" },
    },
    {
      id = "business-technology",
      name = "technology made for companies",
      phrases = {
        "business technology", "business technologies", "business software", "enterprise software",
        "enterprise technology", "corporate software", "software for companies",
        "software for businesses", "business technology trends", "enterprise technology trends",
        "business software trends",
      },
    },
    {
      id = "consumer-trends",
      name = "consumer trends",
      phrases = {
        "consumer trend", "consumer trends", "customer trends", "market trend", "market trends",
        "consumer technology", "consumer technology trends", "consumer demand",
      },
    },
    {
      id = "competitors",
      name = "competitors",
      phrases = {
        "rival firms", "competitor analysis", "competitive analysis", "competitive intelligence",
        "competitor research", "competitive edge", "competitive advantage",
      },
      vague = { "competitor", "competitors", "competition", "rival", "rivals" },
    },
    {
      id = "technology-direction",
      name = "the course to take",
      phrases = {
        "technology direction", "technical direction", "direction of technology",
        "direction of the company", "company direction", "technology vision",
      },
    },
    {
      id = "profit",
      name = "profit (bottom line)",
      phrases = { "profitability", "bottom line" },
      vague = { "profit", "profits", "margin", "margins", "earnings" },
    },
    {
      id = "revenue",
      name = "revenue (top line)",
      phrases = { "top line", "sales growth", "increase sales", "more sales" },
      vague = { "revenue", "revenues" },
    },

    -- Teams
    {
      id = "product-team-resources",
      name = "technology and tools of product teams",
      phrases = {
        "product team tools", "tools for product teams", "tools of product teams",
        "product team resources", "resources for product teams", "resources of product teams",
        "technology for product teams", "equip product teams", "equips product teams",
        "equipping product teams", "product team technology", "product team processes",
        "processes for product teams",
      },
    },
    {
      id = "product-team-needs",
      name = "knowing what product teams need",
      phrases = {
        "product team needs", "needs of product teams", "product teams need",
        "product team requirements", "requirements of product teams",
      },
    },
    {
      id = "team-building",
      name = "building strong teams",
      phrases = {
        "team building", "build teams", "builds teams", "building teams", "team development",
        "develop teams", "develops teams", "developing teams", "strong teams", "team skills",
        "talent development",
      },
    },
    {
      id = "succession",
      name = "bringing up the next leaders",
      phrases = {
        "succession planning", "next leaders", "future leaders", "leadership development",
        "develop leaders", "develops leaders", "grow leaders", "grows leaders", "mentoring leaders",
      },
      vague = { "succession", "successor", "successors" },
    },
  },
}
