"""Item 206: an error in a generator leaves through the generators that iterate it, each of which cleans up; contexts are those of the task."""

import asyncio
import contextvars
from contextlib import aclosing

from scenario import Error, attempt, log

variable = contextvars.ContextVar("variable", default="none")


async def walk(depth):
    log(f"enters {depth}, variable {variable.get()}")
    try:
        yield depth
        if depth == 0:
            variable.set("innermost")
            await asyncio.sleep(1)
            raise Error("bottom")
        async with aclosing(walk(depth - 1)) as source:
            async for x in source:
                yield x
    finally:
        log(f"leaves {depth}, variable {variable.get()}")
        await asyncio.sleep(1)


async def consume():
    variable.set("consumer")
    async with aclosing(walk(2)) as source:
        async for x in source:
            log(f"item {x}, variable {variable.get()}")


async def stops():
    variable.set("stops")
    async with aclosing(walk(2)) as source:
        async for x in source:
            log(f"item {x}")
            if x == 0:
                break


async def main():
    log(await attempt(consume()))
    log(await attempt(stops()))
