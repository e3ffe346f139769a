"""Item 46: a failed future that is collected without anyone having looked at its exception is reported once."""

import asyncio
import gc

from scenario import Error, describe, error_after, log


def fail_future(loop):
    loop.create_future().set_exception(Error("future"))


def fail_and_look(loop):
    future = loop.create_future()
    future.set_exception(Error("looked at"))
    describe(future.exception())


def fail_and_cancel(loop):
    future = loop.create_future()
    future.set_exception(Error("cancelled after"))
    future.cancel()


async def pause():
    for i in range(4):
        await asyncio.sleep(0)


def start_failing():
    asyncio.create_task(error_after(0, "task"))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: log(f"{context['message']}: {describe(context['exception'])}"))
    for action in (fail_future, fail_and_look, fail_and_cancel):
        action(loop)
        gc.collect()
        await pause()
        log("collected")
    start_failing()
    await pause()
    gc.collect()
    await pause()
    log("collected")
