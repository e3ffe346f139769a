"""Item 61: another exception raised in reaction makes the task failed, not cancelled."""

import asyncio

from scenario import Error, attempt, log, outcome


async def replaces():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise Error("instead")


async def fails_in_finally():
    try:
        await asyncio.sleep(10)
    finally:
        fail("finally")


def fail(text):
    raise Error(text)


async def main():
    for task in (asyncio.create_task(replaces()), asyncio.create_task(fails_in_finally())):
        await asyncio.sleep(1)
        task.cancel()
        log(await attempt(task))
        log(f"{outcome(task)} {task.cancelling()}")
