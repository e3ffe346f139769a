"""Item 35: every awaiter of a failed future gets the same exception object."""

import asyncio

from scenario import Error, describe, log


async def catcher(future, caught):
    try:
        await future
    except Error as error:
        caught.append(error)
        log(describe(error))


async def main():
    future = asyncio.get_running_loop().create_future()
    caught = []
    tasks = [asyncio.create_task(catcher(future, caught)) for i in range(3)]
    await asyncio.sleep(1)
    error = Error("shared")
    future.set_exception(error)
    for task in tasks:
        await task
    await catcher(future, caught)
    log(all(one is error for one in caught))
    log(future.exception() is error)
