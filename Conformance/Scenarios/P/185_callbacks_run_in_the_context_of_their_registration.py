"""Item 185: callbacks, timers and done callbacks run in a copy of the context of their registration."""

import asyncio
import contextvars

from scenario import log


variable = contextvars.ContextVar("variable", default="none")


def seen(name):
    log(f"{name} {variable.get()}")
    variable.set(f"changed by {name}")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    variable.set("one")
    loop.call_soon(lambda: seen("callback"))
    variable.set("two")
    loop.call_later(1, lambda: seen("timer"))
    variable.set("three")
    future.add_done_callback(lambda done: seen("done callback"))
    variable.set("four")
    future.set_result(None)
    await asyncio.sleep(2)
    log(f"main {variable.get()}")
