# make fuzz SECONDS=60   fuzzes the engine with clang's libFuzzer, all targets for so long together
# Included at the end of the Makefile. What is found lies in build/fuzz/TARGET-crash-..., new inputs
# in build/fuzz/corpus. build/test/fuzz_TARGET runs files through a target without libFuzzer.

SECONDS = 60
FUZZ_CC = clang
NEED_FUZZ = 'clang:command -v $(FUZZ_CC)' \
  'libclang-rt-14-dev:echo "int LLVMFuzzerTestOneInput(void) { return 0; }" | $(FUZZ_CC) -fsanitize=fuzzer,address -xc - -o /dev/null'

FUZZ_TARGETS = any ask chart facts fold json ldif leads literal outline pack pack_image phrases_image routes scan title weigh when
# Those that are written in Lua: functions of spec/fuzz/readers.lua.
FUZZ_LUA = any facts json ldif leads literal outline pack routes when
FUZZ_SHARE = $(shell expr $(SECONDS) / $(words $(FUZZ_TARGETS)) \| 1)
FUZZ_FLAGS = -std=c11 -O1 -g -fno-omit-frame-pointer $(WARNINGS) \
  -fsanitize=address,undefined -fno-sanitize-recover=undefined
# The longest input in bytes; what takes more seconds or megabytes is a finding.
FUZZ_LENGTH = 8192
FUZZ_OPTIONS = -max_len=$(FUZZ_LENGTH) -timeout=10 -rss_limit_mb=1024 -print_final_stats=1
FUZZ_HEADERS = $(HEADERS) $(wildcard spec/fuzz/*.h)

FUZZ_OBJECTS = $(CORE:csrc/%.c=build/fuzz/obj/%.o) build/fuzz/obj/gen/pack.o
build/fuzz/obj/core/fold.o: csrc/gen/fold.c
build/fuzz/obj/%.o: csrc/%.c $(HEADERS)
	@mkdir -p $(@D)
	$(FUZZ_CC) $(FUZZ_FLAGS) -fsanitize=fuzzer-no-link -c -o $@ $<
# The targets themselves are not to be explored.
build/fuzz/obj/fuzz/%.o: spec/fuzz/%.c $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(FUZZ_CC) $(FUZZ_FLAGS) -c -o $@ $<
FUZZ_C = $(filter-out $(FUZZ_LUA),$(FUZZ_TARGETS))
$(FUZZ_C:%=build/fuzz/%): build/fuzz/%: build/fuzz/obj/fuzz/%.o $(FUZZ_OBJECTS)
	$(FUZZ_CC) $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^

FUZZ_BIND = $(BIND:csrc/%.c=build/fuzz/obj/%.o)
$(FUZZ_BIND): FUZZ_FLAGS += -I$(LUA_INCDIR)
$(FUZZ_LUA:%=build/fuzz/obj/fuzz/lua_%.o): build/fuzz/obj/fuzz/lua_%.o: spec/fuzz/lua.c $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(FUZZ_CC) $(FUZZ_FLAGS) -I$(LUA_INCDIR) -DFUZZ_GUIDED -DREADER=$* -c -o $@ $<
$(FUZZ_LUA:%=build/fuzz/%): build/fuzz/%: build/fuzz/obj/fuzz/lua_%.o $(FUZZ_OBJECTS) $(FUZZ_BIND)
	$(FUZZ_CC) $(FUZZ_FLAGS) -fsanitize=fuzzer -o $@ $^ $(LUA_LIB)

# For `make test`: the module's own objects.
FUZZ_REPLAYS = $(FUZZ_TARGETS:%=build/test/fuzz_%)
REPLAYED = $(CORE:csrc/%.c=build/obj/%.o) build/obj/gen/pack.o
$(FUZZ_C:%=build/test/fuzz_%): build/test/fuzz_%: spec/fuzz/%.c spec/fuzz/replay.c $(REPLAYED) $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 -g $(WARNINGS) -o $@ $< spec/fuzz/replay.c $(REPLAYED)

$(FUZZ_LUA:%=build/test/fuzz_%): build/test/fuzz_%: spec/fuzz/lua.c spec/fuzz/replay.c \
  $(MODULE_OBJECTS) $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(CC) -std=c11 -O1 -g $(WARNINGS) -I$(LUA_INCDIR) -DREADER=$* -o $@ $< spec/fuzz/replay.c \
	  $(MODULE_OBJECTS) $(LUA_LIB)

# Inputs that are images.
FUZZ_IMAGES = build/fuzz/images
fuzz-images: all
	@mkdir -p $(FUZZ_IMAGES)/pack_image $(FUZZ_IMAGES)/phrases_image
	@$(LUA) spec/fuzz/images.lua $(FUZZ_IMAGES)

.PHONY: fuzz fuzz-now fuzz-images deps-fuzz
deps-fuzz:
	@$(call INSTALL,$(NEED_RUN) $(NEED_FUZZ))
fuzz: deps-fuzz
	@$(MAKE) --no-print-directory fuzz-now
fuzz-now: fuzz-images $(FUZZ_TARGETS:%=build/fuzz/%)
	@for target in $(FUZZ_TARGETS); do \
	  echo "fuzzing $$target for $(FUZZ_SHARE) s"; \
	  mkdir -p build/fuzz/corpus/$$target; \
	  dictionary=spec/fuzz/dict/$$target; \
	  test -f $$dictionary && dictionary=-dict=$$dictionary || dictionary=; \
	  build/fuzz/$$target $(FUZZ_OPTIONS) $$dictionary -max_total_time=$(FUZZ_SHARE) \
	    -artifact_prefix=build/fuzz/$$target- build/fuzz/corpus/$$target \
	    $$(ls -d spec/fuzz/corpus/$$target spec/fuzz/regression/$$target \
	      $(FUZZ_IMAGES)/$$target 2>/dev/null) >build/fuzz/$$target.log 2>&1 || \
	    { tail -n 60 build/fuzz/$$target.log; exit 1; }; \
	  grep -o 'cov: [0-9]* ft: [0-9]*' build/fuzz/$$target.log | tail -n 1; \
	  grep -e number_of_executed -e peak_rss build/fuzz/$$target.log; done
