"""Item 346: who is in the list of all tasks: as tasks are made of what has just ended, in first steps, and as one cancels all others."""

import asyncio

from scenario import attempt, log


async def step(seconds):
    await asyncio.sleep(seconds)


async def first_step(text):
    log(f"{text} is one of {len(asyncio.all_tasks())}")
    await asyncio.sleep(1)


async def cancel_others():
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in others:
        task.cancel()
    await asyncio.wait(others)
    log(" ".join(str(task.cancelling()) for task in others))


async def main():
    makers = [step, asyncio.sleep]
    for make in makers:
        await make(1)
        tasks = [asyncio.create_task(make(5)) for _ in range(3)]
        log(len(asyncio.all_tasks()))
        await make(0)
        tasks.append(asyncio.create_task(make(5)))
        log(len(asyncio.all_tasks()))
        await cancel_others()
        log(len(asyncio.all_tasks()))
        await attempt(asyncio.wait_for(make(5), 1))
        awaited = make(1)
        log(len(asyncio.all_tasks()))
        await awaited
        tasks = [asyncio.create_task(make(5)) for _ in range(2)]
        await cancel_others()
    for text in "ab":
        asyncio.create_task(first_step(text))
    await asyncio.sleep(0)
    log(len(asyncio.all_tasks()))
    await asyncio.sleep(2)
    log(len(asyncio.all_tasks()))
