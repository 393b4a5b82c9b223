-- Where the sources disagree. A side lists the propositions that it admits; what is in every side
-- is common ground. The default is the side taken when no policy is named.
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
      id = "K22",
      kind = "tension",
      point = "Does engineering stand under the CTO, or under a VP who works closely with the CTO?",
      knob = "engineering",
      default = "line",
      sides = {
        {
          value = "line",
          -- A CTO who leads engineering still needs the bond with its vice president.
          propositions = { "cto-leads-engineering", "cto-needs-vp-engineering",
            "vp-engineering-delivers-with-cto" },
        },
        {
          value = "partner",
          propositions = { "cto-needs-vp-engineering", "vp-engineering-delivers-with-cto" },
        },
      },
    },
  },
}
