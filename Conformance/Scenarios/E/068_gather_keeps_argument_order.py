"""Item 68: the results come in argument order, the children start in argument order."""

import asyncio

from scenario import log, show, value_after


async def work(name, delay):
    log(f"{name} starts")
    await asyncio.sleep(delay)
    log(f"{name} ends")
    return name


async def main():
    log(show(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2))))
    log(show(await asyncio.gather(*[value_after(5 - i, i) for i in range(4)])))
