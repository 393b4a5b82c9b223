-- Which roles there are, given the size of the firm, and whether a title means one of them.
return {
  rules = {
    {
      id = "O09",
      name = "both-in-small-firm",
      severity = "info",
      claims = { "small-firm-rarely-both" },
      when = "the firm is small and any cto who is not a cio and any cio who is not a cto",
      message = "A small firm has both {cio} and {cto}.",
      fix = "Ask whether one person could do both jobs for now.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
]],
          size = "20",
        },
      },
    },
    {
      id = "O10",
      name = "one-person-both-large",
      severity = "warning",
      claims = { "roles-fundamentally-different", "goals-differ-greatly" },
      when = "the firm is large and any cio who is a cto",
      message = "{subject} holds both roles in a firm that is not small.",
      fix = "Give one of the two roles to somebody else.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO & CTO,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
]],
          size = "800",
        },
      },
    },
    {
      id = "O11",
      name = "one-person-both-small",
      severity = "info",
      claims = { "small-firm-cto-does-both" },
      when = "the firm is small and any cio who is a cto",
      message = [[{subject} does both jobs, as is usual in a small firm: internal technology, what
        customers get, company technology and better processes.]],
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO & CTO,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
]],
          size = "20",
        },
      },
    },
    {
      id = "O12",
      name = "small-firm-no-cto",
      severity = "warning",
      claims = { "small-firm-needs-cto" },
      when = "the firm is small and no cto",
      message = "A small firm, and no CTO is shown on this chart, employed or on demand.",
      fix = "Name who does the work of a CTO.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
]],
          size = "20",
        },
      },
    },
    {
      id = "O13",
      name = "role-missing",
      severity = "warning",
      claims = { "org-should-get-both-soon", "successful-firms-have-both" },
      when = "no cto or no cio",
      message = "Not both roles are shown on this chart. CIO: {cio}. CTO: {cto}.",
      fix = "Fill the role that is missing, or show who does its work.",
      exceptions = {
        { claims = { "small-firm-rarely-both" }, when = "the firm is small" },
      },
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,CIO,1
]],
          size = "800",
        },
      },
    },
    {
      id = "O48",
      name = "on-demand-misfit",
      severity = "info",
      claims = { "on-demand-scale-down", "on-demand-flexible-expertise" },
      needs = { "cto" },
      when = [[any cto whose engagement is on-demand or fractional and the firm is large or any cto
        whose engagement is on-demand or fractional and whose engagement-end is not known]],
      message =
        "{subject} is a CTO on demand, in a firm that is not small or without a noted end.",
      fix = "Note until when, or hire a CTO.",
      examples = {
        {
          breaks = [[
id,title,manager,engagement
1,CEO,,
2,CTO,1,on demand
]],
          keeps = [[
id,title,manager,engagement
1,CEO,,
2,CTO,1,permanent
]],
          size = "800",
        },
      },
    },
    {
      id = "P02",
      name = "ambiguous-title",
      severity = "warning",
      needs = { "department", "cio" },
      when = [[any cio whose department is finance or investment or investments or treasury or
        pensions or 'asset management' or 'portfolio management' or innovation or
        'research and innovation']],
      message =
        "{subject} sits where a CIO may be the chief investment officer, or that of innovation.",
      fix = "Write the title out.",
      examples = {
        {
          breaks = [[
id,title,manager,department
1,CEO,,Board
2,CIO,1,Investments
]],
          keeps = [[
id,title,manager,department
1,CEO,,Board
2,CIO,1,IT
]],
        },
      },
    },
  },
}
