"""The outlet that the simulator plays."""
