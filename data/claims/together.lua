-- With whom the two work, and how they work with product teams.
return {
  propositions = {
    -- Relationships
    {
      id = "cio-links-it-to-business",
      topic = "relationship",
      roles = { "cio" },
      statement = "A CIO who succeeds joins the IT department to the other units of the business.",
      answers = { { question = "owner", about = { "business-liaison" } } },
      claims = {
        { source = "explainer", hedge = "plain", locator = "What is a CIO? L31" },
      },
    },
    {
      id = "cio-explains-to-executives",
      topic = "relationship",
      roles = { "cio" },
      statement =
        "A CIO has to make needs and strategies clear to other executives and heads of department.",
      supports = { "cio-communication-skill" },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CIO's responsibilities, last paragraph L40",
        },
      },
    },
    {
      id = "cto-works-with-own-engineers",
      topic = "relationship",
      roles = { "cto" },
      statement = "The CTO has to work with the firm's own engineers.",
      supports = { "cto-leads-engineering" },
      claims = {
        {
          source = "explainer",
          hedge = "must",
          locator = "A CTO's responsibilities, last paragraphs L26",
        },
      },
    },
    {
      id = "cto-needs-vp-engineering",
      topic = "relationship",
      roles = { "cto", "vp-engineering" },
      statement = "The CTO needs a strong working bond with the VP of Engineering.",
      claims = {
        { source = "mh-consulting", hedge = "must", locator = "The Reason L7" },
      },
    },
    {
      id = "vp-engineering-delivers-with-cto",
      topic = "relationship",
      roles = { "vp-engineering", "cto" },
      statement = "The VP of Engineering and the CTO together take products to consumers.",
      supports = { "cto-needs-vp-engineering" },
      answers = { { question = "owner", about = { "product-delivery" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      id = "cto-voice-of-consumer",
      topic = "relationship",
      roles = { "cto" },
      statement =
        "The CTO tells the departments concerned what consumers need and where they are heading.",
      answers = { { question = "owner", about = { "customer-feedback", "consumer-trends" } } },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "CTO L5" },
      },
    },

    -- Work with product teams
    {
      id = "product-collaboration-crucial",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement =
        "For product strategy and its execution, CIO, CTO and product teams must work closely.",
      supports = { "cto-collaborative" },
      claims = {
        { source = "airfocus", hedge = "must", locator = "collaboration L68" },
      },
    },
    {
      id = "product-four-areas",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement =
        "CIO and CTO have to work with product teams on resources, innovation, risk, alignment.",
      claims = {
        { source = "airfocus", hedge = "must", locator = "collaboration L70-90" },
      },
    },
    {
      id = "product-teams-need-tools",
      topic = "collaboration",
      statement =
        "To do all they can, product teams need suitable technology, tools and other means.",
      claims = {
        { source = "airfocus", hedge = "must", locator = "Maximizing resources L74" },
      },
    },
    {
      id = "cio-equips-product-teams",
      topic = "collaboration",
      roles = { "cio" },
      statement = "The CIO makes sure product teams have the technology for their best work.",
      supports = { "cio-infrastructure-underlies-products" },
      answers = { { question = "owner", about = { "product-team-resources" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "collaboration L68" },
      },
    },
    {
      id = "cio-provides-processes-and-tools",
      topic = "collaboration",
      roles = { "cio" },
      statement =
        "The CIO should see that product teams have the processes and tools they require.",
      supports = { "cio-equips-product-teams" },
      answers = { { question = "owner", about = { "product-team-resources" } } },
      claims = {
        { source = "airfocus", hedge = "must", locator = "Maximizing resources L76" },
      },
    },
    {
      id = "cio-uses-latest-innovations",
      topic = "collaboration",
      roles = { "cio" },
      statement = "The CIO should see that the newest inventions are put to use.",
      answers = { { question = "owner", about = { "innovation" } } },
      claims = {
        { source = "airfocus", hedge = "must", locator = "Maximizing resources L76" },
      },
    },
    {
      id = "cto-technology-for-customers-and-growth",
      topic = "collaboration",
      roles = { "cto" },
      statement =
        "In this work the CTO looks to technology that serves customers and brings growth.",
      supports = { "cto-voice-of-consumer" },
      answers = { { question = "owner", about = { "customer-technology" } } },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "collaboration L68" },
      },
    },
    {
      id = "cto-knows-team-needs",
      topic = "collaboration",
      roles = { "cto" },
      statement =
        "The CTO should know with what means a team can build products that do well or better.",
      answers = { { question = "owner", about = { "product-team-needs" } } },
      claims = {
        { source = "airfocus", hedge = "must", locator = "Maximizing resources L76" },
      },
    },
    {
      id = "both-idea-sharing-culture",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can foster, with their teams, a culture in which ideas are shared.",
      answers = { { question = "owner", about = { "idea-culture" } } },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Encouraging innovation L82" },
      },
    },
    {
      id = "both-find-opportunities",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can spot chances that new technology opens up.",
      answers = { { question = "owner", about = { "technology-opportunities" } } },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Encouraging innovation L82" },
      },
    },
    {
      id = "both-empower-team-skills",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can let the members of a team bring their skills to bear in full.",
      answers = { { question = "owner", about = { "team-building" } } },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Encouraging innovation L82" },
      },
    },
    {
      id = "both-make-roadmap",
      topic = "collaboration",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can make an efficient product roadmap.",
      answers = { { question = "owner", about = { "roadmap" } } },
      claims = {
        { source = "airfocus", hedge = "possible", locator = "Aligning product teams L92" },
      },
    },
    {
      id = "roadmap-needs-three-inputs",
      topic = "collaboration",
      statement =
        "A good roadmap rests on three things: the firm's goals, its market, what customers need.",
      claims = {
        {
          source = "airfocus",
          hedge = "plain",
          stance = "qualifies",
          locator = "Aligning product teams L92",
        },
      },
    },
    {
      id = "roadmap-aligns-stakeholders",
      topic = "collaboration",
      statement =
        "A roadmap keeps product teams and other stakeholders in agreement from beginning to end.",
      supports = { "both-make-roadmap" },
      claims = {
        { source = "airfocus", hedge = "plain", locator = "Aligning product teams L92" },
      },
    },
    {
      id = "roadmap-cuts-waste",
      topic = "collaboration",
      statement = "With a shared roadmap there is less danger of wasting time, means or money.",
      claims = {
        { source = "airfocus", hedge = "plain", locator = "Aligning product teams L92" },
      },
    },
  },
}
