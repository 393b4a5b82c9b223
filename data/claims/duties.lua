-- What CIO and CTO are to do, and what fills their days. A proposition in our words, and under
-- it each source that says so; `answers`: the questions to which it gives an answer.
return {
  propositions = {
    -- Responsibility: the CTO
    {
      id = "cto-leads-engineering",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO leads engineering and development.",
      answers = { { question = "owner", about = { "engineering", "software-development" } } },
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          locator = "What is a CTO? L15; A CTO's responsibilities L18",
          statement = "Engineering and development teams usually answer to the CTO.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "CTO list item 2 L23",
          statement = "The CTO runs the engineering group.",
        },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "CTO section L39",
          statement = "A team of developers and researchers takes its guidance from the CTO.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CTO responsibilities item 1 L44",
          statement = "The CTO manages engineers and developers.",
        },
      },
    },
    {
      id = "cto-teams-do-rnd",
      topic = "responsibility",
      roles = { "cto" },
      statement = "Teams under the CTO do the research and development on what the firm offers.",
      supports = { "cto-leads-engineering" },
      answers = { { question = "owner", about = { "research-and-development" } } },
      claims = {
        { source = "explainer", hedge = "usual", locator = "What is a CTO? L15" },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "CTO section L39",
          statement = "Researchers and developers work on the product under the CTO's guidance.",
        },
      },
    },
    {
      id = "cto-leads-software-development",
      topic = "responsibility",
      roles = { "cto" },
      statement = "Software development is led by the CTO.",
      supports = { "cto-leads-engineering" },
      answers = {
        { question = "owner", about = { "software-development", "internal-developers" } },
      },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 5 L59" },
      },
    },
    {
      id = "cto-customises-software",
      topic = "responsibility",
      roles = { "cto" },
      statement = "A small firm's CTO can have software fitted to its needs as it grows.",
      size = "small",
      answers = { { question = "owner", about = { "custom-software" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 5 L59" },
      },
    },
    {
      id = "cto-upgrades-offerings",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO's technology often brings growth by renewing what customers buy.",
      supports = { "cto-betters-offerings" },
      answers = { { question = "owner", about = { "product-improvement" } } },
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          stance = "qualifies",
          locator = "What is a CTO? L13",
        },
      },
    },
    {
      id = "cto-evaluates-technology",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO judges technology and puts it to use for better external products.",
      supports = { "cto-betters-offerings" },
      answers = {
        { question = "owner", about = { "product-improvement", "technology-evaluation" } },
      },
      claims = {
        { source = "explainer", hedge = "possible", locator = "A CTO's responsibilities L21" },
      },
    },
    {
      id = "cto-enhances-all-offerings",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO has a part in improving everything technical that the firm offers.",
      supports = { "cto-betters-offerings" },
      answers = { { question = "owner", about = { "product-improvement" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "difference L13" },
      },
    },
    {
      id = "cto-aligns-product-architecture",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO keeps product architecture in line with what the business wants.",
      supports = { "cto-top-architect" },
      answers = { { question = "owner", about = { "product-architecture" } } },
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          locator = "A CTO's responsibilities L24",
          statement = "Product architecture has to fit business goals: this can be the CTO's duty.",
        },
        { source = "it-seller", hedge = "plain", locator = "CTO list item 6 L27" },
      },
    },
    {
      id = "cto-products-meet-goals",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO has products developed that serve the goals of the firm.",
      supports = { "cto-aligns-product-architecture" },
      answers = { { question = "owner", about = { "product-development" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CTO responsibilities item 3 L48" },
      },
    },
    {
      id = "cto-makes-roadmap",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO draws up product roadmaps that steer development.",
      supports = { "cto-strategic-product-planning", "cto-sets-direction" },
      answers = { { question = "owner", about = { "roadmap" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CTO responsibilities item 3 L48" },
      },
    },
    {
      id = "cto-makes-innovation-roadmap",
      topic = "responsibility",
      roles = { "cto" },
      statement = "A small firm's CTO draws up a roadmap by which it goes on innovating.",
      supports = { "cto-makes-roadmap", "cto-sets-direction" },
      size = "small",
      answers = { { question = "owner", about = { "roadmap" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 4 L58" },
      },
    },
    {
      id = "cto-trains-customers",
      topic = "responsibility",
      roles = { "cto" },
      statement =
        "The CTO organises training, onboarding and demonstrations for users of the product.",
      answers = { { question = "owner", about = { "customer-training" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CTO responsibilities item 4 L50" },
      },
    },
    {
      id = "cto-delivers-technology",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO, whose focus is external, gets technology to customers.",
      supports = { "cto-brings-it-to-consumers" },
      answers = { { question = "owner", about = { "customer-technology" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "FAQ L105" },
      },
    },

    -- Responsibility: the CIO
    {
      id = "cio-runs-it-operations",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO runs IT operations.",
      answers = { { question = "owner", about = { "it-operations", "it-staff" } } },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "A CIO's responsibilities L36",
          statement = "The CIO manages and supervises IT operations and the IT departments.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "CIO list item 2 L12",
          statement = "The CIO runs IT operations inside the organisation.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CIO responsibilities item 1 L26",
          statement = "The CIO manages IT operations and the people in them.",
        },
      },
    },
    {
      id = "cio-heads-internal-operations",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO is responsible for how a business operates internally.",
      answers = { { question = "owner", about = { "internal-operations", "it-operations" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3" },
      },
    },
    {
      id = "cio-owns-help-desk",
      topic = "responsibility",
      roles = { "cio" },
      statement = "Help desks are a responsibility of the CIO.",
      answers = { { question = "owner", about = { "help-desk" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-owns-enterprise-systems",
      topic = "responsibility",
      roles = { "cio" },
      statement = "Enterprise systems are a responsibility of the CIO.",
      answers = { { question = "owner", about = { "enterprise-systems" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-owns-service-delivery",
      topic = "responsibility",
      roles = { "cio" },
      statement = "Service delivery in IT is a responsibility of the CIO.",
      answers = { { question = "owner", about = { "service-delivery" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-owns-programme-management",
      topic = "responsibility",
      roles = { "cio" },
      statement = "Programme management is a responsibility of the CIO.",
      answers = { { question = "owner", about = { "programme-management" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-keeps-systems-running",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO guarantees that operations go on and that vital systems stay up.",
      supports = { "cio-smooth-operations" },
      answers = { { question = "owner", about = { "critical-systems", "daily-operations" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-streamlines-processes",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO makes business processes simpler by means of technology.",
      supports = { "cio-improves-internal-operations" },
      answers = { { question = "owner", about = { "process-improvement" } } },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "A CIO's responsibilities L39",
          statement =
            "With technology the CIO brings company processes into line and simplifies them.",
        },
        { source = "it-seller", hedge = "plain", locator = "CIO list item 3 L13" },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CIO responsibilities item 2 L28",
          statement = "The CIO brings in technology and systems that make production leaner.",
        },
      },
    },
    {
      id = "cio-oversees-digitisation",
      topic = "responsibility",
      roles = { "cio" },
      statement =
        "A business unit's projects to digitise, better or automate its work are under the CIO.",
      supports = { "cio-streamlines-processes" },
      answers = { { question = "owner", about = { "digitisation" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L31" },
      },
    },
    {
      id = "cio-oversight-not-implementation",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO keeps that oversight even where another IT team does the work.",
      answers = { { question = "owner", about = { "digitisation" } } },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          stance = "qualifies",
          locator = "What is a CIO? L31",
        },
      },
    },
    {
      id = "cio-aligns-infrastructure",
      topic = "responsibility",
      roles = { "cio" },
      statement = "IT infrastructure serves the priorities of the business; the CIO sees to it.",
      answers = { { question = "owner", about = { "infrastructure" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "CIO list item 6 L16" },
      },
    },
    {
      id = "cio-implements-infrastructure",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO, whose focus is internal, puts infrastructure into place.",
      supports = { "cio-owns-infrastructure" },
      answers = { { question = "owner", about = { "infrastructure" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "FAQ L105" },
      },
    },
    {
      id = "cio-appropriate-technology",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO sees that suitable technology is used to the business's best advantage.",
      answers = { { question = "owner", about = { "technology-selection" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CIO responsibilities L22" },
      },
    },
    {
      id = "cio-matches-technology-to-tasks",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO looks for the technology that suits everyday tasks.",
      supports = { "cio-appropriate-technology" },
      answers = { { question = "owner", about = { "technology-selection" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3" },
      },
    },
    {
      id = "cio-brings-it-to-staff",
      topic = "responsibility",
      roles = { "cio" },
      statement =
        "The CIO gives employees the IT with which they do their work well and efficiently.",
      supports = { "cio-raises-productivity" },
      answers = { { question = "owner", about = { "equipping-staff" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3; The Reason L7" },
      },
    },
    {
      id = "cio-develops-workplace-practices",
      topic = "responsibility",
      roles = { "cio" },
      statement =
        "The CIO shapes working practices so that technology and skilled people are well used.",
      answers = { { question = "owner", about = { "work-practices" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CIO responsibilities item 3 L30" },
      },
    },
    {
      id = "cio-trains-employees",
      topic = "responsibility",
      roles = { "cio" },
      statement = "The CIO has employees trained to make full use of their technology.",
      answers = { { question = "owner", about = { "staff-training" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CIO responsibilities item 4 L32" },
      },
    },
    {
      id = "cio-knows-employee-sentiment",
      topic = "responsibility",
      roles = { "cio" },
      statement =
        "A CIO's job includes knowing how employees find their tools, and if these help or hinder.",
      supports = { "cio-repairs-it-reputation" },
      answers = { { question = "owner", about = { "employee-sentiment" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L33" },
      },
    },
    {
      id = "cio-large-it-staff",
      topic = "responsibility",
      roles = { "cio" },
      statement = "Dozens of IT specialists and teams can be under a CIO.",
      supports = { "cio-leads-people" },
      answers = { { question = "owner", about = { "it-staff" } } },
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
      },
    },

    -- Responsibility: both, and others
    {
      id = "both-develop-teams",
      topic = "responsibility",
      roles = { "cio", "cto" },
      statement = "A strong CIO or CTO forms excellent teams that carry the company onward.",
      answers = { { question = "owner", about = { "team-building" } } },
      claims = {
        { source = "gravity-junction", hedge = "must", locator = "difference L19" },
      },
    },
    {
      id = "both-create-products",
      topic = "responsibility",
      roles = { "cio", "cto" },
      statement = "A strong CIO or CTO brings bold products and services into being.",
      answers = { { question = "owner", about = { "product-development", "innovation" } } },
      claims = {
        { source = "gravity-junction", hedge = "must", locator = "difference L19" },
      },
    },
    {
      id = "both-grow-leaders",
      topic = "responsibility",
      roles = { "cio", "cto" },
      statement = "It is hoped of a strong CIO or CTO to bring up the company's next leaders.",
      answers = { { question = "owner", about = { "succession" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "difference L19" },
      },
    },
    {
      id = "it-managers-handle-detail",
      topic = "responsibility",
      roles = { "it-manager" },
      statement = "IT managers under the CIO see to the small details of the CIO's projects.",
      supports = { "cio-delegates-detail" },
      answers = { { question = "owner", about = { "project-detail" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L35" },
      },
    },
    {
      id = "chiefs-run-own-area",
      topic = "responsibility",
      roles = { "ceo", "cfo", "coo" },
      statement = "CEO, CFO and COO each have departments and operations of their own to run.",
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "para 1 L1" },
      },
    },

    -- Daily work
    {
      id = "cio-monitors-daily-operations",
      topic = "daily-work",
      roles = { "cio" },
      statement = "The CIO watches actively how the business runs from day to day.",
      answers = { { question = "owner", about = { "daily-operations" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3" },
      },
    },
    {
      id = "cio-supports-departments",
      topic = "daily-work",
      roles = { "cio" },
      statement = "Much of a CIO's time goes into talking with other departments and helping them.",
      supports = { "cio-links-it-to-business", "cio-communication-skill" },
      answers = { { question = "owner", about = { "business-liaison" } } },
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L60" },
      },
    },
    {
      id = "cio-tracks-business-technology-trends",
      topic = "daily-work",
      roles = { "cio" },
      statement =
        "Keeping abreast of countless trends and programs made for companies falls to the CIO.",
      answers = { { question = "owner", about = { "technology-trends", "business-technology" } } },
      claims = {
        { source = "gravity-junction", hedge = "strict", locator = "CIO section L29" },
      },
    },
    {
      id = "cio-daily-internal-developers",
      topic = "daily-work",
      roles = { "cio" },
      statement =
        "On some days a CIO leads developers who improve an internal system, such as the CRM.",
      answers = { { question = "owner", about = { "internal-developers" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "CIO section L31" },
      },
    },
    {
      id = "cio-daily-conference",
      topic = "daily-work",
      roles = { "cio" },
      statement = "On some days a CIO is at a vendor's conference about technology for business.",
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "CIO section L31" },
      },
    },
    {
      id = "cio-daily-it-managers",
      topic = "daily-work",
      roles = { "cio" },
      statement = "On some days a CIO talks with the IT managers and directors below.",
      supports = { "it-managers-report-to-cio" },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "CIO section L31" },
      },
    },
    {
      id = "cio-high-impact-projects",
      topic = "daily-work",
      roles = { "cio" },
      statement = "A CIO's projects have a strong effect on the organisation.",
      answers = { { question = "owner", about = { "it-projects" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L35" },
      },
    },
    {
      id = "cio-delegates-detail",
      topic = "daily-work",
      roles = { "cio" },
      statement = "The CIO leaves the many small details of those projects to IT managers.",
      supports = {
        "cio-strategic", "cio-oversight-not-implementation", "cio-not-expert-in-every-system",
      },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L35" },
      },
    },
    {
      id = "cto-studies-competitors",
      topic = "daily-work",
      roles = { "cto" },
      statement = "The CTO studies competitors and what they are up to in IT.",
      answers = { { question = "owner", about = { "competitors" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5" },
      },
    },
    {
      id = "cto-studies-trends",
      topic = "daily-work",
      roles = { "cto" },
      statement = "The CTO studies trends.",
      supports = { "cto-stays-current" },
      answers = { { question = "owner", about = { "technology-trends", "consumer-trends" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5" },
      },
    },
    {
      id = "cto-strategic-product-planning",
      topic = "daily-work",
      roles = { "cto" },
      statement =
        "Much of a CTO's time goes into planning products strategically and devising solutions.",
      answers = { { question = "owner", about = { "product-planning" } } },
      claims = {
        { source = "airfocus", hedge = "usual", stance = "qualifies", locator = "difference L62" },
      },
    },
  },
}
