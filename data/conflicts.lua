-- Where the sources disagree. A side lists the propositions that it admits; what is in every side
-- is common ground: it is named to be seen beside the rest, and no choice rejects it. Pure sides
-- stand before those that let several views hold together. The default is the side taken when no
-- policy is named. Conflicts with one knob are decided together, by the default of the first.
-- Without a knob a conflict is only reported.
return {
  conflicts = {
    {
      id = "K01",
      kind = "direct",
      point = "Is the CTO under the CIO and the CIO under the CFO, or are the two peers?",
      knob = "reporting",
      default = "peers", -- two origins against one
      sides = {
        {
          value = "chain",
          propositions = { "cto-reports-to-cio", "cio-reports-to-cfo", "cfo-over-technology-line" },
        },
        {
          value = "peers",
          propositions = { "neither-superior", "equally-senior", "similar-pay" },
        },
        { value = "any" }, -- asks nothing of the line
      },
    },
    {
      id = "K02",
      kind = "direct",
      point = "Which line of the accounts does the CTO move: revenue or profit?",
      knob = "cto_finance",
      default = "top",
      sides = {
        { value = "top", propositions = { "cto-raises-top-line", "cto-raises-revenue" } },
        { value = "bottom", propositions = { "cto-raises-bottom-line" } },
        {
          value = "both",
          propositions = { "cto-raises-top-line", "cto-raises-revenue", "cto-raises-bottom-line" },
        },
      },
    },
    {
      id = "K03",
      kind = "direct",
      point = "Do people move between the two posts, or are they careers apart?",
      knob = "career",
      default = "separate",
      -- Typical backgrounds are left alone: also who changes posts has come from somewhere.
      sides = {
        { value = "common", propositions = { "switch-is-common" } },
        { value = "separate", propositions = { "careers-separate" } },
        { value = "any" }, -- asks nothing of a career
      },
    },
    {
      id = "K04",
      kind = "direct",
      point = "Does the CTO look outward, or inward as well?",
      knob = "cto_focus",
      default = "external",
      -- That buyers are the CTO's customers holds on every side: mh-consulting, who lets the CTO
      -- work inside too, says so of consumers. Whether one person does both jobs in a small firm is
      -- K26.
      sides = {
        {
          value = "external",
          propositions = { "cto-focus-external", "cto-customers-external" },
        },
        {
          value = "both",
          propositions = { "cto-works-both-sides", "cto-customers-external",
            "cto-customers-may-be-internal", "cto-internal-customers-in-large-firms" },
        },
        {
          value = "by-size", -- outward, and inward too where the firm is very large
          propositions = { "cto-focus-external", "cto-customers-external",
            "cto-customers-may-be-internal", "cto-internal-customers-in-large-firms" },
        },
      },
    },
    {
      id = "K05",
      kind = "direct",
      point = "Is the CIO's work purely internal?",
      knob = "cio_focus",
      default = "mainly",
      -- Work with vendors is left alone: the strict source itself gives the CIO an outside IT firm.
      sides = {
        {
          value = "strict",
          propositions = { "cio-focus-strictly-internal", "cio-focus-internal" },
        },
        {
          value = "mainly",
          propositions = { "cio-infrastructure-underlies-products", "cio-equips-product-teams",
            "cio-focus-internal" },
        },
      },
    },
    {
      id = "K06",
      kind = "tension",
      point = "Which of the two is the strategist?",
      knob = "strategist",
      default = "each-own-field",
      sides = {
        {
          value = "cio",
          propositions = { "cio-strategic", "cto-detailed", "cio-delegates-detail" },
        },
        {
          value = "cto",
          propositions = { "cto-sets-direction", "cto-strategic-product-planning",
            "cto-top-architect", "cio-monitors-daily-operations" },
        },
        {
          value = "each-own-field",
          -- Then neither is the more strategic or the more detailed of the two: what compares them
          -- does not stand. How far the CIO goes into detail is left to K19.
          propositions = { "cto-sets-direction", "cto-strategic-product-planning",
            "cto-top-architect", "cio-delegates-detail", "cio-monitors-daily-operations" },
        },
      },
    },
    {
      id = "K07",
      kind = "direct",
      point = "Whose is security?",
      knob = "security",
      default = "joint", -- two of the three who speak of it
      -- That the CIO buys security products is nowhere opposed.
      sides = {
        { value = "cio", propositions = { "cio-owns-security", "cio-buys-security" } },
        {
          value = "cio-buys-shared",
          propositions = { "cio-buys-security", "security-shared-concern" },
        },
        {
          value = "joint",
          propositions = { "cio-buys-security", "security-shared-concern", "security-joint-work" },
        },
      },
    },
    {
      id = "K08",
      kind = "direct",
      point = "Should every firm have both roles, or does it depend on size?",
      knob = "staffing",
      default = "by-size",
      -- Who wants both soon grants that small firms may lack the means and may have to choose. That
      -- both roles are needed, and common in firms that do well, is not against going by size.
      sides = {
        {
          value = "both-asap",
          propositions = { "org-should-get-both-soon", "both-critical",
            "successful-firms-have-both", "small-firm-lacks-resources-for-both",
            "org-may-choose-one-role" },
        },
        {
          value = "by-size",
          propositions = { "small-firm-rarely-both", "small-firm-one-role-for-cost",
            "small-firm-no-cio", "small-firm-cto-does-both", "both-critical",
            "successful-firms-have-both", "small-firm-lacks-resources-for-both",
            "org-may-choose-one-role" },
        },
      },
    },
    {
      id = "K09",
      kind = "tension",
      point = "Which role first: as two questions show, or the CTO where the firm is small?",
      knob = "first_hire",
      default = "questions",
      sides = {
        {
          value = "questions",
          propositions = { "ask-internal-or-external", "ask-process-or-product" },
        },
        { value = "cto-first", propositions = { "small-firm-has-cto", "small-firm-needs-cto" } },
      },
    },
    {
      id = "K10",
      kind = "tension",
      point = "Are all vendors and outside IT firms the CIO's, or has each role its own?",
      knob = "vendors",
      default = "by-kind",
      -- What is given to the CIO is infrastructure, internet, IT service: the CIO's by kind, too.
      sides = {
        {
          value = "cio-only",
          propositions = { "cio-contact-for-it-provider", "cio-works-with-isps",
            "cio-works-with-vendors" },
        },
        {
          value = "by-kind",
          propositions = { "cio-contact-for-it-provider", "cio-works-with-isps",
            "cio-works-with-vendors", "cto-works-with-vendors", "cto-delivery-network" },
        },
      },
    },
    {
      id = "K11",
      kind = "tension",
      point = "Who follows the trends of technology?",
      knob = "trends",
      default = "by-kind", -- technology for firms: the CIO; for consumers: the CTO
      -- To study competitors is another matter, left alone.
      sides = {
        { value = "cio", propositions = { "cio-tracks-business-technology-trends" } },
        { value = "cto", propositions = { "cto-studies-trends", "cto-stays-current" } },
        {
          value = "by-kind",
          propositions = { "cio-tracks-business-technology-trends", "cto-studies-trends",
            "cto-stays-current", "both-use-analytics" },
        },
      },
    },
    {
      id = "K12",
      kind = "tension",
      point = "Are all developers the CTO's, or those of internal systems the CIO's?",
      knob = "developers",
      default = "internal-under-cio",
      sides = {
        {
          value = "cto-all",
          propositions = { "cto-leads-engineering", "cto-leads-software-development" },
        },
        {
          value = "internal-under-cio",
          propositions = { "cto-leads-engineering", "cto-leads-software-development",
            "cio-daily-internal-developers" },
        },
      },
    },
    {
      id = "K13",
      kind = "direct",
      point = "Who owns the company's technology?",
      knob = "ownership",
      default = "by-use",
      sides = {
        {
          value = "by-use", -- what runs the business: the CIO; what customers get: the CTO
          propositions = { "cio-owns-operating-technology", "cto-owns-customer-technology",
            "cio-owns-infrastructure" },
        },
        {
          value = "cio-final",
          propositions = { "cio-final-accountability", "cio-owns-operating-technology",
            "cio-owns-infrastructure" },
        },
        {
          value = "cto-all",
          propositions = { "cto-owns-technology-and-products", "cto-owns-customer-technology" },
        },
      },
    },
    {
      id = "K14",
      kind = "direct",
      point = "Whose are servers, hosting and infrastructure where the firm is small?",
      knob = "staffing",
      sides = {
        {
          value = "both-asap",
          propositions = { "cio-owns-infrastructure", "cio-buys-servers" },
        },
        {
          value = "by-size", -- the CIO's where there is one
          propositions = { "cio-owns-infrastructure", "cio-buys-servers", "small-cto-servers",
            "small-cto-hosting", "small-cto-lasting-infrastructure" },
        },
      },
    },
    {
      id = "K15",
      kind = "tension",
      point = "Is innovation the CTO's, or each role's in its own field?",
      knob = "innovation",
      default = "cto",
      sides = {
        {
          value = "cto",
          propositions = { "cto-must-be-innovative", "cto-more-innovative",
            "cto-is-innovation-officer" },
        },
        {
          value = "each-own-field",
          propositions = { "cto-must-be-innovative", "cto-more-innovative",
            "cto-is-innovation-officer", "cio-judged-on-lean-and-innovating",
            "cio-uses-latest-innovations", "both-create-products" },
        },
      },
    },
    {
      id = "K16",
      kind = "degree",
      point = "Is the roadmap the CTO's alone, or made by CIO and CTO together?",
      knob = "roadmap",
      default = "joint",
      -- The same source gives the product roadmap to the CTO and lets both make it: one view.
      sides = {
        {
          value = "cto",
          propositions = { "cto-makes-roadmap", "cto-makes-innovation-roadmap" },
        },
        {
          value = "joint",
          propositions = { "cto-makes-roadmap", "cto-makes-innovation-roadmap",
            "both-make-roadmap" },
        },
      },
    },
    {
      id = "K17",
      kind = "degree",
      point = "Are all data the CIO's, or shared?",
      knob = "data",
      default = "cio",
      -- Interest in database technology and the analysis of data leave open who answers for data.
      sides = {
        {
          value = "cio",
          propositions = { "cio-owns-data", "cto-wants-databases", "both-use-analytics" },
        },
        { value = "shared", propositions = { "cto-wants-databases", "both-use-analytics" } },
      },
    },
    {
      id = "K18",
      kind = "tension",
      point = "How broad is what each of the two has to know?",
      sides = {
        {
          value = "cio-general",
          propositions = { "cio-broad-knowledge", "cio-not-expert-in-every-system" },
        },
        { value = "cio-all-trends", propositions = { "cio-tracks-business-technology-trends" } },
        {
          value = "cto-expert",
          propositions = { "cto-knows-all-company-technology", "cto-technology-expert" },
        },
      },
    },
    {
      id = "K19",
      kind = "tension",
      point = "Does the CIO watch daily operations, or oversee and leave detail to others?",
      knob = "cio_depth",
      default = "oversight",
      sides = {
        { value = "hands-on", propositions = { "cio-monitors-daily-operations" } },
        {
          value = "oversight",
          propositions = { "cio-delegates-detail", "cio-oversight-not-implementation" },
        },
      },
    },
    {
      id = "K20",
      kind = "degree",
      point = "Is the difference between the roles easy to see?",
      sides = {
        { value = "easy", propositions = { "distinction-easy" } },
        {
          value = "confusing",
          propositions = { "both-names-confuse", "both-confused-by-laymen" },
        },
      },
    },
    {
      id = "K21",
      kind = "tension",
      point = "Do CIO and CTO belong in different departments?",
      knob = "department",
      default = "separate", -- above small: in a small firm one person may do both jobs
      -- The line from CTO to CIO is K01's; the same source holds it beside separate departments.
      sides = {
        { value = "separate", propositions = { "departments-differ" } },
        { value = "any" }, -- asks nothing of departments
      },
    },
    {
      id = "K22",
      kind = "tension",
      point = "Does engineering stand under the CTO, or under a VP who works closely with the CTO?",
      knob = "engineering",
      default = "line",
      sides = {
        {
          value = "line",
          -- A CTO who leads engineering still needs the bond with its vice president.
          propositions = { "cto-leads-engineering", "cto-leads-software-development",
            "cto-needs-vp-engineering", "vp-engineering-delivers-with-cto" },
        },
        {
          value = "partner",
          propositions = { "cto-needs-vp-engineering", "vp-engineering-delivers-with-cto" },
        },
      },
    },
    {
      id = "K23",
      kind = "degree",
      point = "Is the CIO over IT operations, or over all internal operations of the business?",
      knob = "cio_scope",
      default = "it",
      -- The wider claim includes IT operations. The narrower stands on one side only, so that those
      -- who limit the CIO to IT count as a view of their own.
      sides = {
        { value = "it", propositions = { "cio-runs-it-operations" } },
        { value = "operations", propositions = { "cio-heads-internal-operations" } },
      },
    },
    {
      id = "K24",
      kind = "tension",
      point = "Who hires and leads the people of IT where the firm is small?",
      knob = "staffing",
      sides = {
        {
          value = "both-asap",
          propositions = { "cio-runs-it-operations", "it-managers-report-to-cio" },
        },
        {
          value = "by-size", -- the CIO where there is one
          propositions = { "cio-runs-it-operations", "it-managers-report-to-cio",
            "cto-hires-it-people" },
        },
      },
    },
    {
      id = "K25",
      kind = "tension",
      point = "Who equips people with technology where the firm is small?",
      knob = "staffing",
      sides = {
        {
          value = "both-asap",
          propositions = { "cio-brings-it-to-staff", "cio-equips-product-teams",
            "cto-knows-team-needs" },
        },
        {
          value = "by-size", -- the CIO where there is one
          propositions = { "cio-brings-it-to-staff", "cio-equips-product-teams",
            "cto-knows-team-needs", "small-cto-equips-staff" },
        },
      },
    },
    {
      id = "K26",
      kind = "tension",
      point = "May one person do both jobs?",
      knob = "merge",
      default = "small-only",
      -- That the roles differ holds also where one person has both.
      sides = {
        {
          value = "never",
          propositions = { "roles-not-interchangeable", "roles-fundamentally-different",
            "goals-differ-greatly" },
          excludes = { "K08@by-size" }, -- by size, one person has both jobs where the firm is small
        },
        {
          value = "small-only",
          propositions = { "roles-not-interchangeable", "roles-fundamentally-different",
            "goals-differ-greatly", "small-firm-cto-does-both" },
        },
      },
    },
    {
      id = "K27",
      kind = "direct",
      point = "Is profit the CIO's, or does the CTO raise it as well?",
      knob = "cto_finance",
      sides = {
        {
          value = "top", -- the CIO moves profit, the CTO revenue
          propositions = { "cio-raises-bottom-line", "cio-raises-profit", "cto-raises-top-line",
            "cto-raises-revenue" },
        },
        {
          value = "bottom",
          propositions = { "cio-raises-bottom-line", "cio-raises-profit",
            "cto-raises-bottom-line" },
        },
        {
          value = "both",
          propositions = { "cio-raises-bottom-line", "cio-raises-profit", "cto-raises-top-line",
            "cto-raises-revenue", "cto-raises-bottom-line" },
        },
      },
    },
    {
      id = "K28",
      kind = "degree",
      point = "Does the CIO put infrastructure in place, or oversee those who do?",
      knob = "cio_depth",
      sides = {
        { value = "hands-on", propositions = { "cio-implements-infrastructure" } },
        { value = "oversight", propositions = { "cio-oversight-not-implementation" } },
      },
    },
    {
      id = "K29",
      kind = "tension",
      point = "Whose is the infrastructure under a product that is sold?",
      knob = "product_infra",
      default = "link-required", -- each has a part, so the two must be linked
      sides = {
        { value = "cio", propositions = { "cio-infrastructure-underlies-products" } },
        { value = "cto", propositions = { "cto-owns-sold-technology" } },
        {
          value = "link-required",
          propositions = { "cio-infrastructure-underlies-products", "cto-owns-sold-technology" },
        },
      },
    },
    {
      id = "K30",
      kind = "degree",
      point = "What makes a role important?",
      sides = {
        { value = "users-served", propositions = { "importance-from-users-served" } },
        { value = "in-itself", propositions = { "both-critical" } },
      },
    },
    {
      id = "K31",
      kind = "tension",
      point = "Does the work decide the title, or the size of the firm?",
      knob = "title_rule",
      default = "by-work",
      sides = {
        { value = "by-work", propositions = { "title-from-interaction" } },
        { value = "by-size", propositions = { "small-firm-has-cto" } },
      },
    },
    {
      id = "K32",
      kind = "tension",
      point = "Does the CIO save money, or see to it that the newest is used?",
      sides = {
        {
          value = "thrift",
          propositions = { "cio-within-it-budget", "cio-right-price", "cio-cuts-cost" },
        },
        { value = "newest", propositions = { "cio-uses-latest-innovations" } },
      },
    },
    {
      id = "K33",
      kind = "degree",
      point = "How strictly is the CIO's work internal?",
      -- Only reported: the hedge of each claim gives its weight.
      sides = {
        { value = "always", propositions = { "cio-focus-strictly-internal" } },
        { value = "mainly", propositions = { "cio-focus-internal" } },
      },
    },
  },
}
