-- Who owns what. What the chart does not show is not shown, which is not the same as absent.
return {
  rules = {
    {
      id = "O02",
      name = "internal-it-unowned",
      severity = "warning",
      claims = { "cio-runs-it-operations", "cio-owns-help-desk", "cio-owns-infrastructure" },
      when = "nobody owns it-operations or help-desk or infrastructure",
      message = [[Nobody is shown on this chart to own internal IT: its operations, help desk or
        infrastructure.]],
      fix = "Show who owns it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,website
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk
]],
        },
      },
    },
    {
      id = "O03",
      name = "product-technology-unowned",
      severity = "warning",
      claims = { "cto-owns-sold-technology", "cto-owns-customer-technology" },
      when =
        "the firm has technology-products and nobody owns sold-technology or customer-technology",
      message = "The firm sells technology, and nobody is shown on this chart to own it.",
      fix = "Show who owns what customers get.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,website
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,sold-technology
]],
          firm = { "technology-products" },
        },
      },
    },
    {
      id = "O08",
      name = "internal-developers-under-cto",
      severity = "info",
      claims = { "cio-daily-internal-developers" },
      needs = { "cio", "cto" },
      when = [[any owner of internal-developers who is not a cio and (who is a cto or nearer to a
        cto than to a cio)]],
      message =
        "{subject} leads developers of internal systems in the CTO's line; they may be the CIO's.",
      fix = "Let {cio} lead them.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,CTO,1,internal-developers
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,internal-developers
3,CTO,1,
]],
        },
      },
    },
    {
      id = "O23",
      name = "cio-isolated",
      severity = "info",
      claims = { "cio-links-it-to-business", "cio-supports-departments" },
      needs = { "cio" },
      when = "any cio not owning business-liaison",
      message = "No link of {subject} with another unit of the business is shown on this chart.",
      fix = "Show by what {subject} joins IT to the other units.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,business-liaison
]],
        },
      },
    },
    {
      id = "O24",
      name = "it-provider-contact",
      severity = "warning",
      claims = { "cio-contact-for-it-provider" },
      needs = { "cio" },
      when = "any owner of it-provider who is not a cio",
      message = "{subject} is the contact of an outside IT firm, not {cio}.",
      fix = "Let {cio} be the contact.",
      exceptions = {
        {
          claims = { "small-firm-cto-does-both" },
          when = "the firm is small and any cto who owns it-provider",
        },
      },
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,COO,1,it-provider
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,it-provider
3,COO,1,
]],
        },
      },
    },
    {
      id = "O25",
      name = "isp-owner",
      severity = "info",
      claims = { "cio-works-with-isps" },
      needs = { "cio" },
      when = "nobody owns isp or any owner of isp who is not a cio and not under a cio",
      message = [[The contract with the internet provider is not shown on this chart to be the
        CIO's. Shown to have it: {subjects}.]],
      fix = "Let {cio} have it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,COO,1,isp
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,isp
3,COO,1,
]],
        },
      },
    },
    {
      id = "O26",
      name = "vendor-wrong-side",
      severity = "warning",
      claims = { "cio-works-with-vendors", "cto-works-with-vendors" },
      needs = { "cio", "cto" },
      when = [[any cto who is not a cio and owns infrastructure-vendors or any cio who is not a
        cto and owns product-vendors]],
      message = "{subject} deals with suppliers of the other role.",
      fix = "Infrastructure suppliers are for {cio}, those of products for {cto}.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,product-vendors
3,CTO,1,
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,infrastructure-vendors
3,CTO,1,product-vendors
]],
        },
      },
    },
    {
      id = "O27",
      name = "security-unowned",
      severity = "warning",
      claims = { "cio-owns-security", "security-shared-concern", "security-joint-work" },
      when = "nobody owns security",
      message = "Nobody is shown on this chart to own security.",
      fix = "Show who owns it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,security
]],
        },
      },
    },
    {
      id = "O28",
      name = "security-without-cio",
      severity = "warning",
      claims = { "cio-owns-security", "cio-buys-security", "security-joint-work" },
      needs = { "cio" },
      when = "any owner of security and no owner of security who is a cio or under a cio",
      group = "all",
      message = "{subjects} {owns|own} security without {cio}.",
      fix = "Involve {cio}.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,COO,1,security
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,CISO,2,security
]],
        },
      },
    },
    {
      id = "O29",
      name = "security-not-joint",
      severity = "info",
      claims = { "security-joint-work" },
      needs = { "cio", "cto" },
      when = [[(any cio who owns security and no cto who owns security) or (any cto who owns
        security and no cio who owns security)]],
      message = "Of CIO and CTO, only {subjects} {is|are} involved in security.",
      fix = "Let both work on it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,security
3,CTO,1,
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,security
3,CTO,1,security
]],
        },
      },
    },
    {
      id = "O30",
      name = "data-not-cio",
      severity = "warning",
      claims = { "cio-owns-data" },
      needs = { "cio" },
      when = "any owner of data who is not a cio and not under a cio",
      message = "{subject} owns company data outside the line of {cio}.",
      fix = "Let {cio} own the data, or let {subject} report to {cio}.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,CFO,1,data
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,Clerk,2,data
]],
        },
      },
    },
    {
      id = "O31",
      name = "infrastructure-purchase-wrong",
      severity = "warning",
      claims = {
        "cio-buys-servers", "cio-buys-storage", "cio-buys-networking", "cio-buys-security",
      },
      needs = { "cio" },
      when = [[any owner of servers or storage or networking or security-products who is not a
        cio and not under a cio]],
      message = [[{subject}, outside the line of {cio}, has servers, storage, networking or security
        products to buy.]],
      fix = "Let {cio} decide on them.",
      exceptions = {
        {
          claims = { "small-cto-servers" },
          when = "the firm is small and any cto who owns servers",
        },
      },
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,CFO,1,servers
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,servers
3,CFO,1,
]],
        },
      },
    },
    {
      id = "O32",
      name = "application-purchase-without-cto",
      severity = "info",
      claims = { "cto-wants-applications", "cto-wants-databases" },
      needs = { "cto" },
      when = [[the firm has technology-products and any owner of applications or databases who is
        not a cto and not under a cto]],
      message = "{subject} has application or database technology to buy, without {cto}.",
      fix = "Ask {cto} as well.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,
3,CFO,1,databases
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,databases
3,CFO,1,
]],
          firm = { "technology-products" },
        },
      },
    },
    {
      id = "O33",
      name = "roadmap-unowned",
      severity = "warning",
      claims = { "cto-makes-roadmap" },
      when = "nobody owns roadmap and any product",
      message = "There are product teams, and nobody is shown on this chart to own the roadmap.",
      fix = "Show who makes the roadmap.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,Product Manager,1,
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,Product Manager,1,
3,CTO,1,roadmap
]],
        },
      },
    },
    {
      id = "O34",
      name = "roadmap-single-handed",
      severity = "info",
      claims = { "both-make-roadmap" },
      needs = { "cio", "cto" },
      when = [[(any cio who owns roadmap and no cto who owns roadmap) or (any cto who owns
        roadmap and no cio who owns roadmap)]],
      message = "Of CIO and CTO, {subjects} alone {makes|make} the roadmap.",
      fix = "Let both make it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,CTO,1,roadmap
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,roadmap
3,CTO,1,roadmap
]],
        },
      },
    },
    {
      id = "O36",
      name = "customer-training",
      severity = "info",
      claims = { "cto-trains-customers" },
      needs = { "cto" },
      when = "any owner of customer-training who is not a cto and not under a cto",
      message = "{subject} trains customers, outside the line of {cto}.",
      fix = "Let {cto} organise it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,
3,COO,1,customer-training
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CTO,1,customer-training
3,COO,1,
]],
        },
      },
    },
    {
      id = "O37",
      name = "staff-training",
      severity = "info",
      claims = { "cio-trains-employees" },
      needs = { "cio" },
      when = "any owner of staff-training who is not a cio and not under a cio",
      message = "{subject} trains staff in technology, outside the line of {cio}.",
      fix = "Let {cio} organise it.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,COO,1,staff-training
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,staff-training
3,COO,1,
]],
        },
      },
    },
    {
      id = "O40",
      name = "cio-coo-overlap",
      severity = "warning",
      claims = { "cio-heads-internal-operations", "chiefs-run-own-area" },
      needs = { "cio", "coo" },
      when = "any cio who owns internal-operations and any coo who owns internal-operations",
      message = "{subject} and {coo} both own internal operations.",
      fix = "Say which of them are IT's, and whose the rest is.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,internal-operations
3,COO,1,internal-operations
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,it-operations
3,COO,1,internal-operations
]],
        },
      },
    },
    {
      id = "O44",
      name = "product-infrastructure-unlinked",
      severity = "warning",
      claims = { "cio-infrastructure-underlies-products", "cto-owns-sold-technology" },
      needs = { "manager", "cio", "cto" },
      when = "any cio who owns product-infrastructure and is not linked to a cto",
      message = "Products stand on infrastructure of {subject}, who has no line to {cto}.",
      fix = "Show the link between the two, a dotted line at least.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,product-infrastructure
3,CTO,1,
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,product-infrastructure
3,CTO,2,
]],
        },
      },
    },
    {
      id = "O47",
      name = "online-presence-unowned",
      severity = "warning",
      claims = {
        "small-cto-website", "small-cto-hosting", "small-cto-servers", "small-cto-licences",
      },
      when = [[the firm is small and (nobody owns website or nobody owns hosting or nobody owns
        servers or nobody owns licences)]],
      message =
        "Website, hosting, servers and licences are not all shown on this chart to be owned.",
      fix = "Show who has each of them.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,website
2,CTO,1,hosting
]],
          keeps = [[
id,title,manager,owns
1,CEO,,website
2,CTO,1,hosting;servers;licences
]],
          size = "20",
        },
      },
    },
    {
      id = "O49",
      name = "staff-sentiment-unowned",
      severity = "info",
      claims = { "cio-knows-employee-sentiment", "cio-repairs-it-reputation" },
      when = "nobody owns employee-sentiment or it-reputation",
      message =
        "Nobody is shown on this chart to learn what employees think of their tools and of IT.",
      fix = "Show who does.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,help-desk
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,employee-sentiment
]],
        },
      },
    },
    {
      id = "O51",
      name = "digitisation-unseen",
      severity = "warning",
      claims = { "cio-oversees-digitisation" },
      needs = { "cio" },
      when = "any owner of digitisation who is not a cio and not under a cio",
      message = "{subject} digitises work outside the line of {cio}.",
      fix = "Give {cio} the oversight.",
      examples = {
        {
          breaks = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,
3,COO,1,digitisation
]],
          keeps = [[
id,title,manager,owns
1,CEO,,
2,CIO,1,digitisation
3,COO,1,
]],
        },
      },
    },
  },
}
