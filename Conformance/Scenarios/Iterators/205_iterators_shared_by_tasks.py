"""Item 205: tasks may take items of one generator in turns; while one waits for an item, the others are refused."""

import asyncio

from scenario import attempt, log


async def numbers():
    for i in range(6):
        await asyncio.sleep(1)
        log(f"gives {i}")
        yield i


async def next_of(source):
    return await anext(source)


async def takes(name, source, lock, count):
    for _ in range(count):
        async with lock:
            log(f"{name} takes {await anext(source)}")


async def main():
    source = numbers()
    lock = asyncio.Lock()
    await asyncio.gather(takes("a", source, lock, 2), takes("b", source, lock, 2))
    first = asyncio.create_task(next_of(source))
    await asyncio.sleep(0)
    log(await attempt(next_of(source)))
    log(await attempt(first))
    first = asyncio.create_task(next_of(source))
    await asyncio.sleep(0)
    first.cancel()
    log(await attempt(first))
    log(await anext(source, "no more"))
