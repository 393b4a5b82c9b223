-- What the sources say the roles are for: their purpose, which way they look, whom they serve, and
-- what they do for the accounts. A proposition in our words, and under it each source that says so.
return {
  propositions = {
    -- Mission
    {
      id = "both-critical",
      topic = "mission",
      roles = { "cio", "cto" },
      statement = "A company needs both roles in order to succeed.",
      claims = {
        { source = "explainer", hedge = "must", locator = "Do you require both? L42" },
      },
    },
    {
      id = "roles-fundamentally-different",
      topic = "mission",
      roles = { "cio", "cto" },
      statement = "At root the two roles are not the same.",
      supports = { "roles-not-interchangeable", "roles-differ" },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "definition L18" },
      },
    },
    {
      id = "goals-differ-greatly",
      topic = "mission",
      roles = { "cio", "cto" },
      statement = "The aims of the two roles lie far apart.",
      supports = { "roles-fundamentally-different" },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      id = "cio-improves-internal-operations",
      topic = "mission",
      roles = { "cio" },
      statement = "The CIO works to make the company's own operations and processes better.",
      answers = { { question = "owner", about = { "process-improvement" } } },
      claims = {
        { source = "explainer", hedge = "usual", locator = "intro L5, L7" },
      },
    },
    {
      id = "cio-smooth-operations",
      topic = "mission",
      roles = { "cio" },
      statement = "The CIO's chief aim is that the business runs without friction.",
      answers = { { question = "owner", about = { "daily-operations" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L28" },
      },
    },
    {
      id = "cio-raises-productivity",
      topic = "mission",
      roles = { "cio" },
      statement = "The CIO lets single employees and whole business units get more done.",
      supports = { "cio-maximises-efficiency" },
      answers = { { question = "owner", about = { "productivity" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L28" },
      },
    },
    {
      id = "cio-maximises-efficiency",
      topic = "mission",
      roles = { "cio" },
      statement = "The CIO seeks the greatest efficiency inside the organisation.",
      answers = { { question = "owner", about = { "productivity" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "definition L18; CIO aim L36" },
      },
    },
    {
      id = "cto-betters-offerings",
      topic = "mission",
      roles = { "cto" },
      statement = "By means of technology the CTO betters what the company sells.",
      answers = { { question = "owner", about = { "product-improvement" } } },
      claims = {
        { source = "explainer", hedge = "usual", locator = "intro L5" },
        { source = "it-seller", hedge = "plain", locator = "CTO list item 3 L24" },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "CTO section L39",
          statement = "The CTO's researchers and developers try to make the product better.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CTO responsibilities item 2 L46",
          statement = "The CTO puts in novel technology that betters products or services.",
        },
      },
    },
    {
      id = "cto-creates-offerings",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO brings new offerings into being for customers to buy.",
      supports = { "cto-betters-offerings" },
      answers = { { question = "owner", about = { "product-development" } } },
      claims = {
        { source = "explainer", hedge = "usual", locator = "intro L5, L8" },
        {
          source = "gravity-junction",
          hedge = "usual",
          locator = "difference L13",
          statement = "The CTO is the one to bring forth novel technology that may find buyers.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CTO responsibilities L40, L48",
          statement = "Under the CTO the company's products and sold technology are created.",
        },
      },
    },
    {
      id = "cto-technology-for-growth",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO builds and puts in place technology that lets the firm grow.",
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CTO? L13" },
      },
    },
    {
      id = "cto-best-products",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO is inventive so that buyers, who know ever more, get the best products.",
      answers = { { question = "owner", about = { "product-improvement" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CTO? L14" },
      },
    },
    {
      id = "cto-does-the-unprecedented",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO works with others at what nobody has achieved before.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "A CTO's responsibilities, last paragraphs L26",
        },
      },
    },
    {
      id = "cto-competitive-advantage",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO's work aims at an edge over competitors.",
      answers = { { question = "owner", about = { "competitors" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CTO section L39" },
      },
    },
    {
      id = "cto-surpasses-competitors",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO helps the firm beat competitors at advanced and dependable technology.",
      supports = { "cto-competitive-advantage" },
      answers = { { question = "owner", about = { "competitors" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5" },
      },
    },
    {
      id = "cto-sets-direction",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO sets the company on a well-defined course.",
      answers = { { question = "owner", about = { "technology-direction" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5" },
      },
    },
    {
      id = "cto-brings-it-to-consumers",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO brings IT to those who use the firm's products.",
      answers = { { question = "owner", about = { "customer-technology" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      id = "cto-new-value-for-customer",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO keeps looking for further ways to be of value to customers.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "difference L15" },
      },
    },
    {
      id = "cto-satisfies-customers",
      topic = "mission",
      roles = { "cto" },
      statement = "The CTO seeks satisfied customers.",
      supports = { "cto-best-products" },
      answers = { { question = "owner", about = { "customer-satisfaction" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "definition L18" },
      },
    },
    {
      id = "innovation-takes-time",
      topic = "mission",
      statement = "Innovation needs time and planning.",
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "help list item 4 L58" },
      },
    },
    {
      id = "innovation-needs-creativity",
      topic = "mission",
      statement = "In technology an edge over competitors takes innovation and creativity alike.",
      claims = {
        { source = "airfocus", hedge = "must", locator = "Encouraging innovation L80" },
      },
    },

    -- Focus
    {
      id = "both-deal-with-technology",
      topic = "focus",
      roles = { "cio", "cto" },
      statement = "Both roles deal with technology.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          locator = "para 1 L1",
          statement = "Both roles deal with the technology and the IT of the business.",
        },
        { source = "airfocus", hedge = "plain", locator = "definition L18" },
      },
    },
    {
      id = "roles-differ",
      topic = "focus",
      roles = { "cio", "cto" },
      statement = "The two roles differ from one another.",
      supports = { "roles-not-interchangeable" },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 1 L1" },
      },
    },
    {
      id = "cio-focus-internal",
      topic = "focus",
      roles = { "cio" },
      statement = "The CIO's attention is on the inside of the firm.",
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          locator = "intro L5, L7, L10",
          statement = "The CIO's attention is mostly on the inside of the firm.",
        },
        { source = "gravity-junction", hedge = "plain", locator = "difference L11" },
        { source = "airfocus", hedge = "plain", locator = "definition L18; FAQ L105" },
      },
    },
    {
      id = "cio-focus-strictly-internal",
      topic = "focus",
      roles = { "cio" },
      statement = "The CIO's work is internal without exception.",
      supports = { "cio-focus-internal" },
      claims = {
        { source = "mh-consulting", hedge = "strict", locator = "The Reason L7" },
      },
    },
    {
      id = "cio-not-only-technology",
      topic = "focus",
      roles = { "cio" },
      statement = "The CIO's concern goes beyond technology.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          stance = "disputes",
          locator = "What is a CIO? L31",
        },
      },
    },
    {
      id = "cto-focus-external",
      topic = "focus",
      roles = { "cto" },
      statement = "The CTO's attention is on the world outside the firm.",
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          locator = "intro L5, L8, L10",
          statement = "The CTO's attention is mostly on the world outside the firm.",
        },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "difference L15",
          statement = "The CTO looks outward, to the customer and to what the company offers.",
        },
        { source = "airfocus", hedge = "plain", locator = "definition L18; FAQ L105" },
      },
    },
    {
      id = "cto-works-both-sides",
      topic = "focus",
      roles = { "cto" },
      statement = "The CTO works inside and outside the firm alike.",
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5; The Reason L7" },
      },
    },

    -- Customers
    {
      id = "importance-from-users-served",
      topic = "customers",
      roles = { "cio", "cto" },
      statement = "What makes each role matter is the group of users it serves.",
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 1 L1" },
      },
    },
    {
      id = "cio-customers-internal",
      topic = "customers",
      roles = { "cio" },
      statement = "The CIO's customers are inside: the firm's own users and business units.",
      supports = { "cio-focus-internal" },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "A CIO's responsibilities L37",
          statement = "What own employees and business units need comes first with the CIO.",
        },
        { source = "it-seller", hedge = "plain", locator = "CIO list item 4 L14" },
      },
    },
    {
      id = "cto-customers-external",
      topic = "customers",
      roles = { "cto" },
      statement = "The CTO's customers are the outside buyers.",
      supports = { "cto-focus-external" },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CTO? L14" },
        { source = "it-seller", hedge = "plain", locator = "CTO list item 4 L25" },
        {
          source = "gravity-junction",
          hedge = "usual",
          locator = "CTO section L41",
          statement = "The CTO mostly attends to the outside customer who buys.",
        },
      },
    },
    {
      id = "cto-customers-any-product",
      topic = "customers",
      roles = { "cto" },
      statement = "Buyers are the CTO's customers even where what they buy is not digital.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          stance = "qualifies",
          locator = "What is a CTO? L14",
        },
      },
    },
    {
      id = "cto-focus-consumers",
      topic = "customers",
      roles = { "cto" },
      statement = "The CTO is concerned more with the firm's consumers.",
      supports = { "cto-customers-external", "cto-focus-external" },
      claims = {
        { source = "mh-consulting", hedge = "usual", locator = "CTO L5" },
      },
    },
    {
      id = "cto-customers-may-be-internal",
      topic = "customers",
      roles = { "cto" },
      statement = "A customer of the CTO may also be a team inside the company.",
      supports = { "cto-works-both-sides" },
      claims = {
        {
          source = "gravity-junction",
          hedge = "possible",
          stance = "disputes",
          locator = "CTO section L43, L45",
        },
      },
    },
    {
      id = "cto-internal-customers-in-large-firms",
      topic = "customers",
      roles = { "cto" },
      statement = "In a very large enterprise above all, the CTO's customers may be its own staff.",
      supports = { "cto-customers-may-be-internal" },
      size = "large",
      claims = {
        {
          source = "gravity-junction",
          hedge = "possible",
          stance = "qualifies",
          locator = "CTO section L45",
        },
      },
    },

    -- Finance
    {
      id = "cio-raises-bottom-line",
      topic = "finance",
      roles = { "cio" },
      statement = "The CIO raises the bottom line, that is profit.",
      answers = { { question = "owner", about = { "profit" } } },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "What is a CIO? L29; A CIO's responsibilities L34",
          statement = "However else the CIO's effect is measured, the bottom line has to rise.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "CIO list item 7 L17",
          statement = "The CIO devises strategies for a higher bottom line.",
        },
      },
    },
    {
      id = "cio-raises-profit",
      topic = "finance",
      roles = { "cio" },
      statement = "The CIO seeks higher profit.",
      supports = { "cio-raises-bottom-line" },
      answers = { { question = "owner", about = { "profit" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "definition L18; CIO aim L36" },
      },
    },
    {
      id = "cto-raises-bottom-line",
      topic = "finance",
      roles = { "cto" },
      statement = "Raising the bottom line can be among the CTO's duties.",
      answers = { { question = "owner", about = { "profit" } } },
      claims = {
        { source = "explainer", hedge = "possible", locator = "A CTO's responsibilities L19" },
      },
    },
    {
      id = "cto-raises-top-line",
      topic = "finance",
      roles = { "cto" },
      statement = "The CTO devises strategies for a higher top line, that is revenue.",
      answers = { { question = "owner", about = { "revenue" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "CTO list item 7 L28" },
      },
    },
    {
      id = "cto-raises-revenue",
      topic = "finance",
      roles = { "cto" },
      statement = "The CTO seeks higher revenue.",
      supports = { "cto-raises-top-line", "cto-technology-for-growth" },
      answers = { { question = "owner", about = { "revenue" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "definition L18; CTO aim L54" },
      },
    },

    -- Stance on money and risk
    {
      id = "budget-conflict",
      topic = "budget-stance",
      roles = { "cio", "cto" },
      statement = "Talks about budgets can set CIO and CTO against each other.",
      claims = {
        { source = "airfocus", hedge = "possible", locator = "difference L64" },
      },
    },
    {
      id = "cio-within-it-budget",
      topic = "budget-stance",
      roles = { "cio" },
      statement = "The CIO stays within the IT budget.",
      supports = { "cio-cuts-cost" },
      answers = { { question = "owner", about = { "it-budget" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3" },
      },
    },
    {
      id = "cio-right-price",
      topic = "budget-stance",
      roles = { "cio" },
      statement = "The CIO gets employees fitting technology for a fitting price.",
      supports = { "cio-cuts-cost" },
      answers = { { question = "owner", about = { "equipping-staff", "technology-selection" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      id = "cio-cuts-cost",
      topic = "budget-stance",
      roles = { "cio" },
      statement = "CIOs lean towards spending less.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L64" },
      },
    },
    {
      id = "cio-minimises-risk",
      topic = "budget-stance",
      roles = { "cio" },
      statement = "CIOs lean towards less risk.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L64" },
      },
    },
    {
      id = "cto-seeks-growth",
      topic = "budget-stance",
      roles = { "cto" },
      statement = "CTOs look for growth and for chances to be first.",
      supports = { "cto-technology-for-growth" },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "difference L64" },
      },
    },
  },
}
