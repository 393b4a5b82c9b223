return require"cxo.cli.ask".about("buyer", "Say who decides on buying something.")
