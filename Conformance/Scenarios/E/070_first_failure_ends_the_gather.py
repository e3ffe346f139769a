"""Item 70: the first failure ends the outer at once; the others go on, and their later errors are silent."""

import asyncio

from scenario import attempt, error_after, log, outcome, sleeper


async def main():
    slow = asyncio.create_task(sleeper("slow", 3))
    outer = asyncio.gather(slow, error_after(1, "first"), error_after(2, "second"))
    log(await attempt(outer))
    log(f"{outcome(outer)}, {outcome(slow)}")
    await asyncio.sleep(5)
    log(outcome(slow))
