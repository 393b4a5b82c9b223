-- The routes that are taken where `cxo route` is given none. Copied, they are a file for --routes:
-- table literals only, the first route whose conditions all hold is taken.
return {
  routes = {
    { name = "buyer", when = { relation = { "holder" }, buyer_is_role = true } },
    { name = "user", when = { role = { "cio", "cto" }, buyer_is_role = false } },
    { name = "ask", when = { role = { "ambiguous" } } },
    { name = "drop", when = { relation = { "former" } } },
    { name = "office", when = { relation = { "deputy", "assistant-to", "office-of" } } },
    { name = "nurture" },
  },
}
