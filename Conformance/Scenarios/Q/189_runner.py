"""Item 189: a runner keeps one loop and one context across runs; after close it refuses, and closing again is fine."""

import asyncio
import contextvars

from scenario import log, new_loop, tried


variable = contextvars.ContextVar("variable", default="none")


async def change(value):
    log(f"found {variable.get()}")
    variable.set(value)
    await asyncio.sleep(1)
    return asyncio.get_running_loop()


def run():
    runner = asyncio.Runner(loop_factory=new_loop)
    first = runner.run(change("first"))
    second = runner.run(change("second"))
    log(first is second)
    log(runner.get_loop() is first)
    log(f"{first.time():g}")
    runner.close()
    log(first.is_closed())
    runner.close()
    log(tried(lambda: runner.run(change("third"))))
    log(tried(runner.get_loop))
