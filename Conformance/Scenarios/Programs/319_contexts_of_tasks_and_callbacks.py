"""Item 319: context variables in tasks, groups, timeouts, callbacks, timers, threads and iterators."""

import asyncio
import contextvars

from scenario import log, show


variable = contextvars.ContextVar("variable", default="default")


def change(name):
    log(f"{name} sees {variable.get()}")
    variable.set(name)


async def changes(name, delay=0):
    change(name)
    await asyncio.sleep(delay)
    log(f"{name} still sees {variable.get()}")
    return variable.get()


async def main():
    loop = asyncio.get_running_loop()
    variable.set("main")
    await changes("awaited")
    task = asyncio.create_task(changes("task", 1))
    variable.set("after create")
    log(await task)
    log(f"main {variable.get()}")
    log(show(await asyncio.gather(changes("left", 1), changes("right", 1))))
    log(f"main {variable.get()}")
    await asyncio.wait_for(changes("wait_for"), 5)
    log(f"main {variable.get()}")
    async with asyncio.timeout(5):
        await changes("timeout")
    log(f"main {variable.get()}")
    async with asyncio.TaskGroup() as group:
        group.create_task(changes("child", 1))
        change("group body")
        group.create_task(changes("second child", 1))
    log(f"main {variable.get()}")
    loop.call_soon(change, "callback")
    loop.call_later(1, change, "timer")
    await asyncio.sleep(2)
    variable.set("before thread")
    log(await asyncio.to_thread(lambda: (variable.get(), variable.set("thread"))[0]))
    log(f"main {variable.get()}")
    future = loop.create_future()
    variable.set("registers")
    future.add_done_callback(lambda _: change("done callback"))
    variable.set("sets")
    loop.call_soon(future.set_result, 1)
    await future
    await asyncio.sleep(0)
    log(f"main {variable.get()}")
    await asyncio.shield(changes("shielded", 1))
    log(f"main {variable.get()}")
