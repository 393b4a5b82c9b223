-- What the sources say, in our words: a proposition, and under it each source that says so. The
-- locator counts lines of the source's text; `stance` is how the source puts it where that is not
-- a plain statement: against another view, or as a limit to one.
return {
  propositions = {
    {
      id = "both-are-executives",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "CIO and CTO are both executives.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "intro L1",
          statement = "Both posts belong to the executive level.",
        },
        {
          source = "mh-consulting",
          hedge = "plain",
          locator = "para 1 L1",
          statement = "CIO and CTO are executives too.",
        },
        {
          source = "airfocus",
          hedge = "plain",
          locator = "definition L18; FAQ L105",
          statement = "Both are executive officers.",
        },
      },
    },
    {
      id = "both-c-level",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "Both posts are at C-level.",
      claims = {
        {
          source = "explainer",
          hedge = "plain",
          locator = "Do you require both? L42",
          statement = "Both are posts at chief level.",
        },
        {
          source = "it-seller",
          hedge = "plain",
          locator = "para 2 L3",
          statement = "Both posts are at C-level.",
        },
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
          statement = "Neither role outranks the other; thinking one superior is an easy mistake.",
        },
      },
    },
    {
      id = "equally-senior",
      topic = "seniority",
      roles = { "cio", "cto" },
      statement = "CIO and CTO are of equal rank.",
      claims = {
        {
          source = "airfocus",
          hedge = "usual",
          locator = "difference L58",
          statement = "The two are usually of equal rank.",
        },
      },
    },
    {
      id = "cto-reports-to-cio",
      topic = "reporting-line",
      roles = { "cto" },
      statement = "The CTO's boss is the CIO.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          locator = "The Reason L7",
          statement = "The CTO's boss is the CIO.",
        },
      },
    },
    {
      id = "cio-reports-to-cfo",
      topic = "reporting-line",
      roles = { "cio" },
      statement = "The CIO's boss is the CFO.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          locator = "The Reason L7",
          statement = "The CIO's boss is the CFO.",
        },
      },
    },
    {
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
          statement = "In this chain the CFO is above the CIO and so also above the CTO.",
        },
      },
    },
    {
      id = "cto-leads-engineering",
      topic = "responsibility",
      roles = { "cto" },
      statement = "The CTO leads engineering and development.",
      claims = {
        {
          source = "explainer",
          hedge = "usual",
          locator = "What is a CTO? L15; responsibilities L18",
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
      id = "cto-needs-vp-engineering",
      topic = "relationship",
      roles = { "cto", "vp-engineering" },
      statement = "The CTO needs a strong working bond with the VP of Engineering.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "must",
          locator = "The Reason L7",
          statement = "The CTO needs a strong working bond with the VP of Engineering.",
        },
      },
    },
    {
      id = "vp-engineering-delivers-with-cto",
      topic = "relationship",
      roles = { "vp-engineering", "cto" },
      statement = "The VP of Engineering and the CTO together take products to consumers.",
      claims = {
        {
          source = "mh-consulting",
          hedge = "plain",
          locator = "The Reason L7",
          statement = "The VP of Engineering and the CTO together take products to consumers.",
        },
      },
    },
    {
      id = "similar-pay",
      topic = "pay",
      roles = { "cio", "cto" },
      statement = "CIO and CTO can expect about the same pay.",
      claims = {
        {
          source = "airfocus",
          hedge = "usual",
          locator = "difference L58",
          statement = "The two can usually expect about the same pay.",
        },
      },
    },
    {
      id = "cto-one-person-innovation-team",
      topic = "small-business",
      roles = { "cto" },
      statement = "In a small firm without developers the CTO alone can be its innovation team.",
      claims = {
        {
          source = "gravity-junction",
          hedge = "possible",
          stance = "qualifies",
          locator = "CTO section L41",
          statement = "A small firm without developers can have its innovation team in the CTO.",
        },
      },
    },
  },
}
