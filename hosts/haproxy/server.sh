# HAProxy with cxo on a free port of loopback, for test.sh and bench.sh: $url; stopped at the end.

. hosts/ports.sh
. hosts/lua5.3/module.sh
work=$(mktemp -d)
config=$PWD/hosts/haproxy
export CXO_LUA="$lua" CXO_MODULES="$modules" CXO_CONFIG="$config" CXO_PORT="$(free_ports)"
url=http://127.0.0.1:$CXO_PORT

fail() {
  echo "$0: $*" >&2
  tail -n 20 "$work/log" >&2
  exit 1
}

# -W: a master that replaces its worker on SIGUSR2, so that a reload loses nothing.
haproxy -W -p "$work/pid" -f "$config/haproxy.cfg" > "$work/log" 2>&1 &
master=$!
trap 'kill $master 2>/dev/null; wait $master 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM HUP
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  curl -sf "$url/health" > /dev/null && break
  sleep 0.2
done
curl -sf "$url/health" > /dev/null || fail "it does not answer"
