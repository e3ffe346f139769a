"""Item 318: gathers with and without exceptions that are nested, share children, and are cancelled while children resist."""

import asyncio

from scenario import attempt, error_after, log, outcome, show, sleeper, value_after


async def resisting(name, result):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(f"{name} resists")
        await asyncio.sleep(1)
    return result


async def main():
    shared = asyncio.create_task(value_after(3, "shared"))
    first = asyncio.gather(shared, error_after(1, "x"), return_exceptions=True)
    second = asyncio.gather(shared, error_after(2, "y"))
    both = asyncio.gather(first, second, shared, return_exceptions=True)
    log(show(await both))
    log(f"{outcome(first)}, {outcome(second)}")
    children = [asyncio.create_task(resisting("a", 1)), asyncio.create_task(sleeper("b")), asyncio.create_task(value_after(1, "c"))]
    outer = asyncio.gather(*children, return_exceptions=True)
    outer.add_done_callback(lambda future: log(f"callback {outcome(future)}"))
    await asyncio.sleep(2)
    log(outer.cancel())
    log(outer.cancel())
    log(f"{outer.done()} {outer.cancelled()}")
    log(await attempt(outer))
    log(show([outcome(child) for child in children]))
    children = [asyncio.create_task(resisting("a", 1)), asyncio.create_task(sleeper("b"))]
    outer = asyncio.gather(asyncio.gather(*children), value_after(1, "d"))
    await asyncio.sleep(2)
    outer.cancel()
    log(await attempt(outer))
    log(show([outcome(child) for child in children]))
    await asyncio.sleep(2)
    log(show([outcome(child) for child in children]))
    child = asyncio.create_task(sleeper("c"))
    outer = asyncio.gather(child, value_after(1, "e"), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    log(show(await outer))
    log(show(await asyncio.gather(*[value_after(i % 3, i) for i in range(7)])))
