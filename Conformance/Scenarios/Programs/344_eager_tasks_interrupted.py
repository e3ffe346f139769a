"""Item 344: eager tasks that are cancelled, fail or finish in their first step, with callbacks, limits, shields, conditions and contexts."""

import asyncio
import contextvars

from scenario import Error, attempt, log, outcome, value_after

variable = contextvars.ContextVar("variable", default="default")


async def cancels_itself(wait):
    task = asyncio.current_task()
    log(f"itself {task.cancel('self')} {task.cancelling()}")
    if wait:
        try:
            await asyncio.sleep(0)
        finally:
            log(f"leaves, requests {task.cancelling()}")
    return "returned"


async def cancels(other):
    log(f"cancels {other.cancel('by eager')}")
    await asyncio.sleep(0)
    return outcome(other)


async def makes(depth, tasks):
    log(f"make {depth}")
    if depth:
        tasks.append(asyncio.create_task(makes(depth - 1, tasks)))
        if depth == 2:
            raise Error("two")
        await asyncio.sleep(0)
    log(f"made {depth}")


async def contexts(name):
    log(f"{name} sees {variable.get()}")
    variable.set(name)
    await asyncio.sleep(0)
    log(f"{name} still sees {variable.get()}")


async def locks(lock, name):
    async with lock:
        log(f"{name} has the lock")
        await asyncio.sleep(1)
    log(f"{name} is done")


async def waits(condition, name):
    async with condition:
        await condition.wait()
        log(f"{name} woke")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for wait in (False, True):
        task = asyncio.create_task(cancels_itself(wait))
        log(outcome(task))
        log(await attempt(task))
    victim = asyncio.create_task(value_after(5, "victim"))
    log(await asyncio.create_task(cancels(victim)))
    log(await attempt(victim))
    tasks = []
    log(await attempt(asyncio.create_task(makes(3, tasks))))
    log(", ".join(outcome(task) for task in tasks))
    variable.set("main")
    task = asyncio.create_task(contexts("eager"))
    log(f"main sees {variable.get()}")
    variable.set("changed")
    await task
    log(f"main sees {variable.get()}")
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(locks(lock, f"l{i}")) for i in range(3)]
    log(f"locked {lock.locked()}")
    tasks[1].cancel()
    await asyncio.wait(tasks)
    log(", ".join(outcome(task) for task in tasks))
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waits(condition, f"c{i}")) for i in range(2)]
    async with condition:
        condition.notify()
        tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(", ".join(outcome(task) for task in tasks))
    tasks[1].cancel()
    done = asyncio.create_task(contexts("done"))
    done.add_done_callback(lambda task: log(f"callback {outcome(task)}"))
    log(await attempt(asyncio.wait_for(asyncio.create_task(value_after(3, "late")), 2)))
    log(await attempt(asyncio.wait_for(value_after(1, "soon"), 2)))
    shield = asyncio.shield(value_after(2, "kept"))
    loop.call_later(1, shield.cancel)
    log(await attempt(shield))
    first = asyncio.create_task(asyncio.sleep(0, "ended"))
    log(await attempt(asyncio.gather(first, value_after(1, "second"), first)))
    log(len(asyncio.all_tasks()))
    queue = asyncio.Queue()
    getters = [asyncio.create_task(queue.get()) for _ in range(2)]
    putter = asyncio.create_task(queue.put("item"))
    log(f"{outcome(putter)} {queue.qsize()} {outcome(getters[0])}")
    getters[0].cancel()
    log(await attempt(getters[0]))
    log(await attempt(getters[1]))
