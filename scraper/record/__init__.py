"""The record: its classes, its schema, validation, reading, and what differs between two of them."""
