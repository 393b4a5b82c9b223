-- Whose view does an article on the two roles take? A cue is what one of the five sources alone
-- says, or says otherwise than the others; it stands for that proposition, and counts whatever the
-- policy makes of it. Marks ~ and +: docs/classifier.md.
return {
  roles = {
    { id = "explainer", name = "the explainer" },
    { id = "mh-consulting", name = "M&H Consulting" },
    { id = "it-seller", name = "the blog for sellers" },
    { id = "gravity-junction", name = "Gravity Junction" },
    { id = "airfocus", name = "airfocus" },
  },
  classifiers = {
    { id = "view", name = "Whose view an article takes", policy = "ignored",
      roles = { "explainer", "mh-consulting", "it-seller", "gravity-junction", "airfocus" },
      threshold = 12, margin = 5, base = 60 },
  },
  cues = {
    -- The explainer: two questions, both posts soon, separate careers, IT's name in the house.
    { id = "view-questions", classifier = "view", role = "explainer", weight = 6,
      proposition = "ask-internal-or-external", phrases = {
        "internal or external customers", "two questions", "ask yourself", "which role you need",
        "inside or outside customers",
      } },
    { id = "view-process-or-product", classifier = "view", role = "explainer", weight = 6,
      proposition = "ask-process-or-product", phrases = {
        "process or a product", "a process or product", "process or product",
        "product or a process", "product or process",
      } },
    { id = "view-help-desk", classifier = "view", role = "explainer", weight = 5,
      proposition = "cio-owns-help-desk", phrases = {
        "help +desk", "support +line", "+helpdesk", "enterprise +system", "company wide systems",
        "service delivery", "programme management", "+programme", "program management",
      } },
    { id = "view-reputation-of-it", classifier = "view", role = "explainer", weight = 6,
      proposition = "cio-repairs-it-reputation", phrases = {
        "reputation of ~IT", "image and reputation", "reputation of ~IT services", "image of ~IT",
        "bad name", "shady reputation", "IT has a bad", "standing of ~IT",
      } },
    { id = "view-internet-provider", classifier = "view", role = "explainer", weight = 6,
      proposition = "cio-works-with-isps", phrases = {
        "+ISP", "internet +provider", "internet service +provider",
      } },
    { id = "view-both-soon", classifier = "view", role = "explainer", weight = 6,
      proposition = "org-should-get-both-soon", phrases = {
        "require both", "have both", "both jobs are critical", "both roles a reality", "need both",
        "both posts soon", "as quickly as feasible", "successful firms",
        "successful companies have", "presence from both",
      } },
    { id = "view-separate-careers", classifier = "view", role = "explainer", weight = 6,
      proposition = "careers-separate", phrases = {
        "career +trajectory", "independent career", "careers of their own", "separate careers",
        "spur of the moment", "train for years",
      } },
    { id = "view-nobody-above", classifier = "view", role = "explainer", weight = 5,
      proposition = "neither-superior", phrases = {
        "neither more senior", "nor junior", "neither outranks", "neither is superior",
        "superior or more important",
      } },
    { id = "view-broad-knowledge", classifier = "view", role = "explainer", weight = 5,
      proposition = "cio-not-expert-in-every-system", phrases = {
        "every system", "expert knowledge", "broad knowledge", "general understanding",
        "wide range of technology",
      } },
    { id = "view-unprecedented", classifier = "view", role = "explainer", weight = 5,
      proposition = "cto-does-the-unprecedented", phrases = {
        "never been done", "right brain", "differently than everyone else", "external vendors",
        "in-house engineers", "never been tried",
      } },
    { id = "view-digitise-units", classifier = "view", role = "explainer", weight = 4,
      proposition = "cio-oversees-digitisation", phrases = {
        "+business unit", "~digitise", "~digitize", "individual employees", "mission-important",
        "digital procedures",
      } },
    -- M&H Consulting: a chain of command, an IT firm's contact, consumers and competitors.
    { id = "view-chain", classifier = "view", role = "mh-consulting", weight = 8,
      proposition = "cto-reports-to-cio", phrases = {
        "reports to the CIO", "answers to the CIO", "CIO's boss", "reports to the CFO",
        "answers to the CFO", "CTO reports to", "in turn reports to",
      } },
    { id = "view-known-titles", classifier = "view", role = "mh-consulting", weight = 5,
      proposition = "ceo-cfo-coo-well-known", phrases = {
        "CEO, CFO and COO", "CEO, CFO, and COO", "CEO and the CFO", "CEO and CFO", "COO",
      } },
    { id = "view-it-firm", classifier = "view", role = "mh-consulting", weight = 7,
      proposition = "cio-contact-for-it-provider", phrases = {
        "line of contact", "direct line of contact", "IT solutions company", "outside ~IT firm",
        "~IT firm", "~IT solutions", "IT services, contact", "managed service +provider",
        "point of contact",
      } },
    { id = "view-strictly-inside", classifier = "view", role = "mh-consulting", weight = 6,
      proposition = "cio-focus-strictly-internal", phrases = {
        "strictly works internally", "strictly", "strictly internal", "strictly inside",
        "only inside", "purely internal",
      } },
    { id = "view-day-by-day", classifier = "view", role = "mh-consulting", weight = 5,
      proposition = "cio-monitors-daily-operations", phrases = {
        "actively monitor", "actively monitors", "day by day", "day to day operations",
        "day-to-day operations", "internal operations of a business",
      } },
    { id = "view-budget", classifier = "view", role = "mh-consulting", weight = 5,
      proposition = "cio-within-it-budget", phrases = {
        "~IT budget", "stays within the budget", "within the budget", "fair price", "right price",
        "at the right price",
      } },
    { id = "view-consumers", classifier = "view", role = "mh-consulting", weight = 5,
      proposition = "cto-focus-consumers", phrases = {
        "+consumer", "consumer base",
      } },
    { id = "view-competitors", classifier = "view", role = "mh-consulting", weight = 6,
      proposition = "cto-studies-competitors", phrases = {
        "studies the competitors", "studies competitors", "studying competitors", "+rival",
        "their strategies", "~surpass", "~overtake", "studies trends",
      } },
    { id = "view-inside-and-outside", classifier = "view", role = "mh-consulting", weight = 6,
      proposition = "cto-works-both-sides", phrases = {
        "internally and externally", "inside and outside", "both inside and outside",
        "balance their time", "balances time",
      } },
    { id = "view-vp-engineering", classifier = "view", role = "mh-consulting", weight = 7,
      proposition = "cto-needs-vp-engineering", phrases = {
        "VP of engineering", "VP engineering", "vice president of engineering",
      } },
    { id = "view-departments", classifier = "view", role = "mh-consulting", weight = 6,
      proposition = "departments-differ", phrases = {
        "same department", "different departments", "goals and objectives", "objectives vary",
      } },
    -- The blog for sellers: whose users, what each buys, top and bottom line.
    { id = "view-users-served", classifier = "view", role = "it-seller", weight = 7,
      proposition = "importance-from-users-served", phrases = {
        "user community", "community of users", "users it serves",
      } },
    { id = "view-change-of-post", classifier = "view", role = "it-seller", weight = 7,
      proposition = "switch-is-common", phrases = {
        "shift into the other", "course of a career", "course of their career",
        "move between the roles", "not uncommon", "~switch from one",
      } },
    { id = "view-easy", classifier = "view", role = "it-seller", weight = 5,
      proposition = "distinction-easy", phrases = {
        "easy to understand", "primary distinction", "easy to tell apart", "easy to grasp",
        "interchangeable positions", "pretty easy",
      } },
    { id = "view-title-by-interaction", classifier = "view", role = "it-seller", weight = 6,
      proposition = "title-from-interaction", phrases = {
        "correct title", "right title", "interaction with the business", "deals with the business",
        "technology and the clients", "and its clients",
      } },
    { id = "view-operates-or-drives", classifier = "view", role = "it-seller", weight = 6,
      proposition = "cto-owns-customer-technology", phrases = {
        "owns the technology that", "owns a technology that", "technology that runs the business",
        "technology that operates the business", "drives the business",
        "the technology that drives",
      } },
    { id = "view-top-manager", classifier = "view", role = "it-seller", weight = 6,
      proposition = "cio-top-infrastructure-manager", phrases = {
        "top technology infrastructure manager", "top technology architect", "chief architect",
        "top architect", "infrastructure manager", "top infrastructure",
        "skilled and organized manager",
      } },
    { id = "view-top-line", classifier = "view", role = "it-seller", weight = 6,
      proposition = "cto-raises-top-line", phrases = { "top line" } },
    { id = "view-purchases", classifier = "view", role = "it-seller", weight = 6,
      proposition = "cio-buys-servers", phrases = {
        "purchasing around", "servers, storage", "storage, networking", "security products",
        "networking and security", "owns the purchasing",
      } },
    { id = "view-interests", classifier = "view", role = "it-seller", weight = 6,
      proposition = "cto-wants-applications", phrases = {
        "application software", "database technologies", "databases", "database technology",
      } },
    { id = "view-sellers", classifier = "view", role = "it-seller", weight = 7,
      proposition = "seller-needs-distinction", phrases = {
        "sell to ~IT departments", "sell to the CIO", "do you sell to", "sell to ~IT",
        "selling to ~IT", "TechRepublic", "sell to the CTO",
      } },
    -- Gravity Junction: small firms, one person for both, CTOs on demand, data.
    { id = "view-small-firms", classifier = "view", role = "gravity-junction", weight = 5,
      proposition = "small-firm-rarely-both", phrases = {
        "small business", "small businesses", "smaller businesses", "smaller company",
        "small companies", "small biz", "rarely both", "cost efficient",
      } },
    { id = "view-does-both", classifier = "view", role = "gravity-junction", weight = 6,
      proposition = "small-firm-cto-does-both", phrases = {
        "acts as both", "both the CTO & CIO", "CIO+CTO", "wear many hats", "wears many hats",
        "many hats", "one-man innovation team", "does both jobs",
      } },
    { id = "view-hosting", classifier = "view", role = "gravity-junction", weight = 6,
      proposition = "small-cto-hosting", phrases = {
        "hosting", "software +licence", "software +license", "online presence", "website",
        "your website", "hires great IT people",
      } },
    { id = "view-on-demand", classifier = "view", role = "gravity-junction", weight = 8,
      proposition = "on-demand-cto-growing", phrases = {
        "on demand", "on-demand", "CTOs on-demand", "scale the hours", "scale down", "subscription",
        "subscription type service", "budgets are tight", "budgets are tighter", "fractional CTO",
        "part time CTO",
      } },
    { id = "view-data", classifier = "view", role = "gravity-junction", weight = 6,
      proposition = "cio-owns-data", phrases = {
        "all the data", "information & data", "all data", "data domain",
      } },
    { id = "view-buck", classifier = "view", role = "gravity-junction", weight = 6,
      proposition = "cio-final-accountability", phrases = {
        "the buck stops", "buck stops with",
      } },
    { id = "view-days-of-a-cio", classifier = "view", role = "gravity-junction", weight = 5,
      proposition = "cio-daily-internal-developers", phrases = {
        "internal Salesforce", "Salesforce", "CRM", "+conference", "sales team",
        "it managers under",
      } },
    { id = "view-tinkerer", classifier = "view", role = "gravity-junction", weight = 6,
      proposition = "cto-experimenter", phrases = {
        "mad scientist", "tinkering", "tinkerer", "guru", "wizard", "wizards", "lab",
        "innovation officer",
      } },
    { id = "view-competitive-edge", classifier = "view", role = "gravity-junction", weight = 4,
      proposition = "cto-competitive-advantage", phrases = {
        "competitive advantage", "edge over competitors",
      } },
    { id = "view-internal-customers", classifier = "view", role = "gravity-junction", weight = 5,
      proposition = "cto-internal-customers-in-large-firms", phrases = {
        "customer for business services", "internal teams at a company", "big enterprise",
        "business services",
      } },
    { id = "view-leadership", classifier = "view", role = "gravity-junction", weight = 5,
      proposition = "both-grow-leaders", phrases = {
        "crop of leaders", "next leaders", "requires leadership", "leader of people",
        "phenomenal teams",
      } },
    -- airfocus: product teams, roadmaps, pay, budgets at odds.
    { id = "view-product-teams", classifier = "view", role = "airfocus", weight = 5,
      proposition = "product-collaboration-crucial", phrases = {
        "product management", "product managers", "product +team", "product management teams",
        "product strategy",
      } },
    { id = "view-roadmap", classifier = "view", role = "airfocus", weight = 6,
      proposition = "both-make-roadmap", phrases = {
        "product +roadmap", "roadmapping", "efficient product roadmap",
      } },
    { id = "view-pay", classifier = "view", role = "airfocus", weight = 7,
      proposition = "similar-pay", phrases = {
        "pay expectations", "similar pay", "same pay", "equally paid", "equally senior",
      } },
    { id = "view-budget-quarrel", classifier = "view", role = "airfocus", weight = 6,
      proposition = "budget-conflict", phrases = {
        "at odds", "budget conversations", "decrease costs", "minimize risks", "minimise risks",
        "pioneering opportunities", "looking for growth",
      } },
    { id = "view-strategic-detailed", classifier = "view", role = "airfocus", weight = 6,
      proposition = "cto-detailed", phrases = {
        "more strategic", "more detailed", "more innovative", "detailed and more innovative",
      } },
    { id = "view-training", classifier = "view", role = "airfocus", weight = 6,
      proposition = "cto-trains-customers", phrases = {
        "onboarding", "demonstrations", "train employees", "employees are trained",
        "workplace practices", "practices and procedures", "training and organizing",
      } },
    { id = "view-revenue", classifier = "view", role = "airfocus", weight = 4,
      proposition = "cto-raises-revenue", phrases = {
        "increasing revenue", "sales and revenue", "satisfying customers", "delight customers",
        "excite customers", "maximizing efficiency", "maximising efficiency",
      } },
    { id = "view-four-areas", classifier = "view", role = "airfocus", weight = 5,
      proposition = "product-four-areas", phrases = {
        "maximizing resources", "encouraging innovation", "risk management", "aligning",
        "+stakeholder", "alignment",
      } },
    { id = "view-ideas-shared", classifier = "view", role = "airfocus", weight = 5,
      proposition = "both-idea-sharing-culture", phrases = {
        "sharing ideas", "share ideas", "workplace culture", "data analytics", "analytics",
        "industry trends",
      } },
    { id = "view-same-page", classifier = "view", role = "airfocus", weight = 5,
      proposition = "roadmap-aligns-stakeholders", phrases = {
        "same page", "start to finish", "beginning to end", "progress easier to track",
      } },
  },
}
