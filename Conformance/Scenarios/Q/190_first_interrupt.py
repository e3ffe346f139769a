"""Item 190: the first Ctrl+C cancels the main task; a run that ends by that is interrupted, any other outcome stands."""

import asyncio
import signal

from scenario import Error, log, new_loop, tried


async def interrupt():
    signal.raise_signal(signal.SIGINT)
    while not asyncio.current_task().cancelling():
        await asyncio.sleep(0)
    await asyncio.sleep(100)


async def leave():
    try:
        await interrupt()
    finally:
        log("cleans up")
        await asyncio.sleep(1)
        log("has cleaned up")


async def go_on():
    try:
        await interrupt()
    except asyncio.CancelledError:
        await asyncio.sleep(1)
    return "went on"


async def fail():
    try:
        await interrupt()
    except asyncio.CancelledError:
        raise Error("instead")


async def interrupt_from_child():
    child = asyncio.create_task(send_later())
    try:
        await asyncio.sleep(100)
    finally:
        log(f"child done {child.done()}")


async def send_later():
    await asyncio.sleep(3)
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0)


def attempt(main):
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            log(tried(lambda: interruptible(runner, main)))
    except KeyboardInterrupt:
        log("never")


def interruptible(runner, main):
    try:
        return runner.run(main())
    except KeyboardInterrupt:
        return "interrupted"


def run():
    for main in (leave, go_on, fail, interrupt_from_child):
        log(main.__name__)
        attempt(main)
