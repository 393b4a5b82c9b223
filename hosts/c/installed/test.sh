# Installs below an empty folder, uses all of it from there, and uninstalls it.
set -eu
out=build/hosts/installed root=$PWD
fail() { echo "hosts/c/installed: $*" >&2; exit 1; }
rm -rf $out && mkdir -p $out/empty
stage=$root/$out/stage prefix=/opt/cxo
make --no-print-directory install DESTDIR="$stage" PREFIX=$prefix > $out/log 2>&1 ||
  fail "$(cat $out/log)"
home=$stage$prefix version=$(sed -n 's/.*define CXO_VERSION "\(.*\)"/\1/p' csrc/cxo.h)

# A program finds, compiles and links it as pkg-config says, shared and static.
export PKG_CONFIG_PATH=$home/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$stage
[ "$(pkg-config --modversion cxo)" = "$version" ] || fail "pkg-config: $(pkg-config --modversion cxo)"
cc -std=c11 hosts/c/plain.c $(pkg-config --cflags --libs cxo) -o $out/plain
cc -std=c11 hosts/c/plain.c $(pkg-config --cflags cxo) "$home/lib/libcxo.a" -o $out/plain-static
title='Executive Assistant to the Group CTO'
[ "$(LD_LIBRARY_PATH=$home/lib $out/plain title "$title")" = none ] || fail "the shared library"
[ "$($out/plain-static title "$title")" = none ] || fail "the static library"
needed=$(readelf -d $out/plain | sed -n 's/.*(NEEDED).*\[\(libcxo.*\)\]/\1/p')
[ "$needed" = "libcxo.so.${version%%.*}" ] || fail "plain needs $needed"
[ "$(readlink "$home/lib/$needed")" = "libcxo.so.$version" ] || fail "where $needed leads"

# Both show the interface alone, all of it.
declared=$(sed -n 's/^CXO_API .*[ *]\(cxo_[a-z0-9_]*\)(.*/\1/p' csrc/cxo.h | LC_ALL=C sort)
for library in "-D $home/lib/libcxo.so" "$home/lib/libcxo.a"; do
  nm --defined-only --extern-only $library | sed -n 's/.* [A-Z] //p' | LC_ALL=C sort > $out/shown
  echo "$declared" | diff -u - $out/shown || fail "symbols of $library"
done

# Command, module and manual pages work where nothing else of it is.
run() { (cd $out/empty && env -i PATH="$PATH" "$@"); }
[ "$(run "$home/bin/cxo" title "$title")" = "$title: none (assistant-to)" ] || fail "the command"
run "$home/bin/cxo" owner 'help desk' --size 800 > $out/owner
build/cxo owner 'help desk' --size 800 | diff -u - $out/owner || fail "cxo owner"
ln -s "$home/bin/cxo" $out/empty/link
[ "$(run ./link --version)" = "$(build/cxo --version)" ] || fail "the command behind a link"
for page in man1/cxo.1 man3/cxo.3; do
  groff -man -ww -Tutf8 "$home/share/man/$page" > $out/page 2> $out/log || fail "$(cat $out/log)"
  [ -s $out/log ] && fail "$page: $(cat $out/log)"
  grep -q "cxo $version" $out/page && ! grep -q '@' $out/page || fail "$page is not filled in"
done
grep -q '^Say which role to hire first' "$home/share/man/man1/cxo.1" || fail "cxo.1 lacks commands"

count=$(find "$stage" -type f | wc -l)
touch "$home/share/lua/5.4/other.lua"
make --no-print-directory uninstall DESTDIR="$stage" PREFIX=$prefix
left=$(cd "$stage" && find . ! -type d)
[ "$left" = ./opt/cxo/share/lua/5.4/other.lua ] || fail "left behind: $left"
[ ! -d "$home/share/lua/5.4/cxo" ] || fail "an empty folder is left"
echo "ok c/installed: $count files, shared and static library, module, command, manual pages"
