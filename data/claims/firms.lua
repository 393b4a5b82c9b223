-- The firm's choice between the posts, and what the authors of the sources have to gain from their
-- advice. The questions to ask are a source's; which role an answer leads to it says elsewhere.
return {
  propositions = {
    -- Which role to choose
    {
      id = "org-may-choose-one-role",
      topic = "decision-question",
      statement = "An organisation may have to settle on one of the two roles.",
      claims = {
        { source = "explainer", hedge = "possible", locator = "intro L6, L11" },
      },
    },
    {
      id = "org-should-get-both-soon",
      topic = "decision-question",
      statement = "A firm should do all it can to fill both posts soon.",
      claims = {
        { source = "explainer", hedge = "must", locator = "Do you require both? L42" },
      },
    },
    {
      id = "ask-internal-or-external",
      topic = "decision-question",
      statement =
        "Whether internal or external customers matter more shows the role to hire or create.",
      supports = { "importance-from-users-served" },
      answers = {
        {
          question = "first-hire",
          given = { "customers=internal" },
          roles = { "cio" },
          with = { "cio-customers-internal" },
        },
        {
          question = "first-hire",
          given = { "customers=external" },
          roles = { "cto" },
          with = { "cto-customers-external" },
        },
      },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "Do you require both? L43-44; intro L7-8",
        },
      },
    },
    {
      id = "ask-process-or-product",
      topic = "decision-question",
      statement =
        "Whether to better or digitise a process or a product shows the role to hire or create.",
      answers = {
        {
          question = "first-hire",
          given = { "goal=process" },
          roles = { "cio" },
          with = { "cio-streamlines-processes" },
        },
        {
          question = "first-hire",
          given = { "goal=product" },
          roles = { "cto" },
          with = { "cto-betters-offerings" },
        },
      },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "Do you require both? L43, L45; intro L7-8",
        },
      },
    },
    {
      id = "org-wants-process-promoter-and-innovator",
      topic = "decision-question",
      statement =
        "Firms look for support of people and processes, and for inventive bettering of products.",
      -- The source's wording leaves open whether this is one person or two.
      claims = {
        { source = "explainer", hedge = "plain", locator = "Do you require both? L47" },
      },
    },
    {
      id = "cto-asks-different-use",
      topic = "decision-question",
      roles = { "cto" },
      statement =
        "Innovation can begin with a CTO asking for a use of technology that nobody else makes.",
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          locator = "A CTO's responsibilities, last paragraphs L25",
        },
      },
    },
    {
      id = "title-from-interaction",
      topic = "decision-question",
      roles = { "cio", "cto" },
      statement =
        "How a person deals with business, technology and clients decides which title is right.",
      supports = { "ask-internal-or-external", "ask-process-or-product" },
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 2 L3" },
      },
    },

    -- What the authors have to gain
    {
      id = "s1-sells-it-services",
      topic = "source-interest",
      statement =
        "The author's firm sells IT services: it gains from a CIO who is the contact for those.",
      supports = { "cio-contact-for-it-provider" },
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          stance = "qualifies",
          locator = "CIO L3; closing L8",
        },
      },
    },
    {
      id = "s2-addresses-sellers",
      topic = "source-interest",
      statement = "The article speaks to people whose buyers are IT departments.",
      claims = {
        {
          source = "it-seller",
          hedge = "plain",
          stance = "qualifies",
          locator = "Do You Sell L31-33",
        },
      },
    },
    {
      id = "s2-list-from-techrepublic",
      topic = "source-interest",
      statement =
        "The lists of duties are TechRepublic's; claims from a list item are second-hand.",
      supports = {
        "cio-top-infrastructure-manager", "cio-runs-it-operations", "cio-streamlines-processes",
        "cio-customers-internal", "cio-works-with-vendors", "cio-aligns-infrastructure",
        "cio-raises-bottom-line", "cio-management-skill", "cio-organised", "cto-top-architect",
        "cto-leads-engineering", "cto-betters-offerings", "cto-customers-external",
        "cto-works-with-vendors", "cto-aligns-product-architecture", "cto-raises-top-line",
        "cto-creative", "cto-must-be-innovative",
      },
      claims = {
        { source = "it-seller", hedge = "plain", stance = "qualifies", locator = "para 4 L7" },
      },
    },
    {
      id = "s3-sells-on-demand-cto",
      topic = "source-interest",
      statement =
        "The author's firm sells CTOs on demand and gains where firms are advised to get one.",
      supports = { "on-demand-low-risk" },
      claims = {
        {
          source = "gravity-junction",
          hedge = "plain",
          stance = "qualifies",
          locator = "on-demand L75",
        },
      },
    },
    {
      id = "s4-sells-product-software",
      topic = "source-interest",
      statement =
        "The publisher sells product-management software: it gains from roadmaps, product teams.",
      supports = { "product-collaboration-crucial" },
      claims = {
        {
          source = "airfocus",
          hedge = "plain",
          stance = "qualifies",
          locator = "page furniture L4-6, L96, L137-145",
        },
      },
    },
  },
}
