"""The headline and what stands around it: kicker, standfirst, section, tags."""
