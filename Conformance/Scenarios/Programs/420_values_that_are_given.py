"""Item 420: the context= of callbacks, timers, done callbacks, tasks and the tasks of groups, and what callbacks are called with."""

import asyncio
import contextvars

from scenario import log


variable = contextvars.ContextVar("variable", default="none")


def with_value(value):
    context = contextvars.copy_context()
    context.run(variable.set, value)
    return context


def seen(name):
    log(f"{name} {variable.get()}")
    variable.set(f"changed by {name}")


async def child(name):
    seen(name)
    await asyncio.sleep(1)
    log(f"{name} later {variable.get()}")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    variable.set("main")
    loop.call_soon(seen, "callback", context=with_value("a"))
    loop.call_soon(seen, "plain callback")
    loop.call_later(1, seen, "timer", context=with_value("b"))
    loop.call_at(loop.time() + 1, seen, "later timer", context=with_value("c"))
    loop.call_soon_threadsafe(seen, "posted", context=with_value("d"))
    future.add_done_callback(lambda done: seen("done callback"), context=with_value("e"))
    future.add_done_callback(lambda done: seen("plain done callback"))
    future.set_result(None)
    tasks = [
        asyncio.create_task(child("task"), context=with_value("f")),
        asyncio.create_task(child("plain task")),
        loop.create_task(child("loop's task"), name="named", context=with_value("g")),
    ]
    log(tasks[2].get_name())
    async with asyncio.TaskGroup() as group:
        group.create_task(child("group's task"), context=with_value("h"))
        group.create_task(child("group's plain task"))
    await asyncio.wait(tasks)
    handle = loop.call_soon(seen, "never")
    handle.cancel()
    await asyncio.sleep(1)
    log(f"main {variable.get()}")
