"""Item 144: join waits until every item has its task_done, and resumes even if items arrive after the count was zero."""

import asyncio

from scenario import log, outcome


async def joiner(queue):
    await queue.join()
    log("joined")


def one_too_many(queue):
    try:
        queue.task_done()
        return "done"
    except ValueError:
        return "refused"


async def main():
    queue = asyncio.Queue()
    log(one_too_many(queue))
    await joiner(queue)
    for i in range(3):
        queue.put_nowait(i)
    task = asyncio.create_task(joiner(queue))
    for i in range(3):
        log(f"main got {await queue.get()}")
        await asyncio.sleep(1)
        queue.task_done()
    queue.put_nowait(4)
    await task
    again = asyncio.create_task(joiner(queue))
    await asyncio.sleep(1)
    log(outcome(again))
    log(one_too_many(queue))
    await again
    log(one_too_many(queue))
