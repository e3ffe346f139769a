"""Item 73: cancelling the outer cancels every unfinished child; the outer is not done at that moment."""

import asyncio

from scenario import attempt, log, outcome, sleeper, value_after


async def main():
    a, b = asyncio.create_task(sleeper("a")), asyncio.create_task(sleeper("b"))
    done = asyncio.create_task(value_after(0, 1))
    outer = asyncio.gather(a, done, b)
    await asyncio.sleep(1)
    log(outer.cancel())
    log(f"{outcome(outer)}, {outcome(a)} {a.cancelling()}, {outcome(done)} {done.cancelling()}, {b.cancelling()}")
    log(await attempt(outer))
    log(f"{outcome(a)}, {outcome(b)}")
