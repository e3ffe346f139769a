"""Item 321: a runner whose runs leave tasks behind, fail, are cancelled, and share a context."""

import asyncio
import contextvars

from scenario import Error, log, new_loop, tried


variable = contextvars.ContextVar("variable", default="default")


async def leftover(name, resist):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        if resist:
            await asyncio.sleep(2)
            log(f"{name} ends late")
        raise


async def work(name):
    log(f"{name} sees {variable.get()}")
    variable.set(name)
    await asyncio.sleep(1)
    return name


async def leaves():
    for name in "ab":
        asyncio.create_task(leftover(name, name == "a"))
    await asyncio.sleep(1)
    log(f"{len(asyncio.all_tasks())} tasks")
    raise Error("leaves")


async def cancels():
    asyncio.current_task().cancel("itself")
    await asyncio.sleep(1)


def run():
    runner = asyncio.Runner(loop_factory=new_loop)
    log(tried(lambda: runner.run(work("first"))))
    log(tried(lambda: runner.run(work("second"))))
    log(tried(lambda: runner.run(cancels())))
    log(tried(lambda: runner.run(leaves())))
    loop = runner.get_loop()
    log(f"{loop.time():g} {len(asyncio.all_tasks(loop))}")
    log(tried(lambda: runner.run(work("third"))))
    runner.close()
    log(f"{loop.is_closed()} {loop.time():g}")
    log(f"outside {variable.get()}")
    with asyncio.Runner(loop_factory=new_loop) as other:
        log(tried(lambda: other.run(leaves())))
    log("end")
