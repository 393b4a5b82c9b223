# make check-deep   what takes too long for every change (about an hour): sanitizers, valgrind, an
#                   eager collector, threads, static analysis. Each part is a target of its own,
#                   deep-NAME, prints one line, and leaves build/deep/NAME.log.
# Included at the end of the Makefile. What is suppressed, and why: spec/check/suppressed.md.

DEEP = build/deep
DEEP_PARTS = analyzer cppcheck tidy c fuzz memory threads collector specs valgrind
NEED_DEEP = $(NEED_CHECK) $(NEED_FUZZ) 'valgrind:command -v valgrind' \
  'cppcheck:command -v cppcheck' 'clang-tidy:command -v clang-tidy'

.PHONY: check-deep check-deep-now deps-deep $(DEEP_PARTS:%=deep-%)
deps-deep:
	@$(call INSTALL,$(NEED_DEEP))
check-deep: deps-deep
	@$(MAKE) --no-print-directory check-deep-now
check-deep-now: $(DEEP_PARTS:%=deep-%)
	@echo "check-deep: all clean"

# $(call REPORT,NAME,COMMAND): the last line of what the command prints, or all of it if it fails.
REPORT = mkdir -p $(DEEP); if ( $(2) ) >$(DEEP)/$(1).log 2>&1; \
  then printf '%-10s %s\n' "$(1)" "$$(tail -n 1 $(DEEP)/$(1).log)"; \
  else tail -n 100 $(DEEP)/$(1).log; echo "$(1): failed, see $(DEEP)/$(1).log"; exit 1; fi

# Static analysis ----------------------------------------------------------------------------------

ANALYZED = $(CORE) $(BIND)
ANALYZE = gcc -std=c11 -O1 -fanalyzer -Werror -I$(LUA_INCDIR) -c -o /dev/null
deep-analyzer:
	@$(call REPORT,analyzer,for file in $(ANALYZED); do echo $$file; $(ANALYZE) $$file || exit 1; done; \
	  echo "gcc -fanalyzer: $(words $(ANALYZED)) files clean")

# What a check of these finds here is meant: see suppressed.md.
TIDY = clang-tidy --quiet --warnings-as-errors='*' --config-file=spec/check/clang-tidy.yaml
deep-tidy:
	@$(call REPORT,tidy,for file in $(ANALYZED); do $(TIDY) $$file -- -std=c11 -I$(LUA_INCDIR) || \
	  exit 1; done; echo "clang-tidy: $(words $(ANALYZED)) files clean")

CPPCHECK = cppcheck --quiet --std=c11 --enable=warning,performance,portability,style \
  --error-exitcode=1 --inline-suppr --suppressions-list=spec/check/cppcheck.txt \
  --library=std
deep-cppcheck:
	@$(call REPORT,cppcheck,$(CPPCHECK) -I$(LUA_INCDIR) $(ANALYZED) && \
	  echo "cppcheck: $(words $(ANALYZED)) files clean")

# Sanitizers ---------------------------------------------------------------------------------------

SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined
SANITIZED = -O1 -g -fno-omit-frame-pointer
$(DEEP)/c_tests: $(TESTS) $(CORE) $(GENERATED) $(HEADERS) spec/c/test.h
	@mkdir -p $(@D)
	$(CC) -std=c11 $(SANITIZED) $(SANITIZE) -o $@ $(TESTS) $(CORE) csrc/gen/pack.c -lutf8proc
deep-c: $(DEEP)/c_tests
	@$(call REPORT,c,$(DEEP)/c_tests && echo "C tests under ASan and UBSan: $$( \
	  grep -c '^ok' $(DEEP)/c.log) passed")

deep-fuzz: fuzz-images $(FUZZ_TARGETS:%=build/fuzz/%)
	@$(call REPORT,fuzz,for target in $(FUZZ_TARGETS); do build/fuzz/$$target -runs=0 $$(ls -d \
	  spec/fuzz/corpus/$$target spec/fuzz/regression/$$target $(FUZZ_IMAGES)/$$target 2>/dev/null) \
	  || exit 1; done; echo "fuzz: seeds and regressions of $(words $(FUZZ_TARGETS)) targets clean")

