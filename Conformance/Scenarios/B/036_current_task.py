"""Item 36: the current task is set during its steps and absent in plain callbacks."""

import asyncio

from scenario import log


def name():
    task = asyncio.current_task()
    return "none" if task is None else task.get_name()


async def work():
    log(f"step 1 {name()}")
    await asyncio.sleep(0)
    log(f"step 2 {name()}")


async def main():
    asyncio.current_task().set_name("main")
    tasks = [asyncio.create_task(work(), name="a"), asyncio.create_task(work(), name="b")]
    asyncio.get_running_loop().call_soon(lambda: log(f"callback {name()}"))
    tasks[0].add_done_callback(lambda task: log(f"done callback {name()}"))
    await asyncio.sleep(0)
    log(f"main {name()}")
    for task in tasks:
        await task
    log(f"main {name()}")
