# Builds example.md as HTML and DOCX, reads both again, and breaks the build in every way.
set -eu
. hosts/lua5.3/module.sh
out=build/hosts/pandoc
mkdir -p $out
export LUA_PATH="$lua/?.lua;$lua/?/init.lua;;" LUA_CPATH="$modules/?.so;;"
fail() { echo "hosts/pandoc: $*" >&2; exit 1; }
build() { pandoc --lua-filter hosts/pandoc/cxo.lua "$@"; }
holds() { grep -q -- "$2" "$1" || fail "$1 lacks '$2'"; }

build hosts/pandoc/example.md --standalone -o $out/example.html
build hosts/pandoc/example.md -o $out/example.docx
pandoc $out/example.docx -t plain --wrap none -o $out/example.txt
pandoc $out/example.html -t plain --wrap none -o $out/page.txt
for text in $out/example.txt $out/page.txt; do
  holds $text 'The CTO leads engineering.*\. One source puts it otherwise: The CTO.s boss is the CIO'
  holds $text 'owner of help desk: CIO'
  holds $text 'airfocus glossary, CIO and CTO, '
  holds $text 'sells product-management software'
  holds $text 'Names and mix-ups'
done
[ "$(grep -c '<table' $out/example.html)" = 4 ] || fail "$(grep -c '<table' $out/example.html) tables"
if grep -q 'cxo:' $out/example.txt; then fail "a citation was left"; fi

# The policy and the size of the document hold for what it asks.
printf -- '---\ncxo-size: %s\n---\n\n``` {.cxo}\nowner help desk\n```\n' 10 > $out/small.md
build $out/small.md -t plain -o $out/small.txt
holds $out/small.txt 'owner of help desk: CTO'

# Other code and other citations stay what they are.
printf '    owner help desk\n\n```lua\nowner x\n```\n\nSo [@knuth, p. 3; @cxo:cto-leads-engineering].\n' > $out/other.md
build $out/other.md -t markdown -o $out/other.txt
holds $out/other.txt '^    owner help desk'
holds $out/other.txt '@knuth, p.*3'

breaks() { # WORDS-OF-THE-MESSAGE TEXT
  printf '%b' "$2" > $out/broken.md
  if build $out/broken.md -o $out/broken.html 2> $out/broken.txt; then fail "built: $2"; fi
  holds $out/broken.txt "$1"
}
breaks "cxo: no claim 'cto-leads-enginering' (did you mean 'cto-leads-engineering'?)" \
  '[@cxo:cto-leads-enginering]'
breaks "no claim 'cto-leads-engineering@nobody'" '@{cxo:cto-leads-engineering@nobody}'
breaks 'the policy mh-consulting admits no claim of it' \
  '---\ncxo-policy: mh-consulting\n---\n\n[@cxo:cto-leads-engineering]'
breaks "no policy 'airfocu' (did you mean 'airfocus'?)" '---\ncxo-policy: airfocu\n---\n\nx'
breaks 'cxo-size: a whole number expected' '---\ncxo-size: many\n---\n\nx'
breaks "no report 'comparisn' (did you mean 'comparison'?)" '``` {.cxo}\ncomparisn cio cto\n```\n'
breaks "no role 'emperor'" '``` {.cxo}\ncomparison cio emperor\n```\n'
breaks 'report chart needs a chart' '``` {.cxo}\nchart\n```\n'
breaks "nothing is called 'xyzzy'" '``` {.cxo}\nowner xyzzy\n```\n'
breaks 'an empty block' '``` {.cxo}\n\n```\n'

# A module for another Lua is an error, not a crash.
if LUA_CPATH="build/lib/?.so;;" build hosts/pandoc/example.md -o $out/x.html 2> $out/other.txt; then
  fail "a module for Lua 5.4 was taken"
fi
grep -qE 'version mismatch|undefined symbol' $out/other.txt || fail "$(cat $out/other.txt)"
echo "ok pandoc: HTML and DOCX built and read again, 10 ways to break a build"