# A copy of the tree, in which the module is built otherwise. The specs that run programs of their
# own are left out: c and fuzz are targets above.
TREE_TO = mkdir -p $(1) && git ls-files -z --cached --others --exclude-standard | \
  xargs -0 cp -uP --parents -t $(1)
OUTSIDE = c_spec fuzz_spec project_spec memory_spec
SPEC_FILES = $$(find spec -name '*_spec.lua' $(OUTSIDE:%=! -name %.lua) | sort)
SPECS = $(LUA) "$$(command -v busted)" --ignore-lua $(SPEC_FILES)
ASAN = ASAN_OPTIONS=detect_leaks=0 LD_PRELOAD=$$($(CC) -print-file-name=libasan.so)
BUILT_FOR_SPECS = all build/test/small/cxo/core.so
$(DEEP)/asan/built: $(CORE) $(BIND) $(GENERATED) $(HEADERS) $(wildcard spec/trust/*)
	@$(call TREE_TO,$(@D))
	@$(MAKE) -C $(@D) --no-print-directory CFLAGS='$(SANITIZED) $(SANITIZE)' \
	  LDFLAGS='$(SANITIZE)' WARNINGS= $(BUILT_FOR_SPECS) build/test/memory >/dev/null
	@touch $@

# Scripts of reports run with less room than a sanitizer needs.
WITH_SCRIPTS = report_command sandbox docs examples command_line
deep-specs: $(DEEP)/asan/built
	@$(call TREE_TO,$(DEEP)/asan)
	@$(call REPORT,specs,cd $(DEEP)/asan && $(ASAN) $(LUA) "$$(command -v busted)" --ignore-lua \
	  $$(echo $(SPEC_FILES) | tr ' ' '\n' | grep -v $(WITH_SCRIPTS:%=-e /%_spec))); \
	 ! grep -q -e 'ERROR: AddressSanitizer' -e 'runtime error:' $(DEEP)/specs.log

# Leaks are looked for: whatever a state does not give back is one.
MOST_FAILURES = 300
LSAN = LSAN_OPTIONS=suppressions=$(CURDIR)/spec/check/lsan.txt
deep-memory: $(DEEP)/asan/built
	@$(call TREE_TO,$(DEEP)/asan)
	@$(call REPORT,memory,cd $(DEEP)/asan && $(LSAN) build/test/memory $(MOST_FAILURES) && \
	  echo "failed allocations under ASan: $$(build/test/memory 1 | grep -c ^ok) cases and at most \
	  $(MOST_FAILURES) places each")

TSAN_FLAGS = -std=c11 -O1 -g -fsanitize=thread
deep-threads:
	@$(call REPORT,threads,$(CC) $(TSAN_FLAGS) -D_POSIX_C_SOURCE=200809L -I$(LUA_INCDIR) -pthread \
	  -o $(DEEP)/threads spec/trust/threads.c $(CORE) $(BIND) csrc/gen/pack.c $(LUA_LIB) && \
	  TSAN_OPTIONS=halt_on_error=1:suppressions=spec/check/tsan.txt $(DEEP)/threads 8 2 && \
	  echo "threads under TSan: 8 with two states each clean")

# An eager collector -------------------------------------------------------------------------------

# Young objects at every step; and all at once, whenever a tenth is new.
COLLECTORS = 'generational",1,1' 'incremental",110,1000,60'
deep-collector: $(BUILT_FOR_SPECS)
	@$(call REPORT,collector,for how in $(COLLECTORS); do echo "$$how"; \
	  LUA_INIT="collectgarbage(\"$$how)" $(SPECS) || exit 1; done)

# Valgrind -----------------------------------------------------------------------------------------

VALGRIND = valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
  --show-leak-kinds=definite --suppressions=spec/check/valgrind.txt
# Left out in C: what takes gigabytes, or a thousand trials of half a second.
VALGRIND_C = - GiB damaged 'memory: packs'
VALGRIND_SPECS = answer chart_sets chart classify formats phrases policy title weigh when wording
deep-valgrind: $(BUILT_FOR_SPECS) build/test/c_tests build/test/memory
	@$(call REPORT,valgrind,$(VALGRIND) build/test/c_tests $(VALGRIND_C) && \
	  $(VALGRIND) build/test/memory 20 && \
	  $(VALGRIND) $(LUA) "$$(command -v busted)" --ignore-lua $(VALGRIND_SPECS:%=spec/%_spec.lua))

# make differential, make growth, make mutation ---------------------------------------------------

.PHONY: differential growth mutation
NEED_DIFFERENTIAL = $(NEED_RUN) 'python3:command -v python3' 'sqlite3:command -v sqlite3'
differential:
	@$(call INSTALL,$(NEED_DIFFERENTIAL))
	@$(MAKE) --no-print-directory all build/differential/sarif >/dev/null
	@$(LUA) spec/check/differential.lua build/differential 200
build/differential/sarif:
	@mkdir -p $@
	-@npm install --no-audit --no-fund --prefix $@ @microsoft/sarif-multitool-linux >$@/npm.log 2>&1
growth: all
	@$(LUA) spec/check/growth.lua
# MUTANTS of them, in SHARDS runs at once or one after another: SHARD=2/3.
MUTANTS = 250
SHARD = 1/1
mutation:
	@$(LUA) spec/check/mutate.lua $(MUTANTS) $(SHARD)

# make coverage: which lines and branches the tests run ---------------------------------------------
# The figures of docs/coverage.md. The C tests, failing allocations and the fuzz seeds count too. A
# spec file is a process here, since some set hooks of their own.

.PHONY: coverage coverage-now
COVERED = $(CURDIR)/build/coverage
GCOV = -O0 -g --coverage
coverage: deps-test
	@$(MAKE) --no-print-directory coverage-now
coverage-now: fuzz-images
	@rm -rf $(COVERED) && $(call TREE_TO,$(COVERED)) && cp -r build/fuzz/images $(COVERED)/images
	@$(MAKE) -C $(COVERED) --no-print-directory CFLAGS='$(GCOV)' LDFLAGS=--coverage WARNINGS= all \
	  build/test/memory build/test/small/cxo/core.so >/dev/null
	@cd $(COVERED) && $(CC) -std=c11 --coverage -o c_tests $(TESTS) \
	  $(CORE:csrc/%.c=build/obj/%.o) build/obj/gen/pack.o -lutf8proc && ./c_tests >c_tests.log
	@cd $(COVERED) && for target in $(FUZZ_TARGETS); do source=$$target reader=; \
	  case " $(FUZZ_LUA) " in *" $$target "*) source=lua reader=-DREADER=$$target;; esac; \
	  $(CC) -std=c11 --coverage -I$(LUA_INCDIR) $$reader -o replay spec/fuzz/$$source.c \
	    spec/fuzz/replay.c $(MODULE_OBJECTS) $(LUA_LIB) && ./replay $$(find spec/fuzz/*/$$target \
	    images/$$target -type f 2>/dev/null) >replay.log || exit 1; done
	@cd $(COVERED) && build/test/memory 20 >memory.log
	@cd $(COVERED) && $(CC) -std=c11 -O2 -fPIC -shared -I$(LUA_INCDIR) -o hook.so spec/check/hook.c && \
	  mkdir -p lines && for spec in $(SPEC_FILES); do COVERED=$(COVERED)/lines \
	    LUA_INIT="package.loadlib('$(COVERED)/hook.so', 'luaopen_hook')()" \
	    $(LUA) "$$(command -v busted)" --ignore-lua $$spec >specs.log || tail -n 40 specs.log; done
	@cd $(COVERED) && find lines -type f -exec cat {} + | sort -u >lines.all
	@cd $(COVERED) && for objects in build/obj/core build/obj/bind build/test/small/cxo; do \
	  mkdir -p gcov/$$objects && gcov -b -c -p $$(find $$objects -name '*.gcda') >/dev/null 2>&1; \
	  mv csrc#*.gcov gcov/$$objects; done; $(LUA) spec/check/coverage.lua gcov lines.all | tee report.md
