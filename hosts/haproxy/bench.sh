# Requests a second, beside a static reply: one client thread, 32 connections, two server threads.
set -eu
. hosts/haproxy/server.sh
per_second() { wrk -t1 -c32 -d5s "$@" | awk '/Requests\/sec/ { printf "%d", $2 }'; }
printf 'wrk.method = "POST"\nwrk.body = "Executive Assistant to the Group CTO"\n' > "$work/title.lua"
{ printf 'wrk.method = "POST"\nwrk.body = [[\n'
  lua5.4 bench/gen_text.lua adverts 1 | head -c 4096 | tr -d '][' ; printf ']]\n'; } > "$work/text.lua"
static=$(per_second "$url/static")
title=$(per_second -s "$work/title.lua" "$url/title")
text=$(per_second -s "$work/text.lua" "$url/classify")
echo "haproxy: static reply $static/s; a title $title/s ($((title * 100 / static)) %); a text of 4 KB $text/s ($((text * 100 / static)) %)"
