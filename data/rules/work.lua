-- What people do, earn and come from: facts beside the chart.
return {
  rules = {
    {
      id = "O19",
      name = "pay-gap",
      severity = "info",
      claims = { "similar-pay" },
      needs = { "cio", "cto" },
      when =
        "any cto who is not a cio and whose pay differs by more than 20 percent from that of a cio",
      message = [[The pay of {subject} and of {cio} differs by more than a fifth, a share of cxo's
        own that no source gives.]],
      fix = "Compare what the two posts pay.",
      examples = {
        {
          breaks = [[
id,title,manager,pay
1,CEO,,
2,CIO,1,150000
3,CTO,1,100000
]],
          keeps = [[
id,title,manager,pay
1,CEO,,
2,CIO,1,110000
3,CTO,1,100000
]],
        },
      },
    },
    {
      id = "O39",
      name = "cio-does-detail",
      severity = "info",
      claims = { "cio-delegates-detail", "cio-oversight-not-implementation" },
      needs = { "manager", "cio" },
      when = [[any cio who owns more than 5 activities and with no it-manager or head-of-it or
        director-of-it or vp-it below]],
      message = [[{subject} owns more than five activities and has no IT manager below; five is
        cxo's own number.]],
      fix = "Give details to an IT manager.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk;servers;storage;networking;isp;hosting
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk;servers;storage;networking;isp;hosting
3,IT Manager,2,
]],
        },
      },
    },
    {
      id = "O41",
      name = "kpi-mismatch",
      severity = "info",
      claims = { "cto-raises-top-line", "cio-raises-bottom-line" },
      when = "any cio whose kpi is revenue or any cto whose kpi is cost",
      message = "{subject} is measured by the other role's result.",
      fix = "Measure a CIO by profit as well, a CTO by revenue as well.",
      examples = {
        {
          breaks = [[
id,title,manager,kpi
1,CEO,,
2,CIO,1,revenue
3,CTO,1,revenue
]],
          keeps = [[
id,title,manager,kpi
1,CEO,,
2,CIO,1,cost
3,CTO,1,revenue
]],
        },
      },
    },
    {
      id = "O43",
      name = "title-work-mismatch",
      severity = "warning",
      claims = { "title-from-interaction" },
      when = [[any cto who is not a cio and owns mostly the work of a cio or any cio who is not a
        cto and owns mostly the work of a cto]],
      message = "What {subject} owns is mostly the other role's.",
      fix = "Change the title, or what {subject} owns.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,help-desk;servers
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk;servers
]],
        },
      },
    },
    {
      id = "O45",
      name = "background-unusual",
      severity = "info",
      claims = { "cto-background-software", "cio-background-it-operations" },
      when = [[any cto whose background is not engineering or software or development or any cio
        whose background is not it-operations or it or management]],
      message = "{subject} comes from another field than is usual for the role.",
      examples = {
        {
          breaks = [[
id,title,manager,background
1,CEO,,
2,CTO,1,sales
]],
          keeps = [[
id,title,manager,background
1,CEO,,
2,CTO,1,engineering
]],
        },
      },
    },
    {
      id = "O46",
      name = "succession-across",
      severity = "info",
      claims = { "careers-separate" },
      when = "any cio whose successor-to is cto or any cto whose successor-to is cio",
      message = "{subject} is to follow in the other role, though the careers are separate.",
      examples = {
        {
          breaks = [[
id,title,manager,successor-to
1,CEO,,
2,CIO,1,CTO
]],
          keeps = [[
id,title,manager,successor-to
1,CEO,,
2,CIO,1,COO
]],
        },
      },
    },
    {
      id = "O50",
      name = "budget-forum",
      severity = "info",
      claims = { "budget-conflict" },
      needs = { "cio", "cto" },
      when = [[any cto who is not a cio and whose budget-owner differs from that of a cio and the
        firm has no budget-forum]],
      message =
        "{subject} and {cio} have budgets of different owners, and nowhere to agree on them.",
      fix = "Bring both to one table.",
      examples = {
        {
          breaks = [[
id,title,manager,budget owner
1,CEO,,
2,CIO,1,CFO
3,CTO,1,COO
]],
          keeps = [[
id,title,manager,budget owner
1,CEO,,
2,CIO,1,CFO
3,CTO,1,CFO
]],
          firm = { "no budget-forum" },
        },
      },
    },
    {
      id = "O53",
      name = "no-successors",
      severity = "info",
      claims = { "both-grow-leaders" },
      needs = { "manager" },
      when = "any cio or cto with no (person whose successor-to is cio or cto) below",
      message = "Nobody below {subject} is being brought up to follow.",
      fix = "Name whom {subject} is to bring up.",
      examples = {
        {
          breaks = [[
id,title,manager,successor-to
1,CEO,,
2,CIO,1,
3,Clerk,1,cto
]],
          keeps = [[
id,title,manager,successor-to
1,CEO,,
2,CIO,1,
3,Clerk,2,cio
]],
        },
      },
    },
  },
}
