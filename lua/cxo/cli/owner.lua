return require"cxo.cli.ask".about("owner", "Say who owns an activity.")
