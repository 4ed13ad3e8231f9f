"""The record: its classes, its schema, validation, reading, and the differences between two of them."""
