std = "lua54"
max_line_length = 100
include_files = { "lua", "spec", "data", "rockspec", "bench", "csrc/**/*.lua", "hosts/**/*.lua",
  "docs/**/*.lua" }
exclude_files = { "build", "bench/accuracy/*.md", "spec/fixtures", "spec/c", "spec/fuzz",
  "spec/traps", "spec/shells", "spec/package", "spec/**/*.c", "spec/**/*.mk",
  "spec/**/*.md", "spec/**/*.txt", "spec/**/*.yaml",
  "lua/cxo/classifiers", "**/*.d.lua", "bench/*.mk", "bench/*.js", "bench/*.py", "bench/**/*.?pp" }
files["spec"].std = "+busted"
files["rockspec"].std = "+rockspec"
files["lua/cxo/reports"].read_globals = { "cxo", "report", "chart", "args" }
files["hosts/haproxy"].read_globals = { "core" }
files["hosts/pandoc"].read_globals = { "pandoc" }
