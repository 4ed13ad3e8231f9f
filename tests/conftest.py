"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# The same examples on every day and machine, however slow. Others: pytest --hypothesis-profile=exploring
STEADY = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("exploring", **STEADY)
settings.register_profile("steady", **STEADY, derandomize=True)
settings.load_profile("steady")
