-- The five articles that the built-in knowledge comes from. `key` is the short name under which
-- they were catalogued; `interest` is what the author has to gain, shown beside answers; sources
-- of one `origin` are one voice when votes are counted.
return {
  sources = {
    {
      id = "explainer",
      key = "s0",
      title = "Role-by-role explainer of CIO and CTO",
      kind = "unsigned article",
      -- Its duty lists agree item by item with the list that it-seller quotes: one voice.
      origin = "techrepublic-list",
    },
    {
      id = "mh-consulting",
      key = "s1",
      title = "M&H Consulting, blog post on CIO and CTO",
      kind = "company blog",
      interest = "sells IT services",
      origin = "mh-consulting",
    },
    {
      id = "it-seller",
      key = "s2",
      title = "Blog for those who sell to IT departments",
      kind = "unsigned blog",
      interest = "addresses sellers; its two lists are second-hand, from TechRepublic",
      origin = "techrepublic-list",
    },
    {
      id = "gravity-junction",
      key = "s3",
      title = "Gravity Junction on CTO and CIO",
      kind = "company blog",
      date = "2020-09-18",
      interest = "sells on-demand CTOs",
      origin = "gravity-junction",
    },
    {
      id = "airfocus",
      key = "s4",
      title = "airfocus glossary, CIO and CTO",
      kind = "glossary page",
      interest = "sells product-management software",
      origin = "airfocus",
    },
  },
}
