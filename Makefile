# make run    checks a sample chart; what is missing is installed first
# make test   all tests; make check: layers, generated files, lint, warnings, symbols
# make        builds build/cxo and build/lib/cxo/core.so; make gen renews csrc/gen/pack.c from data/,
#             make gen-fold csrc/gen/fold.c from the Unicode Character Database

LUA = lua5.4
LUA_VERSION = 5.4
CC = cc
PREFIX = /usr/local
LUA_INCDIR = $(firstword $(wildcard /usr/include/lua$(LUA_VERSION) /usr/local/include/lua$(LUA_VERSION)) /usr/include)

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
  -Wundef -Wwrite-strings -Wcast-qual -Wvla
CFLAGS = -O2
# The module shows luaopen_cxo_core alone.
MODULE_FLAGS = -std=c11 $(CFLAGS) $(WARNINGS) -fPIC -fvisibility=hidden -DCXO_PRIVATE -I$(LUA_INCDIR)
SHARED = -shared

CORE = $(sort $(wildcard csrc/core/*.c))
BIND = $(sort $(wildcard csrc/bind/*.c))
HEADERS = $(wildcard csrc/*.h csrc/*/*.h)
GENERATED = csrc/gen/pack.c csrc/gen/fold.c
DATA = $(sort $(wildcard data/*.lua))

.PHONY: all run test check check-now gen gen-fold clean deps-run deps-test deps-check

all: build/lib/cxo/core.so build/cxo

# The module: core, binding and the built-in pack.
MODULE_OBJECTS = $(CORE:csrc/%.c=build/obj/%.o) $(BIND:csrc/%.c=build/obj/%.o) build/obj/gen/pack.o
build/lib/cxo/core.so: $(MODULE_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(SHARED) $(LDFLAGS) -o $@ $^

build/obj/core/fold.o: csrc/gen/fold.c
build/obj/%.o: csrc/%.c $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(MODULE_FLAGS) -c -o $@ $<

# The same without a pack, to compile the pack with.
BOOT_OBJECTS = $(CORE:csrc/%.c=build/obj/%.o) $(BIND:csrc/%.c=build/boot/obj/%.o)
build/boot/lib/cxo/core.so: $(BOOT_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(SHARED) $(LDFLAGS) -o $@ $^

build/boot/obj/bind/%.o: csrc/bind/%.c $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(MODULE_FLAGS) -DCXO_NO_BUILTIN -c -o $@ $<

# The command, runnable from the checkout.
COMMAND = '\#!/bin/sh' 'here=$$(dirname "$$(readlink -f "$$0")")' 'root=$$here/$(1)' \
  'export LUA_PATH_5_4="$$root/lua/?.lua;$$root/lua/?/init.lua;$${LUA_PATH_5_4:-$${LUA_PATH:-;}}"' \
  'export LUA_CPATH_5_4="$$here/lib/?.so;$${LUA_CPATH_5_4:-$${LUA_CPATH:-;}}"' \
  'exec $(LUA) "$$root/lua/cxo/cli/main.lua" "$$@"'
build/cxo: Makefile
	@mkdir -p $(@D)
	@printf '%s\n' $(call COMMAND,..) > $@ && chmod +x $@

build/boot/cxo: Makefile
	@mkdir -p $(@D)
	@printf '%s\n' $(call COMMAND,../..) > $@ && chmod +x $@

gen: build/boot/lib/cxo/core.so build/boot/cxo
	build/boot/cxo pack build $(DATA) --output csrc/gen/pack.c

gen-fold:
	@$(call INSTALL,'unicode-data:test -f /usr/share/unicode/UnicodeData.txt')
	$(LUA) csrc/gen/fold.lua > build/fold.c && cp build/fold.c csrc/gen/fold.c

# What is needed: a Debian package, and a command that succeeds where it is there.
NEED_RUN = 'gcc:command -v $(CC)' 'libc6-dev:echo "\#include <stdio.h>" | $(CC) -E -xc -' \
  '$(LUA):command -v $(LUA)' 'lib$(LUA)-dev:test -f $(LUA_INCDIR)/lua.h -o -f /usr/include/$(LUA)/lua.h' \
  'lua-lpeg:$(LUA) -e "require[[lpeg]]"' 'lua-argparse:$(LUA) -e "require[[argparse]]"' \
  'lua-dkjson:$(LUA) -e "require[[dkjson]]"'
NEED_TEST = $(NEED_RUN) 'lua-busted:$(LUA) -e "require[[busted.core]]"' \
  'luarocks:command -v luarocks' 'lua-cjson:$(LUA) -e "require[[cjson]]"' \
  'libutf8proc-dev:echo "\#include <utf8proc.h>" | $(CC) -E -xc -'
NEED_CHECK = $(NEED_TEST) 'unicode-data:test -f /usr/share/unicode/UnicodeData.txt' \
  'clang:command -v clang' 'lua-check:command -v luacheck' \
  'binutils:command -v nm' 'clang-format:command -v clang-format'
INSTALL = missing=; for need in $(1); do \
    sh -c "$${need\#*:}" >/dev/null 2>&1 || missing="$$missing $${need%%:*}"; done; \
  if [ -n "$$missing" ]; then \
    if ! command -v apt-get >/dev/null; then \
      echo "cxo needs these Debian packages or their like:$$missing" >&2; exit 1; fi; \
    echo "installing:$$missing"; \
    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
    $$sudo apt-get update -qq && \
    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing \
      >/dev/null; fi

deps-run:
	@$(call INSTALL,$(NEED_RUN))
deps-test:
	@$(call INSTALL,$(NEED_TEST))
deps-check:
	@$(call INSTALL,$(NEED_CHECK))

# The C tests: core and built-in pack as a host would link them.
TESTS = $(sort $(wildcard spec/c/*.c))
build/test/c_tests: $(TESTS) $(CORE) $(GENERATED) $(HEADERS) spec/c/test.h
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 -g $(WARNINGS) -o $@ $(TESTS) $(CORE) csrc/gen/pack.c -lutf8proc

# The module with limits lowered to what a spec can reach (spec/limits_spec.lua).
SMALL = -DCXO_MAX_PEOPLE=2000u -DCXO_MAX_PHRASES=2000u -DCXO_MAX_PACK=200000u
build/test/small/cxo/core.so: csrc/onecxo.c $(CORE) $(BIND) $(GENERATED) $(HEADERS) Makefile
	@mkdir -p $(@D)
	$(CC) $(MODULE_FLAGS) $(SMALL) $(SHARED) $(LDFLAGS) -o $@ csrc/onecxo.c $(BIND)

SAMPLE = spec/fixtures/sample.csv
run: deps-run
	@$(MAKE) --no-print-directory all >/dev/null
	@build/cxo check $(SAMPLE) || [ $$? = 1 ]
	@build/cxo check $(SAMPLE) --format html > build/sample.html || [ $$? = 1 ]
	@echo "As a page: $(CURDIR)/build/sample.html"

test: deps-test
	@$(MAKE) --no-print-directory all build/test/c_tests build/test/small/cxo/core.so \
	  fuzz-images $(FUZZ_REPLAYS) >/dev/null
	@$(LUA) "$$(command -v busted)" --ignore-lua

check: deps-check
	@$(MAKE) --no-print-directory check-now
check-now: all
	@$(LUA) spec/check/layers.lua
	@$(LUA) spec/check/symbols.lua build/lib/cxo/core.so luaopen_cxo_core
	@$(MAKE) --no-print-directory gen gen-fold >/dev/null && git diff --exit-code --stat -- csrc/gen
	@luacheck --quiet lua spec data rockspec bench
	@for compiler in gcc clang; do \
	  echo "warnings of $$compiler as errors"; \
	  for file in $(CORE) $(BIND) $(TESTS) csrc/gen/pack.c csrc/onecxo.c; do \
	    $$compiler $(MODULE_FLAGS) -Werror -fsyntax-only $$file || exit 1; done; done
	@clang-format --dry-run -Werror csrc/cxo.h csrc/core/*.[ch] csrc/bind/*.[ch] spec/c/*.[ch]
	@echo "check: all clean"

clean:
	rm -rf build

include bench/bench.mk
include spec/fuzz/fuzz.mk
