"""The stages of a separation, in order. Regions come before fields, and each stage claims only what is still free."""
