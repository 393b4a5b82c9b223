# To be sourced by tests.

# A port on which nobody listens, and the three behind it.
free_ports() {
  lua5.4 -e '
    local taken = {}
    for _, name in ipairs{ "/proc/net/tcp", "/proc/net/tcp6" } do
      for line in (io.open(name) or io.open"/dev/null"):lines() do
        local port = line:match"^%s*%d+: %x+:(%x+)"
        if port then taken[tonumber(port, 16)] = true end
      end
    end
    local port = 20000 + os.time() * 4 % 20000
    while taken[port] or taken[port + 1] or taken[port + 2] or taken[port + 3] do port = port + 4 end
    print(port)'
}
