"""Item 72: a child cancelled by others fails the outer, which is not cancelled itself; siblings go on."""

import asyncio

from scenario import attempt, log, outcome, show, sleeper, value_after


async def main():
    child = asyncio.create_task(sleeper("child", 10))
    sibling = asyncio.create_task(sleeper("sibling", 5))
    outer = asyncio.gather(child, sibling)
    await asyncio.sleep(1)
    child.cancel()
    log(await attempt(outer))
    log(f"{outer.done()} {outer.cancelled()}, {outcome(sibling)}")
    await sibling
    value = asyncio.create_task(value_after(10, 1))
    outcomes = asyncio.gather(value, value_after(2, 2), return_exceptions=True)
    await asyncio.sleep(1)
    value.cancel()
    log(show(await outcomes))
