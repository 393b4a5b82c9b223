# PostgreSQL for a test, to be sourced from the root of the checkout. It makes a folder $work, a
# copy of the machine's PostgreSQL in it, into which the extension is installed (what is installed
# on the machine stays as it is), and offers:
#
#   as_pg COMMAND...          runs a command as the user of the servers: root may not
#   cluster_new NAME PORT     makes a cluster and starts it, reachable at $work and 127.0.0.1
#   cluster_start NAME, cluster_stop NAME
#   sql PORT DATABASE [psql options]
#   fail WORDS                says what was seen, and what the servers died of
#
# All servers are stopped, and $work is removed, when the script ends.

. hosts/ports.sh
pg=${PG_BIN:-/usr/lib/postgresql/15/bin}
work=$(mktemp -d)
home=$work/usr/lib/postgresql/15
export PGHOST="$work" PGUSER=postgres LC_ALL=C.UTF-8

fail() {
  echo "$0: $*" >&2
  grep -hE 'FATAL|PANIC|terminated' "$work"/*.log 2>/dev/null | tail -n 10 >&2
  exit 1
}

as_pg() {
  if [ "$(id -u)" = 0 ]; then
    (cd "$work" && exec setpriv --reuid=postgres --regid=postgres --init-groups "$@")
  else
    (cd "$work" && exec "$@")
  fi
}

clean() {
  for data in "$work"/data-*; do
    [ -f "$data/postmaster.pid" ] && as_pg "$home/bin/pg_ctl" -D "$data" -m immediate stop >/dev/null
  done
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM HUP

# PostgreSQL finds its files from where its program lies, so the programs are copied; the rest is
# linked.
mkdir -p "$home" "$work/usr/share/postgresql/15"
cp -r "$pg" "$home/bin"
cp -rs "${pg%/bin}/lib" "$home/lib"
cp -rs /usr/share/postgresql/15/. "$work/usr/share/postgresql/15"
rm -f "$home/lib/cxo.so"
make --no-print-directory amalgamation >/dev/null
mkdir -p build/hosts/postgresql
extension() { make --no-print-directory -C build/hosts/postgresql -f "$PWD/hosts/postgresql/Makefile" "$@"; }
extension > "$work/make.log" 2>&1 && extension install DESTDIR="$work" >> "$work/make.log" 2>&1 ||
  fail "$(cat "$work/make.log")"
[ "$(id -u)" = 0 ] && chown postgres:postgres "$work"
chmod 755 "$work"

cluster_start() {
  as_pg "$home/bin/pg_ctl" -D "$work/data-$1" -w -l "$work/$1.log" start >/dev/null
}

cluster_stop() { as_pg "$home/bin/pg_ctl" -D "$work/data-$1" -m fast -w stop >/dev/null; }

cluster_new() {
  as_pg "$home/bin/initdb" -D "$work/data-$1" -A trust -U postgres --no-sync -E UTF8 \
    --locale=C.UTF-8 >/dev/null
  as_pg tee -a "$work/data-$1/postgresql.conf" >/dev/null <<CONF
port = $2
listen_addresses = '127.0.0.1'
unix_socket_directories = '$work'
fsync = off
jit = off
shared_buffers = 64MB
CONF
  cluster_start "$1"
}

sql() {
  target="-p $1 -d $2"
  shift 2
  "$home/bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 $target "$@"
}
