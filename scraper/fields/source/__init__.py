"""The source of a story: the agency or other outlet that is credited for it."""
