"""Item 202: a cancellation enters at the innermost await of the generator; its finally blocks run, or it goes on with another item."""

import asyncio
from contextlib import aclosing

from scenario import log, outcome


async def inner():
    try:
        yield "first"
        await asyncio.sleep(10)
        yield "never"
    finally:
        log("inner leaves")
        await asyncio.sleep(1)
        log("inner left")


async def outer():
    try:
        async with aclosing(inner()) as source:
            async for x in source:
                yield x
    except asyncio.CancelledError:
        log("outer sees it")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log("swallowed")
    yield "after all"
    await asyncio.sleep(1)
    yield "last"


async def consume(source):
    try:
        async with aclosing(source) as items:
            async for x in items:
                log(f"item {x}")
        log("consumed")
    except asyncio.CancelledError as error:
        log(f"consumer sees {error.args[0]}")
        raise


async def cancelled(source, after):
    task = asyncio.create_task(consume(source))
    await asyncio.sleep(after)
    task.cancel("stop")
    await asyncio.wait([task])
    log(outcome(task))


async def main():
    await cancelled(inner(), 2)
    await cancelled(outer(), 2)
    await cancelled(stubborn(), 2)
    await cancelled(stubborn(), 0)
