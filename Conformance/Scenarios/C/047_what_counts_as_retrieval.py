"""Item 47: gather looks at the exceptions of all its children, wait at none."""

import asyncio
import gc

from scenario import Error, describe, error_after, log


async def gather_all():
    await asyncio.gather(error_after(0, "gathered 1"), error_after(0, "gathered 2"), return_exceptions=True)
    try:
        await asyncio.gather(error_after(0, "first"), error_after(1, "second"))
    except Error:
        pass
    await asyncio.sleep(2)


async def wait_all():
    await asyncio.wait([asyncio.create_task(error_after(0, "waited for"))])


async def pause():
    for i in range(4):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: log(f"{context['message']}: {describe(context['exception'])}"))
    await asyncio.create_task(gather_all())
    gc.collect()
    await pause()
    log("gathered")
    await asyncio.create_task(wait_all())
    gc.collect()
    await pause()
    log("waited")
