# make bench          measures all goals, peers in the same run, and writes docs/benchmarks.md
# make bench-charts   those of charts alone
# Included at the end of the Makefile. What is measured of ours are the objects of the module, built
# as always; the peers that are written for the bench are built with -O3.

CXX = c++
NEED_BENCH = $(NEED_RUN) 'g++:command -v $(CXX)' \
  'libhyperscan-dev:echo "\#include <hs/hs.h>" | $(CXX) -E -xc++ -' \
  'libre2-dev:echo "\#include <re2/set.h>" | $(CXX) -E -xc++ -' 'xz-utils:command -v xz'

PEERS = $(sort $(wildcard bench/phrases/*.cpp))
PEER_OBJECTS = $(PEERS:bench/%.cpp=build/bench/%.o)
PEER_FLAGS = -std=c++17 -O3 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -fPIC \
  -fvisibility=hidden -DCXO_PRIVATE -I$(LUA_INCDIR)

build/bench/peers.so: $(PEER_OBJECTS) $(CORE:csrc/%.c=build/obj/%.o)
	$(CXX) $(SHARED) $(LDFLAGS) -o $@ $^ -lhs -lre2

build/bench/%.o: bench/%.cpp bench/phrases/engine.hpp csrc/cxo.h
	@mkdir -p $(@D)
	$(CXX) $(PEER_FLAGS) -c -o $@ $<

# The texts: generated ones, and real adverts where the evaluation data lie beside the checkout.
GENERATE = $(LUA) bench/gen_text.lua
ADVERTS = $(wildcard ../shared/data/adverts.txt.xz)
TITLES = $(wildcard ../shared/data/titles_all.tsv.xz)
BENCH_TEXTS = build/bench/phrases.txt build/bench/generated.txt build/bench/nothing.txt \
  build/bench/titles.tsv $(ADVERTS:../shared/data/%.xz=build/bench/%) \
  $(TITLES:../shared/data/%.xz=build/bench/%)

build/bench/phrases.txt: bench/gen_text.lua
	@mkdir -p $(@D)
	$(GENERATE) phrases 5000 > $@
build/bench/generated.txt: bench/gen_text.lua
	@mkdir -p $(@D)
	$(GENERATE) adverts 1000 > $@
build/bench/nothing.txt: bench/gen_text.lua
	@mkdir -p $(@D)
	$(GENERATE) nothing 1000 > $@
build/bench/titles.tsv: bench/gen_text.lua
	@mkdir -p $(@D)
	$(GENERATE) titles 120000 > $@
build/bench/%: ../shared/data/%.xz
	@mkdir -p $(@D)
	xz -dc $< > $@

# Charts: a million people, and as many as PEOPLE says (make bench PEOPLE=10000000). DuckDB is a
# package of npm; without it, or without node, it is left out.
PEOPLE = 1000000
CHARTS = $(sort 1000000 $(PEOPLE))
build/bench/people-%.csv: bench/gen_chart.lua
	@mkdir -p $(@D)
	$(LUA) bench/gen_chart.lua $* > $@
build/bench/duckdb:
	@mkdir -p $@
	-npm install --no-audit --no-fund --prefix $@ @duckdb/node-api

.PHONY: bench bench-now bench-charts deps-bench
bench-charts: all $(CHARTS:%=build/bench/people-%.csv) build/bench/duckdb
	@CHARTS="$(CHARTS)" $(LUA) bench/run.lua charts
deps-bench:
	@$(call INSTALL,$(NEED_BENCH))
bench: deps-bench
	@$(MAKE) --no-print-directory bench-now
bench-now: all build/bench/peers.so $(BENCH_TEXTS) $(CHARTS:%=build/bench/people-%.csv) \
  build/bench/duckdb
	@CHARTS="$(CHARTS)" $(LUA) bench/run.lua --page
