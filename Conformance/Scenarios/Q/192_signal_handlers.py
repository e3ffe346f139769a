"""Item 192: a signal handler runs as a callback of the loop and wakes it; removing tells whether one was set."""

import asyncio
import os
import signal

from scenario import log


def handle(arrived):
    log("signal")
    arrived.set()


async def main():
    loop = asyncio.get_running_loop()
    arrived = asyncio.Event()
    loop.add_signal_handler(signal.SIGWINCH, lambda: handle(arrived))
    loop.call_soon(lambda: os.kill(os.getpid(), signal.SIGWINCH))
    await arrived.wait()
    log("woken")
    log(loop.remove_signal_handler(signal.SIGWINCH))
    log(loop.remove_signal_handler(signal.SIGWINCH))
