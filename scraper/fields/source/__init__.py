"""Whose text the story is: the agency or the other outlet that is credited for it."""
