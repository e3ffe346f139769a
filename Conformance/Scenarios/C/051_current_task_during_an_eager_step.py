"""Item 51: during an eager step the new task is the current one, and the old one is after it."""

import asyncio

from scenario import log


def seen():
    who = "main" if asyncio.current_task().get_name() == "main" else "eager"
    return f"{who} of {len(asyncio.all_tasks())}"


async def work():
    log(f"first step: {seen()}")
    await asyncio.sleep(0)
    log(f"second step: {seen()}")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    asyncio.current_task().set_name("main")
    task = asyncio.create_task(work())
    log(f"main: {seen()}")
    await task
    log(f"main: {seen()}")
