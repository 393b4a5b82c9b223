-- The structure of the chart itself. No source is needed for these, so they always run.
return {
  rules = {
    {
      id = "X01",
      name = "cycle",
      severity = "error",
      needs = { "manager" },
      when = "any person in a cycle",
      group = "cycle",
      message = "{subjects} report to each other in a circle of {count}.",
      fix = "Correct the manager of one of them.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,3
3,Clerk,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
        },
      },
    },
    {
      id = "X02",
      name = "unknown-manager",
      severity = "error",
      needs = { "manager" },
      when = "any person with an unknown manager",
      group = "manager",
      message = "Nobody on the chart is '{manager_id}', the manager of {subjects}.",
      fix = "Add the manager to the chart, or correct the reference.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,ghost
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
        },
      },
    },
    {
      id = "X03",
      name = "duplicate-id",
      severity = "error",
      when = "any person sharing an id",
      group = "id",
      message = "The id '{id}' stands for {count} rows: {subjects}.",
      fix = "Give each person an id of their own; until then reports go to the first of them.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,1
2,Clerk,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
3,Clerk,1
]],
        },
      },
    },
    {
      id = "X04",
      name = "several-roots",
      severity = "warning",
      needs = { "manager" },
      when = "more than 1 root",
      message = "{count} people have no manager: {subjects}.",
      fix = "Name the manager of all but one of them, or check each tree on its own.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
        },
      },
    },
    {
      id = "X05",
      name = "no-root",
      severity = "error",
      needs = { "manager" },
      when = "no root",
      message = "Nobody is without a manager, so the chart has no top.",
      fix = "Leave the manager of the person at the top empty.",
      examples = {
        {
          breaks = [[
id,title,manager
1,Clerk,1
]],
          keeps = [[
id,title,manager
1,CEO,
]],
        },
      },
    },
    {
      id = "X06",
      name = "own-manager",
      severity = "error",
      needs = { "manager" },
      when = "any person with themself as manager",
      message = "{subject} is given as their own manager.",
      fix = "Name the right manager; at the top of the chart, leave the field empty.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Clerk,2
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
        },
      },
    },
    {
      id = "X07",
      name = "unknown-role-word",
      severity = "info",
      when = "more than 0 chiefs holding no role",
      group = "all",
      message = "{count} {chief holds|chiefs hold} no role that is known: {subjects}.",
      fix = "Write {the title|their titles} out, or add the {role|roles} in a pack.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,Chief Happiness Officer,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,CIO,1
]],
        },
      },
    },
    {
      id = "X08",
      name = "empty-title",
      severity = "warning",
      when = "any person without a title",
      group = "all",
      message = "{count} {person has|people have} no title: {subjects}.",
      fix = "Fill in what {this person does|they do}.",
      examples = {
        {
          breaks = [[
id,title,manager
1,CEO,
2,,1
]],
          keeps = [[
id,title,manager
1,CEO,
2,Clerk,1
]],
        },
      },
    },
  },
}
