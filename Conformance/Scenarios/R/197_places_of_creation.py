"""Item 197: debug mode records where tasks, futures and handles were made, and reports tell it."""

import asyncio

from scenario import Error, describe, log, new_loop


def place(calls):
    return next((call.name for call in reversed(calls or ()) if call.filename == __file__), "none")


async def Wait():
    await asyncio.sleep(1)


def MakeTask():
    return asyncio.get_running_loop().create_task(Wait())


def MakeFuture():
    return asyncio.get_running_loop().create_future()


def Schedule():
    asyncio.get_running_loop().call_soon(Fail)


def ScheduleLater():
    asyncio.get_running_loop().call_later(1, Fail)


def Fail():
    raise Error("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: log(f"{describe(context['exception'])} of {place(context.get('source_traceback'))}"))
    for debug in (False, True, False):
        loop.set_debug(debug)
        log(f"debug {loop.get_debug()}")
        task = MakeTask()
        future = MakeFuture()
        log(f"task made in {place(task._source_traceback)}")
        log(f"future made in {place(future._source_traceback)}")
        Schedule()
        ScheduleLater()
        await asyncio.sleep(2)


async def tell(debugs):
    debugs.append(asyncio.get_running_loop().get_debug())


def run():
    loop = new_loop()
    loop.run_until_complete(main())
    loop.close()
    debugs = []
    for debug in (True, False):
        asyncio.run(tell(debugs), debug=debug, loop_factory=new_loop)
        with asyncio.Runner(debug=debug, loop_factory=new_loop) as runner:
            debugs.append(runner.get_loop().get_debug())
    log(f"debug by argument {debugs}")
