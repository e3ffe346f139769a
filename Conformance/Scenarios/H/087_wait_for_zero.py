"""Item 87: with a timeout of zero a done future gives its outcome; a coroutine never starts."""

import asyncio

from scenario import Error, attempt, log, outcome


async def work():
    log("never")


async def main():
    future, failed = asyncio.get_running_loop().create_future(), asyncio.get_running_loop().create_future()
    future.set_result(1)
    failed.set_exception(Error("x"))
    log(await attempt(asyncio.wait_for(future, 0)))
    log(await attempt(asyncio.wait_for(failed, -1)))
    log(await attempt(asyncio.wait_for(work(), 0)))
    log(await attempt(asyncio.wait_for(work(), -1)))
