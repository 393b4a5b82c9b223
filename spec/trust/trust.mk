# Programs that embed Lua and the module and treat them badly; run by spec/trust/*_spec.lua.
# Included at the end of the Makefile.

TRUST = build/test/memory build/test/threads
$(TRUST): build/test/%: spec/trust/%.c $(MODULE_OBJECTS)
	@mkdir -p $(@D)
	$(CC) -std=c11 -D_POSIX_C_SOURCE=200809L $(CFLAGS) -g $(WARNINGS) -I$(LUA_INCDIR) -pthread \
	  $(LDFLAGS) -o $@ $^ $(LUA_LIB)
