"""Settings of the made-up project watched by Spidermon."""

from tests.stub.separating import *  # noqa: F403

EXTENSIONS = {"spidermon.contrib.scrapy.extensions.Spidermon": 900}
SPIDERMON_ENABLED = True
SPIDERMON_ENGINE_STOP_MONITORS = ["tests.stub.told.ToldSuite"]
