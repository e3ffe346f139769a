"""Item 111: errors are listed in order of completion, the body's last."""

import asyncio

from scenario import Error, attempt, error_after, log


async def fails_after_cancel(name, delay):
    log(f"{name} starts")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        await asyncio.sleep(delay)
        raise Error(name)


async def run_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails_after_cancel("a", 3))
        group.create_task(fails_after_cancel("b", 1))
        group.create_task(error_after(1, "c"))
        group.create_task(fails_after_cancel("d", 2))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise Error("body")


async def main():
    log(await attempt(run_group()))
