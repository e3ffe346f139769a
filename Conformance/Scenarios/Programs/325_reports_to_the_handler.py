"""Item 325: what the exception handler hears of: callbacks, done callbacks, futures that are set twice, and a handler that fails."""

import asyncio

from scenario import Error, describe, log, value_after


async def main():
    loop = asyncio.get_running_loop()

    def report(loop, context):
        kind = context["message"].split(" ")[0]
        log(f"{kind}: {describe(context.get('exception'))}")

    def fail(text):
        raise Error(text)

    def cancelled():
        raise asyncio.CancelledError

    loop.set_exception_handler(report)
    loop.call_soon(fail, "soon")
    loop.call_soon(log, "goes on")
    loop.call_soon(cancelled)
    loop.call_later(1, fail, "later")
    future = loop.create_future()
    future.add_done_callback(lambda _: fail("callback 1"))
    future.add_done_callback(lambda _: log("callback 2"))
    future.set_result(1)
    log(await future)
    task = asyncio.create_task(value_after(1, 2))
    task.add_done_callback(lambda _: fail("callback of the task"))
    log(await task)
    await asyncio.sleep(1)
    other = loop.create_future()
    loop.call_soon(other.set_result, 1)
    loop.call_soon(other.set_result, 2)
    loop.call_soon(other.cancel)
    log(await other)
    await asyncio.sleep(1)

    def failing(loop, context):
        raise Error("handler")

    loop.set_exception_handler(failing)
    loop.call_soon(fail, "lost")
    await asyncio.sleep(1)
    log("end")
