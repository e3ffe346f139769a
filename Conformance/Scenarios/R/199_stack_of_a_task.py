"""Item 199: a pending task has a stack, a failed one the place of its failure, a finished or cancelled one nothing."""

import asyncio

from scenario import error_after, log, outcome, value_after


async def waits():
    await asyncio.sleep(10)


def described(task):
    return "stack" if len(task.get_stack()) > 0 else "no stack"


async def main():
    pending, value = asyncio.create_task(waits()), asyncio.create_task(value_after(0, 1))
    failed, cancelled = asyncio.create_task(error_after(0, "x")), asyncio.create_task(waits())
    await asyncio.sleep(1)
    cancelled.cancel()
    await asyncio.sleep(1)
    for task in (pending, value, failed, cancelled):
        log(f"{'pending' if not task.done() else outcome(task)}: {described(task)}")
    pending.cancel()
