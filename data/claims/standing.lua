-- What the sources say of the posts as such: their names and origin, rank, line, department, pay
-- and career. A proposition in our words, and under it each source that says so. The locator
-- counts lines of the source's text; a claim has a statement of its own only where the source
-- differs in a way that matters; `stance` is how it puts it where that is not a plain statement.
return {
  propositions = {
    -- Names and mix-ups
    {
      id = "titles-expand",
      topic = "common-confusion",
      roles = { "cio", "cto" },
      statement = "CIO stands for Chief Information Officer and CTO for Chief Technology Officer.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "intro L2-3; What is a CTO? L13; What is a CIO? L28",
        },
        { source = "mh-consulting", hedge = "plain", locator = "CIO L3; CTO L5" },
        { source = "it-seller", hedge = "plain", locator = "para 1 L1; lists L9, L20" },
        { source = "gravity-junction", hedge = "plain", locator = "intro L5; difference L13" },
        { source = "airfocus", hedge = "plain", locator = "definition L18" },
      },
    },
    {
      id = "both-names-confuse",
      topic = "common-confusion",
      roles = { "cio", "cto" },
      statement = "The two titles sound alike, and people mix the roles up.",
      claims = {
        {
          source = "explainer",
          hedge = "possible",
          locator = "intro L4, L9",
          statement = "People can mix them up: what I and T stand for is at times taken as one.",
        },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "intro L5",
          statement = "The titles sound like one job, and many people are puzzled by them.",
        },
      },
    },
    {
      id = "both-confused-by-laymen",
      topic = "common-confusion",
      roles = { "cio", "cto" },
      statement = "People with little technical knowledge may take one role for the other.",
      supports = { "both-names-confuse" },
      claims = {
        { source = "explainer", hedge = "possible", locator = "Do you require both? L42" },
      },
    },
    {
      id = "ceo-cfo-coo-well-known",
      topic = "common-confusion",
      statement = "The titles CEO, CFO and COO are widely known; CIO and CTO are less so.",
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "para 1 L1" },
      },
    },
    {
      id = "roles-not-interchangeable",
      topic = "common-confusion",
      roles = { "cio", "cto" },
      statement = "One role cannot be put in place of the other, though it is easy to think so.",
      claims = {
        { source = "it-seller", hedge = "plain", stance = "disputes", locator = "para 1 L1" },
      },
    },
    {
      id = "distinction-easy",
      topic = "common-confusion",
      roles = { "cio", "cto" },
      statement = "What mainly sets the two apart is easy to grasp.",
      claims = {
        { source = "it-seller", hedge = "plain", locator = "para 2 L3" },
      },
    },
    {
      -- The view that cto-customers-may-be-internal disputes.
      id = "business-services-seem-external",
      topic = "common-confusion",
      statement = "By business services people usually mean services for customers.",
      claims = {
        { source = "gravity-junction", hedge = "usual", locator = "CTO section L43" },
      },
    },

    -- Origin
    {
      id = "both-arose-from-technology",
      topic = "origin",
      roles = { "cio", "cto" },
      statement = "Both posts arose as technology came to matter more to firms, large and small.",
      claims = {
        { source = "explainer", hedge = "plain", locator = "intro L1-3" },
      },
    },
    {
      id = "technology-changes-fast",
      topic = "origin",
      statement = "Technology has spread through the world and changes it at great speed.",
      supports = { "cio-job-hard" },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L23-27" },
      },
    },

    -- Seniority
    {
      id = "both-are-executives",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "CIO and CTO are both executives.",
      claims = {
        { source = "explainer", hedge = "plain", locator = "intro L1" },
        { source = "mh-consulting", hedge = "plain", locator = "para 1 L1" },
        { source = "airfocus", hedge = "plain", locator = "definition L18; FAQ L105" },
      },
    },
    {
      id = "both-c-level",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "Both posts are at C-level.",
      supports = { "both-are-executives", "neither-superior" },
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "Do you require both? L42",
          statement = "Both are posts at chief level, and often neither is above the other.",
        },
        { source = "it-seller", hedge = "plain", locator = "para 2 L3" },
        {
          source = "gravity-junction",
          hedge = "plain",
          locator = "difference L19; CIO section L33",
          statement = "Both are C-level posts; the CIO is one of the C-suite like others.",
        },
      },
    },
    {
      id = "neither-superior",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "Neither of the two outranks the other.",
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          stance = "disputes",
          locator = "Do you require both? L42",
          statement =
            "Often neither role outranks the other; thinking one superior is an easy mistake.",
        },
      },
    },
    {
      id = "equally-senior",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "CIO and CTO are usually of equal rank.",
      supports = { "neither-superior" },
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L58" },
      },
    },

    -- Reporting line
    {
      id = "cto-reports-to-cio",
      topic = "reporting-line",
      roles = { "cto" },
      statement = "The CTO's boss is the CIO.",
      supports = { "cfo-over-technology-line" },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      id = "cio-reports-to-cfo",
      topic = "reporting-line",
      roles = { "cio" },
      statement = "The CIO's boss is the CFO.",
      supports = { "cfo-over-technology-line" },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "The Reason L7" },
      },
    },
    {
      -- Follows from the two before. Who stands above the CFO is not said.
      id = "cfo-over-technology-line",
      topic = "reporting-line",
      roles = { "cfo", "cio", "cto" },
      statement = "The CFO stands above the CIO and, through the CIO, above the CTO.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          stance = "qualifies",
          locator = "The Reason L7",
        },
      },
    },
    {
      id = "it-managers-report-to-cio",
      topic = "reporting-line",
      roles = { "it-manager" },
      statement = "IT managers and directors report to the CIO.",
      answers = { { question = "owner", about = { "it-staff" }, roles = { "cio" } } },
      claims = {
        { source = "gravity-junction", hedge = "plain", locator = "CIO section L31, L35" },
      },
    },

    -- Department
    {
      id = "departments-differ",
      topic = "department",
      roles = { "cio", "cto" },
      statement = "CIO and CTO do not sit in one department, though one might suppose so.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          stance = "disputes",
          locator = "The Reason L7",
        },
      },
    },
    {
      id = "departments-work-differently",
      topic = "department",
      roles = { "cio", "cto" },
      statement = "The departments that the CIO works with are others than those of the CTO.",
      supports = { "departments-differ" },
      claims = {
        { source = "mh-consulting", hedge = "plain", locator = "closing L8" },
      },
    },

    -- Pay
    {
      id = "similar-pay",
      topic = "pay",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can usually expect about the same pay.",
      claims = {
        { source = "airfocus", hedge = "usual", locator = "difference L58" },
      },
    },

    -- Career
    {
      id = "careers-separate",
      topic = "career",
      roles = { "cio", "cto" },
      statement = "The careers that lead to the two posts are separate.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          stance = "disputes",
          locator = "Do you require both? L46",
          statement =
            "The careers are separate: years of training for one post lead to no sudden move.",
        },
        {
          source = "airfocus",
          hedge = "usual",
          locator = "difference L58",
          statement = "Career paths to the two posts are often, not always, different.",
        },
      },
    },
    {
      id = "switch-is-common",
      topic = "career",
      roles = { "cio", "cto" },
      statement = "Moves from one of the posts to the other are not rare in a career.",
      claims = {
        { source = "it-seller", hedge = "usual", locator = "para 2 L3" },
      },
    },
  },
}
