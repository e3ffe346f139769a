"""Item 204: a generator that has returned, failed, was cancelled or closed gives no more items; one that never began runs nothing when it is closed."""

import asyncio

from scenario import Error, attempt, log


async def numbers(fails):
    log("begins")
    try:
        yield 1
        await asyncio.sleep(1)
        if fails:
            raise Error("two")
        yield 2
    finally:
        log("leaves")


async def next_of(source):
    return await anext(source, "no more")


async def main():
    source = numbers(fails=False)
    for _ in range(4):
        log(await attempt(next_of(source)))
    await source.aclose()
    source = numbers(fails=True)
    for _ in range(4):
        log(await attempt(next_of(source)))
    await source.aclose()
    log("cold")
    source = numbers(fails=False)
    await source.aclose()
    await source.aclose()
    log(await attempt(next_of(source)))
    log("closed")
    source = numbers(fails=False)
    log(await attempt(next_of(source)))
    await source.aclose()
    log(await attempt(next_of(source)))
    log("timed out")
    source = numbers(fails=False)
    log(await attempt(next_of(source)))
    log(await attempt(asyncio.wait_for(next_of(source), 0.5)))
    log(await attempt(next_of(source)))
