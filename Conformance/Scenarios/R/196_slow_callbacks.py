"""Item 196: in debug mode a step or callback that takes as long as slow_callback_duration is reported."""

import asyncio
import logging
import re

from scenario import log


class Listener(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        kind = "step of" if "coro=" in text else "callback"
        name = re.search(r"(?:coro=<|Handle (?:when=\S+ )?)([\w.<>]+)\(", text).group(1).split(".")[-1]
        log(f"slow {kind} {name}: {re.search(r'took (.*) seconds', text).group(1)}")


def Delay(seconds):
    asyncio.get_running_loop().advance(seconds)


def Callback():
    Delay(0.5)


async def Steps(*durations):
    for duration in durations:
        await asyncio.sleep(0)
        Delay(duration)


async def main():
    loop = asyncio.get_running_loop()
    logger = logging.getLogger("asyncio")
    listener = Listener()
    logger.addHandler(listener)
    logger.propagate = False
    try:
        loop.set_debug(True)
        log("a tenth of a second by default")
        await asyncio.create_task(Steps(0.125, 0.0625, 2))
        loop.call_soon(Callback)
        loop.call_later(1, Callback)
        await asyncio.sleep(5)
        log("as long as the limit")
        loop.slow_callback_duration = 0.25
        await asyncio.create_task(Steps(0.25, 0.125))
        log("awaits are not counted")
        await asyncio.create_task(asyncio.sleep(10))
        loop.set_debug(False)
        log("without debug mode")
        await asyncio.create_task(Steps(10))
        loop.call_soon(Callback)
        await asyncio.sleep(1)
    finally:
        logger.removeHandler(listener)
        logger.propagate = True
