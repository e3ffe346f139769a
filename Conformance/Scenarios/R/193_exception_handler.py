"""Item 193: the handler gets the loop and the report, in the context of the handle; one that throws does no harm."""

import asyncio
import contextvars
import logging

from scenario import Error, describe, log, the_loop


variable = contextvars.ContextVar("variable", default="none")


def fail(text):
    raise Error(text)


def report(loop, context):
    log(f"{describe(context['exception'])}, same loop {loop is the_loop()}, variable {variable.get()}")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    variable.set("first")
    loop.call_soon(lambda: fail("x"))
    variable.set("second")
    loop.call_soon(lambda: fail("y"))
    variable.set("main")
    await asyncio.sleep(1)
    loop.call_exception_handler({"message": "by hand", "exception": Error("z")})
    loop.set_exception_handler(lambda loop, context: fail("handler"))
    logging.getLogger("asyncio").addHandler(logging.NullHandler())
    logging.getLogger("asyncio").propagate = False
    loop.call_soon(lambda: fail("lost"))
    loop.call_soon(lambda: log("next"))
    await asyncio.sleep(1)
    log("end")
