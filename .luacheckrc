std = "lua54"
max_line_length = 100
include_files = { "lua", "spec", "data", "rockspec", "bench" }
exclude_files = { "build", "bench/accuracy/*.md", "spec/fixtures", "spec/c", "spec/fuzz", "spec/traps", "spec/**/*.c", "spec/**/*.mk", "spec/check/*.txt", "spec/check/*.md", "spec/check/*.yaml", "spec/check/*.mk", "spec/fuzz/*.mk", "spec/fuzz/dict", "spec/trust/*.mk", "**/*.d.lua",
  "bench/*.mk", "bench/*.js", "bench/*.py",
  "bench/**/*.?pp" }
files["spec"].std = "+busted"
files["rockspec"].std = "+rockspec"
