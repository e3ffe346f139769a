"""Item 32: ensure_future gives tasks back as they are and makes tasks of coroutines."""

import asyncio

from scenario import log, outcome, value_after


async def main():
    task = asyncio.create_task(value_after(1, 1))
    log(asyncio.ensure_future(task) is task)
    future = asyncio.get_running_loop().create_future()
    log(asyncio.ensure_future(future) is future)
    made = asyncio.ensure_future(value_after(1, 2))
    log(outcome(made))
    log(await made)
    log(outcome(task))
    future.set_result(None)
