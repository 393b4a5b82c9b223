-- The built-in classifier: whose duties a text speaks of. Thresholds: bench/accuracy.
return {
  classifiers = {
    {
      id = "duties", name = "Whose duties a text speaks of", roles = { "cio", "cto" },
      threshold = 30, margin = 10, base = 100, charge = "needed",
      covers = { "small-firm-cto-does-both" },
    },
  },
}
