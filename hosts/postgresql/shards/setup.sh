# A coordinator and three shards on loopback, with $rows made-up leads; to be sourced from the root
# of the checkout. Offers what cluster.sh does, `ask` for the coordinator, and port1 to port3.
. hosts/postgresql/cluster.sh
port=$(free_ports)
port1=$((port + 1)) port2=$((port + 2)) port3=$((port + 3))
for shard in 1 2 3; do
  cluster_new shard$shard $((port + shard))
  sql $((port + shard)) postgres -c 'CREATE DATABASE cxo'
  sql $((port + shard)) cxo -f hosts/postgresql/shards/shard.sql
done
cluster_new coordinator "$port"
sql "$port" postgres -c 'CREATE DATABASE cxo'
ask() { sql "$port" cxo "$@"; }
ask -v port1=$port1 -v port2=$port2 -v port3=$port3 -f hosts/postgresql/shards/coordinator.sql

# Titles as the generator draws them; companies and sizes follow from the number.
ask -c 'CREATE UNLOGGED TABLE incoming (id bigserial, title text)'
lua5.4 bench/gen_text.lua titles "$rows" | ask -c 'COPY incoming (title) FROM STDIN'
ask -c "INSERT INTO lead SELECT id, 'Company ' || id % 1000,
  CASE WHEN id % 11 = 0 THEN NULL ELSE id * 7919 % 2000 END, title FROM incoming"
for shard in 1 2 3; do sql $((port + shard)) cxo -c 'VACUUM ANALYZE lead'; done
