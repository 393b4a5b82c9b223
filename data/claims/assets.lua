-- Things and matters that have an owner: technology, purchases, vendors, security, data.
return {
  propositions = {
    -- Ownership
    {
      id = "cio-owns-infrastructure",
      topic = "ownership",
      roles = { "cio" },
      statement = "The technology infrastructure is the CIO's.",
      supports = { "cio-owns-operating-technology" },
      answers = {
        {
          question = "owner",
          about = { "infrastructure", "servers", "storage", "networking", "hosting" },
        },
      },
      claims = {
        {
          source = "explainer",
          hedge = "strict",
          locator = "A CIO's responsibilities L35",
          statement = "All technology infrastructure is in the CIO's care.",
        },
        {
          source = "it-seller",
          hedge = "usual",
          locator = "Do You Sell L33",
          statement = "What a company runs on, its infrastructure, is generally the CIO's.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CIO responsibilities L22",
          statement = "The CIO has the oversight of technology infrastructure.",
        },
      },
    },
    {
      id = "cio-top-infrastructure-manager",
      topic = "ownership",
      roles = { "cio" },
      statement = "Nobody in the company manages technology infrastructure from above the CIO.",
      supports = { "cio-owns-infrastructure" },
      answers = { { question = "owner", about = { "infrastructure" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "CIO list item 1 L11" },
      },
    },
    {
      id = "cio-owns-operating-technology",
      topic = "ownership",
      roles = { "cio" },
      statement = "Technology by which the business is run belongs to the CIO.",
      answers = { { question = "owner", about = { "internal-technology", "company-technology" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 3 L5" },
      },
    },
    {
      id = "cio-infrastructure-underlies-products",
      topic = "ownership",
      roles = { "cio" },
      statement = "Technology delivered to customers also stands on infrastructure of the CIO's.",
      answers = { { question = "owner", about = { "product-infrastructure" } } },
      claims = {
        {
          source = "it-seller",
          hedge = "usual",
          stance = "qualifies",
          locator = "Do You Sell L33",
        },
      },
    },
    {
      id = "cio-champions-internal-technology",
      topic = "ownership",
      roles = { "cio" },
      statement = "Nobody backs internal technology and digital processes more than the CIO.",
      answers = { { question = "owner", about = { "internal-technology" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L30" },
      },
    },
    {
      id = "cio-owns-employee-technology",
      topic = "ownership",
      roles = { "cio" },
      statement =
        "Whatever digital technology and processes employees use every day is the CIO's concern.",
      supports = { "cio-owns-operating-technology" },
      answers = { { question = "owner", about = { "internal-technology", "equipping-staff" } } },
      claims = {
        { source = "gravity-junction", hedge = "strict", locator = "difference L11" },
      },
    },
    {
      id = "cio-final-accountability",
      topic = "ownership",
      roles = { "cio" },
      statement = "Final accountability for digital technology and processes is the CIO's.",
      supports = { "cio-champions-internal-technology" },
      answers = {
        {
          question = "owner",
          about = { "company-technology", "internal-technology", "process-improvement" },
        },
      },
      claims = {
        { source = "gravity-junction", hedge = "strict", locator = "CIO section L33" },
      },
    },
    {
      id = "cio-leads-internal-technology",
      topic = "ownership",
      roles = { "cio" },
      statement = "A CIO's part is to lead technology inside the firm.",
      supports = { "cio-focus-internal" },
      answers = { { question = "owner", about = { "internal-technology" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "on-demand L63" },
      },
    },
    {
      id = "cto-owns-technology-and-products",
      topic = "ownership",
      roles = { "cto" },
      statement = "The CTO can own company technology together with products for the outside.",
      answers = {
        {
          question = "owner",
          about = { "company-technology", "infrastructure", "sold-technology" },
        },
      },
      claims = {
        { source = "explainer", hedge = "possible", locator = "A CTO's responsibilities L20" },
      },
    },
    {
      id = "cto-owns-customer-technology",
      topic = "ownership",
      roles = { "cto" },
      statement = "Technology that moves the business forward with customers belongs to the CTO.",
      answers = { { question = "owner", about = { "customer-technology", "company-technology" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 3 L5" },
      },
    },
    {
      id = "cto-owns-sold-technology",
      topic = "ownership",
      roles = { "cto" },
      statement =
        "Any technology or technical service that is made to be sold is the CTO's responsibility.",
      supports = { "cto-owns-technology-and-products", "cto-owns-customer-technology" },
      answers = { { question = "owner", about = { "sold-technology", "product-infrastructure" } } },
      claims = {
        { source = "airfocus", hedge = "strict", locator = "CTO responsibilities L40" },
      },
    },
    {
      id = "cto-top-architect",
      topic = "ownership",
      roles = { "cto" },
      statement = "Nobody in the company is above the CTO in technology architecture.",
      answers = { { question = "owner", about = { "product-architecture" } } },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "CTO list item 1 L22" },
      },
    },

    -- Purchasing: an interest, or the say, in what is bought
    {
      id = "cio-buys-servers",
      topic = "purchasing",
      roles = { "cio" },
      statement = "Buying servers is generally the CIO's affair.",
      answers = { { question = "buyer", about = { "servers" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cio-buys-storage",
      topic = "purchasing",
      roles = { "cio" },
      statement = "Buying storage is generally the CIO's affair.",
      answers = { { question = "buyer", about = { "storage" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cio-buys-networking",
      topic = "purchasing",
      roles = { "cio" },
      statement = "Buying for the network is generally the CIO's affair.",
      answers = { { question = "buyer", about = { "networking" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cio-buys-security",
      topic = "purchasing",
      roles = { "cio" },
      statement = "Buying security products is generally the CIO's affair.",
      supports = { "cio-owns-security" },
      answers = { { question = "buyer", about = { "security", "security-products" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cto-wants-applications",
      topic = "purchasing",
      roles = { "cto" },
      statement = "Application software is of more interest to the CTO.",
      answers = { { question = "buyer", about = { "applications" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cto-wants-databases",
      topic = "purchasing",
      roles = { "cto" },
      statement = "Database technology is of more interest to the CTO.",
      answers = { { question = "buyer", about = { "databases" } } },
      claims = {
        { source = "it-seller", hedge = "usual", locator = "Do You Sell L33" },
      },
    },
    {
      id = "cto-wants-applications-if-product-firm",
      topic = "purchasing",
      roles = { "cto" },
      statement = "That interest is greatest where the CTO's firm makes technology products.",
      answers = { { question = "buyer", about = { "applications", "databases" } } },
      claims = {
        {
          source = "it-seller",
          hedge = "plain",
          stance = "qualifies",
          locator = "Do You Sell L33",
        },
      },
    },
    {
      id = "seller-needs-distinction",
      topic = "purchasing",
      statement = "Which role is which matters also to firms whose buyers are IT departments.",
      claims = {
        { source = "it-seller", hedge = "plain", locator = "Do You Sell L33" },
      },
    },

    -- Vendors
    {
      id = "cio-works-with-vendors",
      topic = "vendor",
      roles = { "cio" },
      statement = "The CIO works with the suppliers of infrastructure and of support.",
      answers = {
        { question = "owner", about = { "vendors", "infrastructure-vendors", "it-provider" } },
      },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "A CIO's responsibilities L38",
          statement = "The CIO deals with suppliers in order to raise efficiency.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "CIO list item 5 L15",
          statement = "The CIO works with infrastructure suppliers and manages them.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "CIO responsibilities item 5 L34",
          statement =
            "The CIO builds up a network of partners and suppliers who give technical support.",
        },
      },
    },
    {
      id = "cio-works-with-isps",
      topic = "vendor",
      roles = { "cio" },
      statement = "The CIO deals with internet providers in order to raise efficiency.",
      supports = { "cio-works-with-vendors" },
      answers = { { question = "owner", about = { "isp" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "A CIO's responsibilities L38" },
      },
    },
    {
      id = "cio-contact-for-it-provider",
      topic = "vendor",
      roles = { "cio" },
      statement =
        "Between a firm's people, executives included, and an outside IT firm stands the CIO.",
      supports = { "cio-works-with-vendors", "seller-needs-distinction" },
      answers = { { question = "owner", about = { "it-provider", "vendors" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3" },
      },
    },
    {
      id = "cto-works-with-vendors",
      topic = "vendor",
      roles = { "cto" },
      statement = "The CTO works with outside suppliers whose solutions go into products.",
      supports = { "cio-works-with-vendors" },
      answers = { { question = "owner", about = { "vendors", "product-vendors" } } },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities L22; last paragraphs L26",
          statement = "A CTO needs to work with outside suppliers; L22 has it as a possible duty.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "CTO list item 5 L26",
          statement =
            "The CTO works with the suppliers of what betters products, and manages them.",
        },
      },
    },
    {
      id = "cto-delivery-network",
      topic = "vendor",
      roles = { "cto" },
      statement = "The CTO builds a network through which products and services get delivered.",
      answers = { { question = "owner", about = { "delivery-network" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "CTO responsibilities item 5 L52" },
      },
    },

    -- Security
    {
      id = "cio-owns-security",
      topic = "security",
      roles = { "cio" },
      statement = "Security as a whole is a responsibility of the CIO.",
      supports = { "cio-minimises-risk" },
      answers = { { question = "owner", about = { "security", "security-products" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L29" },
      },
    },
    {
      id = "security-shared-concern",
      topic = "security",
      roles = { "cio", "cto" },
      statement = "Security is a concern of the CTO as well as of the CIO.",
      answers = { { question = "owner", about = { "security" } } },
      claims = {
        {
          source = "it-seller",
          hedge = "plain",
          stance = "qualifies",
          locator = "Do You Sell L33",
        },
      },
    },
    {
      id = "security-joint-work",
      topic = "security",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can work together to put the newest protective measures in place.",
      supports = { "security-shared-concern" },
      answers = {
        { question = "owner", about = { "security", "security-products", "risk-management" } },
      },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Improving risk management L88" },
      },
    },
    {
      id = "both-protect-company",
      topic = "security",
      roles = { "cio", "cto" },
      statement =
        "Measures by CIO and CTO can shield the company and give product teams a safer workplace.",
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Improving risk management L88" },
      },
    },
    {
      id = "understand-risk",
      topic = "security",
      statement =
        "Technology-centred firms must know their risks, for better security and less downtime.",
      claims = {
        { source = "airfocus", hedge = "must", locator = "Improving risk management L86" },
      },
    },

    -- Data
    {
      id = "cio-owns-data",
      topic = "data",
      roles = { "cio" },
      statement = "All data and information that a company takes in are the CIO's area.",
      answers = { { question = "owner", about = { "data", "data-analytics" } } },
      claims = {
        { source = "gravity-junction", hedge = "strict", locator = "difference L9" },
      },
    },
    {
      id = "both-use-analytics",
      topic = "data",
      roles = { "cio", "cto" },
      statement =
        "CIO and CTO can see where the industry is heading by analysing data with their teams.",
      answers = { { question = "owner", about = { "data-analytics", "technology-trends" } } },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Encouraging innovation L82" },
      },
    },
    {
      id = "org-everyone-touches-internet",
      topic = "data",
      statement = "Nearly every company is online in some way and gathers data.",
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "difference L9" },
      },
    },
  },
}
