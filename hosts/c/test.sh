# Compiles both hosts from the one-file engine, as C11 and as C++17, and compares what they print.
set -eu
out=build/hosts/c sample=spec/fixtures/sample.csv
make --no-print-directory amalgamation >/dev/null
mkdir -p $out/empty
lua5.4 hosts/c/preload.lua lua > $out/sources.h
small='-Os -ffunction-sections -fdata-sections -DCXO_PRIVATE -Ibuild/amalgamation'
warn='-Wall -Wextra -Wpedantic -Werror'
lua=$(ls -d /usr/include/lua5.4)
fail() { echo "hosts/c: $*" >&2; exit 1; }

cc -std=c11 $small $warn -c -o $out/cxo.o build/amalgamation/cxo.c
cc -std=c11 $small $warn -DCXO_WITH_LUA -I"$lua" -c -o $out/cxo_lua.o build/amalgamation/cxo.c
for language in c11 c++17; do
  case $language in c11) compiler=cc kind=c ;; *) compiler=c++ kind=c++ ;; esac
  link='-Wl,--gc-sections -s'
  $compiler -x $kind -std=$language $small $warn hosts/c/plain.c -x none $out/cxo.o $link \
    -o $out/plain-$language
  $compiler -x $kind -std=$language $small $warn -I"$lua" -I$out hosts/c/embed.c -x none \
    $out/cxo_lua.o -l:liblua5.4.a -l:liblua5.4-lpeg.a -lm $link -o $out/embed-$language
done
for file in plain embed; do
  [ "$(wc -l < hosts/c/$file.c)" -lt 100 ] || fail "$file.c has 100 lines or more"
done

plain_session() {
  $1 role 'Chief Information Officer'
  $1 owner 'the help desk' 800
  $1 owner 'the help desk' 10
  $1 title 'Executive Assistant to the Group CTO'
  $1 title 'CIO & CTO, EMEA'
  echo 'You run the help desk and the office network, and manage the IT budget.' | $1 text
  $1 chart < $sample
}
for language in c11 c++17; do
  plain_session $out/plain-$language > $out/plain.txt
  diff -u hosts/c/plain.txt $out/plain.txt || fail "plain-$language printed something else"
done
for wrong in nothing 'role emperor' 'owner xyzzy'; do
  if $out/plain-c11 $wrong > $out/wrong.txt 2>&1; then fail "plain $wrong: no error"; fi
  grep -q '^plain: ' $out/wrong.txt || fail "plain $wrong: $(cat $out/wrong.txt)"
done
if printf '' | $out/plain-c11 chart 2>/dev/null; then fail "plain chart: empty file taken"; fi

# What embed answers is what the command answers; it runs where there is nothing to load.
root=$PWD
embed() { (cd $out/empty && env -i "$root/$out/$1" "$2"); }
for language in c11 c++17; do
  embed embed-$language 'io.write(tostring(require"cxo".owner("help desk", { size = 800 })), "\n")' \
    > $out/embed.txt
  build/cxo owner 'help desk' --size 800 | diff -u - $out/embed.txt || fail "embed-$language: owner"
  embed embed-$language "
    local chart = assert(require'cxo'.chart.load('$root/$sample'))
    for _, finding in ipairs(assert(chart:check{ size = 800 }).findings) do
      print(finding.severity, finding.rule, finding.message)
    end" > $out/embed.txt
  build/cxo check $sample --size 800 --format json > $out/check.json || [ $? = 1 ]
  lua5.4 -e '
    for _, f in ipairs(require"dkjson".decode(io.read"a").findings) do
      print(f.severity, f.rule, f.message)
    end' < $out/check.json | diff -u - $out/embed.txt || fail "embed-$language: check"
done
if embed embed-c11 'require "argparse"' 2> $out/wrong.txt; then fail "embed looks for files"; fi
if embed embed-c11 'error "by hand"' 2> $out/wrong.txt; then fail "embed: no error"; fi
grep -q '^embed: argument:1: by hand' $out/wrong.txt || fail "embed: $(cat $out/wrong.txt)"

size() { wc -c < $out/$1 | awk '{ printf "%d KB", $1 / 1024 }'; }
echo "ok c: C11 and C++17; plain $(size plain-c11), embed with Lua, LPeg and sources" \
  "$(size embed-c11)"
