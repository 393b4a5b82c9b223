-- Small firms, which of the posts they have and what falls to it; and CTOs on demand. The CTO of a
-- small firm has the CIO's work too: an answer that follows from this says in `with` whose it was.
return {
  propositions = {
    -- One role or both
    {
      id = "small-firm-lacks-resources-for-both",
      topic = "small-business",
      statement =
        "Smaller firms can lack the means for both posts; so one may seem to count for more.",
      size = "small",
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          stance = "qualifies",
          locator = "Do you require both? L42",
        },
      },
    },
    {
      id = "successful-firms-have-both",
      topic = "small-business",
      statement = "Firms that do well commonly have a strong CIO and a strong CTO.",
      claims = {
        { source = "explainer", hedge = "usual", locator = "Do you require both? L42" },
      },
    },
    {
      id = "small-firm-rarely-both",
      topic = "small-business",
      statement = "A smaller business seldom has both posts.",
      supports = { "small-firm-lacks-resources-for-both" },
      size = "small",
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "difference L17" },
      },
    },
    {
      id = "small-firm-one-role-for-cost",
      topic = "small-business",
      statement = "Money is why smaller firms do without the second post.",
      supports = { "small-firm-lacks-resources-for-both" },
      size = "small",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "difference L17" },
      },
    },
    {
      id = "small-firm-no-cio",
      topic = "small-business",
      statement = "Most small firms will have no CIO at the head of internal technology.",
      supports = { "small-firm-rarely-both" },
      size = "small",
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "on-demand L63" },
      },
    },
    {
      id = "small-firm-has-cto",
      topic = "small-business",
      roles = { "cto" },
      statement = "Where a small firm has one of the two posts, it is most likely the CTO's.",
      size = "small",
      answers = { { question = "first-hire", roles = { "cto" } } },
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "difference L17" },
      },
    },
    {
      id = "small-firm-needs-cto",
      topic = "small-business",
      statement = "Nowadays a smaller company cannot do without a CTO.",
      supports = { "small-firm-has-cto" },
      size = "small",
      answers = { { question = "first-hire", roles = { "cto" } } },
      claims = {
        { source = "gravity-junction", hedge = "must", locator = "on-demand L63" },
      },
    },
    {
      id = "small-firm-cto-does-both",
      topic = "small-business",
      roles = { "cto" },
      statement =
        "In a small firm the CTO does the work of both posts, internal technology included.",
      supports = { "cto-works-both-sides" },
      size = "small",
      answers = {
        {
          question = "owner",
          about = {
            "internal-technology", "customer-technology", "company-technology",
            "process-improvement",
          },
        },
        { question = "owner", about = { "help-desk" }, with = { "cio-owns-help-desk" } },
        {
          question = "owner",
          about = { "it-operations", "it-staff" },
          with = { "cio-runs-it-operations" },
        },
        {
          question = "owner",
          about = { "enterprise-systems" },
          with = { "cio-owns-enterprise-systems" },
        },
        {
          question = "owner",
          about = { "service-delivery" },
          with = { "cio-owns-service-delivery" },
        },
        {
          question = "owner",
          about = { "programme-management" },
          with = { "cio-owns-programme-management" },
        },
        {
          question = "owner",
          about = { "critical-systems", "daily-operations" },
          with = { "cio-keeps-systems-running" },
        },
        {
          question = "owner",
          about = { "internal-operations", "it-operations" },
          with = { "cio-heads-internal-operations" },
        },
        { question = "owner", about = { "digitisation" }, with = { "cio-oversees-digitisation" } },
        { question = "owner", about = { "it-projects" }, with = { "cio-high-impact-projects" } },
        {
          question = "owner",
          about = { "work-practices" },
          with = { "cio-develops-workplace-practices" },
        },
        {
          question = "owner",
          about = { "business-liaison" },
          with = { "cio-links-it-to-business" },
        },
        {
          question = "owner",
          about = { "internal-developers" },
          with = { "cio-daily-internal-developers" },
        },
        {
          question = "owner",
          about = { "networking", "storage" },
          with = { "cio-owns-infrastructure" },
        },
        {
          question = "owner",
          about = { "technology-selection" },
          with = { "cio-appropriate-technology" },
        },
        { question = "owner", about = { "staff-training" }, with = { "cio-trains-employees" } },
        {
          question = "owner",
          about = { "employee-sentiment" },
          with = { "cio-knows-employee-sentiment" },
        },
        {
          question = "owner",
          about = { "technology-trends", "business-technology" },
          with = { "cio-tracks-business-technology-trends" },
        },
        {
          question = "owner",
          about = { "infrastructure-vendors", "vendors" },
          with = { "cio-works-with-vendors" },
        },
        { question = "owner", about = { "isp" }, with = { "cio-works-with-isps" } },
        { question = "owner", about = { "it-provider" }, with = { "cio-contact-for-it-provider" } },
        {
          question = "owner",
          about = { "security", "security-products" },
          with = { "cio-owns-security" },
        },
        {
          question = "owner",
          about = { "security", "security-products", "risk-management" },
          with = { "security-joint-work" },
        },
        { question = "owner", about = { "data", "data-analytics" }, with = { "cio-owns-data" } },
        {
          question = "owner",
          about = { "product-infrastructure" },
          with = { "cio-infrastructure-underlies-products" },
        },
        { question = "owner", about = { "it-reputation" }, with = { "cio-repairs-it-reputation" } },
        { question = "owner", about = { "it-budget" }, with = { "cio-within-it-budget" } },
        { question = "buyer", about = { "servers" }, with = { "cio-buys-servers" } },
        { question = "buyer", about = { "storage" }, with = { "cio-buys-storage" } },
        { question = "buyer", about = { "networking" }, with = { "cio-buys-networking" } },
        {
          question = "buyer",
          about = { "security", "security-products" },
          with = { "cio-buys-security" },
        },
      },
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "difference L17; on-demand L65" },
      },
    },

    -- The CTO of a small firm
    {
      id = "small-cto-many-hats",
      topic = "small-business",
      roles = { "cto" },
      statement = "In a small firm the CTO takes on many parts.",
      supports = { "small-firm-cto-does-both", "cto-balances-time" },
      size = "small",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section L49" },
      },
    },
    {
      id = "cto-one-person-innovation-team",
      topic = "small-business",
      roles = { "cto" },
      statement = "In a small firm without developers the CTO alone can be its innovation team.",
      size = "small",
      answers = { { question = "owner", about = { "innovation" } } },
      claims = {
        {
          source = "gravity-junction",
          hedge = "possible",
          stance = "qualifies",
          locator = "CTO section L41",
        },
      },
    },
    {
      id = "small-cto-equips-staff",
      topic = "small-business",
      roles = { "cto" },
      statement = "In a small firm the CTO can see that everybody has the technology to do well.",
      size = "small",
      answers = { { question = "owner", about = { "equipping-staff" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "CTO section L47" },
      },
    },
    {
      id = "small-cto-lasting-infrastructure",
      topic = "small-business",
      roles = { "cto" },
      statement = "In a small firm the CTO can put in infrastructure that is good for years.",
      size = "small",
      answers = { { question = "owner", about = { "infrastructure" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "CTO section L47" },
      },
    },
    {
      id = "small-cto-frees-others",
      topic = "small-business",
      roles = { "cto" },
      statement = "On the dependable structure of a small firm's CTO others can see to growth.",
      size = "small",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section L49" },
      },
    },
    {
      id = "small-cto-online-presence",
      topic = "small-business",
      roles = { "cto" },
      statement = "A small firm's CTO can put its online presence in order.",
      size = "small",
      answers = { { question = "owner", about = { "online-presence" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 1 L55" },
      },
    },
    {
      id = "small-cto-servers",
      topic = "small-business",
      roles = { "cto" },
      statement = "A small firm's CTO can look after servers.",
      size = "small",
      answers = { { question = "owner", about = { "servers" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 1 L55" },
      },
    },
    {
      id = "small-cto-hosting",
      topic = "small-business",
      roles = { "cto" },
      statement = "A small firm's CTO can look after hosting.",
      size = "small",
      answers = { { question = "owner", about = { "hosting" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 1 L55" },
      },
    },
    {
      id = "small-cto-licences",
      topic = "small-business",
      roles = { "cto" },
      statement = "A small firm's CTO can look after software licences.",
      size = "small",
      answers = { { question = "owner", about = { "licences" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 1 L55" },
      },
    },
    {
      id = "small-cto-website",
      topic = "small-business",
      roles = { "cto" },
      statement =
        "A small firm's CTO can keep up and better a website that satisfies demanding customers.",
      size = "small",
      answers = { { question = "owner", about = { "website", "online-presence" } } },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "help list item 2 L56" },
      },
    },
    {
      id = "small-cto-customer-technology",
      topic = "small-business",
      roles = { "cto" },
      statement = "A small firm's CTO handles what customers see too, were it only the website.",
      size = "small",
      answers = { { question = "owner", about = { "customer-technology", "website" } } },
      claims = {
        {
          source = "gravity-junction",
          hedge = "plain",
          stance = "qualifies",
          locator = "on-demand L65",
        },
      },
    },
    {
      id = "cto-hires-it-people",
      topic = "small-business",
      roles = { "cto" },
      statement = "As a small firm grows, a good CTO hires able IT people for it.",
      size = "small",
      answers = { { question = "owner", about = { "it-staff" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 3 L57" },
      },
    },

    -- A CTO on demand
    {
      id = "budgets-are-tight",
      topic = "on-demand",
      statement = "Budgets are tight, and uncertainty makes it hard to plan.",
      supports = { "on-demand-cto-growing", "small-firm-one-role-for-cost" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L67" },
      },
    },
    {
      id = "on-demand-cto-growing",
      topic = "on-demand",
      roles = { "cto" },
      statement =
        "CTOs on demand are becoming much more popular, for budgets are tight and times uncertain.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L67, L69" },
      },
    },
    {
      id = "on-demand-flexible-expertise",
      topic = "on-demand",
      roles = { "cto" },
      statement = "A CTO on demand brings a CTO's knowledge in flexible measure.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L69, L73" },
      },
    },
    {
      id = "on-demand-scale-down",
      topic = "on-demand",
      roles = { "cto" },
      statement = "The hours of a CTO on demand can be cut, or ended, once the work is done.",
      supports = { "on-demand-flexible-expertise", "on-demand-low-risk" },
      claims = {
        { source = "gravity-junction", hedge = "possible", locator = "on-demand L71" },
      },
    },
    {
      id = "on-demand-low-risk",
      topic = "on-demand",
      roles = { "cto" },
      statement = "A CTO on demand has many advantages and few drawbacks.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L69" },
      },
    },
    {
      id = "on-demand-subscription",
      topic = "on-demand",
      roles = { "cto" },
      statement = "A CTO on demand is scaled up and down much like a subscription.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L73" },
      },
    },
  },
}
