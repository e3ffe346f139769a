"""Item 184: a task runs in a copy of the context of its creation; its changes stay inside and last across steps."""

import asyncio
import contextvars

from scenario import log


variable = contextvars.ContextVar("variable", default="none")


async def child():
    log(f"child {variable.get()}")
    variable.set("child")
    await asyncio.sleep(1)
    log(f"child {variable.get()}")


async def main():
    variable.set("before")
    task = asyncio.create_task(child())
    variable.set("after")
    await task
    log(f"main {variable.get()}")
