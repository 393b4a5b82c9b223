# Starts HAProxy, asks it what the command line answers too, misuses it, reloads it under load.
set -eu
. hosts/haproxy/server.sh

ask() { curl -s -o "$work/answer" -w '%{http_code}' "$@"; } # prints the status
cat > "$work/fields.lua" <<'END'
local answer, values = require"dkjson".decode(io.read"a"), {}
for i, name in ipairs(arg) do values[i] = tostring(answer[name]) end
print(table.concat(values, "\t"))
END
fields() { lua5.4 "$work/fields.lua" "$@" < "$work/answer"; }
expect() { # STATUS WORDS-IN-THE-ANSWER curl options
  status=$1 words=$2
  shift 2
  got=$(ask "$@")
  [ "$got" = "$status" ] || fail "status $got instead of $status for $*: $(cat "$work/answer")"
  grep -q -- "$words" "$work/answer" || fail "no '$words' for $*: $(cat "$work/answer")"
}

# Titles: the same as the command reads.
lua5.4 bench/gen_text.lua titles 300 > "$work/titles"
printf 'Deputy CIO\nExecutive Assistant to the CTO\nDirectrice, \303\251quipe CTO\n' >> "$work/titles"
build/cxo title --lines --format tsv "$work/titles" | sed 1d | cut -f2-6 > "$work/expected"
while IFS= read -r title; do
  [ "$(ask --data-binary "$title" "$url/title")" = 200 ] || fail "$title: $(cat "$work/answer")"
  fields role relation level area score
done < "$work/titles" > "$work/got"
diff "$work/expected" "$work/got" > "$work/diff" || fail "titles: $(head -n 10 "$work/diff")"

# Texts.
advert='You run the help desk, the data centre and IT operations, and manage the IT budget.'
printf '%s\n' "$advert" > "$work/advert.txt"
expect 200 '"role":"cio"' --data-binary "@$work/advert.txt" "$url/classify"
[ "$(fields outcome)" = decided ] || fail "$(cat "$work/answer")"
expect 200 '"mismatch":true' -H 'X-Title: CTO' --data-binary "@$work/advert.txt" "$url/classify"
expect 200 "\"version\":\"$(build/cxo --version | sed 's/cxo //')\"" "$url/health"

# The converter, on whatever passes by.
curl -s -D - -o /dev/null -H 'X-Job-Title: Group CIO, EMEA' "$url/static" | grep -qi '^x-role: cio' ||
  fail "the converter tells no role"

# What should not be sent.
expect 405 'POST expected' "$url/title"
expect 405 'GET expected' -X POST "$url/health"
expect 404 'no such path' --data x "$url/nowhere"
expect 400 'a body expected' -X POST "$url/title"
head -c 65537 /dev/zero | tr '\0' a > "$work/large"
head -c 65536 "$work/large" > "$work/largest"
expect 200 '"role":"none"' -H 'Expect:' --data-binary "@$work/largest" "$url/classify"
expect 413 'more than 65536 bytes' -H 'Expect:' --data-binary "@$work/large" "$url/classify"
expect 413 'more than 65536 bytes' -H 'Expect:' -H 'Transfer-Encoding: chunked' \
  --data-binary "@$work/large" "$url/classify"
printf '\377\376\000CTO\033[2J\303' > "$work/odd"
expect 200 '"role":' --data-binary "@$work/odd" "$url/title"
iconv -f UTF-8 -t UTF-8 "$work/answer" > /dev/null || fail "an answer that is not UTF-8"

# Reloads under load lose no request.
printf '%s\n' 'wrk.method = "POST"' 'wrk.body = "Deputy CIO"' \
  'wrk.headers["Connection"] = "close"' > "$work/post.lua"
wrk -t1 -c16 -d4s -s "$work/post.lua" "$url/title" > "$work/wrk" 2>&1 &
load=$!
for _ in 1 2 3; do sleep 1; kill -USR2 $master; done
wait $load
if grep -qE 'Non-2xx|Socket errors' "$work/wrk"; then fail "reloading: $(cat "$work/wrk")"; fi
expect 200 '"role":"none"' --data 'Deputy CIO' "$url/title"

# A module for another Lua is refused before anything runs.
if CXO_MODULES=$PWD/build/lib haproxy -c -f "$config/haproxy.cfg" > "$work/other" 2>&1; then
  fail "a module for Lua 5.4 was taken"
fi
grep -qE 'version mismatch|undefined symbol' "$work/other" || fail "$(cat "$work/other")"
echo "ok haproxy: $(wc -l < "$work/titles") titles as on the command line, 3 reloads under load without a lost request"
