# What a C program does in one thread, and what it costs to start one.
set -eu
out=build/hosts/c
make --no-print-directory amalgamation >/dev/null
sh hosts/c/test.sh >/dev/null
cc -std=gnu11 -O2 -DCXO_PRIVATE -Ibuild/amalgamation hosts/c/bench.c build/amalgamation/cxo.c \
  -o $out/bench
lua5.4 bench/gen_text.lua titles 400000 > $out/titles
lua5.4 bench/gen_text.lua adverts 2000 > $out/adverts
$out/bench $out/titles
$out/bench -t $out/adverts
started() { # NAME COMMAND...: milliseconds of a process, the mean of 200
  name=$1
  shift
  from=$(cut -d' ' -f1 /proc/uptime)
  for _ in $(seq 200); do "$@" >/dev/null; done
  echo "$from $(cut -d' ' -f1 /proc/uptime)" | awk -v name="$name" \
    '{ printf "%-34s %5.1f ms a process\n", name, ($2 - $1) * 5 }'
}
started 'true' /bin/true
started 'plain title CTO' $out/plain-c11 title CTO
started 'embed: an empty chunk' $out/embed-c11 ''
started 'embed: cxo.owner "help desk"' $out/embed-c11 'print(require"cxo".owner("help desk"))'
