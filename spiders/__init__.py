"""Outlets: one small file each."""
