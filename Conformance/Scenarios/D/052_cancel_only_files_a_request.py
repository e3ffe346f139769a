"""Item 52: cancel files a request; the task is cancelled when its coroutine has ended so; a done task refuses."""

import asyncio

from scenario import attempt, log, outcome, sleeper, value_after


async def main():
    task = asyncio.create_task(sleeper("task"))
    await asyncio.sleep(1)
    log(task.cancel())
    log(f"{outcome(task)} {task.cancelling()}")
    log(await attempt(task))
    log(f"{outcome(task)} {task.cancelling()}")
    log(task.cancel())
    log(task.cancelling())
    done = asyncio.create_task(value_after(0, 1))
    await done
    log(done.cancel())
    log(f"{outcome(done)} {done.cancelling()}")
