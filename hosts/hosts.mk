# make test-hosts    starts each host, uses it, stops it: hosts/NAME/test.sh
# make bench-hosts   what a host can do beside its own floor: hosts/NAME/bench.sh, where there is one
#                    (HOSTS="c postgresql" for some of them)
# Included at the end of the Makefile. A host is a folder with test.sh, which is run by sh from the
# root of the checkout after `make`, prints one line "ok NAME ..." and stops what it started; or it
# fails and says what it saw. What it needs stands in its file `needs`, a line each:
# package:command that succeeds where it is there. What it builds goes to build/hosts/NAME.

HOSTS = $(patsubst hosts/%/test.sh,%,$(sort $(wildcard hosts/*/test.sh hosts/*/*/test.sh)))
HOST_NEEDS = $(wildcard $(HOSTS:%=hosts/%/needs))
NEED_HOSTS = $(NEED_RUN) $(if $(HOST_NEEDS),$(shell sed "/^#/d; /^$$/d; s/.*/'&'/" $(HOST_NEEDS)))

.PHONY: deps-hosts test-hosts bench-hosts
deps-hosts:
	@$(call INSTALL,$(NEED_HOSTS))

test-hosts: deps-hosts
	@$(MAKE) --no-print-directory all >/dev/null
	@failed=; for host in $(HOSTS); do \
	  sh hosts/$$host/test.sh || failed="$$failed $$host"; done; \
	  if [ -n "$$failed" ]; then echo "test-hosts: failed:$$failed" >&2; exit 1; fi

bench-hosts: deps-hosts
	@$(MAKE) --no-print-directory all >/dev/null
	@for host in $(HOSTS); do \
	  if [ -f hosts/$$host/bench.sh ]; then sh hosts/$$host/bench.sh || exit 1; fi; done
