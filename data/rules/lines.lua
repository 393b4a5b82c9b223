-- Who reports to whom, and who is linked to whom.
return {
  rules = {
    {
      id = "O01",
      name = "same-department",
      severity = "warning",
      claims = { "departments-differ" },
      needs = { "department", "cio", "cto" },
      when = "any cto who is not a cio and in the same department as a cio",
      message = "{subject} sits in one department with {cio}.",
      fix = "Give CIO and CTO departments of their own.",
      examples = {
        {
          breaks = [[
id,title,manager,department
1,CEO,,Board
2,CIO,1,Technology
3,CTO,1,Technology
]],
          keeps = [[
id,title,manager,department
1,CEO,,Board
2,CIO,1,IT
3,CTO,1,Product
]],
        },
      },
    },
    {
      id = "O04",
      name = "cto-no-engineering",
      severity = "warning",
      claims = { "cto-leads-engineering" },
      needs = { "manager", "cto" },
      when = "any cto with no engineering below",
      message = "Nobody in engineering, development or research is shown below {subject}.",
      fix = "Show the engineering teams below {subject}, or say who leads them.",
      exceptions = {
        { claims = { "cto-one-person-innovation-team" }, when = "the firm is small" },
      },
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
3,Software Engineer,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,Software Engineer,2
]],
        },
      },
    },
    {
      id = "O05",
      name = "cio-no-it-staff",
      severity = "warning",
      claims = { "cio-runs-it-operations", "it-managers-report-to-cio" },
      needs = { "manager", "cio" },
      when = "any cio with no it-operations below",
      message = "Nobody of IT operations is shown below {subject}.",
      fix = "Show the people of IT operations below {subject}, or say who leads them.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,Help Desk,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,Help Desk,2
]],
        },
      },
    },
    {
      id = "O06",
      name = "engineering-under-cio",
      severity = "warning",
      claims = { "cto-leads-engineering" },
      needs = { "manager", "cio", "cto" },
      when = "any engineering nearer to a cio than to a cto",
      group = "object",
      message = "Engineering stands in the line of {object}: {subjects}.",
      fix = "Move {this post|these posts} into the line of {cto}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
4,Software Engineer,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,2
4,Software Engineer,3
]],
        },
      },
    },
    {
      id = "O07",
      name = "it-operations-under-cto",
      severity = "warning",
      claims = { "cio-runs-it-operations" },
      needs = { "manager", "cio", "cto" },
      when = "any it-operations who is not a cio and nearer to a cto than to a cio",
      group = "object",
      message = "IT operations stand in the line of {object}: {subjects}.",
      fix = "Move {this post|these posts} into the line of {cio}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
4,Help Desk,3
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
4,Help Desk,2
]],
        },
      },
    },
    {
      id = "O14",
      name = "cto-not-under-cio",
      severity = "warning",
      claims = { "cto-reports-to-cio" },
      needs = { "manager", "cto", "cio" },
      when = "any cto who is not a cio and not directly under a cio",
      message = "{subject} reports to {manager}, not to the CIO.",
      fix = "Let {subject} report to {cio}.",
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
2,CIO,1
3,CTO,2
]],
        },
      },
    },
    {
      id = "O15",
      name = "cio-not-under-cfo",
      severity = "warning",
      claims = { "cio-reports-to-cfo" },
      needs = { "manager", "cio", "cfo" },
      when = "any cio not directly under a cfo",
      message = "{subject} reports to {manager}, not to the CFO.",
      fix = "Let {subject} report to {cfo}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CFO,1
3,CIO,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CFO,1
3,CIO,2
]],
        },
      },
    },
    {
      id = "O16",
      name = "cto-under-cio",
      severity = "warning",
      claims = { "neither-superior", "equally-senior" },
      needs = { "manager", "cto", "cio" },
      when = "any cto under a cio",
      message = "{subject} stands under {object}.",
      fix = "Let {subject} report to the manager of {object}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
]],
        },
      },
    },
    {
      id = "O17",
      name = "cio-under-cto",
      severity = "warning",
      claims = { "neither-superior", "cto-reports-to-cio" },
      needs = { "manager", "cto", "cio" },
      when = "any cio under a cto",
      message = "{subject} stands under {object}.",
      fix = "Let {subject} report to the manager of {object}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
3,CIO,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,CIO,1
]],
        },
      },
    },
    {
      id = "O18",
      name = "unequal-level",
      severity = "warning",
      claims = { "equally-senior" },
      needs = { "manager", "cto", "cio" },
      when = [[any cto who is not a cio and not under a cio and not over a cio and (at another
        depth than a cio or whose grade differs from that of a cio)]],
      message = "{subject} and {cio} stand at different levels, though neither is under the other.",
      fix = "Let both report at one level, with one grade.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,COO,1
4,CTO,3
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,COO,1
4,CTO,1
]],
        },
      },
    },
    {
      id = "O20",
      name = "not-executive",
      severity = "warning",
      claims = { "both-are-executives", "both-c-level" },
      needs = { "manager" },
      when = "any cio or cto directly under a (person who is not a chief and not a root)",
      message = "{subject} reports to {manager}, below the executives.",
      fix = "Let {subject} report to an executive.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Director of Finance,1
3,CIO,2
]],
          keeps = [[
id,title,manager
1,Managing Director,
2,CFO,1
3,CIO,2
4,CTO,1
]],
        },
      },
    },
    {
      id = "O21",
      name = "no-vp-engineering-link",
      severity = "warning",
      claims = { "cto-needs-vp-engineering" },
      needs = { "manager", "cto", "vp-engineering" },
      when = "any vp-engineering not linked to a cto",
      message = "{subject} has no line to {cto}.",
      fix = "Let {subject} report to the CTO, or show the link between the two.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
3,VP Engineering,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,VP Engineering,2
]],
        },
      },
    },
    {
      id = "O22",
      name = "vp-engineering-under-cio",
      severity = "warning",
      claims = { "vp-engineering-delivers-with-cto", "cto-leads-engineering" },
      needs = { "manager", "cio", "cto", "vp-engineering" },
      when = "any vp-engineering nearer to a cio than to a cto",
      message = "{subject} stands in the line of {object}, not in that of {cto}.",
      fix = "Let {subject} report to {cto}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
4,VP Engineering,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,CTO,1
4,VP Engineering,3
]],
        },
      },
    },
    {
      id = "O35",
      name = "product-team-unlinked",
      severity = "warning",
      claims = {
        "product-collaboration-crucial", "cio-equips-product-teams",
        "cto-technology-for-customers-and-growth",
      },
      needs = { "manager" },
      when = "any product not under a product and not linked to a cio or a cto and any cio or cto",
      group = "all",
      message = "{subjects} {has|have} no line to a CIO or a CTO.",
      fix = "Show who links the product teams to the CIO or the CTO.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
3,Product Manager,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,Product Manager,2
4,Product Designer,3
]],
        },
      },
    },
    {
      id = "O38",
      name = "it-manager-elsewhere",
      severity = "warning",
      claims = { "it-managers-report-to-cio" },
      needs = { "manager", "cio" },
      when = "any it-manager or head-of-it or director-of-it or vp-it not under a cio",
      message = "{subject} stands outside the line of {cio}.",
      fix = "Let {subject} report to {cio}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CIO,1
3,IT Manager,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
3,IT Manager,2
]],
        },
      },
    },
    {
      id = "O42",
      name = "two-of-a-kind",
      severity = "warning",
      claims = { "cio-top-infrastructure-manager", "cto-top-architect" },
      when = "any cio in the same unit as a cio or any cto in the same unit as a cto",
      group = "unit",
      message = "In one unit, {count} people hold a role that belongs to one: {subjects}.",
      fix = "Say whose it is, or give each a unit of their own.",
      examples = {
        {
          breaks = [[
id,title,manager,unit
1,CEO,,
2,CTO,1,
3,CTO,1,
]],
          keeps = [[
id,title,manager,unit
1,CEO,,Group
2,CTO,1,North
3,CTO,1,South
]],
        },
      },
    },
    {
      id = "O52",
      name = "voice-of-consumer",
      severity = "info",
      claims = { "cto-voice-of-consumer" },
      needs = { "manager", "cto" },
      when = "any cto not linked to sales or product and any sales or product",
      message = "No line from {subject} to sales, marketing or product is shown.",
      fix = "Show by which link {subject} tells them what consumers need.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,CTO,1
3,Sales Manager,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CTO,1
3,Product Manager,2
]],
        },
      },
    },
  },
}
