-- What the sources say of the people in the posts: what they can do, what they are like, where they
-- come from, how they are judged and what that does to reputations. A proposition in our words, and
-- under it each source that says so.
return {
  propositions = {
    -- Skills
    {
      id = "skills-differ",
      topic = "skill",
      roles = { "cio", "cto" },
      statement = "CIO and CTO often have different abilities.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L58" },
      },
    },
    {
      id = "cio-understands-whole-business",
      topic = "skill",
      roles = { "cio" },
      statement = "A CIO needs to understand the organisation as a whole.",
      claims = {
        { source = "explainer", hedge = "must", locator = "What is a CIO? L31" },
      },
    },
    {
      id = "cio-broad-knowledge",
      topic = "skill",
      roles = { "cio" },
      statement = "A CIO needs a general grasp of many technologies.",
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
      },
    },
    {
      id = "cio-not-expert-in-every-system",
      topic = "skill",
      roles = { "cio" },
      statement = "Nobody can ask of a CIO to be the expert on each system.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          stance = "qualifies",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
      },
    },
    {
      id = "cio-management-skill",
      topic = "skill",
      roles = { "cio" },
      statement = "A CIO has to be a capable manager.",
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
        { source = "it-seller", hedge = "must", locator = "CIO list item 8 L18" },
      },
    },
    {
      id = "cio-communication-skill",
      topic = "skill",
      roles = { "cio" },
      statement = "A CIO has to be good at communicating.",
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
      },
    },
    {
      id = "cto-stays-current",
      topic = "skill",
      roles = { "cto" },
      statement = "A CTO has to keep up with the newest technology.",
      answers = { { question = "owner", about = { "technology-trends" } } },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "What is a CTO? L14; A CTO's responsibilities, last paragraphs L25",
        },
      },
    },
    {
      id = "cto-knows-all-company-technology",
      topic = "skill",
      roles = { "cto" },
      statement = "Knowing and using every technology of the company can be up to the CTO.",
      claims = {
        { source = "explainer", hedge = "possible", locator = "A CTO's responsibilities L23" },
      },
    },
    {
      id = "cto-collaborative",
      topic = "skill",
      roles = { "cto" },
      statement = "A CTO has to be good at working with others.",
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities, last paragraphs L26",
        },
      },
    },
    {
      id = "cto-balances-time",
      topic = "skill",
      roles = { "cto" },
      statement = "A CTO has to divide the day sensibly between work inside and outside.",
      claims = {
        { source = "mh-consulting", hedge = "must", locator = "CTO L5" },
      },
    },
    {
      id = "cto-knows-how-to-interview",
      topic = "skill",
      roles = { "cto" },
      statement = "A good CTO knows what makes a good candidate and what to ask one.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 3 L57" },
      },
    },
    {
      id = "cto-plans-complex-projects",
      topic = "skill",
      roles = { "cto" },
      statement = "A good CTO can plan complicated projects and carry them out.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 4 L58" },
      },
    },

    -- Traits
    {
      id = "both-need-leadership",
      topic = "trait",
      roles = { "cio", "cto" },
      statement = "Every C-level post, these two included, calls for leadership.",
      claims = {
        { source = "gravity-junction", hedge = "must", locator = "difference L19" },
      },
    },
    {
      id = "both-passionate-about-technology",
      topic = "trait",
      roles = { "cio", "cto" },
      statement = "Both roles draw people who love technology.",
      claims = {
        { source = "airfocus", hedge = "plain", locator = "difference L64" },
      },
    },
    {
      id = "cio-job-hard",
      topic = "trait",
      roles = { "cio" },
      statement = "Being a CIO is hard, since technology changes so fast.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L21-29" },
      },
    },
    {
      id = "cio-leads-people",
      topic = "trait",
      roles = { "cio" },
      statement = "A CIO leads people.",
      supports = { "both-need-leadership" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L33" },
      },
    },
    {
      id = "cio-looks-ahead",
      topic = "trait",
      roles = { "cio" },
      statement = "A CIO keeps the future in view.",
      supports = { "cio-strategic" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L33" },
      },
    },
    {
      id = "cio-strategic",
      topic = "trait",
      roles = { "cio" },
      statement = "Of the two, the CIO tends to be the more strategic.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L60" },
      },
    },
    {
      id = "cio-organised",
      topic = "trait",
      roles = { "cio" },
      statement = "To succeed, a CIO has to be well organised.",
      claims = {
        { source = "it-seller", hedge = "must", locator = "CIO list item 8 L18" },
      },
    },
    {
      -- Where the CIO's attention lies; cio-organised is a quality.
      id = "cio-plans-and-organises",
      topic = "trait",
      roles = { "cio" },
      statement = "CIOs tend to give their minds to planning and organising with direct effect.",
      supports = { "cio-organised" },
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L60" },
      },
    },
    {
      id = "cto-must-be-innovative",
      topic = "trait",
      roles = { "cto" },
      statement = "A CTO has to be an innovator.",
      answers = { { question = "owner", about = { "innovation" } } },
      claims = {
        { source = "explainer", hedge = "must", locator = "What is a CTO? L14" },
        {
          source = "it-seller",
          hedge = "must",
          locator = "CTO list item 8 L29",
          statement = "To succeed, a CTO has to be an inventive technologist.",
        },
      },
    },
    {
      id = "cto-more-innovative", -- compares; that a CTO has to be so is not said
      topic = "trait",
      roles = { "cto" },
      statement = "Of the two, the CTO tends to be the more innovative.",
      supports = { "cto-must-be-innovative" },
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L62" },
      },
    },
    {
      id = "cto-is-innovation-officer",
      topic = "trait",
      roles = { "cto" },
      statement = "The CTO is the company's officer for innovation.",
      supports = { "cto-must-be-innovative" },
      answers = { { question = "owner", about = { "innovation" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section L41" },
      },
    },
    {
      id = "cto-experimenter",
      topic = "trait",
      roles = { "cto" },
      statement = "The CTO is an experimenter who tinkers.",
      supports = { "cto-must-be-innovative" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section L39" },
      },
    },
    {
      id = "cto-creative",
      topic = "trait",
      roles = { "cto" },
      statement = "To succeed, a CTO has to be creative.",
      supports = { "cto-must-be-innovative" },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities, last paragraphs L25",
        },
        { source = "it-seller", hedge = "must", locator = "CTO list item 8 L29" },
      },
    },
    {
      id = "cto-technology-minded",
      topic = "trait",
      roles = { "cto" },
      statement = "To succeed, a CTO has to have a mind for technology.",
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities, last paragraphs L25",
        },
      },
    },
    {
      id = "cto-technology-expert",
      topic = "trait",
      roles = { "cto" },
      statement = "The CTO is the firm's technology expert.",
      supports = { "cto-technology-minded" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section heading L37" },
      },
    },
    {
      id = "cto-detailed",
      topic = "trait",
      roles = { "cto" },
      statement = "Of the two, the CTO tends to be the more detailed.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L62" },
      },
    },

    -- Background
    {
      id = "cio-background-it-operations",
      topic = "background",
      roles = { "cio" },
      statement = "A CIO comes from IT operations.",
      supports = { "cio-management-skill" },
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          locator = "Do you require both? L46",
          statement = "A CIO may be the one of the two who knows IT operations better.",
        },
        {
          source = "airfocus",
          hedge = "usual",
          locator = "difference L60",
          statement = "CIOs often rise through management posts in IT operations.",
        },
      },
    },
    {
      id = "cto-background-software",
      topic = "background",
      roles = { "cto" },
      statement = "A CTO comes from software or engineering.",
      supports = { "cto-background-software-experience" },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities, last paragraphs L25",
          statement = "To succeed, a CTO has to come from computing or software engineering.",
        },
        {
          source = "airfocus",
          hedge = "usual",
          locator = "difference L62",
          statement = "CTOs tend to rise from development or engineering posts.",
        },
      },
    },
    {
      id = "cto-background-software-experience",
      topic = "background",
      roles = { "cto" },
      statement = "A CTO may be the one of the two who has done more software engineering.",
      claims = {
        { source = "explainer", hedge = "possible", locator = "Do you require both? L46" },
      },
    },

    -- Measures of success
    {
      id = "cio-many-kpis",
      topic = "kpi",
      roles = { "cio" },
      statement = "Several different indicators can show a CIO's effect.",
      claims = {
        { source = "explainer", hedge = "possible", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "cio-judged-on-lean-and-innovating",
      topic = "kpi",
      roles = { "cio" },
      statement = "A CIO does well whose operation is efficient, lean and ever innovating.",
      answers = { { question = "owner", about = { "innovation" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L35" },
      },
    },
    {
      id = "cio-aims-speed-quality-profit",
      topic = "kpi",
      roles = { "cio" },
      statement = "The CIO aims at efficiency inside, for speed, quality and in the end profit.",
      answers = { { question = "owner", about = { "productivity", "profit" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CIO aim L36" },
      },
    },
    {
      id = "cto-aims-product-value",
      topic = "kpi",
      roles = { "cto" },
      statement = "The CTO aims at a more valuable product and so at more sales and revenue.",
      supports = { "cto-new-value-for-customer", "cto-raises-top-line" },
      answers = { { question = "owner", about = { "revenue" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CTO aim L54" },
      },
    },
    {
      id = "cto-delights-customers",
      topic = "kpi",
      roles = { "cto" },
      statement = "A CTO takes effect through products that customers are excited by.",
      supports = { "cto-best-products", "cto-raises-reputation" },
      answers = { { question = "owner", about = { "customer-satisfaction" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "difference L62" },
      },
    },
    {
      id = "roadmap-tracks-progress",
      topic = "kpi",
      statement = "With a shared roadmap progress is easier to follow.",
      claims = {
        { source = "airfocus", hedge = "plain", locator = "Aligning product teams L92" },
      },
    },

    -- Reputation
    {
      id = "it-has-poor-reputation",
      topic = "reputation",
      statement = "IT has a bad name with other business units.",
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L30" },
      },
    },
    {
      id = "cio-repairs-it-reputation",
      topic = "reputation",
      roles = { "cio" },
      statement = "It falls to the CIO to better how IT is seen within the organisation.",
      answers = { { question = "owner", about = { "it-reputation" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L30" },
      },
    },
    {
      id = "cto-raises-reputation",
      topic = "reputation",
      roles = { "cto" },
      statement = "The CTO's exciting products lift the organisation's reputation.",
      claims = {
        { source = "airfocus", hedge = "plain", locator = "difference L62" },
      },
    },
  },
}
