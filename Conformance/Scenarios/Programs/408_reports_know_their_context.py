"""Item 408: the exception handler runs in the context of the task or callback that the report is about, as that was changed last."""

import asyncio
import contextvars

from scenario import Error, describe, log, new_loop, tried, value_after

variable = contextvars.ContextVar("variable", default="default")


def report(loop, context):
    log(f"{describe(context.get('exception'))}: {variable.get()}")
    variable.set("changed by the handler")


def changes_and_fails(name):
    variable.set(name)
    raise Error(name)


async def fails_at_the_end(name):
    variable.set(name)
    try:
        await asyncio.sleep(100)
    finally:
        variable.set(f"{name}, later")
        raise Error(name)


async def changes(name):
    variable.set(name)
    await asyncio.sleep(1)
    variable.set(f"{name}, later")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    variable.set("main")
    loop.call_soon(changes_and_fails, "callback")
    loop.call_later(1, changes_and_fails, "timer")
    future = loop.create_future()
    future.add_done_callback(lambda _: changes_and_fails("done callback"))
    future.set_result(None)
    await asyncio.sleep(2)

    task = asyncio.create_task(changes("task"))
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "task": task})
    await task
    loop.call_exception_handler({"message": "by hand", "task": task})
    log(variable.get())
    loop.call_exception_handler({"message": "by hand"})
    log(variable.get())
    for name in "ab":
        asyncio.create_task(fails_at_the_end(name))
    await asyncio.sleep(0)
    return await value_after(1, "end")


def run():
    log(tried(lambda: asyncio.run(main(), loop_factory=new_loop)))
    log(variable.get())
