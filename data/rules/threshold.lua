-- Read after all other rules: was a number of cxo's own what decided?
return {
  rules = {
    {
      id = "P03",
      name = "unsourced-threshold",
      severity = "info",
      when = "a number of our own decided",
      message = [[Whether the firm counts as small decided here, and no source gives the number: the
        one used is cxo's own.]],
      fix = "Give the number that you go by: --small-below.",
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
  },
}
